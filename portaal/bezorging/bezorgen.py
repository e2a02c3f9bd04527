"""Delivers the outbox: one row at a time, under a lease, with growing pauses.

Each receiver has its own queue: one that is slow or broken holds up nobody else. Docs: `docs/bezorging.md`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings

from portaal import klok
from portaal.bezorging import volgorde
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.ontvangers import ontvanger_van
from portaal.bezorging.uitbox import Uitbox

log = logging.getLogger(__name__)
UITBOX: Uitbox[UitgaandBericht] = Uitbox(
    model=UitgaandBericht,
    volgorde=volgorde.aan_de_beurt,
    lease=lambda: timedelta(seconds=settings.BEZORG_LEASE),
    pauze=lambda: float(settings.BEZORG_PAUZE),
)


def bezorg_alles() -> int:
    """Delivers what is due, receiver by receiver. Gives how many were delivered. A failure is noted and stops nothing."""
    return sum(bezorg_bij(ontvanger) for ontvanger in met_werk())


def met_werk() -> list[str]:
    """The receivers for which something is due now."""
    return sorted(set(UITBOX.aan_de_beurt().values_list("ontvanger", flat=True)))


def bezorg_bij(ontvanger: str, ga_door: Callable[[], bool] = lambda: True) -> int:
    """Delivers what is due at one receiver.

    Takes:
        ga_door: asked before each row; False ends it.

    Gives:
        How many were delivered.
    """
    bezorgd = 0
    while ga_door() and (rij := UITBOX.neem(ontvanger=ontvanger)) is not None:
        bezorgd += _bezorg(rij)
    return bezorgd


def _bezorg(rij: UitgaandBericht) -> bool:
    if volgorde.is_achterhaald(rij):
        UITBOX.sluit(rij, {"staat": UitgaandBericht.Staat.VERVALLEN, "inhoud": None})
        return False
    try:
        ontvanger_van(rij.ontvanger)(rij)
    except BezorgFout as fout:
        _mislukt(rij, str(fout), blijvend=fout.blijvend)
        return False
    except Exception as fout:
        _mislukt(rij, f"{Soort.ONVERWACHT.value} {type(fout).__name__}", blijvend=False)
        return False
    bezorgd = {"staat": UitgaandBericht.Staat.BEZORGD, "bezorgd_op": klok.nu(), "fout": "", "inhoud": None}
    return UITBOX.sluit(rij, bezorgd)


def _mislukt(rij: UitgaandBericht, fout: str, *, blijvend: bool) -> None:
    op = UITBOX.mislukt(rij, fout, blijvend=blijvend)
    log.error("delivery %s to %s failed (%s times%s): %s", rij.pk, rij.ontvanger, rij.pogingen, ", given up" if op else "", fout)

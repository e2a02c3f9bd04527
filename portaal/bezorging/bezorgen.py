"""Delivers the outbox: one row at a time, under a lease, with growing pauses.

Each receiver has its own queue: one that is slow or broken holds up nobody else. Docs: `docs/bezorging.md`.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from portaal import klok
from portaal.bezorging import volgorde
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.ontvangers import ontvanger_van

log = logging.getLogger(__name__)
LANGSTE_PAUZE = timedelta(hours=1)
_SPREIDING = 0.2
#: With pauses of 10 seconds that double up to an hour: about a day.
MAX_POGINGEN = 30


def bezorg_alles() -> int:
    """Delivers what is due, receiver by receiver. Gives how many were delivered. A failure is noted and stops nothing."""
    return sum(bezorg_bij(ontvanger) for ontvanger in met_werk())


def met_werk() -> list[str]:
    """The receivers for which something is due now."""
    return sorted(set(_aan_de_beurt().values_list("ontvanger", flat=True)))


def bezorg_bij(ontvanger: str, ga_door: Callable[[], bool] = lambda: True) -> int:
    """Delivers what is due at one receiver.

    Takes:
        ga_door: asked before each row; False ends it.

    Gives:
        How many were delivered.
    """
    bezorgd = 0
    while ga_door() and (rij := _neem(ontvanger)) is not None:
        bezorgd += _bezorg(rij)
    return bezorgd


def _aan_de_beurt() -> QuerySet[UitgaandBericht]:
    """Rows that are due, that no worker holds, and that need not wait for an earlier message about the same hand-over.

    A moment twice as far away as any pause or lease of ours was written by a clock that ran ahead: such a row is due as well.
    Twice, because the clock of another worker may be a little ahead of `nu`, if only by the time this question takes.
    """
    nu = klok.nu()
    return volgorde.aan_de_beurt(UitgaandBericht.objects.all()).filter(
        Q(niet_voor__lte=nu) | Q(niet_voor__gt=nu + 2 * LANGSTE_PAUZE),
        Q(lease_tot=None) | Q(lease_tot__lte=nu) | Q(lease_tot__gt=nu + 2 * _lease()),
        staat=UitgaandBericht.Staat.WACHT,
    )


def _lease() -> timedelta:
    return timedelta(seconds=settings.BEZORG_LEASE)


def _neem(ontvanger: str) -> UitgaandBericht | None:
    """Takes the next row of this receiver and holds it for the time of a lease; a second worker passes it by.

    PostgreSQL skips rows that another worker is taking; SQLite lets one take at a time (IMMEDIATE).
    """
    with transaction.atomic():
        rijen = _aan_de_beurt().filter(ontvanger=ontvanger).order_by("niet_voor", "pk")
        rij = rijen.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked).first()
        if rij is not None:
            nu = klok.nu()
            rij.lease_tot, rij.vertrokken_op = nu + _lease(), rij.vertrokken_op or nu
            rij.pogingen += 1
            rij.save(update_fields=["lease_tot", "vertrokken_op", "pogingen"])
    return rij


def _bezorg(rij: UitgaandBericht) -> bool:
    if volgorde.is_achterhaald(rij):
        _als_nog_van_ons(rij, {"staat": UitgaandBericht.Staat.VERVALLEN, "inhoud": None})
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
    return _als_nog_van_ons(rij, bezorgd)


def _mislukt(rij: UitgaandBericht, fout: str, *, blijvend: bool) -> None:
    """Notes a failure: next time later, with some chance in it; after many times on the list that staff see."""
    langste = LANGSTE_PAUZE.total_seconds()
    pauze = min(langste, settings.BEZORG_PAUZE * 2.0 ** min(rij.pogingen - 1, 20))
    pauze *= random.uniform(1 - _SPREIDING, 1 + _SPREIDING)  # noqa: S311
    op = blijvend or rij.pogingen >= MAX_POGINGEN
    staat = UitgaandBericht.Staat.OPGEGEVEN if op else UitgaandBericht.Staat.WACHT
    _als_nog_van_ons(rij, {"staat": staat, "fout": fout[:200], "niet_voor": klok.nu() + timedelta(seconds=pauze)})
    log.error("delivery %s to %s failed (%s times%s): %s", rij.pk, rij.ontvanger, rij.pogingen, ", given up" if op else "", fout)


def _als_nog_van_ons(rij: UitgaandBericht, velden: dict[str, object]) -> bool:
    """Writes the outcome, unless the lease ran out and another worker took the row, or it was withdrawn meanwhile."""
    van_ons = UitgaandBericht.objects.filter(pk=rij.pk, pogingen=rij.pogingen, staat=UitgaandBericht.Staat.WACHT)
    return bool(van_ons.update(lease_tot=None, **velden))

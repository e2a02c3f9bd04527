"""Delivers the outbox: one row at a time, under a lease, with growing pauses, and never blocked by one that fails."""

from __future__ import annotations

import logging
import random
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from portaal import klok
from portaal.overdracht.models import UitgaandBericht
from portaal.overdracht.ontvangers import ONTVANGERS, BezorgFout

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=2)
EERSTE_PAUZE = 10.0
LANGSTE_PAUZE = 3600.0
MAX_POGINGEN = 30


def bezorg_alles() -> int:
    """Delivers what is due. Gives how many were delivered. A failure is noted with its row and stops nothing."""
    bezorgd = 0
    while (rij := _neem()) is not None:
        bezorgd += _bezorg(rij)
    return bezorgd


def _neem() -> UitgaandBericht | None:
    """Takes the next row that is due and holds it for the time of a lease; a second worker then passes it by."""
    nu = klok.nu()
    with transaction.atomic():
        rij = (
            UitgaandBericht.objects.select_for_update()
            .filter(staat=UitgaandBericht.Staat.WACHT, niet_voor__lte=nu)
            .filter(Q(lease_tot=None) | Q(lease_tot__lte=nu))
            .order_by("niet_voor", "pk")
            .first()
        )
        if rij is not None:
            rij.lease_tot = nu + LEASE
            rij.pogingen += 1
            rij.save(update_fields=["lease_tot", "pogingen"])
    return rij


def _bezorg(rij: UitgaandBericht) -> bool:
    try:
        ontvanger = ONTVANGERS.get(rij.ontvanger)
        if ontvanger is None:
            raise BezorgFout("unknown receiver")
        ontvanger(rij.overdracht)
    except Exception as fout:
        _mislukt(rij, str(fout) if isinstance(fout, BezorgFout) else type(fout).__name__, klok.nu())
        return False
    rij.staat, rij.bezorgd_op, rij.lease_tot, rij.fout = UitgaandBericht.Staat.BEZORGD, klok.nu(), None, ""
    rij.save(update_fields=["staat", "bezorgd_op", "lease_tot", "fout"])
    return True


def _mislukt(rij: UitgaandBericht, fout: str, nu: datetime) -> None:
    """Notes a failure: next time later, with some chance in it; after many times on the list that staff see."""
    pauze = min(LANGSTE_PAUZE, EERSTE_PAUZE * 2 ** min(rij.pogingen - 1, 12)) * random.uniform(0.8, 1.2)  # noqa: S311
    rij.fout, rij.lease_tot, rij.niet_voor = fout[:200], None, nu + timedelta(seconds=pauze)
    if rij.pogingen >= MAX_POGINGEN:
        rij.staat = UitgaandBericht.Staat.OPGEGEVEN
    rij.save(update_fields=["fout", "lease_tot", "niet_voor", "staat"])
    log.error("delivery %s to %s failed (%s times): %s", rij.pk, rij.ontvanger, rij.pogingen, rij.fout)

"""The mechanics of every queue in the database: one row at a time, under a lease, with growing pauses and an end to trying."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from portaal import klok
from portaal.bezorging.rij import Rij

log = logging.getLogger(__name__)
LANGSTE_PAUZE = timedelta(hours=1)
_SPREIDING = 0.2
#: With pauses of 10 seconds that double up to an hour: about a day.
MAX_POGINGEN = 30

R = TypeVar("R", bound=Rij)


@dataclass(frozen=True)
class Uitbox(Generic[R]):
    """One table of rows.

    Takes:
        model: the table; volgorde: leaves out what must wait for another row.
        lease: how long one worker holds a row; pauze: seconds before the second attempt.
    """

    model: type[R]
    volgorde: Callable[[QuerySet[R]], QuerySet[R]]
    lease: Callable[[], timedelta]
    pauze: Callable[[], float]

    def aan_de_beurt(self) -> QuerySet[R]:
        """Rows that are due, that no worker holds, and that need not wait for another.

        A moment twice as far away as any pause or lease of ours was written by a clock that ran ahead: such a row is due as
        well. Twice, because the clock of another worker may be a little ahead of `nu`, if only by the time this question takes.
        """
        nu = klok.nu()
        rijen: QuerySet[R] = self.model._default_manager.all()
        return self.volgorde(rijen).filter(
            Q(niet_voor__lte=nu) | Q(niet_voor__gt=nu + 2 * LANGSTE_PAUZE),
            Q(lease_tot=None) | Q(lease_tot__lte=nu) | Q(lease_tot__gt=nu + 2 * self.lease()),
            staat=Rij.Staat.WACHT,
        )

    def neem(self, **waar: Any) -> R | None:
        """Takes the next row and holds it for the time of a lease; a second worker passes it by.

        PostgreSQL skips rows that another worker is taking; SQLite lets one take at a time (IMMEDIATE).
        """
        with transaction.atomic():
            rijen = self.aan_de_beurt().filter(**waar).order_by("niet_voor", "pk")
            rij = rijen.select_for_update(
                of=("self",) if connection.features.has_select_for_update_of else (),
                skip_locked=connection.features.has_select_for_update_skip_locked,
            ).first()
            if rij is not None:
                nu = klok.nu()
                rij.lease_tot, rij.vertrokken_op = nu + self.lease(), rij.vertrokken_op or nu
                rij.pogingen += 1
                rij.save(update_fields=["lease_tot", "vertrokken_op", "pogingen"])
        return rij

    def sluit(self, rij: R, velden: dict[str, object]) -> bool:
        """Writes the outcome, unless the lease ran out and another worker took the row, or it was withdrawn meanwhile."""
        van_ons = self.model._default_manager.filter(pk=rij.pk, pogingen=rij.pogingen, staat=Rij.Staat.WACHT)
        return bool(van_ons.update(lease_tot=None, **velden))

    def mislukt(self, rij: R, fout: str, *, blijvend: bool, na: float = 0.0, hoogstens: int = MAX_POGINGEN) -> bool:
        """Notes a failure: next time later, with some chance in it; after many times on the list that staff see.

        Takes:
            na: seconds that the pause lasts at least; hoogstens: attempts before it is given up.

        Gives:
            Whether it was given up.
        """
        pauze = min(LANGSTE_PAUZE.total_seconds(), max(na, self.pauze() * 2.0 ** min(rij.pogingen - 1, 20)))
        pauze *= random.uniform(1 - _SPREIDING, 1 + _SPREIDING)  # noqa: S311
        op = blijvend or rij.pogingen >= hoogstens
        staat = Rij.Staat.OPGEGEVEN if op else Rij.Staat.WACHT
        self.sluit(rij, {"staat": staat, "fout": fout[:200], "niet_voor": klok.nu() + timedelta(seconds=pauze)})
        return op

    def stel_uit(self, rij: R, seconden: float) -> None:
        """Puts a row back that may not go yet. That is no attempt, and not said to have left."""
        terug = {"niet_voor": klok.nu() + timedelta(seconds=seconden), "pogingen": rij.pogingen - 1}
        self.sluit(rij, {**terug, **({"vertrokken_op": None} if rij.pogingen == 1 else {})})

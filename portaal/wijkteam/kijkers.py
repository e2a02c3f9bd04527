"""Who has a hand-over open now, so that two people do not call the same resident. Nobody is locked out."""

from __future__ import annotations

from datetime import datetime, timedelta

from portaal.overdracht.models import Overdracht
from portaal.wijkteam.models import Kijker
from portaal.wijkteam.toegang import Gebruiker

#: How long an opened page counts as open. With JavaScript a page that is still open says so every minute.
VENSTER = timedelta(minutes=10)


def kijkt(overdracht: Overdracht, gebruiker: Gebruiker, nu: datetime) -> None:
    """Notes that somebody has the page open."""
    Kijker.objects.update_or_create(overdracht=overdracht, gebruiker_id=gebruiker.pk, defaults={"laatst": nu})


def anderen(overdracht: Overdracht, gebruiker: Gebruiker, nu: datetime) -> list[Kijker]:
    """Who else has it open, the latest first."""
    recent = Kijker.objects.filter(overdracht=overdracht, laatst__gt=nu - VENSTER).exclude(gebruiker_id=gebruiker.pk)
    return list(recent.select_related("gebruiker").order_by("-laatst"))


def ruim_op(nu: datetime) -> int:
    """Forgets who had what open. For the worker."""
    return Kijker.objects.filter(laatst__lt=nu - VENSTER).delete()[0]

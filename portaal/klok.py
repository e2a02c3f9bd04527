"""The time, in one place, so that everything that depends on it can be given another."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def nu() -> datetime:
    """The moment, in the time zone of the portal (Europe/Amsterdam)."""
    return timezone.localtime()


def dag(moment: datetime) -> date:
    """The day on which a moment falls here."""
    return timezone.localtime(moment).date()


def dag_in_woorden(dag: date) -> str:
    """A date as people say it: "dinsdag 24 november"."""
    return f"{DAGEN[dag.weekday()]} {dag.day} {MAANDEN[dag.month - 1]}"


def moment_in_woorden(moment: datetime) -> str:
    """A moment as people say it: "dinsdag 24 november om 14.05 uur"."""
    hier = timezone.localtime(moment)
    return f"{dag_in_woorden(hier.date())} om {hier.hour}.{hier.minute:02d} uur"


def dagen_in_woorden(duur: timedelta) -> str:
    """A term as people say it: "30 dagen"."""
    return "1 dag" if duur.days == 1 else f"{duur.days} dagen"

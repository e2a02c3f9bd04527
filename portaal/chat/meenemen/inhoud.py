"""What is worth taking along from a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from portaal.chat import weergave
from portaal.chat.models import Gesprek
from portaal.overdracht.models import Overdracht


@dataclass(frozen=True)
class Afspraak:
    """A day to remember. `sleutel` stays the same for the same day of the same hand-over; `nummer` is the hand-over's."""

    sleutel: str
    soort: str
    dag: date
    nummer: str


@dataclass(frozen=True)
class Mee:
    """The newest plan per topic, what was said when something was sent, and the days that follow from it."""

    plannen: list[dict[str, Any]]
    bevestigingen: list[dict[str, Any]]
    afspraken: list[Afspraak]


def meenemen(gesprek: Gesprek) -> Mee:
    """Everything of a conversation that is worth taking along."""
    return Mee(weergave.plannen(gesprek), weergave.bevestigingen(gesprek), afspraken(gesprek))


def afspraken(gesprek: Gesprek) -> list[Afspraak]:
    """The days of its hand-overs, the earliest first: when the team calls at the latest, and the terms a law sets."""
    uit: list[Afspraak] = []
    for o in gesprek.overdrachten.exclude(staat__in=(Overdracht.Staat.AFGEROND, Overdracht.Staat.INGETROKKEN)):
        uit.append(Afspraak(f"{o.pk}-belt", "belt", o.belt_uiterlijk, o.nummer))
        dagen = {str(t["termijn"]["uiterlijk"]) for t in o.onderwerpen if t.get("termijn")}
        uit += [Afspraak(f"{o.pk}-{dag}", "termijn", date.fromisoformat(dag), o.nummer) for dag in dagen]
    return sorted(uit, key=lambda a: (a.dag, a.soort))

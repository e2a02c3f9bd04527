"""Which offer fits which request on the board: by kind, place and times. Pure; the dorpsondersteuner decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAGDELEN = ("ochtend", "middag", "avond")


class Hulp(Protocol):
    """What a match looks at."""

    hulp: str
    gemeente: str
    wijken: Collection[str]
    dagen: Collection[str]
    dagdelen: Collection[str]


Een = TypeVar("Een", bound=Hulp)


def momenten(een: Hulp, ander: Hulp) -> list[tuple[str, str]]:
    """The days and parts of the day that both name, in the order of a week."""
    return [
        (dag, deel)
        for dag in DAGEN
        if dag in een.dagen and dag in ander.dagen
        for deel in DAGDELEN
        if deel in een.dagdelen and deel in ander.dagdelen
    ]


def past(een: Hulp, ander: Hulp) -> bool:
    """Whether two notes are of one kind, in one place, and share a moment."""
    zelfde_plek = een.gemeente == ander.gemeente and bool(set(een.wijken) & set(ander.wijken))
    return een.hulp == ander.hulp and zelfde_plek and bool(momenten(een, ander))


def voorstellen(vraag: Hulp, aanbod: Iterable[Een]) -> list[Een]:
    """The offers that fit a request, those that share most moments first; equal ones in the order in which they came."""
    return sorted((een for een in aanbod if past(vraag, een)), key=lambda een: -len(momenten(vraag, een)))

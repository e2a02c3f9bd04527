"""The board: a match is of one kind, in one place, at one time, whatever is on it; and what a note needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.gesprek.checklist.velden import HULPSOORTEN
from portaal.checklist.passen import DAGDELEN, DAGEN, momenten, past, voorstellen


@dataclass(frozen=True)
class Los:
    """A note without a database."""

    hulp: str
    gemeente: str
    wijken: frozenset[str]
    dagen: frozenset[str]
    dagdelen: frozenset[str] = field(default_factory=frozenset)


BRIEFJES = st.builds(
    Los,
    hulp=st.sampled_from(HULPSOORTEN[:2]),
    gemeente=st.sampled_from(("voorbeeld", "huizen")),
    wijken=st.frozensets(st.sampled_from(("Oost", "Havenbuurt", "West")), max_size=3),
    dagen=st.frozensets(st.sampled_from(DAGEN), max_size=7),
    dagdelen=st.frozensets(st.sampled_from(DAGDELEN), max_size=3),
)


#: The machine that runs the tests may be busy.
RUSTIG = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@RUSTIG
@given(BRIEFJES, BRIEFJES)
def test_een_paar_deelt_soort_plaats_en_tijd(een: Los, ander: Los) -> None:
    """Two notes fit exactly when kind and municipality are the same and they share a wijk, a day and a part of the day."""
    deelt = bool(een.wijken & ander.wijken) and bool(een.dagen & ander.dagen) and bool(een.dagdelen & ander.dagdelen)
    assert past(een, ander) == (een.hulp == ander.hulp and een.gemeente == ander.gemeente and deelt)
    assert past(een, ander) == past(ander, een)
    assert momenten(een, ander) == momenten(ander, een)


@RUSTIG
@given(BRIEFJES, st.lists(BRIEFJES, max_size=12))
def test_voorstellen_zijn_precies_wat_past(vraag: Los, aanbod: list[Los]) -> None:
    """Every offer that fits is proposed and no other, those with most shared moments first."""
    gekregen = voorstellen(vraag, aanbod)
    assert sorted(map(repr, gekregen)) == sorted(repr(een) for een in aanbod if past(vraag, een))
    aantallen = [len(momenten(vraag, een)) for een in gekregen]
    assert aantallen == sorted(aantallen, reverse=True)

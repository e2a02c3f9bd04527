"""The summary tells a team what was said, and no more than that."""

from __future__ import annotations

from datetime import date

import pytest

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.overdracht import overdracht
from bot.gesprek.samenvatting import regels
from bot.gesprek.spoed import spoed_van_gesprek
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.woorden import laad_woorden
from regelingen.kennisbank import Kennisbank
from regelingen.model import FeitWaarde


@pytest.fixture(scope="module")
def omg() -> Omgeving:
    """The built knowledge base, on the day of the fact base."""
    kb = Kennisbank.open().vast()
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=date(2026, 11, 22), gemeente=kb.gemeente("voorbeeld"))


def _gesprek(thema: str = "huur", **feiten: FeitWaarde) -> Gesprek:
    antwoorden = {"zelf": "niets", "omgeving": "liever_niet"}
    onderwerp = Onderwerp(thema=thema, woorden="ik weet het niet meer", antwoorden=antwoorden, klaar=True)
    return Gesprek(gemeente="voorbeeld", onderwerpen=(onderwerp,), huidig=1, bevestigd=True, feiten={"zelf": feiten})


@pytest.mark.parametrize(
    ("feit", "waarde", "verwacht"),
    [
        ("betalingsachterstand", ["huur", "energie"], "Huur of hypotheek, Stroom, gas of water"),
        ("inkomen_maand", {"min": 1400, "max": 2000}, "1.400 tot 2.000"),
        ("inkomen_maand", {"min": 1600, "max": 1600}, "ongeveer 1600"),
        ("leeftijd", 71, "71"),
        ("schulden", True, "ja"),
    ],
)
def test_een_feit_staat_er_in_woorden(feit: str, waarde: FeitWaarde, verwacht: str, omg: Omgeving) -> None:
    """Titles and plain numbers, never the id of an option or a piece of code."""
    regel = next(r for r in regels(_gesprek(**{feit: waarde}), omg) if r.id == "feiten_zelf")

    assert regel.tekst.endswith(verwacht)


def test_ontruiming_zonder_datum_wordt_niet_een_datum(omg: Omgeving) -> None:
    """Two answers share a value; the team is told what is sure, not which of the two was first in the list."""
    regel = next(r for r in regels(_gesprek(ontruiming_datum=True), omg) if r.id == "feiten_zelf")

    assert "datum" not in regel.tekst.split(": ")[-1]


@pytest.mark.parametrize(
    ("thema", "feiten", "dagen"),
    [
        ("huur", {"ontruiming_datum": True}, 3),
        ("energie", {"afsluiting_dreigt": True}, 3),
        ("huur", {"ontruiming_datum": False}, None),
        ("huishouden", {"ontruiming_datum": True}, None),
        ("schulden", {"dreiging": ["zorgverzekering"]}, 3),
    ],
)
def test_haast_komt_uit_de_wet(thema: str, feiten: dict[str, FeitWaarde], dagen: int | None, omg: Omgeving) -> None:
    """Three working days where the Wgs says so, for the matter it belongs to, and nowhere else."""
    spoed = spoed_van_gesprek(_gesprek(thema, **feiten), omg)

    assert (spoed.uiterlijk_werkdagen if spoed else None) == dagen


def test_wat_is_weggehaald_gaat_niet_mee(omg: Omgeving) -> None:
    """A struck line takes along what rests on it: no urgency, no list of regelingen, no own words."""
    gesprek = _gesprek(ontruiming_datum=True)
    alle = [r.id for r in regels(gesprek, omg)]
    kaal = Gesprek(**{**vars(gesprek), "geschrapt": tuple(alle)})

    inhoud = overdracht(kaal, omg)["overdracht"]

    assert inhoud["regels"] == []
    assert inhoud["spoed"] is None
    assert inhoud["regelingen"] == []
    assert "weet het niet meer" not in str(inhoud)


def test_geen_oordeel_voor_de_behandelaar(omg: Omgeving) -> None:
    """Which regelingen were discussed and what is missing, never an outcome: that would be another system before the law."""
    inhoud = str(overdracht(_gesprek(ontruiming_datum=True), omg))

    assert "waarschijnlijk" not in inhoud
    assert "misschien" not in inhoud

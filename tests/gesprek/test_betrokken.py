"""Who else is involved: asked once, only for the Wmo, and told to the team (Wmo 2015 art. 2.3.2 lid 4 f)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.route import met_volgende
from bot.gesprek.samenvatting.regels import regels
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN
from tests.gesprek.loper import omgeving


def _gesprek(thema: str) -> Gesprek:
    klaar = {"wens": "hulp", "zelf": "niets", "omgeving": "niemand"}
    onderwerp = Onderwerp(thema=thema, antwoorden=klaar, klaar=True)
    return Gesprek(gemeente="voorbeeld", onderwerpen=(onderwerp,), huidig=1, overdracht="ja", goed="weet_niet", bevestigd=True)


@pytest.fixture(scope="module")
def omg() -> Omgeving:
    """The municipality of the demonstration."""
    return omgeving("voorbeeld")


@pytest.mark.parametrize(("thema", "gevraagd"), [("huishouden", True), ("huur", False)])
def test_alleen_voor_de_wmo(thema: str, gevraagd: bool, omg: Omgeving) -> None:
    """A matter under another law does not need it."""
    gesprek = replace(_gesprek(thema), postcode_gevraagd=True)
    assert (met_volgende(gesprek, omg).stap == "betrokken") is gevraagd
    assert met_volgende(replace(gesprek, betrokken="weet_niet"), omg).stap != "betrokken"


@pytest.mark.parametrize(("keuze", "staat"), [("zorg", True), ("niemand", True), ("weet_niet", False), ("liever_niet", False)])
def test_het_team_leest_wie_er_helpt(keuze: str, staat: bool, omg: Omgeving) -> None:
    """A kind of help, or nobody, is a line of what is running; what was left open is none."""
    uit = STAPPEN["betrokken"].kies(_gesprek("huishouden"), keuze, omg)
    assert uit is not None
    gevonden = [r for r in regels(uit.gesprek, omg) if r.id == "betrokken"]
    assert bool(gevonden) is staat
    assert all(r.deel == "loopt" and r.tekst != keuze for r in gevonden)

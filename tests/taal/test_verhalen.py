"""Stories as a dorpsondersteuner tells them in short, about somebody else: what is proposed, by the trained model."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.gesprek.toestand import van_json
from bot.motor.begrijpen import begrijp

pytestmark = [pytest.mark.rasa, pytest.mark.usefixtures("kb")]

#: What is told; what must be proposed; what may be proposed besides.
VERHALEN = (
    ("mevrouw van 84 woont alleen, valt steeds en eet slecht. dochter komt soms", {"zorg_thuis"}, {"wmo", "eten"}),
    ("valt steeds, eet slecht, dochter komt soms langs", {"zorg_thuis"}, {"wmo", "eten"}),
    ("Weduwe van 84. Valt steeds. Eet slecht. Dochter komt soms. Brief van incasso.", {"zorg_thuis", "schulden"}, {"eten"}),
    ("valt vaak, is bang om te douchen, kinderen komen om de beurt", {"zorg_thuis"}, {"wmo", "woning"}),
    ("broer komt elke zondag, verder ziet ze niemand", {"eenzaam"}, set()),
    ("wil graag iemand om mee te wandelen. zoon belt elke week", {"eenzaam"}, set()),
    ("koelkast kapot, geen geld voor een andere. kleindochter logeert er nu", {"extra_geld"}, {"inkomen", "eten"}),
    ("buurvrouw helpt met de boodschappen, kinderen wonen ver weg", set(), set()),
    ("dochter woont in Canada, zoon komt met kerst", set(), set()),
    ("jonge moeder met twee kinderen, vraagt over toeslagen", {"toeslagen"}, set()),
    ("heeft 14.000 euro schuld, komt niet rond. kan prima klussen voor anderen", {"schulden"}, {"inkomen"}),
    ("woont alleen in een huurhuis, valt steeds in huis", {"zorg_thuis"}, set()),
    ("zoon van 16 gaat niet meer naar school", {"kinderen"}, set()),
)


def _begrijp(agent: Any, tekst: str) -> Any:
    return van_json(asyncio.run(begrijp(agent, tekst, "voorbeeld")))


@pytest.mark.parametrize(("tekst", "moet", "mag"), VERHALEN, ids=range(len(VERHALEN)))
def test_wat_uit_een_verhaal_komt(agent: Any, tekst: str, moet: set[str], mag: set[str]) -> None:
    """What is the matter is proposed; who comes by and who somebody is are no topics."""
    gevonden = {o.thema for o in _begrijp(agent, tekst).onderwerpen}
    assert moet <= gevonden <= moet | mag


def test_hulp_die_er_al_is_staat_bij_de_omgeving(agent: Any) -> None:
    """Who comes by is proposed as what the surroundings do, for care and not for money; about the resident, not the daughter."""
    gesprek = _begrijp(agent, "valt steeds in huis, brief van een incassobureau, dochter komt soms")
    per_thema = {o.thema: o for o in gesprek.onderwerpen}
    assert per_thema["zorg_thuis"].antwoorden == {"omgeving": "dochter komt soms"}
    assert per_thema["schulden"].antwoorden == {}
    assert {o.wie for o in gesprek.onderwerpen} == {"zelf"}

"""Each rule of plain Dutch sees what it is for, and passes by what is good."""

from __future__ import annotations

import pytest

from bot.leesbaarheid import regels
from bot.leesbaarheid.jargon import Jargon
from bot.leesbaarheid.tekst import Soort, Tekst

JARGON = Jargon({"indien": "als"}, ["bijstand", "beschikking"], ["bijstand"], ["rollator"])


def oordelen(zin: str, soort: Soort = "bericht") -> list[str]:
    """What all rules say of a text."""
    tekst = Tekst("x.yml", 1, "vraag", soort, zin)
    return [o.wat for regel in (*regels.ALGEMEEN, regels.moeilijk(JARGON)) for o in regel(tekst)]


@pytest.mark.parametrize(
    ("zin", "soort", "woord"),
    [
        (
            "Dit is een zin met heel erg veel woorden die maar door blijft gaan zonder dat er ooit een punt komt.",
            "bericht",
            "woorden",
        ),
        ("Een. Twee. Drie. Vier.", "bericht", "4 zinnen"),
        ("woord " * 60, "bericht", "tekens"),
        ("Wilt u dat? Kies een knop.", "vraag", "eind"),
        ("Wilt u dat? Of wilt u dit?", "vraag", "twee vragen"),
        ("Dit is een lange knoptekst", "knop", "26 tekens"),
        ("U heeft recht op bijstand.", "bericht", "recht op"),
        ("U heeft geen recht op geld.", "bericht", "recht"),
        ("U krijgt geld.", "bericht", "krijgt"),
        ("Wat wil je doen?", "vraag", "'je'"),
        ("Welkom!", "bericht", "uitroepteken"),
        ("Worden de rekeningen door iemand betaald?", "vraag", "wie het doet"),
        ("Bel ons indien u dat wilt.", "bericht", "'indien'"),
        ("U krijgt misschien een beschikking.", "zin", "'beschikking'"),
    ],
)
def test_each_rule_sees_its_breach(zin: str, soort: Soort, woord: str) -> None:
    """A text that breaks a rule is told, with the word or the count that broke it."""
    assert any(woord in wat for wat in oordelen(zin, soort))


@pytest.mark.parametrize(
    ("zin", "soort"),
    [
        ("Wij zoeken het team in uw buurt. Wat zijn de vier cijfers van uw postcode?", "vraag"),
        ("1. Bewaar uw nummer.\n2. Belt er niemand, bel dan zelf.\n3. Neem iemand mee.\n4. Sterkte.", "bericht"),
        ('Dit zei u: "je moet me helpen".', "bericht"),
        ("Wordt het te zwaar voor wie de zorg geeft?", "vraag"),
        ("Misschien past de bijstand bij u.", "bericht"),
        ("Weet ik niet", "knop"),
    ],
)
def test_plain_dutch_passes(zin: str, soort: Soort) -> None:
    """Good texts stay unmentioned: lists, a quotation of the resident, a question with 'wordt' that is not passive."""
    assert oordelen(zin, soort) == []


def test_rare_words_are_told_once_known_they_are_not() -> None:
    """A rare word without explanation is found; one that is explained, or listed as ordinary, is not."""
    gevonden = {woord for woord, _ in JARGON.zeldzaam("De maatwerkvoorziening is een rollator of bijstand.")}

    assert gevonden == {"maatwerkvoorziening"}

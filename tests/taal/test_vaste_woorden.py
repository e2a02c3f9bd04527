"""Words of the conversation itself."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from bot.paden import WORTEL
from bot.taal.vaste_woorden import BESTAND, VasteWoorden, VasteWoordenHerkenner, laad, vraagt_betekenis
from tests.taal.bericht import bedoeling, bericht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("terug", "terug"),
        ("Terug.", "terug"),
        ("terugg", "terug"),
        ("STOP", "stop"),
        ("stooop", "stop"),
        ("weet ik niet", "weet_niet"),
        ("weet ik nitt", "weet_niet"),
        ("liever niet", "liever_niet"),
        ("overslan", "overslaan"),
        ("mens graag", "mens"),
        ("een medewrker", "mens"),
        ("dankjewel hoor", "dank"),
        ("goedemorgen", "groet"),
        ("dat klopt niet", "klopt_niet"),
    ],
)
def test_een_vast_woord_is_zeker(tekst: str, verwacht: str) -> None:
    """Exactly, with a mistake, with a repeated letter, or with a word of politeness."""
    b = bericht(tekst, {"thema_huur": 0.4})

    VasteWoordenHerkenner({}).verwerk(b)

    assert bedoeling(b) == (verwacht, 1.0)


@pytest.mark.parametrize(
    "tekst",
    [
        "ik kan niet stoppen met roken",
        "mijn uitkering is stopgezet",
        "ik wil terug naar mijn eigen huis",
        "nee mijn moeder kan dat niet meer zelf",
        "contract",
        "huur",
        "hulp in huis",
        "kunt u mij helpen",
        "kan iemand me helpen",
        "",
        "😀",
    ],
)
def test_een_zin_met_zo_n_woord_erin_is_geen_vast_woord(tekst: str) -> None:
    """Whoever says what is the matter is not interrupted."""
    b = bericht(tekst, {"thema_huur": 0.4})

    VasteWoordenHerkenner({}).verwerk(b)

    assert bedoeling(b) == ("thema_huur", 0.4)


def test_een_tikfout_tussen_twee_woorden_is_geen_van_beide() -> None:
    """What may be either is neither."""
    woorden = VasteWoorden({"stop": ["stoppen"], "terug": ["stappen"]})

    assert woorden.zoek("stuppen") is None


@pytest.mark.parametrize(
    "tekst", ["wat betekent beslagvrije voet", "Wat betekent 'wsnp'?", "wa beteken dat", "wat bedoelt u met draagkracht"]
)
def test_naar_een_woord_vragen_kan_met_elk_woord(tekst: str) -> None:
    """The word list need not be known here."""
    assert vraagt_betekenis(tekst)


def test_een_lang_verhaal_is_geen_vraag_naar_een_woord() -> None:
    """What something means for somebody is what is the matter."""
    assert not vraagt_betekenis("mijn man is weg en wat betekent dat nou voor de huur en de kinderen en alles")


def test_elke_lijst_hoort_bij_een_bedoeling_van_het_domein() -> None:
    """A word that leads nowhere would be silence; a word in two lists would be chance."""
    domein = set(YAML(typ="safe").load((WORTEL / "domain.yml").read_text(encoding="utf-8"))["intents"])
    lijsten = YAML(typ="safe").load(BESTAND.read_text(encoding="utf-8"))["vaste_woorden"]
    alle = [woord for woorden in lijsten.values() for woord in woorden]

    assert set(lijsten) <= domein
    assert len(alle) == len(set(alle))
    assert set(laad().values()) == set(lijsten)

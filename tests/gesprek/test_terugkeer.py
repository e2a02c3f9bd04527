"""Coming back after an hour or a day: asked first, and nothing of the talk is shown before the answer."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.gesprek.toestand import Onderwerp
from bot.gesprek.vragen.terugkeer import TERUG_NA
from bot.motor.invoertekst import naar_rasa
from tests.gesprek.loper import Loper


def _bezig() -> Loper:
    loper = Loper(Onderwerp(thema="schulden", woorden="ik heb schulden bij de bank"))
    loper.tik("weet_niet")
    loper.zeg("rust in mijn hoofd")
    return loper


@pytest.mark.parametrize("na", TERUG_NA)
def test_eerst_wordt_gevraagd_of_het_verder_gaat(na: str) -> None:
    """Somebody else may be reading on a shared device: neither the topic nor what was said stands in the question."""
    loper = _bezig()
    voor = loper.gesprek
    loper.tik(na, stap="terugkeer")
    assert loper.gesprek.stap == "terugkeer"
    assert not any(woord in json.dumps(loper.berichten) for woord in ("schuld", "bank", "rust", "hoofd"))
    loper.tik("verder")
    assert (loper.gesprek.stap, loper.gesprek.onderwerpen, loper.gesprek.feiten) == (voor.stap, voor.onderwerpen, voor.feiten)
    assert "schulden" in loper.berichten[0]["tekst"], "who goes on hears what it was about"


def test_opnieuw_en_wissen_laten_niets_zien() -> None:
    """Both lead away from the talk; wiping is asked once more."""
    loper = _bezig()
    loper.tik("dag", stap="terugkeer")
    loper.tik("opnieuw")
    assert (loper.gesprek.stap, loper.gesprek.onderwerpen, loper.gesprek.feiten) == ("hulpvraag", (), {})
    loper = _bezig()
    loper.tik("dag", stap="terugkeer")
    loper.tik("wis")
    assert loper.gesprek.stap == "wis_zeker"


def test_zonder_gesprek_valt_er_niets_te_vragen() -> None:
    """Who said nothing yet is only welcomed."""
    loper = Loper()
    loper.tik("uur", stap="terugkeer")
    assert loper.gesprek.stap == "hulpvraag"


def test_een_crisistekst_blijft_staan() -> None:
    """Only the resident's own word leads away from a text about danger."""
    loper = _bezig()
    loper.gesprek = replace(loper.gesprek, onderbreking="crisis_vervolg", stap="crisis_vervolg")
    loper.tik("dag", stap="terugkeer")
    assert loper.gesprek.stap == "crisis_vervolg"


def test_iets_anders_typen_is_geen_toestemming() -> None:
    """A text that is no yes and no no shows nothing and asks again."""
    loper = _bezig()
    loper.tik("dag", stap="terugkeer")
    loper.zeg("hallo wie is daar")
    assert loper.gesprek.stap == "terugkeer"


@pytest.mark.parametrize("na", TERUG_NA)
def test_het_portaal_kan_het_sturen(na: str) -> None:
    """The value of docs/ontwerp.md reaches the conversation as the choice of a button."""
    assert naar_rasa(f"#terugkeer:{na}") == f'/knop{{"vraag": "terugkeer", "optie": "{na}"}}'

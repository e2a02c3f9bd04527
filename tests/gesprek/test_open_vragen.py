"""The open questions: an answer that belongs to the next question is kept there."""

from __future__ import annotations

import pytest

from bot.gesprek.invoer import Invoer
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN
from tests.gesprek.loper import omgeving

OMG = omgeving("voorbeeld")


def _antwoorden(zin: str, wie: str = "zelf", **al: str) -> dict[str, str]:
    onderwerp = Onderwerp(thema="huishouden", wie=wie, antwoorden={"wens": "hulp", **al})
    gesprek = Gesprek(gemeente="voorbeeld", onderwerpen=(onderwerp,), bevestigd=True, stap="zelf")
    uit = STAPPEN["zelf"].lees(gesprek, Invoer(tekst=zin), OMG)
    assert uit is not None
    return dict(uit.gesprek.onderwerpen[0].antwoorden)


@pytest.mark.parametrize(
    "zin",
    ["mijn dochter doet de boodschappen", "Mijn man helpt met alles", "de buurvrouw komt", "m'n zoon haalt was", "me zus soms"],
)
def test_wat_een_ander_doet_is_de_omgeving(zin: str) -> None:
    """What somebody else does is no answer to what the resident does, and is not asked again."""
    antwoorden = _antwoorden(zin)
    assert antwoorden["omgeving"] == zin
    assert antwoorden["zelf"] == "weet_niet"


@pytest.mark.parametrize("zin", ["ik kook en mijn dochter doet de rest", "mijn dochter en ik doen het samen", "ik vroeg haar"])
def test_wat_iemand_zelf_doet_blijft_van_zelf(zin: str) -> None:
    """Who names themselves in it has answered the question that was asked."""
    assert _antwoorden(zin)["zelf"] == zin


def test_voor_een_ander_en_al_gezegd() -> None:
    """Where the matter is somebody else's, "mijn dochter" may be that person; what was said before is not overwritten."""
    assert _antwoorden("mijn dochter doet de boodschappen", wie="moeder")["zelf"] == "mijn dochter doet de boodschappen"
    assert _antwoorden("mijn dochter doet de boodschappen", omgeving="buren")["omgeving"] == "buren"

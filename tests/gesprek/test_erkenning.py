"""What is hard to say is acknowledged, and an ordinary answer is not taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gesprek.erkenning import erken
from bot.gesprek.toestand import Onderwerp
from bot.gesprek.wens_in_tekst import vind_wens
from bot.gesprek.woorden import laad_woorden
from tests.gesprek.loper import Loper


@pytest.mark.parametrize(
    ("zin", "sleutel"),
    [
        ("weet niet, durf m niet open te maken", "brief_dicht"), ("de brieven liggen nog dicht op tafel", "brief_dicht"),
        ("ik schaam me kapot", "schaamte"), ("het is ook dom van mij", "schaamte"),
        ("ik vertrouw de gemeente niet", "wantrouwen"), ("wie leest er mee", "wantrouwen"),
        ("mijn man is vorig jaar overleden", "verlies"), ("ik ben doodop", "uitgeput"), ("ik ben zo bang", "bang"),
    ],
)  # fmt: skip
def test_wat_moeilijk_is_wordt_erkend(zin: str, sleutel: str) -> None:
    """Each has a line, and another one for the next time."""
    assert erken(zin) == f"erkenning.{sleutel}"
    assert {f"erkenning.{sleutel}", f"erkenning.{sleutel}_anders"} <= set(laad_woorden())


@pytest.mark.parametrize(
    "zin",
    ["ik heb de verhuurder gebeld", "niet open op zondag", "mijn dochter helpt al", "nog niets", "ik kan de huur niet betalen"],
)
def test_een_gewoon_antwoord_krijgt_geen_troost(zin: str) -> None:
    """Nobody is comforted who did not ask for it."""
    assert erken(zin) is None


@given(st.text(max_size=300))
def test_elke_tekst_mag(zin: str) -> None:
    """No text breaks it."""
    sleutel = erken(zin)
    assert sleutel is None or sleutel in laad_woorden()
    assert vind_wens(zin) is None or vind_wens(zin) in " ".join(zin.split())


def test_het_antwoord_telt_ook_als_het_wordt_erkend() -> None:
    """Shame is answered first, and the words are kept as the answer that they are; the second time in other words."""
    loper = Loper(Onderwerp(thema="papieren"))
    assert loper.gesprek.stap == "wens"
    loper.zeg("ik schaam me dat ik de brieven niet snap")
    eerst = loper.berichten[0]["tekst"]
    assert loper.gesprek.stap == "zelf"
    assert loper.gesprek.onderwerpen[0].antwoorden["wens"].startswith("ik schaam me")
    loper.zeg("ik schaam me daar erg voor")
    assert loper.berichten[0]["tekst"] != eerst


@pytest.mark.parametrize(
    ("zin", "wens"),
    [
        ("ik wil graag in mijn huis blijven wonen", "in mijn huis blijven wonen"),
        ("Mijn moeder wil het liefst thuis blijven. Wat kan er?", "thuis blijven"),
        ("ik heb schulden en ik zou graag weer rust hebben want zo gaat het niet", "weer rust hebben"),
    ],
)
def test_een_wens_wordt_gehoord(zin: str, wens: str) -> None:
    """Who said what they want is not asked again."""
    assert vind_wens(zin) == wens


@pytest.mark.parametrize(
    "zin",
    ["ik wil weten of ik bijstand krijg", "ik wil niet meer leven", "ik wil iemand spreken", "ik heb schulden", "ik wil dood",
     "ik wil niet naar een tehuis", "ik wil vragen hoe het moet"],
)  # fmt: skip
def test_geen_wens_wordt_verzonnen(zin: str) -> None:
    """A question, a refusal or a word of danger is no wish for a plan."""
    assert vind_wens(zin) is None

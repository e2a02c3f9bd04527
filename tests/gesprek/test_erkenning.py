"""What is hard to say is acknowledged, and an ordinary answer is not taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gesprek.crisis import zoek_signalen
from bot.gesprek.erkenning import erken
from bot.gesprek.globaal import herstel
from bot.gesprek.invoer import Invoer
from bot.gesprek.toestand import Onderwerp
from bot.gesprek.wens_in_tekst import vind_wens
from bot.gesprek.woorden import laad_woorden
from tests.gesprek.loper import Loper
from tests.gesprek.test_crisis_tabel import tabel


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
    ("zin", "sleutel"),
    [
        ("bij wie moet mijn moeder zijn voor euthanasie", "levenseinde"), ("hoe maak ik een levenstestament", "levenseinde"),
        ("mijn zoon heeft twee jaar geleden zelfmoord gepleegd", "zelfdoding_van_een_ander"),
        ("ik heb mijn zus verloren door zelfdoding", "zelfdoding_van_een_ander"),
        ("ik heb vroeger een poging gedaan", "poging_van_vroeger"),
        ("jaren geleden wilde ik dood, nu gaat het beter", "poging_van_vroeger"),
        ("mijn vader sloeg mij vroeger", "geweld_van_vroeger"), ("als kind ben ik misbruikt", "geweld_van_vroeger"),
        ("mijn eerste man was gewelddadig", "geweld_van_vroeger"), ("ik ben sinds mei weduwnaar", "verlies"),
        ("mijn opa is dood en zijn huur loopt door", "verlies"), ("ons kindje is doodgeboren", "verlies"),
    ],
)  # fmt: skip
def test_bijna_gevaar_krijgt_eigen_woorden(zin: str, sleutel: str) -> None:
    """The past, somebody else's death and the end of a life are no danger, and are not passed over either."""
    assert not any(not signaal.geleerd for signaal in zoek_signalen(zin, tabel()))
    assert erken(zin) == f"erkenning.{sleutel}"


@pytest.mark.parametrize(
    "zin",
    [
        "ik lach me dood om die brief", "ik werk me dood en hou niks over", "die rekening is moordend", "mijn telefoon is dood",
        "ik heb vroeger een poging gedaan om zelf een bedrijf te beginnen", "vroeger was alles beter geregeld",
        "ik schrijf een werkstuk over zelfdoding", "mijn contract is verloren gegaan", "ik heb mijn baan verloren",
    ],
)  # fmt: skip
def test_figuurlijk_krijgt_geen_eigen_woorden(zin: str) -> None:
    """A figure of speech is understood as what it is about."""
    assert erken(zin) is None


@pytest.mark.parametrize(
    ("zin", "lijn"),
    [
        ("mijn broer heeft zelfmoord gepleegd", "luisterlijn"), ("ik heb ooit een overdosis genomen", "113"),
        ("vroeger werd ik geslagen", "veilig-thuis"),
    ],
)  # fmt: skip
def test_wie_nu_kan_helpen_staat_erbij(zin: str, lijn: str) -> None:
    """The number is the knowledge base's, both times it is said; what it may be about is offered, not taken for granted."""
    loper = Loper()
    for _ in range(2):
        loper.doe(herstel.boos(loper.gesprek, Invoer(zin), loper.omg))
        assert loper.omg.kb.hulplijn(lijn).nummer in loper.berichten[0]["tekst"]
    assert loper.gesprek.onderwerpen == ()
    assert loper.opties[-1] == "anders"
    assert "psychisch" in loper.opties
    loper.tik("psychisch")
    assert loper.gesprek.onderwerpen[0].woorden == zin


def test_euthanasie_is_geen_gok_en_geen_dichte_deur() -> None:
    """Who asks is sent to the doctor in plain words, as a named thing we do not do and as something not understood; the open
    question stays."""
    for actie in (herstel.deur, herstel.niet_begrepen):
        loper = Loper(Onderwerp(thema="papieren"))
        stap = loper.gesprek.stap
        loper.doe(actie(loper.gesprek, Invoer("kan ik euthanasie krijgen"), loper.omg))
        assert "huisarts" in loper.berichten[0]["tekst"]
        assert loper.gesprek.stap == stap


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

"""Anything may be asked of a card, and every answer fits in a message."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.gesprek.kaartvraag import LANGST, SOORTEN, Soort, antwoord_over_kaart, kaartknoppen
from bot.gesprek.toestand import Onderwerp
from tests.gesprek.loper import Loper, omgeving

OMG = omgeving()
REGELINGEN = [r.id for r in OMG.kb.regelingen("voorbeeld")]


@pytest.mark.parametrize("soort", SOORTEN)
def test_elk_antwoord_past_in_een_bericht(soort: Soort) -> None:
    """For every regeling: what is known, or who knows; named, and of at most 320 characters."""
    gesprek = Loper(omg=OMG).gesprek
    for id_ in REGELINGEN:
        (bericht,) = antwoord_over_kaart(gesprek, soort, (id_,), OMG).berichten
        if soort == "bezwaar" and "bezwaar" in id_:
            continue
        assert OMG.kb.regeling(id_, "voorbeeld").naam in bericht["tekst"]
        assert len(bericht["tekst"]) <= LANGST, bericht["tekst"]


def test_een_knop_van_een_kaart_geeft_altijd_een_antwoord() -> None:
    """A button is only shown for what is known, and leaves the question open that was open."""
    loper = Loper(Onderwerp(thema="schulden"), omg=OMG)
    for id_ in REGELINGEN:
        knoppen = kaartknoppen(OMG.kb.regeling(id_, "voorbeeld"), OMG)
        assert knoppen
        for knop in knoppen:
            assert len(knop["titel"]) <= 20
            stap = loper.gesprek.stap
            loper.tik(knop["waarde"].removeprefix("#kaart:"), stap="kaart")
            assert loper.gesprek.stap == stap
            assert loper.gesprek.kaart == id_
            assert "weten" not in loper.berichten[0]["tekst"].split(".")[0] or id_ in loper.berichten[0]["tekst"].lower()


def test_de_kaart_waar_het_over_ging_blijft_aan_de_hand() -> None:
    """ "En hoe lang duurt dat?" is about the card that was asked about last."""
    loper = Loper(Onderwerp(thema="inkomen"), omg=OMG)
    loper.doe(antwoord_over_kaart(loper.gesprek, "hoeveel", ("zorgtoeslag",), OMG))
    loper.doe(antwoord_over_kaart(loper.gesprek, "hoelang", (), OMG))
    assert "Zorgtoeslag" in loper.berichten[0]["tekst"]


def test_zonder_naam_geldt_een_kaart_die_het_weet_en_de_andere_zijn_knoppen() -> None:
    """Nobody is told "not known" about one card where another one knows."""
    loper = Loper(Onderwerp(thema="huur"), omg=OMG)
    loper.gesprek = replace(loper.gesprek.met_feiten("zelf", {"betalingsachterstand": ["huur"], "schulden": True}))
    uit = antwoord_over_kaart(loper.gesprek, "meenemen", (), OMG)
    (bericht,) = uit.berichten
    assert "- " in bericht["tekst"]
    assert [k["waarde"].split(":")[0] for k in bericht["knoppen"]] == ["#kaart"] * len(bericht["knoppen"]) != []


def test_kan_ik_bezwaar_maken_gaat_over_de_kaart_en_niet_over_bezwaar() -> None:
    """The word itself names a regeling; it is the question and not the card."""
    loper = Loper(Onderwerp(thema="inkomen"), omg=OMG)
    uit = antwoord_over_kaart(loper.gesprek, "bezwaar", ("wmo-bezwaar-en-beroep",), OMG)
    assert "bezwaar en beroep" not in uit.berichten[0]["tekst"].lower()


def test_een_knop_van_een_kaart_die_er_niet_is_is_een_oude_knop() -> None:
    """An opaque value from elsewhere never breaks anything."""
    loper = Loper(Onderwerp(thema="inkomen"), omg=OMG)
    voor = loper.gesprek.stap
    for waarde in ("meenemen_bestaat-niet", "onzin_bijstand", "meenemen", "_"):
        loper.tik(waarde, stap="kaart")
        assert loper.gesprek.stap == voor

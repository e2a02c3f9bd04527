"""Urgency that an answer brings is told at once, with whom to call."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.gesprek.beurt import beantwoord
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.spoed import nieuwe_spoed
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.woorden import laad_woorden
from regelingen.kennisbank import Kennisbank


@pytest.fixture(scope="module")
def omg() -> Omgeving:
    """The built knowledge base, on the day of the fact base."""
    kb = Kennisbank.open().vast()
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=date(2026, 11, 22), gemeente=kb.gemeente("voorbeeld"))


def _vraag(thema: str, feit: str) -> Gesprek:
    """A conversation in which this fact is asked."""
    eerst = Onderwerp(thema=thema, wie="zelf", gevraagd=(feit,))
    return Gesprek(gemeente="voorbeeld", onderwerpen=(eerst,), bevestigd=True, stap="feitvraag", feit=feit)


@pytest.mark.parametrize(
    ("thema", "feit", "optie"), [("eten", "eten_vandaag", "nee"), ("zorg_thuis", "zorg_kan_wachten", "nee")]
)
def test_wie_niet_kan_wachten_hoort_meteen_wie_te_bellen(omg: Omgeving, thema: str, feit: str, optie: str) -> None:
    """The number stands in the first message after the answer, and it is said once."""
    uit = beantwoord(_vraag(thema, feit), Invoer(tekst="", knop=("feitvraag", optie)), omg)
    assert uit is not None
    assert str(omg.gemeente.telefoon) in uit.berichten[0]["tekst"]
    assert nieuwe_spoed(uit.gesprek, uit.gesprek, omg) is None


@pytest.mark.parametrize("optie", ["ja", "weet_niet", "liever_niet"])
def test_een_ander_antwoord_maakt_niets_dringend(omg: Omgeving, optie: str) -> None:
    """Food in the house, or not saying so, is no reason to hurry anybody."""
    uit: Any = beantwoord(_vraag("eten", "eten_vandaag"), Invoer(tekst="", knop=("feitvraag", optie)), omg)
    assert not [b for b in uit.berichten if str(omg.gemeente.telefoon) in b["tekst"]]


def test_voor_het_klopt_wordt_niemand_gehaast(omg: Omgeving) -> None:
    """What was understood may be wrong; after "dat klopt" it is told."""
    dreigt = _vraag("huur", "leeftijd").met_feiten("zelf", {"ontruiming_datum": True})
    nog_niet = replace(dreigt, bevestigd=False)
    assert nieuwe_spoed(Gesprek(gemeente="voorbeeld"), nog_niet, omg) is None
    assert nieuwe_spoed(nog_niet, dreigt, omg) is not None

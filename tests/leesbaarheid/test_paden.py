"""Whole conversations can be walked without Rasa, and read easily."""

from __future__ import annotations

from datetime import date

import pytest

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.woorden import laad_woorden
from bot.leesbaarheid.paden import MAKKELIJK, flesch_douma, loop, meet_paden
from regelingen.kennisbank import Kennisbank


@pytest.fixture(scope="module")
def omg() -> Omgeving:
    """The shipped knowledge base and words."""
    kb = Kennisbank.open().vast()
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=date(2026, 11, 23), gemeente=kb.gemeente("voorbeeld"))


def test_every_theme_leads_to_a_plan(omg: Omgeving) -> None:
    """Taking the first option time and again ends, and shows a plan on the way."""
    for thema in omg.kb.themas():
        assert any(b["soort"] == "plan" for b in loop(thema.id, omg)), thema.id


def test_every_path_reads_easily(omg: Omgeving) -> None:
    """No whole conversation scores under 70 on Flesch-Douma."""
    assert [pad.thema for pad in meet_paden(omg) if pad.score < MAKKELIJK] == []


def test_hard_text_scores_low() -> None:
    """The measure tells plain from official Dutch: the sentence is from a municipal decision."""
    from textstat import textstat

    textstat.set_lang("nl_NL")
    ambtelijk = (
        "Ingevolge de vigerende verordening maatschappelijke ondersteuning verstrekken burgemeester en wethouders "
        "desgevraagd een maatwerkvoorziening ter compensatie van ondervonden participatiebelemmeringen",
    )
    assert (
        flesch_douma(ambtelijk, textstat.flesch_reading_ease)
        < 30
        < MAKKELIJK
        < flesch_douma(("Bel ons. Wij helpen u.",), textstat.flesch_reading_ease)
    )

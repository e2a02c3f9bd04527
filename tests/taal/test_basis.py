"""What all components share."""

from __future__ import annotations

import logging

import pytest

from bot.taal.basis import LANGSTE, Onderdeel, gespeld, tekst_van, voeg_toe, zet_bedoeling
from tests.taal.bericht import bedoeling, bericht, entiteiten


class _Stuk(Onderdeel):
    def verwerk(self, bericht: object) -> None:
        raise ZeroDivisionError("geheim: mijn naam is Jan")


def test_een_onderdeel_dat_faalt_kost_de_beurt_niet_en_verklapt_niets(caplog: pytest.LogCaptureFixture) -> None:
    """A failure is logged by its kind, without a word of what was said, and the message goes on."""
    with caplog.at_level(logging.WARNING):
        uit = _Stuk({}).process([bericht("mijn naam is Jan")])

    assert len(uit) == 1
    assert "_Stuk failed: ZeroDivisionError" in caplog.text
    assert "Jan" not in caplog.text


def test_een_bedoeling_vooraan_laat_de_rangorde_staan() -> None:
    """The classifier's guesses stay for the ladder of repair."""
    b = bericht("x", {"thema_huur": 0.6, "thema_schulden": 0.3})

    zet_bedoeling(b, "crisis", 1.0)

    assert bedoeling(b) == ("crisis", 1.0)
    assert [r["name"] for r in b.get("intent_ranking")] == ["crisis", "thema_huur", "thema_schulden"]


def test_van_een_lange_tekst_blijven_kop_en_staart() -> None:
    """Whatever its length, a message is read in bounded time."""
    tekst = tekst_van(bericht("a" * 50_000 + " het einde"))

    assert len(tekst) <= LANGSTE + 1
    assert tekst.endswith("het einde")


def test_een_bericht_zonder_tekst_is_leeg() -> None:
    """Rasa also passes messages that hold an action and no text."""
    assert tekst_van(bericht("")) == ""
    assert gespeld(bericht("")) == ""


def test_een_entiteit_weet_waar_hij_staat_of_niet() -> None:
    """What stands somewhere has a place; a fact about the whole has none."""
    b = bericht("ik wil huurtoeslag")

    voeg_toe(b, "regeling", "huurtoeslag", 7, 18)
    voeg_toe(b, "wie", "moeder")

    assert entiteiten(b, "regeling") == ["huurtoeslag"]
    assert b.get("entities")[0]["start"] == 7
    assert "start" not in b.get("entities")[1]

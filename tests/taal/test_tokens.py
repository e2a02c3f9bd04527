"""Dutch words."""

from __future__ import annotations

from bot.taal.tokens import Tokens
from tests.taal.bericht import bericht


def _woorden(tekst: str) -> list[str]:
    b = bericht(tekst)
    Tokens({}).verwerk(b)
    return [t.text for t in b.get("text_tokens")]


def test_woorden_staan_op_hun_plek() -> None:
    """A word is found back in the text at the place it has."""
    b = bericht("ik  kan de huur niet betalen!")
    Tokens({}).verwerk(b)

    for token in b.get("text_tokens"):
        assert b.get("text")[token.start : token.end] == token.text


def test_afkortingen_en_bedragen_blijven_heel() -> None:
    """The rules are Dutch."""
    assert "z'n" in _woorden("hij kan z'n huur niet betalen")
    assert "1.200,50" in _woorden("het is 1.200,50 per maand")


def test_niets_dan_wit_geeft_geen_woorden() -> None:
    """Spaces and line ends are no words."""
    assert _woorden(" \n\t ") == []

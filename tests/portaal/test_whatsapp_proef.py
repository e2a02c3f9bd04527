"""`wegwijzer whatsapp proef`: what a developer types arrives as from a telephone, and what Meta would show is printed."""

from __future__ import annotations

import pytest
from whatsappproef import proef  # noqa: F401

from bot.opdrachten import whatsapp
from portaal.whatsapp import werk

pytestmark = pytest.mark.django_db(transaction=True)


def test_in_de_terminal(proef, monkeypatch, capsys):  # noqa: F811
    """A sentence, a tap by its words, a photo and a deleted message each get their answer on the screen."""
    regels = iter(["hoi", "ik kan de huur niet betalen", "Nee", "!foto", "!wis"])

    def typ(_: str) -> str:
        werk.doe_alles()
        try:
            return next(regels)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", typ)
    monkeypatch.setattr(whatsapp, "_wacht", lambda *_: werk.doe_alles())
    whatsapp._praat(proef)
    scherm = capsys.readouterr().out

    for woord in ("computerprogramma", "[Ja, met een datum]", "Open mijn plan", "foto", "gewist"):
        assert woord in scherm
    assert "weigert" not in scherm

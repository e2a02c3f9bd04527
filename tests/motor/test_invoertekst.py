"""What a resident types never becomes a command to Rasa; what a button sends does."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.motor.invoertekst import naar_rasa


def test_een_knop_wordt_een_payload() -> None:
    """The value of a button reaches the form without the classifier."""
    assert naar_rasa("#wens:v1") == "/knop" + json.dumps({"vraag": "wens", "optie": "v1"})


def test_een_actieknop_wordt_een_bedoeling() -> None:
    """Only listed acts may stand behind a button."""
    assert naar_rasa("#actie:mens") == "/mens"
    assert naar_rasa("#actie:session_start").startswith("/knop")


@given(st.text(max_size=300).filter(lambda t: not t.strip().startswith("#")))
def test_getypte_tekst_is_nooit_een_payload(tekst: str) -> None:
    """Whatever is typed, Rasa reads it as text."""
    uit = naar_rasa(tekst)

    assert uit
    assert not uit.startswith("/")


@given(st.text(alphabet='#/abc:_{}"', max_size=40))
def test_wat_op_een_knop_lijkt_is_een_knop_of_tekst(tekst: str) -> None:
    """No third way."""
    uit = naar_rasa(tekst)

    assert not uit.startswith("/") or uit.startswith("/knop{") or uit.removeprefix("/").isalpha() or "_" in uit

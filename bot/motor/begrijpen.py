"""The understanding without a conversation: one text in, the topics and facts it holds out. Nothing is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.gesprek.begrip import lees_begrip
from bot.gesprek.checklist.vertel import uit_verhaal
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import naar_json
from bot.gesprek.woorden import laad_woorden
from bot.motor.invoertekst import naar_rasa
from bot.taal.zinsdelen import stukken
from regelingen.kennisbank import Kennisbank


async def begrijp(agent: Any, tekst: str, gemeente: str) -> dict[str, Any]:
    """What a text says, as a conversation in the form of `bot.gesprek.toestand`.

    Raises:
        KeyError: for a municipality that the knowledge base does not know.
    """
    kb = Kennisbank.open().vast()
    omg = Omgeving(kb=kb, woorden=laad_woorden(), datum=date.today(), gemeente=kb.gemeente(gemeente))
    gelezen = await agent.parse_message(naar_rasa(tekst))
    return naar_json(uit_verhaal(lees_begrip(gelezen), stukken(tekst), omg))

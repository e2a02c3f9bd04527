"""Small talk is never said twice in a row in the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.gesprek.bericht import Bericht, tekst
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek

_ANDERS = "_anders"


def zeg_anders(gesprek: Gesprek, sleutel: str, omg: Omgeving, **waarden: Any) -> tuple[Gesprek, Bericht]:
    """One line of `data/antwoorden/`, or its `<name>_anders` where that same line was the last of its kind.

    Gives the conversation that remembers the line, and the message.
    """
    nu = f"{sleutel}{_ANDERS}" if gesprek.gezegd == sleutel and f"{sleutel}{_ANDERS}" in omg.woorden else sleutel
    return replace(gesprek, gezegd=nu), tekst(omg.zeg(nu, gesprek, **waarden))

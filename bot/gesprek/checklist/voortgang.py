"""How far a topic is: which of its open questions hold something, and which topic comes next."""

from __future__ import annotations

from collections.abc import Sequence

from bot.gesprek.checklist.lijst import Lijst
from bot.gesprek.checklist.velden import OPEN

#: Of how many questions `besproken` counts.
VAN = len(OPEN)


def besproken(lijst: Lijst, thema: str) -> int:
    """How many of the open questions of a topic hold a choice, words or how it stands."""
    return sum(any(lijst.veld(f"s.{thema}.{stap}.{deel}") for deel in ("keuze", "tekst", "stand")) for stap in OPEN)


def eerste_open(lijst: Lijst, themas: Sequence[str]) -> str:
    """The first of these topics that is not done; empty when all are."""
    return next((thema for thema in themas if besproken(lijst, thema) < VAN), "")

"""Crisis signals come first: before length and limits, and when everything else is down."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from portaal import kennis
from regelingen.model import Gemeente

if TYPE_CHECKING:
    from bot.gesprek.crisis import Signaal

log = logging.getLogger(__name__)


def zoek(tekst: str) -> Signaal | None:
    """The signal in a raw, unmasked text of any length, or None. Never raises: a fault here may not stop the conversation."""
    try:
        from bot.gesprek.crisis import zoek_signaal

        return zoek_signaal(tekst, kennis.kennisbank())
    except Exception as fout:
        log.error("looking for signals failed: %s", type(fout).__name__)
        return None


def bericht(signaal: Signaal, profiel: Gemeente | None) -> dict[str, Any]:
    """The fixed message for a signal: text, numbers, and whether a quick way out is needed.

    Raises:
        KeyError: when the knowledge base changed in between and no longer holds the signal.
    """
    from bot.gesprek.crisis import crisisbericht

    return crisisbericht(signaal, kennis.kennisbank(), profiel)

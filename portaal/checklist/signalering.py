"""The fixed messages for the signals of danger that a talk holds."""

from __future__ import annotations

from typing import Any

from bot.gesprek.crisis import Signaal
from portaal import kennis
from portaal.chat import crisis
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.stand import stand_van


def berichten(talk: Tafelgesprek) -> list[dict[str, Any]]:
    """The crisis messages, number first, as the chat shows them. A signal that the table no longer holds is left out."""
    profiel = kennis.gemeente(talk.gemeente)
    uit: list[dict[str, Any]] = []
    for id_, niveau in stand_van(talk).signalen:
        try:
            uit.append(crisis.bericht(Signaal(id_, niveau, ""), profiel))  # type: ignore[arg-type]  # a level as it was stored
        except KeyError:
            continue
    return uit

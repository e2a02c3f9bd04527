"""Finds back what a button said."""

from __future__ import annotations

from portaal.chat.models import Gesprek

#: So many turns back a button is still known by its words.
_TERUG = 20


def titel_van(gesprek: Gesprek, waarde: str) -> str:
    """The words on the newest button with this value; empty when no recent button of the conversation has it."""
    for inhoud in gesprek.berichten.order_by("-pk").values_list("antwoord", flat=True)[:_TERUG]:
        for bericht in (inhoud or {}).get("berichten", []):
            for knop in bericht["knoppen"]:
                if knop["waarde"] == waarde:
                    return str(knop["titel"])
    return ""

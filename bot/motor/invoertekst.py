"""From what the portal sends to what Rasa reads. Only here can a payload be made: a resident's "/..." is plain text."""

from __future__ import annotations

import json
import re

_KNOP = re.compile(r"^#([a-z_]{1,40}):([a-z0-9_-]{1,80})$")
#: What a button of a message (not of a question) may do.
ACTIES = frozenset({"mens", "bel_mij", "terug", "stop", "opnieuw", "help", "wis", "waarom", "herhaal"})


def naar_rasa(tekst: str) -> str:
    """The text for Rasa: a button's value becomes a payload, anything else stays text and never starts with a slash.

    >>> naar_rasa("#wens:v1")
    '/knop{"vraag": "wens", "optie": "v1"}'
    >>> naar_rasa("/wis")
    'wis'
    """
    gevonden = _KNOP.match(tekst.strip())
    if gevonden and gevonden.group(1) == "actie":
        return (
            f"/{gevonden.group(2)}"
            if gevonden.group(2) in ACTIES
            else "/" + "knop" + json.dumps({"vraag": "actie", "optie": "onbekend"})
        )
    if gevonden:
        return "/knop" + json.dumps({"vraag": gevonden.group(1), "optie": gevonden.group(2)})
    schoon = tekst.replace("\x00", " ").strip().lstrip("/").strip()
    # An empty message would skip the pipeline; a full stop is not understood, and gets the kind answer for that.
    return schoon or "."

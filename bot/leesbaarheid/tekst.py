"""A text that a resident may read, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

#: What a text is for: a message of the conversation, a question with which it may end, a button, or part of a page.
Soort = Literal["bericht", "vraag", "knop", "zin"]

_ZIN = re.compile(r"(?<=[.?!])[\"”]?\s+|\n+")
#: "1. " before a step of a list is a mark, not a sentence; so is a dash.
_LIJST = re.compile(r"(?m)(^|(?<=[.?]\s))(\d{1,2}\.|-)\s+")


@dataclass(frozen=True)
class Tekst:
    """One text, as a resident could read it: templates are filled in with made-up values."""

    bestand: str
    regel: int
    veld: str
    soort: Soort
    tekst: str

    @property
    def zinnen(self) -> list[str]:
        """Its sentences; every line of a list is one."""
        return [zin.strip() for zin in _ZIN.split(_LIJST.sub(r"\1", self.tekst)) if any(c.isalnum() for c in zin)]

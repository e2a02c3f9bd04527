"""A resident's own words, said back: short, and only where they read as words."""

from __future__ import annotations

import re

#: Signs that stand in no sentence of a resident: what holds them is code or a slip of the keyboard.
_GEEN_TAAL = re.compile(r"[{}<>\[\]|\\#_=]")


def citeer(woorden: str, hoogstens: int) -> str:
    """At most so many characters of a text, ending with a whole word; empty where it is no language."""
    schoon = " ".join(woorden.split()).replace("\u201c", "").replace("\u201d", "")
    if _GEEN_TAAL.search(schoon):
        return ""
    return schoon if len(schoon) <= hoogstens else schoon[:hoogstens].rsplit(" ", 1)[0] + "…"

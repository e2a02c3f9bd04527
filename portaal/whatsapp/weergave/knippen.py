"""Cuts a long text where it may be cut: between paragraphs, else lines, else sentences, else words."""

from __future__ import annotations

import re

#: From the best place to cut to the worst.
_PLEKKEN = (re.compile(r"\n\n+"), re.compile(r"\n"), re.compile(r"(?<=[.?!])\s+"), re.compile(r"\s+"))


def knip(tekst: str, hoogstens: int) -> list[str]:
    """The text in pieces of at most `hoogstens` characters. Nothing but blanks between two pieces goes away."""
    rest, delen = tekst.strip(), []
    while len(rest) > hoogstens:
        deel, rest = _kop(rest, hoogstens)
        delen.append(deel)
    return [*delen, rest] if rest else delen


def staart(tekst: str, hoogstens: int) -> tuple[str, str]:
    """Cuts off the end that still fits: (what comes before, the end). The end is as whole as it can be."""
    tekst = tekst.strip()
    if len(tekst) <= hoogstens:
        return "", tekst
    for plek in _PLEKKEN:
        gaten = [g for g in plek.finditer(tekst) if len(tekst) - g.end() <= hoogstens and g.end() < len(tekst)]
        if gaten:
            return tekst[: gaten[0].start()].rstrip(), tekst[gaten[0].end() :]
    return tekst[:-hoogstens], tekst[-hoogstens:]


def inkorten(tekst: str, hoogstens: int) -> str:
    """One line that fits, cut after a word. Only for what stands in full elsewhere."""
    tekst = " ".join(tekst.split())
    if len(tekst) <= hoogstens:
        return tekst
    return tekst[: hoogstens - 1].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"


def _kop(tekst: str, hoogstens: int) -> tuple[str, str]:
    for plek in _PLEKKEN:
        # A cut very early would leave a crumb: then rather the next kind of place.
        gaten = [g for g in plek.finditer(tekst, 0, hoogstens + 1) if hoogstens // 3 < g.start() <= hoogstens]
        if gaten:
            return tekst[: gaten[-1].start()].rstrip(), tekst[gaten[-1].end() :].lstrip()
    return tekst[:hoogstens], tekst[hoogstens:].lstrip()

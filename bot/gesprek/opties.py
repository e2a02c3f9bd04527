"""Typing the number, the title or the words of a button equals tapping it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from bot.gesprek.bericht import Keuze

_NUMMER = re.compile(r"^\s*(?:nummer|optie|keuze|nr\.?)?\s*(\d{1,2})\s*[.)]?\s*$", re.IGNORECASE)
_NIET_LETTER = re.compile(r"[^a-z0-9 ]+")
#: "1 en 3", "1, 2".
_NUMMERS = re.compile(r"^\s*\d{1,2}(?:\s*(?:,|en|&|\+)\s*\d{1,2})+\s*[.)]?\s*$", re.IGNORECASE)
#: Below this two titles are too different to be the same word typed with a mistake.
_GELIJK = 0.85


def kaal(zin: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: what is left to compare two short texts by."""
    zonder = unicodedata.normalize("NFKD", zin.lower())
    zonder = "".join(c for c in zonder if not unicodedata.combining(c))
    return " ".join(_NIET_LETTER.sub(" ", zonder).split())


def kies_optie(zin: str, keuzes: Sequence[Keuze]) -> Keuze | None:
    """The option that a typed text means, or None.

    Takes a number as shown ("2"), a title, one of its other words, or a title with a typing mistake; never a guess
    between two.
    """
    nummer = _NUMMER.match(zin)
    if nummer:
        n = int(nummer.group(1))
        return keuzes[n - 1] if 1 <= n <= len(keuzes) else None
    getypt = kaal(zin)
    if not getypt:
        return None
    for keuze in keuzes:
        if getypt in {kaal(keuze.titel), kaal(keuze.id.replace("_", " ")), *(kaal(w) for w in keuze.woorden)}:
            return keuze
    if len(getypt) < 5:
        return None
    lijkt = [k for k in keuzes if DamerauLevenshtein.normalized_similarity(getypt, kaal(k.titel)) >= _GELIJK]
    return lijkt[0] if len(lijkt) == 1 else None


def kies_meer(zin: str, keuzes: Sequence[Keuze]) -> list[Keuze]:
    """The options that several typed numbers mean ("1 en 3"), in that order; none when one of them is no option."""
    if not _NUMMERS.match(zin):
        return []
    nummers = list(dict.fromkeys(int(n) for n in re.findall(r"\d{1,2}", zin)))
    return [keuzes[n - 1] for n in nummers] if all(1 <= n <= len(keuzes) for n in nummers) else []

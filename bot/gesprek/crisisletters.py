"""A text and its words in one way of writing: no marks nobody sees, plain letters, and how a word sounds. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_TEKENS = 250_000  #: characters read at the head and again at the tail of a text
_ONZICHTBAAR = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
#: Mark-up that was pasted along. Only known names: what stands between other brackets may be somebody's words.
_OPMAAK = re.compile(
    r"</?(?:p|b|i|u|s|em|strong|br|div|span|a|h[1-6]|ul|ol|li|font|table|tr|td|th|body|html)"
    r"(?:\s+[\w:-]{1,30}=(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'|[^\s\"'<>]{1,300}))*\s*/?>",
    re.IGNORECASE,
)
_LOSSE_K = re.compile("['’‘`´]k\\b", re.IGNORECASE)
_APOSTROF = re.compile("['’‘`´]")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_GEHOOR = tuple(paar.split(":") for paar in ["ij:y", "ei:y", "ou:au", "ch:g", "ck:k", "qu:kw", "c:k", "z:s", "v:f", "x:ks"])
_DUBBEL = re.compile(r"([bcdfghjklmnpqrstvwxz])\1")


def schoon(tekst: str) -> str:
    """The text without mark-up and invisible marks, with plain letters; head and tail of a very long one. Never raises."""
    if len(tekst) > 2 * MAX_TEKENS:
        tekst = f"{tekst[:MAX_TEKENS]}\n{tekst[-MAX_TEKENS:]}"
    tekst = _LOSSE_K.sub(" ik ", unicodedata.normalize("NFKC", _OPMAAK.sub(" ", _ONZICHTBAAR.sub("", tekst))))
    return tekst if len(tekst) <= 2 * MAX_TEKENS else f"{tekst[:MAX_TEKENS]}\n{tekst[-MAX_TEKENS:]}"


@lru_cache(maxsize=50_000)
def kaal(woord: str) -> str:
    """One word in lower case without accents and apostrophes."""
    woord = _APOSTROF.sub("", woord.lower()).translate(_LETTERS)
    if woord.isascii():
        return woord
    return "".join(c for c in unicodedata.normalize("NFKD", woord) if not unicodedata.combining(c))


def gehoor(woord: str) -> str:
    """A key that is equal for words that sound alike to a Dutch ear ("verkragt", "verkracht")."""
    for oud, nieuw in _GEHOOR:
        woord = woord.replace(oud, nieuw)
    woord = _DUBBEL.sub(r"\1", woord)
    if woord.endswith(("d", "dt")):
        woord = woord.removesuffix("t").removesuffix("d") + "t"
    return woord

"""The ways in which people, keyboards and programs change a sentence without changing what it says."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

Vermomming = Callable[[str, random.Random], str]

_LANG = 6  # letters from which a word may hold a typing error
_TEKENS = ("\u200b", "\u200d", "\u00ad", "\u202b", "\u202c", "\u2066", "\ufeff", "\x00")
_EMOJI = ("😭", "🙏", "💔", "😡", "🥺")


def hoofdletters(zin: str, _: random.Random) -> str:
    """Caps lock."""
    return zin.upper()


def kleine_letters(zin: str, _: random.Random) -> str:
    """Never a shift key."""
    return zin.lower()


def zonder_accenten(zin: str, _: random.Random) -> str:
    """A keyboard that knows no accents."""
    return "".join(c for c in unicodedata.normalize("NFD", zin) if not unicodedata.combining(c))


def met_accenten(zin: str, _: random.Random) -> str:
    """The accents as characters of their own, as some telephones send them."""
    return unicodedata.normalize("NFD", zin)


def gerekt(zin: str, dobbel: random.Random) -> str:
    """One vowel held: "doooood"."""
    plaatsen = [i for i, c in enumerate(zin) if c.lower() in "aeiou"]
    i = dobbel.choice(plaatsen)
    return zin[:i] + zin[i] * 4 + zin[i + 1 :]


def emoji_ertussen(zin: str, dobbel: random.Random) -> str:
    """A picture between two words."""
    woorden = zin.split()
    i = dobbel.randrange(len(woorden) + 1)
    return " ".join([*woorden[:i], dobbel.choice(_EMOJI), *woorden[i:]])


def emoji_eromheen(zin: str, dobbel: random.Random) -> str:
    """Pictures before and behind, without a space."""
    return f"{dobbel.choice(_EMOJI)}{zin}{dobbel.choice(_EMOJI) * 3}"


def zonder_leestekens(zin: str, _: random.Random) -> str:
    """No punctuation at all, but for what stands inside a word."""
    return re.sub(r"(?<!\w)[^\w\s]+|[^\w\s]+(?!\w)", "", zin)


def als_spraak(zin: str, dobbel: random.Random) -> str:
    """As a speech recogniser writes it: small letters, no punctuation, a filler at the beginning."""
    return f"{dobbel.choice(['uh', 'ja', 'nou', 'hallo', 'ehm ja'])} {zonder_leestekens(zin, dobbel).lower()}"


def spatie_weg(zin: str, dobbel: random.Random) -> str:
    """Two words stuck together."""
    plaatsen = [i for i, c in enumerate(zin) if c == " "]
    if not plaatsen:
        return zin
    i = dobbel.choice(plaatsen)
    return zin[:i] + zin[i + 1 :]


def spatie_te_veel(zin: str, dobbel: random.Random) -> str:
    """Two spaces, or a new line, between two words."""
    plaatsen = [i for i, c in enumerate(zin) if c == " "]
    if not plaatsen:
        return zin
    i = dobbel.choice(plaatsen)
    return zin[:i] + dobbel.choice(["  ", "\t", "   "]) + zin[i + 1 :]


def _in_lang_woord(zin: str, dobbel: random.Random, doe: Callable[[str], str]) -> str:
    woorden = zin.split(" ")
    lang = [i for i, woord in enumerate(woorden) if len(woord) >= _LANG and woord.isalpha()]
    if not lang:
        return zin
    i = dobbel.choice(lang)
    return " ".join([*woorden[:i], doe(woorden[i]), *woorden[i + 1 :]])


def verwisseld(zin: str, dobbel: random.Random) -> str:
    """Two letters of a long word swapped; never the first."""

    def doe(woord: str) -> str:
        i = dobbel.randrange(1, len(woord) - 1)
        return woord[:i] + woord[i + 1] + woord[i] + woord[i + 2 :]

    return _in_lang_woord(zin, dobbel, doe)


def letter_weg(zin: str, dobbel: random.Random) -> str:
    """A letter of a long word missing; never the first."""

    def doe(woord: str) -> str:
        i = dobbel.randrange(1, len(woord))
        return woord[:i] + woord[i + 1 :]

    return _in_lang_woord(zin, dobbel, doe)


def html(zin: str, dobbel: random.Random) -> str:
    """Pasted out of a page."""
    woorden = zin.split()
    i = dobbel.randrange(len(woorden))
    return f"<p>{' '.join([*woorden[:i], f'<b>{woorden[i]}</b>', *woorden[i + 1 :]])}</p>"


def onzichtbaar(zin: str, dobbel: random.Random) -> str:
    """Marks nobody sees, also inside words."""
    return "".join(c + (dobbel.choice(_TEKENS) if dobbel.random() < 0.3 else "") for c in zin)


def brede_letters(zin: str, _: random.Random) -> str:
    """Letters of full width, as some keyboards give."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in zin)


def ronde_aanhaling(zin: str, _: random.Random) -> str:
    """The apostrophes and dashes of a word processor."""
    return zin.replace("'", "\u2019").replace("-", "\u2011")

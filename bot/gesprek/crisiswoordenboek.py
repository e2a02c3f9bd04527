"""Which words of the crisis patterns a text holds, however they were typed.

A text is brought to one spelling: lower case, accents, apostrophes and invisible marks off, repeated letters back
("doooood"), glued words apart ("wilnietmeer"), torn words together ("zelf moord"), known spellings ("nie", "kheb", "m'n"), a
dropped final n ("leve"), d and t at the end ("bedreigt"), spelling by ear ("verkragt"). One typing error is forgiven in a
word of five letters or more, two from ten when the first letter is right, unless it is an ordinary word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.gesprek.crisisgewoon import GEWOON
from bot.gesprek.crisisletters import gehoor, kaal
from bot.gesprek.crisiswoorden import (
    GEPLAKT,
    GEPLAKT_AAN_LANG,
    GEPLAKT_ACHTER,
    ONTKENNINGEN,
    SPELLING,
    VOORVOEGSELS,
    VULWOORDEN,
)

MAX_WOORDEN = 20_000  #: words of one text that are read
MAX_ONBEKEND = 1_500  #: unknown words of one text that are compared for typing errors
_STAM = 7  # letters from which a stem with a * forgives a typing error
_UITGANG = 6  # letters from which "bedreigt" and "bedreigd" are one word
_WOORD = re.compile(r"(?P<woord>[^\W_]+(?:['’‘`´][^\W_]+)*)|(?P<einde>(?<![.…])[.!?;](?![.…])|\n)|[^\w\s'’‘`´-]")
_REEKS = re.compile(r"(.)\1{2,}")
_CIJFERS = str.maketrans("013457$@", "oieastsa")


class _Stuk(NamedTuple):
    """A word as it stands in the text; see `Woord`."""

    kaal: str
    begin: int
    eind: int
    grens: bool
    adem: bool


class Woord(NamedTuple):
    """A word of the text: its plain form, the atoms it satisfies, and where it stands.

    `grens`: a sentence ended before it. `adem`: at least a comma, dash, bracket or picture stands before it.
    `vul`: it says little.
    """

    kaal: str
    atomen: frozenset[str]
    begin: int
    eind: int
    grens: bool
    adem: bool
    vul: bool


def _weglatingen(woord: str, diepte: int) -> set[str]:
    """The word and all forms with up to `diepte` letters left out."""
    laag = {woord}
    alles = {woord}
    for _ in range(diepte):
        laag = {w[:i] + w[i + 1 :] for w in laag for i in range(len(w))}
        alles |= laag
    return alles


def _speling(lengte: int) -> int:
    """How many typing errors a word of the patterns may hold."""
    return 0 if lengte < 5 else 1 if lengte < 10 else 2


def _geplakt(deel: str) -> bool:
    """Whether people stick this word to the next."""
    return deel in GEPLAKT or " " in SPELLING.get(deel, "")


def _paar_geplakt(eerste: str, tweede: str) -> bool:
    """Whether two words were stuck together, and are no compound."""
    return (
        _geplakt(eerste)
        or (eerste in GEPLAKT_AAN_LANG and len(tweede) >= 4)
        or (tweede in GEPLAKT_ACHTER and len(eerste) >= 3 and eerste not in VOORVOEGSELS)
    )


def _houd(woord: str, lengtes: Iterable[int]) -> str:
    """A word whose held letters are so long, one after the other."""
    lengte = iter(lengtes)
    return _REEKS.sub(lambda reeks: reeks.group(1) * next(lengte), woord)


class Woordenboek:
    """All words of a set of patterns, and how to recognise them in what people type."""

    def __init__(self, atomen: Iterable[str]) -> None:
        self._exact: dict[str, set[str]] = {}
        self._begin: dict[str, str] = {}
        self._eind: dict[str, str] = {}
        self._slordig: dict[str, set[str]] = {}
        self._klank: dict[str, set[str]] = {}
        los: set[str] = set()
        for atoom in atomen:
            if atoom.startswith("*") or atoom.endswith("*"):
                stam = atoom.strip("*")
                (self._begin if atoom.endswith("*") else self._eind)[stam] = atoom
                if len(stam) < _STAM:
                    continue
            woord = atoom.strip("=*")
            self._exact.setdefault(woord, set()).add(atoom)
            if atoom.startswith("="):
                continue
            los.add(woord)
            if len(woord) >= 5 and woord.endswith("en"):
                self._exact.setdefault(woord[:-1], set()).add(atoom)
        self.woorden = frozenset(los)
        los |= {woord[:-1] for woord in los if len(woord) >= 6 and woord.endswith("en")} | VULWOORDEN
        for woord in los:
            if woord.isascii() and len(woord) >= 4 and woord in self._exact:
                self._klank.setdefault(gehoor(woord), set()).add(woord)
            for vorm in _weglatingen(woord, _speling(len(woord))) if _speling(len(woord)) else ():
                self._slordig.setdefault(vorm, set()).add(woord)
        self._begin_lengtes = sorted({len(b) for b in self._begin})
        self._eind_lengtes = sorted({len(e) for e in self._eind})
        self._delen = {w for w in self._exact if len(w) >= 2} | {s for s in SPELLING if len(s) >= 2} | VULWOORDEN | {"k"}
        self._langste = max((len(w) for w in self._delen), default=0)
        self.herken = lru_cache(maxsize=50_000)(self._herken)

    def vast(self, woord: str) -> set[str]:
        """The atoms that a word satisfies as it is written."""
        uit = set(self._exact.get(woord, ()))
        if len(woord) >= _UITGANG and woord.endswith(("d", "t")):
            kern = woord.removesuffix("t").removesuffix("d")
            uit.update(a for eind in ("d", "t", "dt") for a in self._exact.get(kern + eind, ()) if not a.startswith("="))
        uit.update(self._begin[woord[:n]] for n in self._begin_lengtes if woord[:n] in self._begin)
        uit.update(self._eind[woord[-n:]] for n in self._eind_lengtes if len(woord) >= n and woord[-n:] in self._eind)
        return uit

    def tikfout(self, woord: str) -> set[str]:
        """The words of the patterns that this one may be a mistyped or misheard form of."""
        if len(woord) < 4 or len(woord) > 40 or woord in GEWOON or woord in VULWOORDEN:
            return set()
        klank = self._klank.get(gehoor(woord), set())
        if klank:
            return set(klank)
        gevonden: dict[str, int] = {}
        for vorm in _weglatingen(woord, 2 if len(woord) >= 8 else 1):
            for kandidaat in self._slordig.get(vorm, ()):
                if kandidaat not in gevonden:
                    gevonden[kandidaat] = OSA.distance(woord, kandidaat)
        goed = {k: a for k, a in gevonden.items() if a <= (_speling(len(k)) if k[0] == woord[0] else 1)}
        return {k for k, a in goed.items() if a == min(goed.values())}

    def _splits(self, woord: str) -> list[str]:
        """A glued word as its parts, when all of it is made of known words; fewest parts first. Else empty."""
        if woord[:1] == "k" and len(woord) > 3 and woord[1:] in self._delen:
            return ["k", woord[1:]]
        if not 6 <= len(woord) <= 80:
            return []
        beste: list[list[str] | None] = [[]] + [None] * len(woord)
        for i in range(1, len(woord) + 1):
            for j in range(max(0, i - self._langste), i):
                vorig, deel = beste[j], woord[j:i]
                if vorig is None or deel not in self._delen or (len(deel) == 1 and (j or deel != "k")):
                    continue
                nu = beste[i]
                if nu is None or len(vorig) + 1 < len(nu):
                    beste[i] = [*vorig, deel]
        delen = beste[-1] or []
        if len(delen) == 2:
            return delen if _paar_geplakt(*delen) else []
        return delen if len(delen) > 2 and any(_geplakt(deel) for deel in delen) else []

    def _herken(self, woord: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """What one written word stands for: usually one word, sometimes several, each with its atoms."""
        if _REEKS.search(woord):
            return self._gerekt(woord)
        if any(c.isdigit() for c in woord) and any(c.isalpha() for c in woord):
            letters = woord.translate(_CIJFERS)
            if letters in self._exact or letters in SPELLING:
                woord = letters
        gespeld = SPELLING.get(woord)
        if gespeld is not None:
            return tuple((deel, frozenset(self.vast(deel))) for deel in gespeld.split())
        vast = self.vast(woord)
        if vast or woord in GEWOON or woord in VULWOORDEN:
            return ((woord, frozenset(vast)),)
        slordig = self.tikfout(woord)
        if slordig:
            vul = next((s for s in slordig if s in VULWOORDEN), woord)
            return ((vul, frozenset(a for s in slordig for a in self._exact.get(s, ()) if not a.startswith("="))),)
        delen = self._splits(woord)
        if delen:
            return tuple(stuk for deel in delen for stuk in self.herken(deel))
        return ((woord, frozenset()),)

    def _gerekt(self, woord: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """A word with letters held ("heeeet") is each word that it may be at once: "heet" and "het"."""
        reeksen = len(_REEKS.findall(woord))
        if reeksen > 4:
            return self.herken(_REEKS.sub(r"\1", woord))
        bekend: list[str] = []
        for keuze in product((2, 1), repeat=reeksen):
            proef = _houd(woord, keuze)
            if proef in self._exact or proef in SPELLING or proef in VULWOORDEN:
                bekend.append(proef)
        if not bekend:
            return self.herken(_REEKS.sub(r"\1\1", woord))
        eerste, *rest = (self.herken(proef) for proef in bekend)
        if len(eerste) > 1:
            return eerste
        atomen = frozenset(atoom for delen in (eerste, *rest) if len(delen) == 1 for atoom in delen[0][1])
        return ((eerste[0][0], atomen),)

    def lees(self, tekst: str) -> list[Woord]:
        """The words of a cleaned text, head and tail when it is very long."""
        stukken: list[_Stuk] = []
        grens = adem = True
        for vondst in _WOORD.finditer(tekst):
            if vondst["woord"] is None:
                adem = True
                grens = grens or vondst["einde"] is not None
                continue
            stukken.append(_Stuk(kaal(vondst["woord"]), vondst.start(), vondst.end(), grens, adem))
            grens = adem = False
        if len(stukken) > 2 * MAX_WOORDEN:
            stukken = stukken[:MAX_WOORDEN] + stukken[-MAX_WOORDEN:]
        return self._voeg_samen(stukken)

    def _voeg_samen(self, stukken: Sequence[_Stuk]) -> list[Woord]:
        """Recognises each written word; two torn halves of a known long word become one."""
        uit: list[Woord] = []
        onbekend = 0
        i = 0
        while i < len(stukken):
            stuk = stukken[i]
            woord, eind = stuk.kaal, stuk.eind
            i += 1
            if i < len(stukken) and not stukken[i].adem:
                samen = woord + stukken[i].kaal
                if len(samen) >= 7 and len(stukken[i].kaal) > 2 and samen in self.woorden:
                    woord, eind = samen, stukken[i].eind
                    i += 1
            woord = woord[:200]
            if woord not in self._exact and woord not in SPELLING and woord not in GEWOON and woord not in VULWOORDEN:
                onbekend += 1
                if onbekend > MAX_ONBEKEND:
                    uit.append(Woord(woord, frozenset(self.vast(woord)), stuk.begin, eind, stuk.grens, stuk.adem, False))
                    continue
            for nummer, (deel, atomen) in enumerate(self.herken(woord)):
                vul = deel in VULWOORDEN or (len(deel) < 3 and not atomen and deel not in ONTKENNINGEN)
                uit.append(Woord(deel, atomen, stuk.begin, eind, stuk.grens and not nummer, stuk.adem and not nummer, vul))
        return uit

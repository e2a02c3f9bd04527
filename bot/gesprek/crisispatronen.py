"""The pattern language of `regelingen/inhoud/crisis.yml`, and the matcher that runs it.

A pattern is a line of words. It is found when its words stand in a text in that order:

    ik wil dood              the words next to each other; up to four words that say little ("echt", "gewoon") may stand between
    man/vrouw/ex slaat mij   one of these
    (al) drie dagen          a word that may be missing; (a/b) too
    ik durf .. naar huis     at most three other words, `.` one, `...` eight, not counting words that say little; never a "niet",
                             never over the end of a sentence
    man + slaat + mij        these in any order, with gaps like `..` between; `&` with gaps like `...`
    verkracht*  *moord       any word that begins or ends so
    =gas                     this word only, no typing errors
    <ander> wil dood         a word group by name, see `crisiswoorden.GROEPEN`
    ^ ik sta rood $          the message begins, ends here
    | ik kan niet meer |     a sentence begins, ends here; a comma or a picture will do

Before that a text is brought to one spelling: lower case, accents, apostrophes and invisible marks off, repeated letters back
("doooood"), glued words apart ("wilnietmeer"), torn words together ("zelf moord"), known spellings ("nie", "kheb", "m'n"), a
dropped final n ("leve"), d and t at the end ("bedreigt"), spelling by ear ("verkragt"). One typing error is forgiven in a
word of five letters or more, two from ten when the first letter is right, unless it is an ordinary word of its own. A pattern
under `geen_crisis` takes away what it overlaps; its gaps are at most five words, may hold a "niet" and never reach over the
end of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import permutations, product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.gesprek.crisiswoorden import (
    GEPLAKT,
    GEPLAKT_AAN_LANG,
    GEPLAKT_ACHTER,
    GEWOON,
    GROEPEN,
    ONTKENNINGEN,
    SPELLING,
    VOORVOEGSELS,
    VULWOORDEN,
)
from bot.gesprek.crisiszeef import Zeef, leden

MAX_TEKENS = 250_000  #: characters read at the head and again at the tail of a text
MAX_WOORDEN = 20_000  #: of those, words
MAX_STAPPEN = 400_000  #: steps of the matcher for one text; a normal message takes a few hundred
MAX_ONBEKEND = 1_500  #: unknown words of one text that are compared for typing errors
_GATEN = {".": 1, "..": 3, "...": 8}
_GAT_NIET = 5  # the widest gap in `geen_crisis`
_VUL = 4
_STAM = 7  # letters from which a stem with a * forgives a typing error
_UITGANG = 6  # letters from which "bedreigt" and "bedreigd" are one word
_MAX_DELEN = 4
_ANKERS = {"^": 1, "$": 2, "|": 3}

_WOORD = re.compile(r"(?P<woord>[^\W_]+(?:['’‘`´][^\W_]+)*)|(?P<einde>(?<![.…])[.!?;](?![.…])|\n)|[^\w\s'’‘`´-]")
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
_REEKS = re.compile(r"(.)\1{2,}")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_CIJFERS = str.maketrans("013457$@", "oieastsa")
_GEHOOR = tuple(paar.split(":") for paar in ["ij:y", "ei:y", "ou:au", "ch:g", "ck:k", "qu:kw", "c:k", "z:s", "v:f", "x:ks"])
_DUBBEL = re.compile(r"([bcdfghjklmnpqrstvwxz])\1")


class PatroonFout(ValueError):
    """A pattern that cannot be read, with the reason in Dutch for the editor."""


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


@dataclass(frozen=True)
class Plek:
    """One place of a pattern. `gat` > 0: skip that many words. `anker`: 0 none, 1 start, 2 end of message, 3 end of sentence."""

    atomen: frozenset[str] = frozenset()
    vrij: bool = False
    gat: int = 0
    anker: int = 0


@dataclass(frozen=True)
class Patroon:
    """A pattern ready to run.

    `strikt`: its gaps stop at a negation. Not so in `geen_crisis`; there it never reaches over the end of a sentence, and over a
    comma only in a gap: what takes a signal away may not reach further than it must.
    """

    bron: str
    plekken: tuple[Plek, ...]
    strikt: bool = True

    @cached_property
    def voorop(self) -> frozenset[str]:
        """The words that a match may begin with; empty when it begins with an anchor at the start of the message."""
        uit: frozenset[str] = frozenset()
        for plek in self.plekken:
            if plek.anker == 1:
                break
            uit |= plek.atomen
            if not plek.vrij and not plek.anker:
                break
        return uit

    def nodig(self) -> list[frozenset[str]]:
        """The sets of words of which the text must hold at least one each."""
        return [p.atomen for p in self.plekken if p.atomen and not p.vrij]


def _keuzes(stuk: str, patroon: str) -> frozenset[str]:
    """The atoms of one place: `woord`, `=woord`, `begin*`, `*eind`."""
    uit: set[str] = set()
    for keuze in stuk.split("/"):
        if keuze.startswith("<"):
            naam = keuze.strip("<>")
            if naam not in GROEPEN:
                raise PatroonFout(f"'{patroon}': de woordgroep <{naam}> bestaat niet; wel: {', '.join(sorted(GROEPEN))}")
            uit |= _keuzes(GROEPEN[naam], patroon)
            continue
        exact, begin, eind = keuze.startswith("="), keuze.endswith("*"), keuze.startswith("*")
        woord = kaal(keuze.strip("=*"))
        if not woord or not woord.isalnum():
            raise PatroonFout(f"'{patroon}': '{stuk}' is geen woord")
        if begin or eind:
            if len(woord) < 3:
                raise PatroonFout(f"'{patroon}': '{keuze}' is te kort voor een sterretje")
            uit.add(f"{'*' if eind else ''}{woord}{'*' if begin else ''}")
        else:
            gespeld = SPELLING.get(woord, woord)
            uit.add(("=" if exact else "") + (gespeld if " " not in gespeld else woord))
    return frozenset(uit)


def vertaal(patroon: str, *, strikt: bool = True) -> tuple[Patroon, ...]:
    """Reads one pattern.

    Takes:
        patroon: a line as described above.
        strikt: False for lines of `geen_crisis`, whose gaps may hold a negation.

    Gives:
        The pattern; several when its parts may stand in any order.

    Raises:
        PatroonFout: when it cannot be read; the message is for an editor.
    """
    teken, gat = (" & ", " ... ") if " & " in patroon else (" + ", " .. ")
    delen = patroon.split(teken)
    if len(delen) > _MAX_DELEN:
        raise PatroonFout(f"'{patroon}': hoogstens {_MAX_DELEN} delen met {teken.strip()} ertussen")
    return tuple(_een(gat.join(orde), patroon, strikt) for orde in permutations(delen))


def _een(regel: str, patroon: str, strikt: bool) -> Patroon:
    """One order of a pattern."""
    plekken: list[Plek] = []
    for stuk in regel.split():
        if stuk in _GATEN:
            plekken.append(Plek(gat=_GATEN[stuk] if strikt else min(_GATEN[stuk], _GAT_NIET)))
        elif stuk in _ANKERS:
            plekken.append(Plek(anker=_ANKERS[stuk]))
        elif stuk.startswith("("):
            if not stuk.endswith(")"):
                raise PatroonFout(f"'{patroon}': het haakje in '{stuk}' gaat niet dicht")
            plekken.append(Plek(_keuzes(stuk[1:-1], patroon), vrij=True))
        else:
            gespeld = SPELLING.get(kaal(stuk), "")
            for deel in gespeld.split() if " " in gespeld else [stuk]:
                plekken.append(Plek(_keuzes(deel, patroon)))
    uit = Patroon(patroon, tuple(plekken), strikt)
    if not uit.nodig():
        raise PatroonFout(f"'{patroon}': er moet minstens één vast woord in staan")
    if uit.plekken[0].gat or uit.plekken[-1].gat:
        raise PatroonFout(f"'{patroon}': een gat mag niet vooraan of achteraan staan")
    return uit


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


class Treffer(NamedTuple):
    """Words `van` up to `tot` of the text match pattern `nummer`."""

    nummer: int
    van: int
    tot: int


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
            teller = iter(keuze)
            proef = _REEKS.sub(lambda m, t=teller: m.group(1) * next(t), woord)  # type: ignore[misc]
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


class Zoeker:
    """A set of patterns that is run over a text at once."""

    def __init__(self, patronen: Sequence[Patroon]) -> None:
        self.patronen = tuple(patronen)
        self.woordenboek = Woordenboek(a for p in self.patronen for plek in p.plekken for a in plek.atomen)
        gebruik: dict[str, int] = {}
        for patroon in self.patronen:
            for nodig in patroon.nodig():
                for atoom in nodig:
                    gebruik[atoom] = gebruik.get(atoom, 0) + 1
        self._index: dict[str, list[int]] = {}
        for nummer, patroon in enumerate(self.patronen):
            # the rarest place leads to the pattern, so a text without its words never looks at it
            zeldzaamst = min(patroon.nodig(), key=lambda nodig: sum(gebruik[a] for a in nodig))
            for atoom in zeldzaamst:
                self._index.setdefault(atoom, []).append(nummer)
        self._nodig = [p.nodig() for p in self.patronen]

    def zoek(self, woorden: Sequence[Woord], voor: Callable[[int], int] | None = None) -> Iterator[Treffer]:
        """All matches in a text, pattern by pattern. Bounded: gives up after `MAX_STAPPEN` steps; lines of `geen_crisis` after
        half of them, so that they take no time from what they might take away.

        Takes:
            voor: asked for the number of each pattern just before its turn: the word before which a match must begin to matter,
                0 when none matters any more.
        """
        loper = _Loper(woorden)
        zeef = Zeef(woorden, _VUL, ONTKENNINGEN)
        aanwezig = frozenset(zeef.aanwezig)
        for nummer in sorted({n for atoom in aanwezig for n in self._index.get(atoom, ())}):
            patroon = self.patronen[nummer]
            hoogstens = MAX_STAPPEN if patroon.strikt else MAX_STAPPEN // 2
            if loper.stappen > hoogstens or any(nodig.isdisjoint(aanwezig) for nodig in self._nodig[nummer]):
                continue
            grens = voor(nummer) if voor else len(woorden)
            waar = zeef.plaatsen(patroon) if grens else ()
            for begin in leden(waar[0] & ((1 << grens) - 1)) if waar else ():
                eind = loper.loop(patroon, waar, begin)
                if eind is not None:
                    yield Treffer(nummer, begin, eind)
                if loper.stappen > hoogstens:
                    break


class _Loper:
    """Walks one text; counts its steps."""

    def __init__(self, woorden: Sequence[Woord]) -> None:
        self._woorden = woorden
        self.stappen = 0

    def loop(self, patroon: Patroon, waar: Sequence[int], begin: int) -> int | None:
        """The end (exclusive) of a match that begins at `begin`, or None. `waar`: what `Zeef.plaatsen` gave."""
        return self._stap(patroon, waar, 0, begin, begin)

    def _stap(self, patroon: Patroon, waar: Sequence[int], p: int, i: int, begin: int) -> int | None:
        self.stappen += 1
        if not waar[p] >> i & 1:
            return None
        woorden = self._woorden
        if p == len(patroon.plekken):
            return i
        plek = patroon.plekken[p]
        if plek.anker:
            return self._stap(patroon, waar, p + 1, i, begin) if self._anker(plek.anker, i) else None
        if plek.gat:
            return self._gat(patroon, waar, p, i, begin)
        vul = _VUL if i > begin else 0
        na_gat = p > 0 and patroon.plekken[p - 1].gat > 0
        for over in range(vul + 1):
            if i + over >= len(woorden):
                break
            woord = woorden[i + over]
            if not patroon.strikt and i + over > begin and (woord.grens or (woord.adem and not na_gat)):
                break
            if not plek.atomen.isdisjoint(woord.atomen):
                eind = self._stap(patroon, waar, p + 1, i + over + 1, begin)
                if eind is not None:
                    return eind
            if not woord.vul:
                break
        return self._stap(patroon, waar, p + 1, i, begin) if plek.vrij else None

    def _anker(self, soort: int, i: int) -> bool:
        """Whether the message begins, the message ends or a sentence ends before word `i`, but for words that say little."""
        if soort == 1:
            return i == 0
        woorden = self._woorden
        for over in range(_VUL + 1):
            if i + over >= len(woorden) or (soort == 3 and woorden[i + over].adem):
                return True
            if not woorden[i + over].vul:
                return False
        return False

    def _gat(self, patroon: Patroon, waar: Sequence[int], p: int, i: int, begin: int) -> int | None:
        """The nearest end after a gap; a gap goes over no end of a sentence, and in a strict pattern over no negation."""
        woorden, daarna, gat = self._woorden, waar[p + 1], patroon.plekken[p].gat
        over = gat
        for j in range(i, min(i + 2 * gat + _VUL, len(woorden)) + 1):
            if daarna >> j & 1:
                eind = self._stap(patroon, waar, p + 1, j, begin)
                if eind is not None:
                    return eind
            if j >= len(woorden):
                break
            woord = woorden[j]
            if woord.grens or (patroon.strikt and woord.kaal in ONTKENNINGEN):
                break
            over -= not woord.vul
            if over < 0:
                break
        return None

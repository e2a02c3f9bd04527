"""A second pair of eyes: what sounds like danger although no pattern says so.

Learned from the sentences in `data/crisis/` (see `bot/opdrachten/crisis.py`), kept as weights of words, letter groups and
concepts, read with plain Python: the portal runs the same when Rasa is down. It is asked only where no rule speaks. It can add a
question or a number; it can take nothing away, and no rule waits for it.

The score of a piece of text is a sum over its words, so that `waarom` can name the words that weighed.
"""

from __future__ import annotations

import gzip
import json
import logging
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from bot.gesprek.crisisbegrippen import Begrippen
from bot.gesprek.crisisletters import kaal, schoon
from bot.gesprek.crisiswoorden import SPELLING

log = logging.getLogger(__name__)

BESTAND = Path(__file__).with_name("crisisgewichten.json.gz")
MAX_WOORDEN = 2_000  #: of a text, half at its head and half at its tail; the rules read all of it
VENSTER = 60  #: words that are weighed together at most
DEEL_MEER = 1.0  #: how much surer a single sentence of a message must be than the message as a whole
#: A story about husband, children and nights adds up to danger by its length alone: a piece must be so much surer for each word
#: beyond so many of its own,
KORT, PER_WOORD = 12, 0.1
#: and for each word that its message has between so many and so many: of a long one some piece always sounds worse than the rest.
#: A window counts from `VENSTER` words on.
VEEL, MEEST, PER_WOORD_ERBIJ = 20, 120, 0.04
MEESTE_ZINNEN = 30  #: of a longer text the windows are enough
_GEPLAKT = 6, 40  # a word of fewer or more letters is not taken for two
_DEEL = 4  # fewer words than this are weighed with their neighbours only
_WOORD = re.compile(r"(?P<woord>[^\W_]+(?:['’‘`´][^\W_]+)*)|(?P<einde>[.!?;\n]+)")
_REEKS = re.compile(r"(.)\1{2,}")
#: Letter groups of these lengths, with a mark for where a word begins and ends.
_LETTERS = (2, 3, 4, 5)


@dataclass(frozen=True)
class Vermoeden:
    """What a text sounds like: the category, how sure (0 to 1), and the piece of text. Less than `zeker` is only asked about."""

    signaal: str
    kans: float
    fragment: str
    zeker: bool = True


@lru_cache(maxsize=20_000)
def van_woord(woord: str) -> tuple[str, ...]:
    """The features of one word: itself and its letter groups."""
    merk = f"<{woord}>"
    letters = {merk[i : i + n] for n in _LETTERS for i in range(len(merk) - n + 1)}
    return (f"w {woord}", *sorted(letters))


def van_paren(woorden: Sequence[str]) -> Iterator[str]:
    """The features of words beside each other."""
    for i, woord in enumerate(woorden):
        if i + 1 < len(woorden):
            yield f"b {woord} {woorden[i + 1]}"
        if i + 2 < len(woorden):
            yield f"s {woord} {woorden[i + 2]}"


def kenmerken(woorden: Sequence[str], begrippen: Begrippen) -> list[str]:
    """All features of a piece of text."""
    uit = [kenmerk for woord in woorden for kenmerk in van_woord(woord)]
    uit.extend(van_paren(woorden))
    uit.extend(begrippen.kenmerken(woorden))
    return uit


@lru_cache(maxsize=20_000)
def _spel(woord: str) -> tuple[str, ...]:
    woord = _REEKS.sub(r"\1\1", kaal(woord))
    return tuple(SPELLING.get(woord, woord).split())


class Deel(NamedTuple):
    """A piece of a text: its words, where it begins and ends in the cleaned text, and how much surer it must be."""

    woorden: list[str]
    van: int
    tot: int
    meer: float


def delen(tekst: str) -> list[Deel]:
    """The pieces of a cleaned text that are weighed: all of it (in windows when it is long), and its sentences."""
    zinnen: list[list[tuple[str, int, int]]] = [[]]
    for vondst in _WOORD.finditer(tekst):
        if vondst["einde"] is not None:
            zinnen.append([])
            continue
        zinnen[-1] += [(woord, vondst.start(), vondst.end()) for woord in _spel(vondst["woord"])]
    alles = [woord for zin in zinnen for woord in zin]
    if len(alles) > MAX_WOORDEN:
        alles = alles[: MAX_WOORDEN // 2] + alles[-MAX_WOORDEN // 2 :]
    vensters = [alles[begin : begin + VENSTER] for begin in range(0, max(1, len(alles) - VENSTER // 2), VENSTER // 2)]
    stukken = [(stuk, _voor_lengte(stuk) + PER_WOORD_ERBIJ * max(0, min(len(alles), MEEST) - VENSTER)) for stuk in vensters]
    if 1 < len(zinnen) <= MEESTE_ZINNEN:
        erbij = DEEL_MEER + PER_WOORD_ERBIJ * max(0, min(len(alles), MEEST) - VEEL)
        stukken += [(zin, max(erbij, _voor_lengte(zin))) for zin in zinnen if len(zin) >= _DEEL]
    return [Deel([woord for woord, _, _ in stuk], stuk[0][1], stuk[-1][2], meer) for stuk, meer in stukken if stuk]


def _voor_lengte(stuk: Sequence[object]) -> float:
    return PER_WOORD * max(0, len(stuk) - KORT)


@dataclass(frozen=True)
class Gewichten:
    """What was learned. `gevaar`: per feature, danger or not. `soort`: per feature, per category, and last whether it is more
    than a weak sign; `soortbasis` too."""

    soorten: tuple[str, ...]
    basis: float
    soortbasis: tuple[float, ...]
    gevaar: dict[str, float]
    soort: dict[str, tuple[float, ...]]
    begrippen: Begrippen
    drempel: float
    drempel_zwak: float
    drempel_ernst: float
    #: Of words seen before: how many features, and their sum.
    _gewogen: dict[str, tuple[int, float]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def _van_begrippen(self) -> dict[tuple[str, str], float]:
        """Of `gevaar` the concepts and pairs of these, as `Begrippen.paren` gives them: no feature has to be spelled out."""
        paren = ((kenmerk[2:].partition(" "), gewicht) for kenmerk, gewicht in self.gevaar.items() if kenmerk[:2] in ("c ", "q "))
        return {(een, ander): gewicht for (een, _, ander), gewicht in paren}

    def los(self, woorden: Sequence[str]) -> list[str]:
        """The same words, but two known ones that are stuck together ("vaderslaat") apart."""
        return [deel for woord in woorden for deel in self._los(woord)]

    def _los(self, woord: str) -> tuple[str, ...]:
        if not _GEPLAKT[0] <= len(woord) <= _GEPLAKT[1] or self._kent(woord):
            return (woord,)
        knippen = (i for i in range(len(woord) - 2, 1, -1) if self._kent(woord[:i]) and self._kent(woord[i:]))
        i = min(knippen, key=lambda i: abs(len(woord) - 2 * i), default=0)
        return (woord[:i], woord[i:]) if i else (woord,)

    def _kent(self, woord: str) -> bool:
        return f"w {woord}" in self.gevaar or self.begrippen.kent(woord)

    def som(self, woorden: Sequence[str]) -> float:
        """The log odds of danger in a piece of text."""
        aantal, totaal = 0, 0.0
        for woord in woorden:
            n, gewicht = self._woord(woord)
            aantal += n
            totaal += gewicht
        for kenmerk in van_paren(woorden):
            aantal += 1
            totaal += self.gevaar.get(kenmerk, 0.0)
        for paar in self.begrippen.paren(woorden):
            aantal += 1
            totaal += self._van_begrippen.get(paar, 0.0)
        return self.basis + totaal / math.sqrt(aantal or 1)

    def _woord(self, woord: str) -> tuple[int, float]:
        gevonden = self._gewogen.get(woord)
        if gevonden is None:
            alle = van_woord(woord)
            gevonden = len(alle), sum(self.gevaar.get(kenmerk, 0.0) for kenmerk in alle)
            if len(self._gewogen) > 50_000:
                self._gewogen.clear()
            self._gewogen[woord] = gevonden
        return gevonden

    def kies(self, woorden: Sequence[str]) -> tuple[str, float]:
        """The category that fits best, and the log odds that it is more than a weak sign."""
        alle = kenmerken(woorden, self.begrippen)
        schaal = 1 / math.sqrt(len(alle) or 1)
        totaal = list(self.soortbasis)
        for kenmerk in alle:
            for i, gewicht in enumerate(self.soort.get(kenmerk, ())):
                totaal[i] += gewicht * schaal
        return self.soorten[max(range(len(self.soorten)), key=totaal.__getitem__)], totaal[-1]


def uit_json(ruw: Mapping[str, Any]) -> Gewichten:
    """The weights as `bot.opdrachten.crisis.leer` gives them.

    Raises:
        KeyError: when a part is missing.
    """
    schaal = ruw["schaal"]
    return Gewichten(
        soorten=tuple(ruw["soorten"]),
        basis=ruw["basis"],
        soortbasis=tuple(ruw["soortbasis"]),
        gevaar={kenmerk: w * schaal for kenmerk, w in ruw["gevaar"].items()},
        soort={kenmerk: tuple(w * schaal for w in ws) for kenmerk, ws in ruw["soort"].items()},
        begrippen=Begrippen(ruw["begrippen"]),
        drempel=ruw["drempel"],
        drempel_zwak=ruw["drempel_zwak"],
        drempel_ernst=ruw["drempel_ernst"],
    )


@lru_cache(maxsize=1)
def gewichten() -> Gewichten | None:
    """What was learned, or None when it cannot be read: then only the rules speak."""
    try:
        return uit_json(json.loads(gzip.decompress(BESTAND.read_bytes())))
    except (OSError, ValueError, KeyError, EOFError):
        log.exception("learned weights of danger cannot be read")
        return None


def vermoed(tekst: str) -> Vermoeden | None:
    """What a text sounds like, or None.

    Takes:
        tekst: what was typed, raw: any length, any characters.

    Gives:
        The category of the most dangerous piece when its score passes the lower threshold; of a single word the higher one,
        because it says too little. Never raises on any text.
    """
    geleerd = gewichten()
    if geleerd is None:
        return None
    net = schoon(tekst)
    beste: tuple[float, list[str], int, int] | None = None
    for getypt, van, tot, meer in delen(net):
        woorden = geleerd.los(getypt)
        som = geleerd.som(woorden) - meer
        drempel = geleerd.drempel_zwak if len(woorden) > 1 else geleerd.drempel
        if som >= drempel and (beste is None or som > beste[0]):
            beste = som, woorden, van, tot
    if beste is None:
        return None
    som, woorden, van, tot = beste
    soort, ernst = geleerd.kies(woorden)
    return Vermoeden(soort, 1 / (1 + math.exp(-som)), net[van:tot], som >= geleerd.drempel and ernst >= geleerd.drempel_ernst)


def waarom(tekst: str, hoogstens: int = 5) -> list[tuple[str, float]]:
    """The words of a text that weighed most towards danger, heaviest first. For the people who keep the sentences."""
    geleerd = gewichten()
    if geleerd is None:
        return []
    woorden = list(dict.fromkeys(woord for deel in delen(schoon(tekst)) for woord in deel.woorden))
    gewogen = [(woord, round(geleerd._woord(woord)[1], 2)) for woord in woorden]
    return sorted((paar for paar in gewogen if paar[1] > 0), key=lambda paar: -paar[1])[:hoogstens]

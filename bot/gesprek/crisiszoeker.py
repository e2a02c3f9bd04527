"""Runs the patterns of `crisispatronen` over the words of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bot.gesprek.crisispatronen import Patroon
from bot.gesprek.crisiswoorden import ONTKENNINGEN
from bot.gesprek.crisiswoordenboek import Woord, Woordenboek
from bot.gesprek.crisiszeef import Zeef, leden

MAX_STAPPEN = 400_000  #: steps of the matcher for one text; a normal message takes a few hundred
_VUL = 4


class Treffer(NamedTuple):
    """Words `van` up to `tot` of the text match pattern `nummer`."""

    nummer: int
    van: int
    tot: int


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

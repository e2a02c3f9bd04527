"""Where in one text a crisis pattern could match, found for all its words at once.

A set of places in the text is one whole number, bit i for word i, so a pattern is run over all places with a few operations
per part of it, from its end to its beginning. What is left are a few beginnings that `crisiszoeker` walks word by word: this
sieve may let too much through, never too little. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.gesprek.crisispatronen import Patroon
    from bot.gesprek.crisiswoordenboek import Woord


class Zeef:
    """The places of one text, as sets.

    Takes:
        woorden: the words of the text.
        vul: how many words that say little may stand between two words of a pattern.
        ontkenningen: the words that no gap of a strict pattern goes past.
    """

    def __init__(self, woorden: Sequence[Woord], vul: int, ontkenningen: frozenset[str]) -> None:
        self._vul = vul
        self._alle = (1 << (len(woorden) + 1)) - 1
        plekken: dict[str, list[int]] = {}
        for i, woord in enumerate(woorden):
            for atoom in woord.atomen:
                plekken.setdefault(atoom, []).append(i)
        #: The atoms of which the text holds a word, each with its places.
        self.aanwezig = {atoom: _verzameling(waar) for atoom, waar in plekken.items()}
        self._van: dict[frozenset[str], int] = {}
        self._vulling = _verzameling([i for i, woord in enumerate(woorden) if woord.vul])
        nieuwe_zin = [i for i, woord in enumerate(woorden) if woord.grens]
        self._door = self._alle & ~_verzameling(nieuwe_zin)
        self._door_strikt = self._door & ~_verzameling([i for i, woord in enumerate(woorden) if woord.kaal in ontkenningen])
        eind = 1 << len(woorden)
        self._ankers = {
            1: 1,
            2: self._over_vulling(eind),
            3: self._over_vulling(eind | _verzameling([i for i, woord in enumerate(woorden) if woord.adem])),
        }

    def plaatsen(self, patroon: Patroon) -> list[int]:
        """Per part of the pattern, and for its end, the places from which the rest of it could match; empty when it cannot."""
        waar = self._alle
        uit = [waar]
        eerste = 1 if patroon.plekken[0].anker else 0
        for nummer in range(len(patroon.plekken) - 1, -1, -1):
            plek = patroon.plekken[nummer]
            if plek.anker:
                waar &= self._ankers[plek.anker]
            elif plek.gat:
                waar = self._gat(waar, plek.gat, self._door_strikt if patroon.strikt else self._door)
            else:
                raak = self._woorden(plek.atomen) & (waar >> 1)
                if nummer > eerste:
                    raak = self._over_vulling(raak)
                waar = raak | waar if plek.vrij else raak
            if not waar:
                return []
            uit.append(waar)
        if patroon.voorop:
            uit[-1] &= self._woorden(patroon.voorop)
        uit.reverse()
        return uit if uit[0] else []

    def _woorden(self, atomen: frozenset[str]) -> int:
        """The places of any of these."""
        gevonden = self._van.get(atomen)
        if gevonden is None:
            gevonden = 0
            for atoom in atomen & self.aanwezig.keys():
                gevonden |= self.aanwezig[atoom]
            self._van[atomen] = gevonden
        return gevonden

    def _over_vulling(self, waar: int) -> int:
        """These places, and those before them with only words that say little between."""
        uit = waar
        for _ in range(self._vul):
            waar = (waar >> 1) & self._vulling
            if not waar:
                break
            uit |= waar
        return uit

    def _gat(self, waar: int, gat: int, door: int) -> int:
        """These places, and those before them with a gap of this width between."""
        uit = waar
        for _ in range(2 * gat + self._vul):
            waar = (waar >> 1) & door
            if not waar:
                break
            uit |= waar
        return uit


def _verzameling(plaatsen: Sequence[int]) -> int:
    """A set of places. Through bytes: adding them one by one would take the square of their number."""
    if not plaatsen:
        return 0
    bytes_ = bytearray(max(plaatsen) // 8 + 1)
    for i in plaatsen:
        bytes_[i >> 3] |= 1 << (i & 7)
    return int.from_bytes(bytes_, "little")


def leden(waar: int) -> list[int]:
    """The places of a set, in order."""
    uit = []
    for nummer, byte in enumerate(waar.to_bytes((waar.bit_length() + 7) // 8, "little")):
        while byte:
            uit.append(nummer * 8 + (byte & -byte).bit_length() - 1)
            byte &= byte - 1
    return uit

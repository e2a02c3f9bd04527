"""What a sentence is, around a word of danger: a question about a subject, or what was long ago and is over. Pure.

A pattern sees a few words. "Voor mijn opleiding zoek ik cijfers over mensenhandel" holds its word far from what makes it a
question, and "in 2009 wilde ik niet meer leven, dat ligt ver achter me" is told whole and is no danger. Two frames take a signal
away, each by words that say so and never by a score:

* *onderwerp*: a sentence about school, a course, a film, a law. Only a signal that is nothing but the name of a subject
  ("mensenhandel", "seksueel misbruik") right behind what names it so ("cijfers over"); what somebody does or undergoes
  ("hij slaat mij") stays, and so does everything in a message that says somebody lives through it.
* *voorbij*: words beside it that say how long ago it was, in a message that says that it is over. What is told as of now ("ik
  wil") stays, and a word of coming back ("weer", "nog steeds", "bang") leaves every signal as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol

from bot.gesprek.crisiskaderwoorden import (
    BELEEFT,
    GAAT_DOOR,
    LANG_GELEDEN,
    NOEMT,
    NU,
    NU_ERNAAST,
    ONDERWERP,
    SCHOOLWERK,
    TERUG,
    VOORBIJ,
    VRAAG,
)


class _Woord(Protocol):
    """A word of a text as `crisiswoordenboek` reads it; `grens`: a sentence ends before it; `adem`: or there is a comma."""

    @property
    def kaal(self) -> str: ...

    @property
    def grens(self) -> bool: ...

    @property
    def adem(self) -> bool: ...


#: How many words from a signal it may be said how long ago it was.
_NAAST = 9
#: And how near to it nothing may be told as of now.
_VLAKBIJ = 2
#: What names a subject, at most so many words before it.
_VOORAF = 4


class Kaders:
    """The frames of one text.

    >>> from bot.gesprek.crisiswoordenboek import Woordenboek
    >>> woorden = Woordenboek([]).lees("ik zoek voor mijn opleiding cijfers over mensenhandel")
    >>> Kaders(woorden).neemt_weg(7, 8), Kaders(woorden).neemt_weg(0, 2)
    (True, False)
    """

    def __init__(self, woorden: Sequence[_Woord]) -> None:
        self._woorden = woorden

    @cached_property
    def _alles(self) -> str:
        return " ".join(woord.kaal for woord in self._woorden)

    @cached_property
    def _beleeft(self) -> bool:
        return bool(BELEEFT.search(SCHOOLWERK.sub("", self._alles)))

    @cached_property
    def _is_voorbij(self) -> bool:
        gaat_door, _ = self._zinnen
        return bool(VOORBIJ.search(self._alles)) and not TERUG.search(self._alles) and not any(gaat_door)

    def neemt_weg(self, van: int, tot: int) -> bool:
        """Whether the message around words `van` up to `tot` says that they are no danger."""
        return self._over_onderwerp(van, tot) or self._over_vroeger(van, tot)

    def is_nu(self, van: int, tot: int) -> bool:
        """Whether a sentence that words `van` up to `tot` stand in says that it goes on, or that it is back."""
        gaat_door, zin_van = self._zinnen
        return any(gaat_door[zin] for zin in range(zin_van[van], zin_van[tot - 1] + 1))

    @cached_property
    def _zinnen(self) -> tuple[list[bool], list[int]]:
        """Of each sentence whether it goes on, and of each word its sentence: a long text may have a thousand matches in one."""
        zinnen: list[list[str]] = []
        zin_van = []
        for woord in self._woorden:
            if woord.grens or not zinnen:
                zinnen.append([])
            zinnen[-1].append(woord.kaal)
            zin_van.append(len(zinnen) - 1)
        return [bool(GAAT_DOOR.search(" ".join(zin))) for zin in zinnen], zin_van

    def _over_vroeger(self, van: int, tot: int) -> bool:
        if not self._is_voorbij or not NU.isdisjoint(woord.kaal for woord in self._woorden[van:tot]):
            return False
        if not NU_ERNAAST.isdisjoint(self._om(van, tot, lambda woord: woord.adem, _VLAKBIJ).split()):
            return False
        return bool(LANG_GELEDEN.search(self._om(van, tot, lambda woord: woord.adem, _NAAST)))

    def _over_onderwerp(self, van: int, tot: int) -> bool:
        if self._beleeft or not all(ONDERWERP.fullmatch(woord.kaal) for woord in self._woorden[van:tot]):
            return False
        vooraf = " ".join(woord.kaal for woord in self._woorden[max(0, van - _VOORAF) : van])
        # A question elsewhere in the message says nothing about this sentence.
        zin = self._om(van, tot, lambda woord: woord.grens, len(self._woorden))
        return bool(NOEMT.search(vooraf)) and bool(VRAAG.search(zin))

    def _om(self, van: int, tot: int, rand: Callable[[_Woord], bool], hoogstens: int) -> str:
        """These words and at most so many around them, up to the nearest edge: a word before which something ends."""
        begin, eind = van, tot
        while begin > max(0, van - hoogstens) and not rand(self._woorden[begin]):
            begin -= 1
        while eind < min(len(self._woorden), tot + hoogstens) and not rand(self._woorden[eind]):
            eind += 1
        return " ".join(woord.kaal for woord in self._woorden[begin:eind])

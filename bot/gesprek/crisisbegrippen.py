"""Concepts in a text: "mept", "ramt" and "losse handjes" all say `slaan`.

What is learned about one of them then holds for the others. The words and expressions of each concept are an editor's, in
`data/crisis/begrippen/`; this only finds them. A concept says nothing by itself: `crisisgeleerd` weighs it with what stands near.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

#: Other words that may stand between two words of an expression.
_TUSSEN = 2
#: Two concepts that stand further apart (in words) say nothing together.
_BEREIK = 7


class Begrippen:
    """The words and expressions of all concepts.

    Args:
        termen: of each word or expression (its words with a space between, as `crisisgeleerd` spells them) the concepts.
    """

    def __init__(self, termen: Mapping[str, Sequence[str]]) -> None:
        self._woord: dict[str, tuple[str, ...]] = {}
        #: By first and second word what comes after, and the concepts: hundreds of expressions begin with "ik".
        self._begin: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
        for term, begrippen in termen.items():
            eerste, *rest = term.split()
            if rest:
                self._begin.setdefault(eerste, {}).setdefault(rest[0], []).append((tuple(rest[1:]), tuple(begrippen)))
            else:
                self._woord[eerste] = tuple(begrippen)

    def kent(self, woord: str) -> bool:
        """Whether a word stands for a concept by itself."""
        return woord in self._woord

    def vind(self, woorden: Sequence[str]) -> list[tuple[int, str]]:
        """Each concept with the number of the word it begins at, in order."""
        gevonden = [(i, begrip) for i, woord in enumerate(woorden) for begrip in self._woord.get(woord, ())]
        for i, woord in enumerate(woorden):
            begin = self._begin.get(woord, {})
            for j in range(i + 1, min(i + 2 + _TUSSEN, len(woorden))):
                for rest, begrippen in begin.get(woorden[j], ()):
                    if _staat_er(rest, woorden, j + 1):
                        gevonden += [(i, begrip) for begrip in begrippen]
        return sorted(set(gevonden))

    def paren(self, woorden: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each concept of a piece of text with "" beside it, and each two that stand near each other."""
        gevonden = self.vind(woorden)
        for n, (i, begrip) in enumerate(gevonden, 1):
            yield begrip, ""
            for j, ander in islice(gevonden, n, None):
                if j > i + _BEREIK:
                    break
                yield begrip, ander

    def kenmerken(self, woorden: Sequence[str]) -> Iterator[str]:
        """The features of a piece of text, as they are learned."""
        return (f"c {een}" if not ander else f"q {een} {ander}" for een, ander in self.paren(woorden))


def _staat_er(rest: Sequence[str], woorden: Sequence[str], plek: int) -> bool:
    """Whether the other words of an expression follow from `plek` on, each after at most `_TUSSEN` other words."""
    for woord in rest:
        try:
            plek = woorden.index(woord, plek, plek + _TUSSEN + 1) + 1
        except ValueError:
            return False
    return True

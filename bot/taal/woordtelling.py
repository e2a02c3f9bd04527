"""Words and letter groups of a sentence as weighted counts (tf-idf), each half of length one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

_WOORD = re.compile(r"[a-z0-9]+")
_GROEPEN = (3, 4, 5)
#: A sentence is not read further than this: the rest says it again.
_MEESTE_WOORDEN = 120


class Woordtelling:
    """Counts what it saw in the examples: words and pairs of words, and groups of letters within words.

    `plaatsen` gives each its column, `idf` its weight.
    """

    def __init__(self, plaatsen: Mapping[str, int] | None = None, idf: npt.NDArray[np.float32] | None = None) -> None:
        self.plaatsen = dict(plaatsen or {})
        self.idf = np.zeros(0, dtype=np.float32) if idf is None else idf

    @classmethod
    def uit(cls, zinnen: Sequence[str], minstens: int = 2) -> Woordtelling:
        """Learns from example sentences what to count: all that stands in at least `minstens` of them."""
        in_zinnen = Counter(stuk for zin in zinnen for stuk in {*_woorden(zin), *_letters(zin)})
        stukken = sorted(s for s, n in in_zinnen.items() if n >= minstens)
        idf = [np.log((1 + len(zinnen)) / (1 + in_zinnen[s])) + 1 for s in stukken]
        return cls({s: i for i, s in enumerate(stukken)}, np.array(idf, dtype=np.float32))

    def tel(self, zinnen: Sequence[str]) -> Any:
        """A sparse matrix with a row for each sentence."""
        from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

        waarden: list[float] = []
        kolommen: list[int] = []
        rijen = [0]
        for zin in zinnen:
            for stukken in _stukken(zin):
                telling = Counter(self.plaatsen[s] for s in stukken if s in self.plaatsen)
                gewicht = np.array([(1 + np.log(n)) * self.idf[k] for k, n in telling.items()], dtype=np.float32)
                lengte = float(np.linalg.norm(gewicht)) or 1.0
                waarden.extend(gewicht / lengte)
                kolommen.extend(telling)
            rijen.append(len(kolommen))
        return csr_matrix(
            (np.array(waarden, dtype=np.float32), kolommen, rijen), shape=(len(zinnen), len(self.plaatsen)), dtype=np.float32
        )


def kaal(zin: str) -> list[str]:
    """The words of a sentence in lower case, without accents, numbers by their size only ("950" is "000")."""
    zonder = unicodedata.normalize("NFKD", zin.lower())
    woorden = _WOORD.findall("".join(c for c in zonder if not unicodedata.combining(c)))
    return ["0" * min(len(w), 5) if w.isdigit() and len(w) > 1 else w[:40] for w in woorden[:_MEESTE_WOORDEN]]


@lru_cache(maxsize=64)
def _stukken(zin: str) -> tuple[list[str], list[str]]:
    """What is counted of a sentence. Kept a while: themes and regelingen count the same sentences of a message."""
    return list(_woorden(zin)), list(_letters(zin))


def _woorden(zin: str) -> Iterator[str]:
    woorden = kaal(zin)
    yield from (f"w:{w}" for w in woorden)
    yield from (f"w:{a} {b}" for a, b in pairwise(woorden))


def _letters(zin: str) -> Iterator[str]:
    for woord in kaal(zin):
        vol = f" {woord} "
        for n in _GROEPEN:
            yield from (vol[i : i + n] for i in range(len(vol) - n + 1))

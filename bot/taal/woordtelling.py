"""Words and letter groups of a sentence as weighted counts (tf-idf), each half of length one."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

_WOORD = re.compile(r"[a-z0-9]+")
_GROEPEN = (3, 4, 5)
#: What stands in more than this part of the sentences tells them no more apart, and takes most of the time. Of a few sentences
#: a part says nothing yet.
_ZEGT_NIETS, _WEINIG = 0.1, 100
#: A sentence is not read further than this: the rest says it again.
_MEESTE_WOORDEN = 120


class Woordtelling:
    """Counts what it saw in the examples: words and pairs of words, and groups of letters within words.

    `plaatsen` gives each its column, `idf` its weight.
    """

    def __init__(self, plaatsen: Mapping[str, int] | None = None, idf: npt.NDArray[np.float32] | None = None) -> None:
        self.plaatsen = dict(plaatsen or {})
        self.idf = np.zeros(0, dtype=np.float32) if idf is None else idf
        self._idf: list[float] = self.idf.tolist()

    @classmethod
    def uit(cls, zinnen: Sequence[str], minstens: int = 2) -> Woordtelling:
        """Learns from example sentences what to count: what stands in at least `minstens` of them and not in so many that it
        says nothing."""
        per_zin = map(kaal, zinnen)
        in_zinnen = Counter(stuk for zin in per_zin for stuk in {*_woorden(zin), *(s for w in zin for s in _letters(w))})
        meest = max(_ZEGT_NIETS * len(zinnen), _WEINIG)
        stukken = sorted(s for s, n in in_zinnen.items() if minstens <= n <= meest)
        idf = [np.log((1 + len(zinnen)) / (1 + in_zinnen[s])) + 1 for s in stukken]
        return cls({s: i for i, s in enumerate(stukken)}, np.array(idf, dtype=np.float32))

    def tel(self, zinnen: Sequence[str]) -> Any:
        """A sparse matrix with a row for each sentence."""
        from scipy.sparse import csr_matrix

        waarden: list[float] = []
        kolommen: list[int] = []
        rijen = [0]
        for zin in zinnen:
            woorden = kaal(zin)
            for stukken in (_woorden(woorden), chain.from_iterable(map(_letters, woorden))):
                telling = Counter(self.plaatsen[stuk] for stuk in stukken if stuk in self.plaatsen)
                gewicht = [self._idf[k] if n == 1 else (1 + math.log(n)) * self._idf[k] for k, n in telling.items()]
                lengte = math.hypot(*gewicht) or 1.0
                waarden.extend(g / lengte for g in gewicht)
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


def _woorden(woorden: list[str]) -> Iterator[str]:
    yield from (f"w:{w}" for w in woorden)
    yield from (f"w:{a} {b}" for a, b in pairwise(woorden))


@lru_cache(maxsize=20_000)
def _letters(woord: str) -> tuple[str, ...]:
    vol = f" {woord} "
    return tuple(vol[i : i + n] for n in _GROEPEN for i in range(len(vol) - n + 1))

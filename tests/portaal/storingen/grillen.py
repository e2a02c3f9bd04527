"""How a receiver misbehaves, drawn anew for each request."""

from __future__ import annotations

import random
import threading
from collections import Counter
from enum import Enum


class Gril(str, Enum):
    """What a receiver does with one request."""

    GOED = "goed"
    TRAAG = "slow"
    FOUT_500 = "answers 500"
    DOET_EN_500 = "keeps it, answers 500"
    TE_LAAT = "keeps it, answers after the timeout"
    BREEKT_AF = "keeps it, breaks off"
    TWEE_KEER = "answers twice"


class Grillen:
    """The moods of one receiver. `kans` of the requests meet one, until `rust` is called."""

    def __init__(self, zaad: str, kans: float, traag: float, te_laat: float) -> None:
        """Takes a seed, the share of requests that go wrong, and the seconds of slow and of too late."""
        self._dobbel = random.Random(zaad)
        self._slot = threading.Lock()
        self.kans, self.traag, self.te_laat = kans, traag, te_laat
        self.geteld: Counter[Gril] = Counter()

    def kies(self) -> Gril:
        """The mood of the next request."""
        with self._slot:
            anders = self._dobbel.random() < self.kans
            gril = self._dobbel.choice([g for g in Gril if g is not Gril.GOED]) if anders else Gril.GOED
            self.geteld[gril] += 1
        return gril

    def rust(self) -> None:
        """From now on everything goes well."""
        self.kans = 0.0

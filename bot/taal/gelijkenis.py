"""Which name belongs to a sentence, by its likeness to every example.

The likeness of two sentences is the mean of how near their vectors lie and how many words and letter groups they share: the
vector knows that "ik red het huishouden niet" is like "schoonmaken lukt me niet", the words know that "wsnp" is debt. Its
square is added, which counts what is alike in both ways: "huur" said of a house is not "huur" said of a wheelchair.
Ridge regression over those likenesses, solved at once; docs/besluiten/0017 has what it was compared with.

A sentence may have more names than one ("de huur en ook nog eten"): then each of them is what it should score on. It may have
none ("ik heb hulp nodig"): then it should score on nothing.

Learned twice: with vectors, and without for a machine where the encoder does not work. Kept as plain numbers and JSON:
loading a model runs no code from it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.taal.woordtelling import Woordtelling

Getallen = npt.NDArray[np.float32]
#: The score or the probability of every name, the highest first. A score is near 1 for a name that fits and near 0 for others;
#: of a sentence with two names both may be high, where probabilities would share one between them.
Kansen = dict[str, float]
#: `straf`: how much a weight costs. `evenwicht`: 1 makes every name weigh the same however many examples it has, 0 every example.
#: `warmte`: by what a score is divided to be a probability.
INSTELLING: Mapping[str, float] = {"straf": 0.33, "evenwicht": 1.0, "warmte": 0.14}
#: What two sentences that have nothing in common still share.
_BODEM = 0.01
_MET, _ZONDER = "vectoren", "woorden"


@dataclass
class Gelijkenis:
    """Learns which name belongs to a sentence; knows nothing until `leer`."""

    instelling: Mapping[str, float] = field(default_factory=lambda: INSTELLING)
    namen: list[str] = field(default_factory=list)
    telling: Woordtelling = field(default_factory=Woordtelling)
    #: The counts of the examples (a column each) and their vectors (a row each, None where there is no encoder).
    woorden: Any = None
    vectoren: Getallen | None = None
    #: For each way of learning a row for each example and a column for each name.
    gewichten: dict[str, Getallen] = field(default_factory=dict)

    def leer(self, zinnen: Sequence[str], vectoren: Getallen | None, namen: Sequence[tuple[str, ...]]) -> None:
        """Learns from sentences, their vectors (rows of length one, None where there is no encoder) and the names of each."""
        self.telling = Woordtelling.uit(zinnen)
        self.namen = sorted({naam for elk in namen for naam in elk})
        geteld = self.telling.tel(zinnen)
        self.woorden = geteld.T.tocsr()
        self.vectoren = vectoren
        self.gewichten = {_ZONDER: self._los_op(_lijkt(self._gedeeld(geteld), None), namen)}
        if vectoren is not None:
            self.gewichten[_MET] = self._los_op(_lijkt(self._gedeeld(geteld), vectoren @ vectoren.T), namen)

    def _gedeeld(self, geteld: Any) -> Getallen:
        """What counted sentences share with every example: a row for each sentence, of 0 (nothing) to 2 (the same)."""
        return np.asarray((geteld @ self.woorden).todense(), dtype=np.float32)

    def _los_op(self, lijkt: Getallen, namen: Sequence[tuple[str, ...]]) -> Getallen:
        """Least squares over the likeness of every two examples; changes `lijkt`."""
        from scipy.linalg import solve  # type: ignore[import-untyped]

        plaats = {naam: i for i, naam in enumerate(self.namen)}
        doel = np.full((len(namen), len(plaats)), -1 / (len(plaats) - 1), dtype=np.float32)
        for rij, elk in enumerate(namen):
            doel[rij, [plaats[naam] for naam in elk]] = 1
        heeft = doel == 1
        zeldzaam = (len(namen) / (len(plaats) * heeft.sum(axis=0))) ** self.instelling["evenwicht"]
        aantal = heeft.sum(axis=1)
        gewogen = np.where(aantal > 0, (heeft @ zeldzaam) / np.maximum(aantal, 1), 1.0)
        lijkt[np.diag_indices_from(lijkt)] += (self.instelling["straf"] / gewogen).astype(np.float32)
        opgelost: Getallen = solve(lijkt, doel, assume_a="pos", overwrite_a=True, overwrite_b=True)
        return opgelost.astype(np.float32)

    def punten(self, zinnen: Sequence[str], vectoren: Getallen | None) -> list[Kansen]:
        """For each sentence the score of every name, the highest first; empty while nothing was learned."""
        if vectoren is not None and _MET not in self.gewichten:
            vectoren = None
        gewicht = self.gewichten.get(_ZONDER if vectoren is None else _MET)
        if gewicht is None:
            return [{} for _ in zinnen]
        nabij = None if vectoren is None or self.vectoren is None else vectoren.astype(np.float32) @ self.vectoren.T
        rijen = _lijkt(self._gedeeld(self.telling.tel(zinnen)), nabij) @ gewicht
        return [{self.namen[i]: float(rij[i]) for i in np.argsort(-rij, kind="stable")} for rij in rijen]

    def als_kansen(self, punten: Kansen) -> Kansen:
        """The scores of one sentence as probabilities: together one, in the same order."""
        hoogste = max(punten.values(), default=0.0)
        uit = {naam: math.exp((punt - hoogste) / self.instelling["warmte"]) for naam, punt in punten.items()}
        som = sum(uit.values())
        return {naam: deel / som for naam, deel in uit.items()}

    def kansen(self, zinnen: Sequence[str], vectoren: Getallen | None) -> list[Kansen]:
        """For each sentence the probability of every name, the most likely first; empty while nothing was learned."""
        return [self.als_kansen(punten) for punten in self.punten(zinnen, vectoren)]

    def bewaar(self, map_: Path) -> None:
        """Writes what was learned to a folder."""
        getallen: dict[str, Any] = {f"gewicht_{soort}": gewicht for soort, gewicht in self.gewichten.items()}
        getallen |= {"idf": self.telling.idf, "data": self.woorden.data, "indices": self.woorden.indices}
        getallen |= {"indptr": self.woorden.indptr, "vorm": self.woorden.shape}
        if self.vectoren is not None:
            getallen["vectoren"] = self.vectoren.astype(np.float32)
        np.savez(map_ / "gewichten.npz", **getallen)
        beschrijving = {"namen": self.namen, "plaatsen": self.telling.plaatsen}
        (map_ / "model.json").write_text(json.dumps(beschrijving, ensure_ascii=False), encoding="utf-8")

    def haal(self, map_: Path) -> None:
        """Reads what `bewaar` wrote."""
        from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

        beschrijving = json.loads((map_ / "model.json").read_text(encoding="utf-8"))
        with np.load(map_ / "gewichten.npz", allow_pickle=False) as getallen:
            self.telling = Woordtelling(beschrijving["plaatsen"], getallen["idf"])
            ijl = (getallen["data"], getallen["indices"], getallen["indptr"])
            self.woorden = csr_matrix(ijl, shape=tuple(getallen["vorm"]))
            self.vectoren = getallen.get("vectoren")
            self.gewichten = {s: getallen[f"gewicht_{s}"] for s in (_MET, _ZONDER) if f"gewicht_{s}" in getallen}
        self.namen = beschrijving["namen"]
        self.kansen(["warm"], None)


def _lijkt(gedeeld: Getallen, nabij: Getallen | None) -> Getallen:
    """The likeness from shared counts (0 to 2: words and letter groups) and nearness of vectors (-1 to 1). Changes `gedeeld`."""
    gedeeld *= 0.5
    if nabij is not None:
        gedeeld += nabij
        gedeeld *= 0.5
    # k + k² without a second matrix of that size.
    gedeeld += 0.5
    np.square(gedeeld, out=gedeeld)
    gedeeld += np.float32(_BODEM - 0.25)
    return gedeeld

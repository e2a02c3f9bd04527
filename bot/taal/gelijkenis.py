"""Which name belongs to a sentence, by its likeness to every example.

The likeness of two sentences is the mean of how near their vectors lie and how many words and letter groups they share: the
vector knows that "ik red het huishouden niet" is like "schoonmaken lukt me niet", the words know that "wsnp" is debt. Its
square is added, which counts what is alike in both ways: "huur" said of a house is not "huur" said of a wheelchair.
Ridge regression over those likenesses, solved at once; docs/besluiten/0017 has what it was compared with.

A sentence may have more names than one ("de huur en ook nog eten"): then each of them is what it should score on. It may have
none ("ik heb hulp nodig"): then it should score on nothing.

More than one kind of name can be learned over the same examples: a message is compared once, which takes most of the time.

Learned twice: with vectors, and without for a machine where the encoder does not work. Kept as plain numbers and JSON:
loading a model runs no code from it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

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
#: Of the vectors the directions in which the examples differ most, so many of the 512: more of them told no more.
RICHTINGEN = 256
#: What two sentences that have nothing in common still share.
_BODEM = 0.01
_MET, _ZONDER = "vectoren", "woorden"


class Vergeleken(NamedTuple):
    """How like every example a sentence is; with vectors or by words alone."""

    lijkt: Getallen
    manier: str


@dataclass
class Hoofd:
    """Learns names over the examples, or the first of them; knows nothing until `leer`."""

    instelling: Mapping[str, float] = field(default_factory=lambda: INSTELLING)
    namen: list[str] = field(default_factory=list)
    #: For each way of learning a row for each example and a column for each name.
    gewichten: dict[str, Getallen] = field(default_factory=dict)

    def leer(self, lijkt: Getallen, manier: str, namen: Sequence[tuple[str, ...]]) -> None:
        """Least squares over the likeness of every two examples, of which it gives the names; changes `lijkt`."""
        from scipy.linalg import solve

        self.namen = sorted({naam for elk in namen for naam in elk})
        plaats = {naam: i for i, naam in enumerate(self.namen)}
        doel = np.full((len(namen), len(plaats)), -1 / (len(plaats) - 1), dtype=np.float32)
        for rij, elk in enumerate(namen):
            doel[rij, [plaats[naam] for naam in elk]] = 1
        heeft = doel == 1
        zeldzaam = (len(namen) / (len(plaats) * heeft.sum(axis=0))) ** self.instelling["evenwicht"]
        aantal = heeft.sum(axis=1)
        gewogen = np.where(aantal > 0, (heeft @ zeldzaam) / np.maximum(aantal, 1), 1.0)
        lijkt[np.diag_indices_from(lijkt)] += (self.instelling["straf"] / gewogen).astype(np.float32)
        gewicht = solve(lijkt, doel, assume_a="pos", overwrite_a=True, overwrite_b=True)
        # By column: one sentence is multiplied with it in a third of the time.
        self.gewichten[manier] = np.asfortranarray(gewicht, dtype=np.float32)

    def punten(self, vergeleken: Vergeleken) -> Kansen:
        """The score of every name, the highest first; empty while nothing was learned."""
        gewicht = self.gewichten.get(vergeleken.manier)
        if gewicht is None:
            return {}
        rij = vergeleken.lijkt[: len(gewicht)] @ gewicht
        return {self.namen[i]: float(rij[i]) for i in np.argsort(-rij, kind="stable")}

    def als_kansen(self, punten: Kansen) -> Kansen:
        """The scores of one sentence as probabilities: together one, in the same order."""
        hoogste = max(punten.values(), default=0.0)
        uit = {naam: math.exp((punt - hoogste) / self.instelling["warmte"]) for naam, punt in punten.items()}
        som = sum(uit.values())
        return {naam: deel / som for naam, deel in uit.items()}


@dataclass
class Gelijkenis:
    """The examples, and the kinds of names that are learned over them."""

    hoofden: dict[str, Hoofd] = field(default_factory=dict)
    telling: Woordtelling = field(default_factory=Woordtelling)
    #: The counts of the examples (a row for all that is counted, a column each), their vectors (a column each) and the
    #: directions in which these are kept (a column each); the last two None where there is no encoder.
    woorden: Any = None
    vectoren: Getallen | None = None
    richtingen: Getallen | None = None

    def leer(self, zinnen: Sequence[str], vectoren: Getallen | None, namen: Mapping[str, Sequence[tuple[str, ...]]]) -> None:
        """Learns from sentences.

        Args:
            zinnen: the examples.
            vectoren: their vectors, rows of length one; None where there is no encoder.
            namen: per kind the names of each example, or of the first ones alone.
        """
        self.telling = Woordtelling.uit(zinnen)
        geteld = self.telling.tel(zinnen)
        self.woorden = geteld.T.tocsr()
        self.vectoren = self.richtingen = kort = None
        if vectoren is not None:
            self.richtingen = _richtingen(vectoren)
            kort = vectoren @ self.richtingen
            self.vectoren = np.ascontiguousarray(kort.T, dtype=np.float32)
        for soort, eigen in namen.items():
            hoofd = self.hoofden.setdefault(soort, Hoofd())
            hier = slice(len(eigen))
            for manier in (_ZONDER,) if kort is None else (_ZONDER, _MET):
                gedeeld = np.asarray((geteld[hier] @ geteld[hier].T).todense(), dtype=np.float32)
                nabij = None if manier == _ZONDER or kort is None else kort[hier] @ kort[hier].T
                hoofd.leer(_lijkt(gedeeld, nabij), manier, eigen)

    def vergelijk(self, zinnen: Sequence[str], vectoren: Getallen | None) -> list[Vergeleken]:
        """Compares sentences with every example; the first ones by their vectors too, as many as there are."""
        if self.woorden is None:
            return [Vergeleken(np.zeros(0, dtype=np.float32), _ZONDER) for _ in zinnen]
        gedeeld = self._gedeeld(zinnen)
        # One by one: for a few rows a product of two matrices first copies the whole of the second.
        nabij: list[Getallen] = []
        if vectoren is not None and self.richtingen is not None:
            nabij = [vector @ self.vectoren for vector in (vectoren @ self.richtingen).astype(np.float32)]
        return [
            *(Vergeleken(_lijkt(rij, nab), _MET) for rij, nab in zip(gedeeld, nabij, strict=False)),
            *(Vergeleken(_lijkt(rij, None), _ZONDER) for rij in gedeeld[len(nabij) :]),
        ]

    def _gedeeld(self, zinnen: Sequence[str]) -> Getallen:
        """What sentences share with every example: a row for each sentence, of 0 (nothing) to 2 (the same)."""
        geteld = self.telling.tel(zinnen)
        stukken, plaats = np.unique(geteld.indices, return_inverse=True)
        dicht = np.zeros((len(stukken), len(zinnen)), dtype=np.float32)
        dicht[plaats, np.repeat(np.arange(len(zinnen)), np.diff(geteld.indptr))] = geteld.data
        return np.ascontiguousarray((self.woorden[stukken].T @ dicht).T)

    def bewaar(self, map_: Path) -> None:
        """Writes what was learned to a folder."""
        getallen: dict[str, Any] = {f"{s}_{m}": gewicht for s, h in self.hoofden.items() for m, gewicht in h.gewichten.items()}
        getallen |= {"idf": self.telling.idf, "data": self.woorden.data, "indices": self.woorden.indices}
        getallen |= {"indptr": self.woorden.indptr, "vorm": self.woorden.shape}
        if self.vectoren is not None:
            getallen |= {"vectoren": self.vectoren, "richtingen": self.richtingen}
        np.savez(map_ / "gewichten.npz", **getallen)
        beschrijving = {"namen": {s: h.namen for s, h in self.hoofden.items()}, "plaatsen": self.telling.plaatsen}
        (map_ / "model.json").write_text(json.dumps(beschrijving, ensure_ascii=False), encoding="utf-8")

    def haal(self, map_: Path) -> None:
        """Reads what `bewaar` wrote; the settings of each kind stay what they are."""
        from scipy.sparse import csr_matrix

        beschrijving = json.loads((map_ / "model.json").read_text(encoding="utf-8"))
        with np.load(map_ / "gewichten.npz", allow_pickle=False) as getallen:
            self.telling = Woordtelling(beschrijving["plaatsen"], getallen["idf"])
            ijl = (getallen["data"], getallen["indices"], getallen["indptr"])
            self.woorden = csr_matrix(ijl, shape=tuple(getallen["vorm"]))
            self.vectoren, self.richtingen = getallen.get("vectoren"), getallen.get("richtingen")
            for soort, eigen in beschrijving["namen"].items():
                hoofd = self.hoofden.setdefault(soort, Hoofd())
                hoofd.namen = eigen
                hoofd.gewichten = {m: getallen[f"{soort}_{m}"] for m in (_MET, _ZONDER) if f"{soort}_{m}" in getallen}
        self.vergelijk(["warm"], None)


def _richtingen(vectoren: Getallen) -> Getallen:
    """The directions in which vectors differ most, a column each of length one."""
    _, richtingen = np.linalg.eigh(vectoren.T @ vectoren)
    return np.ascontiguousarray(richtingen[:, -RICHTINGEN:], dtype=np.float32)


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

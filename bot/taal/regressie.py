"""Logistic regression over the sentence vector and the words and letter groups themselves.

The vector knows that "ik red het huishouden niet" is like "schoonmaken lukt me niet"; the words know that "wsnp" is debt.
Learned twice: with vectors, and without for a machine where the encoder does not work. Kept as plain numbers and JSON:
loading a model runs no code from it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.taal.woordtelling import Woordtelling

Getallen = npt.NDArray[np.float32]
#: The probability of every name, the most likely first.
Kansen = dict[str, float]
#: `vector` and `woorden`: how much each half weighs. `c`: how closely the examples are followed.
INSTELLING: Mapping[str, float] = {"vector": 6.0, "woorden": 9.0, "c": 1.0, "rondes": 50}
_MET, _ZONDER = "vectoren", "woorden"


@dataclass(frozen=True)
class Gewichten:
    """One trained regression: a column for each name."""

    gewicht: Getallen
    begin: Getallen


@dataclass
class Regressie:
    """Learns which name belongs to a sentence; knows nothing until `leer`."""

    instelling: Mapping[str, float] = field(default_factory=lambda: INSTELLING)
    namen: list[str] = field(default_factory=list)
    telling: Woordtelling = field(default_factory=Woordtelling)
    gewichten: dict[str, Gewichten] = field(default_factory=dict)

    def leer(self, zinnen: Sequence[str], vectoren: Getallen | None, namen: Sequence[str]) -> None:
        """Learns from sentences, their vectors (None where there is no encoder) and their names."""
        self.telling = Woordtelling.uit(zinnen)
        self.namen = sorted(set(namen))
        woorden = self.telling.tel(zinnen)
        self.gewichten = {_ZONDER: self._pas_aan(None, woorden, namen)}
        if vectoren is not None:
            self.gewichten[_MET] = self._pas_aan(vectoren, woorden, namen)

    def _pas_aan(self, vectoren: Getallen | None, woorden: Any, namen: Sequence[str]) -> Gewichten:
        """Multinomial regression with L2, every name weighing the same however many examples it has.

        The same sum that scikit-learn makes; but the vectors, which are dense, and the counts, which are not, are
        multiplied apart, and that is five times as fast.
        """
        from scipy.optimize import minimize  # type: ignore[import-untyped]

        plaats = {naam: i for i, naam in enumerate(self.namen)}
        y = np.array([plaats[naam] for naam in namen])
        gewogen = (len(y) / (len(plaats) * np.bincount(y)))[y] * self.instelling["c"]
        juist = np.zeros((len(y), len(plaats)), dtype=np.float32)
        juist[np.arange(len(y)), y] = 1
        dicht = self._dicht(vectoren, len(y))
        ijl = (woorden * np.float32(self.instelling["woorden"])).tocsr()
        ijl_om = ijl.T.tocsr()
        vorm = (dicht.shape[1] + ijl.shape[1] + 1, len(plaats))

        def verlies(plat: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
            w = plat.reshape(vorm)
            klein = w.astype(np.float32)
            punten = dicht @ klein[: dicht.shape[1]] + ijl @ klein[dicht.shape[1] : -1] + klein[-1]
            punten -= punten.max(axis=1, keepdims=True)
            kansen = np.exp(punten)
            som = kansen.sum(axis=1, keepdims=True)
            fout = float(gewogen @ (np.log(som[:, 0]) - punten[np.arange(len(y)), y]))
            verschil = ((kansen / som - juist) * gewogen[:, None]).astype(np.float32)
            helling = np.vstack([dicht.T @ verschil, ijl_om @ verschil, verschil.sum(axis=0, keepdims=True)]).astype(np.float64)
            helling[:-1] += w[:-1]
            return fout + 0.5 * float((w[:-1] ** 2).sum()), helling.ravel()

        begin = np.zeros(vorm[0] * vorm[1])
        w = minimize(verlies, begin, jac=True, method="L-BFGS-B", options={"maxiter": int(self.instelling["rondes"])}).x
        w = w.reshape(vorm).astype(np.float32)
        return Gewichten(w[:-1], w[-1])

    def kansen(self, zinnen: Sequence[str], vectoren: Getallen | None) -> list[Kansen]:
        """For each sentence the probability of every name, the most likely first; empty while nothing was learned."""
        if vectoren is not None and _MET not in self.gewichten:
            vectoren = None
        gewichten = self.gewichten.get(_ZONDER if vectoren is None else _MET)
        if gewichten is None:
            return [{} for _ in zinnen]
        dicht = self._dicht(vectoren, len(zinnen))
        breed = dicht.shape[1]
        woorden = self.telling.tel(zinnen) * np.float32(self.instelling["woorden"])
        punten = dicht @ gewichten.gewicht[:breed] + np.asarray(woorden @ gewichten.gewicht[breed:]) + gewichten.begin
        punten = np.exp(punten - punten.max(axis=1, keepdims=True))
        punten /= punten.sum(axis=1, keepdims=True)
        return [{self.namen[i]: float(rij[i]) for i in np.argsort(-rij)} for rij in punten]

    def _dicht(self, vectoren: Getallen | None, aantal: int) -> Getallen:
        """The vectors at their weight; no columns where there are none."""
        if vectoren is None:
            return np.zeros((aantal, 0), dtype=np.float32)
        return (vectoren * self.instelling["vector"]).astype(np.float32)

    def bewaar(self, map_: Path) -> None:
        """Writes what was learned to a folder."""
        getallen = {"idf": self.telling.idf}
        for soort, gewichten in self.gewichten.items():
            getallen |= {f"{soort}_gewicht": gewichten.gewicht, f"{soort}_begin": gewichten.begin}
        np.savez(map_ / "gewichten.npz", **getallen)
        beschrijving = {"namen": self.namen, "plaatsen": self.telling.plaatsen}
        (map_ / "model.json").write_text(json.dumps(beschrijving, ensure_ascii=False), encoding="utf-8")

    def haal(self, map_: Path) -> None:
        """Reads what `bewaar` wrote."""
        beschrijving = json.loads((map_ / "model.json").read_text(encoding="utf-8"))
        with np.load(map_ / "gewichten.npz", allow_pickle=False) as getallen:
            self.telling = Woordtelling(beschrijving["plaatsen"], getallen["idf"])
            self.gewichten = {
                soort: Gewichten(getallen[f"{soort}_gewicht"], getallen[f"{soort}_begin"])
                for soort in (_MET, _ZONDER)
                if f"{soort}_gewicht" in getallen
            }
        self.namen = beschrijving["namen"]
        self.kansen(["warm"], None)


#: `straf`: how much a weight costs; `warmte`: by what a score is divided to be a probability.
INSTELLING_KWADRATEN: Mapping[str, float] = {"vector": 6.0, "woorden": 9.0, "straf": 100.0, "warmte": 0.15}


@dataclass
class KleinsteKwadraten(Regressie):
    """Ridge regression, for many names with few examples each: solved at once, where the other takes a minute of steps."""

    instelling: Mapping[str, float] = field(default_factory=lambda: INSTELLING_KWADRATEN)

    def _pas_aan(self, vectoren: Getallen | None, woorden: Any, namen: Sequence[str]) -> Gewichten:
        """Least squares over the likeness of every two examples, every name weighing the same."""
        from scipy.linalg import solve  # type: ignore[import-untyped]

        plaats = {naam: i for i, naam in enumerate(self.namen)}
        y = np.array([plaats[naam] for naam in namen])
        gewogen = len(y) / (len(plaats) * np.bincount(y)[y])
        doel = np.full((len(y), len(plaats)), -1 / (len(plaats) - 1))
        doel[np.arange(len(y)), y] = 1
        dicht = self._dicht(vectoren, len(y))
        ijl = (woorden * np.float32(self.instelling["woorden"])).tocsr()
        lijkt = (dicht @ dicht.T + np.asarray((ijl @ ijl.T).todense()) + 1).astype(np.float64)
        lijkt[np.diag_indices_from(lijkt)] += self.instelling["straf"] / gewogen
        deel = (solve(lijkt, doel, assume_a="pos", overwrite_a=True) / self.instelling["warmte"]).astype(np.float32)
        return Gewichten(np.vstack([dicht.T @ deel, np.asarray(ijl.T @ deel)]), deel.sum(axis=0))

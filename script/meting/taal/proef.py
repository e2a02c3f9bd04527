"""Ways to classify side by side, on the same sentences: quality, turn time, memory, time to train and time to start.

Each way runs in a process of its own. The table of docs/besluiten comes from here: `script/bench --taal --proef`.
"""

from __future__ import annotations

import json
import os
import pickle
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sklearn.linear_model import LogisticRegression

from bot.paden import WORTEL, var
from taal import cijfers
from taal.cijfers import Paar
from taal.gegevens import Leerzin, leerzinnen

#: Every way: by likeness (chosen) or logistic regression, over the counts, the vectors, or both.
WIJZEN: dict[str, dict[str, Any]] = {
    "word and letter counts + logistic regression": {"woorden": True},
    "sentence vectors + logistic regression": {"vectoren": True},
    "counts and vectors + logistic regression": {"woorden": True, "vectoren": True},
    "likeness of counts and vectors, squared, ridge (chosen)": {"woorden": True, "vectoren": True, "gelijkenis": True},
}
KOPPEN = (
    "way",
    "intent right",
    "macro F1",
    "regeling top-1",
    "top-3",
    "turn p50 (ms, processor)",
    "memory (MB)",
    "training (s)",
    "start (s)",
)
DIET = "DIET (Rasa's default pipeline)"


def proef(vragen: list[dict[str, Any]], rondes: int | None = 100) -> str:
    """Takes the evaluation lines, gives the table as Markdown; DIET has so many rounds, and is left out with None."""
    regels = [f"| {' | '.join(KOPPEN)} |", "|---" * len(KOPPEN) + "|"]
    for naam, instelling in WIJZEN.items():
        print(f"{naam} ...", file=sys.stderr, flush=True)
        regels.append(_rij(naam, vragen, _apart(instelling, vragen)))
        print(regels[-1], file=sys.stderr, flush=True)
    if rondes is None:
        return "\n".join(regels)
    from taal.hoofd import draai_model
    from taal.standaard import maak, met_rondes

    print(f"{DIET} ...", file=sys.stderr, flush=True)
    model, trainen = maak(var() / "meting" / "standaard", met_rondes(rondes))
    draai = draai_model("standaard", model, vragen)
    regels.append(_rij(f"{DIET}, {rondes} rounds", vragen, {**draai, "trainen": trainen}))
    return "\n".join(regels)


def _rij(naam: str, vragen: list[dict[str, Any]], draai: dict[str, Any]) -> str:
    paren = [Paar(vraag, antwoord) for vraag, antwoord in zip(vragen, draai["antwoorden"], strict=True)]
    bedoelingen, regelingen = cijfers.met_bedoeling(paren), cijfers.met_regelingen(paren)
    cellen = (
        cijfers.deel(bedoelingen, lambda p: p.juist),
        cijfers.macro_f1(bedoelingen),
        cijfers.deel(regelingen, lambda p: p.treffer(1)),
        cijfers.deel(regelingen, lambda p: p.treffer(3)),
    )
    kosten = (
        f"{statistics.median(draai['cpu_ms']):.1f}",
        *(f"{draai[k]:.0f}" for k in ("mb", "trainen")),
        f"{draai['laden']:.1f}",
    )
    return f"| {naam} | " + " | ".join([*(f"{c:.3f}" for c in cellen), *kosten]) + " |"


def _apart(instelling: dict[str, Any], vragen: list[dict[str, Any]]) -> dict[str, Any]:
    """One regression in a process of its own: learn and keep in one, load and answer in another."""
    zoekpad = os.pathsep.join([str(WORTEL / "script" / "meting"), str(WORTEL)])
    with TemporaryDirectory() as map_:
        uit: dict[str, Any] = {}
        for stap in ("leer", "antwoord"):
            klaar = subprocess.run(
                [sys.executable, "-m", "taal.proef", stap, map_, json.dumps(instelling)],
                input=json.dumps([v["text"] for v in vragen]),
                capture_output=True,
                text=True,
                check=False,
                cwd=WORTEL,
                env={**os.environ, "PYTHONPATH": zoekpad, "OPENBLAS_NUM_THREADS": "1"},
            )
            if klaar.returncode != 0:
                raise RuntimeError(klaar.stderr[-2000:])
            uit |= json.loads(klaar.stdout.splitlines()[-1])
    return uit


class _Logistisch:
    """scikit-learn's regression over the same counts and vectors, with the weights that were best for it."""

    def __init__(self, instelling: dict[str, Any]) -> None:
        self.instelling = instelling

    def leer(self, zinnen: list[str], vectoren: Any, namen: list[tuple[str]]) -> None:
        """Learns from sentences, their vectors (None for counts only) and the name of each."""
        from bot.taal.woordtelling import Woordtelling

        self.telling = Woordtelling.uit(zinnen)
        model = LogisticRegression(C=1.0, max_iter=40, class_weight="balanced")
        self.model = model.fit(self._kenmerken(zinnen, vectoren), [naam for (naam,) in namen])

    def _kenmerken(self, zinnen: list[str], vectoren: Any) -> Any:
        from scipy.sparse import csr_matrix, hstack

        delen = [csr_matrix(vectoren * 6.0)] if self.instelling.get("vectoren") else []
        return hstack([*delen, *([self.telling.tel(zinnen) * 9.0] if self.instelling.get("woorden") else [])]).tocsr()

    def kansen(self, zinnen: list[str], vectoren: Any) -> list[dict[str, float]]:
        """For each sentence the probability of every name, the most likely first."""
        rijen = self.model.predict_proba(self._kenmerken(zinnen, vectoren))
        return [dict(sorted(zip(self.model.classes_, map(float, rij), strict=True), key=lambda p: -p[1])) for rij in rijen]


class _Lijkt:
    """Ours, with the same two things to do."""

    def __init__(self, soort: str) -> None:
        from bot.taal.bedoeling import Bedoeling
        from bot.taal.gelijkenis import Gelijkenis, Hoofd

        self.hoofd = Hoofd(Bedoeling.get_default_config()[soort])
        self.gelijkenis = Gelijkenis({soort: self.hoofd})

    def leer(self, zinnen: list[str], vectoren: Any, namen: list[tuple[str]]) -> None:
        """Learns from sentences, their vectors and the name of each."""
        self.gelijkenis.leer(zinnen, vectoren, dict.fromkeys(self.gelijkenis.hoofden, namen))

    def kansen(self, zinnen: list[str], vectoren: Any) -> list[dict[str, float]]:
        """For each sentence the probability of every name, the most likely first."""
        return [self.hoofd.als_kansen(self.hoofd.punten(v)) for v in self.gelijkenis.vergelijk(zinnen, vectoren)]


def _leert(soort: str, instelling: dict[str, Any]) -> Any:
    """Untrained, for intents ("bedoeling") or regelingen ("regeling")."""
    return _Lijkt(soort) if instelling.get("gelijkenis") else _Logistisch(instelling)


def _leer(map_: Path, instelling: dict[str, Any]) -> dict[str, Any]:
    from bot.taal.zinsvector import vectoren_van

    begin = time.process_time()
    zinnen = leerzinnen()
    over: dict[str, list[Leerzin]] = {"bedoeling": zinnen, "regeling": [z for z in zinnen if z.regeling]}
    for soort, rij in over.items():
        teksten = [z.zin for z in rij]
        vectoren = vectoren_van(teksten) if instelling.get("vectoren") else None
        geleerd = _leert(soort, instelling)
        geleerd.leer(teksten, vectoren, [(str(getattr(z, soort)),) for z in rij])
        (map_ / soort).write_bytes(pickle.dumps(geleerd))
    return {"trainen": time.process_time() - begin}


def _antwoord(map_: Path, instelling: dict[str, Any], teksten: list[str]) -> dict[str, Any]:
    begin = time.perf_counter()
    from bot.taal.zinsvector import vectoren_van

    # Of our own making a moment ago, in a folder of this process: nobody else can have written it.
    regressies = {soort: pickle.loads((map_ / soort).read_bytes()) for soort in ("bedoeling", "regeling")}  # noqa: S301
    if instelling.get("vectoren"):
        vectoren_van(["warm"])
    laden = time.perf_counter() - begin
    uit, tijden = [], []
    for tekst in teksten:
        rekent = time.process_time()
        vector = vectoren_van([tekst]) if instelling.get("vectoren") else None
        kansen = {soort: regressie.kansen([tekst], vector)[0] for soort, regressie in regressies.items()}
        tijden.append((time.process_time() - rekent) * 1000)
        naam, zeker = next(iter(kansen["bedoeling"].items()))
        beste = [{"id": id_, "score": kans} for id_, kans in list(kansen["regeling"].items())[:5]]
        uit.append({"intent": naam, "confidence": zeker, "regelingen": beste})
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"antwoorden": uit, "cpu_ms": tijden, "mb": piek, "laden": laden}


def _main() -> None:
    stap, map_, instelling = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
    teksten = json.load(sys.stdin)
    print(json.dumps(_leer(map_, instelling) if stap == "leer" else _antwoord(map_, instelling, teksten)))


if __name__ == "__main__":
    _main()

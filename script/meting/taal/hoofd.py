"""`script/bench --taal`: our model and Rasa's default pipeline on the same sentences, in the same run."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bot.opdrachten.train import model_som
from bot.paden import MODEL, WORTEL, var
from taal import verslag
from taal.cijfers import Paar
from taal.gegevens import evaluatie
from taal.verwarring import verslag as verwarring


def main(argumenten: list[str]) -> int:
    """Measure, print, and write JSON."""
    parser = argparse.ArgumentParser(prog="script/bench --taal", description=__doc__)
    delen = ("alles", "ontwikkel", "toets", "vers", "fris", "vierde")
    parser.add_argument("--deel", choices=delen, default="alles", help="part of the evaluation")
    parser.add_argument("--zonder-standaard", action="store_true", help="leave out the default pipeline (its training is long)")
    parser.add_argument("--rondes", type=int, default=100, help="rounds of the default pipeline; fewer than 100 flatter us")
    parser.add_argument("--verwarring", action="store_true", help="only the report of confusions for editors, in Dutch")
    parser.add_argument("--proef", action="store_true", help="compare ways to classify instead (docs/besluiten)")
    parser.add_argument("--json", type=Path, default=var() / "meting" / "taal.json", help="where the figures are written")
    keuze = parser.parse_args(argumenten)
    vragen = [v for v in evaluatie() if keuze.deel in ("alles", v["deel"])]
    if keuze.proef:
        from taal.proef import proef

        print(proef(vragen, None if keuze.zonder_standaard else keuze.rondes))
        return 0
    print(f"our model on {len(vragen)} sentences ...", file=sys.stderr, flush=True)
    draai = draai_model("ons", MODEL, vragen)
    paren = koppel(vragen, draai)
    if keuze.verwarring:
        print(verwarring(paren))
        return 0
    ons = verslag.som(paren, draai, None)
    ander = None if keuze.zonder_standaard else _standaard(vragen, keuze.rondes)
    print(f"\n{len(vragen)} sentences, part: {keuze.deel}; model {model_som(WORTEL)[:12]}\n")
    print(verslag.tabel(ons, ander))
    for regel in verslag.uitschieters(ons):
        print(f"voice further than 0.10 below the whole: {regel}")
    keuze.json.parent.mkdir(parents=True, exist_ok=True)
    uit = {"deel": keuze.deel, "zinnen": len(vragen), "ons": ons, "standaard": ander}
    keuze.json.write_text(json.dumps(uit, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"\nwritten: {keuze.json}")
    return 0


def _standaard(vragen: list[dict[str, Any]], rondes: int) -> dict[str, Any]:
    """The default pipeline, from the cache when it was trained on these sentences before."""
    from taal.standaard import maak, met_rondes

    print("the default pipeline: training unless it was trained on these sentences before ...", file=sys.stderr, flush=True)
    model, trainen = maak(var() / "meting" / "standaard", met_rondes(rondes))
    draai = draai_model("standaard", model, vragen)
    return verslag.som(koppel(vragen, draai), draai, trainen)


def draai_model(soort: str, model: Path, vragen: list[dict[str, Any]]) -> dict[str, Any]:
    """The answers of one model, from a process of its own.

    Raises:
        RuntimeError: with what the process said when it failed.
    """
    invoer = "".join(json.dumps({"id": v["id"], "text": v["text"]}) + "\n" for v in vragen)
    zoekpad = os.pathsep.join([str(WORTEL / "script" / "meting"), str(WORTEL)])
    klaar = subprocess.run(
        [sys.executable, "-m", "taal.draai", soort, str(model)],
        input=invoer,
        capture_output=True,
        text=True,
        check=False,
        cwd=WORTEL,
        env={**os.environ, "PYTHONPATH": zoekpad},
    )
    if klaar.returncode != 0:
        raise RuntimeError(f"{soort}: {klaar.stderr.strip()[-2000:]}")
    uit: dict[str, Any] = json.loads(klaar.stdout.splitlines()[-1])
    return uit


def koppel(vragen: list[dict[str, Any]], draai: dict[str, Any]) -> list[Paar]:
    """Each line with the answer to it."""
    return [Paar(vraag, antwoord) for vraag, antwoord in zip(vragen, draai["antwoorden"], strict=True)]

"""Crisis signals on the evaluation sentences of another hand: what is found per level and category, and false alarms.

Prints totals only, never a sentence: the part "toets" stays unseen by who writes the patterns. Runs only the matcher on raw text.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from waarde import Waarde

if TYPE_CHECKING:
    from bot.gesprek.crisis import Crisisbron

EVALUATIE = Path("tests/taal/evaluatie")


def lees(map_: Path) -> list[dict[str, Any]]:
    """All evaluation lines of a folder, in the order of its files."""
    return [
        json.loads(regel)
        for pad in sorted(map_.glob("*.jsonl"))
        for regel in pad.read_text(encoding="utf-8").splitlines()
        if regel.strip()
    ]


def meet_crisis(regels: Iterable[Mapping[str, Any]], kb: Crisisbron) -> dict[str, dict[str, Counter[str]]]:
    """Runs the matcher over evaluation lines.

    Takes:
        regels: lines with `deel` ("ontwikkel" or "toets"), `soort`, `text` and `crisis`: None, or `{"id", "niveau",
            "ook"}`, where `ook` holds other pairs of id and niveau that are right too.
        kb: the knowledge base with the crisis table.

    Gives:
        Per part, per group, counts. Groups: `niveau:acuut` and so on, `soort:suicidaliteit:acuut` and so on, and for lines
        without a signal `stil:<soort of the line>`. Counts: `n`; `juist` (what speaks is a right answer);
        `genoemd` (a right answer is among all that is found); `soort` (a right category at any level); `iets` (any
        signal, for `stil:` a false alarm).
    """
    from bot.gesprek.crisis import zoek_signalen

    uit: dict[str, dict[str, Counter[str]]] = {}
    for regel in regels:
        gevonden = [(s.id, s.niveau) for s in zoek_signalen(regel["text"], kb)]
        groepen = uit.setdefault(regel["deel"], {})
        crisis = regel["crisis"]
        if crisis is None:
            namen = [f"stil:{regel['soort']}"]
            goed: set[tuple[str, str]] = set()
        else:
            namen = [f"niveau:{crisis['niveau']}", f"soort:{crisis['id']}:{crisis['niveau']}"]
            goed = {(c["id"], c["niveau"]) for c in (crisis, *crisis["ook"])}
        tel = {
            "n": True,
            "juist": bool(gevonden) and gevonden[0] in goed,
            "genoemd": bool(goed & set(gevonden)),
            "soort": bool({id for id, _ in goed} & {id for id, _ in gevonden}),
            "iets": bool(gevonden),
        }
        for naam in namen:
            groepen.setdefault(naam, Counter()).update({k: int(v) for k, v in tel.items()})
    return uit


def snelheid(zinnen: list[str], kb: Crisisbron, keer: int = 200) -> tuple[float, float]:
    """Milliseconds at the 99th percentile: for a sentence, and for 10,000 characters of sentences one behind the other."""
    from bot.gesprek.crisis import zoek_signalen

    def duur(tekst: str) -> float:
        begin = time.perf_counter()
        zoek_signalen(tekst, kb)
        return (time.perf_counter() - begin) * 1000

    lang = [" ".join(zinnen[n % len(zinnen) :] + zinnen[: n % len(zinnen)])[:10_000] for n in range(0, keer * 7, 7)]
    for tekst in (*zinnen, *lang[:3]):
        duur(tekst)
    return statistics.quantiles(map(duur, zinnen), n=100)[98], statistics.quantiles(map(duur, lang), n=100)[98]


def tabel(uitkomst: Mapping[str, Mapping[str, Counter[str]]]) -> str:
    """The counts as a table, part by part."""
    regels = []
    for deel, groepen in sorted(uitkomst.items()):
        regels.append(f"{deel:36} {'n':>5} {'juist':>6} {'genoemd':>8} {'soort':>6} {'iets':>6}")
        for naam, tel in sorted(groepen.items()):
            kolommen = [f"{tel[k] / tel['n']:{b}.3f}" for k, b in (("juist", 6), ("genoemd", 8), ("soort", 6), ("iets", 6))]
            regels.append(f"  {naam:34} {tel['n']:5} {' '.join(kolommen)}")
    return "\n".join(regels)


def _hier() -> None:
    """Measures the checkout that is the working directory; totals to stdout as JSON, the table to stderr."""
    from regelingen.kennisbank import Kennisbank

    kb = Kennisbank.open()
    regels = lees(EVALUATIE)
    uitkomst = meet_crisis(regels, kb)
    zin, lang = snelheid([regel["text"] for regel in regels], kb)
    sys.stderr.write(tabel(uitkomst) + "\n")
    sys.stdout.write(json.dumps({"uitkomst": uitkomst, "zin": zin, "lang": lang}))


def meet(kopie: Path) -> list[Waarde]:
    """Recall per level and false alarms on the part "toets", and how long the matcher takes."""
    klaar = subprocess.run(
        [kopie / ".venv" / "bin" / "python", Path(__file__).resolve()],
        cwd=kopie, stdout=subprocess.PIPE, check=True, text=True,
        env={"PYTHONPATH": f"{kopie}:{Path(__file__).resolve().parents[1] / 'lib'}"},
    )  # fmt: skip
    alles = json.loads(klaar.stdout)
    uit = []
    for naam, tel in sorted(alles["uitkomst"].get("toets", {}).items()):
        if naam.startswith("niveau:"):
            uit.append(Waarde(f"recall {naam[7:]}", 100 * tel["juist"] / tel["n"], "%"))
        elif naam.startswith("stil:"):
            uit.append(Waarde(f"false alarms {naam[5:]}", 100 * tel["iets"] / tel["n"], "%"))
    return [*uit, Waarde("one sentence, p99", alles["zin"], "ms"), Waarde("10,000 characters, p99", alles["lang"], "ms")]


if __name__ == "__main__":
    _hier()

"""Runs the measurements of script/meting/ and prints a table. It measures; it never says whether that is good enough.

A measurement is a module with a docstring and `meet(kopie: Path) -> list[Waarde]`, which measures one checkout.
With `--tegen` the same is measured on another checkout in the same run, in turns, so that both meet the same noise.
"""

from __future__ import annotations

import argparse
import importlib
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from waarde import Waarde

WORTEL = Path(__file__).resolve().parents[2]
METINGEN = WORTEL / "script" / "meting"


def namen() -> list[str]:
    """The measurements there are."""
    return sorted(p.stem for p in METINGEN.glob("*.py"))


def meet(naam: str, kopieen: Sequence[Path], keer: int) -> list[dict[str, Waarde]]:
    """For each checkout the median of every value of this measurement, over `keer` turns."""
    module = importlib.import_module(naam)
    alles: list[list[Waarde]] = [[] for _ in kopieen]
    for beurt in range(keer):
        for waar, kopie in enumerate(kopieen):
            print(f"{naam}: {kopie.name}, {beurt + 1} of {keer} ...", file=sys.stderr, flush=True)
            alles[waar].extend(module.meet(kopie))
    return [_mediaan(waarden) for waarden in alles]


def _mediaan(waarden: Sequence[Waarde]) -> dict[str, Waarde]:
    per: dict[str, list[Waarde]] = {}
    for waarde in waarden:
        per.setdefault(waarde.wat, []).append(waarde)
    return {wat: Waarde(wat, statistics.median(w.getal for w in groep), groep[0].eenheid) for wat, groep in per.items()}


def tabel(hier: dict[str, Waarde], daar: dict[str, Waarde] | None) -> str:
    """The values as a table; with a reference also its values and how many times as much ours are."""
    regels = [f"{'':32} {'here':>12}" + (f" {'reference':>12} {'ratio':>7}" if daar is not None else "")]
    for wat, waarde in hier.items():
        regel = f"{wat:32} {waarde.getal:9.1f} {waarde.eenheid:2}"
        ander = (daar or {}).get(wat)
        if ander is not None:
            regel += f" {ander.getal:9.1f} {ander.eenheid:2} {waarde.getal / ander.getal if ander.getal else 0:7.2f}"
        regels.append(regel)
    return "\n".join(regels)


def main() -> int:
    """Measure what was asked, or everything; `--taal` is a measurement with a table and options of its own."""
    if "--taal" in sys.argv[1:]:
        sys.path[:0] = [str(METINGEN), str(WORTEL)]
        return int(importlib.import_module("taal.hoofd").main([a for a in sys.argv[1:] if a != "--taal"]))
    uitleg = "Measures and prints a table; asserts nothing."
    parser = argparse.ArgumentParser(prog="script/bench", description=uitleg)
    parser.add_argument("namen", nargs="*", metavar="NAME", help=f"one of (also as --name): {', '.join(namen())} (default: all)")
    parser.add_argument("--tegen", type=Path, metavar="CHECKOUT", help="a set-up checkout to measure in the same run")
    parser.add_argument("--taal", action="store_true", help="how well messages are understood; has options of its own")
    for naam in namen():
        parser.add_argument(f"--{naam}", dest="vlaggen", action="append_const", const=naam, help=argparse.SUPPRESS)
    parser.add_argument("--keer", type=int, default=1, help="how often; the table shows the median (default: 1)")
    args = parser.parse_args()
    gevraagd = [*args.namen, *(args.vlaggen or [])]
    onbekend = sorted(set(gevraagd) - set(namen()))
    if onbekend:
        parser.error(f"no such measurement: {', '.join(onbekend)}; there are: {', '.join(namen())}")
    sys.path.insert(0, str(METINGEN))
    kopieen = [WORTEL] + ([args.tegen.resolve()] if args.tegen else [])
    for naam in gevraagd or namen():
        uitkomst = meet(naam, kopieen, max(args.keer, 1))
        print(f"\n{naam}\n{tabel(uitkomst[0], uitkomst[1] if args.tegen else None)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

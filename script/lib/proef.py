"""Runs the stages of script/test and script/check: each one, also after a failure, with its name and time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import eisen

WORTEL = Path(__file__).resolve().parents[2]
BIN = WORTEL / ".venv" / "bin"

#: One stage: its name, and a command or a function that says whether it went well.
Stap = tuple[str, "Sequence[str] | Callable[[], bool]"]

WEGWIJZER = [str(BIN / "wegwijzer")]
LINT: Stap = ("lint", [str(BIN / "ruff"), "check"])
TYPES: Stap = ("types", [str(BIN / "mypy")])
TYPES_SCRIPT: Stap = ("types of script and tests/script", [str(BIN / "mypy"), "script", "tests/conftest.py", "tests/script"])
INHOUD: Stap = ("knowledge base", [*WEGWIJZER, "kennisbank", "controleer", "--demo"])
#: What residents read, held to plain Dutch.
LEESBAAR: Stap = ("plain Dutch", [*WEGWIJZER, "leesbaarheid", "--stil"])
BOUW: Stap = ("knowledge base", [*WEGWIJZER, "kennisbank", "bouw"])
MAAK: Stap = ("knowledge base and model", [*WEGWIJZER, "maak"])


def pytest(*argumenten: str) -> list[str]:
    """The command that runs these tests. As a module: then the root of the checkout is on the path."""
    return [str(BIN / "python"), "-m", "pytest", *argumenten]


def test_stappen(argumenten: Sequence[str]) -> list[Stap]:
    """The stages of script/test; with arguments for pytest only what pytest needs."""
    alles = "--alles" in argumenten
    eigen = [a for a in argumenten if a != "--alles"]
    kort = [] if alles else ["-m", "not lang"]
    proef: Stap = ("tests", pytest(*kort, "--durations=10", *eigen))
    nodig: list[Stap] = [MAAK, ("browser", eisen.zorg_voor_chromium)]
    return [*nodig, proef] if eigen else [LINT, TYPES, TYPES_SCRIPT, INHOUD, LEESBAAR, *nodig, proef]


def check_stappen(argumenten: Sequence[str]) -> list[Stap]:
    """The stages of script/check: the tests that stand in tests/ itself compare the parts with each other.

    With `--taal` only the check of what residents read, with what could be better and how whole conversations read.
    """
    if "--taal" in argumenten:
        return [BOUW, ("plain Dutch", [*WEGWIJZER, "leesbaarheid", "--paden"])]
    samenhang = sorted(str(p.relative_to(WORTEL)) for p in (WORTEL / "tests").glob("test_*.py"))
    return [LINT, TYPES, TYPES_SCRIPT, INHOUD, LEESBAAR, ("consistency", pytest("-q", *samenhang, *argumenten))]


def draai(stappen: Sequence[Stap]) -> bool:
    """Run all stages, whatever becomes of each; True when every one of them went well."""
    uitslag: list[tuple[str, bool, float]] = []
    for naam, wat in stappen:
        print(f"\n=== {naam} ===", flush=True)
        begin = time.monotonic()
        goed = wat() if callable(wat) else _roep(wat)
        uitslag.append((naam, goed, time.monotonic() - begin))
    print("\n=== stages ===")
    for naam, goed, duur in uitslag:
        print(f"{'ok    ' if goed else 'FAILED'} {duur:7.1f} s  {naam}")
    return all(goed for _, goed, _ in uitslag)


def _roep(opdracht: Sequence[str]) -> bool:
    return subprocess.run(opdracht, cwd=WORTEL, check=False).returncode == 0


def main() -> int:
    """Run `test` or `check`; 1 when a stage failed."""
    soort, *argumenten = sys.argv[1:]
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    stappen = test_stappen(argumenten) if soort == "test" else check_stappen(argumenten)
    try:
        return 0 if draai(stappen) else 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())

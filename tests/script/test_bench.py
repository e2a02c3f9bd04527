"""script/bench: what it prints, and that it can measure beside another checkout."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def bench(script: Callable[[str], ModuleType]) -> ModuleType:
    """script/lib/bench.py."""
    return script("bench")


def test_every_measurement_is_found(bench: ModuleType, wortel: Path) -> None:
    """Each module of script/meting is a measurement that can be asked for by name."""
    assert bench.namen() == sorted(p.stem for p in (wortel / "script/meting").glob("*.py"))
    assert "server" in bench.namen()


def test_median_per_checkout(bench: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both checkouts are measured in turns, and each value is the median over the turns."""
    volgorde: list[str] = []
    nep = ModuleType("nepmeting")

    def meet(kopie: Path) -> list[object]:
        volgorde.append(kopie.name)
        return [bench.Waarde("start", float(len(volgorde)), "s")]

    nep.meet = meet  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "nepmeting", nep)
    hier, daar = bench.meet("nepmeting", [Path("hier"), Path("daar")], keer=3)

    assert volgorde == ["hier", "daar"] * 3
    assert (hier["start"].getal, daar["start"].getal) == (3.0, 4.0)


def test_table_compares(bench: ModuleType) -> None:
    """With a reference each line has both values and how many times as much ours is."""
    hier = {"start": bench.Waarde("start", 10.0, "s"), "nieuw": bench.Waarde("nieuw", 1.0, "s")}
    daar = {"start": bench.Waarde("start", 40.0, "s")}

    regels = bench.tabel(hier, daar).splitlines()
    assert regels[1].split() == ["start", "10.0", "s", "40.0", "s", "0.25"]
    assert regels[2].split() == ["nieuw", "1.0", "s"]

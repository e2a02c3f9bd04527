"""The process manager: whatever happens, nothing stays behind and the exit code tells the truth."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

OUDER = """
import os, subprocess, sys, time
kleinkind = subprocess.Popen([sys.executable, "-c", sys.argv[2]])
los = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
open(sys.argv[1], "w").write(f"{os.getpid()} {kleinkind.pid} {los.pid}")
print("ouder draait", flush=True)
time.sleep(600)
"""
SLAAP = "import time; time.sleep(600)"
DOOF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
VAL = """
import pathlib, sys, time
while not pathlib.Path(sys.argv[1]).exists():
    time.sleep(0.05)
print("au")
sys.exit(3)
"""

BEHEER = """
import sys
from pathlib import Path
from bot.opdrachten import _toezicht
_toezicht.GEDULD = float(sys.argv[1])
with _toezicht.Toezicht(Path.cwd()) as t:
    try:
        for i, opdracht in enumerate(sys.argv[2:]):
            t.start(f"kind{i}", opdracht.split("\\x1f"))
        t.wacht()
    except _toezicht.Gestopt:
        print("gestopt", flush=True)
    except _toezicht.Uitgevallen as fout:
        print(fout, flush=True)
        sys.exit(1)
"""


def leeft(pid: int) -> bool:
    """Whether a process still runs; a zombie that nobody has collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def start_beheer(wortel: Path, geduld: float, *opdrachten: list[str]) -> subprocess.Popen[str]:
    """Start the process manager over these commands."""
    losse = ["\x1f".join(opdracht) for opdracht in opdrachten]
    return subprocess.Popen([sys.executable, "-c", BEHEER, str(geduld), *losse], cwd=wortel, stdout=subprocess.PIPE, text=True)


def lees_pids(bestand: Path) -> list[int]:
    """The process ids that a parent wrote, as soon as it has."""
    einde = time.monotonic() + 30
    while time.monotonic() < einde:
        if bestand.exists() and len(bestand.read_text().split()) == 3:
            return [int(pid) for pid in bestand.read_text().split()]
        time.sleep(0.05)
    raise AssertionError("the children did not start")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_stays_behind(wortel: Path, tmp_path: Path, sein: signal.Signals) -> None:
    """A signal stops each child, its children, and a grandchild that left for a session of its own; exit code 0."""
    bestanden = [tmp_path / "een", tmp_path / "twee"]
    beheer = start_beheer(wortel, 5, *([sys.executable, "-c", OUDER, str(b), SLAAP] for b in bestanden))
    pids = [pid for b in bestanden for pid in lees_pids(b)]
    assert all(map(leeft, pids))

    beheer.send_signal(sein)
    uitvoer, _ = beheer.communicate(timeout=30)

    assert beheer.returncode == 0
    assert [pid for pid in pids if leeft(pid)] == []
    assert "kind0    | ouder draait" in uitvoer


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_deaf_process_is_killed(wortel: Path, tmp_path: Path) -> None:
    """A process that ignores SIGTERM is killed when the patience is over."""
    beheer = start_beheer(wortel, 0.3, [sys.executable, "-c", OUDER, str(tmp_path / "doof"), DOOF])
    pids = lees_pids(tmp_path / "doof")
    time.sleep(0.5)  # until the grandchild ignores the signal

    beheer.send_signal(signal.SIGINT)
    uitvoer, _ = beheer.communicate(timeout=30)

    assert "kind0 does not stop by itself" in uitvoer
    assert [pid for pid in pids if leeft(pid)] == []


def test_one_falls_all_stop(wortel: Path, tmp_path: Path) -> None:
    """When one process ends, the rest stop too; the message names it and its code, and the exit code is 1."""
    pids = str(tmp_path / "pids")
    beheer = start_beheer(wortel, 5, [sys.executable, "-c", OUDER, pids, SLAAP], [sys.executable, "-c", VAL, pids])
    uitvoer, _ = beheer.communicate(timeout=60)

    assert beheer.returncode == 1
    assert "kind1    | au" in uitvoer
    assert "kind1 stopped by itself (exit code 3)" in uitvoer
    assert [pid for pid in lees_pids(tmp_path / "pids") if _bestaat(pid)] == []


def _bestaat(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return leeft(pid) if sys.platform == "linux" else True

"""Process manager of `wegwijzer server`: starts children, passes on their output, stops every one of them.

Small on purpose. Procfile runners start everything at once and know no readiness, while here Rasa loads its model
during the migrations (docs/besluiten/0004-procesbeheer.md).
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import IO

GEDULD = 10.0  # seconds a process may take to finish its work after SIGTERM, before SIGKILL
TIK = 0.05
HARTSLAG = 15.0  # seconds of silence after which a long step says that it is still busy

_PR_SET_CHILD_SUBREAPER = 36


class Gestopt(Exception):
    """Somebody asked to stop: Ctrl-C, SIGTERM or a closed terminal."""


class Uitgevallen(Exception):
    """A process that must keep running has ended, or a step has failed; the text names it and its exit code."""


def meld(tekst: str) -> None:
    """Print one line of our own; a reader that went away (`| head`) is no reason to fall over."""
    with contextlib.suppress(OSError, ValueError):
        print(tekst, flush=True)


class Kind:
    """One process with all it starts itself: a session of its own, so that a signal reaches the whole group."""

    def __init__(self, naam: str, opdracht: Sequence[str], omgeving: Mapping[str, str], map_: Path) -> None:
        self.naam = naam
        self.proces = subprocess.Popen(  # noqa: S603  (our own commands)
            list(opdracht),
            env=dict(omgeving),
            cwd=map_,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._lezer = threading.Thread(target=self._lees, args=(self.proces.stdout,), daemon=True)
        self._lezer.start()

    def _lees(self, uitvoer: IO[bytes]) -> None:
        for regel in uitvoer:
            meld(f"{self.naam:<8} | {regel.decode(errors='replace').rstrip()}")
        uitvoer.close()

    def code(self) -> int | None:
        """The exit code, or None while it runs."""
        return self.proces.poll()

    def lees_uit(self) -> None:
        """Wait until its last words are printed."""
        self._lezer.join(timeout=1)

    def sein(self, signaal: signal.Signals) -> None:
        """Send a signal to the process and everything in its group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.proces.pid, signaal)

    def leeft(self) -> bool:
        """Whether anything of the group is left, the process itself or a process it started."""
        if self.code() is None:
            return True
        _ruim_op(-self.proces.pid)
        try:
            os.killpg(self.proces.pid, 0)
        except (ProcessLookupError, PermissionError):
            return False
        return True


class Toezicht:
    """Starts processes and steps, and stops them all on Ctrl-C, SIGTERM, a closed terminal or a failure.

    Use it as a context manager: leaving the block leaves no process behind.
    """

    def __init__(self, map_: Path, omgeving: Mapping[str, str] | None = None) -> None:
        self.map = map_
        self.omgeving = dict(os.environ if omgeving is None else omgeving)
        self.kinderen: list[Kind] = []
        self._seinen = 0
        self._andere: frozenset[int] = frozenset()
        self._oud: dict[signal.Signals, object] = {}

    def __enter__(self) -> Toezicht:
        """Take over the signals, and the care for grandchildren whose parent dies."""
        _word_opvangouder()
        self._andere = _eigen_kinderen()
        for sein in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self._oud[sein] = signal.signal(sein, self._sein)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop everything and give the signals back."""
        self.stop()
        for sein, oud in self._oud.items():
            signal.signal(sein, oud)  # type: ignore[arg-type]  # what signal.signal itself returned

    def _sein(self, _signaal: int, _frame: FrameType | None) -> None:
        self._seinen += 1

    def _aantal_seinen(self) -> int:
        return self._seinen

    def start(self, naam: str, opdracht: Sequence[str]) -> Kind:
        """Start a process that must keep running until we stop."""
        kind = Kind(naam, opdracht, self.omgeving, self.map)
        self.kinderen.append(kind)
        return kind

    def controleer(self) -> None:
        """Raise Gestopt when somebody asked to stop, Uitgevallen when a process has ended by itself."""
        if self._seinen:
            raise Gestopt
        for kind in self.kinderen:
            if kind.code() is not None:
                kind.lees_uit()
                raise Uitgevallen(f"{kind.naam} stopped by itself ({_hoe(kind.code())}); the lines above say why.")

    def stap(self, naam: str, wat: str, opdracht: Sequence[str]) -> None:
        """Run one step to its end, saying what it is and how long it took; Uitgevallen when it fails."""
        meld(f"{wat} ...")
        begin = laatst = time.monotonic()
        kind = Kind(naam, opdracht, self.omgeving, self.map)
        try:
            while kind.code() is None:
                self.controleer()
                if time.monotonic() - laatst > HARTSLAG:
                    laatst = time.monotonic()
                    meld(f"{wat} ... still busy, {laatst - begin:.0f} s")
                time.sleep(TIK)
        finally:
            if kind.leeft():
                _stop([kind], self._aantal_seinen)
        kind.lees_uit()
        if kind.code() != 0:
            raise Uitgevallen(f"{wat}: failed ({_hoe(kind.code())}); the lines above say why.")
        meld(f"{wat}: done in {time.monotonic() - begin:.1f} s")

    def wacht_op(self, wat: str, gereed: Callable[[], bool], hoelang: float) -> None:
        """Wait until `gereed()` says so; Uitgevallen after `hoelang` seconds."""
        begin = laatst = time.monotonic()
        while not gereed():
            self.controleer()
            nu = time.monotonic()
            if nu - begin > hoelang:
                raise Uitgevallen(f"{wat} was not ready within {hoelang:.0f} s.")
            if nu - laatst > HARTSLAG:
                laatst = nu
                meld(f"Waiting for {wat} ... {nu - begin:.0f} s")
            time.sleep(4 * TIK)

    def wacht(self) -> None:
        """Keep everything running until somebody asks to stop (Gestopt) or a process ends (Uitgevallen)."""
        while True:
            self.controleer()
            time.sleep(4 * TIK)

    def stop(self) -> None:
        """Stop every process and everything they started; a second signal stops the waiting."""
        _stop(self.kinderen, self._aantal_seinen)
        for kind in self.kinderen:
            kind.lees_uit()
        self.kinderen.clear()
        _stop_wezen(self._andere)


def _stop(kinderen: Sequence[Kind], seinen: Callable[[], int]) -> None:
    """SIGTERM to each group, SIGKILL to what is left after GEDULD seconds or after one more signal to ourselves."""
    vooraf = seinen()
    for kind in kinderen:
        if kind.leeft():
            kind.sein(signal.SIGTERM)
    einde = time.monotonic() + GEDULD
    while any(kind.leeft() for kind in kinderen) and time.monotonic() < einde and seinen() == vooraf:
        time.sleep(TIK)
    for kind in kinderen:
        if kind.leeft():
            meld(f"{kind.naam} does not stop by itself; killing it.")
            kind.sein(signal.SIGKILL)
    einde = time.monotonic() + 2
    while any(kind.leeft() for kind in kinderen) and time.monotonic() < einde:
        time.sleep(TIK)


def _eigen_kinderen() -> frozenset[int]:
    """The process ids that hang directly under us; empty where there is no /proc."""
    pids: set[int] = set()
    for pad in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):
            pids.update(map(int, pad.read_text().split()))
    return frozenset(pids)


def _stop_wezen(andere: frozenset[int]) -> None:
    """Kill what left its group (a daemon of a child) and, its parent being gone, now hangs under us.

    `andere` are children that were there before us: not ours to stop.
    """
    for pid in _eigen_kinderen() - andere:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)
        _ruim_op(pid, wacht=True)


def _ruim_op(pid: int, wacht: bool = False) -> None:
    """Collect the exit code of dead children, so that they do not stay behind as zombies; negative: of a group."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(pid, 0 if wacht else os.WNOHANG)[0]:
            pass


def _word_opvangouder() -> None:
    """On Linux: become the parent of grandchildren that lose theirs. Elsewhere the process groups must do."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _hoe(code: int | None) -> str:
    """An exit code in words."""
    if code is not None and code < 0:
        return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"

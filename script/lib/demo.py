"""The demo as `script/server` runs it: portal, worker and Rasa with the real model, on ports and data of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

#: Seconds within which everything is ready, also while other work keeps the machine busy.
GEDULD = 240


class Demo:
    """The processes. They can be killed all at once, as when the power fails, and started again on the same data."""

    def __init__(self, wortel: Path, map_: Path) -> None:
        """Takes the checkout, and an empty folder for what changes."""
        self.wortel, self.map = wortel, map_
        with socket.socket() as een, socket.socket() as twee:
            een.bind(("127.0.0.1", 0))
            twee.bind(("127.0.0.1", 0))
            self.poort, self.rasapoort = een.getsockname()[1], twee.getsockname()[1]
        self.adres = f"http://127.0.0.1:{self.poort}"
        self._proces: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts everything and waits until it is ready.

        Raises:
            RuntimeError: when it is not ready in time; the last lines it wrote say why.
        """
        eigen = {
            "PORT": str(self.poort),
            "RASA_PORT": str(self.rasapoort),
            "WEGWIJZER_VAR": str(self.map),
            "WEGWIJZER_KENNISBANK": str(self.wortel / "var" / "kennisbank.sqlite3"),
            "WEGWIJZER_DEMO": "1",
            "WEGWIJZER_BERICHTEN_PER_MINUUT": "1000",
        }
        with (self.map / "server.log").open("a") as uit:
            opdracht = [str(self.wortel / ".venv" / "bin" / "wegwijzer"), "server"]
            self._proces = subprocess.Popen(opdracht, cwd=self.wortel, env={**os.environ, **eigen}, stdout=uit, stderr=uit)
        tot = time.monotonic() + GEDULD
        while time.monotonic() < tot and self._proces.poll() is None:
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.adres}/gereed", timeout=5):  # noqa: S310 -- our own
                return
            time.sleep(0.5)
        self.stop()
        raise RuntimeError("The server did not start:\n" + (self.map / "server.log").read_text()[-3000:])

    def dood(self) -> None:
        """kill -9 of every process at once: nobody has time to say goodbye."""
        if self._proces is None:
            return
        allen = [self._proces.pid, *_nakomelingen(self._proces.pid)]
        for pid in allen:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._proces.wait(30)
        self._wacht_tot_weg(allen)

    def stop(self) -> None:
        """Ends it in the ordinary way."""
        if self._proces is not None and self._proces.poll() is None:
            self._proces.terminate()
            self._proces.wait(60)

    def rijen(self, vraag: str, *waarden: Any) -> list[tuple[Any, ...]]:
        """What the portal's database says."""
        with contextlib.closing(sqlite3.connect(f"file:{self.map / 'portaal.sqlite3'}?mode=ro", uri=True)) as db:
            return db.execute(vraag, waarden).fetchall()

    @staticmethod
    def _wacht_tot_weg(pids: list[int]) -> None:
        tot = time.monotonic() + 30
        while any(_leeft(pid) for pid in pids):
            if time.monotonic() > tot:
                raise RuntimeError("processes outlive kill -9")
            time.sleep(0.05)


def _nakomelingen(pid: int) -> list[int]:
    """The processes that a process started, and those that they started."""
    uit: list[int] = []
    for taak in Path(f"/proc/{pid}/task").glob("*/children"):
        for kind in map(int, taak.read_text().split()):
            uit += [kind, *_nakomelingen(kind)]
    return uit


def _leeft(pid: int) -> bool:
    """Whether a process runs; one that only waits to be counted does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False

"""Processes that are killed with -9 and started again, as a process manager would."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx

WORTEL = Path(__file__).resolve().parents[3]
START = Path(__file__).with_name("start.py")


class Proces:
    """One process with its children, started again whenever it ends."""

    def __init__(self, opdracht: list[str], omgeving: dict[str, str], uitvoer: Path) -> None:
        """Takes the command, its environment, and where its output goes. Starts at once."""
        self._opdracht, self._omgeving, self._uitvoer = opdracht, omgeving, uitvoer
        self._proces: subprocess.Popen[bytes] | None = None
        self._slot = threading.Lock()
        self.gedood = 0
        self.start()

    def start(self) -> None:
        """Starts it when it does not run."""
        with self._slot:
            if self._proces is None or self._proces.poll() is not None:
                with self._uitvoer.open("ab") as uit:
                    self._proces = subprocess.Popen(
                        self._opdracht, cwd=WORTEL, env=self._omgeving, stdin=subprocess.DEVNULL, stdout=uit, stderr=uit,
                        start_new_session=True,
                    )  # fmt: skip

    def dood(self) -> None:
        """kill -9, the children too."""
        with self._slot:
            if self._proces is not None:
                self._groep(signal.SIGKILL)
                self._proces.wait()
                self.gedood += 1

    def stop(self) -> None:
        """Ends it in peace, or otherwise."""
        with self._slot:
            if self._proces is not None:
                self._groep(signal.SIGTERM)
                try:
                    self._proces.wait(15)
                except subprocess.TimeoutExpired:
                    self._groep(signal.SIGKILL)
                    self._proces.wait()
                self._proces = None

    def _groep(self, teken: signal.Signals) -> None:
        assert self._proces is not None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._proces.pid, teken)


def opdracht(schakelaars: Path, wat: str, *argumenten: str) -> list[str]:
    """The command for a process of the portal."""
    return [sys.executable, str(START), str(schakelaars), wat, *argumenten]


def wacht_op(adres: str, seconden: float) -> None:
    """Until this address answers at all. Raises TimeoutError."""
    tot = time.monotonic() + seconden
    while time.monotonic() < tot:
        try:
            httpx.get(adres, timeout=2, trust_env=False)
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise TimeoutError(adres)


def vrije_poort() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as sok:
        return int(sok.getsockname()[1])

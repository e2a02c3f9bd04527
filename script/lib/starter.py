"""Rasa's own starter bot, as `rasa init` writes it, with its default pipeline: the reference of the measurements."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import httpx

WORTEL = Path(__file__).resolve().parents[2]
BIN = WORTEL / ".venv" / "bin"
START_BINNEN = 300.0
#: What somebody says to the starter bot: each of its intents once, in an order that leads through its stories.
ZINNEN: Sequence[str] = (
    "hello there", "I am feeling very sad", "no it did not help", "hi", "great, thanks", "good morning",
    "not so good", "yes that helped", "are you a bot", "see you later",
)  # fmt: skip


def map_() -> Path:
    """Where the starter bot lives once it is trained; it depends on nothing but the version of Rasa."""
    return WORTEL / "var" / "bench" / f"starter-{version('rasa')}"


def maak() -> Path:
    """The folder of the trained starter bot; made the first time (a minute or two)."""
    klaar = map_()
    if not list(klaar.glob("models/*.tar.gz")):
        klaar.mkdir(parents=True, exist_ok=True)
        print("starter: rasa init and train, once ...", file=sys.stderr, flush=True)
        with (klaar / "init.log").open("w") as log:
            opdracht = [str(BIN / "rasa"), "init", "--no-prompt"]
            subprocess.run(opdracht, cwd=klaar, env=omgeving(), stdout=log, stderr=log, check=True)
    return klaar


@contextlib.contextmanager
def server(poort: int) -> Iterator[tuple[float, subprocess.Popen[bytes]]]:
    """Run `rasa run` with its REST channel; gives the seconds until it answers and the process."""
    klaar = maak()
    begin = time.monotonic()
    with (klaar / "run.log").open("w") as log:
        proces = subprocess.Popen(
            [str(BIN / "rasa"), "run", "-p", str(poort), "-i", "127.0.0.1", "--enable-api"],
            cwd=klaar, env=omgeving(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )  # fmt: skip
    try:
        _wacht(poort, proces, begin)
        yield time.monotonic() - begin, proces
    finally:
        proces.terminate()
        proces.wait(timeout=60)


def omgeving() -> dict[str, str]:
    """Quiet, and without anything that calls home."""
    return {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}


def _wacht(poort: int, proces: subprocess.Popen[bytes], begin: float) -> None:
    while True:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"http://127.0.0.1:{poort}/status", timeout=2).json().get("model_file"):
                return
        if proces.poll() is not None or time.monotonic() - begin > START_BINNEN:
            raise RuntimeError(f"the starter bot did not start; see {map_() / 'run.log'}")
        time.sleep(0.2)

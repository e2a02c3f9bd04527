"""Start time, memory of each process, and the time of a turn through the portal's public API."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
from waarde import Waarde

OPENING = "ik kan de huur niet meer betalen en er ligt een brief van de deurwaarder"
BEURTEN = 10  # messages of one conversation: the opening, then the first button, or a sentence where there is none
GESPREKKEN = 5
START_BINNEN = 600.0
ROLLEN = (("bot.motor.server", "rasa"), ("gunicorn", "portaal"), ("portaal.beheer werker", "werker"), ("bot server", "beheer"))


def meet(kopie: Path) -> list[Waarde]:
    """Start this checkout twice on ports and data of its own, the first time from nothing, and measure the second."""
    subprocess.run([str(kopie / ".venv/bin/python"), "-m", "bot", "train"], cwd=kopie, stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory(prefix="wegwijzer-bench-") as var:
        with server(kopie, Path(var)) as eerste:
            pass
        with server(kopie, Path(var)) as tweede:
            duren = [duur for _ in range(GESPREKKEN) for duur in gesprek(tweede.adres)]
            geheugen = per_rol(tweede.proces.pid)
    duren.sort()
    return [
        Waarde("start, nothing but the model", eerste.start, "s"),
        Waarde("start, prepared", tweede.start, "s"),
        Waarde(f"turn p50 (n={len(duren)})", statistics.median(duren) * 1000, "ms"),
        Waarde(f"turn p95 (n={len(duren)})", duren[int(len(duren) * 0.95)] * 1000, "ms"),
        *(Waarde(f"memory {rol}", mb, "MB") for rol, mb in geheugen.items()),
    ]


class Kopie(NamedTuple):
    """A running copy: the seconds until it was ready, its address, the port of its Rasa, and its process manager."""

    start: float
    adres: str
    rasa_poort: int
    proces: subprocess.Popen[str]


@contextlib.contextmanager
def server(kopie: Path, var: Path) -> Iterator[Kopie]:
    """Run a checkout on free ports, with its data in `var`, and stop it as Ctrl-C does."""
    poort, rasa = vrije_poort(), vrije_poort()
    omgeving = {
        **os.environ,
        "PORT": str(poort),
        "RASA_PORT": str(rasa),
        "WEGWIJZER_VAR": str(var),
        "WEGWIJZER_DEMO": "1",
        "WEGWIJZER_BERICHTEN_PER_MINUUT": "100000",
        "WEGWIJZER_SESSIES_PER_UUR": "100000",
    }
    begin = time.monotonic()
    proces = subprocess.Popen(
        [str(kopie / ".venv/bin/python"), "-m", "bot", "server"],
        cwd=kopie, env=omgeving, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        gelezen = []
        for regel in proces.stdout or ():
            gelezen.append(regel)
            if regel.startswith("Ready in"):
                break
            if time.monotonic() - begin > START_BINNEN:
                raise TimeoutError(f"not ready within {START_BINNEN:.0f} s")
        else:
            raise RuntimeError("the server did not start:\n" + "".join(gelezen[-20:]))
        yield Kopie(time.monotonic() - begin, f"http://127.0.0.1:{poort}", rasa, proces)
    finally:
        proces.send_signal(signal.SIGINT)
        proces.communicate(timeout=60)


def vrije_poort() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as sok:
        return int(sok.getsockname()[1])


def gesprek(adres: str) -> list[float]:
    """One conversation; the seconds that each message took."""
    duren = []
    with httpx.Client(base_url=adres, timeout=30) as klant:
        sessie = klant.post("/api/chat/sessies", json={"gemeente": "voorbeeld"}).raise_for_status().json()
        koppen = {"Authorization": f"Bearer {sessie['token']}"}
        tekst = OPENING
        for _ in range(BEURTEN):
            begin = time.monotonic()
            antwoord = klant.post("/api/chat/berichten", headers=koppen, json={"id": str(uuid.uuid4()), "tekst": tekst})
            duren.append(time.monotonic() - begin)
            tekst = volgende(antwoord.raise_for_status().json()["berichten"])
    return duren


def volgende(berichten: list[dict[str, Any]]) -> str:
    """What this resident says now: the first button of the last message, or that they do not know."""
    knoppen = berichten[-1].get("knoppen") or []
    return str(knoppen[0]["waarde"]) if knoppen else "dat weet ik niet"


def per_rol(pid: int) -> dict[str, float]:
    """Megabytes per kind of process under `pid`, what they share counted once (PSS). Empty where there is no /proc."""
    uit: dict[str, float] = {}
    for kind in stamboom(pid):
        with contextlib.suppress(OSError):
            opdracht = Path(f"/proc/{kind}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            kilo = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{kind}/smaps_rollup").read_text(), re.MULTILINE)
            rol = next((rol for deel, rol in ROLLEN if deel in opdracht), "other")
            uit[rol] = uit.get(rol, 0.0) + (int(kilo.group(1)) / 1000 if kilo else 0.0)
    return uit


def stamboom(pid: int) -> Iterator[int]:
    """`pid` and all its descendants."""
    yield pid
    for pad in Path(f"/proc/{pid}/task").glob("*/children"):
        for kind in pad.read_text().split():
            yield from stamboom(int(kind))

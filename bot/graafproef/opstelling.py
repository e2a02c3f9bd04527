"""Everything together: the stand-in of Meta, and `wegwijzer server` with a number that leads to it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.graafproef.server import Graaf, Telefoon

NUMMER_ID, TOKEN, GEHEIM = "1122334455667", "token-van-de-proef", "app-geheim-van-de-proef"
#: Seconds in which everything must be there; the first time the model is made.
BINNEN = 600.0


@dataclass(frozen=True)
class Opstelling:
    """What runs."""

    graaf: Graaf
    telefoon: Telefoon
    basis: str
    var: Path


class NietGestart(RuntimeError):
    """The server did not come up; the message holds the end of what it said."""


@contextmanager
def opstelling(wortel: Path, poort: int, rasa_poort: int, gemeente: str = "voorbeeld", **meer: str) -> Iterator[Opstelling]:
    """Starts the server of this checkout in demo mode, in a folder of its own for data, and stops it afterwards.

    Takes:
        meer: further settings of the portal, by the names of their variables.

    Raises:
        NietGestart: when it stops, or is not there in time.
    """
    graaf = Graaf(TOKEN)
    with tempfile.TemporaryDirectory(prefix="whatsapp-proef-") as map_:
        log = Path(map_) / "server.log"
        omgeving = {
            **_omgeving(Path(map_), graaf.url, poort, rasa_poort, gemeente),
            **meer,
            # The knowledge base of the checkout: the model was made with it.
            "WEGWIJZER_KENNISBANK": os.environ.get("WEGWIJZER_KENNISBANK") or str(wortel / "var" / "kennisbank.sqlite3"),
        }
        with log.open("wb") as uit:
            opdracht = [sys.executable, "-m", "bot", "server"]
            server = subprocess.Popen(  # noqa: S603  (our own command)
                opdracht, cwd=wortel, env=omgeving, stdin=subprocess.DEVNULL, stdout=uit, stderr=uit
            )
        basis = f"http://127.0.0.1:{poort}"
        try:
            _wacht(server, f"{basis}/gereed", log)
            yield Opstelling(graaf, Telefoon(f"{basis}/whatsapp/webhook", GEHEIM, NUMMER_ID), basis, Path(map_))
        finally:
            server.terminate()
            server.wait(30)
            graaf.sluit()


def _omgeving(map_: Path, meta: str, poort: int, rasa_poort: int, gemeente: str) -> dict[str, str]:
    geheimen = "  token: WEGWIJZER_GEHEIM_PROEF_TOKEN\n  app_geheim: WEGWIJZER_GEHEIM_PROEF_APP\n"
    nummer = f'nummers:\n- gemeente: {gemeente}\n  nummer_id: "{NUMMER_ID}"\n{geheimen}'
    (map_ / "whatsapp.yml").write_text(nummer, encoding="utf-8")
    vast = {naam: waarde for naam, waarde in os.environ.items() if naam != "WEGWIJZER_WHATSAPP"}
    return {
        **vast,
        "WEGWIJZER_DEMO": "1",
        "WEGWIJZER_VAR": str(map_),
        "PORT": str(poort),
        "RASA_PORT": str(rasa_poort),
        "WEGWIJZER_ADRES": f"http://127.0.0.1:{poort}",
        "WEGWIJZER_WHATSAPP_BASIS": meta,
        "WEGWIJZER_GEHEIM_PROEF_TOKEN": TOKEN,
        "WEGWIJZER_GEHEIM_PROEF_APP": GEHEIM,
    }


def _wacht(server: subprocess.Popen[bytes], adres: str, log: Path) -> None:
    tot = time.monotonic() + BINNEN
    while time.monotonic() < tot:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(adres, timeout=2):  # noqa: S310  (loopback)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise NietGestart(log.read_text(encoding="utf-8", errors="replace")[-2000:])

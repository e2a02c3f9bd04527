"""Whole conversations over HTTP beside Rasa's starter bot: time of a turn, messages a second with 20 at once, memory, start.

Both run on this machine in the same run, one after the other. The conversations are those of `tests/gesprekken`;
the starter bot gets sentences of its own. "portal" is the same conversations through the public API.
"""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import starter
from ruamel.yaml import YAML
from server import Kopie, per_rol, server, vrije_poort
from waarde import Waarde

INWONERS = 20
#: How long the twenty go on.
DUUR = 15.0
#: What a resident answers who wants to get on, by the open question.
DOOR = {
    "klopt": "ja",
    "plan": "goed",
    "overdracht": "ja",
    "samenvatting": "goed",
    "volhouden": "weet_niet",
    "crisis_vervolg": "verder",
}
_LANGST = 25


class Dicht(Exception):
    """The conversation is closed: the resident let it be wiped."""


#: Says something to a bot; gives what it answers. Raises `Dicht`.
Zeg = Callable[[str], Any]


def meet(kopie: Path) -> list[Waarde]:
    """Our own bot and the starter bot, each: start, every conversation once, then twenty at once."""
    subprocess.run([str(kopie / ".venv/bin/python"), "-m", "bot", "train"], cwd=kopie, stdout=subprocess.DEVNULL, check=True)
    gesprekken = lees(kopie / "tests" / "gesprekken")
    with tempfile.TemporaryDirectory(prefix="wegwijzer-bench-") as var:
        with server(kopie, Path(var)):
            pass
        with server(kopie, Path(var)) as draait:
            rasa = Rasa(draait, Path(var))
            eigen = sorted(duur for beurten in gesprekken for duur in speel(beurten, rasa.gesprek()))
            samen = tegelijk(lambda tot: houd_vol(gesprekken, rasa.gesprek, tot))
            weg: list[int] = []
            portaal = sorted(duur for beurten in gesprekken for duur in speel(beurten, portaalgesprek(draait.adres, weg)))
            samen_portaal = tegelijk(lambda tot: houd_vol(gesprekken, lambda: portaalgesprek(draait.adres, weg), tot))
            geheugen, start = per_rol(draait.proces.pid), draait.start
    poort = vrije_poort()
    with starter.server(poort) as (start_starter, proces):
        hun = sorted(duur for _ in range(10) for duur in speel([{"zeg": z} for z in starter.ZINNEN], startergesprek(poort)))
        beurten = [{"zeg": zin} for zin in starter.ZINNEN]
        samen_starter = tegelijk(lambda tot: houd_vol([beurten], lambda: startergesprek(poort), tot))
        geheugen_starter = sum(per_rol(proces.pid).values())
    return [
        *tijden("turn, our Rasa channel", eigen),
        *tijden("turn, through the portal", portaal),
        *tijden("turn, starter bot", hun),
        Waarde("turn p50, ours / starter", statistics.median(eigen) / statistics.median(hun), "x"),
        Waarde("20 at once, our Rasa channel", samen, "/s"),
        Waarde("20 at once, through the portal", samen_portaal, "/s"),
        Waarde("through the portal, Rasa too late", len(weg), "x"),
        Waarde("20 at once, starter bot", samen_starter, "/s"),
        Waarde("20 at once, ours / starter", samen / samen_starter, "x"),
        Waarde("memory, our Rasa", geheugen.get("rasa", 0.0), "MB"),
        Waarde("memory, all of ours", sum(geheugen.values()), "MB"),
        Waarde("memory, starter bot", geheugen_starter, "MB"),
        Waarde("start, all of ours", start, "s"),
        Waarde("start, starter bot", start_starter, "s"),
    ]


def tijden(naam: str, duren: Sequence[float]) -> list[Waarde]:
    """p50 and p95 of sorted seconds."""
    return [
        Waarde(f"{naam} p50 (n={len(duren)})", statistics.median(duren) * 1000, "ms"),
        Waarde(f"{naam} p95", duren[int(len(duren) * 0.95)] * 1000, "ms"),
    ]


def lees(map_: Path) -> list[list[dict[str, Any]]]:
    """The turns of every conversation test."""
    return [YAML(typ="safe").load(pad.read_text(encoding="utf-8"))["beurten"] for pad in sorted(map_.glob("*/*.yml"))]


def speel(beurten: Sequence[dict[str, Any]], zeg: Zeg) -> Iterator[float]:
    """Plays one conversation; gives the seconds of each turn."""
    open_ = "hulpvraag"
    for beurt in beurten:
        for _ in range(_LANGST if "tot" in beurt else 1):
            if open_ == beurt.get("tot"):
                break
            begin = time.monotonic()
            try:
                antwoord = zeg(_woorden(beurt, open_))
            except Dicht:
                return
            yield time.monotonic() - begin
            open_ = _open_vraag(antwoord, open_)


def _woorden(beurt: dict[str, Any], open_: str) -> str:
    """What is said in this turn: the words, the button, or what leads on to the step of `tot`."""
    if "zeg" in beurt:
        return str(beurt["zeg"])
    standaard = "liever_niet" if open_ in ("zelf", "omgeving", "postcode") else "weet_niet"
    return f"#{open_}:{beurt.get('kies') or DOOR.get(open_, standaard)}"


def _open_vraag(antwoord: Any, anders: str) -> str:
    laatste = antwoord["berichten"][-1] if isinstance(antwoord, dict) and antwoord.get("berichten") else {}
    return str(laatste.get("vraag", anders))


def houd_vol(gesprekken: Sequence[Sequence[dict[str, Any]]], begin: Callable[[], Zeg], tot: float) -> int:
    """One resident who begins conversation after conversation until the clock says `tot`; gives the messages."""
    aantal = 0
    while True:
        for beurten in gesprekken:
            for _ in speel(beurten, begin()):
                aantal += 1
                if time.monotonic() > tot:
                    return aantal


def tegelijk(inwoner: Callable[[float], int]) -> float:
    """Messages a second of twenty residents at once."""
    begin = time.monotonic()
    with ThreadPoolExecutor(INWONERS) as pool:
        totaal = sum(pool.map(inwoner, [begin + DUUR] * INWONERS))
    return totaal / (time.monotonic() - begin)


class Rasa:
    """Our own input channel, as the portal talks to it."""

    def __init__(self, kopie: Kopie, var: Path) -> None:
        sleutel = (var / "geheim" / "rasa_sleutel").read_text(encoding="utf-8").strip()
        adres = f"http://127.0.0.1:{kopie.rasa_poort}/webhooks/wegwijzer"
        self.klant = httpx.Client(base_url=adres, headers={"X-Wegwijzer-Sleutel": sleutel}, timeout=60)

    def gesprek(self) -> Zeg:
        """Begins a conversation."""
        wie = {"afzender": uuid.uuid4().hex, "gemeente": "voorbeeld", "kanaal": "web", "demo": True}
        self.klant.post("/begin", json=wie).raise_for_status()

        def zeg(tekst: str) -> Any:
            return self.klant.post("/bericht", json={**wie, "tekst": tekst, "id": uuid.uuid4().hex}).raise_for_status().json()

        return zeg


def portaalgesprek(adres: str, te_laat: list[int]) -> Zeg:
    """Begins a conversation through the public API; what the portal gave up waiting for is added to `te_laat`."""
    klant = httpx.Client(base_url=adres, timeout=60)
    sessie = klant.post("/api/chat/sessies", json={"gemeente": "voorbeeld"}).raise_for_status().json()
    koppen = {"Authorization": f"Bearer {sessie['token']}"}

    def zeg(tekst: str) -> Any:
        if tekst == "#contact:gegeven":
            formulier = {"id": uuid.uuid4().hex, "telefoon": "0612345678", "inspreken": True}
            return klant.post("/api/chat/contact", headers=koppen, json=formulier).json()
        bericht = {"id": uuid.uuid4().hex, "tekst": tekst}
        antwoord = klant.post("/api/chat/berichten", headers=koppen, json=bericht)
        if antwoord.status_code == httpx.codes.CONFLICT:
            raise Dicht
        if antwoord.status_code == httpx.codes.BAD_REQUEST:
            return {}  # too long or empty: that is an answer too, and the question stays open
        if antwoord.status_code == httpx.codes.SERVICE_UNAVAILABLE:
            te_laat.append(antwoord.status_code)
            return {}
        return antwoord.raise_for_status().json()

    return zeg


def startergesprek(poort: int) -> Zeg:
    """Begins a conversation with the starter bot over its REST channel."""
    klant, wie = _KLANT, uuid.uuid4().hex

    def zeg(tekst: str) -> Any:
        adres = f"http://127.0.0.1:{poort}/webhooks/rest/webhook"
        return klant.post(adres, json={"sender": wie, "message": tekst}).raise_for_status().json()

    return zeg


_KLANT = httpx.Client(timeout=60, limits=httpx.Limits(max_connections=INWONERS * 2))

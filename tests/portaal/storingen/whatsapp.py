"""Residents on WhatsApp while portal and worker are killed between storing, answering and sending; then we count.

Meta is a stand-in that repeats a webhook until it is acknowledged, as Meta does for a week, and sends its statuses a moment
after it took a message. What it cannot know is whether its answer to us arrived: that is where a message may go twice.
"""

from __future__ import annotations

import os
import random
import subprocess
import tempfile
import threading
import time
import urllib.error
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nep_rasa import SLEUTEL, NepRasa

from bot.graafproef.server import Graaf, Telefoon
from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from storingen.database import Database
from storingen.processen import WORTEL, Proces, opdracht, vrije_poort, wacht_op

NUMMER_ID, TOKEN, GEHEIM = "1122334455667", "token-van-de-proef", "app-geheim-van-de-proef"
#: What each resident says, one after the other: the next when the answer to the last arrived.
ZINNEN = ("hoi", "ik kan de huur niet betalen", "formulier")
#: Of so many accepted messages the answer never reaches us; so late come the statuses (seconds), and of some much later.
VERLOREN, STATUS_NA, LAAT, LAAT_NA = 0.02, 0.3, 0.01, 30.0
#: One in so many says two things at once, without waiting for the answer to the first.
HAASTIG = 5


#: Seconds between taking a row and the request that sends it.
_OP_WEG = 0.5


@dataclass
class Uitslag:
    """What was counted."""

    gesprekken: int = 0
    gesprekken_af: int = 0
    #: Messages that we acknowledged to Meta; what follows is about those.
    berichten: int = 0
    kwijt_binnen: int = 0
    onbeantwoord: int = 0
    beurten_dubbel: int = 0
    antwoorden_kwijt: int = 0
    #: Residents who got a later answer before an earlier one.
    volgorde_fout: int = 0
    #: Answers that arrived twice: after Meta's answer was lost and before its status came, so that nobody could know; and others.
    dubbel_onvermijdelijk: int = 0
    dubbel_vermijdbaar: int = 0
    antwoorden: int = 0
    herhaald_door_meta: int = 0
    antwoord_verloren: int = 0
    status_laat: int = 0
    geweigerd: int = 0
    gedood: dict[str, int] = field(default_factory=dict)
    mediaan_ms: float = 0.0
    database_heel: bool = False
    seconden: float = 0.0


def draai(aantal: int, zaad: int = 1, minuten: float = 20.0, ingrepen: int | None = None, database: str = "") -> Uitslag:
    """Holds `aantal` conversations under kill -9.

    Takes:
        minuten: after this it stops waiting, and what is not there counts as lost.
        database: of PostgreSQL, as DATABASE_URL has it; "" for SQLite.
        ingrepen: how many kills, spread over the conversations; None: one to every six.
    """
    with tempfile.TemporaryDirectory(prefix="whatsapp-storingen-") as map_:
        proef = _Proef(Path(map_), zaad, time.monotonic() + minuten * 60, database)
        with proef.opstelling():
            proef.gesprekken(aantal, max(2, aantal // 6) if ingrepen is None else ingrepen)
            proef.wacht_tot_leeg()
            return proef.tel(aantal)


class _Proef:
    def __init__(self, map_: Path, zaad: int, tot: float, url: str) -> None:
        self.url = url
        self.map, self.var, self.schakelaars = map_, map_ / "var", map_ / "schakelaars"
        self.var.mkdir()
        self.schakelaars.mkdir()
        self.begin, self.tot = time.monotonic(), tot
        self.dobbel = random.Random(zaad)
        self.slot = threading.Lock()
        #: By the key of a message: when Meta took it, and when we acknowledged the first status of it.
        self.aangekomen: dict[str, list[float]] = {}
        self.bericht_status: dict[str, float] = {}
        self.van: dict[str, list[str]] = {}
        self.duur: list[float] = []
        self.herhaald = self.verloren = self.laat = self.klaar = 0
        self.bevestigd: set[str] = set()
        self.statussen: list[tuple[float, dict[str, Any], str]] = []

    @contextmanager
    def opstelling(self) -> Iterator[None]:
        """Starts everything, and stops everything."""
        kb = self.map / "kennisbank.sqlite3"
        bouw(doel=kb)
        self.rasa = NepRasa(Kennisbank.open(kb))
        self.rasa.server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.graaf = Graaf(TOKEN, bij_bericht=self._bij_bericht)
        self.graaf._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        poort = vrije_poort()
        self.basis = f"http://127.0.0.1:{poort}"
        (self.var / "whatsapp.yml").write_text(
            f'nummers:\n- {{gemeente: voorbeeld, nummer_id: "{NUMMER_ID}", per_seconde: 1000, '
            "token: WEGWIJZER_GEHEIM_WA_TOKEN, app_geheim: WEGWIJZER_GEHEIM_WA_APP}\n",
            encoding="utf-8",
        )
        omgeving = self._omgeving(kb)
        beheer = opdracht(self.schakelaars, "beheer", "migrate", "--verbosity", "0")
        subprocess.run(beheer, cwd=WORTEL, env=omgeving, check=True, timeout=120, capture_output=True)
        gunicorn = (
            "portaal.wsgi:application", "--bind", f"127.0.0.1:{poort}", "--worker-class", "gthread", "--workers", "1",
            "--threads", "16", "--no-control-socket", "--log-level", "critical",
        )  # fmt: skip
        werker = opdracht(self.schakelaars, "beheer", "werker")
        self.processen = {
            "portal": Proces(opdracht(self.schakelaars, "gunicorn", *gunicorn), omgeving, self.map / "portaal.log"),
            "worker": Proces(werker, omgeving, self.map / "werker.log"),
        }
        klaar = threading.Event()
        bezorger = threading.Thread(target=self._stuur_statussen, args=(klaar,), daemon=True)
        try:
            wacht_op(f"{self.basis}/robots.txt", 60)
            bezorger.start()
            yield
        finally:
            klaar.set()
            for proces in self.processen.values():
                proces.stop()
            self.graaf.sluit()
            self.rasa.sluit()

    def _omgeving(self, kb: Path) -> dict[str, str]:
        return {
            **{naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("WEGWIJZER_")},
            "DATABASE_URL": self.url,
            "RASA_URL": self.rasa.url,
            "WEGWIJZER_RASA_SLEUTEL": SLEUTEL,
            "WEGWIJZER_RASA_TIMEOUT": "5",
            "WEGWIJZER_DEMO": "1",
            "WEGWIJZER_VAR": str(self.var),
            "WEGWIJZER_KENNISBANK": str(kb),
            "WEGWIJZER_ADRES": self.basis,
            "WEGWIJZER_BERICHTEN_PER_MINUUT": "100000",
            "WEGWIJZER_WHATSAPP_BASIS": self.graaf.url,
            "WEGWIJZER_WHATSAPP_TIJD": "2",
            "WEGWIJZER_GEHEIM_WA_TOKEN": TOKEN,
            "WEGWIJZER_GEHEIM_WA_APP": GEHEIM,
        }

    def _bij_bericht(self, romp: dict[str, Any], id: str) -> None:
        """Meta took a message: counts it, plans its status, and now and then lets the connection break before the answer."""
        with self.slot:
            sleutel = romp["biz_opaque_callback_data"]
            self.aangekomen.setdefault(sleutel, []).append(time.monotonic())
            self.van.setdefault(romp["to"], []).append(sleutel)
            laat = self.dobbel.random() < LAAT
            self.statussen.append((time.monotonic() + (LAAT_NA if laat else STATUS_NA), romp, id))
            weg = self.dobbel.random() < VERLOREN
            self.verloren += weg
            self.laat += laat
        if weg:
            time.sleep(3)  # longer than the portal waits

    def _stuur_statussen(self, klaar: threading.Event) -> None:
        """Sends each status until it is acknowledged, as Meta does."""
        telefoon = Telefoon(f"{self.basis}/whatsapp/webhook", GEHEIM, NUMMER_ID)
        while not klaar.wait(0.05):
            with self.slot:
                rijp = [een for een in self.statussen if een[0] <= time.monotonic()]
                self.statussen = [een for een in self.statussen if een not in rijp]
            for een in rijp:
                try:
                    goed = telefoon.status(een[1], een[2], "sent") == 200
                except (OSError, urllib.error.URLError):
                    goed = False
                with self.slot:
                    if goed:
                        self.bericht_status.setdefault(een[1]["biz_opaque_callback_data"], time.monotonic())
                    else:
                        self.statussen.append((time.monotonic() + 0.5, een[1], een[2]))

    def gesprekken(self, aantal: int, ingrepen: int) -> None:
        """All residents, twenty-four at a time, with kills meanwhile."""
        klaar = threading.Event()
        breker = threading.Thread(target=self._breek, args=(klaar, aantal, ingrepen), daemon=True)
        breker.start()
        try:
            with ThreadPoolExecutor(24) as samen:
                list(samen.map(self._gesprek, range(aantal)))
        finally:
            klaar.set()
            breker.join(60)
        for proces in self.processen.values():
            proces.start()

    def _gesprek(self, nummer: int) -> None:
        wie = f"316{10_000_000 + nummer}"
        telefoon = Telefoon(f"{self.basis}/whatsapp/webhook", GEHEIM, NUMMER_ID, nummer=wie)
        for plek, zin in enumerate(ZINNEN):
            self._bezorg(telefoon, telefoon.bericht("text", {"body": zin}, f"wamid.{wie}.{plek}"))
            if nummer % HAASTIG == 0 and plek == 0:
                continue
            while len(set(self.van.get(wie, ()))) <= plek and time.monotonic() < self.tot:
                time.sleep(0.05)
        with self.slot:
            self.klaar += time.monotonic() < self.tot

    def _bezorg(self, telefoon: Telefoon, bericht: dict[str, Any]) -> None:
        """One message, again until it is acknowledged; now and then once more although it was."""
        extra = self.dobbel.random() < 0.1
        while time.monotonic() < self.tot:
            begin = time.perf_counter()
            try:
                status = telefoon.post(telefoon.waarde(messages=[bericht]))
            except (OSError, urllib.error.URLError):
                status = 0
            if status == 200:
                self.duur.append(time.perf_counter() - begin)
                self.bevestigd.add(bericht["id"])
                if not extra:
                    return
                extra = False
            self.herhaald += 1
            time.sleep(0.2)

    def _breek(self, klaar: threading.Event, aantal: int, ingrepen: int) -> None:
        for beurt in range(ingrepen):
            vanaf = (beurt + self.dobbel.random()) * aantal / ingrepen
            while self.klaar < vanaf and not klaar.wait(0.02):
                pass
            if klaar.wait(self.dobbel.uniform(0, 0.3)):
                return
            wie = self.dobbel.choice(["worker", "worker", "portal"])
            self.processen[wie].dood()
            time.sleep(self.dobbel.uniform(0.0, 0.5))
            self.processen[wie].start()

    @property
    def database(self) -> Database:
        """The rows of this run."""
        return Database(self.url, self.var)

    def wacht_tot_leeg(self) -> None:
        """Until nothing waits any more."""
        wacht = (
            "SELECT (SELECT count(*) FROM whatsapp_binnengekomen WHERE staat = 'wacht') + "
            "(SELECT count(*) FROM whatsapp_uitgaand WHERE staat = 'wacht')"
        )
        while time.monotonic() < self.tot and self.database.vraag(wacht)[0][0]:
            time.sleep(0.3)

    def tel(self, aantal: int) -> Uitslag:
        """Counts what came in, what was answered, and what arrived."""
        binnen = self.database.vraag("SELECT staat, count(*) FROM whatsapp_binnengekomen GROUP BY 1")
        uit = self.database.vraag("SELECT sleutel, staat FROM whatsapp_uitgaand")
        beurten = self.database.vraag(
            "SELECT gesprek_id, tekst, count(*) FROM chat_bericht WHERE client_id <> 'begin' GROUP BY 1, 2 HAVING count(*) > 1"
        )
        staten = dict(binnen)
        sleutels = {sleutel for sleutel, _ in uit}
        dubbel = [(sleutel, tijd) for sleutel, tijden in self.aangekomen.items() for tijd in sorted(tijden)[1:]]
        # What left within a moment of the status was on its way already.
        bekend = [sleutel for sleutel, tijd in dubbel if self.bericht_status.get(sleutel, tijd) < tijd - _OP_WEG]
        return Uitslag(
            gesprekken=aantal,
            gesprekken_af=self.klaar,
            berichten=len(self.bevestigd),
            kwijt_binnen=max(0, len(self.bevestigd) - sum(staten.values())),
            onbeantwoord=sum(staten.values()) - staten.get("bezorgd", 0),
            beurten_dubbel=len(beurten),
            antwoorden_kwijt=len(sleutels - set(self.aangekomen)),
            volgorde_fout=sum(not _op_volgorde(rij) for rij in self.van.values()),
            dubbel_onvermijdelijk=len(dubbel) - len(bekend),
            dubbel_vermijdbaar=len(bekend),
            antwoorden=len(sleutels),
            herhaald_door_meta=self.herhaald,
            antwoord_verloren=self.verloren,
            status_laat=self.laat,
            geweigerd=len(self.graaf.geweigerd),
            gedood={naam: proces.gedood for naam, proces in self.processen.items()},
            mediaan_ms=round(sorted(self.duur)[len(self.duur) // 2] * 1000, 1) if self.duur else 0.0,
            database_heel=self.database.is_heel(),
            seconden=round(time.monotonic() - self.begin, 1),
        )


def _op_volgorde(sleutels: list[str]) -> bool:
    """Whether each answer of a resident arrived first after every earlier one. A key is "in<row>-<place>"."""
    eerste = list(dict.fromkeys(sleutels))
    return eerste == sorted(eerste, key=lambda s: tuple(int(deel) for deel in s.removeprefix("in").split("-")))

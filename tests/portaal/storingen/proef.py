"""The run: residents hand over while everything breaks; then everything is whole again, the outbox empties, and we count."""

from __future__ import annotations

import os
import random
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nep_rasa import SLEUTEL, NepRasa

from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from storingen import database
from storingen.database import Database
from storingen.grillen import Grillen
from storingen.inwoner import Verteld, draag_over
from storingen.ontvangers import GEHEIM, Server, Webhook, openklant
from storingen.postbus import Postbus
from storingen.processen import WORTEL, Proces, opdracht, vrije_poort, wacht_op
from storingen.register import TOKEN, Register

LEASE, TIJD = 6, 1
ONTVANGERS = """
ontvangers:
  - {{id: proef-mail, soort: mail, gemeente: voorbeeld, naar: team@voorbeeld.example}}
  - id: proef-webhook
    soort: webhook
    gemeente: voorbeeld
    adres: "{webhook}/in"
    geheim: WEGWIJZER_GEHEIM_WEBHOOK
    samenvatting: true
  - id: proef-openklant
    soort: openklant
    gemeente: voorbeeld
    adres: "{openklant}/klantinteracties/api/v1"
    geheim: WEGWIJZER_GEHEIM_OPENKLANT
    actoren: {{oost: wijkteam-oost, centrum: wijkteam-centrum, west: wijkteam-west}}
  - {{id: proef-kapot, soort: webhook, gemeente: voorbeeld, adres: "http://elders.example/", geheim: WEGWIJZER_GEHEIM_WEBHOOK}}
"""


@dataclass
class Uitslag:
    """What was counted. The first block must be as the test says; the second is how rough it was."""

    gevraagd: int = 0
    opgeslagen: int = 0
    verteld_niet_opgeslagen: int = 0
    niet_verteld: int = 0
    bezorgd: dict[str, int] = field(default_factory=dict)
    kwijt: dict[str, int] = field(default_factory=dict)
    dubbel: dict[str, int] = field(default_factory=dict)
    adressen_dubbel: int = 0
    webhook_anders: int = 0
    kapotte_wacht: int = 0
    database_heel: bool = False

    soort: str = ""
    seconden: float = 0.0
    gedood: dict[str, int] = field(default_factory=dict)
    grillen: dict[str, int] = field(default_factory=dict)
    ingrepen: dict[str, int] = field(default_factory=dict)
    pogingen_per_bericht: float = 0.0
    verzoeken_per_inwoner: float = 0.0
    webhook_herhaald: int = 0
    mail_herhaald: int = 0


def draai(
    aantal: int, *, kennisbank: Path | None = None, database_url: str = "", zaad: int = 1, minuten: float = 5.0,
    ingrepen: int | None = None,
) -> Uitslag:  # fmt: skip
    """Makes `aantal` hand-overs under fault and counts.

    Takes:
        kennisbank: a built knowledge base; built for this run when there is none.
        database_url: an empty PostgreSQL database; "" for SQLite.
        minuten: after this it stops waiting, and what is not there counts as lost.
        ingrepen: how many faults from outside (kills and such), spread over the hand-overs; None: one to every eight.
    """
    with tempfile.TemporaryDirectory(prefix="storingen-") as map_:
        kb = kennisbank or Path(map_) / "kennisbank.sqlite3"
        if kennisbank is None:
            bouw(doel=kb)
        proef = _Proef(Path(map_), kb, database_url, zaad, time.monotonic() + minuten * 60)
        with proef.opstelling():
            proef.inwoners(aantal, max(2, aantal // 8) if ingrepen is None else ingrepen)
            proef.herstel()
            proef.wacht_tot_leeg()
            return proef.tel(aantal)


class _Proef:
    def __init__(self, map_: Path, kennisbank: Path, database_url: str, zaad: int, tot: float) -> None:
        self.begin, self.tot, self.kennisbank = time.monotonic(), tot, kennisbank
        self.map, self.var, self.schakelaars = map_, map_ / "var", map_ / "schakelaars"
        self.var.mkdir()
        self.schakelaars.mkdir()
        self.database = Database(database_url, self.var)
        self.dobbel = random.Random(zaad)
        self.zaad = zaad
        self.verteld: list[Verteld] = []
        self.geteld: dict[str, int] = {}

    @contextmanager
    def opstelling(self) -> Iterator[None]:
        """Starts everything, and stops everything."""
        self.rasa = NepRasa(Kennisbank.open(self.kennisbank))
        self.rasa.server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a killed portal breaks off its question
        self.grillen = {naam: Grillen(f"{self.zaad}-{naam}", 0.2, 0.4, TIJD + 0.7) for naam in ("webhook", "openklant", "mail")}
        self.webhook, self.register = Webhook(), Register()
        self.servers = {
            "webhook": Server(self.webhook.vraag, self.grillen["webhook"]),
            "openklant": Server(openklant(self.register), self.grillen["openklant"]),
        }
        self.postbus = Postbus(self.grillen["mail"])
        adressen = {naam: server.url for naam, server in self.servers.items()}
        (self.var / "ontvangers.yml").write_text(ONTVANGERS.format(**adressen), encoding="utf-8")
        omgeving = self._omgeving()
        beheer = opdracht(self.schakelaars, "beheer", "migrate", "--verbosity", "0")
        subprocess.run(beheer, cwd=WORTEL, env=omgeving, check=True, timeout=120, capture_output=True)
        poort = vrije_poort()
        self.basis = f"http://127.0.0.1:{poort}"
        gunicorn = (
            "portaal.wsgi:application", "--bind", f"127.0.0.1:{poort}", "--worker-class", "gthread", "--workers", "1",
            "--threads", "16", "--no-control-socket", "--log-level", "critical",
        )  # fmt: skip
        werker = opdracht(self.schakelaars, "beheer", "werker")
        self.processen = {
            "portal": Proces(opdracht(self.schakelaars, "gunicorn", *gunicorn), omgeving, self.map / "portaal.log"),
            "worker 1": Proces(werker, omgeving, self.map / "werker1.log"),
            "worker 2": Proces(werker, omgeving, self.map / "werker2.log"),
        }
        try:
            wacht_op(f"{self.basis}/robots.txt", 60)
            yield
        finally:
            for proces in self.processen.values():
                proces.stop()
            for server in self.servers.values():
                server.neer()
            self.postbus.sluit()
            self.rasa.sluit()

    def _omgeving(self) -> dict[str, str]:
        return {
            **{naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("WEGWIJZER_")},
            "DATABASE_URL": self.database.url,
            "RASA_URL": self.rasa.url,
            "WEGWIJZER_RASA_SLEUTEL": SLEUTEL,
            "WEGWIJZER_RASA_TIMEOUT": "1",
            "WEGWIJZER_DEMO": "1",
            "WEGWIJZER_VAR": str(self.var),
            "WEGWIJZER_KENNISBANK": str(self.kennisbank),
            "WEGWIJZER_SESSIES_PER_UUR": "100000",
            "WEGWIJZER_BERICHTEN_PER_MINUUT": "100000",
            "WEGWIJZER_BEZORG_TIJD": str(TIJD),
            "WEGWIJZER_BEZORG_LEASE": str(LEASE),
            "WEGWIJZER_BEZORG_PAUZE": "1",
            "WEGWIJZER_SMTP_HOST": "127.0.0.1",
            "WEGWIJZER_SMTP_POORT": str(self.postbus.poort),
            "WEGWIJZER_SMTP_TLS": "geen",
            "WEGWIJZER_SMTP_VAN": "wegwijzer@voorbeeld.example",
            "WEGWIJZER_GEHEIM_WEBHOOK": GEHEIM,
            "WEGWIJZER_GEHEIM_OPENKLANT": TOKEN,
        }

    def inwoners(self, aantal: int, ingrepen: int) -> None:
        """All residents, twenty-four at a time, with faults from outside meanwhile."""
        klaar = threading.Event()
        breker = threading.Thread(target=self._breek, args=(klaar, aantal, ingrepen), daemon=True)
        breker.start()

        def een(volgnummer: int) -> None:
            uit = draag_over(self.basis, volgnummer, self.tot)
            self.verteld.append(uit)

        try:
            with ThreadPoolExecutor(24) as samen:
                list(samen.map(een, range(aantal)))
        finally:
            klaar.set()
            breker.join(60)

    def _breek(self, klaar: threading.Event, aantal: int, ingrepen: int) -> None:
        """One fault after the other, each at a random moment in its share of the hand-overs. The first two are the kills."""
        vast = [self._dood_portaal, self._dood_werker]
        keuze = [
            *vast, *vast, self._ontvanger_neer, self._mail_weg, self._schijf_vol, self._klok_voor, self._klok_achter,
            *([self._verbreek] if self.database.url else []),
        ]  # fmt: skip
        for beurt in range(ingrepen):
            vanaf = (beurt + self.dobbel.random()) * aantal / ingrepen
            while len(self.verteld) < vanaf and not klaar.wait(0.05):
                pass
            if klaar.wait(self.dobbel.uniform(0, 0.2)):
                return
            ingreep = vast[beurt] if beurt < len(vast) else self.dobbel.choice(keuze)
            naam = ingreep.__name__.removeprefix("_")
            self.geteld[naam] = self.geteld.get(naam, 0) + 1
            ingreep(klaar)

    def _dood_portaal(self, _klaar: threading.Event) -> None:
        self._dood("portal")

    def _dood_werker(self, _klaar: threading.Event) -> None:
        self._dood(self.dobbel.choice(["worker 1", "worker 2"]))

    def _dood(self, wie: str) -> None:
        self.processen[wie].dood()
        time.sleep(self.dobbel.uniform(0.0, 0.5))
        self.processen[wie].start()

    def _ontvanger_neer(self, klaar: threading.Event) -> None:
        server = self.servers[self.dobbel.choice(sorted(self.servers))]
        server.neer()
        klaar.wait(self.dobbel.uniform(1, 4))
        server.op()

    def _mail_weg(self, klaar: threading.Event) -> None:
        grillen = self.grillen["mail"]
        was, grillen.kans = grillen.kans, 1.0
        klaar.wait(self.dobbel.uniform(1, 3))
        grillen.kans = was

    def _schijf_vol(self, klaar: threading.Event) -> None:
        if self.database.url:
            self.database.doe(*database.VOL)
        else:
            (self.schakelaars / "vol").touch()
        klaar.wait(self.dobbel.uniform(1, 3))
        self._schijf_leeg()

    def _schijf_leeg(self) -> None:
        if self.database.url:
            self.database.doe(*database.LEEG)
        else:
            (self.schakelaars / "vol").unlink(missing_ok=True)

    def _verbreek(self, _klaar: threading.Event) -> None:
        self.database.doe(database.VERBREEK)

    def _klok_voor(self, klaar: threading.Event) -> None:
        self._klok(3 * 3600, klaar)

    def _klok_achter(self, klaar: threading.Event) -> None:
        self._klok(-26 * 3600, klaar)

    def _klok(self, seconden: int, klaar: threading.Event) -> None:
        (self.schakelaars / "klok").write_text(str(seconden))
        klaar.wait(self.dobbel.uniform(1, 3))
        (self.schakelaars / "klok").unlink()

    def herstel(self) -> None:
        """Everything is whole again."""
        self._schijf_leeg()
        (self.schakelaars / "klok").unlink(missing_ok=True)
        for grillen in self.grillen.values():
            grillen.rust()
        for server in self.servers.values():
            server.op()
        for proces in self.processen.values():
            proces.start()

    def wacht_tot_leeg(self) -> None:
        """Until the workers delivered everything but what goes to the receiver that is set wrong."""
        wacht = "SELECT count(*) FROM bezorging_uitgaandbericht WHERE staat <> 'bezorgd' AND ontvanger <> 'proef-kapot'"
        while time.monotonic() < self.tot and self.database.vraag(wacht)[0][0]:
            time.sleep(0.3)

    def tel(self, aantal: int) -> Uitslag:
        """Counts at every receiver, by its own key, against what is stored."""
        nummers = {rij[0] for rij in self.database.vraag("SELECT nummer FROM overdracht_overdracht")}
        verteld = set().union(*(v.nummers for v in self.verteld)) if self.verteld else set()
        mail = {_nummer_van(id): keer for id, keer in self.postbus.per_id.items()}
        contacten = [rij["referentienummer"] for rij in self.register.contacten]
        taken = [rij["referentienummer"] for rij in self.register.taken]
        staten = self.database.vraag(
            "SELECT ontvanger, staat, count(*), sum(pogingen) FROM bezorging_uitgaandbericht GROUP BY 1, 2"
        )
        inbox = [rij[0] for rij in self.database.vraag(
            "SELECT o.nummer FROM overdracht_overdracht o JOIN bezorging_uitgaandbericht u ON u.overdracht_id = o.id "
            "WHERE u.ontvanger = 'ingebouwd' AND u.staat = 'bezorgd'"
        )]  # fmt: skip
        bij = {"inbox": inbox, "webhook": list(self.webhook.bewaard), "Open Klant contact": contacten, "Open Klant task": taken,
               "mail": list(mail)}  # fmt: skip
        adressen = [(a["verstrektDoorBetrokkene"]["uuid"], a["soortDigitaalAdres"], a["adres"]) for a in self.register.adressen]
        goed = [rij for rij in staten if rij[0] != "proef-kapot"]
        return Uitslag(
            gevraagd=aantal,
            opgeslagen=len(nummers),
            verteld_niet_opgeslagen=len(verteld - nummers),
            niet_verteld=sum(not v.gelukt for v in self.verteld),
            bezorgd={naam: len(set(lijst) & nummers) for naam, lijst in bij.items()},
            kwijt={naam: len(nummers - set(lijst)) for naam, lijst in bij.items()},
            dubbel={naam: len(lijst) - len(set(lijst)) for naam, lijst in bij.items() if naam != "mail"},
            adressen_dubbel=len(adressen) - len(set(adressen)),
            webhook_anders=len(self.webhook.anders),
            kapotte_wacht=sum(rij[2] for rij in staten if rij[0] == "proef-kapot" and rij[1] in ("wacht", "opgegeven")),
            database_heel=self.database.is_heel(),
            soort=self.database.soort,
            seconden=round(time.monotonic() - self.begin, 1),
            gedood={naam: proces.gedood for naam, proces in self.processen.items()},
            grillen=_som(grillen.geteld for grillen in self.grillen.values()),
            ingrepen=self.geteld,
            pogingen_per_bericht=round(sum(rij[3] for rij in goed) / max(1, sum(rij[2] for rij in goed)), 2),
            verzoeken_per_inwoner=round(sum(v.pogingen for v in self.verteld) / max(1, aantal), 2),
            webhook_herhaald=sum(keer - 1 for keer in self.webhook.gekregen.values()),
            mail_herhaald=sum(keer - 1 for keer in mail.values()),
        )


def _som(tellers: Any) -> dict[str, int]:
    uit: dict[str, int] = {}
    for teller in tellers:
        for gril, keer in teller.items():
            uit[gril.value] = uit.get(gril.value, 0) + keer
    return uit


def _nummer_van(bericht_id: str) -> str:
    """The number in `<wegwijzer.4819073625.proef-mail@voorbeeld.example>`."""
    return bericht_id.split(".")[1]

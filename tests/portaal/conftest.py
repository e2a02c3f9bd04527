"""Fixtures of the portal's tests: a database file per run, demo settings, the stand-ins, and clients over real HTTP."""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from nep_rasa import SLEUTEL, NepRasa
from proefkennis import Proefkennis

from portaal import klok, nummers
from portaal.bezorging import instelling
from portaal.bezorging.klaarzetten import overdracht_klaar
from portaal.overdracht.models import Overdracht
from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank

pytest.register_assert_rewrite("wandeling")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file instead of memory: threads of the live server then lock each other as they do in real life."""
    from django.db import connections

    if connections["default"].vendor == "sqlite":
        connections["default"].settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("db") / "proef.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def spoorslot_af_bij_legen() -> Iterator[None]:
    """The lock on the audit trail also refuses the emptying between tests: it is off for that moment. Django puts it on again."""
    from django.db import connection
    from django.test import TransactionTestCase

    echt = TransactionTestCase._fixture_teardown

    def leeg(zelf: Any) -> None:
        op_tabel = "" if connection.vendor == "sqlite" else " ON wijkteam_logregel"
        with connection.cursor() as cursor:
            for naam in ("spoor_geen_update", "spoor_geen_delete", "spoor_geen_truncate"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {naam}{op_tabel}")
        echt(zelf)

    TransactionTestCase._fixture_teardown = leeg
    yield
    TransactionTestCase._fixture_teardown = echt


@pytest.fixture(autouse=True)
def demo(settings: Any) -> Any:
    """Demo mode over plain http, and quick failures."""
    settings.WEGWIJZER_DEMO = True
    settings.WEGWIJZER_GEMEENTE = "voorbeeld"
    settings.WEGWIJZER_HTTPS = False
    settings.WEGWIJZER_DIENST_UIT = False
    settings.WEGWIJZER_PROXIES = 0
    settings.CHAT_COOKIE = "wegwijzer"
    settings.LETTERS_COOKIE = "letters"
    settings.SESSION_COOKIE_NAME = "medewerker"
    settings.SESSION_COOKIE_SECURE = False
    settings.CSRF_COOKIE_NAME = "csrf"
    settings.CSRF_COOKIE_SECURE = False
    settings.SECURE_HSTS_SECONDS = 0
    settings.WEGWIJZER_NEUTRALE_PAGINA = "/robots.txt"
    settings.RASA_TIMEOUT = 5
    settings.LOKALE_ACCOUNTS = True
    settings.OIDC_UITGEVER = ""
    return settings


@pytest.fixture(scope="session")
def kb_pad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with the real content: the one that WEGWIJZER_KENNISBANK names, otherwise built for this run."""
    if os.environ.get("WEGWIJZER_KENNISBANK"):
        return Path(os.environ["WEGWIJZER_KENNISBANK"])
    pad = tmp_path_factory.mktemp("kb") / "kennisbank.sqlite3"
    bouw(doel=pad)
    return pad


@pytest.fixture(scope="session")
def echte_kb(kb_pad: Path) -> Kennisbank:
    """The real content."""
    return Kennisbank.open(kb_pad)


@pytest.fixture
def kb(echte_kb: Kennisbank, monkeypatch: pytest.MonkeyPatch) -> Proefkennis:
    """The knowledge base the portal asks, with profiles that a test may change."""
    proef = Proefkennis(echte_kb)
    monkeypatch.setattr("portaal.kennis.kennisbank", lambda: proef)
    return proef


@pytest.fixture
def rasa(kb: Proefkennis, settings: Any) -> Iterator[NepRasa]:
    """The stand-in for Rasa, on a port of its own."""
    nep = NepRasa(kb)
    settings.RASA_URL, settings.RASA_SLEUTEL = nep.url, SLEUTEL
    yield nep
    nep.sluit()
    from portaal import rasa as client

    while client._clients:
        client._clients.popitem()[1].sluit()


class Inwoner:
    """A resident with a client of the API, over real HTTP."""

    def __init__(self, basis: str) -> None:
        """Takes the address of the portal."""
        self.http = httpx.Client(base_url=basis, timeout=30, trust_env=False)
        self.token = ""

    def begin(self, gemeente: str = "voorbeeld") -> httpx.Response:
        """Starts a conversation."""
        antwoord = self.http.post("/api/chat/sessies", json={"gemeente": gemeente})
        self.token = antwoord.json().get("token", "")
        return antwoord

    @property
    def kop(self) -> dict[str, str]:
        """The header with the token."""
        return {"Authorization": f"Bearer {self.token}"}

    def zeg(self, tekst: object, id: object = None) -> httpx.Response:
        """Says something."""
        inhoud = {"id": id or str(uuid.uuid4()), "tekst": tekst}
        return self.http.post("/api/chat/berichten", json=inhoud, headers=self.kop)

    def contact(self, **velden: object) -> httpx.Response:
        """Fills in the form."""
        inhoud = {"id": str(uuid.uuid4()), "telefoon": "06 12345678", "inspreken": False, **velden}
        return self.http.post("/api/chat/contact", json=inhoud, headers=self.kop)

    def stuur_op(self) -> httpx.Response:
        """Goes the shortest way to a hand-over."""
        self.zeg("formulier")
        return self.contact(email="jan@voorbeeld.nl", tijden=["middag"])


@pytest.fixture
def nieuwe_inwoner(rasa: NepRasa, live_server: Any) -> Iterator[Any]:
    """Makes residents with nothing begun yet."""
    gemaakt: list[Inwoner] = []

    def maak() -> Inwoner:
        gemaakt.append(Inwoner(live_server.url))
        return gemaakt[-1]

    yield maak
    for inwoner in gemaakt:
        inwoner.http.close()


@pytest.fixture
def inwoner(nieuwe_inwoner: Any) -> Inwoner:
    """A resident in a conversation that has just begun."""
    nieuw: Inwoner = nieuwe_inwoner()
    assert nieuw.begin().status_code == 201
    return nieuw


class Bladzijde(HTMLParser):
    """A page as somebody without JavaScript has it: its text, its forms, its links."""

    def __init__(self, html: str) -> None:
        """Reads the page."""
        super().__init__()
        self.html = html
        self.formulieren: list[dict[str, Any]] = []
        self.links: dict[str, str] = {}
        self.tekst = ""
        self._open: dict[str, Any] | None = None
        self._link: str | None = None
        self._knop: tuple[str, str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collects forms, fields, buttons and links."""
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            kenmerken = {"action": a.get("action", ""), "klasse": a.get("class", ""), "id": a.get("id", "")}
            self._open = {**kenmerken, "velden": {}, "knoppen": {}}
            self.formulieren.append(self._open)
        elif tag == "input" and self._open is not None and a.get("type") == "hidden":
            self._open["velden"][a["name"]] = a.get("value", "")
        elif tag == "button":
            self._knop = (a.get("name", ""), a.get("value", ""))
            self._tekst_knop = ""
        elif tag == "a":
            self._link = a.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        """Closes what was open."""
        if tag == "form":
            self._open = None
        elif tag == "button" and self._knop is not None:
            if self._open is not None:
                self._open["knoppen"][self._tekst_knop.strip()] = self._knop
            self._knop = None
        elif tag == "a":
            self._link = None

    def handle_data(self, data: str) -> None:
        """Collects text."""
        self.tekst += data
        if self._knop is not None:
            self._tekst_knop += data
        if self._link is not None and data.strip():
            self.links.setdefault(data.strip(), self._link)

    def formulier(self, *, knop: str = "", id: str = "", klasse: str = "") -> dict[str, Any]:
        """The form with this button, id or class."""
        for formulier in self.formulieren:
            if knop in formulier["knoppen"] or (id and id == formulier["id"]) or (klasse and klasse == formulier["klasse"]):
                return formulier
        raise AssertionError(f"no form with {knop or id or klasse}: {self.tekst}")


class Bezoeker:
    """Somebody with a browser without JavaScript."""

    def __init__(self, basis: str) -> None:
        """Takes the address of the portal."""
        self.http = httpx.Client(base_url=basis, timeout=30, trust_env=False, follow_redirects=True)
        self.antwoord = httpx.Response(200)
        self.blad = Bladzijde("")

    def _neem(self, antwoord: httpx.Response) -> Bladzijde:
        self.antwoord, self.blad = antwoord, Bladzijde(antwoord.text)
        return self.blad

    def open(self, pad: str = "/chat/voorbeeld/") -> Bladzijde:
        """Opens a page."""
        return self._neem(self.http.get(pad))

    def typ(self, tekst: str) -> Bladzijde:
        """Types a message and sends it."""
        formulier = self.blad.formulier(id="opsteller")
        return self._neem(self.http.post(formulier["action"], data={**formulier["velden"], "tekst": tekst}))

    def tik(self, knop: str, **velden: Any) -> Bladzijde:
        """Taps a button, with what was filled in."""
        formulier = self.blad.formulier(knop=knop)
        naam, waarde = formulier["knoppen"][knop]
        inhoud = {**formulier["velden"], **({naam: waarde} if naam else {}), **velden}
        return self._neem(self.http.post(formulier["action"], data=inhoud))


@pytest.fixture
def bezoeker(rasa: NepRasa, live_server: Any) -> Iterator[Bezoeker]:
    """Somebody who has not opened anything yet."""
    nieuw = Bezoeker(live_server.url)
    yield nieuw
    nieuw.http.close()


WACHTWOORD = "een-lang-wachtwoord-2026"


@pytest.fixture
def maak(db: None, kb: Proefkennis) -> Any:
    """Makes hand-overs."""
    from datetime import timedelta

    from portaal import klok
    from portaal.overdracht.models import Overdracht

    def maak(nummer: str = "4819073625", **anders: Any) -> Overdracht:
        waarden = {
            "code_zout": "zout",
            "gemeente": "voorbeeld",
            "team": "oost",
            "team_naam": "Wijkteam Oost",
            "gevraagd": "Samen de brief openen.",
            "spoed": {"reden": "Brief van een deurwaarder", "grondslag": "Wgs, artikel 4", "uiterlijk_werkdagen": 3},
            "regels": [{"deel": "situatie", "kop": "In uw woorden", "tekst": "kan de huur nie betalen"}],
            "onderwerpen": [{"thema": "huur", "naam": "De huur", "wet": "Wgs", "soort": "hulpvraag_schulden"}],
            "regelingen": [{"id": "schuldhulp", "naam": "Schuldhulp", "ontbreekt": ["inkomen"]}],
            "kennisbank": "2026-11-22.abc",
            "wie": "inwoner",
            "voor": "zelf",
            "taal": "nl",
            "tekst_versie": "3",
            "telefoon": "+31612345678",
            "tijden": ["middag"],
            "inspreken": False,
            "belt_uiterlijk": klok.nu().date() + timedelta(days=1),
            "gemaakt": klok.nu(),
        }
        return Overdracht.objects.create(nummer=nummer, **{**waarden, **anders})

    return maak


def medewerker(naam: str, *plekken: tuple[str, str, str]) -> Any:
    """An account with memberships: (municipality, team, role)."""
    from django.contrib.auth import get_user_model

    from portaal.wijkteam.models import Teamlid

    gebruiker = get_user_model().objects.create_user(naam, password=WACHTWOORD)
    for gemeente, team, rol in plekken:
        Teamlid.objects.create(gebruiker=gebruiker, gemeente=gemeente, team=team, rol=rol)
    return gebruiker


def log_in(bezoeker: Bezoeker, naam: str) -> Bezoeker:
    """Logs somebody in through the form."""
    bezoeker.open("/wijkteam/inloggen/")
    bezoeker.tik("Inloggen", username=naam, password=WACHTWOORD)
    assert bezoeker.antwoord.url.path == "/wijkteam/"
    return bezoeker


@pytest.fixture
def inloggen(bezoeker: Bezoeker, live_server: Any) -> Iterator[Any]:
    """Makes somebody with memberships and logs them in, each in a browser of their own."""
    open_: list[Bezoeker] = []

    def nieuw(naam: str, *plekken: tuple[str, str, str]) -> Bezoeker:
        medewerker(naam, *plekken)
        open_.append(Bezoeker(live_server.url))
        return log_in(open_[-1], naam)

    yield nieuw
    for een in open_:
        een.http.close()


@pytest.fixture
def oost(inloggen: Any) -> Bezoeker:
    """Somebody who works for team Oost."""
    anna: Bezoeker = inloggen("anna", ("voorbeeld", "oost", "medewerker"))
    return anna


def post(bezoeker: Bezoeker, pad: str, **velden: Any) -> httpx.Response:
    """Sends a form that is not on the page, with the token of the page."""
    token = bezoeker.blad.formulier(knop="Uitloggen")["velden"]["csrfmiddlewaretoken"]
    return bezoeker.http.post(pad, data={"csrfmiddlewaretoken": token, **velden})


class Ontvangersbestand:
    """The file with the receivers, and the secrets it names."""

    def __init__(self, pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Takes where it stands."""
        self.pad, self._monkeypatch = pad, monkeypatch

    def schrijf(self, *ontvangers: dict[str, Any], **geheimen: str) -> None:
        """Writes the receivers, all of municipality voorbeeld unless they say otherwise."""
        self.tekst(json.dumps({"ontvangers": [{"gemeente": "voorbeeld", **een} for een in ontvangers]}), **geheimen)

    def tekst(self, tekst: str, **geheimen: str) -> None:
        """Writes the file as it is given."""
        for naam, waarde in geheimen.items():
            self._monkeypatch.setenv(naam, waarde)
        self.pad.write_text(tekst, encoding="utf-8")
        instelling._onthoud.cache_clear()


@pytest.fixture
def ontvangers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Ontvangersbestand:
    """The file with the receivers, not there yet."""
    settings.ONTVANGERS, settings.ONTVANGERS_VERPLICHT = str(tmp_path / "ontvangers.yml"), False
    return Ontvangersbestand(tmp_path / "ontvangers.yml", monkeypatch)


@pytest.fixture
def nieuwe_overdracht(maak: Any) -> Callable[..., Overdracht]:
    """Stores hand-overs with their rows in the outbox, as the turn of a resident does."""

    def nieuw(**anders: Any) -> Overdracht:
        overdracht: Overdracht = maak(**{"nummer": nummers.nieuw_nummer(), **anders})
        overdracht_klaar(overdracht, klok.nu())
        return overdracht

    return nieuw


@pytest.fixture
def bezoeker_elders(rasa: NepRasa, live_server: Any) -> Iterator[Bezoeker]:
    """The same somebody, or somebody else, in another browser."""
    nieuw = Bezoeker(live_server.url)
    yield nieuw
    nieuw.http.close()


VLAGGEN = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Debian's Chromium. Playwright keeps a loop running in this thread; Django then needs to be told that it is no server."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=chromium, args=VLAGGEN)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def venster(browser: Browser, live_server: Any, rasa: Any) -> Iterator[Any]:
    """Opens windows. Whatever they ask of another host, and every error on their console, fails the test."""
    vensters: list[BrowserContext] = []
    mis: list[str] = []

    def open_(breed: int = 1280, hoog: int = 900, **opties: Any) -> Page:
        opties = {"reduced_motion": "reduce", "locale": "nl-NL", **opties}
        context = browser.new_context(viewport={"width": breed, "height": hoog}, base_url=live_server.url, **opties)
        vensters.append(context)
        pagina = context.new_page()
        pagina.set_default_timeout(30_000)
        pagina.on("pageerror", lambda fout: mis.append(str(fout)))
        pagina.on("console", lambda m: mis.append(m.text) if m.type == "error" and "Failed to load" not in m.text else None)
        pagina.on("request", lambda r: mis.append(r.url) if not r.url.startswith((live_server.url, "blob:")) else None)
        return pagina

    yield open_
    for context in vensters:
        context.close()
    assert mis == []

"""Fixtures of the portal's tests: a database file per run, demo settings, the stand-ins, and clients over real HTTP."""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from nep_rasa import SLEUTEL, NepRasa
from proefkennis import Proefkennis

from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file instead of memory: threads of the live server then lock each other as they do in real life."""
    from django.db import connections

    if connections["default"].vendor == "sqlite":
        connections["default"].settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("db") / "proef.sqlite3")


@pytest.fixture(autouse=True)
def demo(settings: Any) -> Any:
    """Demo mode over plain http, and quick failures."""
    settings.WEGWIJZER_DEMO = True
    settings.WEGWIJZER_GEMEENTE = "voorbeeld"
    settings.WEGWIJZER_HTTPS = False
    settings.WEGWIJZER_DIENST_UIT = False
    settings.WEGWIJZER_PROXIES = 0
    settings.CHAT_COOKIE = "wegwijzer"
    settings.SESSION_COOKIE_NAME = "medewerker"
    settings.SESSION_COOKIE_SECURE = False
    settings.CSRF_COOKIE_NAME = "csrf"
    settings.CSRF_COOKIE_SECURE = False
    settings.SECURE_HSTS_SECONDS = 0
    settings.WEGWIJZER_NEUTRALE_PAGINA = "/robots.txt"
    settings.RASA_TIMEOUT = 5
    return settings


@pytest.fixture(scope="session")
def echte_kb(tmp_path_factory: pytest.TempPathFactory) -> Kennisbank:
    """The real content: the file that WEGWIJZER_KENNISBANK names, otherwise built for this run."""
    if os.environ.get("WEGWIJZER_KENNISBANK"):
        return Kennisbank.open()
    pad = tmp_path_factory.mktemp("kb") / "kennisbank.sqlite3"
    bouw(doel=pad)
    return Kennisbank.open(pad)


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

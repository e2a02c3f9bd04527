"""Readiness, the off switch, headers, the small files, and errors nobody expected."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import httpx
import pytest
from django.core.management import call_command
from proefkennis import TELEFOON

from portaal import kennis, klok
from portaal.chat.models import Gesprek

pytestmark = pytest.mark.django_db(transaction=True)


def test_gereed(bezoeker, rasa, monkeypatch):
    """Ready means: database, knowledge base and Rasa; each that is away is named, with 503."""
    assert bezoeker.http.get("/gereed").json() == {"gereed": True, "database": True, "kennisbank": True, "rasa": True}
    rasa.stuk = True
    weg = bezoeker.http.get("/gereed")
    assert (weg.status_code, weg.json()["rasa"], weg.json()["database"]) == (503, False, True)

    def geen() -> None:
        raise kennis.GeenKennisbank("weg")

    monkeypatch.setattr("portaal.kennis.kennisbank", geen)
    assert bezoeker.http.get("/gereed").json()["kennisbank"] is False


def test_zonder_kennisbank_een_pagina_in_woorden(bezoeker, monkeypatch):
    """Without a knowledge base the resident gets a page with what to do, and 112 and 113."""

    def geen() -> None:
        raise kennis.GeenKennisbank("weg")

    monkeypatch.setattr("portaal.kennis.kennisbank", geen)
    blad = bezoeker.open()

    assert bezoeker.antwoord.status_code == 503
    assert "bel uw gemeente" in blad.tekst
    assert {"112", "113"} <= set(blad.links)


def test_uitgezet(bezoeker, inwoner, capsys):
    """Off means 503 in words with the telephone number for page and API; wiping and the staff pages keep working."""
    bezoeker.open()
    call_command("dienst", "uit")
    blad = bezoeker.open()
    assert bezoeker.antwoord.status_code == 503
    assert bezoeker.antwoord.headers["Retry-After"]
    assert "Wegwijzer staat nu uit" in blad.tekst
    assert TELEFOON in blad.tekst
    assert {"112", "113"} <= set(blad.links)
    for antwoord in (inwoner.zeg("hoi"), inwoner.contact(), inwoner.begin()):
        assert antwoord.status_code == 503
        assert TELEFOON in antwoord.json()["fout"]["tekst"]
    assert bezoeker.http.get("/wijkteam/inloggen/").status_code == 200
    assert bezoeker.http.get("/chat/voorbeeld/privacy/").status_code == 200
    bezoeker.open("/chat/voorbeeld/wissen/")
    assert "Uw gesprek is gewist" in bezoeker.tik("Ja, wis alles").tekst
    call_command("dienst", "aan")
    bezoeker.open()
    assert bezoeker.antwoord.status_code == 200
    assert capsys.readouterr().out == "uit voor iedereen\naan\n"


def test_uitgezet_laat_een_signaal_niet_liggen(inwoner):
    """A signal of danger is answered by the API also when the chat is off, and wiping still works."""
    call_command("dienst", "uit", verbosity=0)
    antwoord = inwoner.zeg("ik wil niet meer leven")

    assert antwoord.status_code == 503
    assert antwoord.json()["berichten"][0]["soort"] == "crisis"
    assert inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop).status_code == 204


def test_een_gemeente_uitgezet(bezoeker, inwoner):
    """One municipality can be off while the others go on."""
    call_command("dienst", "uit", "--gemeente", "huizen")
    bezoeker.open("/chat/huizen/")
    assert bezoeker.antwoord.status_code == 503
    bezoeker.open("/chat/voorbeeld/")
    assert bezoeker.antwoord.status_code == 200
    assert inwoner.zeg("hoi").status_code == 200


def test_uitgezet_met_een_instelling(bezoeker, settings, capsys):
    """WEGWIJZER_DIENST=uit switches everything off without a database."""
    settings.WEGWIJZER_DIENST_UIT = True
    bezoeker.open()
    call_command("dienst", "stand")

    assert bezoeker.antwoord.status_code == 503
    assert "WEGWIJZER_DIENST=uit" in capsys.readouterr().out


@pytest.mark.parametrize("pad", ["/", "/chat/voorbeeld/", "/wijkteam/inloggen/", "/gereed", "/niets", "/api/chat/berichten"])
def test_koppen(bezoeker, pad):
    """Every answer has a content policy without unsafe-inline, and the headers that keep browsers from guessing and framing."""
    koppen = bezoeker.http.get(pad).headers
    beleid = koppen["Content-Security-Policy"]

    assert "default-src 'none'" in beleid
    assert "frame-ancestors 'none'" in beleid
    assert "unsafe" not in beleid
    assert koppen["X-Content-Type-Options"] == "nosniff"
    assert koppen["X-Frame-Options"] == "DENY"
    assert koppen["Referrer-Policy"] == "same-origin"
    assert "camera=()" in koppen["Permissions-Policy"]


@pytest.mark.parametrize("pad", ["/chat/voorbeeld/", "/chat/voorbeeld/privacy/", "/wijkteam/inloggen/", "/api/chat/berichten"])
def test_niets_in_een_cache(bezoeker, pad):
    """Personal pages are kept in no cache."""
    assert "no-store" in bezoeker.http.get(pad).headers["Cache-Control"]


def test_over_https(client, kb, rasa, settings):
    """Outside demo mode cookies carry the __Host- prefix, and HSTS holds for a year."""
    settings.WEGWIJZER_HTTPS = True
    settings.CHAT_COOKIE, settings.CSRF_COOKIE_NAME, settings.CSRF_COOKIE_SECURE = "__Host-wegwijzer", "__Host-csrf", True
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 31_536_000, True
    antwoord = client.get("/chat/voorbeeld/", secure=True)
    koek = antwoord.cookies["__Host-wegwijzer-voorbeeld"]

    assert antwoord["Strict-Transport-Security"].startswith("max-age=31536000")
    assert (koek["secure"], koek["httponly"], koek["path"], koek["domain"]) == (True, True, "/", "")
    weg = client.get("/chat/voorbeeld/weg/", secure=True).cookies["__Host-wegwijzer-voorbeeld"]
    assert (weg["secure"], weg["max-age"]) == (True, 0)


def test_kleine_bestanden(bezoeker):
    """The icon, robots.txt and security.txt are there, and security.txt ends within a year."""
    icoon = bezoeker.http.get("/favicon.ico")
    assert (icoon.status_code, icoon.headers["Content-Type"]) == (200, "image/x-icon")
    assert "Disallow: /chat/" in bezoeker.http.get("/robots.txt").text
    tekst = bezoeker.http.get("/.well-known/security.txt").text
    assert "Contact: tel:0123456789" in tekst
    tot = datetime.fromisoformat(re.search(r"Expires: (.*)", tekst)[1])
    assert timedelta(days=30) < tot - klok.nu() < timedelta(days=365)


def test_security_txt_zonder_contact(bezoeker, settings):
    """Without anybody to call or mail there is no security.txt."""
    settings.WEGWIJZER_GEMEENTE = ""
    assert bezoeker.http.get("/.well-known/security.txt").status_code == 404
    settings.WEGWIJZER_BEVEILIGING_CONTACT = "mailto:veilig@voorbeeld.example"
    assert "mailto:veilig@voorbeeld.example" in bezoeker.http.get("/.well-known/security.txt").text


def test_voordeur(bezoeker, settings):
    """In demo mode the front door is a site that says it is a demo; otherwise it leads to the chat, or is 404."""
    blad = bezoeker.open("/")
    assert "Gemeente Voorbeeld bestaat niet" in blad.tekst
    assert blad.links["Stel uw vraag aan Wegwijzer"] == "/chat/voorbeeld/"
    assert blad.links["Inloggen voor het wijkteam"] == "/wijkteam/inloggen/"
    settings.WEGWIJZER_DEMO = False
    assert bezoeker.http.get("/", follow_redirects=False).headers["Location"] == "/chat/voorbeeld/"
    settings.WEGWIJZER_GEMEENTE = ""
    assert bezoeker.http.get("/").status_code == 404


@pytest.mark.parametrize("pad", ["/chat/voorbeeld/", "/chat/voorbeeld/privacy/"])
def test_onverwachte_fout(bezoeker, monkeypatch, pad):
    """A fault nobody expected gives a page in words with the telephone number, and never a trace."""
    monkeypatch.setattr("portaal.chat.sessies.kennis.gemeente", lambda _: 1 / 0)
    blad = bezoeker.open(pad)

    assert bezoeker.antwoord.status_code == 500
    assert "ging iets mis" in blad.tekst
    assert "ZeroDivisionError" not in blad.html


def test_zelfs_als_de_foutpagina_faalt(bezoeker, monkeypatch):
    """When even the error page cannot be made there are plain words with 112."""
    monkeypatch.setattr("portaal.chat.sessies.kennis.gemeente", lambda _: 1 / 0)
    monkeypatch.setattr("portaal.foutpaginas.render", lambda *_, **__: 1 / 0)
    blad = bezoeker.open()

    assert bezoeker.antwoord.status_code == 500
    assert "Bel 112" in blad.tekst


def test_vreemde_naam_van_de_server(bezoeker):
    """A request for a host that is not ours is refused."""
    antwoord = bezoeker.http.get("/chat/voorbeeld/", headers={"Host": "kwaad.example"})

    assert antwoord.status_code == 400
    assert not Gesprek.objects.exists()


def test_tegelijk_twintig_inwoners(live_server, rasa, kb):
    """Twenty residents at once each get their own conversation and every answer."""
    from concurrent.futures import ThreadPoolExecutor

    def een(n: int) -> list[int]:
        with httpx.Client(base_url=live_server.url, timeout=60, trust_env=False) as http:
            token = http.post("/api/chat/sessies", json={"gemeente": "voorbeeld"}).json()["token"]
            kop = {"Authorization": f"Bearer {token}"}
            return [
                http.post("/api/chat/berichten", headers=kop, json={"id": _uuid(n, m), "tekst": f"ik ben {n} {m}"}).status_code
                for m in range(4)
            ]

    with ThreadPoolExecutor(20) as pool:
        standen = list(pool.map(een, range(20)))

    assert standen == [[200] * 4] * 20
    assert len(rasa.beurten) == 80
    assert len({b["afzender"] for b in rasa.beurten}) == 20


def _uuid(n: int, m: int) -> str:
    return f"00000000-0000-4000-8000-{n:06d}{m:06d}"

"""The public guide over HTTP: the same words as the bot, found by search engines, nothing of anybody in it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from portaal.leidraad.adressen import blad_van
from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from regelingen.verzameling import INHOUD

#: The only sentences of ours that may hold these words are the titles of sources.
NOOIT = re.compile(r"\bu heeft recht op|\bheeft u recht op|\bu krijgt zeker|\bu krijgt altijd", re.IGNORECASE)
PAGINAS = ("/gespreksleidraad/", "/regelingen/", "/regelingen/huurtoeslag/", "/woorden/")
pytestmark = pytest.mark.usefixtures("kb")


@pytest.fixture
def lees(client: Any) -> Callable[..., str]:
    """Reads a page that must be there."""

    def open_(pad: str, **vraag: Any) -> str:
        antwoord = client.get(pad, vraag)
        assert antwoord.status_code == 200, pad
        return str(antwoord.content.decode())

    return open_


def _tekst(html: str) -> str:
    """What can be read of a page, with single blanks; marked words are words."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", re.sub(r"<title>.*?</title>", "", html))).split())


def _bladen(kb: Any, lees: Callable[..., str]) -> dict[str, str]:
    return {r.id: lees(f"/regelingen/{r.id}/") for r in kb.regelingen("voorbeeld")}


def test_elke_regeling_heeft_een_bladzijde(kb, lees):
    """Every regeling has a page with all that may be shown: its words, sources and the day it was checked; never a promise."""
    for regeling in kb.regelingen("voorbeeld"):
        html = lees(f"/regelingen/{regeling.id}/")
        tekst = _tekst(html)
        zinnen = [z.tekst for z in (*regeling.wat_krijgt_u, *regeling.zelf, *regeling.omgeving, *regeling.gemeente)]
        voorwaarden = [v.wel for v in regeling.voorwaarden]
        for zin in (regeling.kort, regeling.voor_wie, regeling.bezwaar, regeling.let_op, *zinnen, *voorwaarden):
            assert zin in tekst, (regeling.id, zin)
        for bron in map(kb.bron, regeling.bronnen):
            assert bron.titel in tekst
            assert bron.url is None or bron.url in unescape(html)
        assert re.search(r"Nagekeken: \d{1,2} \w+ \d{4}\.", tekst)
        assert not NOOIT.search(tekst.split("Bronnen Nagekeken")[0]), regeling.id


def test_wat_niet_is_nagekeken_staat_er_niet(kb, lees):
    """No statement that the editors marked as unverified stands on the page, unless a checked one says the same."""
    gezien = 0
    for pad in sorted((INHOUD / "landelijk").glob("*.yml")):
        ruw = YAML(typ="safe").load(pad.read_text(encoding="utf-8"))
        regeling = kb.regeling(ruw["id"], "voorbeeld")
        mag = repr(regeling)
        tekst = _tekst(lees(f"/regelingen/{regeling.id}/"))
        for los in ruw.get("ongeverifieerd", ()):
            if los["tekst"] not in mag and len(los["tekst"]) > 15:
                gezien += 1
                assert los["tekst"] not in tekst, (regeling.id, los["tekst"])
    assert gezien > 50


def test_bladzijden_zijn_te_vinden(kb, lees, client):
    """The sitemap names every page once; each is there, asks to be indexed, and names exactly that address as its own."""
    paden = [urlsplit(adres).path for adres in re.findall(r"<loc>(.*?)</loc>", lees("/sitemap.xml"))]
    titels, omschrijvingen = set(), set()

    assert len(paden) == len(set(paden)) == 3 + len(kb.regelingen("voorbeeld"))
    for pad in paden:
        html = lees(pad)
        assert re.findall(r'<link rel="canonical" href="(.*?)">', html) == [f"http://testserver{pad}"]
        assert re.findall(r'<meta name="robots" content="(.*?)">', html) == ["index, follow"]
        titels.add(re.search(r"<title>(.*?)</title>", html, re.DOTALL)[1])
        omschrijvingen.add(re.search(r'<meta name="description" content="(.+?)">', html)[1])
    assert len(titels) == len(omschrijvingen) == len(paden)
    assert "Sitemap: http://testserver/sitemap.xml" in lees("/robots.txt")


def test_adres_van_de_installatie_telt(lees, settings):
    """Where the installation says how it is reached, canonical, sitemap and robots name that address."""
    settings.WEGWIJZER_ADRES = "https://hulp.voorbeeld.example"

    assert '<link rel="canonical" href="https://hulp.voorbeeld.example/regelingen/aow/">' in lees("/regelingen/aow/")
    assert "<loc>https://hulp.voorbeeld.example/regelingen/aow/</loc>" in lees("/sitemap.xml")
    assert "Sitemap: https://hulp.voorbeeld.example/sitemap.xml" in lees("/robots.txt")


def test_een_keuze_of_zoekvraag_wordt_niet_opgenomen(lees):
    """A search and a choice of leefgebieden point to the whole page and ask not to be indexed."""
    for pad, vraag in (("/regelingen/", {"zoek": "huur"}), ("/gespreksleidraad/", {"over": "geld"})):
        html = lees(pad, **vraag)
        assert '<meta name="robots" content="noindex, follow">' in html
        assert f'<link rel="canonical" href="http://testserver{pad}">' in html


@pytest.mark.parametrize("pad", PAGINAS)
def test_geen_script_en_geen_koekje(client, pad):
    """No page needs JavaScript, and none leaves anything on the visitor's device."""
    antwoord = client.get(pad)

    assert b"<script" not in antwoord.content
    assert not antwoord.cookies
    assert client.post(pad).status_code == 405


def test_leidraad_zegt_wie_er_aan_tafel_zit(kb, lees):
    """The guide names who asks, the teams with telephone and place, what is particular here with its source, and the rights."""
    eigen = _tekst(lees("/gespreksleidraad/"))
    huizen = _tekst(lees("/gemeente/huizen/gespreksleidraad/"))

    for team in kb.gemeente("voorbeeld").teams:
        assert {team.naam, team.telefoon, team.adres} <= {w for w in (team.naam, team.telefoon, team.adres) if w in eigen}
    assert "De Wmo-consulent. Die werkt los van wie de hulp geeft." in huizen
    for zin in kb.gemeente("huizen").bijzonder:
        assert f"{zin.tekst} Bron: {', '.join(kb.bron(b).titel for b in zin.bronnen)}" in huizen
    rechten = ("Vraag om een melding", "Dit blad kunt u daarvoor", "cliëntondersteuner is gratis", "op papier", "bezwaar maken")
    assert [recht for recht in rechten if recht not in eigen] == []
    assert "Ondersteuning Dichtbij" in eigen
    assert "Ondersteuning Dichtbij" not in huizen
    assert not NOOIT.search(eigen)


def test_leidraad_met_een_keuze(kb, lees):
    """Of the leefgebieden only the chosen ones are there; the questions of every matter and the rights stay."""
    html = lees("/gespreksleidraad/", over=["wonen", "geld"])
    koppen = re.findall(r'<h2 id="kop-([\w-]+)"', html)

    assert [k for k in koppen if k in {g.id for g in kb.leefgebieden()}] == ["wonen", "geld"]
    assert {"altijd", "begin", "slot", "tafel", "rechten"} <= set(koppen)


def test_zoeken_op_woorden_van_een_inwoner(lees):
    """Ordinary words, with a typing mistake, find the regeling; what looks like nothing says what else can be done."""
    assert "/regelingen/huurtoeslag/" in lees("/regelingen/", zoek="subsidie voor mijn huur")
    assert "/regelingen/voedselbank/" in lees("/regelingen/", zoek="voedselbnak")
    niets = lees("/regelingen/", zoek="xqzwv")
    assert "Niets gevonden bij: xqzwv" in niets
    assert "/chat/voorbeeld/" in niets


def test_gevaar_in_een_zoekvraag(lees):
    """Words that point to danger get the text and number of the conversation, before what was found."""
    html = lees("/regelingen/", zoek="mijn man slaat mij")

    assert "tel:08002000" in html
    assert html.index("hulplijnen") < html.index("kop-gevonden")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(vraag=st.text(max_size=400))
def test_elke_zoekvraag_krijgt_een_antwoord(client, vraag):
    """Whatever is typed: an answer, and nothing of it becomes HTML."""
    antwoord = client.get("/regelingen/", {"zoek": f"<b>{vraag}"})

    assert antwoord.status_code == 200
    assert b"<b>" not in antwoord.content


def test_stand_van_een_regeling(kb, lees):
    """What ended, or may not be there, says so in the words of the bot, and stands apart in the list."""
    html = lees("/regelingen/")
    apart = html[html.index('id="overig"') :]
    for regeling in kb.regelingen("voorbeeld"):
        staat = f'href="/regelingen/{regeling.id}/"'
        assert (staat in apart) == (regeling.status != "open"), regeling.id
        assert staat in html
        if regeling.status != "open":
            assert kb.toetszin(regeling.status) in lees(f"/regelingen/{regeling.id}/")


@pytest.fixture
def met_afwijking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kennisbank:
    """Real content in which municipality Voorbeeld closed one regeling for itself."""
    inhoud = Path(shutil.copytree(INHOUD, tmp_path / "inhoud"))
    pad = inhoud / "gemeenten" / "voorbeeld" / "afwijkingen.yml"
    bij = "bron: [verzonnen-voorbeeld], reden: Proef., peildatum: 2026-11-22"
    dicht = f"{{regeling: stadspas, veld: status, wordt: gesloten, {bij}}}"
    pad.write_text(pad.read_text(encoding="utf-8").rstrip() + f"\n  - {dicht}\n", encoding="utf-8")
    bouw(inhoud, tmp_path / "kb.sqlite3")
    kb = Kennisbank.open(tmp_path / "kb.sqlite3")
    monkeypatch.setattr("portaal.kennis.kennisbank", lambda: kb)
    return kb


def test_wat_een_gemeente_sluit_is_daar_niet(met_afwijking, client, lees):
    """A regeling that a municipality closed is 404 there, in no list, search or sitemap, and no card leads to it."""
    profiel = met_afwijking.gemeente("voorbeeld")

    assert client.get("/regelingen/stadspas/").status_code == 404
    for html in (lees("/regelingen/"), lees("/regelingen/", zoek="stadspas"), lees("/sitemap.xml")):
        assert "/regelingen/stadspas/" not in html
    assert blad_van(profiel, "stadspas") == ""
    assert blad_van(profiel, "huurtoeslag") == "/regelingen/huurtoeslag/"
    assert "/gemeente/huizen/regelingen/stadspas/" in lees("/gemeente/huizen/regelingen/")
    lees("/gemeente/huizen/regelingen/stadspas/")


def test_adressen_die_ergens_anders_heen_gaan(kb, client):
    """An alias leads to its regeling, the own municipality's long address to the short one; what does not exist is 404."""
    alias, doel = next((a, r.id) for r in kb.regelingen() for a in r.aliassen)
    naar = client.get(f"/regelingen/{alias}/")
    kort = client.get("/gemeente/voorbeeld/regelingen/?zoek=huur")

    assert (naar.status_code, naar["Location"]) == (301, f"/regelingen/{doel}/")
    assert (kort.status_code, kort["Location"]) == (301, "/regelingen/?zoek=huur")
    for pad in ("/regelingen/bestaat-niet/", "/gemeente/nergens/regelingen/", "/gemeente/huizen/regelingen/bestaat-niet/"):
        assert client.get(pad).status_code == 404


def test_buiten_de_demo(kb, client, settings):
    """As in the chat, an incomplete municipality is refused; without a municipality of its own there is no short address."""
    settings.WEGWIJZER_DEMO = False
    assert client.get("/gemeente/huizen/regelingen/").status_code == 503
    assert "/gemeente/huizen/" not in client.get("/sitemap.xml").content.decode()
    kb.verander("huizen", ontbreekt=())
    assert client.get("/gemeente/huizen/regelingen/").status_code == 200
    assert "/gemeente/huizen/regelingen/aow/" in client.get("/sitemap.xml").content.decode()
    settings.WEGWIJZER_GEMEENTE = ""
    assert client.get("/regelingen/").status_code == 404
    assert "Sitemap" not in client.get("/robots.txt").content.decode()


def test_woordenlijst(kb, lees):
    """Every hard word stands in the list once, with its explanation; a marked word of a page leads to it."""
    html = lees("/woorden/")
    tekst = _tekst(html)
    for woord, uitleg in kb.woorden().items():
        assert f"{woord}{uitleg}" in tekst or f"{woord} {uitleg}" in tekst
    ankers = set(re.findall(r'id="(woord-[\w-]+)"', html))
    for blad in _bladen(kb, lees).values():
        gewezen = re.findall(r'class="woord" href="(/woorden/)#([\w-]+)"', blad)
        assert {anker for _, anker in gewezen} <= ankers


@pytest.mark.django_db(transaction=True)
def test_kaart_in_het_gesprek_leidt_naar_haar_bladzijde(bezoeker, kb):
    """Each card of a plan, on the page and on paper, leads to a page that is there."""
    bezoeker.open()
    plan = bezoeker.typ("plan").html
    papier = bezoeker.open("/chat/voorbeeld/afdrukken/").html
    for html in (plan, papier):
        assert re.findall(r'class="kaart__blad" href="(.*?)"', html) == [
            "/regelingen/schuldhulpverlening/",
            "/regelingen/bijzondere-bijstand/",
        ]
    assert bezoeker.http.get("/regelingen/schuldhulpverlening/").status_code == 200

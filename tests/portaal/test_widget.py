"""What the portal gives the widget: to which sites, what is cached, the way in that works once, and how the script is made."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portaal import omgeving
from portaal.chat.models import Gesprek
from portaal.klok import nu
from portaal.widget import bundel
from portaal.widget.inkomst import NAAR
from portaal.widget.models import Inkomst

pytestmark = pytest.mark.django_db(transaction=True)
SITE = "https://www.voorbeeld.example"
VREEMD = ["https://evil.example", "null", f"{SITE}.evil.example", f"{SITE}:8443", SITE.replace("https", "http"), SITE.upper()]


@pytest.fixture(autouse=True)
def sites(settings):
    """One site for this municipality, one for another."""
    settings.WIDGET_SITES = [("voorbeeld", SITE), ("huizen", "https://www.huizen.example")]


def test_een_site_op_de_lijst(inwoner):
    """A listed site may ask first, and may read answers and errors; no cookies go along."""
    vooraf = inwoner.http.options("/api/chat/berichten", headers={"Origin": SITE, "Access-Control-Request-Method": "POST"})
    inwoner.http.headers["Origin"] = SITE

    assert vooraf.status_code == 204
    assert {"Authorization", "Content-Type"} <= set(vooraf.headers["Access-Control-Allow-Headers"].split(", "))
    for antwoord in (vooraf, inwoner.begin(), inwoner.zeg("hoi"), inwoner.zeg("")):
        assert antwoord.headers["Access-Control-Allow-Origin"] == SITE
        assert "Origin" in antwoord.headers["Vary"]
        assert "Access-Control-Allow-Credentials" not in antwoord.headers
        assert "Set-Cookie" not in antwoord.headers


@pytest.mark.parametrize("origin", VREEMD)
def test_een_vreemde_site_krijgt_niets(inwoner, rasa, origin):
    """A site that is not listed gets 403 for everything, may read nothing of it, and begins and says nothing."""
    inwoner.http.headers["Origin"] = origin
    voor = Gesprek.objects.count()
    antwoorden = [
        inwoner.http.options("/api/chat/berichten", headers={"Access-Control-Request-Method": "POST"}),
        inwoner.http.post("/api/chat/sessies", content=b'{"gemeente": "voorbeeld"}', headers={"Content-Type": "text/plain"}),
        inwoner.zeg("hoi"),
        inwoner.http.get("/api/chat/berichten", headers=inwoner.kop),
        inwoner.http.get("/api/chat/paneel/voorbeeld"),
    ]

    assert [a.status_code for a in antwoorden] == [403] * 5
    assert not any(kop.lower().startswith("access-control-") for a in antwoorden for kop in a.headers)
    assert Gesprek.objects.count() == voor
    assert rasa.teksten() == []


def test_de_site_van_een_ander(inwoner, rasa):
    """A site of another municipality of this portal cannot talk to this one."""
    inwoner.http.headers["Origin"] = "https://www.huizen.example"

    assert inwoner.begin().json()["fout"]["code"] == "herkomst"
    assert inwoner.http.get("/api/chat/paneel/voorbeeld").status_code == 403


def test_eigen_site_en_andere_programma_s(inwoner, live_server):
    """The portal's own pages, and programs that are no browser, need no list."""
    assert inwoner.zeg("hoi").status_code == 200
    inwoner.http.headers["Origin"] = live_server.url
    antwoord = inwoner.zeg("hoi")

    assert antwoord.status_code == 200
    assert "Access-Control-Allow-Origin" not in antwoord.headers


@pytest.mark.parametrize(
    ("waarde", "uit"),
    [
        ("", []),
        ("https://a.nl, b=https://b.nl:8443/", [("", "https://a.nl"), ("b", "https://b.nl:8443")]),
        ("HTTPS://WWW.A.NL", [("", "https://www.a.nl")]),
    ],
)
def test_lijst_van_sites(monkeypatch, waarde, uit):
    """The setting is read as pairs of municipality and origin, as a browser writes it."""
    monkeypatch.setenv("WEGWIJZER_WIDGET_SITES", waarde)

    assert omgeving.sites("WEGWIJZER_WIDGET_SITES") == uit


@pytest.mark.parametrize("waarde", ["*", "a.nl", "https://a.nl/pad", "ftp://a.nl", "https://x@a.nl", "https://", "https://*/"])
def test_geen_site(monkeypatch, waarde):
    """What can never match, or matches too much, stops the portal with the line."""
    monkeypatch.setenv("WEGWIJZER_WIDGET_SITES", waarde)

    with pytest.raises(omgeving.InstellingFout, match=re.escape(waarde)):
        if omgeving.sites("WEGWIJZER_WIDGET_SITES") == [("", "https://*")]:
            raise omgeving.InstellingFout(waarde)


def test_script_en_stijl_worden_bewaard(client, kb):
    """Everybody may load them; a browser that has them already gets 304; they hold no cookie."""
    for adres in ("/widget/wegwijzer.js", "/widget/stijl/voorbeeld.css", "/widget/stijl/bestaat-niet.css"):
        eerst = client.get(adres, headers={"Accept-Encoding": "gzip"})
        weer = client.get(adres, headers={"If-None-Match": eerst["ETag"]})

        assert (eerst.status_code, weer.status_code) == (200, 304)
        assert eerst["Access-Control-Allow-Origin"] == "*"
        assert eerst["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "max-age=600" in eerst["Cache-Control"]
        assert eerst["Content-Encoding"] == "gzip"
        assert not eerst.cookies


def test_inkomst_werkt_een_keer(inwoner, client):
    """The way in sets the cookie once; later, and a second time, it opens the page as anybody sees it."""
    inwoner.zeg("geheim woord")
    adressen = [
        inwoner.http.post("/api/chat/inkomst", json={"naar": "pagina"}, headers=inwoner.kop).json()["adres"] for _ in "12"
    ]
    pad = re.sub(r"^https?://[^/]+", "", adressen[0])
    eerst, weer = client.get(pad), client.get(pad)
    Inkomst.objects.update(tot=nu() - timedelta(seconds=1))
    laat = client.get(re.sub(r"^https?://[^/]+", "", adressen[1]))

    assert [a.status_code for a in (eerst, weer, laat)] == [303] * 3
    assert [bool(a.cookies) for a in (eerst, weer, laat)] == [True, False, False]
    assert "geheim woord" in client.get(eerst["Location"]).content.decode()
    assert inwoner.token not in str(list(Inkomst.objects.values())) + "".join(adressen)
    assert Inkomst.objects.count() == 0


def test_inkomst_alleen_naar_eigen_paginas(inwoner):
    """Every page of the list works; anything else is refused."""
    for naar in (*NAAR, "https://evil.example", "", None, 5, "wijkteam"):
        status = inwoner.http.post("/api/chat/inkomst", json={"naar": naar}, headers=inwoner.kop).status_code

        assert status == (201 if naar in NAAR else 400)


def test_fragment_zonder_koekje(inwoner):
    """A script gets the same turns as HTML, only those it did not see; without a CSRF field and without a cookie."""
    kop = {"X-Wegwijzer": "fragment", **inwoner.kop}
    alles = inwoner.http.get("/api/chat/berichten", headers=kop)
    gezien = max(re.findall(r'data-beurt="(\d+)"', alles.json()["html"]), key=int)
    inwoner.http.headers.update({"X-Wegwijzer": "fragment", "X-Wegwijzer-Gezien": gezien})
    nieuw = inwoner.zeg("huur")

    assert "Staat er in de brief" in nieuw.json()["html"]
    assert "computerprogramma" not in nieuw.json()["html"]
    assert "csrf" not in alles.text + nieuw.text
    assert "Set-Cookie" not in nieuw.headers
    assert "html" not in inwoner.http.get("/api/chat/berichten", headers={**inwoner.kop, "X-Wegwijzer": "nee"}).json()


def test_fout_in_het_formulier_staat_bij_het_veld(inwoner):
    """An error in the form comes back as the form, with what was filled in and the sentence at the field."""
    inwoner.http.headers["X-Wegwijzer"] = "fragment"
    inwoner.zeg("formulier")
    antwoord = inwoner.contact(telefoon="06")

    assert antwoord.status_code == 400
    assert 'id="fout-telefoon"' in antwoord.json()["html"]
    assert 'value="06"' in antwoord.json()["html"]


def test_modules_van_het_script(tmp_path):
    """The bundle holds each module once, after what it needs, and refuses what it does not understand."""
    (tmp_path / "a.js").write_text('import { b } from "./b.js";\nexport function a() { return b; }\n')
    (tmp_path / "b.js").write_text("// words\nexport const b = 1;\n")
    (tmp_path / "c.js").write_text('import d from "./d.js";\n')
    (tmp_path / "e.js").write_text('import { f } from "./f.js";\nexport const e = 1;\n')
    (tmp_path / "f.js").write_text('import { e } from "./e.js";\nexport const f = 1;\n')
    delen: dict[Path, str] = {}
    bundel._voeg_toe(tmp_path / "a.js", delen, ())

    assert [pad.name for pad in delen] == ["b.js", "a.js"]
    assert not re.search(r"^(import|export) ", "\n".join(delen.values()), re.MULTILINE)
    for stuk in ("c.js", "e.js"):
        with pytest.raises(bundel.BundelFout):
            bundel._voeg_toe(tmp_path / stuk, {}, ())


def test_regels_van_de_stijl():
    """The root becomes the element, rem a length of our own, a width that of the room; faces, paper and page frames go."""
    blad = """/* x */ :root { --a: 1.5rem; color-scheme: light } body, .bericht { margin: -.25rem 0 }
      @font-face { src: url(x) } @media print { .bericht { color: #000 } } .kop__naam { color: red }
      @media (min-width: 62rem) { .plan { gap: 1rem } } @media (min-width: 10rem) { .voet { gap: 1rem } }
      @keyframes puls { 50% { opacity: 0 } }"""

    assert "".join(bundel._blokken(blad, "x.css")) == (
        ":host{--a:calc(var(--ww-rem)*1.5);color-scheme:light !important}.bericht{margin:calc(var(--ww-rem)*-.25) 0}"
        "@container (min-width: 62em){.plan{gap:calc(var(--ww-rem)*1)}}@keyframes puls{50%{opacity:0}}"
    )


@given(st.text(alphabet="abc{};:. \n", max_size=60))
def test_een_kapot_blad_wordt_gemeld(tekst):
    """A style sheet with braces that do not match is an error with the name of the file, never half a style sheet."""
    try:
        uit = list(bundel._ontleed(tekst, "x.css"))
    except bundel.BundelFout as fout:
        assert "x.css" in str(fout)
    else:
        assert tekst.count("{") == tekst.count("}") >= len(uit)


def test_voorbeeldsite(client, kb, settings):
    """The demo site has a page per theme with the widget on it; outside demo mode there is none."""
    html = client.get("/voorbeeld/huur/").content.decode()

    assert 'data-gemeente="voorbeeld" data-onderwerp="huur"' in html
    assert client.get("/voorbeeld/bestaat-niet/").status_code == 404
    settings.WEGWIJZER_DEMO = False
    assert client.get("/voorbeeld/huur/").status_code == 404

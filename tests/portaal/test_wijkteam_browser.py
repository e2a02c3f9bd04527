# ruff: noqa: E501 -- a payload reads better on one line
"""The inbox in a real Chromium: payloads that never run, axe on every page, small, without JavaScript, and copying."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import WACHTWOORD, medewerker
from playwright.sync_api import Browser, Page

from portaal import klok
from portaal.overdracht.models import Aanvulling
from portaal.wijkteam import stappen
from portaal.wijkteam.models import Gebeurtenis, Opvolging

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
_DOE = "window.__xss=1"
#: Fifty ways in: elements, handlers, ends of the place where the text stands, addresses, encodings, templates.
LADINGEN = [
    *(f"{einde}<script>{_DOE}</script>" for einde in ("", '">', "'>", "</textarea>", "</title>", "</style>", "-->", "]]>", "</option>")),
    *(f"<{naam} onerror={_DOE}>" for naam in ("img src=x", "image src=x", "video src=x", "audio src=x", "input type=image src=x")),
    *(f"<{naam} onload={_DOE}>" for naam in ("svg", "body", "iframe", "style", "object data=x", "link rel=stylesheet href=/robots.txt")),
    *(f"<{naam} {_DOE}>x" for naam in ("details open ontoggle=", "input autofocus onfocus=", "select autofocus onfocus=")),
    *(f"<{naam} {_DOE}>x" for naam in ("marquee onstart=", "video autoplay oncanplay=", "p style=animation:x onanimationstart=")),
    *(f'" {naam}={_DOE} x="' for naam in ("onmouseover", "autofocus onfocus", "onpointerenter", "style=animation:x onanimationstart")),
    *(f"<a href=\"{adres}\">x</a>" for adres in (f"javascript:{_DOE}", f"JaVaScRiPt:{_DOE}", f"&#106;avascript:{_DOE}", f"\tjavascript:{_DOE}")),
    f"<iframe srcdoc='<script>parent.{_DOE[7:]}</script>'>", f"<iframe src=javascript:parent.{_DOE[7:]}>",
    f"<form action=javascript:{_DOE}><button autofocus>x", f"<meta http-equiv=refresh content='0;url=javascript:{_DOE}'>",
    "<base href=https://kwaad.example/>", f"<math><mtext><script>{_DOE}</script>", f"<svg><script>{_DOE}</script></svg>",
    f"<svg><animate onbegin={_DOE} attributeName=x>", f"<template><script>{_DOE}</script></template>",
    f"<noscript><p title=\"</noscript><img src=x onerror={_DOE}>\">", f"&lt;script&gt;{_DOE}&lt;/script&gt;",
    f"\\u003cscript\\u003e{_DOE}\\u003c/script\\u003e", f"%3Cscript%3E{_DOE}%3C/script%3E", f"<scr\x00ipt>{_DOE}</scr\x00ipt>".replace("\x00", ""),
    "{{ ''.__class__.__mro__ }}{% raise %}", "${alert(1)}#{alert(1)}", f"<img src=x onerror=\"{_DOE}\"//", f"<<script>{_DOE}//<</script>",
]  # fmt: skip


@pytest.fixture
def anna(browser: Browser, live_server: Any, kb: Any) -> Iterator[Any]:
    """A coordinator who opens the inbox in a window of some width, with or without JavaScript."""
    medewerker("anna", ("voorbeeld", "*", "coordinator"))
    vensters = []

    def open_(breed: int = 1280, **opties: Any) -> Page:
        context = browser.new_context(
            viewport={"width": breed, "height": 900}, base_url=live_server.url, reduced_motion="reduce", locale="nl-NL", **opties
        )
        vensters.append(context)
        pagina = context.new_page()
        pagina.goto("/wijkteam/")
        pagina.fill("#naam", "anna")
        pagina.fill("#wachtwoord", WACHTWOORD)
        pagina.press("#wachtwoord", "Enter")
        pagina.wait_for_url("**/wijkteam/")
        return pagina

    yield open_
    for context in vensters:
        context.close()


def _alles(maak: Any, kwaad: str = "") -> None:
    """One of everything on the pages, with `kwaad` in every field that a resident or a colleague can fill."""
    nu = klok.nu()
    tekst = kwaad or "kan de huur nie betalen"
    onderwerpen = [{"thema": "huur", "naam": tekst, "wet": tekst, "soort": "hulpvraag_schulden"}]
    velden = {
        "gevraagd": tekst, "team_naam": tekst[:200], "onderwerpen": onderwerpen, "kennisbank": tekst[:100], "wie": "helper",
        "regels": [{"deel": "situatie", "kop": tekst, "tekst": tekst}], "tekst_versie": tekst[:100], "rol": tekst[:60],
        "regelingen": [{"id": "x", "naam": tekst, "ontbreekt": [tekst]}], "email": "jan@voorbeeld.example",
        "spoed": {"reden": tekst, "grondslag": tekst, "uiterlijk_werkdagen": 1}, "taal": tekst[:20],
    }  # fmt: skip
    o = maak("4819073625", **velden)
    for soort in Gebeurtenis.Soort:
        Gebeurtenis.objects.create(overdracht=o, soort=soort, tekst=tekst, gemaakt=nu)
    Aanvulling.objects.create(overdracht=o, soort="aanvulling", tekst=tekst, gemaakt=nu)
    af = maak("4819073626", **velden, staat="afgerond", uitkomst="geholpen", afgerond_op=nu - timedelta(days=50))
    Opvolging.objects.create(overdracht=af, gemaakt=nu)


PADEN = (
    "/wijkteam/", "/wijkteam/4819073625/", "/wijkteam/?lijst=afgerond", "/wijkteam/opvolgen/", "/wijkteam/opvolgen/4819073626/",
    "/wijkteam/spoor/?nummer=4819073625", "/wijkteam/cijfers/", "/wijkteam/bezorging/", "/wijkteam/mijn-account/",
    "/wijkteam/mijn-account/wachtwoord/",
)  # fmt: skip


def test_vijftig_ladingen_doen_niets(anna, maak):
    """Fifty payloads in every field open the inbox without running, in the page, in the address and with every step open."""
    assert len(LADINGEN) >= 50
    _alles(maak, "\n".join(LADINGEN))
    pagina = anna()
    mis: list[str] = []
    pagina.on("dialog", lambda d: (mis.append(d.message), d.dismiss()))
    pagina.on("request", lambda r: mis.append(r.url) if "kwaad.example" in r.url else None)
    for pad in (*PADEN[:6], "/wijkteam/?zoek=%22%3E%3Cscript%3Ewindow.__xss%3D1%3C/script%3E&gedaan=%3Cscript%3E"):
        pagina.goto(pad)
        pagina.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert pagina.evaluate("window.__xss") is None, pad
        assert pagina.evaluate("document.querySelectorAll('main script, main iframe, main img, main svg').length") == 0, pad
    assert mis == []


def test_toegankelijk_en_smal(anna, maak):
    """Every page is axe clean and fits 320 pixels; the page of a hand-over also with a form that was refused."""
    _alles(maak)
    pagina = anna(320)
    for pad in PADEN:
        pagina.goto(pad)
        assert pagina.evaluate("document.documentElement.scrollWidth") <= 320, pad
        uit = Axe().run(pagina, options=AXE)
        assert uit.response["violations"] == [], (pad, uit.generate_report())
    pagina.goto("/wijkteam/4819073625/")
    pagina.click("summary:has-text('Afronden')")
    pagina.click("button:text-is('Rond af')")
    pagina.get_by_text("Kies hoe het is afgelopen.").wait_for()
    uit = Axe().run(pagina, options=AXE)
    assert uit.response["violations"] == [], uit.generate_report()


def test_zonder_javascript(anna, maak):
    """Everything works without a script: take, note, plan, done; the text to copy can be selected."""
    o = maak()
    pagina = anna(java_script_enabled=False)
    pagina.click("text=48 1907 3625")
    pagina.click("text=Pak op")
    pagina.click("summary:has-text('Notitie')")
    pagina.fill("#notitie-tekst", "gebeld met de woningbouw")
    pagina.click("text=Bewaar notitie")
    assert "gebeld met de woningbouw" in pagina.inner_text(".verloop")
    pagina.click("summary:has-text('Plan een dag')")
    pagina.fill("#plan-dag", (klok.nu().date() + timedelta(days=2)).isoformat())
    pagina.click("text=Leg de dag vast")
    pagina.click("summary:has-text('Afronden')")
    pagina.check("input[value=geholpen]")
    pagina.click("button:text-is('Rond af')")
    pagina.get_by_text("De overdracht is afgerond.").wait_for()
    assert pagina.input_value("#blok").startswith("NUMMER 48 1907 3625")
    assert not pagina.is_visible("text=Kopieer")
    o.refresh_from_db()
    assert (o.staat, o.behandelaar.username) == ("afgerond", "anna")


def test_kopieren_en_meekijken(anna, maak):
    """A button copies the block, and a page that is open hears that a colleague came and changed something."""
    o = maak()
    bram = medewerker("bram", ("voorbeeld", "oost", "medewerker"))
    pagina = anna()
    pagina.context.grant_permissions(["clipboard-read", "clipboard-write"])
    pagina.goto(f"/wijkteam/{o.nummer}/")
    pagina.click("text=Kopieer")
    pagina.get_by_text("De tekst is gekopieerd.").wait_for()
    assert pagina.evaluate("navigator.clipboard.readText()") == pagina.input_value("#blok")
    stappen.neem(o, "neem", {}, bram, stappen.stempel(o))
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    pagina.get_by_text("Een collega heeft dit net veranderd").wait_for()

"""The chat page in a real Chromium: with and without JavaScript, small, keyboard only, and with a connection that drops."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from portaal.overdracht.models import Overdracht

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
VLAGGEN = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
CHAT = "/chat/voorbeeld/"


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
        pagina.set_default_timeout(10_000)
        pagina.on("pageerror", lambda fout: mis.append(str(fout)))
        pagina.on("console", lambda m: mis.append(m.text) if m.type == "error" and "Failed to load" not in m.text else None)
        pagina.on("request", lambda r: mis.append(r.url) if not r.url.startswith(live_server.url) else None)
        return pagina

    yield open_
    for context in vensters:
        context.close()
    assert mis == []


def _zeg(pagina: Page, tekst: str) -> None:
    pagina.fill("#tekst", tekst)
    pagina.press("#tekst", "Enter")


def _wacht_op(pagina: Page, tekst: str) -> None:
    """Waits until words stand in an answer, and the page is at rest."""
    pagina.locator("#gesprek").get_by_text(tekst).last.wait_for()
    pagina.locator("#wacht").wait_for(state="hidden")


def _axe(pagina: Page) -> None:
    uit = Axe().run(pagina, options=AXE)
    assert uit.response["violations"] == [], uit.generate_report()


def _past(pagina: Page) -> None:
    """No sideways scroll; everything that can be tapped is at least 48 pixels high and wide, save links inside a sentence."""
    breed = pagina.viewport_size["width"]  # type: ignore[index]
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breed
    klein = pagina.evaluate(
        """() => { const IN_ZIN = ".skiplink, .bron a, .nood a, li a:not([class]), p a:not([class])";
           return [...document.querySelectorAll("button, summary, a, input:not([type=hidden]), textarea")].map((e) => {
             const doel = e.closest("label.keuze") || e, r = doel.getBoundingClientRect();
             return [e.outerHTML.slice(0, 80), r.width, r.height, e.matches(IN_ZIN)];
           }).filter(([, b, h, inZin]) => b > 0 && (b < 47.5 || h < 47.5) && !inZin); }"""
    )
    assert klein == []


def test_heel_gesprek_met_javascript(venster, rasa):
    """A whole conversation without reloading, from typing to the number, with axe content in every state."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.evaluate("window.nietHerladen = true")
    _axe(pagina)
    _zeg(pagina, "ik kan de huur niet betalen")
    _wacht_op(pagina, "Staat er in de brief")
    assert pagina.inner_text("#voortgang") == "Vraag 2 van ongeveer 5"
    _axe(pagina)
    pagina.click("text=Weet ik niet")
    _wacht_op(pagina, "Uw plan: de huur")
    assert pagina.locator(".plan__kolom").count() == 3
    _axe(pagina)
    pagina.click(".knoppen >> text=Verder")
    _wacht_op(pagina, "Gaat naar:")
    _axe(pagina)
    pagina.click("text=Stuur dit op")
    _wacht_op(pagina, "Op welk nummer")
    pagina.fill("#telefoon", "06")
    pagina.click(".contact >> text=Versturen")
    _wacht_op(pagina, "Dit telefoonnummer klopt niet")
    assert pagina.input_value("#telefoon") == "06"
    assert pagina.evaluate("document.activeElement.id") == "contact-melding"
    _axe(pagina)
    pagina.fill("#telefoon", "06 12345678")
    pagina.check("input[name=inspreken][value=nee]")
    pagina.click(".contact >> text=Versturen")
    _wacht_op(pagina, "Het is verstuurd")
    _axe(pagina)
    o = Overdracht.objects.get()

    assert f"{o.nummer[:2]} {o.nummer[2:6]} {o.nummer[6:]}" in pagina.inner_text("#gesprek")
    assert pagina.locator(".contact").count() == 0
    assert pagina.evaluate("window.nietHerladen")
    assert rasa.teksten() == ["ik kan de huur niet betalen", "#brief:weet_niet", "#plan:verder", "#sturen:ja", "#contact:gegeven"]


@pytest.mark.parametrize("script", [True, False], ids=["met javascript", "zonder javascript"])
@pytest.mark.parametrize(("breed", "hoog"), [(320, 256), (320, 640), (1280, 900)])
def test_elke_stand_past(venster, script, breed, hoog):
    """At 320 pixels (400 % zoom) and on a wide screen nothing scrolls sideways and every target is large."""
    pagina = venster(breed, hoog, java_script_enabled=script)

    def kijk() -> None:
        if script:
            pagina.locator("#wacht").wait_for(state="hidden")
        _past(pagina)

    pagina.goto("/")
    kijk_voordeur = pagina.evaluate("document.documentElement.scrollWidth")
    assert kijk_voordeur <= breed
    pagina.goto(CHAT)
    kijk()
    for stap, gevolg in (("huur", "Staat er"), ("plan", "Uw plan"), ("samenvatting", "Gaat naar:"), ("formulier", "welk nummer")):
        pagina.fill("#tekst", stap)
        pagina.click("#verstuur")
        pagina.locator("#gesprek").get_by_text(gevolg).last.wait_for()
        kijk()
    pagina.click(".contact >> text=Versturen")
    pagina.locator(".veld__fout").first.wait_for()
    kijk()
    pagina.fill("#telefoon", "06 12345678")
    pagina.check("input[name=inspreken][value=ja]")
    pagina.click(".contact >> text=Versturen")
    pagina.locator("#gesprek").get_by_text("Het is verstuurd").wait_for()
    kijk()
    for gevaar, nummer in (("mijn man slaat mij", "0800-2000"), ("ik wil niet meer leven", "0800-0113")):
        pagina.fill("#tekst", gevaar)
        pagina.click("#verstuur")
        pagina.locator("#gesprek").get_by_text(nummer).last.wait_for()
        kijk()
    assert pagina.locator("#directweg").is_visible()
    for naam in ("afdrukken", "privacy", "wissen", "gewist"):
        pagina.goto(f"{CHAT}{naam}/")
        _past(pagina)


KLEUREN = {"gewoon": {}, "eigen kleuren": {"forced_colors": "active"}, "donker": {"color_scheme": "dark"}}


@pytest.mark.parametrize("opties", KLEUREN.values(), ids=KLEUREN.keys())
def test_axe_op_de_andere_paginas(venster, opties):
    """Front door, crisis, error, print, privacy, wiping and staff login have no violations, also in forced colours."""
    pagina = venster(320, 640, **opties)
    for pad in ("/", f"{CHAT}privacy/", f"{CHAT}wissen/", f"{CHAT}gewist/", "/wijkteam/inloggen/", "/chat/nergens/"):
        pagina.goto(pad)
        _axe(pagina)
    pagina.goto(CHAT)
    for gevaar in ("mijn man slaat mij", "ik wil niet meer leven", "het hoeft voor mij allemaal niet meer"):
        _zeg(pagina, gevaar)
        _wacht_op(pagina, gevaar)
    _axe(pagina)
    pagina.goto(f"{CHAT}afdrukken/")
    _axe(pagina)


def test_tekstafstand(venster):
    """With the text spacing of WCAG 1.4.12 nothing is cut off and nothing scrolls sideways."""
    pagina = venster(320, 640, bypass_csp=True)
    pagina.goto(CHAT)
    _zeg(pagina, "plan")
    _wacht_op(pagina, "Uw plan")
    stijl = "line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important"
    pagina.add_style_tag(content=f"*{{{stijl}}}p{{margin-bottom:2em!important}}")

    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    afgesneden = """() => [...document.querySelectorAll("button, p, li, h1, h2, h3, a")]
        .filter((e) => e.clientHeight > 1 && !e.closest(".sr") && e.scrollHeight > e.clientHeight + 2)
        .filter((e) => getComputedStyle(e).overflow !== "visible")
        .map((e) => e.outerHTML.slice(0, 60))"""
    assert pagina.evaluate(afgesneden) == []


def test_alleen_toetsenbord(venster):
    """The conversation is led with the keyboard alone; the focus is always visible and never under the bar on top."""
    pagina = venster(320, 256)
    pagina.goto(CHAT)
    pagina.focus("#tekst")
    pagina.keyboard.type("mijn man slaat mij")
    pagina.keyboard.press("Enter")
    _wacht_op(pagina, "0800-2000")
    pagina.evaluate("document.body.focus(); window.scrollTo(0, 0)")
    verborgen = []
    for _ in range(30):
        pagina.keyboard.press("Tab")
        uit = pagina.evaluate(
            """() => { const e = document.activeElement; if (e === document.body) return null;
                 const r = e.getBoundingClientRect(), x = r.left + Math.min(r.width / 2, 40);
                 const y = Math.min(Math.max(r.top + 4, 1), innerHeight - 1), op = document.elementFromPoint(x, y);
                 return [e.outerHTML.slice(0, 60), !!op && (e === op || e.contains(op) || op.contains(e))]; }"""
        )
        if uit and not uit[1]:
            verborgen.append(uit[0])

    assert verborgen == []


def test_focus_verspringt_niet(venster, rasa):
    """The focus stays where the resident put it while an answer comes in; after a tap it is in the field."""
    pagina = venster()
    pagina.goto(CHAT)
    rasa.traag = 0.3
    _zeg(pagina, "huur")
    pagina.focus(".hulp__lijst a")
    _wacht_op(pagina, "Staat er in de brief")
    assert pagina.evaluate("document.activeElement.textContent") == "Afdrukken"
    pagina.click("text=Weet ik niet")
    assert pagina.evaluate("[document.activeElement.id, document.activeElement.inputMode]") == ["tekst", "none"]
    _wacht_op(pagina, "Uw plan")
    assert pagina.evaluate("document.activeElement.id") == "tekst"
    pagina.keyboard.type("x")
    assert pagina.evaluate("document.activeElement.inputMode") == ""


def test_elk_antwoord_een_keer_voorgelezen(venster):
    """A screen reader hears each answer once, with the choices, and never the history; the visible log itself is silent."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.evaluate(
        """() => { window.gehoord = [];
             for (const r of document.querySelectorAll("[role=status], [role=alert]"))
               new MutationObserver(() => { if (r.textContent.trim()) window.gehoord.push(r.textContent); })
                 .observe(r, {childList: true, characterData: true, subtree: true}); }"""
    )
    for tekst, gevolg in (("huur", "Staat er in de brief"), ("hoi", "U zei: hoi"), ("hoi", "U zei: hoi")):
        _zeg(pagina, tekst)
        _wacht_op(pagina, gevolg)
        pagina.wait_for_timeout(150)
    gehoord = pagina.evaluate("window.gehoord")
    pagina.wait_for_timeout(2200)

    assert len(gehoord) == 3
    assert "Staat er in de brief" in gehoord[0]
    assert "U kunt kiezen uit: Ja, met een datum, Nee, Weet ik niet" in gehoord[0]
    assert "Staat er" not in gehoord[1]
    assert gehoord[1] == gehoord[2]
    assert pagina.get_attribute("#gesprek", "aria-live") == "off"
    assert pagina.locator("[role=status]").all_inner_texts() == ["", ""]


def test_verbinding_valt_weg(venster, rasa):
    """A message that gets lost on the way, there or back, is sent again under the same id: nothing lost, nothing double."""
    pagina = venster()
    pagina.goto(CHAT)
    soorten = iter(["heen kwijt", "terug kwijt", "goed"])

    def storing(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        soort = next(soorten)
        if soort == "terug kwijt":
            route.fetch()
        if soort == "goed":
            route.continue_()
        else:
            route.abort()

    pagina.route(f"**{CHAT}", storing)
    _zeg(pagina, "huur")
    pagina.locator("#melding").get_by_text("geen verbinding").wait_for()
    assert pagina.locator(".beurt--onderweg").inner_text().endswith("huur")
    pagina.click("#opnieuw")
    _wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["huur"]
    assert pagina.locator("#melding").is_hidden()
    assert pagina.locator(".bericht--eigen").count() == 1


def test_rasa_even_weg(venster, rasa):
    """When Rasa is away the page tries again by itself, then says so with the telephone number and keeps the message."""
    pagina = venster()
    pagina.goto(CHAT)
    rasa.stuk = True
    _zeg(pagina, "huur")
    pagina.locator("#melding").get_by_text("Er is een storing").wait_for()
    assert "0123 45 67 89" in pagina.inner_text("#melding")
    assert "niet aangekomen" in pagina.inner_text("#gesprek")
    rasa.stuk = False
    pagina.click("text=Opnieuw sturen")
    _wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["huur"]
    assert pagina.locator(".bericht--eigen").count() == 1


def test_te_veel_berichten(venster, rasa, settings):
    """The message after the limit stands in the field again, with the reason."""
    settings.BERICHTEN_PER_MINUUT = 1
    pagina = venster()
    pagina.goto(CHAT)
    _zeg(pagina, "hoi")
    _wacht_op(pagina, "U zei: hoi")
    _zeg(pagina, "nog iets")
    pagina.locator("#melding").get_by_text("veel berichten").wait_for()

    assert pagina.input_value("#tekst") == "nog iets"
    assert pagina.locator(".bericht--eigen").count() == 1


def test_twee_tabbladen(venster, rasa, live_server):
    """Two tabs share one conversation; each shows what was said in the other as soon as it speaks, and nothing twice."""
    een = venster()
    een.goto(CHAT)
    twee = een.context.new_page()
    twee.goto(CHAT)
    _zeg(een, "eerste")
    _wacht_op(een, "U zei: eerste")
    _zeg(twee, "tweede")
    _wacht_op(twee, "U zei: tweede")

    assert twee.locator("#gesprek .bericht--eigen p").all_inner_texts() == ["eerste", "tweede"]
    assert rasa.teksten() == ["eerste", "tweede"]


def test_dubbel_klikken(venster, rasa):
    """Clicking a choice twice is one turn."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.dblclick("text=Wonen")
    _wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["#begin:wonen"]


def test_direct_weg(venster):
    """The quick way out replaces the page; going back shows no conversation."""
    pagina = venster()
    pagina.goto("/robots.txt")
    pagina.goto(CHAT)
    _zeg(pagina, "mijn man slaat mij")
    _wacht_op(pagina, "0800-2000")
    pagina.click("text=Direct weg")
    pagina.wait_for_url("**/robots.txt")
    pagina.go_back()
    pagina.wait_for_load_state()

    assert "slaat" not in pagina.inner_text("body")


def test_wissen_in_het_gesprek(venster):
    """Asking to wipe leads to the page that says it is done, and back shows nothing."""
    pagina = venster()
    pagina.goto(CHAT)
    _zeg(pagina, "geheim woord")
    _wacht_op(pagina, "U zei: geheim woord")
    _zeg(pagina, "wis mijn gegevens")
    pagina.wait_for_url("**/gewist/")
    pagina.goto(CHAT)

    assert "geheim" not in pagina.inner_text("body")


def test_wijkteam_ziet_het(venster, kb):
    """What was sent stands in the team's list, readable at 320 pixels, without violations, and can be copied."""
    from django.core.management import call_command

    pagina = venster()
    pagina.goto(CHAT)
    _zeg(pagina, "formulier")
    _wacht_op(pagina, "welk nummer")
    pagina.fill("#telefoon", "06 12345678")
    pagina.check("input[name=inspreken][value=nee]")
    pagina.click(".contact >> text=Versturen")
    _wacht_op(pagina, "Het is verstuurd")
    call_command("demo_gebruiker", stdout=io.StringIO())
    for breed in (320, 1280):
        staf = venster(breed, 800, permissions=["clipboard-read", "clipboard-write"])
        staf.goto("/wijkteam/")
        staf.fill("#naam", "wijkteam-demo")
        staf.fill("#wachtwoord", "voorbeeld-demo-2026")
        staf.click("main button")
        staf.locator("table").wait_for()
        _past(staf)
        _axe(staf)
        staf.click("table a")
        staf.locator("h1").get_by_text(re.compile(r"\d\d \d{4} \d{4}")).wait_for()
        _past(staf)
        _axe(staf)
        staf.click("text=Kopieer")
        staf.get_by_text("De tekst is gekopieerd.").wait_for()
        assert "NUMMER" in staf.evaluate("navigator.clipboard.readText()")


def test_gewicht():
    """Style and script of the chat page stay within 15 and 30 kilobytes, zipped."""
    import gzip
    from pathlib import Path

    map_ = Path(__file__).resolve().parents[2] / "portaal" / "static" / "portaal"
    css = b"".join((map_ / naam).read_bytes() for naam in ("thema-voorbeeld.css", "basis.css", "chat.css"))

    assert len(gzip.compress(css)) < 15_000
    assert len(gzip.compress((map_ / "chat.js").read_bytes())) < 30_000

"""A whole walk through the real thing: the processes of script/server, the real model, a real browser.

From the greeting to the sent hand-over, print page and PDF: with JavaScript, without, and in the widget; and with everything
killed in the middle.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

pytestmark = [pytest.mark.lang, pytest.mark.rasa, pytest.mark.browser]
CHAT = "/chat/voorbeeld/"
WIDGET = "/voorbeeld/huur/"
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
NUMMER = re.compile(r"Uw nummer is (\d\d \d{4} \d{4})")
#: Notes everything that a screen reader is told from now on; `wortel` is the page, or the widget's own part of it.
LUISTER = """(wortel) => { window.gehoord = [];
  const luister = (plek) => new MutationObserver(() => { if (plek.textContent.trim()) window.gehoord.push(plek.textContent); })
    .observe(plek, {childList: true, characterData: true, subtree: true});
  wortel.querySelectorAll("[role=status], [role=alert], [aria-live]:not([aria-live=off])").forEach(luister); }"""
#: The first words of each answer, in order, as they stand in the conversation.
BEURTEN = """(wortel) => [...wortel.querySelectorAll("[data-beurt]")].map((b) => b.querySelector(".bericht:not(.bericht--eigen)"))
  .map((b) => b ? b.innerText.trim().replace(/\\s+/g, " ").slice(0, 60) : "")"""
IN_WIDGET = "document.querySelector('wegwijzer-chat').shadowRoot"


@pytest.fixture(scope="module")
def demo(script: Callable[[str], ModuleType], wortel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A running demo."""
    if not (wortel / "models" / "wegwijzer.tar.gz").exists():
        pytest.skip("the model is not here: script/wegwijzer maak")
    een = script("demo").Demo(wortel, tmp_path_factory.mktemp("demo"))
    try:
        een.start()
        yield een
    finally:
        een.stop()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=chromium, args=VLAGGEN)
        yield browser
        browser.close()


@pytest.fixture
def venster(browser: Browser, demo: Any) -> Iterator[Callable[..., Page]]:
    """Opens windows on the demo, each of somebody else."""
    with contextlib.ExitStack() as stapel:

        def open_(**opties: Any) -> Page:
            context = browser.new_context(base_url=demo.adres, locale="nl-NL", reduced_motion="reduce", **opties)
            stapel.callback(context.close)
            return context.new_page()

        yield open_


@pytest.fixture
def beelden(script: Callable[[str], ModuleType]) -> ModuleType:
    """script/beelden walks the same way."""
    return script("beelden")


def _loop(beelden: ModuleType, pagina: Page) -> list[str]:
    """From greeting to number; gives the states that were passed."""
    gezien: list[str] = []
    wandeling = beelden.Wandeling(pagina, lambda _, naam: gezien.append(naam))
    wandeling.tot_plan()
    wandeling.tot_verstuurd()
    return gezien


def _controleer(demo: Any, pagina: Page, gezien: list[str]) -> str:
    """Every state was passed, the number that is told is one hand-over, and nothing was said twice. Gives the number."""
    assert {"05-plan", "05-kaart-gevraagd", "09-samenvatting", "10-formulier", "11-verstuurd"} <= set(gezien)
    tekst = " ".join(pagina.locator("#gesprek").inner_text().split())
    nummer = NUMMER.findall(tekst)
    assert len(nummer) == 1
    kaal = nummer[0].replace(" ", "")
    ((gesprek, regels),) = demo.rijen("SELECT gesprek_id, regels FROM overdracht_overdracht WHERE nummer = ?", kaal)
    assert "deurwaarder" in regels
    tel = "SELECT staat, COUNT(*), COUNT(DISTINCT client_id) FROM chat_bericht WHERE gesprek_id = ? GROUP BY 1"
    staten = demo.rijen(tel, gesprek)
    assert [(staat, n == uniek) for staat, n, uniek in staten] == [("klaar", True)]
    return str(nummer[0])


def _neem_mee(pagina: Page, nummer: str) -> None:
    """The page for paper has the plan and the number, and the PDF is one."""
    tekst = " ".join(pagina.locator("main").inner_text().split())
    assert nummer in tekst
    assert "Uw plan:" in tekst
    assert "Uw rechten" in tekst
    with pagina.expect_download() as neer:
        pagina.click("text=Bewaar als PDF")
    inhoud = Path(neer.value.path()).read_bytes()
    assert inhoud.startswith(b"%PDF-")
    assert len(inhoud) > 10_000


def _controleer_gehoord(pagina: Page, wortel: str, vooraf: int) -> None:
    """Every answer was told to a screen reader once, in order, and never one of before."""
    beurten = pagina.evaluate(f"({BEURTEN})({wortel})")
    gehoord = [" ".join(een.split()) for een in pagina.evaluate("window.gehoord")]
    assert len(gehoord) == len(beurten) - vooraf
    for i, een in enumerate(gehoord):
        deze, vorige = beurten[vooraf + i], beurten[max(0, vooraf + i - 3) : vooraf + i]
        assert een.startswith(deze) or deze in een, (i, deze, een[:100])
        assert [v for v in vorige if v and v != deze and v in een] == [], i


def _krijg_antwoord(pagina: Page, aantal: int) -> None:
    """Waits for the answer; where the page gave up asking, because Rasa woke later than the portal, it is sent once more."""
    antwoord = pagina.locator("[data-beurt]").nth(aantal)
    opnieuw = pagina.locator("button:has-text('Opnieuw sturen')")
    antwoord.or_(opnieuw).first.wait_for(timeout=120_000)
    if not antwoord.count():
        opnieuw.click()
    try:
        antwoord.wait_for(timeout=60_000)
    except TimeoutError:
        raise AssertionError(pagina.locator("body").inner_text()) from None


def test_met_javascript(demo: Any, venster: Callable[..., Page], beelden: ModuleType) -> None:
    """On the chat page: the whole walk without loading it again, each answer read aloud once, then paper and PDF."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.evaluate("window.nietHerladen = true")
    pagina.evaluate(f"({LUISTER})(document)")
    gezien = _loop(beelden, pagina)
    nummer = _controleer(demo, pagina, gezien)
    _controleer_gehoord(pagina, "document", 1)
    assert pagina.evaluate("window.nietHerladen")
    pagina.click(".hulp >> text=Afdrukken")
    pagina.wait_for_url("**/afdrukken/")
    _neem_mee(pagina, nummer)


def test_zonder_javascript(demo: Any, venster: Callable[..., Page], beelden: ModuleType) -> None:
    """The same walk with plain forms ends in the same: a hand-over, paper and a PDF."""
    pagina = venster(java_script_enabled=False)
    pagina.goto(CHAT)
    gezien = _loop(beelden, pagina)
    nummer = _controleer(demo, pagina, gezien)
    pagina.click(".hulp >> text=Afdrukken")
    _neem_mee(pagina, nummer)


def test_in_de_widget(demo: Any, venster: Callable[..., Page], beelden: ModuleType) -> None:
    """In the panel on a page of the municipality, on a phone: each answer read aloud once; paper opens in a tab of its own."""
    pagina = venster(viewport={"width": 320, "height": 640})
    pagina.goto(WIDGET)
    pagina.locator("wegwijzer-chat .start").click()
    pagina.locator("[data-beurt]").first.wait_for()
    pagina.wait_for_timeout(2500)  # the greeting itself is told, too
    pagina.evaluate(f"({LUISTER})({IN_WIDGET})")
    gezien = _loop(beelden, pagina)
    nummer = _controleer(demo, pagina, gezien)
    _controleer_gehoord(pagina, IN_WIDGET, 1)
    pagina.click("summary:has-text('Hulp, stoppen')")
    with pagina.expect_popup() as tab:
        pagina.click(".hulp >> text=Afdrukken")
    papier = tab.value
    papier.wait_for_url("**/afdrukken/")
    _neem_mee(papier, nummer)


def test_alles_valt_uit_midden_in_het_gesprek(demo: Any, venster: Callable[..., Page], beelden: ModuleType) -> None:
    """All is killed between two turns and during one. After the start nothing is lost and nothing stands there twice."""
    pagina = venster()
    pagina.goto(CHAT)
    wandeling = beelden.Wandeling(pagina, lambda *_: None)
    wandeling.zeg("ik kan de huur niet betalen en er ligt een brief van de deurwaarder")
    eerst = pagina.locator("#gesprek").inner_text()

    demo.dood()
    pagina.fill("#tekst", "dat klopt")
    pagina.click("#verstuur")
    pagina.locator("#verbinding").wait_for()
    demo.start()
    _krijg_antwoord(pagina, 2)
    assert pagina.locator("#verbinding").is_hidden()

    aantal = pagina.locator("[data-beurt]").count()
    pagina.fill("#tekst", "ik wil graag in mijn huis blijven")
    pagina.click("#verstuur", no_wait_after=True)
    demo.dood()
    demo.start()
    _krijg_antwoord(pagina, aantal)
    pagina.reload()
    later = pagina.locator("#gesprek").inner_text()

    assert [regel for regel in eerst.splitlines() if len(regel) > 20 and regel not in later] == []
    for gezegd in ("dat klopt", "ik wil graag in mijn huis blijven"):
        assert pagina.locator(".bericht--eigen", has_text=gezegd).count() == 1
        assert demo.rijen("SELECT staat FROM chat_bericht WHERE tekst = ?", gezegd) == [("klaar",)]
    antwoorden = pagina.evaluate(f"({BEURTEN})(document)")
    assert all(antwoorden)
    wandeling.tot_verstuurd()
    tekst = " ".join(pagina.locator("#gesprek").inner_text().split())
    (nummer,) = NUMMER.findall(tekst)
    ((regels,),) = demo.rijen("SELECT regels FROM overdracht_overdracht WHERE nummer = ?", nummer.replace(" ", ""))
    assert "in mijn huis blijven" in regels

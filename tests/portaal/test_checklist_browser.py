"""The checklist in a real Chromium: suggestions that follow, offline and back, by keyboard, small, and axe on every state."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import WACHTWOORD, medewerker
from playwright.sync_api import Browser, Page, sync_playwright

from portaal.checklist.models import Tafelgesprek
from portaal.checklist.stand import stand_van

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
_UIT_KLUIS = """async () => {
  const db = await new Promise(r => { const v = indexedDB.open('wegwijzer-checklist', 1); v.onsuccess = () => r(v.result); });
  const vak = db.transaction('wacht').objectStore('wacht');
  const rijen = await new Promise(r => { const v = vak.getAll(); v.onsuccess = () => r(v.result); });
  db.close();
  return rijen.map(een => new TextDecoder('latin1').decode(een.dicht));
}"""


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
def bo(browser: Browser, live_server: Any, kb: Any) -> Iterator[Any]:
    """A dorpsondersteuner of team Oost, in a window of some width; the second call is another tab of the same browser."""
    medewerker("bo", ("voorbeeld", "oost", "dorpsondersteuner"))
    vensters = []

    def open_(breed: int = 1280, **opties: Any) -> Page:
        context = browser.new_context(
            viewport={"width": breed, "height": 900}, base_url=live_server.url, reduced_motion="reduce", locale="nl-NL", **opties
        )
        vensters.append(context)
        pagina = context.new_page()
        log_in(pagina)
        return pagina

    yield open_
    for context in vensters:
        context.close()


def log_in(pagina: Page) -> None:
    """Logs in, and ends at the list of talks."""
    pagina.goto("/wijkteam/inloggen/")
    pagina.fill("#naam", "bo")
    pagina.fill("#wachtwoord", WACHTWOORD)
    pagina.press("#wachtwoord", "Enter")
    pagina.wait_for_url("**/checklist/")


def begin(p: Page, bijnaam: str = "rode voordeur") -> Tafelgesprek:
    """Starts a talk in the Havenbuurt, with the resident there."""
    p.fill("#bijnaam", bijnaam)
    p.select_option("#gebied", label="Havenbuurt")
    p.check("[name=erbij][value=ja]")
    p.click("form button.knop--hoofd")
    p.wait_for_selector("#bewaarstand[data-stand=bewaard]")
    return Tafelgesprek.objects.latest("pk")


def kies(p: Page, gebied: str, thema: str) -> None:
    """Ticks a topic below a heading, and waits for its questions."""
    if not p.locator(f"#g-{gebied}").is_visible():
        p.click("#g-meer > summary")
    if p.locator(f"#g-{gebied}[open]").count() == 0:
        p.click(f"#g-{gebied} > summary")
    p.check(f"[name='o.{thema}']")
    p.wait_for_selector(f"#t-{thema}")


def velden(talk: Tafelgesprek) -> dict[str, Any]:
    """What is kept of a talk."""
    return stand_van(Tafelgesprek.objects.get(pk=talk.pk)).velden


def bewaard(p: Page) -> None:
    """Waits until all is on the server."""
    p.wait_for_selector("#bewaarstand[data-stand=bewaard]")


def geen_overtredingen(p: Page) -> None:
    """Axe finds nothing, and the page does not scroll sideways."""
    gevonden = Axe().run(p, options=AXE).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in gevonden] == []
    assert p.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_midden_in_een_gesprek_valt_de_verbinding_weg(bo: Any) -> None:
    """What is filled in offline stands encrypted on the device, survives closing the tab, and reaches the server; logging out
    leaves nothing and takes the key away."""
    p = bo()
    talk = begin(p)
    kies(p, "wonen", "huur")
    p.wait_for_selector("#zij .kaart")
    voor = p.inner_text("#zij")
    p.select_option("[name='f.zelf.ontruiming_datum']", "met_datum")
    p.wait_for_function("voor => document.getElementById('zij').innerText !== voor", arg=voor)
    bewaard(p)
    geen_overtredingen(p)

    p.context.set_offline(True)
    p.fill("[name='s.huur.wens.tekst']", "in dit huis blijven wonen")
    p.check("[name='s.huur.zelf.keuze'][value=niets]")
    p.wait_for_selector("#bewaarstand[data-stand=apparaat]")
    assert "s.huur.wens.tekst" not in velden(talk)
    in_kluis = p.evaluate(_UIT_KLUIS)
    assert len(in_kluis) == 1
    geen_overtredingen(p)
    assert "blijven" not in in_kluis[0]

    tweede = p.context.new_page()
    p.close()
    tweede.context.set_offline(False)
    tweede.goto(f"/checklist/{talk.sleutel}/")
    tweede.wait_for_function("() => document.querySelector(\"[name='s.huur.wens.tekst']\").value.includes('blijven')")
    bewaard(tweede)
    tweede.wait_for_function("() => true")
    assert velden(talk)["s.huur.wens.tekst"] == "in dit huis blijven wonen"
    assert velden(talk)["s.huur.zelf.keuze"] == ["niets"]

    tweede.click("text=Uitloggen")
    tweede.wait_for_url("**/inloggen/")
    assert tweede.evaluate(_UIT_KLUIS) == []
    assert tweede.request.post("/checklist/sleutel/", max_redirects=0).status in (302, 403)


def test_op_een_telefoon(bo: Any) -> None:
    """Every page of a talk fits 320 pixels and axe finds nothing: the list, the talk, danger, the plan, the hand-over."""
    p = bo(320)
    geen_overtredingen(p)
    talk = begin(p)
    kies(p, "huishouden", "huishouden")
    p.fill("[name='s.huishouden.wens.tekst']", "ik wil niet meer leven")
    p.wait_for_selector("#gevaar .hulplijn__nummer")
    assert "113" in p.inner_text("#gevaar")
    bewaard(p)
    geen_overtredingen(p)
    for blad in ("plan/", "plan/?letters=groot", "overdracht/", "wis/"):
        p.goto(f"/checklist/{talk.sleutel}/{blad}")
        geen_overtredingen(p)

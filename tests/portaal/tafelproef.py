"""What the browser tests of the checklist share: somebody who is logged in, and the steps of a talk."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from conftest import WACHTWOORD
from playwright.sync_api import Page

from portaal.checklist.models import Tafelgesprek
from portaal.checklist.stand import stand_van

VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
AXE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


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
    mis = [(v["id"], v["nodes"][0]["html"][:200]) for v in gevonden]
    assert not mis, mis
    assert p.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

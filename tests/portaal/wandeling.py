"""One conversation in a browser, and what is looked at in each of its states. Used by every test with a real Chromium."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

CHAT = "/chat/voorbeeld/"
AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations", "incomplete"],
}
#: What axe cannot decide by itself, and why a human found it good.
GEZIEN = {
    # A letter on the rim of a box, or on the round corner of a button: looked at in the pictures of script/beelden.
    "color-contrast": ("shortTextContent", "pseudoContent"),
}
#: States of a conversation: what is typed, and what then stands in the answer.
STATEN = (
    ("ik kan de huur niet betalen", "Staat er in de brief"),
    ("plan", "Uw plan: de huur"),
    ("samenvatting", "Gaat naar"),
    ("formulier", "welk nummer"),
)
GEVAREN = (
    ("mijn man slaat mij", "0800-2000"),
    ("ik wil niet meer leven", "0800-0113"),
    ("het hoeft voor mij allemaal niet meer", "hoeft voor mij"),
)
VASTE_PAGINAS = ("afdrukken", "bewaren", "verder", "woorden", "privacy", "wissen", "gewist")


def zeg(pagina: Page, tekst: str) -> None:
    """Types a message and sends it."""
    pagina.fill("#tekst", tekst)
    pagina.click("#verstuur")


def wacht_op(pagina: Page, tekst: str) -> None:
    """Waits until words stand in the conversation, and the page is at rest."""
    pagina.locator("#gesprek").get_by_text(tekst).last.wait_for()
    pagina.locator("#wacht").wait_for(state="hidden")


def axe(pagina: Page) -> None:
    """No violations; and nothing axe is unsure of that nobody looked at."""
    uit: dict[str, Any] = Axe().run(pagina, options=AXE).response
    mis = [(v["id"], [n["html"][:150] for n in v["nodes"]]) for v in uit["violations"]]
    assert mis == []
    onzeker = [
        (v["id"], (reden["data"] or {}).get("messageKey"), deel["html"][:120])
        for v in uit["incomplete"]
        for deel in v["nodes"]
        for reden in deel["any"]
        if (reden["data"] or {}).get("messageKey") not in GEZIEN.get(v["id"], ())
    ]
    assert onzeker == []


KLEIN = """() => {
  // Links inside a sentence are excepted by WCAG 2.5.8, and the word that is explained is one.
  const IN_ZIN = ".nl-skip-link, .woord, .bron a, .nood a, li a:not([class]), p a:not([class])";
  const doelen = [...document.querySelectorAll("button, summary, a, input:not([type=hidden]), textarea")]
    .filter((e) => !e.matches(IN_ZIN) && e.checkVisibility({ contentVisibilityAuto: true }))  // not in closed details
    .map((e) => [e, (e.closest("label.keuze") || e).getBoundingClientRect()])
    .filter(([e, r]) => r.width > 0 && r.height > 0 && getComputedStyle(e).visibility !== "hidden");
  const naam = (e) => e.outerHTML.slice(0, 90);
  const klein = doelen.filter(([, r]) => r.width < 47.5 || r.height < 47.5).map(([e, r]) => [naam(e), r.width, r.height]);
  const dicht = [];
  for (const [i, [a, r]] of doelen.entries())
    for (const [b, s] of doelen.slice(i + 1)) {
      if (a.contains(b) || b.contains(a) || a.closest("label") === b.closest("label") && a.closest("label")) continue;
      const dx = Math.max(r.left - s.right, s.left - r.right), dy = Math.max(r.top - s.bottom, s.top - r.bottom);
      if (Math.max(dx, dy) < 7.5) dicht.push([naam(a), naam(b), dx, dy]);
    }
  return { klein, dicht };
}"""


def past(pagina: Page, ruim: bool = True) -> None:
    """No sideways scroll; targets at least 48 by 48 pixels, and (`ruim`) 8 between them."""
    breed = pagina.viewport_size["width"]  # type: ignore[index]
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breed
    gevonden = pagina.evaluate(KLEIN)
    assert gevonden["klein"] == []
    assert not ruim or gevonden["dicht"] == []


def wandel(pagina: Page, kijk: Callable[[str], None]) -> None:
    """Walks through every state of a conversation, with or without JavaScript, and looks at each."""
    pagina.goto("/")
    kijk("voordeur")
    pagina.goto(CHAT)
    kijk("begin")
    for tekst, gevolg in STATEN:
        zeg(pagina, tekst)
        wacht_op(pagina, gevolg)
        kijk(tekst)
    pagina.click(".contact >> text=Versturen")
    pagina.locator(".contact [id^=fout-]").first.wait_for()
    kijk("fout in het formulier")
    vul_contact(pagina)
    wacht_op(pagina, "Het is verstuurd")
    kijk("verstuurd")
    for pad in VASTE_PAGINAS:
        pagina.goto(f"{CHAT}{pad}/")
        kijk(pad)
    pagina.goto(CHAT)
    for tekst, gevolg in GEVAREN:
        zeg(pagina, tekst)
        wacht_op(pagina, gevolg)
    assert pagina.locator("#directweg").is_visible()
    kijk("gevaar")


def vul_contact(pagina: Page) -> None:
    """Fills in the form with how to be reached, and sends it: every question that has choices gets its first one."""
    pagina.fill("#telefoon", "06 12345678")
    for naam in pagina.eval_on_selector_all(".contact input[type=radio]", "els => [...new Set(els.map((e) => e.name))]"):
        pagina.locator(f".contact input[type=radio][name={naam}]").first.check()
    pagina.click(".contact button:has-text('Versturen')")

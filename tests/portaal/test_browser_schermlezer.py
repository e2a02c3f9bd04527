"""A screen reader that is a program: what Guidepup's virtual one is told while a conversation goes on, in a real Chromium.

It follows the ARIA rules for live regions by itself, so this is a second opinion beside our own observer.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from test_browser_node import gereedschap
from wandeling import CHAT, wacht_op, zeg

pytestmark = [pytest.mark.browser, pytest.mark.lang, pytest.mark.django_db(transaction=True)]
__all__ = ["gereedschap"]
LEZER = "@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
GESPREK = (
    ("ik kan de huur niet betalen", "Staat er in de brief"),
    ("hoi", "U zei: hoi"),
    ("hoi", "U zei: hoi"),
    ("plan", "Uw plan: de huur"),
    ("samenvatting", "Gaat naar"),
)


@pytest.fixture
def lees_voor(gereedschap: Path):
    """Starts the screen reader on a page; what it says from itself is asked with `gezegd`."""
    bron = (gereedschap.parent / LEZER).read_text(encoding="utf-8")

    def start(pagina) -> None:
        pagina.route("**/virtuele-lezer.js", lambda r: r.fulfill(body=bron, content_type="text/javascript"))
        pagina.evaluate(
            """async () => { const { virtual } = await import("/virtuele-lezer.js");
               await virtual.start({ container: document.body }); window.lezer = virtual; }"""
        )

    return start


def gezegd(pagina) -> list[str]:
    """What the screen reader said without being asked: the announcements of live regions. An empty region has no words."""
    alles = pagina.evaluate("window.lezer.spokenPhraseLog()")
    aangekondigd = [een.partition(":")[2] for een in alles if een.startswith(("polite:", "assertive:"))]
    return [" ".join(een.split()) for een in aangekondigd if een.strip()]


def test_elk_antwoord_een_keer(venster, lees_voor):
    """Each answer is announced once, in order, also the same words twice; nothing of an earlier turn is said again."""
    pagina = venster(bypass_csp=True)
    pagina.goto(CHAT)
    lees_voor(pagina)
    for tekst, gevolg in GESPREK:
        zeg(pagina, tekst)
        wacht_op(pagina, gevolg)
        pagina.wait_for_timeout(2500)  # until the region is empty again
    gehoord = gezegd(pagina)

    assert len(gehoord) == len(GESPREK)
    for een, (_, gevolg) in zip(gehoord, GESPREK, strict=True):
        assert een.count(gevolg) == 1
    assert [een for een in gehoord[1:] if "Staat er in de brief" in een] == []


def test_geschiedenis_wordt_niet_aangekondigd(venster, lees_voor):
    """A page that is loaded again, and what was said in another tab, announce nothing."""
    pagina = venster(bypass_csp=True)
    pagina.goto(CHAT)
    zeg(pagina, "huur")
    wacht_op(pagina, "Staat er in de brief")
    twee = pagina.context.new_page()
    twee.goto(CHAT)
    lees_voor(twee)
    zeg(pagina, "hoi")
    wacht_op(pagina, "U zei: hoi")
    twee.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    wacht_op(twee, "U zei: hoi")
    twee.wait_for_timeout(500)

    assert gezegd(twee) == []


@pytest.mark.parametrize("breuk", ["dubbel", "niets"])
def test_de_lezer_hoort_het_als_het_stuk_is(venster, lees_voor, breuk):
    """When the announcing is broken (in both regions, or in none) this screen reader hears the difference."""
    pagina = venster(bypass_csp=True)
    bron = Path(__file__).resolve().parents[2] / "portaal" / "static" / "portaal" / "chat" / "aankondiger.js"
    goed = "regio.textContent = tekst;"
    stuk = {"dubbel": "for (const r of regios) r.textContent = tekst;", "niets": ""}[breuk]
    anders = bron.read_text().replace(goed, stuk, 1)
    pagina.route("**/aankondiger*.js", lambda r: r.fulfill(body=anders, content_type="text/javascript"))
    pagina.goto(CHAT)
    lees_voor(pagina)
    zeg(pagina, "huur")
    wacht_op(pagina, "Staat er in de brief")
    pagina.wait_for_timeout(500)

    assert len(gezegd(pagina)) == {"dubbel": 2, "niets": 0}[breuk]

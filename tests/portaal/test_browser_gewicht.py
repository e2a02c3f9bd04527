"""How heavy and how quick the chat page is, and that no drop of the connection at any step costs anything."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Route
from wandeling import CHAT, vul_contact, wacht_op, zeg

from portaal.overdracht.models import Overdracht

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STATIC = Path(__file__).resolve().parents[2] / "portaal" / "static" / "portaal"
STIJL = ("themas/voorbeeld.css", "nlds.css", "basis.css", "chat.css")


def test_gewicht(capsys):
    """Style is at most 15 kilobytes zipped, script at most 30; what they are now is printed."""
    stijl = sum(len(gzip.compress((STATIC / naam).read_bytes())) for naam in STIJL)
    script = sum(len(gzip.compress(pad.read_bytes())) for pad in (STATIC / "chat").glob("*.js"))
    letters = sum(pad.stat().st_size for pad in (STATIC / "letters").glob("*.woff2"))
    with capsys.disabled():
        print(f"\nzipped: style {stijl} bytes, script {script} bytes; letters {letters} bytes")

    assert stijl <= 15_000
    assert script <= 30_000
    assert letters <= 30_000


METEN = """() => { window.geschoven = 0;
  new PerformanceObserver((l) => l.getEntries().forEach((e) => { if (!e.hadRecentInput) window.geschoven += e.value; }))
    .observe({ type: "layout-shift", buffered: true }); }"""


@pytest.mark.parametrize("breed", [320, 1280])
def test_niets_verschuift_bij_het_laden(venster, capsys, breed):
    """While the page loads nothing shifts; how soon it can be used is printed."""
    pagina = venster(breed, 800)
    pagina.goto(CHAT)
    pagina.goto(CHAT)
    pagina.evaluate(METEN)
    pagina.wait_for_timeout(400)
    klaar = pagina.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    with capsys.disabled():
        print(f"\nfirst usable after {klaar:.0f} ms at {breed} pixels")

    assert pagina.evaluate("window.geschoven") < 0.001


@pytest.mark.parametrize("kwijt", ["heen", "terug"])
def test_verbinding_valt_weg_bij_elke_stap(venster, rasa, kwijt):
    """The whole conversation with every message lost once, there or back: the same turns, each once, and one hand-over."""
    pagina = venster()
    pagina.goto(CHAT)
    gezien: set[str] = set()

    def storing(route: Route) -> None:
        lijf = route.request.post_data or ""
        id = lijf.partition('name="id"')[2][:60]
        if route.request.method != "POST" or id in gezien:
            route.continue_()
            return
        gezien.add(id)
        if kwijt == "terug":
            route.fetch()
        route.abort()

    pagina.route("**/chat/voorbeeld/**", storing)

    def door(gevolg: str) -> None:
        pagina.locator("#opnieuw").click()
        wacht_op(pagina, gevolg)

    zeg(pagina, "ik kan de huur niet betalen")
    door("Staat er in de brief")
    for knop, gevolg in (("Weet ik niet", "Uw plan"), ("Verder", "Gaat naar"), ("Stuur dit op", "welk nummer")):
        pagina.click(f".knoppen >> text={knop}")
        door(gevolg)
    vul_contact(pagina)
    door("Het is verstuurd")

    assert rasa.teksten() == ["ik kan de huur niet betalen", "#brief:weet_niet", "#plan:verder", "#sturen:ja", "#contact:gegeven"]
    assert Overdracht.objects.count() == 1
    assert pagina.locator("#verbinding").is_hidden()


def test_herladen_met_een_bericht_onderweg(venster, rasa):
    """Reloading while the connection is away sends the message after all, and keeps what was being typed."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.route(f"**{CHAT}", lambda r: r.abort() if r.request.method == "POST" else r.continue_())
    zeg(pagina, "ik kan de huur niet betalen")
    pagina.locator("#verbinding").wait_for()
    pagina.locator("#tekst").press_sequentially("en nog iets")
    pagina.unroute(f"**{CHAT}")
    pagina.reload()
    wacht_op(pagina, "Staat er in de brief")

    assert rasa.teksten() == ["ik kan de huur niet betalen"]
    assert pagina.locator(".bericht--eigen").count() == 1
    assert pagina.input_value("#tekst") == "en nog iets"

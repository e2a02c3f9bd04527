"""The aids of the chat page in a real Chromium: words explained, reading aloud, speaking, leaving at once, right to left."""

from __future__ import annotations

import pytest
from nep_rasa import tekst
from wandeling import CHAT, axe, past, wacht_op, zeg

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STEM = """window.gezegd = [];
speechSynthesis.getVoices = () => %s;
speechSynthesis.speak = (stuk) => window.gezegd.push(stuk.text);
Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { set() {}, configurable: true });"""
LOKAAL = '[{lang: "nl-NL", localService: true}]'


def test_woord_uitgelegd(venster, rasa):
    """Tapping a hard word explains it below its sentence and to a screen reader; tapping again takes that away. Focus stays."""
    rasa.antwoord = {"berichten": [tekst("U kunt bezwaar maken tegen een besluit.")], "directieven": []}
    pagina = venster(320, 640)
    pagina.goto(CHAT)
    zeg(pagina, "hoi")
    wacht_op(pagina, "U kunt")
    woord = pagina.locator("button.woord").first
    woord.focus()
    pagina.keyboard.press("Enter")
    assert woord.get_attribute("aria-expanded") == "true"
    assert "niet eens" in pagina.inner_text(".uitleg")
    assert "niet eens" in "".join(pagina.locator("[role=status]").all_inner_texts())
    assert pagina.evaluate("document.activeElement.className") == "woord"
    axe(pagina)
    past(pagina)
    pagina.keyboard.press("Enter")

    assert pagina.locator(".uitleg").count() == 0


def test_woord_zonder_javascript(venster, rasa):
    """Without JavaScript the word is a link to its place in the list, with a way back."""
    rasa.antwoord = {"berichten": [tekst("U kunt bezwaar maken tegen een besluit.")], "directieven": []}
    pagina = venster(java_script_enabled=False)
    pagina.goto(CHAT)
    zeg(pagina, "hoi")
    pagina.click("a.woord >> nth=0")

    assert "/woorden/#woord-bezwaar" in pagina.url
    assert pagina.locator(":target").count() == 1
    pagina.click("text=Terug naar het gesprek >> nth=0")
    assert pagina.locator("text=U kunt").count()


@pytest.mark.parametrize("stemmen", ["[]", '[{lang: "nl-NL", localService: false}]', '[{lang: "en-GB", localService: true}]'])
def test_geen_voorlezen_zonder_eigen_stem(venster, stemmen):
    """Without a Dutch voice on the device itself there is no button for reading aloud."""
    pagina = venster()
    pagina.add_init_script(STEM % stemmen)
    pagina.goto(CHAT)

    assert pagina.locator("#voorlezen").is_hidden()


def test_voorlezen(venster):
    """With a Dutch voice on the device each message and the whole can be read aloud, and never by itself."""
    pagina = venster()
    pagina.add_init_script(STEM % LOKAAL)
    pagina.goto(CHAT)
    pagina.click("#voorlezen")
    assert pagina.evaluate("window.gezegd") == []
    zeg(pagina, "huur")
    wacht_op(pagina, "Staat er in de brief")
    assert pagina.evaluate("window.gezegd") == []
    axe(pagina)
    pagina.locator(".lees").last.click()
    gezegd = pagina.evaluate("window.gezegd.join(' ')")
    assert "Staat er in de brief" in gezegd
    assert "Lees voor" not in gezegd
    pagina.click("text=Lees alles voor")

    assert "computerprogramma" in pagina.evaluate("window.gezegd.join(' ')")


@pytest.mark.parametrize(("kan", "zichtbaar"), [("available", True), ("downloadable", False), ("unavailable", False)])
def test_praten_alleen_op_het_toestel(venster, kan, zichtbaar):
    """Speaking is offered only when the browser hears on the device itself, and is then told to."""
    pagina = venster()
    pagina.add_init_script(
        f"""window.SpeechRecognition = class extends EventTarget {{
              static available(o) {{ return Promise.resolve(o.processLocally ? "{kan}" : "available"); }}
              start() {{ window.lokaal = this.processLocally; }} stop() {{}} }};"""
    )
    pagina.goto(CHAT)
    pagina.wait_for_timeout(100)
    assert pagina.locator("#spraak").is_visible() == zichtbaar
    if zichtbaar:
        pagina.click("#spraak")
        assert pagina.evaluate("window.lokaal")


def test_arabisch_van_rechts_naar_links(venster, rasa):
    """A sentence in Arabic runs from right to left and says its language, in a page that stays Dutch."""
    rasa.antwoord = {"berichten": [tekst("مرحبا كيف حالك\n\nBel 0123 45 67 89.")], "directieven": []}
    pagina = venster(320, 640)
    pagina.goto(CHAT)
    zeg(pagina, "مرحبا")
    wacht_op(pagina, "Bel 0123")

    assert pagina.locator('.bericht p[lang="ar"][dir="rtl"]').count() == 2
    assert pagina.evaluate("getComputedStyle(document.querySelector('.bericht--wegwijzer p[lang=ar]')).direction") == "rtl"
    axe(pagina)


def test_direct_weg_laat_niets_achter(venster):
    """Leaving at once works from the first moment and takes along what was kept in the tab."""
    pagina = venster()
    pagina.goto("/robots.txt")
    pagina.goto(CHAT)
    pagina.locator("#tekst").press_sequentially("mijn man")
    pagina.click(".hulp >> text=Direct weg")
    pagina.wait_for_url("**/robots.txt")
    pagina.go_back()
    pagina.wait_for_load_state()

    assert "mijn man" not in pagina.content()
    assert pagina.evaluate("Object.keys(sessionStorage).length") == 0

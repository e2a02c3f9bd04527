"""Whether anybody can use the page: axe in every state, 400 % zoom, text spacing, keyboard, screen reader. In a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from wandeling import CHAT, GEVAREN, STATEN, axe, past, vul_contact, wacht_op, wandel, zeg

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KLEUREN = {
    "licht": (1280, 900, {}),
    "donker op een telefoon": (320, 640, {"color_scheme": "dark"}),
    "eigen kleuren van het toestel": (768, 1024, {"forced_colors": "active"}),
}


@pytest.mark.parametrize(("breed", "hoog", "opties"), KLEUREN.values(), ids=KLEUREN.keys())
def test_axe_in_elke_stand(venster, breed, hoog, opties):
    """Every state of a whole conversation and the pages around it: no violation, and nothing unsure that nobody looked at."""
    pagina = venster(breed, hoog, **opties)
    gezien = []

    def kijk(naam: str) -> None:
        axe(pagina)
        gezien.append(naam)

    wandel(pagina, kijk)
    for pad in ("/wijkteam/inloggen/", "/chat/nergens/"):
        pagina.goto(pad)
        kijk(pad)
    assert len(gezien) == len(set(gezien)) >= 18


@pytest.mark.parametrize("script", [True, False], ids=["met javascript", "zonder javascript"])
@pytest.mark.parametrize(("breed", "hoog"), [(320, 256), (1280, 900)])
def test_elke_stand_past(venster, script, breed, hoog):
    """At 320 by 256 pixels (400 % zoom) and on a wide screen nothing scrolls sideways and every target is large and apart."""
    pagina = venster(breed, hoog, java_script_enabled=script)
    wandel(pagina, lambda _: past(pagina))


ZICHTBAAR = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const r = e.getBoundingClientRect();
  // A long field or form counts as seen when its first part is; its own parts get the focus in turn.
  const x = r.left + Math.min(r.width / 2, 30), y = r.top + Math.min(r.height / 2, 20);
  const op = document.elementFromPoint(x, y);
  return { naam: (e.getAttribute("aria-label") || e.textContent || e.id || e.name).trim().replace(/\\s+/g, " ").slice(0, 40),
           zichtbaar: !!op && (op === e || e.contains(op) || op.contains(e)), soort: e.tagName };
}"""


def _tab(pagina) -> dict | None:
    pagina.keyboard.press("Tab")
    return pagina.evaluate(ZICHTBAAR)


def test_focus_nooit_verborgen(venster):
    """At 320 by 256, going through every state with the Tab key, what has the focus is never under something else."""
    pagina = venster(320, 256)
    verborgen = []

    def loop(naam: str) -> None:
        pagina.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
        for _ in range(70):
            uit = _tab(pagina)
            if uit is None:
                break
            if not uit["zichtbaar"]:
                verborgen.append((naam, uit["naam"]))

    pagina.goto(CHAT)
    for tekst, gevolg in (*STATEN, *GEVAREN[:2]):
        zeg(pagina, tekst)
        wacht_op(pagina, gevolg)
        loop(tekst)

    assert verborgen == []


#: The order in which the Tab key goes through the page, from the top, at the first question. "Voorlezen" is not there:
#: the browser of the tests has no Dutch voice.
VOLGORDE = [
    "Naar de inhoud", "Gemeente Voorbeeld", "Bel 0123 45 67 89",
    "Geld en schulden", "Hulp thuis", "Zorgen voor iemand", "Wonen", "Iets anders",
    "tekst", "Verstuur",
    "Bel 0123 45 67 89", "Stop", "Afdrukken", "Later verder", "A Letters groter", "A Letters kleiner",
    "Wis mijn gegevens", "Privacy", "Direct weg",
]  # fmt: skip


def test_volgorde_van_de_focus(venster):
    """The Tab key goes: skip link, municipality, telephone, choices, field, send, and then what always stands there."""
    pagina = venster()
    pagina.goto(CHAT)
    gezien = []
    while (uit := _tab(pagina)) and len(gezien) < 40:
        gezien.append(uit["naam"].replace("ALetters", "A Letters"))

    assert gezien == VOLGORDE


def _naar(pagina, naam: str, achteruit: bool = False) -> None:
    """Presses Tab until what has the focus carries this name."""
    for _ in range(80):
        pagina.keyboard.press("Shift+Tab" if achteruit else "Tab")
        uit = pagina.evaluate(ZICHTBAAR)
        if uit and uit["naam"].endswith(naam):
            assert uit["zichtbaar"], naam
            return
    raise AssertionError(f"the keyboard does not reach {naam!r}")


def test_alleen_toetsenbord_tot_verstuurd(venster, rasa):
    """A whole conversation with the keyboard alone, from the first key to the sent hand-over, without loading the page again."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.evaluate("window.nietHerladen = true")
    _naar(pagina, "tekst")
    pagina.keyboard.type("ik kan de huur niet betalen")
    pagina.keyboard.press("Enter")
    wacht_op(pagina, "Staat er in de brief")
    _naar(pagina, "Weet ik niet", achteruit=True)
    pagina.keyboard.press("Enter")
    wacht_op(pagina, "Uw plan: de huur")
    _naar(pagina, "Verder", achteruit=True)
    pagina.keyboard.press("Space")
    wacht_op(pagina, "Gaat naar")
    _naar(pagina, "Stuur dit op", achteruit=True)
    pagina.keyboard.press("Enter")
    wacht_op(pagina, "welk nummer")
    pagina.focus(".contact button:has-text('Terug naar het gesprek')")
    pagina.evaluate("document.querySelector('#telefoon').scrollIntoView()")
    while pagina.evaluate("document.activeElement.id") != "telefoon":
        pagina.keyboard.press("Shift+Tab")
    pagina.keyboard.type("06 12345678")
    for _ in range(20):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.type === 'radio' && !document.activeElement.form.querySelector("
                           "`[name=${document.activeElement.name}]:checked`)"):  # fmt: skip
            pagina.keyboard.press("Space")
        if pagina.evaluate("document.activeElement.textContent.trim() === 'Versturen'"):
            break
    pagina.keyboard.press("Enter")
    wacht_op(pagina, "Het is verstuurd")

    assert pagina.evaluate("window.nietHerladen")
    assert rasa.teksten()[-1] == "#contact:gegeven"


def test_focus_verspringt_niet(venster, rasa):
    """The focus stays where the resident put it while an answer comes in; after a tap it is in the field, without a keyboard."""
    pagina = venster()
    pagina.goto(CHAT)
    rasa.traag = 0.3
    zeg(pagina, "huur")
    pagina.focus(".hulp__lijst a")
    wacht_op(pagina, "Staat er in de brief")
    assert pagina.evaluate("document.activeElement.textContent.trim()") == "Afdrukken"
    pagina.click("text=Weet ik niet")
    assert pagina.evaluate("[document.activeElement.id, document.activeElement.inputMode]") == ["tekst", "none"]
    wacht_op(pagina, "Uw plan")
    assert pagina.evaluate("document.activeElement.id") == "tekst"
    pagina.keyboard.type("x")
    assert pagina.evaluate("document.activeElement.inputMode") == ""


LUISTER = """() => { window.gehoord = [];
  const let_op = (r) => new MutationObserver(() => { if (r.textContent.trim()) window.gehoord.push(r.textContent); })
    .observe(r, {childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ["hidden"]});
  document.querySelectorAll("[role=status], [role=alert], [aria-live]:not([aria-live=off])").forEach(let_op); }"""


def test_elk_antwoord_een_keer_voorgelezen(venster):
    """A screen reader hears each answer once, with the choices, and never the history; the visible log itself is silent."""
    pagina = venster()
    pagina.goto(CHAT)
    pagina.evaluate(LUISTER)
    for tekst, gevolg in (("huur", "Staat er in de brief"), ("hoi", "U zei: hoi"), ("hoi", "U zei: hoi")):
        zeg(pagina, tekst)
        wacht_op(pagina, gevolg)
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


def test_geschiedenis_wordt_niet_voorgelezen(venster):
    """Loading the page again, another tab and a phone that wakes up announce nothing."""
    pagina = venster()
    pagina.goto(CHAT)
    zeg(pagina, "huur")
    wacht_op(pagina, "Staat er in de brief")
    twee = pagina.context.new_page()
    twee.goto(CHAT)
    twee.evaluate(LUISTER)
    zeg(pagina, "hoi")
    wacht_op(pagina, "U zei: hoi")
    twee.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    wacht_op(twee, "U zei: hoi")
    twee.wait_for_timeout(200)

    assert twee.evaluate("window.gehoord") == []
    assert twee.locator("[role=status]").all_inner_texts() == ["", ""]


@pytest.mark.parametrize("breuk", ["dubbel", "niets", "geschiedenis"])
def test_de_proef_op_voorlezen_kan_mislukken(venster, breuk):
    """When the announcing is broken (twice, never, or with the history) the listener of these tests hears the difference."""
    pagina = venster()
    bron = Path(__file__).resolve().parents[2] / "portaal" / "static" / "portaal" / "chat"
    goed = (bron / "aankondiger.js").read_text()
    stuk = {
        "dubbel": goed.replace("regio.textContent = tekst;", "for (const r of regios) r.textContent = tekst;", 1),
        "niets": goed.replace("regio.textContent = tekst;", "", 1),
        "geschiedenis": goed.replace("beurt.querySelectorAll(\".bericht", "document.querySelectorAll(\".bericht"),
    }[breuk]
    assert stuk != goed
    pagina.route("**/aankondiger*.js", lambda r: r.fulfill(body=stuk, content_type="text/javascript"))
    pagina.goto(CHAT)
    pagina.evaluate(LUISTER)
    for tekst, gevolg in (("huur", "Staat er in de brief"), ("hoi", "U zei: hoi")):
        zeg(pagina, tekst)
        wacht_op(pagina, gevolg)
        pagina.wait_for_timeout(150)
    gehoord = pagina.evaluate("window.gehoord")

    assert len(gehoord) != 2 or "Staat er" in gehoord[1]


def test_tekstafstand(venster):
    """With the text spacing of WCAG 1.4.12 nothing is cut off and nothing scrolls sideways, in every state."""
    pagina = venster(320, 640, bypass_csp=True)
    stijl = "line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important"
    afgesneden = """() => [...document.querySelectorAll("button, p, li, h1, h2, h3, a, label, legend, dt, dd, summary")]
        .filter((e) => e.clientHeight > 1 && !e.closest(".sr") && e.scrollHeight > e.clientHeight + 2)
        .filter((e) => getComputedStyle(e).overflow !== "visible")
        .map((e) => e.outerHTML.slice(0, 60))"""

    def kijk(naam: str) -> None:
        pagina.add_style_tag(content=f"*{{{stijl}}}p{{margin-bottom:2em!important}}")
        assert pagina.evaluate("document.documentElement.scrollWidth") <= 320, naam
        assert pagina.evaluate(afgesneden) == [], naam

    wandel(pagina, kijk)


@pytest.mark.parametrize("breed", [320, 1280])
def test_grootste_letters_passen(venster, breed):
    """With the largest letters of the page itself nothing scrolls sideways."""
    pagina = venster(breed, 640)
    pagina.goto(CHAT)
    for keer in (1, 2):
        pagina.click("text=Letters groter")
        pagina.wait_for_function("n => document.documentElement.dataset.letters === n", arg=["groter", "grootst"][keer - 1])
    zeg(pagina, "plan")
    wacht_op(pagina, "Uw plan")

    assert pagina.evaluate("document.documentElement.scrollWidth") <= breed
    assert pagina.evaluate("getComputedStyle(document.querySelector('.bericht p')).fontSize") == "27px"


def test_gesprek_zonder_javascript_met_formulier(venster, rasa):
    """Without JavaScript the same conversation ends in the same hand-over, and plan and calendar can be taken along."""
    pagina = venster(java_script_enabled=False)
    pagina.goto(CHAT)
    zeg(pagina, "ik kan de huur niet betalen")
    for knop, gevolg in (("Weet ik niet", "Uw plan"), ("Verder", "Gaat naar"), ("Stuur dit op", "welk nummer")):
        pagina.click(f".knoppen >> text={knop}")
        wacht_op(pagina, gevolg)
    vul_contact(pagina)
    wacht_op(pagina, "Het is verstuurd")
    pagina.click(".hulp >> text=Afdrukken")
    with pagina.expect_download() as neer:
        pagina.click("text=Bewaar als PDF")

    assert neer.value.suggested_filename == "wegwijzer.pdf"
    assert pagina.locator("text=Zet in uw agenda").count() == 1
    assert rasa.teksten()[-1] == "#contact:gegeven"

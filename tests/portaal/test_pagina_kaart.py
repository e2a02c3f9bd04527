"""What may be asked of a card: buttons on the page, with and without JavaScript, and in the widget, while the card is there."""

from __future__ import annotations

import pytest
from gastpaginas import Gast
from wandeling import CHAT, KLEIN, axe, past, wacht_op, zeg

from portaal.chat.models import Bericht

VRAAG = "Stel een vraag over Hulp bij schulden"
GEZEGD = "Hulp bij schulden: wat neem ik mee?"
#: Whether the middle of what has the focus is seen, inside whatever it scrolls in.
GEZIEN = """(wortel) => { const e = wortel.activeElement, r = e.getBoundingClientRect();
  const op = wortel.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
  return [!!op && (op === e || e.contains(op)), r.width >= 48, r.height >= 48]; }"""
WORTEL = "document.querySelector('wegwijzer-chat').shadowRoot"

pytestmark = pytest.mark.django_db(transaction=True)


def test_zonder_javascript(bezoeker, rasa):
    """A question of a card is a form: its value goes to Rasa, its words with the name of the card stand in the conversation."""
    bezoeker.open()
    bezoeker.typ("plan")
    blad = bezoeker.tik("Wat neem ik mee? (Hulp bij schulden)")

    assert rasa.teksten()[-1] == "#kaart:meenemen_schuldhulpverlening"
    assert GEZEGD in blad.tekst
    assert "Dit weten wij over schuldhulpverlening." in blad.tekst
    assert Bericht.objects.last().getoond == GEZEGD


def test_een_kaart_van_eerder_blijft_antwoorden(bezoeker, rasa):
    """Buttons of cards stay when other choices go away; the same button twice is two questions."""
    bezoeker.open()
    bezoeker.typ("plan")
    for _ in range(2):
        bezoeker.tik("Wat neem ik mee? (Hulp bij schulden)")
    blad = bezoeker.tik("Hoeveel is het? (Bijzondere bijstand)")

    assert rasa.teksten()[1:] == ["#kaart:meenemen_schuldhulpverlening"] * 2 + ["#kaart:hoeveel_bijzondere-bijstand"]
    assert "Bijzondere bijstand: hoeveel is het?" in blad.tekst
    assert [f["knoppen"] for f in blad.formulieren if "Verder" in f["knoppen"]] == [], "choices of the plan are gone"


def test_op_papier_staan_geen_knoppen(bezoeker):
    """The page for paper shows the card and no question of it."""
    bezoeker.open()
    bezoeker.typ("plan")
    blad = bezoeker.open(f"{CHAT}afdrukken/")

    assert "Hulp bij schulden" in blad.tekst
    assert "Stel een vraag" not in blad.tekst


@pytest.mark.browser
@pytest.mark.parametrize(("breed", "hoog"), [(320, 256), (1280, 900)])
def test_op_de_pagina(venster, rasa, breed, hoog):
    """Opened with the keyboard the buttons are seen, large and apart; an answer comes without loading, and the card stays."""
    pagina = venster(breed, hoog)
    pagina.goto(CHAT)
    pagina.evaluate("window.nietHerladen = true")
    zeg(pagina, "plan")
    wacht_op(pagina, "Uw plan: de huur")
    pagina.locator(f"summary:has-text('{VRAAG}')").press("Enter")
    past(pagina)
    pagina.keyboard.press("Tab")
    assert pagina.evaluate(f"({GEZIEN})(document)") == [True, True, True]
    pagina.keyboard.press("Enter")
    wacht_op(pagina, "Dit weten wij over schuldhulpverlening.")

    assert pagina.evaluate("window.nietHerladen && document.activeElement.id") == "tekst"
    assert rasa.teksten()[-1] == "#kaart:meenemen_schuldhulpverlening"
    assert pagina.locator(f".bericht--eigen:has-text('{GEZEGD}')").count() == 1
    assert pagina.locator(".kaart__vragen button").count() == 4
    if breed == 1280:
        axe(pagina)


@pytest.mark.browser
def test_vragen_van_kaarten_worden_niet_voorgelezen(venster):
    """A screen reader hears the plan without the questions of each card: they are there to go to."""
    pagina = venster()
    pagina.goto(CHAT)
    zeg(pagina, "plan")
    wacht_op(pagina, "Uw plan: de huur")
    gehoord = "\n".join(pagina.locator("[role=status]").all_inner_texts())

    assert "Bijzondere bijstand" in gehoord
    assert "Stel een vraag" not in gehoord
    assert "Hoe lang duurt het" not in gehoord


@pytest.mark.browser
def test_kaarten_staan_naast_elkaar(venster):
    """On a wide screen a column with cards takes the whole width, and they stand beside each other; on a phone below."""
    pagina = venster(1280, 900)
    pagina.goto(CHAT)
    zeg(pagina, "plan")
    wacht_op(pagina, "Uw plan: de huur")
    een, twee = (kaart.bounding_box() for kaart in pagina.locator(".plan__kaarten .kaart").all())
    kolom, plan = (pagina.locator(k).bounding_box() for k in (".plan__kolom--gemeente", ".plan__kolommen"))

    assert een["y"] == twee["y"]
    assert twee["x"] >= een["x"] + een["width"] + 8
    assert kolom["width"] == pytest.approx(plan["width"], abs=1)
    pagina.set_viewport_size({"width": 320, "height": 640})
    een, twee = (kaart.bounding_box() for kaart in pagina.locator(".plan__kaarten .kaart").all())
    assert twee["y"] >= een["y"] + een["height"]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("breed", "hoog"), [(320, 640), *(pytest.param(*maat, marks=pytest.mark.lang) for maat in ((320, 480), (1280, 900)))]
)
def test_in_de_widget(browser, live_server, settings, rasa, breed, hoog):
    """In the panel too: with the keyboard the button is seen and large enough, and with a finger it can be tapped."""
    gast = Gast(live_server.url)
    try:
        settings.WIDGET_SITES = [("voorbeeld", gast.url)]
        venster = {"viewport": {"width": breed, "height": hoog}, "has_touch": True}
        pagina = browser.new_page(locale="nl-NL", reduced_motion="reduce", **venster)
        pagina.goto(f"{gast.url}/kaal")
        pagina.locator("wegwijzer-chat .start").click()
        wacht_op(pagina, "Waar kan ik u mee helpen")
        zeg(pagina, "plan")
        wacht_op(pagina, "Uw plan: de huur")
        pagina.locator(f"summary:has-text('{VRAAG}')").press("Enter")
        pagina.keyboard.press("Tab")
        assert pagina.evaluate(f"({GEZIEN})({WORTEL})") == [True, True, True]
        knoppen = KLEIN.replace("document.querySelectorAll", f"{WORTEL}.querySelector('.kaart__vragen').querySelectorAll")
        assert pagina.evaluate(knoppen) == {"klein": [], "dicht": []}
        pagina.keyboard.press("Enter")
        wacht_op(pagina, "Dit weten wij over schuldhulpverlening.")
        pagina.locator(".kaart__vragen button:has-text('Hoe lang duurt het')").tap()
        wacht_op(pagina, "hoe lang duurt het?")
        wacht_op(pagina, "Zeg ik het goed?")
        adres = pagina.locator(".kaart__blad").first

        assert rasa.teksten()[-2:] == ["#kaart:meenemen_schuldhulpverlening", "#kaart:hoelang_schuldhulpverlening"]
        assert adres.get_attribute("href") == f"{live_server.url}/regelingen/schuldhulpverlening/"
        assert adres.get_attribute("target") == "_blank"
        pagina.context.close()
    finally:
        gast.sluit()

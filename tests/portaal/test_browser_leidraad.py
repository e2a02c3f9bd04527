"""Whether anybody can read and print the public guide: axe in three sets of colours, 400 % zoom, text spacing, paper."""

from __future__ import annotations

import pytest
from wandeling import axe, past

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PADEN = (
    "/gespreksleidraad/",
    "/gespreksleidraad/?over=geld&over=veiligheid",
    "/regelingen/",
    "/regelingen/?zoek=huur",
    "/regelingen/?zoek=mijn+man+slaat+mij",
    "/regelingen/schuldhulpverlening/",
    "/regelingen/energietoeslag/",
    "/woorden/",
    "/regelingen/bestaat-niet/",
)
#: Those with every part that the others have, and few words.
KLEIN = (PADEN[1], PADEN[4], PADEN[6])
KLEUREN = {
    "licht": (1280, 900, {}),
    "donker op een telefoon": (320, 640, {"color_scheme": "dark"}),
    "eigen kleuren van het toestel": (768, 1024, {"forced_colors": "active"}),
}


def test_axe_van_de_kleine(venster):
    """Of each kind of page one has no violation, and nothing unsure that nobody looked at."""
    pagina = venster()
    for pad in KLEIN:
        pagina.goto(pad)
        axe(pagina)


@pytest.mark.lang
@pytest.mark.parametrize(("breed", "hoog", "opties"), KLEUREN.values(), ids=KLEUREN.keys())
def test_axe(venster, breed, hoog, opties):
    """No page has a violation, and nothing unsure that nobody looked at."""
    pagina = venster(breed, hoog, **opties)
    for pad in PADEN:
        pagina.goto(pad)
        axe(pagina)


@pytest.mark.parametrize(("breed", "hoog"), [(320, 256), pytest.param(1280, 900, marks=pytest.mark.lang)])
def test_elke_pagina_past(venster, breed, hoog):
    """At 320 by 256 pixels (400 % zoom) and on a wide screen nothing scrolls sideways and every target is large and apart."""
    pagina = venster(breed, hoog, java_script_enabled=False)
    for pad in PADEN:
        pagina.goto(pad)
        past(pagina)


@pytest.mark.lang
def test_tekstafstand(venster):
    """With the text spacing of WCAG 1.4.12 nothing scrolls sideways."""
    pagina = venster(320, 640, bypass_csp=True)
    for pad in PADEN:
        pagina.goto(pad)
        stijl = "line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important"
        pagina.add_style_tag(content=f"*{{{stijl}}}p{{margin-bottom:2em!important}}")
        assert pagina.evaluate("document.documentElement.scrollWidth") <= 320, pad


def test_zoeken_met_het_toetsenbord(venster):
    """Without JavaScript and without a mouse: type, Enter, and the first hit leads to its page."""
    pagina = venster(java_script_enabled=False)
    pagina.goto("/regelingen/")
    pagina.focus("#zoek")
    pagina.keyboard.type("huurtoeslag")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/regelingen/?zoek=huurtoeslag")
    pagina.locator(".gids__link").first.press("Enter")
    pagina.wait_for_url("**/regelingen/huurtoeslag/")

    assert pagina.locator("h1").inner_text() == "Huurtoeslag"


def test_op_papier_is_ruimte_om_te_schrijven(venster):
    """On paper each open question has ruled lines, and menus and forms are gone; on the screen it is the other way round."""
    pagina = venster(720, 1000)
    pagina.goto("/gespreksleidraad/?over=geld")
    vragen = pagina.locator(".gids__vraag").count()

    def te_zien(kiezer: str) -> int:
        return sum(deel.is_visible() for deel in pagina.locator(kiezer).all())

    assert (te_zien(".schrijf"), te_zien("form"), te_zien("nav")) == (0, 1, 1)
    pagina.emulate_media(media="print")
    assert te_zien(".gids__vragen .schrijf") == vragen > 10
    assert (te_zien("form"), te_zien("nav"), te_zien(".voet")) == (0, 0, 0)
    regel = pagina.locator(".schrijf__regel").first.bounding_box()
    assert regel["height"] >= 28, "8 mm is room for a line of handwriting"
    assert regel["width"] > 500

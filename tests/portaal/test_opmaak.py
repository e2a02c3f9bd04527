"""Text of the conversation as HTML: escaped whatever it is, lists, languages, and hard words that are explained."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portaal.opmaak import Woorduitleg, alineas, anker, kenmerken, taal_van


@given(st.text())
def test_alles_wordt_ontsnapt(tekst):
    """Of any text only our own elements come out, and each is closed."""
    html = str(alineas(tekst))

    assert set(re.findall(r"<(/?\w+)", html)) <= {"p", "/p", "br", "ul", "/ul", "ol", "/ol", "li", "/li"}
    assert html.count("<p") == html.count("</p>")


@pytest.mark.parametrize(
    ("tekst", "html"),
    [
        ("een\ntwee", "<p>een<br>twee</p>"),
        ("Ik hoor:\n1. huur\n2. hulp\nKlopt dat?", "<p>Ik hoor:</p><ol><li>huur</li><li>hulp</li></ol><p>Klopt dat?</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. drie", '<ol start="3"><li>drie</li></ol>'),
        ("22 november 2026", "<p>22 november 2026</p>"),
        ("<b>", "<p>&lt;b&gt;</p>"),
    ],
)
def test_lijsten(tekst, html):
    """Lines that begin with a number or a dash are a list; anything else is a paragraph."""
    assert str(alineas(tekst)) == html


def test_woord_een_keer_uitgelegd(kb):
    """A hard word becomes a link to its explanation, the first time only, in whatever form it stands; the longest word wins."""
    merk = Woorduitleg("/w/", kb)
    uit = str(merk("Bijzondere bijstand is geen bijstand. Een Wmo-melding is een melding. Bijstand <b>."))

    assert re.findall(r">([^<]+)</a>", uit) == ["Bijzondere bijstand", "bijstand", "Wmo-melding"]
    assert 'href="/w/#woord-bijzondere-bijstand"' in uit
    assert "&lt;b&gt;" in uit


def test_elk_woord_heeft_een_eigen_plek(kb):
    """No two words of the list share a place on the page."""
    assert len({anker(w) for w in kb.woorden()}) == len(kb.woorden())


@pytest.mark.parametrize(
    ("tekst", "taal"),
    [
        ("Goedemorgen, waar kan ik u mee helpen?", None),
        ("أنا برنامج كمبيوتر", "ar"),
        ("Я комп'ютерна програма", "uk"),
        ("I am a computer program and I only read Dutch. To speak to a person, call 0123 45 67 89.", "en"),
        ("", None),
        ("12 + 3", None),
    ],
)
def test_taal_van_een_stuk(tekst, taal):
    """A sentence in another language says so, for who hears the page."""
    assert taal_van(tekst) == taal


def test_arabisch_loopt_naar_links():
    """Arabic is marked as such and runs from right to left; Dutch carries nothing."""
    assert str(kenmerken("مرحبا")) == ' lang="ar" dir="rtl"'
    assert str(kenmerken("hallo")) == ""

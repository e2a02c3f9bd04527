"""However a sentence of danger is typed, spoken or pasted, it is the same danger.

What holds always is asserted for every sentence; what holds nearly always has a lower bound, just below what was measured.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.gesprek.crisis import zoek_signalen
from tests.gesprek import vermommen as v
from tests.gesprek.test_crisis import ZINNEN
from tests.gesprek.test_crisis_tabel import tabel

ALTIJD = (
    v.hoofdletters, v.kleine_letters, v.zonder_accenten, v.met_accenten, v.emoji_eromheen, v.zonder_leestekens, v.spatie_te_veel,
    v.html, v.onzichtbaar, v.brede_letters, v.ronde_aanhaling,
)  # fmt: skip
#: The part of all sentences that keeps its signal at its level, and the part that gives any signal.
BIJNA = (
    (v.gerekt, 0.995, 0.995),
    (v.emoji_ertussen, 0.995, 0.995),
    (v.als_spraak, 0.995, 0.995),
    (v.verwisseld, 0.98, 0.99),
    (v.letter_weg, 0.97, 0.985),
    (v.spatie_weg, 0.78, 0.90),
)


def gevonden(zin: str) -> set[tuple[str, str]]:
    """The signals of a text with their levels."""
    return {(signaal.id, signaal.niveau) for signaal in zoek_signalen(zin, tabel())}


@pytest.mark.parametrize("vermom", ALTIJD, ids=lambda vermom: vermom.__name__)
def test_altijd_hetzelfde_signaal(vermom: v.Vermomming) -> None:
    """Every sentence gives its signal at its level."""
    dobbel = random.Random(11)
    gemist = [anders for id, niveau, zin in ZINNEN if (id, niveau) not in gevonden(anders := vermom(zin, dobbel))]

    assert gemist == []


@pytest.mark.parametrize(("vermom", "zelfde", "iets"), BIJNA, ids=lambda waarde: getattr(waarde, "__name__", None))
def test_bijna_altijd_hetzelfde_signaal(vermom: v.Vermomming, zelfde: float, iets: float) -> None:
    """Nearly every sentence does; what is lost most is a space between two words that also make a compound."""
    dobbel = random.Random(12)
    uit = [((id, niveau), gevonden(vermom(zin, dobbel))) for id, niveau, zin in ZINNEN]

    assert sum(goed in signalen for goed, signalen in uit) / len(uit) >= zelfde
    assert sum(bool(signalen) for _, signalen in uit) / len(uit) >= iets


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ZINNEN), st.lists(st.sampled_from(ALTIJD), min_size=2, max_size=4, unique=True), st.randoms())
def test_altijd_ook_samen(geval: tuple[str, str, str], samen: list[v.Vermomming], dobbel: random.Random) -> None:
    """Several at once hide no more than one. What programs put in comes last, after what was typed."""
    id, niveau, zin = geval
    for vermom in sorted(samen, key=lambda vermom: (vermom is v.html, vermom is v.onzichtbaar)):
        zin = vermom(zin, dobbel)

    assert (id, niveau) in gevonden(zin), zin


@settings(deadline=None, max_examples=80)
@given(st.text(st.characters(blacklist_categories=()), max_size=200))
@example("ik wil \ud83d dood")
@example("\udfff")
@example("ik\x00wil\x00niet meer")
@example("<" * 500 + "b a=" * 200)
def test_elke_tekst(tekst: str) -> None:
    """No text raises: null bytes, halves of pairs, unfinished mark-up."""
    assert isinstance(gevonden(tekst), set)


@pytest.mark.parametrize("teken", ["\x00", "\ud800", "\u202e", "\u200b", "\u2067"])
def test_een_teken_in_een_woord_verbergt_niets(teken: str) -> None:
    """A character nobody sees stands inside every word."""
    zin = " ".join(f"{woord[:1]}{teken}{woord[1:]}" for woord in ["ik", "wil", "niet", "meer", "leven"])

    assert ("suicidaliteit", "acuut") in gevonden(zin)


def test_wat_tussen_haken_staat_zijn_woorden() -> None:
    """Only known mark-up is taken off: words between brackets are read."""
    assert ("suicidaliteit", "acuut") in gevonden("<ik wil dood>")
    assert ("suicidaliteit", "acuut") in gevonden("<b ik wil dood>")
    assert ("suicidaliteit", "acuut") in gevonden('<div class="x">ik wil<br>dood</div>')

"""Properties of the conversation over random walks: nothing is lost, nothing is said twice, nothing is too long."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.gesprek.toestand import TERZIJDE, Onderwerp, zelfde_plek
from tests.gesprek.loper import Loper, omgeving

OMG = omgeving()
THEMAS = [t.id for t in OMG.kb.themas()]
#: Steps that end a walk: the portal takes over, or the answer cannot be undone.
EINDE = ("contact", "gestopt", "klaar")
WANDELING = st.tuples(
    st.lists(st.tuples(st.sampled_from(THEMAS), st.sampled_from(["zelf", "moeder"])), min_size=1, max_size=2, unique=True),
    st.lists(st.integers(0, 11), max_size=14),
)
LANGSTE_BERICHT, MEESTE_BERICHTEN, LANGSTE_KNOP = 320, 3, 20


def _loop(wandeling: Any) -> Any:
    """Every turn of a walk: each number chooses an option."""
    onderwerpen, keuzes = wandeling
    loper = Loper(*(Onderwerp(thema=t, wie=w) for t, w in onderwerpen), omg=OMG)
    yield loper
    for keuze in keuzes:
        if loper.gesprek.stap in EINDE or not loper.opties:
            return
        loper.tik(loper.opties[keuze % len(loper.opties)])
        yield loper


@settings(max_examples=60, deadline=None)
@given(WANDELING)
def test_n_stappen_heen_en_n_keer_terug_is_waar_het_was(wandeling: Any) -> None:
    """Every answer is undone by one "terug", in the same order, whatever small things were said in between."""
    plekken = []
    loper = None
    for loper in _loop(wandeling):
        g = loper.gesprek
        if g.onderbreking not in TERZIJDE and not (plekken and zelfde_plek(plekken[-1], g)):
            plekken.append(g)
    assert loper is not None
    if loper.gesprek.onderbreking in TERZIJDE:
        loper.terug()
        assert zelfde_plek(loper.gesprek, plekken[-1])
    for plek in reversed(plekken[:-1]):
        loper.terug()
        assert zelfde_plek(loper.gesprek, plek)
        assert loper.gesprek.stap == plek.stap


@settings(max_examples=60, deadline=None)
@given(WANDELING)
def test_geen_beurt_is_te_lang(wandeling: Any) -> None:
    """At most three messages, each of at most 320 characters and one question; a button fits on every channel."""
    for loper in _loop(wandeling):
        assert 1 <= len(loper.berichten) <= MEESTE_BERICHTEN
        for bericht in loper.berichten:
            assert len(bericht["tekst"]) <= LANGSTE_BERICHT, bericht["tekst"]
            assert bericht["tekst"].count("?") <= 1 or bericht["soort"] == "crisis", bericht["tekst"]
            for knop in bericht["knoppen"]:
                assert len(knop["titel"]) <= LANGSTE_KNOP, knop
                assert re.fullmatch(r"#[a-z_]{1,40}:[a-z0-9_-]{1,80}", knop["waarde"]), knop


@settings(max_examples=40, deadline=None)
@given(WANDELING, st.lists(st.sampled_from(["blorp", "zzz kkk", "tja dat weet je wel", "0[ {x}"]), min_size=2, max_size=4))
def test_nooit_tweemaal_hetzelfde_achter_elkaar(wandeling: Any, gemompel: list[str]) -> None:
    """What is not understood is answered in other words each time, and what was said stays."""
    loper = list(_loop(wandeling))[-1]
    if loper.gesprek.stap in ("wens", "zelf", "omgeving", "volhouden", "goed", *EINDE):
        return  # any words are an answer there
    feiten, onderwerpen = loper.gesprek.feiten, loper.gesprek.onderwerpen
    vorige = ""
    for zin in gemompel:
        loper.zeg(zin)
        assert loper.berichten[0]["tekst"] != vorige
        vorige = loper.berichten[0]["tekst"]
        assert (loper.gesprek.feiten, loper.gesprek.onderwerpen) == (feiten, onderwerpen)


@pytest.mark.parametrize("thema", THEMAS)
def test_elk_onderwerp_komt_zonder_een_antwoord_bij_een_plan(thema: str) -> None:
    """Own strength never gates help: whoever leaves everything open gets the same plan, in at most ten turns."""
    loper = Loper(Onderwerp(thema=thema), omg=OMG)
    beurten = 1
    while loper.gesprek.stap != "plan":
        stil = next(o for o in ("liever_niet", "weet_niet", "niet") if o in loper.opties)
        loper.tik(stil)
        beurten += 1
        assert beurten <= 10, loper.gesprek.stap
    plan = next(b["plan"] for b in loper.berichten if b["soort"] == "plan")
    assert all(kolom["stappen"] or kolom["kaarten"] for kolom in plan["kolommen"])
    assert any(stap["telefoon"] for kolom in plan["kolommen"] for stap in kolom["stappen"])
    assert len(plan["rechten"]) >= 3

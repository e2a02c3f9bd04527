"""The state of a conversation survives JSON, and remembers where it came from."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.gesprek.toestand import Gesprek, Onderwerp, naar_json, van_json, volgende_toestand

WOORD = st.text(max_size=30)
FEITEN = st.dictionaries(WOORD, st.one_of(st.booleans(), st.integers(0, 9999), WOORD), max_size=4)
ONDERWERP = st.builds(
    Onderwerp,
    thema=WOORD,
    wie=st.sampled_from(["zelf", "moeder"]),
    regelingen=st.lists(WOORD, max_size=2).map(tuple),
    woorden=WOORD,
    antwoorden=st.dictionaries(WOORD, WOORD, max_size=3),
    gevraagd=st.lists(WOORD, max_size=3).map(tuple),
    klaar=st.booleans(),
)
GESPREK = st.builds(
    Gesprek,
    gemeente=WOORD,
    onderwerpen=st.lists(ONDERWERP, max_size=3).map(tuple),
    huidig=st.integers(0, 3),
    feiten=st.dictionaries(st.sampled_from(["zelf", "moeder"]), FEITEN, max_size=2),
    geschrapt=st.lists(WOORD, max_size=2).map(tuple),
    nummer=st.integers(0, 50),
    teller=st.integers(50, 99),
)


@given(GESPREK)
def test_json_en_terug_is_hetzelfde(gesprek: Gesprek) -> None:
    """Nothing is lost between two turns."""
    assert van_json(json.loads(json.dumps(naar_json(gesprek)))) == gesprek


@given(GESPREK, GESPREK)
def test_een_nieuwe_toestand_weet_waar_zij_vandaan_komt(oud: Gesprek, nieuw: Gesprek) -> None:
    """A changed state has a number of its own and points to the one before; an unchanged one is the same state."""
    uit = volgende_toestand(oud, nieuw)

    if uit is oud:
        assert replace(nieuw, nummer=oud.nummer, vorige=oud.vorige, teller=oud.teller) == oud
    else:
        assert uit.nummer == oud.teller + 1
        assert uit.vorige == oud.nummer


def test_wat_gezegd_is_blijft_staan() -> None:
    """A fact found in passing does not overwrite what was answered, an answer does."""
    gesprek = Gesprek(gemeente="voorbeeld").met_feiten("zelf", {"leeftijd": 71})

    assert gesprek.met_feiten("zelf", {"leeftijd": 17}).feiten_van("zelf") == {"leeftijd": 71}
    assert gesprek.met_feiten("zelf", {"leeftijd": 72}, overschrijf=True).feiten_van("zelf") == {"leeftijd": 72}


def test_een_leeg_gesprek_is_kort() -> None:
    """The tracker keeps a state per turn, so what has its first value is left out."""
    assert naar_json(Gesprek(gemeente="voorbeeld")) == {"gemeente": "voorbeeld"}

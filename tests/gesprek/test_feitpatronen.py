"""The table of fact patterns."""

from __future__ import annotations

import pytest
from wordfreq import top_n_list

from bot.gesprek.crisisletters import kaal
from bot.gesprek.crisiswoorden import SPELLING
from bot.gesprek.feitpatronen import GEEN, PATRONEN, _tabel, vind_antwoorden


def test_elk_patroon_is_leesbaar() -> None:
    """A typing error in the table would silence a fact."""
    zoeker, regels = _tabel()

    assert len(zoeker.patronen) == len(regels) + 1
    assert {feit for feit, _ in regels} == set(PATRONEN)


def test_geen_gewoon_woord_valt_uiteen() -> None:
    """None of the four thousand most used words is read as several words of the table ("volgende" as "vol geen de")."""
    woordenboek = _tabel()[0].woordenboek
    gewoon = [kaal(w) for w in top_n_list("nl", 4_000) if w.isalpha()]

    assert [w for w in gewoon if w not in SPELLING and len(woordenboek.herken(w)) > 1] == []


@pytest.mark.parametrize("feit", sorted(PATRONEN))
def test_niets_telt_wat_wordt_weggenomen(feit: str) -> None:
    """A line under "geen" never gives an answer itself."""
    assert GEEN not in {
        a for antwoorden in vind_antwoorden("geen schulden, kan ik bijstand krijgen").values() for a in antwoorden
    }
    assert feit in PATRONEN

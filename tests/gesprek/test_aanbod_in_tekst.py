"""What somebody would do for another, told in passing."""

from __future__ import annotations

import pytest

from bot.gesprek.aanbod_in_tekst import aanbod_in
from bot.gesprek.checklist.velden import HULPSOORTEN


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("komt niet rond. wil best oude mensen rijden", ["rijden"]),
        ("kan prima klussen voor anderen en wil iemand rijden", ["rijden", "tuin"]),
        ("zou graag koffie drinken met ouderen, kan ook de administratie doen voor buren", ["gezelschap", "papieren"]),
    ],
)
def test_aanbod(tekst: str, soorten: list[str]) -> None:
    """Kinds of the board, for whom it is said to be for another."""
    assert aanbod_in(tekst) == soorten
    assert set(soorten) <= set(HULPSOORTEN)


@pytest.mark.parametrize(
    "tekst",
    [
        "wil iemand om mee te wandelen", "kan niet meer rijden", "zoekt iemand die de tuin kan doen",
        "wil hulp bij de administratie",
        "kan de tuin niet meer doen, anderen klagen", "wil rijden", "",
    ],
)  # fmt: skip
def test_wie_hulp_vraagt_biedt_niets_aan(tekst: str) -> None:
    """Asking is not offering, and what does not work is not offered."""
    assert aanbod_in(tekst) == []

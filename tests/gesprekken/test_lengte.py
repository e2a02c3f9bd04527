"""A simple question stays short: how many turns from the opening to the plan."""

from __future__ import annotations

import statistics
from typing import Any

import pytest

from tests.gesprekken.partner import Partner

#: What people bring, each in a sentence of their own.
OPENINGEN = (
    "ik heb schulden",
    "ik kan de huur niet betalen",
    "hoe vraag ik bijstand aan",
    "ik heb hulp nodig in de huishouding",
    "mijn moeder van 84 heeft hulp nodig met poetsen",
    "ik voel me zo alleen",
    "kan ik huurtoeslag krijgen",
    "ik heb een traplift nodig",
    "ik ben mantelzorger en het wordt te zwaar",
    "ik snap een brief van de gemeente niet",
)
#: A resident who answers in as few words as there are: the first option, and yes.
_ANTWOORD = {"klopt": "ja", "volhouden": "zwaar", "mag_vragen": "zelf"}
MEDIAAN, LANGST = 10, 25


async def _beurten(agent: Any, opening: str) -> int:
    partner = await Partner(agent).begin()
    await partner.zeg(opening)
    beurten = 1
    while partner.stap != "plan":
        optie = _ANTWOORD.get(partner.stap) or next(k["waarde"].split(":")[1] for k in partner.berichten[-1]["knoppen"])
        await partner.kies(optie)
        beurten += 1
        assert beurten <= LANGST, f"{opening}: still at {partner.stap}"
    return beurten


@pytest.mark.rasa
async def test_een_eenvoudige_vraag_is_kort(agent: Any) -> None:
    """The median of ten simple openings is at most ten turns, opening and all answers counted."""
    beurten = {opening: await _beurten(agent, opening) for opening in OPENINGEN}
    print(f"\nturns to the plan: {sorted(beurten.values())}, median {statistics.median(beurten.values())}")
    assert statistics.median(beurten.values()) <= MEDIAAN, beurten

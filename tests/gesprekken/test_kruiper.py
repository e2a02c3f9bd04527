"""A crawler over the real model: every button, and every interruption in every state it finds.

The invariants of `Partner` hold after each turn; here it is checked besides where the conversation is afterwards.
"""

from __future__ import annotations

import collections
from dataclasses import dataclass
from typing import Any

import pytest

from bot.gesprek.toestand import Gesprek
from tests.gesprekken.partner import Partner

#: What is typed in every state -> "blijft" (the same question), a step, or None (anything, if the invariants hold).
ONDERBREKINGEN: dict[str, str | None] = {
    "waarom vraagt u dat": "blijft",
    "ik wil een mens spreken": "blijft",
    "help": "blijft",
    "waar was ik": "blijft",
    "kunt u dat herhalen": "blijft",
    "wat betekent bijstand": "blijft",
    "ben jij een robot": "blijft",
    "#oud:knop": "blijft",
    "stop": "gestopt",
    "wis mijn gegevens": "wis_zeker",
    "ik wil dood": "crisis_vervolg",
    "ze sluiten morgen het gas af": None,
    "terug": None,
    "klopt niet": None,
    "hallo": None,
    "asdf qwerty": None,
    "ik wil een nieuw paspoort": None,
    "jullie zijn een stelletje oplichters": None,
    "0[ {naam}": None,
    "ik heb ook schulden": None,
    "weet ik niet": None,
    "99": None,
}
#: Where the long run starts, beside the greeting: what a first message can bring.
OPENINGEN = (
    "ik kan de huur niet meer betalen en er ligt een brief van de deurwaarder",
    "mijn moeder van 84 heeft hulp nodig in huis",
    "bijstand",
    "ik zorg voor mijn man en het wordt te zwaar",
    "ik ben eenzaam en ik heb schulden",
    "ze sluiten morgen het gas af",
    "mijn client heeft schulden en drinkt",
    "ik kan niet ver meer lopen en wil graag een scootmobiel",
    "mijn zoon wil op voetbal maar ik heb geen geld",
    "ik snap de brieven van de gemeente niet",
)
#: States the short run visits; the long run goes until there is nothing new.
KORT = 6


@dataclass
class Telling:
    """What the crawler reports."""

    toestanden: int = 0
    beurten: int = 0


def _vorm(g: Gesprek) -> tuple[Any, ...]:
    """Two states of one form are the same to the crawler."""
    huidig = g.onderwerp
    return (
        g.stap,
        g.feit,
        huidig.thema if huidig and g.stap in ("plan", "feitvraag", "wens") else None,
        g.overdracht,
        len(g.onderwerpen) > 1,
        bool(huidig and huidig.voor_ander),
        bool(g.suggesties),
    )


def _kopie(partner: Partner, nr: int) -> Partner:
    """The same conversation under another key: a fork."""
    opslag = partner.agent.tracker_store
    kopie = Partner(partner.agent)
    kopie.sleutel = f"kruiper-{nr}"
    opslag.store[kopie.sleutel] = opslag.store[partner.sleutel]
    kopie.toestand, kopie.berichten = partner.toestand, partner.berichten
    return kopie


async def _kruip(agent: Any, hoogstens: int, openingen: tuple[str, ...] = ()) -> Telling:
    telling = Telling()
    gezien: set[tuple[Any, ...]] = set()
    rij = collections.deque([await Partner(agent).begin()])
    for zin in openingen:
        partner = await Partner(agent).begin()
        await partner.zeg(zin)
        rij.append(partner)
    while rij and telling.toestanden < hoogstens:
        partner = rij.popleft()
        if _vorm(partner.toestand) in gezien:
            continue
        gezien.add(_vorm(partner.toestand))
        telling.toestanden += 1
        for zin, verwacht in ONDERBREKINGEN.items():
            telling.beurten += 1
            kopie = _kopie(partner, telling.beurten)
            await kopie.zeg(zin)
            if verwacht is not None:
                assert kopie.stap == (partner.stap if verwacht == "blijft" else verwacht), (
                    f"{zin!r} in {_vorm(partner.toestand)} -> {kopie.stap}"
                )
            if verwacht == "blijft":
                assert kopie.toestand.feiten == partner.toestand.feiten
            agent.tracker_store.store.pop(kopie.sleutel)
        waarden = [*dict.fromkeys(partner.waarden)] + (["#contact:gegeven"] if partner.stap == "contact" else [])
        for waarde in waarden:
            telling.beurten += 1
            kopie = _kopie(partner, telling.beurten)
            await kopie.zeg(waarde)
            rij.append(kopie)
    return telling


@pytest.mark.rasa
async def test_kruiper_kort(agent: Any) -> None:
    """Every interruption in the first states leaves the conversation whole."""
    telling = await _kruip(agent, KORT)
    print(f"\ncrawler: {telling.toestanden} states, {telling.beurten} turns")
    assert telling.toestanden == KORT


@pytest.mark.rasa
@pytest.mark.lang
async def test_kruiper_alles(agent: Any) -> None:
    """The same, until there is no new state."""
    telling = await _kruip(agent, 5_000, OPENINGEN)
    print(f"\ncrawler: {telling.toestanden} states, {telling.beurten} turns")
    assert telling.toestanden > KORT

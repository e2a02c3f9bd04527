"""Finds back what a button said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from portaal.chat.models import Gesprek

#: So many turns back a button is still known by its words.
_TERUG = 20


def titel_van(gesprek: Gesprek, waarde: str) -> str:
    """The words on the newest button with this value; empty when no recent button of the conversation has it."""
    for inhoud in gesprek.berichten.order_by("-pk").values_list("antwoord", flat=True)[:_TERUG]:
        for bericht in (inhoud or {}).get("berichten", []):
            for knop in bericht["knoppen"]:
                if knop["waarde"] == waarde:
                    return str(knop["titel"])
            for kaart in _kaarten(bericht):
                for knop in kaart.get("vragen", []):
                    if knop["waarde"] == waarde:
                        return kaartwoorden(kaart, knop)
    return ""


def kaartwoorden(kaart: Mapping[str, Any], knop: Mapping[str, str]) -> str:
    """What somebody says who taps a question of a card: "Huurtoeslag: hoeveel is het?"."""
    return f"{kaart['naam']}: {knop['titel'][:1].lower()}{knop['titel'][1:]}"


def _kaarten(bericht: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if bericht["soort"] == "kaart":
        yield bericht["kaart"]
    elif bericht["soort"] == "plan":
        for kolom in bericht["plan"]["kolommen"]:
            yield from kolom["kaarten"]

"""Neutral messages and directives, as `contract.schema.json` describes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Bericht = dict[str, Any]
Directief = dict[str, Any]


@dataclass(frozen=True)
class Keuze:
    """One option of an open question. `woorden` are other ways to type it."""

    id: str
    titel: str
    woorden: tuple[str, ...] = ()


def knop(stap: str, keuze: Keuze) -> dict[str, str]:
    """A button; its value is opaque to every channel."""
    return {"titel": keuze.titel, "waarde": f"#{stap}:{keuze.id}"}


def actieknop(titel: str, bedoeling: str) -> dict[str, str]:
    """A button that does what typing a global word does ("mens", "terug")."""
    return {"titel": titel, "waarde": f"#actie:{bedoeling}"}


def tekst(zin: str, knoppen: Sequence[dict[str, str]] = ()) -> Bericht:
    """A plain message."""
    return {"soort": "tekst", "tekst": zin, "knoppen": list(knoppen)}


def met_links(bericht: Bericht, *links: tuple[str, str]) -> Bericht:
    """The same message with links of (words, address); an address may be a marker that the portal fills."""
    return {**bericht, "links": [{"titel": titel, "adres": adres} for titel, adres in links]}


def vraag(stap: str, zin: str, keuzes: Sequence[Keuze], voortgang: tuple[int, int] | None = None) -> Bericht:
    """The open question with its options."""
    stand = {"nu": voortgang[0], "van": voortgang[1]} if voortgang else None
    return {"soort": "vraag", "tekst": zin, "knoppen": [knop(stap, k) for k in keuzes], "vraag": stap, "voortgang": stand}

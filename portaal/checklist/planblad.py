"""The plan of a talk for the resident: short enough for one sheet of paper, or all of it on as many as it takes.

With many topics the one sheet says the first step of each column, and names what may fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.gesprek.personen import persoon
from portaal import klok
from portaal.checklist.suggesties import Suggestie
from portaal.overdracht.models import Overdracht

#: Steps and cards of a column at most.
ALLES = 6
#: Outcomes with which a regeling is named in a plan in short.
_KAN_PASSEN = ("waarschijnlijk", "misschien")


@dataclass(frozen=True)
class Kolom:
    """A column of the plan of one topic, shortened: steps with what belongs to them, and regelingen with their outcome."""

    id: str
    kop: str
    stappen: tuple[dict[str, Any], ...]
    kaarten: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Kort:
    """A topic in short: the first step of each column as (heading, words), and the names of what may fit."""

    titel: str
    stappen: tuple[tuple[str, str], ...]
    kaarten: tuple[str, ...]


@dataclass(frozen=True)
class Planblad:
    """What stands on the sheet: the topics in full, or in short. `korter`: something was left out to fit it."""

    plannen: tuple[tuple[str, tuple[Kolom, ...]], ...]
    kort: tuple[Kort, ...]
    rechten: tuple[str, ...]
    onbekend: tuple[str, ...]
    korter: bool


def planblad(gevonden: list[Suggestie], hoogstens: int = ALLES) -> Planblad:
    """The sheet for these topics, with at most so many steps and cards in a column."""
    korter = False
    plannen: list[tuple[str, tuple[Kolom, ...]]] = []
    for een in gevonden:
        kolommen: list[Kolom] = []
        for k in een.plan["kolommen"]:
            korter |= len(k["stappen"]) > hoogstens or len(k["kaarten"]) > hoogstens
            kolommen.append(Kolom(k["id"], k["kop"], tuple(k["stappen"][:hoogstens]), tuple(k["kaarten"][:hoogstens])))
        plannen.append((een.plan["titel"], tuple(kolommen)))
    return Planblad(tuple(plannen), (), *_onder(gevonden), korter)


def in_het_kort(gevonden: list[Suggestie], *, stappen: int = 3, kaarten: bool = True) -> Planblad:
    """The sheet for many topics: of each so many columns with a step, with or without the names of what may fit."""
    gezegd: set[str] = set()
    kort = tuple(_eerste(een, gezegd, stappen, kaarten) for een in gevonden)
    return Planblad((), kort, *_onder(gevonden), korter=True)


def _onder(gevonden: list[Suggestie]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rights, and what is not known yet, each once."""
    rechten = dict.fromkeys(r for een in gevonden for r in een.plan["rechten"])
    return tuple(rechten), tuple(dict.fromkeys(r for een in gevonden for r in een.plan["nog_onbekend"]))


def bij_stap(stap: dict[str, Any]) -> Iterator[str]:
    """What belongs to a step, in a few words each."""
    if stap.get("wie"):
        yield f"wie: {stap['wie']}"
    if stap.get("waar"):
        yield f"waar: {stap['waar'].rstrip('.')}"
    if stap.get("meenemen"):
        yield "neem mee: " + ", ".join(ding.rstrip(".") for ding in stap["meenemen"])
    if stap.get("wanneer"):
        yield f"wanneer: {stap['wanneer']}"
    if stap.get("telefoon"):
        yield f"bel {stap['telefoon']}"


def belt(een: Overdracht) -> str:
    """Who calls whom after a hand-over."""
    if een.veilig_bellen == "nee":
        return "U belt zelf."
    return f"Iemand belt u uiterlijk {klok.dag_in_woorden(een.belt_uiterlijk)}."


def regel(stap: dict[str, Any]) -> str:
    """A step with what belongs to it, in one line."""
    erbij = "; ".join(bij_stap(stap))
    return f"{stap['tekst']} ({erbij})" if erbij else str(stap["tekst"])


def _eerste(een: Suggestie, gezegd: set[str], hoogstens: int, kaarten: bool) -> Kort:
    """The first step of each column that no earlier topic has (`gezegd`); what has a day comes before what has none."""
    stappen: list[tuple[str, str]] = []
    for k in een.plan["kolommen"]:
        nieuw = [stap for stap in k["stappen"] if stap["tekst"] not in gezegd]
        if nieuw and len(stappen) < hoogstens:
            eerste = min(nieuw, key=lambda stap: stap.get("uiterlijk") or "9999")
            gezegd.add(eerste["tekst"])
            wanneer = eerste["wanneer"] if eerste.get("uiterlijk") else None
            stappen.append((k["kop"], regel({**eerste, "wie": None, "waar": None, "meenemen": [], "wanneer": wanneer})))
    passend = (kaart["naam"] for k in een.plan["kolommen"] for kaart in k["kaarten"] if kaart["uitkomst"] in _KAN_PASSEN)
    titel = f"{een.naam} ({persoon(een.wie).wie})" if persoon(een.wie).ander else een.naam
    return Kort(titel, tuple(stappen), tuple(passend) if kaarten else ())

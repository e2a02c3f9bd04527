"""The plan of a talk for the resident: short enough for one sheet of paper, or in large letters on as many as it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from portaal import kennis, klok, nummers
from portaal.chat.meenemen.pdf import Blad
from portaal.checklist.suggesties import Suggestie
from portaal.overdracht.models import Overdracht
from regelingen.model import Gemeente

#: Steps and cards of a column at most, and the size of the letters (1: 10.5 points; smaller than 0.8 is not readable on paper).
#: The first pair that fits one sheet is used.
_ALLES = 6
_POGINGEN = ((_ALLES, 1.0), (_ALLES, 0.9), (_ALLES, 0.8), (4, 0.8), (3, 0.8), (2, 0.8), (1, 0.8))
#: So many topics never fit with all their steps: then it begins with the first attempt that leaves some out.
_VEEL, _KLEIN = 3, 3
#: From so few steps on, of what belongs to a step only the telephone number stands on the sheet.
_KORT = 2
_GROOT = 1.6


@dataclass(frozen=True)
class Kolom:
    """A column of the plan of one topic, shortened: steps with what belongs to them, and regelingen with their outcome."""

    id: str
    kop: str
    stappen: tuple[dict[str, Any], ...]
    kaarten: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Planblad:
    """What stands on the sheet. `korter`: something was left out to fit it."""

    plannen: tuple[tuple[str, tuple[Kolom, ...]], ...]
    rechten: tuple[str, ...]
    onbekend: tuple[str, ...]
    korter: bool


def planblad(gevonden: list[Suggestie], hoogstens: int = _ALLES) -> Planblad:
    """The sheet for these topics, with at most so many steps and cards in a column."""
    korter = False
    plannen: list[tuple[str, tuple[Kolom, ...]]] = []
    for een in gevonden:
        kolommen: list[Kolom] = []
        for k in een.plan["kolommen"]:
            korter |= len(k["stappen"]) > hoogstens or len(k["kaarten"]) > hoogstens
            stappen = tuple(_kort(stap) if hoogstens <= _KORT else stap for stap in k["stappen"][:hoogstens])
            kolommen.append(Kolom(k["id"], k["kop"], stappen, tuple(k["kaarten"][:hoogstens])))
        plannen.append((een.plan["titel"], tuple(kolommen)))
    rechten = tuple(dict.fromkeys(r for een in gevonden for r in een.plan["rechten"]))
    onbekend = tuple(dict.fromkeys(r for een in gevonden for r in een.plan["nog_onbekend"]))
    return Planblad(tuple(plannen), rechten, onbekend, korter)


def past(gevonden: list[Suggestie], profiel: Gemeente, nu: datetime, brieven: list[Overdracht]) -> tuple[Planblad, float]:
    """The fullest sheet that fits one A4, and the size of its letters; the shortest one where none fits."""
    proef = Blad("")  # one document for all attempts: reading the letters takes longest
    try:
        for hoogstens, maat in _POGINGEN[_KLEIN if len(gevonden) >= _VEEL else 0 :]:
            blad = planblad(gevonden, hoogstens)
            proef.schaal = maat
            voor = proef.page_no()
            if all(proef.page_no() == voor + 1 for _ in _teken(proef, blad, nu, brieven)):
                break
    finally:
        proef.sluit()
    return blad, maat


def pdf(gevonden: list[Suggestie], profiel: Gemeente, nu: datetime, brieven: list[Overdracht], *, groot: bool) -> bytes:
    """The file: one A4, or in large letters everything."""
    if groot:
        return bytes(_zet(planblad(gevonden), profiel, nu, brieven, _GROOT).output())
    blad, maat = past(gevonden, profiel, nu, brieven)
    return bytes(_zet(blad, profiel, nu, brieven, maat).output())


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


def _zet(blad: Planblad, profiel: Gemeente, nu: datetime, brieven: list[Overdracht], maat: float) -> Blad:
    plaats = kennis.plaats(profiel)
    uit = Blad(f"Gemeente {plaats}{': ' + profiel.telefoon if profiel.telefoon else ''}", maat)
    uit.set_lang("nl-NL")
    uit.set_title("Uw plan")
    uit.set_creator("Wegwijzer")
    uit.set_author(f"Gemeente {plaats}")
    uit.set_creation_date(nu)
    for _ in _teken(uit, blad, nu, brieven):
        pass
    return uit


def _teken(uit: Blad, blad: Planblad, nu: datetime, brieven: list[Overdracht]) -> Iterator[None]:
    """Draws the plan on a page of its own, block by block: who only measures can stop when the page is full."""
    uit.add_page()
    uit.kop("Uw plan", 0)
    uit.tekst(f"Gemaakt in een gesprek met de dorpsondersteuner, op {klok.dag_in_woorden(nu.date())}.")
    for een in brieven:
        uit.tekst(f"Verstuurd naar {een.team_naam or 'de gemeente'}. {belt(een)}", vet=True)
        uit.tekst(f"Uw nummer is {nummers.groepeer(een.nummer)}, uw code is {'-'.join(een.code())}.")
    for titel, kolommen in blad.plannen:
        uit.kop(titel, 1)
        for kolom in kolommen:
            if kolom.stappen or kolom.kaarten:
                uit.kop(kolom.kop, 2)
                uit.punten([_regel(stap) for stap in kolom.stappen])
                uit.punten([f"{k['naam']}. {k['uitkomst_tekst']}." for k in kolom.kaarten])
                yield
    if blad.onbekend:
        uit.tekst(f"Dit weten wij nog niet: {', '.join(blad.onbekend)}.")
    if blad.rechten:
        uit.kop("Uw rechten", 1)
        uit.punten(blad.rechten)
    yield


def _kort(stap: dict[str, Any]) -> dict[str, Any]:
    return {**stap, "wie": None, "waar": None, "meenemen": [], "wanneer": None}


def belt(een: Overdracht) -> str:
    """Who calls whom after a hand-over."""
    if een.veilig_bellen == "nee":
        return "U belt zelf."
    return f"Iemand belt u uiterlijk {klok.dag_in_woorden(een.belt_uiterlijk)}."


def _regel(stap: dict[str, Any]) -> str:
    erbij = "; ".join(bij_stap(stap))
    return f"{stap['tekst']} ({erbij})" if erbij else str(stap["tekst"])

"""The plan of a talk as a PDF, and how much of it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from portaal import kennis, klok, nummers
from portaal.chat.meenemen.pdf import Blad
from portaal.checklist.planblad import ALLES, Planblad, belt, in_het_kort, planblad, regel
from portaal.checklist.planmaat import Meter
from portaal.checklist.suggesties import Suggestie
from portaal.overdracht.models import Overdracht
from regelingen.model import Gemeente

#: Steps and cards of a column at most, and the size of the letters (1: 10.5 points; smaller than 0.8 is not readable on paper).
#: The first pair that fits is used; where none does, the plan in short is.
_POGINGEN = ((ALLES, 1.0), (ALLES, 0.9), (ALLES, 0.8), (4, 0.8), (3, 0.8))
_MATEN = (1.0, 0.9, 0.8)
_GROOT = 1.6


class Papier(Protocol):
    """Where a plan is written, or only measured."""

    schaal: float

    def tekst(self, tekst: str, *, vet: bool = False) -> None:
        """One paragraph."""

    def kop(self, tekst: str, niveau: int) -> None:
        """A heading."""

    def punten(self, regels: Sequence[str]) -> None:
        """A list."""


def past(gevonden: list[Suggestie], nu: datetime, brieven: list[Overdracht]) -> tuple[Planblad, float]:
    """The fullest plan that fits one page, and the size of its letters; the shortest one where none fits."""
    for blad, maat in _pogingen(gevonden):
        proef = Meter(maat)
        _teken(proef, blad, nu, brieven)
        if not proef.vol:
            break
    return blad, maat


def pdf(gevonden: list[Suggestie], profiel: Gemeente, nu: datetime, brieven: list[Overdracht], vorm: str = "") -> bytes:
    """The file: one A4, with `vorm` "alles" all of it, with "groot" all of it in large letters."""
    blad, maat = (planblad(gevonden), _GROOT if vorm == "groot" else 1.0) if vorm else past(gevonden, nu, brieven)
    plaats = kennis.plaats(profiel)
    uit = Blad(f"Gemeente {plaats}{': ' + profiel.telefoon if profiel.telefoon else ''}", maat)
    uit.set_lang("nl-NL")
    uit.set_title("Uw plan")
    uit.set_creator("Wegwijzer")
    uit.set_author(f"Gemeente {plaats}")
    uit.set_creation_date(nu)
    uit.add_page()
    _teken(uit, blad, nu, brieven)
    return bytes(uit.output())


def _pogingen(gevonden: list[Suggestie]) -> Iterator[tuple[Planblad, float]]:
    for hoogstens, maat in _POGINGEN:
        yield planblad(gevonden, hoogstens), maat
    for stappen, kaarten in ((3, True), (3, False), (1, False)):
        for maat in _MATEN:
            yield in_het_kort(gevonden, stappen=stappen, kaarten=kaarten), maat


def _teken(uit: Papier, blad: Planblad, nu: datetime, brieven: list[Overdracht]) -> None:
    _voor(uit, nu, brieven)
    _in_het_kort(uit, blad)
    _onderwerpen(uit, blad)
    _onder(uit, blad)


def _voor(uit: Papier, nu: datetime, brieven: list[Overdracht]) -> None:
    uit.kop("Uw plan", 0)
    uit.tekst(f"Gemaakt in een gesprek met de dorpsondersteuner, op {klok.dag_in_woorden(nu.date())}.")
    for een in brieven:
        uit.tekst(f"Verstuurd naar {een.team_naam or 'de gemeente'}. {belt(een)}", vet=True)
        uit.tekst(f"Uw nummer is {nummers.groepeer(een.nummer)}, uw code is {'-'.join(een.code())}.")


def _in_het_kort(uit: Papier, blad: Planblad) -> None:
    for een in blad.kort:
        uit.kop(een.titel, 1)
        uit.punten([f"{kop}: {woorden}" for kop, woorden in een.stappen])
        if een.kaarten:
            uit.punten([f"Kan passen: {', '.join(een.kaarten)}."])


def _onderwerpen(uit: Papier, blad: Planblad) -> None:
    for titel, kolommen in blad.plannen:
        uit.kop(titel, 1)
        for kolom in kolommen:
            if kolom.stappen or kolom.kaarten:
                if uit.schaal < 1:  # small letters are for a full sheet: no room around what stands above a few lines
                    uit.tekst(kolom.kop, vet=True)
                else:
                    uit.kop(kolom.kop, 2)
                uit.punten([regel(stap) for stap in kolom.stappen])
                uit.punten([f"{k['naam']}. {k['uitkomst_tekst']}." for k in kolom.kaarten])


def _onder(uit: Papier, blad: Planblad) -> None:
    if blad.onbekend:
        uit.tekst(f"Dit weten wij nog niet: {', '.join(blad.onbekend)}.")
    if blad.rechten:
        uit.kop("Uw rechten", 1)
        uit.punten(blad.rechten)

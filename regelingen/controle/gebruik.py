"""What is there but never used, or used twice: questions without a purpose, and synonyms that two regelingen claim."""

from __future__ import annotations

from collections.abc import Iterator

from regelingen import toetstaal
from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud
from regelingen.vorm.regeling import RegelingVorm
from regelingen.zoektekst import kaal


def gebruik(inhoud: Inhoud) -> Iterator[Fout]:
    """Takes the content, gives questions that no condition needs, and synonyms that are used twice."""
    yield from _vragen(inhoud)
    yield from _synoniemen(inhoud)


def gevraagde_feiten(inhoud: Inhoud) -> set[str]:
    """Takes the content, gives the facts that occur in a condition or in a table of amounts."""
    toetsen = [voorwaarde.toets for regeling in _alle(inhoud) for voorwaarde in regeling.voorwaarden]
    toetsen += [rij.als for tabel in inhoud.tabellen for rij in tabel.rijen]
    return {feit for toets in toetsen for feit in toetstaal.feiten_in(toets)}


def _vragen(inhoud: Inhoud) -> Iterator[Fout]:
    gevraagd = gevraagde_feiten(inhoud) | {"al_ontvangt"}
    for nr, vraag in enumerate(inhoud.vragen):
        if vraag.id not in gevraagd and not vraag.waarvoor_anders:
            regel = inhoud.plaats("vragen.yml", ["vragen", nr])
            wat = f"De vraag '{vraag.id}' komt in geen voorwaarde voor."
            doe = "Gebruik hem in een toets, haal hem weg, of zeg bij 'waarvoor_anders' waarvoor hij is."
            yield Fout("vragen.yml", regel, f"vragen.{nr + 1}", wat, doe, "let_op")


def _synoniemen(inhoud: Inhoud) -> Iterator[Fout]:
    van: dict[str, str] = {}
    for (gemeente, id_), bestand in inhoud.plek.items():
        if gemeente:
            continue
        eigen: set[str] = set()
        for nr, synoniem in enumerate(inhoud.regelingen[id_].synoniemen):
            woord = kaal(synoniem)
            regel = f"synoniemen.{nr + 1}"
            if woord in eigen:
                wat = f"Het synoniem '{synoniem}' staat er twee keer."
                yield Fout(bestand, inhoud.plaats(bestand, ["synoniemen", nr]), regel, wat, "Haal er een weg.")
            elif woord in van:
                wat = f"Het synoniem '{synoniem}' hoort ook bij '{van[woord]}'."
                doe = "Laat het staan bij de regeling die een inwoner waarschijnlijk bedoelt."
                yield Fout(bestand, inhoud.plaats(bestand, ["synoniemen", nr]), regel, wat, doe, "let_op")
            eigen.add(woord)
            van.setdefault(woord, id_)


def _alle(inhoud: Inhoud) -> Iterator[RegelingVorm]:
    yield from inhoud.regelingen.values()
    for gemeente in inhoud.gemeenten.values():
        yield from gemeente.regelingen.values()

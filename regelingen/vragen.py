"""Which question comes next: the unknown fact that settles most, weighed by how heavy it is to be asked.

A fact may matter without settling anything at once (a second fact is needed as well), so two things are looked at: whether
any combination of answers would change an outcome at all, and how often this one answer already does.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regelingen.feiten import bekend, is_beantwoord
from regelingen.model import Feiten, FeitVraag, Regeling, Uitkomst
from regelingen.toets import pas, weeg
from regelingen.waarheid import Blik, Waar, alle_feiten, waar

#: Combinations of answers that are tried for one condition; beyond this the fact is taken to matter.
_HOOGSTENS_COMBINATIES = 1024
#: A fact that only settles something together with others still counts a little.
_SAMEN = 0.1


@dataclass(frozen=True)
class _Invloed:
    """What the unknown facts of one condition can do."""

    kan_waar: bool
    kan_onwaar: bool
    naar_onwaar: frozenset[str]  # facts whose answer can make the difference with False
    telt: frozenset[str]  # facts whose answer can make any difference


def beste_vraag(
    blik: Blik, feiten: Feiten, kandidaten: Sequence[Regeling], gewicht: Mapping[str, float], overgeslagen: frozenset[str]
) -> FeitVraag | None:
    """Takes what is known, the candidates with their weight and what was skipped, gives the best question or None."""
    vragen = {
        vraag.id: vraag
        for vraag in blik.kb.feitvragen()
        if vraag.opties and vraag.id not in overgeslagen and not is_beantwoord(feiten, vraag.id) and vraag.id not in blik.feiten
    }
    antwoorden = {id_: _antwoorden(blik, vraag) for id_, vraag in vragen.items()}
    punten: dict[str, float] = {}
    geheugen: dict[int, _Invloed] = {}
    for regeling in kandidaten:
        passing = pas(regeling, blik)
        if passing.uitkomst is Uitkomst.MISSCHIEN:
            nuttig = _nuttig(regeling, blik, antwoorden, geheugen)
            for id_ in nuttig:
                beslist = sum(
                    pas(regeling, blik.met(**antwoord)).uitkomst is not Uitkomst.MISSCHIEN for antwoord in antwoorden[id_]
                )
                waarde = beslist / len(antwoorden[id_]) + _SAMEN / len(nuttig)
                punten[id_] = punten.get(id_, 0.0) + gewicht[regeling.id] * waarde
        if "al_ontvangt" in vragen and passing.uitkomst in (Uitkomst.MISSCHIEN, Uitkomst.WAARSCHIJNLIJK):
            keuzes = vragen["al_ontvangt"].opties
            if any(optie.waarde == regeling.id for optie in keuzes):
                punten["al_ontvangt"] = punten.get("al_ontvangt", 0.0) + _SAMEN * gewicht[regeling.id]
    volgorde = list(vragen)
    beste = max(punten, key=lambda id_: (round(punten[id_] / vragen[id_].last, 9), -volgorde.index(id_)), default=None)
    return vragen[beste] if beste is not None else None


def _antwoorden(blik: Blik, vraag: FeitVraag) -> list[dict[str, Any]]:
    """What each answer would make known, in the form of the fit."""
    uit = []
    for optie in vraag.opties:
        erbij = bekend(blik.kb, {vraag.id: [optie.id] if vraag.soort == "meer" else optie.waarde})
        uit.append({id_: waarde for id_, waarde in erbij.items() if id_ not in blik.feiten})
    return uit


def _nuttig(
    regeling: Regeling, blik: Blik, antwoorden: Mapping[str, list[dict[str, Any]]], geheugen: dict[int, _Invloed]
) -> set[str]:
    """The facts that can still change the outcome of this regeling, alone or with others."""
    open_: list[tuple[_Invloed, bool]] = []
    for voorwaarde in regeling.voorwaarden:
        if weeg(voorwaarde, blik) is None:
            sleutel = id(voorwaarde.toets)
            if sleutel not in geheugen:
                geheugen[sleutel] = _invloed(voorwaarde.toets, blik, antwoorden)
            open_.append((geheugen[sleutel], voorwaarde.zacht))
    kan_past = not regeling.nooit_zeker and all(invloed.kan_waar for invloed, _ in open_)
    nuttig: set[str] = set()
    for invloed, zacht in open_:
        if kan_past:
            nuttig |= invloed.telt
        elif not zacht:
            nuttig |= invloed.naar_onwaar
    return nuttig


def _invloed(toets: Mapping[str, Any], blik: Blik, antwoorden: Mapping[str, list[dict[str, Any]]]) -> _Invloed:
    feiten = [id_ for id_ in dict.fromkeys(alle_feiten(toets, blik.kb)) if id_ in antwoorden]
    if not feiten:
        uitslag = waar(toets, blik)
        return _Invloed(uitslag is True, uitslag is False, frozenset(), frozenset())
    if _aantal(antwoorden[id_] for id_ in feiten) > _HOOGSTENS_COMBINATIES:
        alle = frozenset(feiten)
        return _Invloed(True, True, alle, alle)
    uitslagen: dict[tuple[int, ...], Waar] = {}
    for keuze in itertools.product(*(range(len(antwoorden[id_])) for id_ in feiten)):
        erbij: dict[str, Any] = {}
        for id_, nr in zip(feiten, keuze, strict=True):
            erbij = {**antwoorden[id_][nr], **erbij, id_: antwoorden[id_][nr][id_]}
        uitslagen[keuze] = waar(toets, blik.met(**erbij))
    naar_onwaar, telt = set(), set()
    for plaats, id_ in enumerate(feiten):
        groepen: dict[tuple[int, ...], set[Waar]] = {}
        for keuze, uitslag in uitslagen.items():
            groepen.setdefault(keuze[:plaats] + keuze[plaats + 1 :], set()).add(uitslag)
        for groep in groepen.values():
            if len(groep) > 1:
                telt.add(id_)
                if False in groep:
                    naar_onwaar.add(id_)
    waarden = set(uitslagen.values())
    return _Invloed(True in waarden, False in waarden, frozenset(naar_onwaar), frozenset(telt))


def _aantal(rijen: Any) -> int:
    uit = 1
    for rij in rijen:
        uit *= len(rij)
    return uit

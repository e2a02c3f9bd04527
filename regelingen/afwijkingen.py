"""Overrides: a municipality changes single fields of a national regeling, and the trace of what it was stays."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud
from regelingen.vorm.gemeente import Afwijking
from regelingen.vorm.regeling import RegelingVorm


class AfwijkingFout(ValueError):
    """An override that points at nothing, or makes something that is no regeling any more."""


def pas_toe(regeling: RegelingVorm, afwijkingen: list[Afwijking]) -> tuple[RegelingVorm, dict[str, str]]:
    """Takes a national regeling and its overrides, gives the changed one and what each field was, raises AfwijkingFout.

    The sources of the override are added to those of the regeling: an override never drops a source.
    """
    data: dict[str, Any] = json.loads(regeling.json(exclude_unset=True))
    was: dict[str, str] = {}
    for afwijking in afwijkingen:
        doel, sleutel = _zoek(data, afwijking.veld)
        oud = doel[sleutel]
        was[afwijking.veld] = _kort(oud)
        doel[sleutel] = afwijking.wordt
        data["bronnen"] = list(dict.fromkeys([*data["bronnen"], *afwijking.bron]))
    try:
        return RegelingVorm.parse_obj(data), was
    except ValidationError as fout:
        eerste = fout.errors()[0]
        plek = ".".join(str(deel) for deel in eerste["loc"])
        raise AfwijkingFout(f"na de afwijking klopt '{plek}' niet meer ({eerste['msg']}); kijk naar 'wordt'") from fout


def alle_varianten(inhoud: Inhoud) -> tuple[dict[tuple[str, str], tuple[RegelingVorm, dict[str, str]]], list[Fout]]:
    """Takes the content, gives per (municipality, regeling) the overridden regeling with its trace, and the mistakes."""
    varianten: dict[tuple[str, str], tuple[RegelingVorm, dict[str, str]]] = {}
    fouten: list[Fout] = []
    for naam, gemeente in inhoud.gemeenten.items():
        bestand = f"gemeenten/{naam}/afwijkingen.yml"
        per_regeling: dict[str, list[tuple[int, Afwijking]]] = {}
        for nr, afwijking in enumerate(gemeente.afwijkingen):
            per_regeling.setdefault(afwijking.regeling, []).append((nr, afwijking))
        for id_, rij in per_regeling.items():
            regel = inhoud.plaats(bestand, ["afwijkingen", rij[0][0]])
            if id_ not in inhoud.regelingen:
                wat = f"De regeling '{id_}' bestaat niet, dus deze afwijking doet niets."
                fouten.append(Fout(bestand, regel, "regeling", wat, "Kijk hoe het bestand in landelijk/ heet."))
                continue
            try:
                varianten[naam, id_] = pas_toe(inhoud.regelingen[id_], [afwijking for _, afwijking in rij])
            except AfwijkingFout as fout:
                wat, _, doe = str(fout).partition("; ")
                fouten.append(Fout(bestand, regel, "veld", f"{wat[:1].upper()}{wat[1:]}.", f"{doe[:1].upper()}{doe[1:]}."))
    return varianten, fouten


def _zoek(data: Any, veld: str) -> tuple[Any, Any]:
    """The container and key of a path; a list is followed by the id of its part, or by its number from 1."""
    delen = veld.split(".")
    knoop = data
    for nr, deel in enumerate(delen):
        sleutel: Any = deel
        if isinstance(knoop, list):
            sleutel = _nummer(knoop, deel)
        if sleutel is None or (isinstance(knoop, dict) and sleutel not in knoop) or not isinstance(knoop, (dict, list)):
            raise AfwijkingFout(f"het veld '{veld}' bestaat niet in deze regeling (bij '{deel}'); kijk in het landelijke bestand")
        if nr == len(delen) - 1:
            return knoop, sleutel
        knoop = knoop[sleutel]
    raise AfwijkingFout("het veld is leeg; schrijf waar het om gaat, zoals voor_wie.tekst")


def _nummer(rij: list[Any], deel: str) -> int | None:
    for nr, een in enumerate(rij):
        if isinstance(een, dict) and een.get("id") == deel:
            return nr
    if deel.isdigit() and 1 <= int(deel) <= len(rij):
        return int(deel) - 1
    return None


def _kort(waarde: Any) -> str:
    return waarde if isinstance(waarde, str) else json.dumps(waarde, ensure_ascii=False)

"""The plan of one matter in three columns: zelf, omgeving, gemeente."""

from __future__ import annotations

from typing import Any

from bot.gesprek.kaart import maak_kaart
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.planstappen import PlanStap, stappen_van
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.tonen import tonen_bij

KOLOMMEN = ("zelf", "omgeving", "gemeente")
#: The regeling that says where the free, independent help in the talk is found.
_CLIENTONDERSTEUNING = "onafhankelijke-clientondersteuning"
#: What is still unknown, at most: a longer list reads as a task.
_ONBEKEND = 4


def maak_plan(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> dict[str, Any]:
    """The plan as `contract.schema.json` describes it."""
    passingen = tonen_bij(gesprek, onderwerp, omg).passingen
    kaarten: dict[str, list[dict[str, Any]]] = {kolom: [] for kolom in KOLOMMEN}
    for passing in passingen:
        kaarten[omg.kb.regeling(passing.id, omg.gemeente.id).kolom].append(maak_kaart(passing, omg))
    ontbreekt = dict.fromkeys(omg.kb.feitvraag(f).ontbreekt for p in passingen for f in p.ontbreekt)
    return {
        "titel": omg.zeg("plan.titel", gesprek, onderwerp, onderwerp_naam=omg.kb.thema(onderwerp.thema).naam),
        "kolommen": [
            {
                "id": kolom,
                "kop": omg.zeg(f"plan.kop_{kolom}", gesprek, onderwerp),
                "stappen": [_als_json(stap) for stap in stappen_van(kolom, gesprek, onderwerp, omg)],
                "kaarten": kaarten[kolom],
            }
            for kolom in KOLOMMEN
        ],
        "rechten": [zin for _, zin in rechten_van(omg.kb.thema(onderwerp.thema).wet == "Wmo", omg, gesprek, onderwerp)],
        "nog_onbekend": list(ontbreekt)[:_ONBEKEND],
    }


def _als_json(stap: PlanStap) -> dict[str, Any]:
    return {
        "tekst": stap.tekst,
        "bron": stap.bron,
        "wie": stap.wie,
        "waar": stap.waar,
        "meenemen": list(stap.meenemen),
        "wanneer": stap.wanneer,
        "uiterlijk": stap.uiterlijk.isoformat() if stap.uiterlijk else None,
        "telefoon": stap.telefoon,
    }


def rechten_van(
    wmo: bool, omg: Omgeving, gesprek: Gesprek | None = None, onderwerp: Onderwerp | None = None
) -> list[tuple[str, str]]:
    """What may be asked in every route: help in the talk, a decision on paper, objection; for the Wmo also melding and own plan.

    Gives:
        Pairs of (the name of the right in `data/antwoorden/plan.yml`, the sentence).
    """
    waar = omg.kb.regeling(_CLIENTONDERSTEUNING, omg.gemeente.id).aanvragen.waar
    namen = (*(("melding", "eigen_plan") if wmo else ()), "clientondersteuning", "besluit", "bezwaar")
    return [(naam, omg.zeg(f"plan.recht_{naam}", gesprek, onderwerp, waar=waar)) for naam in namen]

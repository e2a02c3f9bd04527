"""What stands beside the questions: the plan's own cards and steps, and who is near with a telephone number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.gesprek.checklist.leefgebieden import hulp_bij
from bot.gesprek.checklist.lijst import als_gesprek
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.plan import maak_plan
from bot.gesprek.tonen import themas_van
from portaal.checklist.bord import open_aanbod
from portaal.checklist.models import Briefje, Tafelgesprek
from portaal.checklist.stand import lijst_van
from regelingen.model import Voorziening


@dataclass(frozen=True)
class Suggestie:
    """One topic: its plan as `contract.schema.json` describes it, and the entries of the sociale kaart and the notes of the
    board that fit it. `hulp` are the kinds of help of neighbours that fit."""

    thema: str
    naam: str
    wie: str
    plan: dict[str, Any]
    kaart: tuple[Voorziening, ...]
    aanbod: tuple[Briefje, ...]
    hulp: tuple[str, ...] = ()


def suggesties(talk: Tafelgesprek, omg: Omgeving) -> list[Suggestie]:
    """What fits each topic on the list, the most urgent topic first. The same `maak_plan` as the chat's."""
    gesprek = als_gesprek(lijst_van(talk), omg)
    aanbod = open_aanbod(talk)
    return [
        Suggestie(
            thema=o.thema,
            naam=omg.kb.thema(o.thema).naam,
            wie=o.wie,
            plan=maak_plan(gesprek, o, omg),
            aanbod=tuple(een for een in aanbod if een.hulp in hulp_bij(o.thema)),
            hulp=hulp_bij(o.thema),
            kaart=tuple(plek for plek in omg.gemeente.sociale_kaart if set(themas_van(o, gesprek)) & set(plek.themas)),
        )
        for o in gesprek.onderwerpen
    ]

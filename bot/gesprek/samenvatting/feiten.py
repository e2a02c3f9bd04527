"""Facts of the conversation in the words of their questions."""

from __future__ import annotations

from bot.gesprek.omgeving import Omgeving
from regelingen.feiten import gekozen
from regelingen.model import FeitVraag, FeitWaarde

#: Facts that have a line of their own, or only choose the team.
ELDERS = frozenset({"postcode4", "mantelzorger_overbelast", "al_ontvangt"})


def voor_het_team(omg: Omgeving) -> set[str]:
    """The facts that the line "dit weten we" may name."""
    return {f.id for f in omg.kb.feitvragen()} - ELDERS


def feit(id_: str, waarde: FeitWaarde, omg: Omgeving) -> str:
    """A fact in the words of its question: "hoeveel er per maand binnenkomt: 1.400 tot 2.000"."""
    fv = omg.kb.feitvraag(id_)
    return omg.woorden("samenvatting.feit", naam=fv.ontbreekt, waarde=waarde_in_woorden(fv, waarde, omg))


def waarde_in_woorden(fv: FeitVraag, waarde: FeitWaarde, omg: Omgeving) -> str:
    """The title of the option, where exactly one has this value; else the value itself in words."""
    zelfde = [o.titel for o in (*fv.opties, *fv.ook) if o.waarde == waarde]
    if isinstance(waarde, list):
        return ", ".join(o.titel for o in gekozen(fv, waarde))
    if len(zelfde) == 1 and fv.soort != "ja_nee":
        return zelfde[0]
    if isinstance(waarde, bool):
        return omg.woorden("samenvatting.waarde_ja" if waarde else "samenvatting.waarde_nee")
    if isinstance(waarde, dict):
        return omg.woorden("samenvatting.waarde_bereik", laag=waarde.get("min") or 0, hoog=waarde.get("max"))
    return str(waarde)

"""The plan of one matter in three columns: zelf, omgeving, gemeente."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.gesprek.kaart import maak_kaart
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.spoed import spoed_van
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.tonen import themas_van, tonen_bij
from regelingen.model import Regeling, Zin

#: More steps in a column than this are not held.
STAPPEN = 3
_LEEG = ("niets", "niemand", "weet_niet", "liever_niet")


def maak_plan(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> dict[str, Any]:
    """The plan as `contract.schema.json` describes it."""
    tonen = tonen_bij(gesprek, onderwerp, omg)
    regelingen = [omg.kb.regeling(p.id, omg.gemeente.id) for p in tonen.passingen]
    kaarten: dict[str, list[dict[str, Any]]] = {"zelf": [], "omgeving": [], "gemeente": []}
    for passing, regeling in zip(tonen.passingen, regelingen, strict=True):
        kaarten[regeling.kolom].append(maak_kaart(passing, omg))
    ontbreekt = dict.fromkeys(omg.kb.feitvraag(f).ontbreekt for p in tonen.passingen for f in p.ontbreekt)
    stappen = {
        "zelf": _zelf(gesprek, onderwerp, regelingen, omg),
        "omgeving": _omgeving(gesprek, onderwerp, regelingen, omg),
        "gemeente": _gemeente(gesprek, onderwerp, regelingen, omg),
    }
    return {
        "titel": omg.zeg("plan.titel", gesprek, onderwerp, onderwerp_naam=omg.kb.thema(onderwerp.thema).naam),
        "kolommen": [
            {"id": k, "kop": omg.zeg(f"plan.kop_{k}", gesprek, onderwerp), "stappen": stappen[k], "kaarten": kaarten[k]}
            for k in ("zelf", "omgeving", "gemeente")
        ],
        "rechten": _rechten(onderwerp, omg),
        "nog_onbekend": list(ontbreekt)[:4],
    }


def _stap(tekst: str, bron: str | None = None) -> dict[str, Any]:
    return {"tekst": tekst, "bron": bron}


def _uit(zinnen: Iterable[tuple[Regeling, Zin]], omg: Omgeving) -> list[dict[str, Any]]:
    """The first few different sentences, each with the title of its source."""
    gezien: dict[str, dict[str, Any]] = {}
    for _, zin in zinnen:
        bron = omg.kb.bron(zin.bronnen[0]).titel if zin.bronnen else None
        gezien.setdefault(zin.tekst, _stap(zin.tekst, bron))
    return list(gezien.values())[:STAPPEN]


def _om_en_om(regelingen: list[Regeling], veld: str) -> list[tuple[Regeling, Zin]]:
    """The first sentence of each regeling, then each second one: no regeling fills the column alone."""
    rijen = [[(r, z) for z in getattr(r, veld)] for r in regelingen]
    return [rij[i] for i in range(max((len(r) for r in rijen), default=0)) for rij in rijen if i < len(rij)]


def _zelf(gesprek: Gesprek, onderwerp: Onderwerp, regelingen: list[Regeling], omg: Omgeving) -> list[dict[str, Any]]:
    antwoord = onderwerp.antwoorden.get("zelf", "")
    al = [] if antwoord in ("", *_LEEG) else [_stap(omg.zeg("plan.zelf_al", gesprek, onderwerp, antwoord=antwoord))]
    stappen = al + _uit(_om_en_om(regelingen, "zelf"), omg)
    return stappen or [_stap(omg.zeg("plan.zelf_niets", gesprek, onderwerp))]


def _omgeving(gesprek: Gesprek, onderwerp: Onderwerp, regelingen: list[Regeling], omg: Omgeving) -> list[dict[str, Any]]:
    antwoord = onderwerp.antwoorden.get("omgeving", "")
    stappen = []
    if antwoord == "niemand":
        stappen.append(_stap(omg.zeg("plan.omgeving_niemand", gesprek, onderwerp)))
    elif antwoord not in ("", *_LEEG):
        stappen.append(_stap(omg.zeg("plan.omgeving_wie", gesprek, onderwerp, antwoord=antwoord)))
    themas = set(themas_van(onderwerp, gesprek))
    for plek in [v for v in omg.gemeente.sociale_kaart if themas & set(v.themas)][:2]:
        bij = omg.woorden(
            "plan.sociale_kaart", naam=plek.naam, wat=plek.wat, wanneer=plek.wanneer, waar=plek.waar, telefoon=plek.telefoon or ""
        )
        stappen.append(_stap(bij, plek.bron))
    if len(stappen) < STAPPEN:
        stappen += _uit(_om_en_om(regelingen, "omgeving"), omg)[: STAPPEN - len(stappen)]
    return stappen or [_stap(omg.zeg("plan.omgeving_niets", gesprek, onderwerp))]


def _gemeente(gesprek: Gesprek, onderwerp: Onderwerp, regelingen: list[Regeling], omg: Omgeving) -> list[dict[str, Any]]:
    stappen = []
    spoed = spoed_van(gesprek, onderwerp, omg)
    if spoed is not None:
        stappen.append(
            _stap(omg.zeg("plan.spoed", gesprek, onderwerp, reden=spoed.reden, dagen=spoed.uiterlijk_werkdagen), spoed.grondslag)
        )
    if onderwerp.thema == "inkomen":
        stappen.append(_stap(omg.zeg("plan.bijstand_meteen", gesprek, onderwerp), omg.woorden("plan.bijstand_meteen_bron")))
    stappen.append(_stap(omg.zeg("plan.gemeente_bel", gesprek, onderwerp)))
    return stappen[:STAPPEN]


def _rechten(onderwerp: Onderwerp, omg: Omgeving) -> list[str]:
    """Named in every route: help in the talk, a decision on paper, objection; for the Wmo also the melding."""
    rechten = [
        omg.woorden("plan.recht_clientondersteuning"),
        omg.woorden("plan.recht_besluit"),
        omg.woorden("plan.recht_bezwaar"),
    ]
    return [omg.woorden("plan.recht_melding"), *rechten] if omg.kb.thema(onderwerp.thema).wet == "Wmo" else rechten

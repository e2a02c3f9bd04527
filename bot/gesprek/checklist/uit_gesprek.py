"""From the conversation to the fields of a checklist: what was said in the chat stands ticked, and is not asked again."""

from __future__ import annotations

from typing import Any

from bot.gesprek.checklist.feitveld import naar_veld
from bot.gesprek.checklist.velden import EEN_KEUZE, OPEN
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.overdragen.betrokken import NIEMAND, SOORTEN


def uit_gesprek(gesprek: Gesprek, omg: Omgeving) -> tuple[dict[str, Waarde], dict[str, dict[str, Any]]]:
    """The fields that hold what this conversation knows, and per theme what the understanding found besides.

    A theme that comes up for two people is kept for the first; the second is in the words of the talk.
    """
    velden: dict[str, Waarde] = {}
    bij: dict[str, dict[str, Any]] = {}
    for onderwerp in gesprek.onderwerpen:
        if f"o.{onderwerp.thema}" in velden:
            continue
        velden[f"o.{onderwerp.thema}"] = onderwerp.wie
        velden |= _antwoorden(onderwerp, omg)
        bij[onderwerp.thema] = {
            "regelingen": list(onderwerp.regelingen),
            "passend": list(onderwerp.passend),
            "woorden": onderwerp.woorden,
        }
    vragen = {fv.id: fv for fv in omg.kb.feitvragen()}
    for wie, feiten in gesprek.feiten.items():
        velden |= {f"f.{wie}.{id_}": naar_veld(vragen[id_], waarde) for id_, waarde in feiten.items() if id_ in vragen}
    if gesprek.goed and gesprek.goed not in ("weet_niet", "liever_niet"):
        velden["x.goed.tekst"] = gesprek.goed
    if gesprek.betrokken and gesprek.betrokken not in ("weet_niet", "liever_niet"):
        velden |= _betrokken(gesprek.betrokken, omg)
    return velden, bij


def _betrokken(antwoord: str, omg: Omgeving) -> dict[str, Waarde]:
    soorten = {omg.zeg(f"betrokken.knop_{soort}"): soort for soort in SOORTEN} | {NIEMAND: NIEMAND}
    return {"x.betrokken.keuze": [soorten[antwoord]]} if antwoord in soorten else {"x.betrokken.tekst": antwoord}


def _antwoorden(onderwerp: Onderwerp, omg: Omgeving) -> dict[str, Waarde]:
    gesprek = Gesprek(gemeente=omg.gemeente.id, onderwerpen=(onderwerp,), bevestigd=True)
    uit: dict[str, Waarde] = {}
    for stap in OPEN:
        antwoord = onderwerp.antwoorden.get(stap, "")
        keuzes = STAPPEN[stap].keuzes(gesprek, omg)
        titels = {k.titel: k.id for k in keuzes if k.id.startswith("v")}
        delen = antwoord.split(", ") if antwoord else []
        if antwoord == "liever_niet":
            uit[f"s.{onderwerp.thema}.{stap}.stand"] = "liever_niet"
        elif antwoord in {k.id for k in keuzes}:
            uit[f"s.{onderwerp.thema}.{stap}.keuze"] = [antwoord]
        elif delen and all(deel in titels for deel in delen):
            uit[f"s.{onderwerp.thema}.{stap}.keuze"] = [titels[deel] for deel in delen]
        elif antwoord and antwoord != "weet_niet":
            uit[f"s.{onderwerp.thema}.{stap}.tekst"] = antwoord
    for stap in EEN_KEUZE:
        if onderwerp.antwoorden.get(stap) in {k.id for k in STAPPEN[stap].keuzes(gesprek, omg)}:
            uit[f"s.{onderwerp.thema}.{stap}.keuze"] = onderwerp.antwoorden[stap]
    return uit

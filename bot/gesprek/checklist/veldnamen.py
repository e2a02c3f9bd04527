"""A field and its value in words, for who must choose between two of them."""

from __future__ import annotations

from bot.gesprek.checklist.feitveld import naar_feit
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.gehoord import in_woorden
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import persoon
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN


def naam_van(veld: str, omg: Omgeving) -> str:
    """What a field is about: "De huur niet kunnen betalen: wat u wilt"."""
    delen = veld.split(".")
    if delen[0] in ("o", "s"):
        thema = omg.kb.thema(delen[1]).naam
        sleutel = f"samenvatting.kop_{delen[2]}" if delen[0] == "s" else ""
        return f"{thema}: {omg.woorden(sleutel).lower()}" if sleutel and sleutel in omg.woorden else thema
    if delen[0] == "f":
        naam = omg.kb.feitvraag(delen[2]).ontbreekt
        return naam if delen[1] == "zelf" else f"{naam} ({persoon(delen[1]).wie})"
    if delen[0] == "v":
        return next((v.vraag for v in omg.kb.leidraad() if v.id == delen[1]), veld)
    return omg.woorden(f"checklist.veld_{delen[1]}")


def waarde_in_woorden(veld: str, waarde: Waarde, omg: Omgeving) -> str:
    """A value as the page shows it; "(leeg)" for nothing."""
    delen = veld.split(".")
    if not waarde:
        return omg.woorden("checklist.leeg")
    if delen[0] == "f":
        fv = omg.kb.feitvraag(delen[2])
        feit = naar_feit(fv, waarde, omg)
        return omg.woorden("checklist.leeg") if feit is None else in_woorden(fv.id, feit, omg)
    if delen[0] == "o":
        return persoon(str(waarde)).wie
    losse = waarde if isinstance(waarde, list) else [waarde]
    if delen[0] == "s" and delen[-1] == "keuze":
        gesprek = Gesprek(gemeente=omg.gemeente.id, onderwerpen=(Onderwerp(thema=delen[1]),), bevestigd=True)
        titels = {k.id: k.titel for k in STAPPEN[delen[2]].keuzes(gesprek, omg)}
        return ", ".join(titels.get(een, een) for een in losse)
    woorden = (omg.woorden(f"checklist.{een}") if f"checklist.{een}" in omg.woorden else een for een in losse)
    return ", ".join(woorden)

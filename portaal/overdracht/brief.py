"""A stored hand-over in the words of a summary, for every rendering of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bot.gesprek.samenvatting.brief import Bereiken, Brief, Zaak, Zin
from portaal import kennis, klok, nummers
from portaal.overdracht import woorden
from portaal.overdracht.models import Erbij, Overdracht, Soort, VeiligBellen
from regelingen.model import Gemeente

#: Shown where the profile names no telephone.
_GEEN_NUMMER = "het nummer op de website van uw gemeente"


def brief_van(overdracht: Overdracht) -> Brief:
    """Everything that a rendering needs, in words. Looks up the municipality's profile for its name and telephone."""
    profiel = kennis.gemeente(overdracht.gemeente)
    return Brief(
        nummer=nummers.groepeer(overdracht.nummer),
        gemeente=kennis.plaats(profiel) if profiel else overdracht.gemeente,
        team=overdracht.team_naam or f"gemeente {kennis.plaats(profiel) if profiel else overdracht.gemeente}",
        telefoon_gemeente=_telefoon(profiel),
        bellen_uiterlijk=klok.dag_in_woorden(overdracht.belt_uiterlijk),
        belt_zelf=overdracht.veilig_bellen == VeiligBellen.NEE,
        zinnen=tuple(Zin(regel["deel"], regel["kop"], regel["tekst"]) for regel in overdracht.regels),
        zaken=tuple(_zaak(o) for o in overdracht.onderwerpen),
        haast=f"{overdracht.spoed['reden']} ({overdracht.spoed['grondslag']})" if overdracht.spoed else "",
        kennisbank=overdracht.kennisbank,
        bereiken=_bereiken(overdracht),
        akkoord_op=klok.moment_in_woorden(overdracht.gemaakt),
        tekst_versie=overdracht.tekst_versie,
        door=f"helper ({overdracht.rol})" if overdracht.wie == "helper" and overdracht.rol else overdracht.wie,
        voor_ander=overdracht.voor == "ander",
        plan_tot=_plan_tot(overdracht),
        aanvullingen=tuple((klok.moment_in_woorden(a.gemaakt), a.tekst) for a in overdracht.aanvullingen.all()),
    )


def _telefoon(profiel: Gemeente | None) -> str:
    return (profiel.telefoon if profiel else None) or _GEEN_NUMMER


def _zaak(onderwerp: dict[str, Any]) -> Zaak:
    termijn = onderwerp.get("termijn")
    soort = Soort(onderwerp["soort"]).label
    if not termijn:
        return Zaak(onderwerp["naam"], soort)
    dag = klok.dag_in_woorden(date.fromisoformat(termijn["uiterlijk"]))
    uiterlijk = f"{woorden.TERMIJN[onderwerp['soort']]} {dag}"
    return Zaak(onderwerp["naam"], soort, termijn["grond"], uiterlijk)


def _bereiken(overdracht: Overdracht) -> Bereiken:
    return Bereiken(
        telefoon=nummers.toon_telefoon(overdracht.telefoon) if overdracht.telefoon else "",
        email=overdracht.email,
        tijden=woorden.tijden(overdracht.tijden),
        inspreken=woorden.inspreken(overdracht.inspreken),
        veilig=VeiligBellen(overdracht.veilig_bellen).label if overdracht.veilig_bellen else woorden.NIET_GEZEGD,
        erbij=Erbij(overdracht.erbij).label if overdracht.erbij else woorden.NIET_GEZEGD,
        taal=woorden.taal(overdracht.taal),
    )


def _plan_tot(overdracht: Overdracht) -> str:
    """The last day on which a persoonlijk plan may be handed in (Wmo 2015 art. 2.3.2 lid 2), or "" without a melding."""
    if not any(o["soort"] == Soort.WMO_MELDING for o in overdracht.onderwerpen):
        return ""
    dag = klok.dag(overdracht.gemaakt)
    termijn = kennis.kennisbank().bedrag("wmo-persoonlijk-plan", dag)
    return klok.dag_in_woorden(dag + timedelta(days=int(termijn.waarde))) if termijn else ""

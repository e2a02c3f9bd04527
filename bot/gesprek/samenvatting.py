"""The summary: what the wijkteam will read, line by line, and what the resident read, struck and changed first.

No outcome and no ranking: a verdict for the handler would be another kind of system before the law
(AI Regulation, annex III 5(a)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import persoon
from bot.gesprek.spoed import spoed_van_gesprek
from bot.gesprek.toestand import Gesprek
from bot.gesprek.tonen import tonen_bij
from regelingen.feiten import gekozen
from regelingen.gemeenten import team_voor
from regelingen.model import ONBEKEND, FeitVraag, FeitWaarde, Wijkteam

#: The version of the words with which the resident agrees; stored with every hand-over.
TEKST_VERSIE = "2026-11-22"
#: What the hand-over keeps of the resident's own words per matter.
EIGEN_WOORDEN = 400


#: The parts of a summary in the order a receiver reads them. The portal adds how to reach, what was agreed, who filled it in.
Deel = Literal["gevraagd", "spoed", "situatie", "zelf", "omgeving", "goed", "regelingen", "loopt", "niet_besproken"]


@dataclass(frozen=True)
class Regel:
    """One line. `id` is stable while the conversation goes on, so that striking it survives a change elsewhere."""

    id: str
    deel: Deel
    kop: str
    tekst: str


def regels(gesprek: Gesprek, omg: Omgeving) -> list[Regel]:
    """All lines in the order a receiver reads them, before anything is struck; changed lines hold the new words."""
    uit = [Regel("gevraagd", "gevraagd", omg.woorden("samenvatting.kop_gevraagd"), _gevraagd(gesprek, omg))]
    spoed = spoed_van_gesprek(gesprek, omg)
    if spoed:
        uit.append(Regel("spoed", "spoed", omg.woorden("samenvatting.kop_spoed"), f"{spoed.reden} ({spoed.grondslag})"))
    gezien: set[str] = set()
    for i, o in enumerate(gesprek.onderwerpen):
        if o.verstuurd:
            continue
        naam = _met_wie(omg.kb.thema(o.thema).naam, o.wie, omg)
        if o.woorden and o.woorden not in gezien:
            gezien.add(o.woorden)
            zin = f"\u201c{o.woorden[:EIGEN_WOORDEN]}\u201d"
            uit.append(Regel(f"woorden{i}", "situatie", omg.woorden("samenvatting.kop_woorden"), zin))
        for stap in ("wens", "zelf", "omgeving", "volhouden"):
            if o.antwoorden.get(stap, "weet_niet") not in ONBEKEND:
                uit.append(
                    Regel(
                        f"{stap}{i}",
                        _DEEL_VAN[stap],
                        f"{naam}: {omg.woorden('samenvatting.kop_' + stap)}",
                        _antwoord(stap, o.antwoorden[stap], omg),
                    )
                )
    for wie, feiten in gesprek.feiten.items():
        bekend = "; ".join(_feit(f, w, omg) for f, w in feiten.items() if w not in ONBEKEND and f in _voor_het_team(omg))
        if bekend:
            uit.append(Regel(f"feiten_{wie}", "situatie", _met_wie(omg.woorden("samenvatting.kop_feiten"), wie, omg), bekend))
    besproken = [r["naam"] for r in besproken_regelingen(gesprek, omg)]
    if besproken:
        uit.append(Regel("besproken", "regelingen", omg.woorden("samenvatting.kop_besproken"), ", ".join(besproken)))
    niet = _niet_gezegd(gesprek, omg)
    if niet:
        uit.append(Regel("niet_gezegd", "niet_besproken", omg.woorden("samenvatting.kop_niet_gezegd"), niet))
    return [Regel(r.id, r.deel, r.kop, gesprek.gewijzigd.get(r.id, r.tekst)) for r in uit]


_DEEL_VAN: dict[str, Deel] = {"wens": "gevraagd", "zelf": "zelf", "omgeving": "omgeving", "volhouden": "omgeving"}


def besproken_regelingen(gesprek: Gesprek, omg: Omgeving) -> list[dict[str, Any]]:
    """The regelingen that were shown, each once, with the facts that are still missing; no outcome."""
    uit: dict[str, dict[str, Any]] = {}
    for o in gesprek.onderwerpen:
        if o.verstuurd or (not o.klaar and not o.antwoorden):
            continue
        for p in tonen_bij(gesprek, o, omg).passingen:
            regeling = omg.kb.regeling(p.id, omg.gemeente.id)
            uit.setdefault(
                p.id, {"id": p.id, "naam": regeling.naam, "ontbreekt": [omg.kb.feitvraag(f).ontbreekt for f in p.ontbreekt]}
            )
    return list(uit.values())


def team(gesprek: Gesprek, omg: Omgeving) -> Wijkteam | None:
    """Who receives the hand-over: by postcode where the municipality works so, else its one desk."""
    postcode = gesprek.feiten_van("zelf").get("postcode4")
    thema = gesprek.onderwerpen[0].thema if gesprek.onderwerpen else None
    return team_voor(omg.gemeente, str(postcode) if postcode and postcode not in ONBEKEND else None, thema)


def teamnaam(gesprek: Gesprek, omg: Omgeving) -> str:
    """The team's name, or the municipality where its profile names none."""
    gekozen = team(gesprek, omg)
    return gekozen.naam if gekozen else omg.woorden("samenvatting.geen_team", gemeente=omg.gemeente.naam)


def _gevraagd(gesprek: Gesprek, omg: Omgeving) -> str:
    wensen = [
        o.antwoorden["wens"]
        for o in gesprek.onderwerpen
        if not o.verstuurd and o.antwoorden.get("wens", "weet_niet") not in ONBEKEND
    ]
    return omg.woorden("samenvatting.gevraagd", wensen=wensen)


def _antwoord(stap: str, antwoord: str, omg: Omgeving) -> str:
    sleutel = f"samenvatting.{stap}_{antwoord}"
    if sleutel in omg.woorden:
        return omg.woorden(sleutel)
    return omg.woorden(f"samenvatting.{antwoord}") if f"samenvatting.{antwoord}" in omg.woorden else antwoord


def _met_wie(kop: str, wie: str, omg: Omgeving) -> str:
    """A heading, with whom it concerns where that is somebody else."""
    ander = persoon(wie)
    return omg.woorden("samenvatting.kop_voor", kop=kop, wie=ander.wie) if ander.ander else kop


#: Facts that have a line of their own, or only choose the team.
_ELDERS = frozenset({"postcode4", "mantelzorger_overbelast"})


def _voor_het_team(omg: Omgeving) -> set[str]:
    """The facts that the line "dit weten we" may name."""
    return {f.id for f in omg.kb.feitvragen()} - _ELDERS


def _feit(id_: str, waarde: FeitWaarde, omg: Omgeving) -> str:
    """A fact in the words of its question: "hoeveel er per maand binnenkomt: 1.400 tot 2.000"."""
    fv = omg.kb.feitvraag(id_)
    return omg.woorden("samenvatting.feit", naam=fv.ontbreekt, waarde=_waarde(fv, waarde, omg))


def _waarde(fv: FeitVraag, waarde: FeitWaarde, omg: Omgeving) -> str:
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


def _niet_gezegd(gesprek: Gesprek, omg: Omgeving) -> str:
    """What was rather not said, so that silence is not read as "no problem"."""
    feiten = [
        omg.kb.feitvraag(f).ontbreekt
        for fs in gesprek.feiten.values()
        for f, w in fs.items()
        if w == "liever_niet" and f in _voor_het_team(omg)
    ]
    stappen = [
        omg.woorden(f"samenvatting.kop_{s}") for o in gesprek.onderwerpen for s, a in o.antwoorden.items() if a == "liever_niet"
    ]
    return ", ".join(dict.fromkeys(feiten + stappen))

"""The lines of the summary: what the resident reads, strikes and changes, and what is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.gesprek.checklist.kanaal import KANAAL
from bot.gesprek.meesturen import te_sturen, weggelaten_feiten
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import persoon
from bot.gesprek.samenvatting.besproken import besproken_regelingen
from bot.gesprek.samenvatting.feiten import feit, voor_het_team, waarde_in_woorden
from bot.gesprek.spoed import alle_spoed
from bot.gesprek.toestand import Gesprek, Onderwerp
from regelingen.model import ONBEKEND

#: What the hand-over keeps of the resident's own words per matter.
EIGEN_WOORDEN = 400
#: The parts of a summary in the order a receiver reads them. The portal adds how to reach, what was agreed, who filled it in.
Deel = Literal["gevraagd", "spoed", "situatie", "zelf", "omgeving", "goed", "regelingen", "loopt", "niet_besproken"]
DELEN: tuple[Deel, ...] = (
    "gevraagd", "spoed", "situatie", "zelf", "omgeving", "goed", "regelingen", "loopt", "niet_besproken",
)  # fmt: skip
_DEEL_VAN: dict[str, Deel] = {
    "wens": "gevraagd",
    "zelf": "zelf",
    "omgeving": "omgeving",
    "mag_vragen": "omgeving",
    "volhouden": "omgeving",
}


@dataclass(frozen=True)
class Regel:
    """One line. `id` is stable while the conversation goes on, so that striking it survives a change elsewhere."""

    id: str
    deel: Deel
    kop: str
    tekst: str


def regels(gesprek: Gesprek, omg: Omgeving) -> list[Regel]:
    """All lines in the order a receiver reads them, before anything is struck; changed lines hold the new words."""
    gevonden = [
        Regel("gevraagd", "gevraagd", omg.woorden("samenvatting.kop_gevraagd"), _gevraagd(gesprek, omg)),
        *_spoed(gesprek, omg),
        *_per_onderwerp(gesprek, omg),
        *_feiten(gesprek, omg),
        *_goed(gesprek, omg),
        *_betrokken(gesprek, omg),
        *_besproken(gesprek, omg),
        *_niet_besproken(gesprek, omg),
    ]
    op_volgorde = sorted(gevonden, key=lambda r: DELEN.index(r.deel))
    return [replace(r, tekst=gesprek.gewijzigd.get(r.id, r.tekst)) for r in op_volgorde]


def _gevraagd(gesprek: Gesprek, omg: Omgeving) -> str:
    mee = [o for _, o in te_sturen(gesprek) if o.mee is not False]
    wensen = [o.antwoorden["wens"] for o in mee if o.antwoorden.get("wens", "weet_niet") not in ONBEKEND]
    return omg.woorden("samenvatting.gevraagd", wensen=wensen)


def _spoed(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    redenen = [f"{s.reden} ({s.grondslag})" for s in alle_spoed(gesprek, omg)]
    if redenen:
        yield Regel("spoed", "spoed", omg.woorden("samenvatting.kop_spoed"), "; ".join(redenen))


def _per_onderwerp(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    gezien: set[str] = set()
    eigen = "verteld" if gesprek.kanaal == KANAAL else "woorden"  # at the table somebody else wrote it down
    for i, o in te_sturen(gesprek):
        if o.mee is False:
            continue
        if o.woorden and o.woorden not in gezien and _alleen_van(o, gesprek):
            gezien.add(o.woorden)
            zin = f"\u201c{o.woorden[:EIGEN_WOORDEN]}\u201d"
            yield Regel(f"woorden{i}", "situatie", omg.woorden(f"samenvatting.kop_{eigen}"), zin)
        naam = met_wie(omg.kb.thema(o.thema).naam, o.wie, omg)
        for stap, deel in _DEEL_VAN.items():
            if o.antwoorden.get(stap, "weet_niet") not in ONBEKEND:
                kop = f"{naam}: {omg.woorden('samenvatting.kop_' + stap)}"
                yield Regel(f"{stap}{i}", deel, kop, _antwoord(stap, o.antwoorden[stap], omg))


def _alleen_van(onderwerp: Onderwerp, gesprek: Gesprek) -> bool:
    """Words that also told of a matter that was left out stay behind with it."""
    return all(o.woorden != onderwerp.woorden for _, o in te_sturen(gesprek) if o.mee is False)


def _feiten(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    mag = voor_het_team(omg) - weggelaten_feiten(gesprek, omg)
    ontvangt = omg.kb.feitvraag("al_ontvangt")
    for wie, feiten in gesprek.feiten.items():
        if wie != "zelf" and wie not in {o.wie for _, o in te_sturen(gesprek) if o.mee is not False}:
            continue
        bekend = "; ".join(feit(f, w, omg) for f, w in feiten.items() if w not in ONBEKEND and f in mag)
        if bekend:
            yield Regel(f"feiten_{wie}", "situatie", met_wie(omg.woorden("samenvatting.kop_feiten"), wie, omg), bekend)
        al = feiten.get(ontvangt.id)
        if al and al not in ONBEKEND:
            kop = met_wie(omg.woorden("samenvatting.kop_loopt"), wie, omg)
            yield Regel(f"loopt_{wie}", "loopt", kop, waarde_in_woorden(ontvangt, al, omg))


def _goed(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    if gesprek.goed and gesprek.goed not in ONBEKEND:
        yield Regel("goed", "goed", omg.woorden("samenvatting.kop_goed"), gesprek.goed)


def _betrokken(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    mee = any(omg.kb.thema(o.thema).wet == "Wmo" for _, o in te_sturen(gesprek) if o.mee is not False)
    if mee and gesprek.betrokken and gesprek.betrokken not in ONBEKEND:
        tekst = omg.woorden("samenvatting.betrokken_niemand") if gesprek.betrokken == "niemand" else gesprek.betrokken
        yield Regel("betrokken", "loopt", omg.woorden("samenvatting.kop_betrokken"), tekst)


def _besproken(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    besproken = besproken_regelingen(gesprek, omg)
    if besproken:
        tekst = omg.woorden("samenvatting.besproken", regelingen=besproken)
        yield Regel("besproken", "regelingen", omg.woorden("samenvatting.kop_besproken"), tekst)


def _niet_besproken(gesprek: Gesprek, omg: Omgeving) -> Iterator[Regel]:
    """What was rather not said, and what was no subject, so that silence is not read as "no problem"."""
    liever_niet = _niet_gezegd(gesprek, omg)
    if liever_niet:
        yield Regel("niet_gezegd", "niet_besproken", omg.woorden("samenvatting.kop_niet_gezegd"), liever_niet)
    besproken = {r["id"] for r in besproken_regelingen(gesprek, omg)}
    gebieden = {g for id_ in besproken for g in omg.kb.regeling(id_, omg.gemeente.id).leefgebieden}
    rest = [g.naam.lower() for g in omg.kb.leefgebieden() if g.id not in gebieden]
    if gebieden and rest:
        yield Regel("niet_besproken", "niet_besproken", omg.woorden("samenvatting.kop_niet_besproken"), ", ".join(rest))


def _niet_gezegd(gesprek: Gesprek, omg: Omgeving) -> str:
    mag = voor_het_team(omg) - weggelaten_feiten(gesprek, omg)
    feiten = [
        omg.kb.feitvraag(f).ontbreekt for fs in gesprek.feiten.values() for f, w in fs.items() if w == "liever_niet" and f in mag
    ]
    stappen = [
        omg.woorden(f"samenvatting.kop_{s}")
        for _, o in te_sturen(gesprek)
        if o.mee is not False
        for s, a in o.antwoorden.items()
        if a == "liever_niet"
    ]
    return ", ".join(dict.fromkeys(feiten + stappen))


def _antwoord(stap: str, antwoord: str, omg: Omgeving) -> str:
    sleutel = f"samenvatting.{stap}_{antwoord}"
    if sleutel in omg.woorden:
        return omg.woorden(sleutel)
    return omg.woorden(f"samenvatting.{antwoord}") if f"samenvatting.{antwoord}" in omg.woorden else antwoord


def met_wie(kop: str, wie: str, omg: Omgeving) -> str:
    """A heading, with whom it concerns where that is somebody else."""
    ander = persoon(wie)
    return omg.woorden("samenvatting.kop_voor", kop=kop, wie=ander.wie) if ander.ander else kop

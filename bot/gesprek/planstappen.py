"""The steps of a plan, per column: what to do, who does it, where, what to bring, by when, and the telephone number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.gesprek.datums import in_woorden
from bot.gesprek.ingang import zo_gaat_het
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.spoed import spoed_van
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.tonen import themas_van, tonen_bij
from regelingen.model import Regeling, Voorziening, Zin

#: More steps in a column than this are not held; the column of the municipality also holds what a step costs.
STAPPEN = {"zelf": 4, "omgeving": 4, "gemeente": 6}
#: Places near by, tips, and regelingen with a step of their own, at most.
PLEKKEN, TIPS, MET_STAP = 2, 2, 2
MEENEMEN = 4
#: Words that name somebody; more is a story.
WIE = 3
_LEEG = ("", "niets", "niemand", "weet_niet", "liever_niet")
#: The most that somebody pays for help under the Wmo, and what the unit of an amount of money begins with.
_EIGEN_BIJDRAGE, _EURO = "wmo-eigen-bijdrage", "EUR"
_ZATERDAG = 5


@dataclass(frozen=True)
class PlanStap:
    """One step. `doen` is False for what was said already; `uiterlijk` is the day that `wanneer` names, if it names one."""

    tekst: str
    bron: str | None = None
    wie: str | None = None
    waar: str | None = None
    meenemen: tuple[str, ...] = ()
    wanneer: str | None = None
    uiterlijk: date | None = None
    telefoon: str | None = None
    doen: bool = True


def stappen_van(kolom: str, gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> list[PlanStap]:
    """The steps of one column of the plan of one matter, the first to do first."""
    soort = {"zelf": _zelf, "omgeving": _omgeving, "gemeente": _gemeente}[kolom]
    return list(soort(gesprek, onderwerp, omg))[: STAPPEN[kolom]]


def eerste_tip(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> str:
    """The first thing that may help, from the regeling that fits best; empty when there is none."""
    return next((zin.tekst for _, zin in _om_en_om(_getoond(gesprek, onderwerp, omg), "zelf")), "")


def in_de_buurt(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> list[Voorziening]:
    """The entries of the sociale kaart for the themes of a matter."""
    themas = set(themas_van(onderwerp, gesprek))
    return [plek for plek in omg.gemeente.sociale_kaart if themas & set(plek.themas)][:PLEKKEN]


def _getoond(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> list[Regeling]:
    return [omg.kb.regeling(p.id, omg.gemeente.id) for p in tonen_bij(gesprek, onderwerp, omg).passingen]


def _zelf(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Iterator[PlanStap]:
    antwoord = onderwerp.antwoorden.get("zelf", "")
    if antwoord not in _LEEG:
        yield PlanStap(omg.zeg("plan.zelf_al", gesprek, onderwerp, antwoord=antwoord), doen=False)
    regelingen = _getoond(gesprek, onderwerp, omg)
    tips = _tips(regelingen, "zelf", omg)
    if tips:
        wanneer, dag = _wanneer(gesprek, onderwerp, omg)
        yield PlanStap(tips[0].tekst, tips[0].bron, wanneer=wanneer, uiterlijk=dag)
        yield from tips[1:]
    yield from _van_kaarten(regelingen, "zelf", gesprek, onderwerp, omg)
    if not tips and antwoord in _LEEG:
        yield PlanStap(omg.zeg("plan.zelf_niets", gesprek, onderwerp))


def _omgeving(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Iterator[PlanStap]:
    antwoord = onderwerp.antwoorden.get("omgeving", "")
    if antwoord == "niemand":
        yield PlanStap(omg.zeg("plan.omgeving_niemand", gesprek, onderwerp), doen=False)
    elif antwoord not in _LEEG:
        sleutel = f"plan.omgeving_{onderwerp.antwoorden.get('mag_vragen', 'wie')}"
        bekend = sleutel if sleutel in omg.woorden else "plan.omgeving_wie"
        zin = omg.zeg(bekend, gesprek, onderwerp, antwoord=antwoord)
        wie = antwoord if len(antwoord.split()) <= WIE else None
        yield PlanStap(zin, wie=wie, doen=not bekend.endswith("_niet"))
    plekken = in_de_buurt(gesprek, onderwerp, omg)
    for plek in plekken:
        zin = omg.woorden("plan.sociale_kaart", naam=plek.naam, wat=plek.wat)
        yield PlanStap(zin, plek.bron, waar=plek.waar, wanneer=plek.wanneer, telefoon=plek.telefoon)
    regelingen = _getoond(gesprek, onderwerp, omg)
    tips = _tips(regelingen, "omgeving", omg)
    yield from tips
    yield from _van_kaarten(regelingen, "omgeving", gesprek, onderwerp, omg)
    if antwoord in _LEEG and not plekken and not tips:
        yield PlanStap(omg.zeg("plan.omgeving_niets", gesprek, onderwerp))


def _gemeente(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Iterator[PlanStap]:
    spoed = spoed_van(gesprek, onderwerp, omg)
    if spoed is not None:
        zin = omg.zeg("plan.spoed", gesprek, onderwerp, reden=spoed.reden, dagen=spoed.uiterlijk_werkdagen)
        yield PlanStap(
            zin, spoed.grondslag, wanneer=omg.woorden("plan.vandaag"), uiterlijk=omg.datum, telefoon=omg.gemeente.telefoon
        )
    if onderwerp.thema == "inkomen":
        yield PlanStap(omg.zeg("plan.bijstand_meteen", gesprek, onderwerp), omg.woorden("plan.bijstand_meteen_bron"))
    yield from _van_kaarten(_getoond(gesprek, onderwerp, omg), "gemeente", gesprek, onderwerp, omg)
    ingang = zo_gaat_het(gesprek, omg)
    zin = omg.zeg("plan.gemeente_bel", gesprek, onderwerp, organisatie=ingang.organisatie or "")
    yield PlanStap(zin, wie=ingang.wie_vraagt, wanneer=omg.gemeente.open, telefoon=omg.gemeente.telefoon)
    if ingang.daarna:
        yield PlanStap(omg.zeg("plan.gemeente_daarna", gesprek, onderwerp, daarna=ingang.daarna), doen=False)
    if omg.kb.thema(onderwerp.thema).wet == "Wmo":
        yield from _kosten(gesprek, onderwerp, omg)
    if ingang.bijzonder:
        zinnen = " ".join(z.tekst for z in ingang.bijzonder[:2])
        bron = next((omg.kb.bron(b).titel for z in ingang.bijzonder for b in z.bronnen), None)
        yield PlanStap(omg.zeg("plan.zo_gaat_het", gesprek, onderwerp, zinnen=zinnen), bron, doen=False)
    if omg.kb.thema(onderwerp.thema).wet == "Wmo":
        yield PlanStap(omg.zeg("plan.samen", gesprek, onderwerp), omg.woorden("plan.samen_bron"), doen=False)


def _kosten(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Iterator[PlanStap]:
    """What help under the Wmo costs (art. 2.3.2 lid 4 g); nothing where the amount of today is not known."""
    bedrag = omg.kb.bedrag(_EIGEN_BIJDRAGE, omg.datum)
    if bedrag is not None and bedrag.eenheid.startswith(_EURO):
        waarde = f"{bedrag.waarde:.2f}".replace(".", ",")
        bron = omg.kb.bron(bedrag.bronnen[0]).titel if bedrag.bronnen else None
        yield PlanStap(omg.zeg("plan.kosten", gesprek, onderwerp, bedrag=waarde), bron, doen=False)


def _van_kaarten(
    regelingen: Sequence[Regeling], kolom: str, gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving
) -> Iterator[PlanStap]:
    """How to ask for the first regelingen of a column: what to do, where, what to bring, how long it takes."""
    for regeling in [r for r in regelingen if r.kolom == kolom][:MET_STAP]:
        hulplijn = next((h for h in map(omg.kb.hulplijn, regeling.hulplijnen) if h.tel), None)
        hoe = next(iter(regeling.aanvragen.hoe), "")
        yield PlanStap(
            omg.zeg("plan.vraag_aan", gesprek, onderwerp, naam=regeling.titel_kort, hoe=hoe),
            omg.kb.bron(regeling.bronnen[0]).titel if regeling.bronnen else None,
            waar=regeling.aanvragen.waar or None,
            meenemen=regeling.aanvragen.meenemen[:MEENEMEN],
            wanneer=regeling.aanvragen.termijn or None,
            telefoon=hulplijn.nummer if hulplijn and kolom != "gemeente" else None,
        )


def _tips(regelingen: Sequence[Regeling], veld: str, omg: Omgeving) -> list[PlanStap]:
    """The first few different tips, each with the title of its source; one of another regeling says of which."""
    uit: dict[str, PlanStap] = {}
    for regeling, zin in _om_en_om(regelingen, veld):
        bron = omg.kb.bron(zin.bronnen[0]).titel if zin.bronnen else None
        eigen = regeling.id == regelingen[0].id
        tekst = zin.tekst if eigen else omg.woorden("plan.tip_bij", naam=regeling.titel_kort, tip=zin.tekst)
        uit.setdefault(zin.tekst, PlanStap(tekst, bron))
    return list(uit.values())[:TIPS]


def _om_en_om(regelingen: Sequence[Regeling], veld: str) -> list[tuple[Regeling, Zin]]:
    """The first sentence of each regeling, then each second one: no regeling fills the column alone."""
    rijen = [[(r, z) for z in getattr(r, veld)] for r in regelingen]
    return [rij[i] for i in range(max((len(r) for r in rijen), default=0)) for rij in rijen if i < len(rij)]


def _wanneer(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> tuple[str, date]:
    """Today where it is urgent, else within a week: the last weekday of it."""
    if spoed_van(gesprek, onderwerp, omg) is not None:
        return omg.woorden("plan.vandaag"), omg.datum
    dag = omg.datum + timedelta(days=7)
    dag -= timedelta(days=max(0, dag.weekday() - _ZATERDAG + 1))
    return omg.woorden("plan.uiterlijk", dag=in_woorden(dag)), dag

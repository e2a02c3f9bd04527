"""What stands on the page of a heading: the questions of the conversation for each topic, and those of the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.gesprek.checklist.feitveld import ZELF_GEZEGD
from bot.gesprek.checklist.leefgebieden import Leefgebied
from bot.gesprek.checklist.lijst import Lijst, als_gesprek
from bot.gesprek.checklist.velden import OPEN
from bot.gesprek.gehoord import in_woorden
from bot.gesprek.meesturen import feiten_bij
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.tonen import tonen_bij
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.basis import WEET_NIET
from regelingen.model import FeitVraag, LeidraadVraag


@dataclass(frozen=True)
class Item:
    """One question: `naam` is the first part of its fields, `keuzes` are (id, title), `meer` is whether several count.

    `open_`: there is room for own words and for how it stands.
    """

    naam: str
    vraag: str
    waarom: str
    keuzes: tuple[tuple[str, str], ...]
    meer: bool
    open_: bool


@dataclass(frozen=True)
class Onderwerpblad:
    """A topic that is on the list: its questions per phase, the facts that are wanted first, and the rest."""

    thema: str
    naam: str
    wie: str
    vragen: tuple[Item, ...]
    feiten: tuple[Item, ...]
    meer_feiten: tuple[Item, ...]


def onderwerpbladen(lijst: Lijst, gebied: Leefgebied, omg: Omgeving) -> list[Onderwerpblad]:
    """The topics of a heading that are on the list, in the order of the heading."""
    gesprek = als_gesprek(lijst, omg)
    plek = {o.thema: i for i, o in enumerate(gesprek.onderwerpen)}
    return [_blad(replace(gesprek, huidig=plek[thema]), lijst, omg) for thema in gebied.themas if thema in plek]


def leidraad(gebied: Leefgebied | None, omg: Omgeving) -> list[LeidraadVraag]:
    """The questions of the guide below a heading; without a heading those that belong to the whole talk."""
    if gebied is None:
        return [v for v in omg.kb.leidraad() if v.leefgebied is None]
    volgorde = ("start", "zelf", "omgeving", "gemeente", "slot")
    onder = [v for v in omg.kb.leidraad() if v.leefgebied in gebied.leidraad]
    return sorted(onder, key=lambda v: volgorde.index(v.fase))


def betrokken(omg: Omgeving) -> Item:
    """The question who else is involved, which belongs to the whole talk."""
    stap, gesprek = STAPPEN["betrokken"], Gesprek(gemeente=omg.gemeente.id)
    return Item(
        naam="x.betrokken",
        vraag=omg.zeg("betrokken.vraag"),
        waarom=stap.waarom(gesprek, omg),
        keuzes=tuple((k.id, k.titel) for k in stap.keuzes(gesprek, omg) if k.id != WEET_NIET),
        meer=True,
        open_=True,
    )


def wederkerig(omg: Omgeving) -> str:
    """What is asked in return: what somebody would like to do for another."""
    return omg.woorden("checklist.wederkerig")


def _blad(gesprek: Gesprek, lijst: Lijst, omg: Omgeving) -> Onderwerpblad:
    onderwerp = gesprek.onderwerpen[gesprek.huidig]
    wil = _eerst(gesprek, onderwerp, lijst, omg)
    feiten = [fv for fv in omg.kb.feitvragen() if fv.id in wil or fv.id in set(feiten_bij(onderwerp, omg))]
    return Onderwerpblad(
        thema=onderwerp.thema,
        naam=omg.kb.thema(onderwerp.thema).naam,
        wie=onderwerp.wie,
        vragen=tuple(_vragen(gesprek, omg)),
        feiten=tuple(_feit(gesprek, fv, lijst, omg) for fv in feiten if fv.id in wil),
        meer_feiten=tuple(_feit(gesprek, fv, lijst, omg) for fv in feiten if fv.id not in wil),
    )


def _eerst(gesprek: Gesprek, onderwerp: Onderwerp, lijst: Lijst, omg: Omgeving) -> set[str]:
    """The facts that decide about urgency, that were filled in, or that what is shown still lacks."""
    wil = {f for passing in tonen_bij(gesprek, onderwerp, omg).passingen for f in passing.ontbreekt}
    wil |= {fv.id for fv in omg.kb.feitvragen() if lijst.veld(f"f.{onderwerp.wie}.{fv.id}")}
    spoedvraag = omg.kb.thema(onderwerp.thema).spoedvraag
    return wil | ({spoedvraag} if spoedvraag else set())


def _vragen(gesprek: Gesprek, omg: Omgeving) -> Iterator[Item]:
    onderwerp = gesprek.onderwerpen[gesprek.huidig]
    wmo = omg.kb.thema(onderwerp.thema).wet == "Wmo"
    for naam in (*OPEN, "mag_vragen", *(("volhouden",) if wmo else ())):
        stap = STAPPEN[naam]
        yield Item(
            naam=f"s.{onderwerp.thema}.{naam}",
            vraag=str(stap.stel(gesprek, omg)[-1]["tekst"]),
            waarom=stap.waarom(gesprek, omg),
            keuzes=tuple((k.id, k.titel) for k in stap.keuzes(gesprek, omg) if naam not in OPEN or k.id != "liever_niet"),
            meer=naam in OPEN,
            open_=naam in OPEN,
        )


def _feit(gesprek: Gesprek, fv: FeitVraag, lijst: Lijst, omg: Omgeving) -> Item:
    wie = gesprek.onderwerpen[gesprek.huidig].wie
    stap, bij_feit = STAPPEN["feitvraag"], replace(gesprek, feit=fv.id, misverstaan=0)
    keuzes = [(k.id, k.titel) for k in stap.keuzes(bij_feit, omg)]
    keuzes[len(fv.opties) : len(fv.opties)] = [(o.id, o.titel) for o in fv.ook]
    nu = lijst.veld(f"f.{wie}.{fv.id}")
    for een in nu if isinstance(nu, list) else [nu]:
        if een and een not in {id_ for id_, _ in keuzes}:
            waarde = gesprek.feiten_van(wie)[fv.id] if een.startswith(ZELF_GEZEGD) else [een]
            keuzes.insert(0, (een, in_woorden(fv.id, waarde, omg)))
    return Item(
        naam=f"f.{wie}.{fv.id}",
        vraag=str(stap.stel(bij_feit, omg)[-1]["tekst"]),
        waarom=fv.waarom,
        keuzes=tuple(keuzes),
        meer=fv.soort == "meer",
        open_=False,
    )

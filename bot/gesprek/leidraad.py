"""The guide of the conversation for everybody to read: what is asked, why, what may be skipped, what to bring, and rights.

Made from what the conversation itself uses: its steps and words, the guide, facts and regelingen of the knowledge base. So a
question that changes there changes here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.plan import KOLOMMEN, rechten_van
from bot.gesprek.voortgang import HOOGSTENS_FEITEN, VRAGEN
from bot.gesprek.vragen import STAPPEN
from regelingen.model import FeitVraag, Leefgebied, LeidraadVraag, Regeling
from regelingen.waarheid import alle_feiten

#: The questions of every matter, and what is asked once before something is sent.
ALTIJD = (*VRAGEN, "goed")
#: Questions about facts and things to bring that a part names, those of most regelingen first.
FEITEN, MEENEMEN = 5, 5
#: A fact that weighs so much to be asked, many rather keep to themselves (`last` of regelingen/inhoud/vragen.yml).
LASTIG = 3
#: Where the reason stands for a question of the guide that has none of its own, by its phase.
_WAAROM = {
    "start": "wens.waarom",
    "zelf": "zelf.waarom",
    "omgeving": "omgeving.waarom",
    "gemeente": "leidraad.waarom_gemeente",
    "slot": "leidraad.waarom_slot",
}
#: Which regeling tells all about a right.
_OVER_RECHT = {
    "melding": "wmo-melding-en-onderzoek",
    "eigen_plan": "wmo-persoonlijk-plan",
    "clientondersteuning": "onafhankelijke-clientondersteuning",
    "besluit": "wmo-aanvraag-en-beslissing",
    "bezwaar": "wmo-bezwaar-en-beroep",
}


@dataclass(frozen=True)
class Vraag:
    """A question with the reason that is told. `overslaan`: it may be left open; `lastig`: many rather keep it to themselves."""

    tekst: str
    waarom: str
    overslaan: bool = True
    lastig: bool = False


@dataclass(frozen=True)
class Deel:
    """What a talk about one leefgebied holds: open questions, facts that may be asked, things to bring, regelingen."""

    leefgebied: Leefgebied
    vragen: tuple[Vraag, ...]
    feiten: tuple[Vraag, ...]
    meenemen: tuple[str, ...]

    @property
    def lastig(self) -> tuple[str, ...]:
        """The questions that are hardest to be asked."""
        return tuple(vraag.tekst for vraag in self.feiten if vraag.lastig)


@dataclass(frozen=True)
class Recht:
    """A right in a sentence, and the id of the regeling that tells all about it (None: not in this municipality)."""

    tekst: str
    regeling: str | None


@dataclass(frozen=True)
class Leidraad:
    """The whole guide. `hoogstens_feiten`: so many facts are asked of one matter; `kolommen` are the heads of the plan."""

    altijd: tuple[Vraag, ...]
    begin: tuple[Vraag, ...]
    delen: tuple[Deel, ...]
    slot: tuple[Vraag, ...]
    hoogstens_feiten: int
    kolommen: tuple[str, ...]
    rechten: tuple[Recht, ...]


def maak_leidraad(omg: Omgeving, alleen: Collection[str] = ()) -> Leidraad:
    """Takes the municipality and ids of leefgebieden (none: all), gives the guide."""
    los = [vraag for vraag in omg.kb.leidraad() if vraag.leefgebied is None]
    delen = [_deel(gebied, omg) for gebied in omg.kb.leefgebieden() if not alleen or gebied.id in alleen]
    bestaat = {regeling.id for regeling in omg.kb.regelingen(omg.gemeente.id)}
    return Leidraad(
        altijd=tuple(
            Vraag(omg.zeg(f"{naam}.vraag"), omg.zeg(f"{naam}.waarom"), overslaan=STAPPEN[naam].overslaan) for naam in ALTIJD
        ),
        begin=tuple(_open(vraag, omg) for vraag in los if vraag.fase != "slot"),
        delen=tuple(delen),
        slot=tuple(_open(vraag, omg) for vraag in los if vraag.fase == "slot"),
        hoogstens_feiten=HOOGSTENS_FEITEN,
        kolommen=tuple(omg.zeg(f"plan.kop_{kolom}") for kolom in KOLOMMEN),
        rechten=tuple(
            Recht(_recht(naam, zin, omg), _OVER_RECHT[naam] if _OVER_RECHT[naam] in bestaat else None)
            for naam, zin in rechten_van(True, omg)
        ),
    )


def _recht(naam: str, zin: str, omg: Omgeving) -> str:
    """The sentence of the plan, or the guide's own where that one speaks of the plan."""
    eigen = f"leidraad.recht_{naam}"
    return omg.zeg(eigen) if eigen in omg.woorden else zin


def _deel(gebied: Leefgebied, omg: Omgeving) -> Deel:
    kern = {id_ for thema in omg.kb.themas() for id_ in thema.kern}
    bij = [r for r in omg.kb.regelingen(omg.gemeente.id) if r.id in kern and gebied.id in r.leefgebieden and r.status == "open"]
    return Deel(
        leefgebied=gebied,
        vragen=tuple(_open(vraag, omg) for vraag in omg.kb.leidraad() if vraag.leefgebied == gebied.id),
        feiten=tuple(_feit(omg.kb.feitvraag(id_)) for id_ in _meest(_feiten(bij, omg), FEITEN)),
        meenemen=tuple(_meest((ding for r in bij for ding in r.aanvragen.meenemen), MEENEMEN)),
    )


def _open(vraag: LeidraadVraag, omg: Omgeving) -> Vraag:
    """Without the hint: that is for who leads the talk."""
    eigen = f"leidraad.waarom_{vraag.id}"
    return Vraag(vraag.vraag, omg.zeg(eigen if eigen in omg.woorden else _WAAROM[vraag.fase]))


def _feit(vraag: FeitVraag) -> Vraag:
    return Vraag(vraag.tekst, vraag.waarom, lastig=vraag.last >= LASTIG)


def _feiten(regelingen: Iterable[Regeling], omg: Omgeving) -> Iterator[str]:
    """The facts that conditions wait for, each once per regeling; never where one is taken for granted while unknown."""
    stand = omg.kb.vast()
    bekend = {vraag.id for vraag in omg.kb.feitvragen()}
    for regeling in regelingen:
        nodig = [v for v in regeling.voorwaarden if not v.veronderstel]
        yield from dict.fromkeys(feit for v in nodig for feit in alle_feiten(v.toets, stand) if feit in bekend)


def _meest(dingen: Iterable[str], hoogstens: int) -> list[str]:
    return [ding for ding, _ in Counter(dingen).most_common(hoogstens)]

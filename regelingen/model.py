"""The knowledge base as the rest of the program sees it: frozen, typed, free of YAML and SQL.

Built by `regelingen.bouw`, read by `regelingen.kennisbank`. Dates are `datetime.date`; amounts are `Decimal`
in the unit that `eenheid` names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, Union

Vertrouwen = Literal["hoog", "midden", "laag"]
Kolom = Literal["zelf", "omgeving", "gemeente"]
Niveau = Literal["acuut", "dringend", "zwak"]

#: A fact as the conversation knows it: a yes or no, a number, an option's id, a list of option ids, or a range
#: {"min": 1400, "max": 2000} (either end may be null). "weet_niet" and "liever_niet" are answers that leave it unknown.
FeitWaarde = Union[bool, int, str, list[str], dict[str, Any]]
Feiten = Mapping[str, FeitWaarde]
ONBEKEND = ("weet_niet", "liever_niet")


@dataclass(frozen=True)
class Bron:
    """Where a fact was read."""

    id: str
    titel: str
    url: str | None
    datum: date | None


@dataclass(frozen=True)
class Zin:
    """One statement that may be shown, with the sources it rests on. A `voorstel` is a tip: no fact, no source, no condition."""

    tekst: str
    bronnen: tuple[str, ...] = ()
    vertrouwen: Vertrouwen = "midden"
    voorstel: bool = False


@dataclass(frozen=True)
class Bedrag:
    """An amount or term with its period. `toonbaar` is False for what may not be shown as fact."""

    id: str
    naam: str
    waarde: Decimal
    eenheid: str
    van: date
    tot: date | None
    bronnen: tuple[str, ...]
    toonbaar: bool
    noot: str = ""


@dataclass(frozen=True)
class Voorwaarde:
    """A condition as data; `toets` is in the language of `regelingen.toetstaal`. What it cannot say is `niet_vastgelegd`.

    `veronderstel`: taken for granted while unknown, so that not everybody is asked about it. `zacht`: failing it is no
    "niet" yet, only "misschien".
    """

    id: str
    toets: Mapping[str, Any]
    wel: str
    niet: str
    bronnen: tuple[str, ...] = ()
    veronderstel: bool = False
    zacht: bool = False


@dataclass(frozen=True)
class Aanvragen:
    """How to apply, in the order a resident needs it."""

    waar: str
    hoe: tuple[str, ...] = ()
    meenemen: tuple[str, ...] = ()
    termijn: str = ""
    url: str | None = None


@dataclass(frozen=True)
class Regeling:
    """A scheme. Texts hold only what may be shown; what is unverified stays in the YAML."""

    id: str
    naam: str
    titel_kort: str
    kort: str
    kolom: Kolom
    themas: tuple[str, ...]
    leefgebieden: tuple[str, ...]
    status: Literal["open", "gesloten", "onzeker"]
    voor_wie: str
    voorwaarden: tuple[Voorwaarde, ...]
    wat_krijgt_u: tuple[Zin, ...]
    bedragen: tuple[str, ...]
    aanvragen: Aanvragen
    bezwaar: str
    zelf: tuple[Zin, ...]
    omgeving: tuple[Zin, ...]
    gemeente: tuple[Zin, ...]
    grondslag: tuple[str, ...]
    bronnen: tuple[str, ...]
    peildatum: date
    vertrouwen: Vertrouwen
    synoniemen: tuple[str, ...] = ()
    aliassen: tuple[str, ...] = ()
    verwant: tuple[str, ...] = ()
    hulplijnen: tuple[str, ...] = ()
    niet_vastgelegd: tuple[str, ...] = ()
    nooit_zeker: bool = False  # a condition that weighs could not be captured: the fit is never more than misschien
    let_op: str = ""
    vraag_na: str = ""
    upl_naam: str | None = None
    upl_uri: str | None = None
    overschreven: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Hulplijn:
    """A telephone number that may be shown. `tel` is for a tel: link, None where there is no national number."""

    id: str
    naam: str
    nummer: str
    tel: str | None
    waarvoor: str
    bereikbaar: str
    kosten: str = ""
    andere_kanalen: tuple[str, ...] = ()


@dataclass(frozen=True)
class CrisisTekst:
    """What is said at one level of a signal. Numbers stand first; `hulplijnen` are ids."""

    tekst: str
    hulplijnen: tuple[str, ...]
    vraag: str = ""


@dataclass(frozen=True)
class CrisisSignaal:
    """One category of the crisis table."""

    id: str
    naam: str
    patronen: Mapping[Niveau, tuple[str, ...]]
    geen_crisis: tuple[str, ...]
    teksten: Mapping[Niveau, CrisisTekst]
    direct_weg: bool
    thema: str | None
    feiten: Feiten
    goedgekeurd_door: str | None


@dataclass(frozen=True)
class Optie:
    """One answer to choose. `waarde` is what the fact becomes, `volgt` what else is then known."""

    id: str
    titel: str
    waarde: FeitWaarde
    volgt: Mapping[str, FeitWaarde] = field(default_factory=dict)


@dataclass(frozen=True)
class Spoed:
    """Answers (`bij`: ids of options) that make it urgent, why, on what ground, and within how many working days."""

    bij: tuple[str, ...]
    reden: str
    grondslag: str
    werkdagen: str | None  # id of a Bedrag
    regelingen: tuple[str, ...]


@dataclass(frozen=True)
class FeitVraag:
    """A fact we may ask, with the reason that is told. `tekst_ander` asks it about somebody else ({wie}, {Wie}).

    `opties` get a button, `ook` are answers that may be found in a text but get none. `ontbreekt` completes
    "Wij weten nog niet: ...". `last` is the burden of being asked, 1 (none) to 5.
    """

    id: str
    soort: Literal["ja_nee", "keuze", "meer", "bereik", "aantal"]
    tekst: str
    tekst_ander: str
    waarom: str
    opties: tuple[Optie, ...]
    last: int
    ontbreekt: str
    ook: tuple[Optie, ...] = ()
    spoed: Spoed | None = None


@dataclass(frozen=True)
class Thema:
    """A topic of conversation.

    `zegt` says it back as a whole sentence about "u" ("U kunt de huur niet betalen."); `zegt_ander` about another
    person, with {wie} or {Wie} ("{Wie} heeft hulp nodig in huis."). `kern` are the ids of the regelingen at the heart
    of the topic, the most important first. `spoedvraag` is the id of the FeitVraag that decides urgency (`.spoed`).
    `betekent` are facts that somebody states by saying yes to `zegt`.
    `volgorde`: lower is more urgent.
    """

    id: str
    naam: str
    titel_kort: str
    zegt: str
    zegt_ander: str
    volgorde: int
    kern: tuple[str, ...]
    wensen: tuple[str, ...]
    zelf: tuple[str, ...]
    omgeving: tuple[str, ...]
    spoedvraag: str | None
    wet: str
    betekent: Mapping[str, FeitWaarde] = field(default_factory=dict)


@dataclass(frozen=True)
class Wijkteam:
    """A team that receives hand-overs. `postcodes` are four digits, as text.

    `wie_vraagt`: who asks here, when others than the profile says. `organisatie`: who runs it, when not the municipality.
    `daarna`: id of the team that takes over when more is needed.
    """

    id: str
    naam: str
    telefoon: str | None
    adres: str | None
    open: str | None
    postcodes: tuple[str, ...] = ()
    wijken: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    wie_vraagt: str | None = None
    organisatie: str | None = None
    daarna: str | None = None


@dataclass(frozen=True)
class Voorziening:
    """An entry of the sociale kaart."""

    id: str
    naam: str
    wat: str
    voor_wie: str
    waar: str
    wanneer: str
    telefoon: str | None
    themas: tuple[str, ...]
    bron: str
    nagekeken: date


@dataclass(frozen=True)
class Tabelrij:
    """A row of a table of amounts: holds when `als` holds; several `bedragen` means one of them, unknown which."""

    als: Mapping[str, Any]
    bedragen: tuple[str, ...]


@dataclass(frozen=True)
class Leefgebied:
    """A plain heading under which regelingen are grouped; never a score."""

    id: str
    naam: str
    uitleg: str


@dataclass(frozen=True)
class LeidraadVraag:
    """A question of the conversation guide, with the parts (a to g) of Wmo 2015 art. 2.3.2(4) it serves."""

    id: str
    fase: Literal["start", "zelf", "omgeving", "gemeente", "slot"]
    wmo: tuple[str, ...]
    leefgebied: str | None
    vraag: str
    hint: str = ""


@dataclass(frozen=True)
class Gemeente:
    """A municipality's profile. What is not known is None, and `ontbreekt` lists it. `bijzonder`: how things go here."""

    id: str
    naam: str
    fictief: bool
    ingang: str
    wie_vraagt: str
    telefoon: str | None
    open: str | None
    website: str | None
    spoed_opvang: str | None
    terugbel_werkdagen: int | None
    opvolgen_na_dagen: int
    melding_modus: Literal["geen_melding", "aangewezen_kanaal"]
    kanalen: tuple[str, ...]
    talen: tuple[str, ...]
    teams: tuple[Wijkteam, ...]
    standaardteam: str | None
    sociale_kaart: tuple[Voorziening, ...]
    deuren: Mapping[str, str]
    ontbreekt: tuple[str, ...]
    bijzonder: tuple[Zin, ...] = ()


class Uitkomst(str, Enum):
    """The four words of the fit. Only the executing body decides; this is never an entitlement."""

    WAARSCHIJNLIJK = "waarschijnlijk"
    MISSCHIEN = "misschien"
    WAARSCHIJNLIJK_NIET = "waarschijnlijk_niet"
    HEEFT_AL = "heeft_al"


@dataclass(frozen=True)
class Passing:
    """The fit of one regeling: outcome, facts still missing (ids of FeitVraag), reasons in plain words."""

    id: str
    uitkomst: Uitkomst
    ontbreekt: tuple[str, ...] = ()
    redenen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tonen:
    """What a surface shows: at most five at once, grouped, the most urgent first; `meer` holds the rest."""

    passingen: tuple[Passing, ...]
    meer: tuple[Passing, ...]

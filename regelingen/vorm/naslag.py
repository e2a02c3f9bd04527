"""`bronnen.yml`, `hulplijnen.yml`, `leefgebieden.yml`, `leidraad.yml` and `woordenlijst.yml`."""

from __future__ import annotations

from typing import Literal, Optional

from pydantic import Field, HttpUrl, validator

from regelingen.vorm.basis import Datum, Sleutel, Tekst, Vertrouwen, Vorm, lijst


class BronVorm(Vorm):
    """A source. `datum` is the day it speaks of; a source without a date stays without one."""

    titel: Tekst
    url: Optional[HttpUrl] = None
    datum: Optional[Datum] = None
    soort: Tekst
    gelezen_via: Optional[Tekst] = None
    opmerking: Optional[Tekst] = None


class Bronnenbestand(Vorm):
    """The whole file: id -> source."""

    bronnen: dict[Sleutel, BronVorm]


class HulplijnVorm(Vorm):
    """A telephone number. Only with `mag_bot_tonen: true` a resident ever sees it."""

    id: Sleutel
    naam: Tekst
    nummer: Optional[Tekst]
    tel: Optional[Tekst] = None
    waarvoor: Tekst
    bereikbaar: str
    kosten: str = ""
    andere_kanalen: list[Tekst] = Field(default_factory=list)
    mag_bot_tonen: bool
    vertrouwen: Vertrouwen
    bron: list[Sleutel] = Field(default_factory=list)
    peildatum: Datum
    na_te_lopen: Optional[HttpUrl] = None
    noot: Optional[Tekst] = None
    ongeverifieerd: list[Tekst] = Field(default_factory=list)

    _lijsten = lijst("andere_kanalen", "bron", "ongeverifieerd")

    @validator("tel", allow_reuse=True)
    def _alleen_cijfers(cls, waarde: Optional[str]) -> Optional[str]:
        if waarde is not None and not waarde.isdigit():
            raise ValueError("tel hoort alleen cijfers te hebben; schrijf het tussen aanhalingstekens, zoals '08000113'")
        return waarde

    @validator("mag_bot_tonen", allow_reuse=True)
    def _heeft_nummer(cls, waarde: bool, values: dict[str, object]) -> bool:
        if waarde and not values.get("nummer"):
            raise ValueError("zonder nummer kan deze hulplijn niet worden getoond; zet mag_bot_tonen op false")
        return waarde


class Hulplijnenbestand(Vorm):
    """The whole file."""

    hulplijnen: list[HulplijnVorm]


class Toetszinnen(Vorm):
    """`toetszinnen.yml`: reasons that belong to no condition."""

    verlopen: Tekst
    gesloten: Tekst
    onzeker: Tekst
    heeft_al: Tekst


class LeefgebiedVorm(Vorm):
    """A plain heading under which regelingen are grouped. Never a score."""

    id: Sleutel
    naam: Tekst
    uitleg: Tekst
    domeinen: list[Tekst] = Field(default_factory=list)


class Leefgebiedenbestand(Vorm):
    """The whole file."""

    leefgebieden: list[LeefgebiedVorm]
    bron: list[Sleutel]


class LeidraadVraag(Vorm):
    """A question of the conversation guide, with the parts of Wmo 2015 art. 2.3.2(4) it serves."""

    id: Sleutel
    fase: Literal["start", "zelf", "omgeving", "gemeente", "slot"]
    wmo: list[Literal["a", "b", "c", "d", "e", "f", "g"]]
    leefgebied: Optional[Sleutel] = None
    vraag: Tekst
    hint: Optional[Tekst] = None


class Onderdeel(Vorm):
    """A part of the investigation that the law asks for."""

    id: Literal["a", "b", "c", "d", "e", "f", "g"]
    onderwerp: Tekst
    artikel: Tekst


class Leidraadbestand(Vorm):
    """The whole file."""

    onderdelen: list[Onderdeel]
    vragen: list[LeidraadVraag]
    tips: list[Tekst]
    bron: list[Sleutel]


class WoordVorm(Vorm):
    """A hard word, explained in at most two short sentences. `ook` are other forms of the word."""

    woord: Tekst
    uitleg: Tekst
    ook: list[Tekst] = Field(default_factory=list)

    _lijst = lijst("ook")


class Woordenlijst(Vorm):
    """The whole file. `gewoon`: long words that need no explanation."""

    woorden: list[WoordVorm]
    gewoon: list[Tekst] = Field(default_factory=list)

    _lijst = lijst("gewoon")

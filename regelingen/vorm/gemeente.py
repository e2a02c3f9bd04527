"""`inhoud/gemeenten/<naam>/`: profile, wijkteams, sociale kaart, and overrides of national regelingen."""

from __future__ import annotations

from typing import Any, Literal, Optional

from pydantic import Field, HttpUrl, validator

from regelingen.vorm.basis import Datum, Sleutel, Tekst, Uitspraak, Vorm, lijst


class TeamVorm(Vorm):
    """A team that receives hand-overs. It serves postcodes (four digits), wijken, or everybody when both are empty.

    `wie_vraagt` only where it differs from the profile's; `organisatie` only where the municipality does not run the team
    itself; `daarna` is the team that takes over when more is needed.
    """

    id: Sleutel
    naam: Tekst
    telefoon: Optional[Tekst] = None
    adres: Optional[Tekst] = None
    open: Optional[Tekst] = None
    postcodes: list[str] = Field(default_factory=list)
    wijken: list[Tekst] = Field(default_factory=list)
    themas: list[Sleutel] = Field(default_factory=list)
    wie_vraagt: Optional[Tekst] = None
    organisatie: Optional[Tekst] = None
    daarna: Optional[Sleutel] = None

    _lijsten = lijst("postcodes", "wijken", "themas")

    @validator("postcodes", each_item=True, allow_reuse=True)
    def _vier_cijfers(cls, waarde: str) -> str:
        if len(waarde) != 4 or not waarde.isdigit() or waarde[0] == "0":
            raise ValueError(f"'{waarde}' is geen postcode; schrijf vier cijfers tussen aanhalingstekens, zoals '1234'")
        return waarde


class ProfielVorm(Vorm):
    """The municipality itself. What is not publicly known stays empty; the check lists what is missing.

    `indeling`: every area of this kind has a team of its own (empty: one entrance for all), `gebieden` how many there are.
    `ingang_bij`: who runs the entrance, empty while nobody said.
    """

    id: Sleutel
    naam: Tekst
    fictief: bool = False
    code: Optional[Tekst] = None
    ingang: Tekst
    wie_vraagt: Tekst
    ingang_bij: Optional[Literal["gemeente", "aannemer", "samenwerking"]] = None
    indeling: Optional[Literal["buurt", "wijk", "gebied", "stadsdeel"]] = None
    gebieden: Optional[int] = None
    bijzonder: list[Uitspraak] = Field(default_factory=list)
    telefoon: Optional[Tekst] = None
    open: Optional[Tekst] = None
    website: Optional[HttpUrl] = None
    spoed_opvang: Optional[Tekst] = None
    terugbel_werkdagen: Optional[int] = None
    opvolgen_na_dagen: int = 42
    melding_modus: Literal["geen_melding", "aangewezen_kanaal"] = "geen_melding"
    kanalen: list[Tekst] = Field(default_factory=list)
    talen: list[Tekst] = Field(default_factory=lambda: [Tekst("nl")])
    teams: list[TeamVorm] = Field(default_factory=list)
    standaardteam: Optional[Sleutel] = None
    deuren: dict[Sleutel, Tekst] = Field(default_factory=dict)
    bron: list[Sleutel] = Field(default_factory=list)
    peildatum: Datum
    noot: Optional[Tekst] = None

    _lijsten = lijst("bijzonder", "kanalen", "talen", "teams", "bron")

    @validator("terugbel_werkdagen", "opvolgen_na_dagen", "gebieden", allow_reuse=True)
    def _boven_nul(cls, waarde: Optional[int]) -> Optional[int]:
        if waarde is not None and waarde < 1:
            raise ValueError("dit hoort minstens 1 te zijn; laat het leeg als het niet bekend is")
        return waarde


class VoorzieningVorm(Vorm):
    """An entry of the sociale kaart, with who checked it and when."""

    id: Sleutel
    naam: Tekst
    wat: Tekst
    voor_wie: Tekst
    waar: Tekst
    wanneer: Tekst
    telefoon: Optional[Tekst] = None
    themas: list[Sleutel]
    bron: Tekst
    nagekeken: Datum

    _lijst = lijst("themas")


class SocialeKaart(Vorm):
    """`sociale_kaart.yml`."""

    voorzieningen: list[VoorzieningVorm]

    _lijst = lijst("voorzieningen")


class Afwijking(Vorm):
    """An override of one field of a national regeling. `veld` is a path: `voorwaarden.inkomen.toets.hoogstens.procent`."""

    regeling: Sleutel
    veld: Tekst
    wordt: Any
    bron: list[Sleutel]
    reden: Tekst
    peildatum: Datum

    _lijst = lijst("bron")


class Afwijkingen(Vorm):
    """`afwijkingen.yml`."""

    afwijkingen: list[Afwijking]

    _lijst = lijst("afwijkingen")

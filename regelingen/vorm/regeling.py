"""`inhoud/landelijk/<id>.yml` and `inhoud/gemeenten/<naam>/regelingen/<id>.yml`: one regeling a file."""

from __future__ import annotations

from typing import Any, Literal, Optional

from pydantic import Field, HttpUrl, validator

from regelingen import toetstaal
from regelingen.vorm.basis import (
    Datum,
    Knoptekst,
    Kolom,
    NietVastgelegd,
    Ongeverifieerd,
    Sleutel,
    Stap,
    Tekst,
    Uitspraak,
    Vertrouwen,
    Vorm,
    lijst,
)


class Voorwaarde(Vorm):
    """A condition: the test, and the reason in plain words for both outcomes.

    `veronderstel: true`: we take this for granted until the resident says otherwise, and do not ask it of everybody.
    `zacht: true`: failing it is no "niet" yet, only "misschien" (a limit that differs per municipality, or may be waived).
    """

    id: Sleutel
    toets: dict[str, Any]
    wel: Tekst
    niet: Tekst
    bron: list[Sleutel]
    vertrouwen: Literal["hoog", "midden"]
    artikel: Optional[Tekst] = None
    veronderstel: bool = False
    zacht: bool = False
    opmerking: Optional[Tekst] = None

    _lijst = lijst("bron")

    @validator("toets", allow_reuse=True)
    def _in_de_taal(cls, waarde: dict[str, Any]) -> dict[str, Any]:
        return toetstaal.controleer(waarde)


class Aanvragen(Vorm):
    """How to apply, in the order in which a resident needs it."""

    waar: Uitspraak
    hoe: list[Uitspraak] = Field(default_factory=list)
    meenemen: list[Stap] = Field(default_factory=list)
    termijn: Optional[Uitspraak] = None
    url: Optional[HttpUrl] = None

    _lijst = lijst("hoe", "meenemen")


class Upl(Vorm):
    """Name and address in the Uniforme Productnamenlijst."""

    naam: Tekst
    uri: HttpUrl


class RegelingVorm(Vorm):
    """A scheme as an editor writes it."""

    id: Sleutel
    naam: Tekst
    titel_kort: Knoptekst
    kort: Uitspraak
    kolom: Kolom
    themas: list[Sleutel]
    leefgebieden: list[Sleutel]
    status: Literal["open", "gesloten", "onzeker"]
    uitvoering: Literal["landelijk", "gemeentelijk", "gemengd"]
    synoniemen: list[Tekst]
    aliassen: list[Sleutel] = Field(default_factory=list)
    verwant: list[Sleutel] = Field(default_factory=list)
    hulplijnen: list[Sleutel] = Field(default_factory=list)
    upl: Optional[Upl] = None
    voor_wie: Uitspraak
    voorwaarden: list[Voorwaarde] = Field(default_factory=list)
    niet_vastgelegd: list[NietVastgelegd] = Field(default_factory=list)
    wat_krijgt_u: list[Uitspraak] = Field(default_factory=list)
    bedragen: list[Sleutel] = Field(default_factory=list)
    aanvragen: Aanvragen
    bezwaar: Uitspraak
    zelf: list[Stap] = Field(default_factory=list)
    omgeving: list[Stap] = Field(default_factory=list)
    gemeente: list[Uitspraak] = Field(default_factory=list)
    let_op: Optional[Uitspraak] = None
    vraag_na: Tekst
    grondslag: list[Tekst] = Field(default_factory=list)
    bronnen: list[Sleutel]
    peildatum: Datum
    herzien_voor: Datum
    eigenaar: Tekst = Tekst("redactie")
    vertrouwen: Vertrouwen
    ongeverifieerd: list[Ongeverifieerd] = Field(default_factory=list)
    opmerkingen: list[Tekst] = Field(default_factory=list)

    _lijsten = lijst(
        "themas", "leefgebieden", "synoniemen", "aliassen", "verwant", "hulplijnen", "voorwaarden", "niet_vastgelegd",
        "wat_krijgt_u", "bedragen", "zelf", "omgeving", "gemeente", "grondslag", "bronnen", "ongeverifieerd", "opmerkingen",
    )

    @validator("vertrouwen", allow_reuse=True)
    def _niet_laag(cls, waarde: str) -> str:
        if waarde == "laag":
            raise ValueError("een regeling met vertrouwen laag mag niet worden getoond; zoek eerst een bron")
        return waarde

    @validator("themas", "bronnen", allow_reuse=True)
    def _niet_leeg(cls, waarde: list[str]) -> list[str]:
        if not waarde:
            raise ValueError("deze lijst is leeg; noem er minstens een")
        return waarde

    @validator("voorwaarden", allow_reuse=True)
    def _eigen_ids(cls, waarde: list[Voorwaarde]) -> list[Voorwaarde]:
        ids = [een.id for een in waarde]
        dubbel = {id_ for id_ in ids if ids.count(id_) > 1}
        if dubbel:
            raise ValueError(f"voorwaarde '{sorted(dubbel)[0]}' staat er twee keer; geef elke voorwaarde een eigen id")
        return waarde

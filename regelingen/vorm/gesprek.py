"""`themas.yml` and `vragen.yml`: what the conversation is about, and what it may ask."""

from __future__ import annotations

from typing import Any, Literal, Optional

from pydantic import Field, conint, root_validator, validator

from regelingen.vorm.basis import Knoptekst, Sleutel, Tekst, Vorm, Waarde, lijst


class ThemaVorm(Vorm):
    """A topic. `zegt` is a whole sentence about "u"; `zegt_ander` has {wie} or {Wie} where the other person is named."""

    id: Sleutel
    naam: Tekst
    titel_kort: Knoptekst
    zegt: Tekst
    zegt_ander: Tekst
    volgorde: int
    kern: list[Sleutel] = Field(default_factory=list)
    wensen: list[Knoptekst]
    zelf: list[Knoptekst]
    omgeving: list[Knoptekst]
    spoedvraag: Optional[Sleutel] = None
    betekent: dict[Sleutel, Waarde] = Field(default_factory=dict)
    wet: Literal["Wgs", "Wmo", "Pw", "Jeugdwet", "anders"]

    _lijsten = lijst("kern", "wensen", "zelf", "omgeving")

    @validator("wensen", "zelf", "omgeving", allow_reuse=True)
    def _twee_tot_vier(cls, waarde: list[str]) -> list[str]:
        if not 2 <= len(waarde) <= 4:
            raise ValueError("hier horen twee tot vier korte keuzes; een telefoonscherm heeft niet meer plek")
        return waarde

    @validator("zegt", allow_reuse=True)
    def _zin_over_u(cls, waarde: str) -> str:
        if not waarde.startswith(("U ", "Uw ")) or not waarde.endswith("."):
            raise ValueError("dit hoort een hele zin over 'u' te zijn; bijvoorbeeld 'U kunt de huur niet betalen.'")
        return waarde

    @validator("zegt_ander", allow_reuse=True)
    def _zin_over_ander(cls, waarde: str) -> str:
        if ("{wie}" not in waarde and "{Wie}" not in waarde) or not waarde.endswith("."):
            raise ValueError("dit hoort een hele zin met {wie} of {Wie} te zijn; bijvoorbeeld '{Wie} heeft hulp nodig in huis.'")
        return waarde


class Themabestand(Vorm):
    """The whole file."""

    themas: list[ThemaVorm]


class OptieVorm(Vorm):
    """An answer to tap. `waarde` is what the fact becomes (default: the id); `volgt` what else is then known."""

    id: Sleutel
    titel: Knoptekst
    waarde: Optional[Waarde] = None
    volgt: dict[Sleutel, Waarde] = Field(default_factory=dict)

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _waarde_is_id(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        if waarden["waarde"] is None:
            waarden["waarde"] = str(waarden["id"])
        return waarden


class SpoedVorm(Vorm):
    """Answers that make it urgent by law or by need: what is told, the ground, and within how many working days."""

    bij: list[Sleutel]
    reden: Tekst
    grondslag: Tekst
    werkdagen: Optional[Sleutel] = None
    regelingen: list[Sleutel]
    bron: list[Sleutel]

    _lijsten = lijst("bij", "regelingen", "bron")


class VraagVorm(Vorm):
    """A fact that may be asked. `ook` are answers that the understanding may find but that get no button."""

    id: Sleutel
    soort: Literal["ja_nee", "keuze", "meer", "bereik", "aantal"]
    tekst: Tekst
    tekst_ander: Tekst
    waarom: Tekst
    opties: list[OptieVorm]
    ook: list[OptieVorm] = Field(default_factory=list)
    last: conint(ge=1, le=5)  # type: ignore[valid-type]
    ontbreekt: Tekst
    spoed: Optional[SpoedVorm] = None
    waarvoor_anders: str = ""

    _lijsten = lijst("opties", "ook")

    @validator("tekst", "tekst_ander", allow_reuse=True)
    def _vraagteken(cls, waarde: str) -> str:
        if not waarde.endswith("?"):
            raise ValueError("een vraag eindigt op een vraagteken; vul het aan")
        return waarde

    @validator("opties", allow_reuse=True)
    def _twee_tot_vier(cls, waarde: list[OptieVorm]) -> list[OptieVorm]:
        if waarde and not 2 <= len(waarde) <= 4:
            raise ValueError("een vraag heeft twee tot vier antwoorden; 'weet ik niet' en 'liever niet' komen er vanzelf bij")
        return waarde

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _spoed_bestaat(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        ids = [optie.id for optie in (*waarden["opties"], *waarden["ook"])]
        if len(ids) != len(set(ids)):
            raise ValueError("een antwoord staat er twee keer; geef elk antwoord een eigen id")
        spoed = waarden.get("spoed")
        if spoed and not set(spoed.bij) <= set(ids):
            raise ValueError("spoed.bij noemt een antwoord dat er niet is; kies uit " + ", ".join(ids))
        return waarden


class Vragenbestand(Vorm):
    """The whole file."""

    vragen: list[VraagVorm]

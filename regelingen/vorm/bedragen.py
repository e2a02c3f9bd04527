"""`inhoud/bedragen/*.yml`: amounts, percentages and terms with their periods, and the tables that pick one of them."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal, Optional

from pydantic import Field, root_validator, validator

from regelingen import toetstaal
from regelingen.vorm.basis import Datum, Sleutel, Tekst, Vorm, lijst


class Periode(Vorm):
    """One value with the first and last day on which it holds. `tot: null` is: until somebody changes it."""

    waarde: Decimal
    van: Datum
    tot: Optional[Datum]
    bron: list[Sleutel]
    vertrouwen: Literal["hoog", "midden", "laag"]
    toonbaar: bool = True
    opmerking: Optional[Tekst] = None

    _lijst = lijst("bron")

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _volgorde(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        if waarden["tot"] is not None and waarden["tot"] < waarden["van"]:
            raise ValueError("'tot' ligt voor 'van'; draai de datums om")
        if waarden["vertrouwen"] != "laag" and not waarden["bron"]:
            raise ValueError("zonder bron kan het vertrouwen alleen laag zijn; noem een bron of schrijf laag")
        return waarden


class Formule(Vorm):
    """A derived amount: `{van: id, procent: 70}`, `{van: id, keer: 2}`, `{van: id, deel: [13, 30]}` or `{som: [id, id]}`."""

    van: Optional[Sleutel] = None
    procent: Optional[Decimal] = None
    keer: Optional[Decimal] = None
    deel: Optional[list[int]] = None
    som: Optional[list[Sleutel]] = None

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _een_soort(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        bewerkingen = [naam for naam in ("procent", "keer", "deel") if waarden[naam] is not None]
        som, van = waarden["som"] is not None, waarden["van"] is not None
        if som == van or len(bewerkingen) != int(van):
            raise ValueError("kies een soort formule; van met procent, keer of deel, of som")
        if waarden["deel"] is not None and len(waarden["deel"]) != 2:
            raise ValueError("deel heeft twee getallen; teller en noemer, zoals [13, 30]")
        return waarden

    def nodig(self) -> list[str]:
        """Gives the ids of the amounts it is computed from."""
        return [str(id_) for id_ in [*(self.som or []), self.van] if id_ is not None]


class BedragVorm(Vorm):
    """An amount with all its periods, or a formula over other amounts. `toonbaar: false` is never told as a fact."""

    id: Sleutel
    naam: Tekst
    eenheid: Tekst
    toonbaar: bool = True
    noot: str = ""
    perioden: list[Periode] = Field(default_factory=list)
    formule: Optional[Formule] = None
    herzien_voor: Optional[Datum] = None

    _lijst = lijst("perioden")

    @validator("perioden", allow_reuse=True)
    def _geen_overlap(cls, waarde: list[Periode]) -> list[Periode]:
        rij = sorted(waarde, key=lambda periode: periode.van)
        for eerste, tweede in pairwise(rij):
            if eerste.tot is None or tweede.van <= eerste.tot:
                raise ValueError(f"twee perioden overlappen elkaar (vanaf {tweede.van}); sluit de eerste af met 'tot'")
        return rij

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _waarde_of_formule(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        if bool(waarden.get("perioden")) == (waarden.get("formule") is not None):
            raise ValueError("een bedrag heeft perioden of een formule; niet allebei, en niet geen van beide")
        return waarden


class Rij(Vorm):
    """A row of a table: holds when `als` holds. More than one bedrag is: it is one of these, we cannot know which."""

    als: dict[str, Any]
    bedrag: list[Sleutel]

    _lijst = lijst("bedrag")

    @validator("als", allow_reuse=True)
    def _in_de_taal(cls, waarde: dict[str, Any]) -> dict[str, Any]:
        return toetstaal.controleer(waarde, "als")


class Tabel(Vorm):
    """Which amount belongs to which household; the first row that holds counts."""

    id: Sleutel
    naam: Tekst
    rijen: list[Rij]


class Bedragenbestand(Vorm):
    """One file of amounts."""

    bedragen: list[BedragVorm] = Field(default_factory=list)
    tabellen: list[Tabel] = Field(default_factory=list)

    _lijst = lijst("bedragen", "tabellen")

"""What every form shares: strict fields, ids, dates, and the statement with its source."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Literal, Optional, Union

from pydantic import BaseModel, ConstrainedStr, Field, root_validator, validator

Vertrouwen = Literal["hoog", "midden", "laag"]
Kolom = Literal["zelf", "omgeving", "gemeente"]


class Sleutel(ConstrainedStr):
    """An id: lower case, digits, hyphen or underscore. Other files refer to it, so it never changes for style."""

    regex = re.compile(r"^[a-z0-9][a-z0-9_-]*$")
    strip_whitespace = True


class Tekst(ConstrainedStr):
    """A text that may not be empty."""

    strip_whitespace = True
    min_length = 1


class Knoptekst(Tekst):
    """A text that fits on a button of every channel (20 characters)."""

    max_length = 20


class Datum(date):
    """A date as 2026-11-22. Unlike pydantic's own, a bare number is refused: `2026` is a year, not a day in 1970."""

    @classmethod
    def __get_validators__(cls) -> Any:
        yield cls.lees

    @classmethod
    def lees(cls, waarde: Any) -> date:
        """Takes a date or an ISO string, gives a date, raises ValueError with what to write."""
        if isinstance(waarde, datetime):
            raise ValueError("dit is een tijdstip; schrijf alleen de datum, zoals 2026-11-22")
        if isinstance(waarde, date):
            return waarde
        if isinstance(waarde, str):
            try:
                return date.fromisoformat(waarde.strip())
            except ValueError:
                pass
        raise ValueError(f"'{waarde}' is geen datum; schrijf jaar-maand-dag, zoals 2026-11-22")


class Vorm(BaseModel):
    """A form that refuses fields it does not know: a typing mistake never disappears in silence."""

    class Config:
        extra = "forbid"
        allow_mutation = False  # a file that did not change gives the same object again
        anystr_strip_whitespace = True
        arbitrary_types_allowed = True

    @root_validator(pre=True, allow_reuse=True)
    def _namen_zijn_tekst(cls, waarden: Any) -> Any:
        """Keys of YAML may be numbers or dates; a form has names only."""
        for sleutel in waarden:
            if not isinstance(sleutel, str):
                raise ValueError(f"'{sleutel}' is geen veldnaam; zet er aanhalingstekens omheen")
        return waarden


def een_of_meer(waarde: Any) -> Any:
    """Editors may write one value where a list is meant, or leave it empty."""
    if waarde is None:
        return []
    return waarde if isinstance(waarde, list) else [waarde]


def lijst(*velden: str) -> Any:
    """A validator that lets the named fields be written as one value, a list, or nothing."""
    return validator(*velden, pre=True, allow_reuse=True)(een_of_meer)


class Uitspraak(Vorm):
    """A statement with the sources it rests on. What has no source belongs under `ongeverifieerd`."""

    tekst: Tekst
    bron: list[Sleutel] = Field(default_factory=list)
    vertrouwen: Vertrouwen = "laag"
    artikel: Optional[Tekst] = None
    opmerking: Optional[Tekst] = None

    _lijst = lijst("bron")

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _heeft_bron(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        if not waarden["bron"] or waarden["vertrouwen"] == "laag":
            raise ValueError(
                "deze zin wordt getoond en heeft dus een bron nodig met vertrouwen hoog of midden; "
                "heeft u die niet, verplaats de zin dan naar 'ongeverifieerd'"
            )
        return waarden


class Stap(Vorm):
    """A step for oneself or the surroundings: a statement with a source, or a suggestion (`voorstel: true`).

    A suggestion says what a resident could do. It states no fact and is never a condition for help.
    """

    tekst: Tekst
    bron: list[Sleutel] = Field(default_factory=list)
    vertrouwen: Optional[Literal["hoog", "midden"]] = None
    voorstel: bool = False
    artikel: Optional[Tekst] = None
    opmerking: Optional[Tekst] = None

    _lijst = lijst("bron")

    @root_validator(skip_on_failure=True, allow_reuse=True)
    def _bron_of_voorstel(cls, waarden: dict[str, Any]) -> dict[str, Any]:
        if waarden["voorstel"]:
            if waarden["bron"]:
                raise ValueError("een voorstel heeft geen bron; haal 'voorstel' of 'bron' weg")
        elif not waarden["bron"] or waarden["vertrouwen"] is None:
            raise ValueError("noem een bron met vertrouwen hoog of midden; is het een tip zonder feit, zet dan voorstel: true")
        return waarden


class Ongeverifieerd(Vorm):
    """What was read or known but not found in a good source. It is kept for the editor and never shown."""

    veld: Tekst
    tekst: Tekst
    bron: list[Sleutel] = Field(default_factory=list)
    opmerking: Optional[Tekst] = None

    _lijst = lijst("bron")


class NietVastgelegd(Vorm):
    """A condition that could not be written as a `toets`. `weegt`: without it the fit is never more than misschien."""

    tekst: Tekst
    reden: Tekst
    bron: list[Sleutel] = Field(default_factory=list)
    artikel: Optional[Tekst] = None
    weegt: bool = False

    _lijst = lijst("bron")


#: What a fact may hold in YAML; `bool` first, or pydantic would read true as 1.
Waarde = Union[bool, int, str, list[str], dict[str, Optional[int]]]

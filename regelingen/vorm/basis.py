"""What every form shares: strict fields, ids, dates, and the statement with its source."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Literal, Optional, Union

from pydantic import BaseModel, ConstrainedStr, Field, root_validator, validator

Vertrouwen = Literal["hoog", "midden", "laag"]


class Sleutel(ConstrainedStr):
    """An id: lower case, digits, hyphen or underscore. Ids are shared by files, so they never change for style."""

    regex = re.compile(r"^[a-z0-9][a-z0-9_-]*$")
    strip_whitespace = True


class Tekst(ConstrainedStr):
    """A text that may not be empty."""

    strip_whitespace = True
    min_length = 1


class Knoptekst(Tekst):
    """A text that fits on a button of every channel (20 characters)."""

    max_length = 20


class Vorm(BaseModel):
    """A form that refuses fields it does not know: a typing mistake never disappears in silence."""

    class Config:
        extra = "forbid"
        anystr_strip_whitespace = True
        allow_population_by_field_name = True

    @root_validator(pre=True)
    def _leeg_is_geen_object(cls, waarden: Any) -> Any:
        """Keys of YAML may be numbers or dates; a form has names only."""
        for sleutel in waarden:
            if not isinstance(sleutel, str):
                raise ValueError(f"'{sleutel}' is geen veldnaam; zet er aanhalingstekens omheen")
        return waarden


def een_of_meer(waarde: Any) -> Any:
    """Editors may write one value where a list is meant."""
    if waarde is None:
        return []
    return waarde if isinstance(waarde, list) else [waarde]


class Uitspraak(Vorm):
    """A statement with the sources it rests on. Without a source it cannot be more than `laag`."""

    tekst: Tekst
    bron: list[Sleutel] = Field(default_factory=list)
    vertrouwen: Vertrouwen
    artikel: Optional[Tekst] = None
    opmerking: Optional[Tekst] = None

    _bron_lijst = validator("bron", pre=True, allow_reuse=True)(een_of_meer)

    @validator("vertrouwen")
    def _zonder_bron_laag(cls, waarde: str, values: dict[str, Any]) -> str:
        if waarde != "laag" and not values.get("bron"):
            raise ValueError("zonder bron kan het vertrouwen alleen 'laag' zijn: noem een bron of zet 'laag'")
        return waarde

    @property
    def toonbaar(self) -> bool:
        """True when it may be shown: it has a source and more than low trust."""
        return self.vertrouwen != "laag" and bool(self.bron)


DatumOfLeeg = Optional[date]
Waarde = Union[bool, int, str, list[str], dict[str, Optional[int]]]

"""Our numbers: the file that WEGWIJZER_WHATSAPP names, checked entry by entry.

One number belongs to one municipality. A mistake in one entry leaves the others working. Secrets never stand in the file: an
entry names the environment variables that hold them, and may name two while one replaces the other.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from pydantic import Field, ValidationError, validator

from regelingen.fouten import Fout, InhoudFout
from regelingen.vorm.basis import Sleutel, Tekst, Vorm, lijst
from regelingen.vorm.lezen import fouten_van, lees_yaml, regel_van, regelboom

GEHEIM = "WEGWIJZER_GEHEIM_"
#: What we may send outside 24 hours, each with a template that Meta approved: docs/taken/whatsapp.md has their texts.
SJABLONEN = ("belafspraak", "opvolging")


class Nummer(Vorm):
    """One of our numbers.

    `nummer_id` is Meta's "phone number ID". `token` and `app_geheim` name environment variables, the newest first.
    `contactgegevens_hier`: a resident may give how to be reached here, and not only on a page.
    """

    gemeente: Sleutel
    nummer_id: Tekst
    token: list[Tekst] = Field(default_factory=list)
    app_geheim: list[Tekst] = Field(default_factory=list)
    aan: bool = True
    contactgegevens_hier: bool = False
    #: Messages a second, in and out together: 80 at Meta, 20 for a number that is also used in the app.
    per_seconde: int = Field(80, ge=1, le=1000)
    #: Name at Meta of each template; one that is missing is not sent.
    sjablonen: Mapping[Sleutel, Tekst] = Field(default_factory=dict)

    _lijst = lijst("token", "app_geheim")

    @validator("nummer_id")
    def _is_een_nummer(cls, nummer_id: str) -> str:
        if not nummer_id.isdigit():
            raise ValueError("dit is geen 'phone number ID'; schrijf de cijfers van Meta over, met aanhalingstekens")
        return nummer_id

    @validator("token", "app_geheim")
    def _geheim_is_er(cls, namen: list[str]) -> list[str]:
        if any(not naam.startswith(GEHEIM) for naam in namen):
            raise ValueError(f"schrijf hier de naam van een omgevingsvariabele die begint met {GEHEIM}, nooit het geheim zelf")
        if not any(os.environ.get(naam, "").strip() for naam in namen):
            raise ValueError("geen van deze omgevingsvariabelen is gezet; zet er een, en start het portaal opnieuw")
        return namen

    @validator("sjablonen")
    def _sjabloon_bestaat(cls, sjablonen: Mapping[str, str]) -> Mapping[str, str]:
        onbekend = sorted(set(sjablonen) - set(SJABLONEN))
        if onbekend:
            raise ValueError(f"'{onbekend[0]}' bestaat niet; kies uit: {', '.join(SJABLONEN)}")
        return sjablonen

    @property
    def tokens(self) -> list[str]:
        """The access tokens that are set, the newest first."""
        return _waarden(self.token)

    @property
    def geheimen(self) -> list[str]:
        """The app secrets that are set."""
        return _waarden(self.app_geheim)


def _waarden(namen: list[Any]) -> list[str]:
    return [waarde for naam in namen if (waarde := os.environ.get(naam, "").strip())]


@dataclass(frozen=True)
class Nummers:
    """All numbers, and every mistake."""

    nummers: tuple[Nummer, ...] = ()
    fouten: tuple[Fout, ...] = ()

    def met_id(self, nummer_id: str) -> Nummer | None:
        """One number, or None."""
        return next((n for n in self.nummers if n.nummer_id == nummer_id), None)


def nummers() -> Nummers:
    """The numbers as they are set now. A file that changed is read again; a secret that changed needs a restart."""
    pad = Path(settings.WHATSAPP)
    try:
        stand = pad.stat()
    except FileNotFoundError:
        if not settings.WHATSAPP_VERPLICHT:
            return Nummers()
        return Nummers(fouten=(Fout(str(pad), 0, "", "Dit bestand bestaat niet.", "Kijk naar WEGWIJZER_WHATSAPP."),))
    except OSError:
        return lees(pad)
    return _onthoud(pad, stand.st_mtime_ns, stand.st_size)


@lru_cache(maxsize=4)
def _onthoud(pad: Path, _gewijzigd: int, _grootte: int) -> Nummers:
    return lees(pad)


def lees(pad: Path) -> Nummers:
    """Reads the file. Never raises: mistakes are in the answer, with their lines."""
    naam = pad.name
    try:
        data = lees_yaml(pad, naam)
    except InhoudFout as fout:
        return Nummers(fouten=fout.fouten)
    rijen = data.get("nummers") if isinstance(data, dict) else None
    if not isinstance(rijen, list) or len(data) != 1:
        doe = "Begin met 'nummers:' en zet daaronder elk nummer met een streepje."
        return Nummers(fouten=(Fout(naam, 1, "", "Dit bestand heeft niet de goede vorm.", doe),))
    boom = regelboom(pad)
    goed: list[Nummer] = []
    fouten: list[Fout] = []
    for plek, rij in enumerate(rijen):
        regel = regel_van(boom, ("nummers", plek))
        if not isinstance(rij, dict):
            fouten.append(Fout(naam, regel, "", "Hier horen velden met een naam.", "Begin met 'gemeente:' en 'nummer_id:'."))
            continue
        try:
            nummer = Nummer.parse_obj(rij)
        except ValidationError as fout:
            fouten += fouten_van(fout, naam, boom, Nummer, ("nummers", plek))
            continue
        if any(n.nummer_id == nummer.nummer_id for n in goed):
            doe = "Elk nummer hoort bij één gemeente."
            fouten.append(Fout(naam, regel, "nummer_id", f"Nummer {nummer.nummer_id} komt twee keer voor.", doe))
            continue
        goed.append(nummer)
    return Nummers(tuple(goed), tuple(fouten))

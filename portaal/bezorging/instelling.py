"""Which receivers a municipality has: the file that WEGWIJZER_ONTVANGERS names, checked entry by entry.

A mistake in one entry leaves the others working. Messages for a wrong entry wait in the outbox until it is repaired; while the
whole file cannot be read, new hand-overs wait under `VERDELEN` and are shared out afterwards. Secrets never stand in the file:
an entry names the environment variable that holds its secret.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal, Optional, Union
from urllib.parse import urlsplit

from django.conf import settings
from email_validator import EmailNotValidError, validate_email
from pydantic import ValidationError, validator

from portaal.bezorging.namen import INGEBOUWD, INWONER_MAIL, VERDELEN
from regelingen.fouten import Fout, InhoudFout
from regelingen.vorm.basis import Sleutel, Tekst, Vorm
from regelingen.vorm.lezen import fouten_van, lees_yaml, regel_van, regelboom

GEHEIM = "WEGWIJZER_GEHEIM_"
_KORTSTE_GEHEIM = 32
_LANGSTE_ID = 40


class _Ontvanger(Vorm):
    """What every entry has. Without `teams` it receives what is for any team of the municipality."""

    id: Sleutel
    gemeente: Sleutel
    teams: Optional[list[Sleutel]] = None
    #: Whether the summary itself is sent. Without it: number, team, day and a link to the inbox.
    samenvatting: bool = False

    @validator("id")
    def _id_kan(cls, id: str) -> str:
        if id in (INGEBOUWD, INWONER_MAIL, VERDELEN):
            raise ValueError(f"'{id}' is de naam van een vaste ontvanger; kies een andere naam")
        if len(id) > _LANGSTE_ID:
            raise ValueError(f"Deze id is langer dan {_LANGSTE_ID} tekens; maak hem korter")
        return id


class TeamMail(_Ontvanger):
    """A mail to one address of a team."""

    soort: Literal["mail"]
    naar: Tekst

    @validator("naar")
    def _is_een_adres(cls, naar: str) -> str:
        try:
            return str(validate_email(naar, check_deliverability=False).normalized)
        except EmailNotValidError:
            raise ValueError("dit is geen e-mailadres; schrijf een adres, zoals team@gemeente.nl") from None


class _Web(_Ontvanger):
    """A receiver with an address and a secret."""

    adres: Tekst
    geheim: Tekst

    @validator("adres")
    def _is_veilig(cls, adres: str) -> str:
        delen = urlsplit(adres)
        if delen.username or delen.password or delen.query or delen.fragment or not delen.hostname:
            raise ValueError("dit adres kan niet; schrijf alleen https://, de naam van de server en het pad")
        if delen.scheme != "https" and not (delen.scheme == "http" and is_deze_machine(delen.hostname)):
            raise ValueError("dit adres is niet versleuteld; gebruik https://")
        return adres.rstrip("/")

    @validator("geheim")
    def _staat_in_de_omgeving(cls, naam: str) -> str:
        if not re.fullmatch(GEHEIM + r"[A-Z0-9_]+", naam):
            wat = f"hier hoort de naam van een omgevingsvariabele die begint met {GEHEIM}"
            raise ValueError(f"{wat}; zet het geheim zelf nooit in dit bestand")
        if not os.environ.get(naam, "").strip():
            raise ValueError(f"de omgevingsvariabele {naam} is leeg; zet het geheim erin en start opnieuw")
        return naam

    def waarde(self) -> str:
        """The secret itself."""
        return os.environ[self.geheim].strip()


class Webhook(_Web):
    """A system that is told over https, signed."""

    soort: Literal["webhook"]

    @validator("geheim")
    def _is_lang_genoeg(cls, naam: str) -> str:
        if len(os.environ[naam].strip()) < _KORTSTE_GEHEIM:
            raise ValueError(f"het geheim in {naam} is te kort; gebruik minstens {_KORTSTE_GEHEIM} tekens")
        return naam


class OpenKlant(_Web):
    """A register with the klantinteracties API, version 0.9.0 (Open Klant 2.18) or later."""

    soort: Literal["openklant"]
    samenvatting: bool = True
    #: Per team the objectId of its actor, as the municipality's register of departments and groups has it.
    actoren: Mapping[Sleutel, Tekst]
    #: afd: department, grp: group, mdw: employee. As KISS and ITA use them.
    soort_actor: Literal["afd", "grp", "mdw"] = "grp"
    kanaal: Tekst = Tekst("chatbot")
    vertrouwelijk: bool = False


Ontvanger = Union[TeamMail, Webhook, OpenKlant]
VORMEN: Mapping[str, type[Ontvanger]] = {"mail": TeamMail, "webhook": Webhook, "openklant": OpenKlant}


@dataclass(frozen=True)
class Ingesteld:
    """One entry. `vorm` is None when it holds mistakes: its messages then wait."""

    id: str
    gemeente: str
    teams: tuple[str, ...] | None
    vorm: Ontvanger | None


@dataclass(frozen=True)
class Lijst:
    """All entries, and every mistake. `heel` is False when nobody can say which receivers there are."""

    ontvangers: tuple[Ingesteld, ...] = ()
    fouten: tuple[Fout, ...] = ()
    heel: bool = True

    def voor(self, gemeente: str, team: str) -> list[str]:
        """The ids of the receivers of this team, besides the built-in ones."""
        return [o.id for o in self.ontvangers if o.gemeente == gemeente and (o.teams is None or team in o.teams)]

    def met_id(self, id: str) -> Ingesteld | None:
        """One entry, or None."""
        return next((o for o in self.ontvangers if o.id == id), None)


def lijst() -> Lijst:
    """The receivers as they are set now. A file that changed is read again; a secret that changed needs a restart."""
    pad = Path(settings.ONTVANGERS)
    try:
        stand = pad.stat()
    except FileNotFoundError:
        if not settings.ONTVANGERS_VERPLICHT:
            return Lijst()
        return Lijst(fouten=(Fout(str(pad), 0, "", "Dit bestand bestaat niet.", "Kijk naar WEGWIJZER_ONTVANGERS."),), heel=False)
    except OSError:
        return lees(pad)
    return _onthoud(pad, stand.st_mtime_ns, stand.st_size)


@lru_cache(maxsize=4)
def _onthoud(pad: Path, _gewijzigd: int, _grootte: int) -> Lijst:
    return lees(pad)


def lees(pad: Path) -> Lijst:
    """Reads the file. Never raises: mistakes are in the answer, with their lines."""
    naam = pad.name
    try:
        data = lees_yaml(pad, naam)
    except InhoudFout as fout:
        return Lijst(fouten=fout.fouten, heel=False)
    rijen = data.get("ontvangers") if isinstance(data, dict) else None
    if not isinstance(rijen, list) or len(data) != 1:
        doe = "Begin met 'ontvangers:' en zet daaronder elke ontvanger met een streepje."
        return Lijst(fouten=(Fout(naam, 1, "", "Dit bestand heeft niet de goede vorm.", doe),), heel=False)
    boom = regelboom(pad)
    ontvangers: dict[str, Ingesteld] = {}
    fouten: list[Fout] = []
    for plek, rij in enumerate(rijen):
        een, mis = _lees_een(naam, boom, plek, rij)
        fouten += mis
        if een is None:
            continue
        if een.id in ontvangers:
            regel = regel_van(boom, ("ontvangers", plek, "id"))
            fouten.append(Fout(naam, regel, "id", f"De id '{een.id}' komt twee keer voor.", "Geef elke ontvanger een eigen id."))
            continue
        ontvangers[een.id] = een
    heel = all(isinstance(rij, dict) and isinstance(rij.get("id"), str) for rij in rijen)
    return Lijst(tuple(ontvangers.values()), tuple(fouten), heel)


def _lees_een(naam: str, boom: Any, plek: int, rij: Any) -> tuple[Ingesteld | None, list[Fout]]:
    regel = regel_van(boom, ("ontvangers", plek))
    if not isinstance(rij, dict):
        return None, [Fout(naam, regel, "", "Hier horen velden met een naam.", "Begin met 'id:' en 'soort:'.")]
    soort = str(rij.get("soort"))
    if soort not in VORMEN:
        kies = f"Kies uit: {', '.join(VORMEN)}."
        return _kapot(rij), [Fout(naam, regel, "soort", f"De soort '{soort}' bestaat niet.", kies)]
    try:
        vorm = VORMEN[soort].parse_obj(rij)
    except ValidationError as fout:
        return _kapot(rij), fouten_van(fout, naam, boom, VORMEN[soort], ("ontvangers", plek))
    teams = None if vorm.teams is None else tuple(str(team) for team in vorm.teams)
    return Ingesteld(str(vorm.id), str(vorm.gemeente), teams, vorm), []


def _kapot(rij: Mapping[str, Any]) -> Ingesteld | None:
    """What can still be said of an entry with mistakes, so that its messages wait. Teams that cannot be read count as all."""
    id, teams = rij.get("id"), rij.get("teams")
    if not isinstance(id, str) or not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,39}", id):
        return None
    bekend = tuple(teams) if isinstance(teams, list) and all(isinstance(team, str) for team in teams) else None
    return Ingesteld(id, str(rij.get("gemeente", "")), bekend, None)


def is_deze_machine(host: str) -> bool:
    """Whether this host name is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

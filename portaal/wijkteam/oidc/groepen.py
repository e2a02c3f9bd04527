"""Which group of the identity provider gives which role where. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from portaal.omgeving import InstellingFout

#: Written out, so that settings can be read before the models are: a test compares it with `beleid.Rol`.
ROLLEN = ("lezer", "medewerker", "coordinator", "beheerder", "dorpsondersteuner")
_REGEL = re.compile(r"(?P<groep>[^=]+)=(?P<rol>[a-z]+):(?P<gemeente>[-\w]+)/(?P<team>[-\w]+|\*|)")


@dataclass(frozen=True)
class Groep:
    """A group and what it gives. `team` is "*" for all teams, and empty for what has no team yet."""

    groep: str
    rol: str
    gemeente: str
    team: str


def lees(waarden: Iterable[str]) -> tuple[Groep, ...]:
    """Reads WEGWIJZER_OIDC_GROEPEN, of which each part reads "group=role:municipality/team".

    Raises:
        InstellingFout: for a part that cannot be read, so that a typing error never silently gives nobody access, or everybody.
    """
    uit = []
    for waarde in waarden:
        gevonden = _REGEL.fullmatch(waarde.strip())
        if gevonden is None or gevonden["rol"] not in ROLLEN:
            raise InstellingFout(
                f"WEGWIJZER_OIDC_GROEPEN, {waarde!r}: write group=role:municipality/team with role one of {', '.join(ROLLEN)}"
            )
        uit.append(Groep(gevonden["groep"].strip(), gevonden["rol"], gevonden["gemeente"], gevonden["team"]))
    return tuple(uit)


def claim(claims: Mapping[str, Any], pad: str) -> tuple[str, ...]:
    """The groups in the claims. `pad` names the claim, with dots for what lies deeper ("realm_access.roles")."""
    waarde: Any = claims
    for deel in pad.split("."):
        waarde = waarde.get(deel) if isinstance(waarde, Mapping) else None
    if isinstance(waarde, str):
        return (waarde,)
    return tuple(w for w in waarde if isinstance(w, str)) if isinstance(waarde, (list, tuple)) else ()


def rollen(groepen: Iterable[str], regels: Iterable[Groep]) -> dict[tuple[str, str], str]:
    """What these groups give: per municipality and team one role. Of two for the same team the one written first counts."""
    van = set(groepen)
    uit: dict[tuple[str, str], str] = {}
    for regel in regels:
        if regel.groep in van:
            uit.setdefault((regel.gemeente, regel.team), regel.rol)
    return uit

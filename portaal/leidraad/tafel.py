"""Who sits at the table in a municipality, as its profile says it."""

from __future__ import annotations

from dataclasses import dataclass

from regelingen.gemeenten import vervolg, wie_vraagt
from regelingen.model import Gemeente, Wijkteam


@dataclass(frozen=True)
class Plek:
    """A team with who asks the questions there, and the name of the team that takes over when more is needed ("" for none)."""

    team: Wijkteam
    wie_vraagt: str
    daarna: str


def plekken(profiel: Gemeente) -> list[Plek]:
    """The teams of a municipality in the order of its profile."""
    uit = []
    for team in profiel.teams:
        erna = vervolg(profiel, team)
        uit.append(Plek(team, wie_vraagt(profiel, team).rstrip("."), erna.naam if erna else ""))
    return uit

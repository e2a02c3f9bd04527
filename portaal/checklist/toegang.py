"""Who may open which talk. Every page of the checklist starts from `zichtbaar`; nothing else reads talks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from django.db.models import Q, QuerySet

from portaal import kennis
from portaal.checklist.models import Dorp, Tafelgesprek
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.models import ALLE_TEAMS
from portaal.wijkteam.toegang import Gebruiker, leden, waar


@dataclass(frozen=True)
class Werkgebied:
    """A wijk or village in which somebody holds talks. `team` is empty where the profile names no team.

    `bij`: the municipality in words, for who works in more than one and would meet the same name twice.
    """

    gemeente: str
    team: str
    wijk: str
    bij: str = field(default="", compare=False)

    @property
    def waarde(self) -> str:
        """As a form sends it."""
        return f"{self.gemeente}/{self.team}/{self.wijk}"

    @property
    def naam(self) -> str:
        """As a form shows it."""
        return f"{self.wijk} ({self.bij})" if self.bij else self.wijk


def werkgebieden(gebruiker: Gebruiker) -> list[Werkgebied]:
    """The wijken and villages of somebody, of every team in which they are a dorpsondersteuner; none for anybody else."""
    uit: list[Werkgebied] = []
    for gemeente, team in waar(leden(gebruiker), Handeling.CHECKLIST):
        for gebied in wijken_van(gemeente):
            if team in (ALLE_TEAMS, gebied.team) and gebied not in uit:
                uit.append(gebied)
    alleen: dict[str, set[tuple[str, str]]] = {}
    for dorp in Dorp.objects.filter(gebruiker_id=gebruiker.pk):
        alleen.setdefault(dorp.gemeente, set()).add((dorp.team, dorp.wijk))
    eigen = [g for g in uit if g.gemeente not in alleen or (g.team, g.wijk) in alleen[g.gemeente]]
    if len({g.gemeente for g in eigen}) < 2:
        return eigen
    return [replace(g, bij=kennis.plaats(profiel)) for g in eigen if (profiel := kennis.gemeente(g.gemeente))]


def regel(gebieden: list[Werkgebied]) -> Q:
    """The condition on rows with `gemeente`, `team` and `wijk` that lie in one of these."""
    uit = Q(pk__in=[])
    for gebied in gebieden:
        uit |= Q(gemeente=gebied.gemeente, team=gebied.team, wijk=gebied.wijk)
    return uit


def zichtbaar(gebruiker: Gebruiker) -> QuerySet[Tafelgesprek]:
    """The talks that somebody holds in their own wijken. Not a colleague's, nor one of a wijk that was taken away."""
    return Tafelgesprek.objects.filter(regel(werkgebieden(gebruiker)), maker_id=gebruiker.pk)


def wijken_van(gemeente: str) -> list[Werkgebied]:
    """Every wijk of a municipality as its profile names them; a team without wijken is one, a municipality without teams too."""
    profiel = kennis.gemeente(gemeente)
    if profiel is None:
        return []
    uit = [Werkgebied(gemeente, team.id, wijk) for team in profiel.teams for wijk in team.wijken or (team.naam,)]
    return uit or [Werkgebied(gemeente, "", kennis.plaats(profiel))]

"""Who may see which hand-over, and do what with it.

Every page of the wijkteam starts from `zichtbaar`; nothing else reads hand-overs for staff.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q, QuerySet

from portaal import kennis
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.beleid import ALLEEN_GEMEENTE, Handeling, mag
from portaal.wijkteam.models import ALLE_TEAMS, Teamlid

Gebruiker = AbstractBaseUser | AnonymousUser


@dataclass(frozen=True)
class Team:
    """A team as staff see it. `id` is empty for what has no team yet."""

    gemeente: str
    id: str
    naam: str


def leden(gebruiker: Gebruiker) -> list[Teamlid]:
    """The memberships of somebody; none for an account that was closed."""
    if not getattr(gebruiker, "is_active", False):
        return []
    return list(Teamlid.objects.filter(gebruiker_id=gebruiker.pk).order_by("gemeente", "team"))


def waar(lidmaatschappen: Iterable[Teamlid], handeling: Handeling) -> list[tuple[str, str]]:
    """Where these memberships allow something: pairs of municipality and team (ALLE_TEAMS for all of them)."""
    return [
        (lid.gemeente, lid.team)
        for lid in lidmaatschappen
        if mag(lid.rol, handeling) and (handeling not in ALLEEN_GEMEENTE or lid.team == ALLE_TEAMS)
    ]


def regel_voor(gebruiker: Gebruiker, handeling: Handeling = Handeling.INZIEN) -> Q:
    """The condition on rows with `gemeente` and `team` for which somebody may do something; a superuser gets nothing extra."""
    regel = Q(pk__in=[])
    for gemeente, team in waar(leden(gebruiker), handeling):
        regel |= Q(gemeente=gemeente) if team == ALLE_TEAMS else Q(gemeente=gemeente, team=team)
    return regel


def zichtbaar(gebruiker: Gebruiker, handeling: Handeling = Handeling.INZIEN) -> QuerySet[Overdracht]:
    """The hand-overs of the teams somebody belongs to in a role that may look (or do `handeling`)."""
    return Overdracht.objects.filter(regel_voor(gebruiker, handeling))


def mag_ergens(gebruiker: Gebruiker, handeling: Handeling) -> bool:
    """Whether somebody may do something in any team at all."""
    return bool(waar(leden(gebruiker), handeling))


def mag_hier(gebruiker: Gebruiker, handeling: Handeling, gemeente: str, team: str) -> bool:
    """Whether somebody may do something for one team."""
    plekken = waar(leden(gebruiker), handeling)
    return (gemeente, team) in plekken or (gemeente, ALLE_TEAMS) in plekken


def gemeenten(gebruiker: Gebruiker, handeling: Handeling) -> list[str]:
    """The municipalities in which somebody may do something, in any team."""
    return sorted({gemeente for gemeente, _ in waar(leden(gebruiker), handeling)})


def teams_van(gemeente: str) -> list[Team]:
    """The teams of a municipality, as its profile names them, and the place for what has no team yet."""
    profiel = kennis.gemeente(gemeente)
    uit_profiel = [Team(gemeente, t.id, t.naam) for t in profiel.teams] if profiel else []
    return [*uit_profiel, Team(gemeente, "", "Nog geen team")]


def teams_voor(gebruiker: Gebruiker, handeling: Handeling = Handeling.INZIEN) -> list[Team]:
    """The teams for which somebody may do something, by name."""
    return [
        team
        for gemeente in gemeenten(gebruiker, handeling)
        for team in teams_van(gemeente)
        if mag_hier(gebruiker, handeling, gemeente, team.id)
    ]


def collegas(gemeente: str, team: str) -> list[AbstractBaseUser]:
    """Who may handle hand-overs of a team, by account name."""
    plekken = Teamlid.objects.filter(gemeente=gemeente, team__in=(team, ALLE_TEAMS), gebruiker__is_active=True)
    namen = {lid.gebruiker for lid in plekken.select_related("gebruiker") if mag(lid.rol, Handeling.BEHANDELEN)}
    return sorted(namen, key=lambda wie: wie.get_username())

"""In which villages or wijken of their teams a dorpsondersteuner works. For the page of the administrator and `beheer dorpen`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from portaal.checklist.models import Dorp
from portaal.checklist.toegang import Werkgebied, werkgebieden, wijken_van
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.models import ALLE_TEAMS
from portaal.wijkteam.toegang import leden, waar


class Dorpfout(ValueError):
    """A choice that cannot be kept; the message is a code of `accounts.html`."""


@dataclass(frozen=True)
class Keus:
    """A wijk that somebody may work in by their role, and whether they do."""

    gebied: Werkgebied
    gekozen: bool


def te_kiezen(wie: AbstractBaseUser, gemeente: str) -> list[Keus]:
    """The wijken in this municipality of the teams in which somebody is a dorpsondersteuner; none for anybody else."""
    nu = {g.waarde for g in werkgebieden(wie)}
    return [Keus(gebied, gebied.waarde in nu) for gebied in _van_rollen(wie, gemeente)]


def zet(wie: AbstractBaseUser, gemeente: str, gekozen: Collection[str]) -> None:
    """Sets where somebody works: values of `Werkgebied`. All wijken of a team is no limit, also when the team gets more of them.

    Raises:
        Dorpfout: "dorp_geen_rol" for who is no dorpsondersteuner here, "dorp_onbekend" for a wijk that is not of their teams,
            "dorp_leeg" when nothing was chosen.
    """
    mogelijk = _van_rollen(wie, gemeente)
    if not mogelijk:
        raise Dorpfout("dorp_geen_rol")
    if set(gekozen) - {g.waarde for g in mogelijk}:
        raise Dorpfout("dorp_onbekend")
    if not gekozen:
        raise Dorpfout("dorp_leeg")
    hier = [g for g in mogelijk if g.waarde in gekozen]
    beperkt = hier if len(hier) < len(mogelijk) else []
    with transaction.atomic():
        Dorp.objects.filter(gebruiker_id=wie.pk, gemeente=gemeente).delete()
        Dorp.objects.bulk_create(Dorp(gebruiker_id=int(wie.pk), gemeente=g.gemeente, team=g.team, wijk=g.wijk) for g in beperkt)


def _van_rollen(wie: AbstractBaseUser, gemeente: str) -> list[Werkgebied]:
    teams = {team for hier, team in waar(leden(wie), Handeling.CHECKLIST) if hier == gemeente}
    return [g for g in wijken_van(gemeente) if ALLE_TEAMS in teams or g.team in teams]

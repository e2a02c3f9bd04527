"""Who may see which hand-over. Every page of the wijkteam starts from `zichtbaar`; nothing else reads hand-overs for staff."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q, QuerySet

from portaal.overdracht.models import Overdracht
from portaal.wijkteam.models import Teamlid


def zichtbaar(gebruiker: AbstractBaseUser | AnonymousUser) -> QuerySet[Overdracht]:
    """The hand-overs of the teams somebody belongs to; none for whoever belongs to none, a superuser included."""
    regel = Q(pk__in=[])
    for lid in Teamlid.objects.filter(gebruiker_id=gebruiker.pk):
        regel |= Q(gemeente=lid.gemeente, team=lid.team)
    return Overdracht.objects.filter(regel)

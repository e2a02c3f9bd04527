""" "Dit zie ik vaker": needs that recur in a village, counted per month. Counts only, and only from ten upward."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Count

from portaal import klok
from portaal.checklist.models import Tafelgesprek, Telling
from portaal.checklist.opslaan import bewaar
from portaal.checklist.stand import stand_van
from portaal.checklist.toegang import regel, werkgebieden
from portaal.wijkteam.toegang import Gebruiker


@dataclass(frozen=True)
class Teller:
    """A need in a village in a month, and how often it was seen; only where that was often enough."""

    wijk: str
    maand: date
    thema: str
    aantal: int


def markeer(talk: Tafelgesprek, themas: Collection[str]) -> None:
    """Counts these needs for a talk, each once. A count holds nothing that leads back, so it is never taken away."""
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        stand = stand_van(vers)
        nieuw = sorted(set(themas) - set(stand.vaker))
        eerste = klok.nu().date().replace(day=1)
        Telling.objects.bulk_create(
            Telling(gemeente=vers.gemeente, team=vers.team, wijk=vers.wijk, thema=thema, maand=eerste) for thema in nieuw
        )
        bewaar(vers, replace(stand, vaker=sorted({*stand.vaker, *nieuw})))


def tellingen(gebruiker: Gebruiker) -> list[Teller]:
    """The counts of somebody's own wijken that are high enough to show, the newest month first."""
    rijen = (
        Telling.objects.filter(regel(werkgebieden(gebruiker)))
        .values("wijk", "maand", "thema")
        .annotate(aantal=Count("pk"))
        .filter(aantal__gte=settings.KLEINSTE_TELLING)
        .order_by("-maand", "wijk", "-aantal", "thema")
    )
    return [Teller(rij["wijk"], rij["maand"], rij["thema"], rij["aantal"]) for rij in rijen]

"""The dead-letter list: what was given up, why, and trying once more."""

from __future__ import annotations

from django.db.models import QuerySet
from django.template.loader import render_to_string

from portaal import klok
from portaal.bezorging.models import UitgaandBericht
from portaal.overdracht.models import Overdracht


def opgegeven_van(overdrachten: QuerySet[Overdracht]) -> QuerySet[UitgaandBericht]:
    """The messages about these hand-overs that were given up, the oldest first.

    Takes:
        overdrachten: what somebody may see, as `portaal.wijkteam.toegang.zichtbaar` gives it.
    """
    rijen = UitgaandBericht.objects.filter(overdracht__in=overdrachten, staat=UitgaandBericht.Staat.OPGEGEVEN)
    return rijen.select_related("overdracht").order_by("gemaakt", "pk")


def opnieuw(rij: UitgaandBericht) -> bool:
    """Gives a message that was given up all its attempts again, the first at once.

    Gives:
        False when it was not on the list any more: somebody else was first, or it was withdrawn.
    """
    velden = {"staat": UitgaandBericht.Staat.WACHT, "pogingen": 0, "niet_voor": klok.nu(), "lease_tot": None, "fout": ""}
    return bool(UitgaandBericht.objects.filter(pk=rij.pk, staat=UitgaandBericht.Staat.OPGEGEVEN).update(**velden))


def uitleg(rij: UitgaandBericht) -> str:
    """Why this message was not delivered and what to do next, in words for staff."""
    soort, _, detail = rij.fout.partition(" ")
    return render_to_string("portaal/bezorging/fout.txt", {"soort": soort, "detail": detail, "rij": rij}).strip()

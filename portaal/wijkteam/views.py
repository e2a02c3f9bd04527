"""The pages of the wijkteam. Thin: looks up what somebody may see, notes that they looked, renders."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portaal import klok
from portaal.bezorging.opgegeven import opgegeven_van
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.models import Teamlid
from portaal.wijkteam.stappen import STAPPEN, neem
from portaal.wijkteam.toegang import zichtbaar


@login_required
@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The hand-overs of somebody's teams: open ones by promised day, or with `?afgerond` those that are done."""
    afgerond = "afgerond" in request.GET
    alles = zichtbaar(request.user)
    rijen = alles.filter(staat=Overdracht.Staat.AFGEROND) if afgerond else alles.exclude(staat=Overdracht.Staat.AFGEROND)
    volgorde = ("-afgerond_op",) if afgerond else ("belt_uiterlijk", "gemaakt")
    overdrachten = list(rijen.order_by(*volgorde)[:200])
    noteer(request, "lijst inzien", "afgerond" if afgerond else "open")
    inhoud = {
        "overdrachten": overdrachten,
        "afgerond": afgerond,
        "aantal_open": alles.exclude(staat=Overdracht.Staat.AFGEROND).count(),
        "aantal_afgerond": alles.filter(staat=Overdracht.Staat.AFGEROND).count(),
        "vandaag": klok.nu().date(),
        "leden": Teamlid.objects.filter(gebruiker_id=request.user.pk).order_by("gemeente", "team"),
        "opgegeven": opgegeven_van(alles).count(),
    }
    return render(request, "portaal/wijkteam/lijst.html", inhoud)


@login_required
@require_safe
def overdracht(request: HttpRequest, nummer: str) -> HttpResponse:
    """One hand-over, everything on one screen. Another team's is 404, and the attempt is noted."""
    gevonden = _zoek(request, nummer)
    noteer(request, "overdracht inzien", nummer)
    inhoud = {
        "o": gevonden,
        "vandaag": klok.nu().date(),
        "blok": render_to_string("portaal/wijkteam/blok.txt", {"o": gevonden}).strip(),
    }
    return render(request, "portaal/wijkteam/overdracht.html", inhoud)


@login_required
@require_POST
def stap(request: HttpRequest, nummer: str) -> HttpResponse:
    """Takes a step with a hand-over: `stap` is gelezen, afgerond or heropend."""
    gevonden = _zoek(request, nummer)
    naam = request.POST.get("stap", "")
    if naam not in STAPPEN:
        raise Http404
    gelukt = neem(gevonden, naam, request.user)
    noteer(request, naam, nummer, "gelukt" if gelukt else "was al zo")
    return HttpResponseRedirect(reverse("wijkteam:overdracht", args=[nummer]), status=303)


def _zoek(request: HttpRequest, nummer: str) -> Overdracht:
    try:
        return get_object_or_404(zichtbaar(request.user).select_related("gelezen_door", "afgerond_door"), nummer=nummer)
    except Http404:
        noteer(request, "overdracht inzien", nummer, "geweigerd")
        raise

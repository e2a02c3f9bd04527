"""What was not delivered, and who looked at or changed a hand-over."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portaal import nummers
from portaal.bezorging.opgegeven import opgegeven_van, opnieuw, uitleg
from portaal.wijkteam import toegang
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.models import Logregel
from portaal.wijkteam.paginas.hulp import terug_naar, voor

PER_BLAD = 100


@voor(Handeling.OPNIEUW_BEZORGEN)
@require_safe
def bezorging(request: HttpRequest) -> HttpResponse:
    """Messages that were given up, with why and what to do."""
    noteer(request, "lijst inzien", "niet bezorgd")
    rijen = opgegeven_van(toegang.zichtbaar(request.user, Handeling.OPNIEUW_BEZORGEN))[:200]
    inhoud = {"rijen": [(rij, uitleg(rij)) for rij in rijen], "gedaan": request.GET.get("gedaan", "")}
    return render(request, "portaal/wijkteam/bezorging.html", inhoud)


@voor(Handeling.OPNIEUW_BEZORGEN)
@require_POST
def bezorg_opnieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the worker try a message again."""
    rij = opgegeven_van(toegang.zichtbaar(request.user, Handeling.OPNIEUW_BEZORGEN)).filter(pk=pk).first()
    if rij is None:
        raise Http404
    gelukt = opnieuw(rij)
    noteer(
        request, "opnieuw bezorgen", rij.overdracht.nummer, "gelukt" if gelukt else "was al zo", gemeente=rij.overdracht.gemeente
    )
    return terug_naar(reverse("wijkteam:bezorging"), "opnieuw")


@voor(Handeling.SPOOR)
@require_safe
def spoor(request: HttpRequest) -> HttpResponse:
    """Who did what with the hand-over of one number; also when it is gone. Looking here leaves a row as well."""
    getypt = request.GET.get("nummer", "").strip()[:40]
    nummer = nummers.lees_nummer(getypt)
    rijen = Logregel.objects.none()
    if nummer:
        gemeenten = toegang.gemeenten(request.user, Handeling.SPOOR)
        rijen = Logregel.objects.filter(object=nummer, gemeente__in=gemeenten).order_by("-pk")
        for gemeente in sorted(set(rijen.values_list("gemeente", flat=True))) or [""]:
            noteer(request, "spoor inzien", nummer, "gelukt" if gemeente else "niets", gemeente=gemeente)
    inhoud = {"getypt": getypt, "nummer": nummer, "bladzijde": Paginator(rijen, PER_BLAD).get_page(request.GET.get("blad"))}
    return render(request, "portaal/wijkteam/spoor.html", inhoud)

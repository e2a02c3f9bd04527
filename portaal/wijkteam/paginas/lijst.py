"""The list of hand-overs, and the same list as CSV."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from portaal import klok
from portaal.bezorging.opgegeven import opgegeven_van
from portaal.wijkteam import lijsten, opvolging, toegang, uitvoer
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor


@login_required
@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The hand-overs of somebody's teams: what is new, theirs, in hand, waiting, done; with filters and search.

    Who may see none but holds talks is led to those: everybody arrives here after logging in.
    """
    if not toegang.mag_ergens(request.user, Handeling.INZIEN) and toegang.mag_ergens(request.user, Handeling.CHECKLIST):
        return HttpResponseRedirect(reverse("checklist:gesprekken"))
    keuze = lijsten.Keuze.uit(request.GET)
    alles = toegang.zichtbaar(request.user)
    vandaag = klok.nu().date()
    rijen = lijsten.kies(alles, keuze, request.user, vandaag)
    noteer(request, "zoeken" if keuze.zoek else "lijst inzien", keuze.lijst)
    inhoud = {
        "keuze": keuze,
        "bladzijde": Paginator(rijen, lijsten.PER_BLAD).get_page(request.GET.get("blad")),
        "lijsten": lijsten.LIJSTEN,
        "aantallen": lijsten.tel(alles, request.user),
        "vandaag": vandaag,
        "teams": toegang.teams_voor(request.user),
        "themas": lijsten.themas(alles),
        "lid": toegang.leden(request.user),
        "opgegeven": opgegeven_van(toegang.zichtbaar(request.user, Handeling.OPNIEUW_BEZORGEN)).count(),
        "op_te_volgen": opvolging.lijst(toegang.zichtbaar(request.user, Handeling.BEHANDELEN)).count(),
        "mag_uitvoeren": toegang.mag_ergens(request.user, Handeling.UITVOEREN),
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/wijkteam/lijst.html", inhoud)


@voor(Handeling.UITVOEREN)
@require_safe
def als_csv(request: HttpRequest) -> HttpResponse:
    """The chosen list as a file, of the teams for which somebody may take it out."""
    keuze = lijsten.Keuze.uit(request.GET)
    nu = localtime(klok.nu())
    rijen = lijsten.kies(toegang.zichtbaar(request.user, Handeling.UITVOEREN), keuze, request.user, nu.date())
    for gemeente in sorted({o.gemeente for o in rijen}) or [""]:
        noteer(request, "lijst downloaden", keuze.lijst, gemeente=gemeente)
    antwoord = HttpResponse(uitvoer.als_csv(rijen), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="wijkteam-{keuze.lijst}-{nu:%Y-%m-%d}.csv"'
    return antwoord

"""The talks of a dorpsondersteuner side by side, beginning one, and wiping one."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from bot.gesprek.checklist.lijst import als_gesprek
from portaal.checklist import gesprekken as talks
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.paginas.hulp import voor_wie, zoek
from portaal.checklist.stand import lijst_van, omgeving
from portaal.checklist.toegang import werkgebieden, zichtbaar
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.CHECKLIST)
@require_http_methods(["GET", "HEAD", "POST"])
def gesprekken(request: HttpRequest) -> HttpResponse:
    """GET shows the open talks and the form for a new one; POST begins it."""
    fout = ""
    if request.method == "POST":
        velden = {naam: request.POST.get(naam, "") for naam in ("bijnaam", "gebied", "erbij", "voor")}
        try:
            talk = talks.begin(request.user, **velden)
        except talks.Beginfout as mis:
            fout = str(mis)
        else:
            noteer(request, "tafelgesprek beginnen", talk.sleutel, gemeente=talk.gemeente)
            return terug_naar(reverse("checklist:gesprek", args=[talk.sleutel]))
    inhoud = {
        "talks": [(talk, _onderwerpen(talk)) for talk in zichtbaar(request.user)],
        "gebieden": werkgebieden(request.user),
        "voor_wie": voor_wie(),
        "dagen": settings.BEWAAR_CHECKLIST.days,
        "fout": fout,
        "getypt": request.POST.dict(),
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/checklist/gesprekken.html", inhoud, status=400 if fout else 200)


@voor(Handeling.CHECKLIST)
@require_http_methods(["GET", "HEAD", "POST"])
def wis(request: HttpRequest, sleutel: str) -> HttpResponse:
    """GET asks whether it is meant; POST wipes at once. Wiping what is gone already leads back as well."""
    talk = zoek(request, sleutel)
    if request.method != "POST":
        return render(request, "portaal/checklist/wis.html", {"talk": talk})
    talks.wis(talk)
    noteer(request, "tafelgesprek wissen", sleutel, gemeente=talk.gemeente)
    return HttpResponseRedirect(reverse("checklist:gesprekken") + "?gedaan=gewist", status=303)


def _onderwerpen(talk: Tafelgesprek) -> list[str]:
    omg = omgeving(talk.gemeente)
    return [omg.kb.thema(o.thema).titel_kort for o in als_gesprek(lijst_van(talk), omg).onderwerpen]

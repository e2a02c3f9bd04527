"""The follow-up list, and adding to it from a talk."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bot.gesprek.checklist.lijst import als_gesprek
from portaal import kennis, klok
from portaal.checklist import opvolgen, vaker
from portaal.checklist.models import Opvolgpunt, Tafelgesprek
from portaal.checklist.paginas.hulp import zoek
from portaal.checklist.stand import lijst_van, omgeving, stand_van
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.CHECKLIST)
@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """What is open, the first to do first."""
    inhoud = {
        "punten": opvolgen.zichtbaar(request.user),
        "themas": {t.id: t.naam for t in kennis.kennisbank().themas()},
        "vandaag": klok.nu().date(),
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/checklist/opvolgen.html", inhoud)


@voor(Handeling.CHECKLIST)
@require_POST
def klaar(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a point off: it was solved. Somebody else's does not exist."""
    punt = get_object_or_404(opvolgen.zichtbaar(request.user), pk=pk)
    punt.delete()
    noteer(request, "opvolgpunt klaar", str(pk), gemeente=punt.gemeente)
    return terug_naar(reverse("checklist:opvolgen"), "opgelost")


@voor(Handeling.CHECKLIST)
@require_http_methods(["GET", "HEAD", "POST"])
def na_het_gesprek(request: HttpRequest, sleutel: str) -> HttpResponse:
    """What is left to do after a talk: open points, and the needs that are seen more often."""
    talk = zoek(request, sleutel)
    hier = reverse("checklist:daarna", args=[sleutel])
    themas = {t.id: t.naam for t in omgeving(talk.gemeente).kb.themas()}
    if request.method != "POST":
        return _toon(request, talk, themas)
    if "vaker" in request.POST:
        vaker.markeer(talk, set(request.POST.getlist("thema")) & set(themas))
        return terug_naar(hier, "geteld")
    velden = {naam: request.POST.get(naam, "") for naam in ("wat", "thema", "bij", "uiterlijk")}
    try:
        opvolgen.voeg_toe(talk, **velden, themas=set(themas))
    except opvolgen.Opvolgfout as mis:
        return _toon(request, talk, themas, str(mis), 400)
    return terug_naar(hier, "opgeschreven")


def _toon(request: HttpRequest, talk: Tafelgesprek, themas: dict[str, str], fout: str = "", status: int = 200) -> HttpResponse:
    gesprek = als_gesprek(lijst_van(talk), omgeving(talk.gemeente))
    inhoud: dict[str, Any] = {
        "talk": talk,
        "punten": opvolgen.zichtbaar(request.user).filter(talk=talk),
        "onderwerpen": [(o.thema, themas[o.thema]) for o in gesprek.onderwerpen],
        "geteld": stand_van(talk).vaker,
        "themas": themas,
        "bij": Opvolgpunt.Bij.choices,
        "vandaag": klok.nu().date(),
        "fout": fout,
        "getypt": request.POST.dict(),
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/checklist/daarna.html", inhoud, status=status)

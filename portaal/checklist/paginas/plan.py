"""The plan for the resident, on paper or as a PDF."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portaal import klok
from portaal.checklist import planblad, planpdf
from portaal.checklist.overdragen import verstuurd
from portaal.checklist.paginas.hulp import zoek
from portaal.checklist.stand import omgeving
from portaal.checklist.suggesties import suggesties
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor


@voor(Handeling.CHECKLIST)
@require_safe
def plan(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The print page: one A4, with `?letters=groot` everything in large letters, with `?blad=alles` everything."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    vorm = _vorm(request)
    gevonden, brieven = suggesties(talk, omg), verstuurd(talk)
    blad, maat = (planblad.planblad(gevonden), 1.0) if vorm else planpdf.past(gevonden, klok.nu(), brieven)
    inhoud = {
        "talk": talk, "profiel": omg.gemeente, "blad": blad, "vorm": vorm, "brieven": brieven, "vandaag": klok.nu().date(),
        "maat": round(maat * 10), "bij_stap": planblad.bij_stap, "belt": planblad.belt,
    }  # fmt: skip
    noteer(request, "plan inzien", sleutel, gemeente=talk.gemeente)
    return render(request, "portaal/checklist/plan.html", inhoud)


@voor(Handeling.CHECKLIST)
@require_safe
def als_pdf(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The same as a file. Its name says nothing of the talk."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    vorm = _vorm(request)
    inhoud = planpdf.pdf(suggesties(talk, omg), omg.gemeente, klok.nu(), verstuurd(talk), vorm)
    noteer(request, "plan als pdf", sleutel, gemeente=talk.gemeente)
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = 'attachment; filename="plan.pdf"'
    return antwoord


def _vorm(request: HttpRequest) -> str:
    """ "groot", "alles", or empty for one A4."""
    if request.GET.get("letters") == "groot":
        return "groot"
    return "alles" if request.GET.get("blad") == "alles" else ""

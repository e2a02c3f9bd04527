"""Telling it in short, and accepting what was understood."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from portaal import fouten
from portaal.checklist import voorstellen
from portaal.checklist.paginas.gesprek import _inhoud
from portaal.checklist.paginas.hulp import zoek
from portaal.checklist.stand import omgeving
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.CHECKLIST)
@require_POST
def vertel(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Reads the story. On an error it stands in its field again, with the crisis message above it where there is a signal."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    ruw = request.POST.get("tekst", "")
    try:
        voorstellen.vertel(talk, ruw, omg)
    except fouten.PortaalFout as fout:
        talk.refresh_from_db()
        inhoud = {**_inhoud(request, talk, omg), "fout": fouten.zin(fout.code, omg.gemeente), "getypt": ruw}
        return fouten.met_koppen(render(request, "portaal/checklist/gesprek.html", inhoud, status=fout.status), fout)
    talk.refresh_from_db()
    gedaan = "begrepen" if voorstellen.in_woorden(talk, omg) else "niets"
    return terug_naar(reverse("checklist:gesprek", args=[sleutel]), gedaan)


@voor(Handeling.CHECKLIST)
@require_POST
def voorstel(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Fills in what was accepted; "geen" forgets all of it."""
    talk = zoek(request, sleutel)
    voorstellen.neem_over(talk, [] if "geen" in request.POST else request.POST.getlist("veld"))
    return terug_naar(reverse("checklist:gesprek", args=[sleutel]), "overgenomen")

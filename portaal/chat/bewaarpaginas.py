"""Pages with which a resident stops and comes back: the question after a silence, a code for later, and using that code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from portaal import klok
from portaal.adres import adres_van
from portaal.chat import koekje, sessies, terugkeer, verdercode
from portaal.chat.models import Gesprek
from portaal.chat.pagina_antwoord import toon
from portaal.fouten import PortaalFout, met_koppen, zin
from portaal.foutpaginas import pagina as foutpagina
from regelingen.model import Gemeente


def vraag_wie(request: HttpRequest, profiel: Gemeente, gesprek: Gesprek) -> HttpResponse:
    """The question whose conversation this is. Shows nothing of it but since when it is there."""
    return render(request, "portaal/chat/terugkeer.html", {"profiel": profiel, "laatst": gesprek.laatst})


@require_POST
def antwoord_wie(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The answer: `keuze` is "verder" or "nieuw"."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    gesprek = koekje.lees(request, gemeente)
    naar = reverse("chat:pagina", args=[gemeente])
    if gesprek is None:
        return HttpResponseRedirect(naar, status=303)
    if request.POST.get("keuze") == "verder":
        return _ga_verder(request, profiel, gesprek, naar)
    terugkeer.begin_opnieuw(gesprek)
    antwoord = HttpResponseRedirect(naar, status=303)
    koekje.verwijder(antwoord, gemeente)
    return antwoord


def _ga_verder(request: HttpRequest, profiel: Gemeente, gesprek: Gesprek, naar: str) -> HttpResponse:
    try:
        uit = terugkeer.ga_verder(gesprek, profiel, klok.nu())
    except PortaalFout as fout:  # it is theirs: they see it, with what went wrong
        return toon(request, profiel, gesprek, fout=fout)
    anker = f"#beurt-{uit.bericht}" if uit and uit.bericht else ""
    return HttpResponseRedirect(naar + anker, status=303)


@require_http_methods(["GET", "HEAD", "POST"])
def bewaren(request: HttpRequest, gemeente: str) -> HttpResponse:
    """GET explains going on later; POST makes a code and shows it, once."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    gesprek, nu = koekje.lees(request, gemeente), klok.nu()
    if gesprek and terugkeer.stilte(gesprek, nu):
        return HttpResponseRedirect(reverse("chat:pagina", args=[gemeente]), status=303)
    inhoud: dict[str, object] = {"profiel": profiel, "gesprek": gesprek, "code": "", "tot": None}
    if request.method == "POST" and gesprek:
        try:
            inhoud["code"], inhoud["tot"] = verdercode.maak(gesprek, nu)
        except PortaalFout as fout:
            return foutpagina(request, fout, profiel)
    return render(request, "portaal/chat/bewaren.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
def verder(request: HttpRequest, gemeente: str) -> HttpResponse:
    """GET asks for the code; POST opens the conversation it belongs to, in place of the one in this browser."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    if request.method != "POST":
        return render(request, "portaal/chat/verder.html", {"profiel": profiel, "fout_zin": ""})
    nu = klok.nu()
    try:
        gesprek, token = verdercode.open_(request.POST.get("code", ""), gemeente, adres_van(request), nu)
    except PortaalFout as fout:
        inhoud = {"profiel": profiel, "fout_zin": zin(fout.code, profiel)}
        return met_koppen(render(request, "portaal/chat/verder.html", inhoud, status=fout.status), fout)
    hier = koekje.lees(request, gemeente)
    if hier and hier.pk != gesprek.pk:
        terugkeer.begin_opnieuw(hier)
    antwoord = _ga_verder(request, profiel, gesprek, reverse("chat:pagina", args=[gemeente]))
    koekje.zet(antwoord, gemeente, token)
    return antwoord

"""The chat page. Every turn is a form post; a script may ask for only the new part of the page instead of all of it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portaal import klok
from portaal.adres import adres_van
from portaal.chat import beurt, crisis, invoer, koekje, sessies, terugkeer
from portaal.chat.antwoord import Antwoord
from portaal.chat.bewaarpaginas import vraag_wie
from portaal.chat.models import Gesprek
from portaal.chat.pagina_antwoord import FRAGMENT, Opsteller, toon, toon_fout_zonder_gesprek, wil_fragment
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina as foutpagina
from portaal.overdracht import contactgegevens
from regelingen.model import Gemeente


@dataclass(frozen=True)
class Plaats:
    """Where a post lands: the conversation, the token when it is new, and whether an older one had gone."""

    gesprek: Gesprek
    token: str | None
    verlopen: bool


def _plaats(request: HttpRequest, profiel: Gemeente) -> Plaats:
    """The visitor's conversation, or a new one. Raises PortaalFout as `sessies.begin`."""
    gesprek = koekje.lees(request, profiel.id)
    if gesprek:
        return Plaats(gesprek, None, False)
    gesprek, token = sessies.begin(profiel, adres_van(request))
    return Plaats(gesprek, token, koekje.heeft(request, profiel.id))


@require_http_methods(["GET", "HEAD", "POST"])
def pagina(request: HttpRequest, gemeente: str) -> HttpResponse:
    """GET shows the conversation and starts one where there is none; POST is a turn."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    if request.method == "POST":
        return _post(request, profiel)
    if request.method == "HEAD":
        return HttpResponse()
    gesprek = koekje.lees(request, profiel.id)
    if wil_fragment(request):
        return _bijgewerkt(request, profiel, gesprek)
    if gesprek and terugkeer.stilte(gesprek, klok.nu()):
        return vraag_wie(request, profiel, gesprek)
    try:
        plaats = _plaats(request, profiel)
    except PortaalFout as fout:
        return foutpagina(request, fout, profiel)
    antwoord = toon(request, profiel, plaats.gesprek, verlopen="verlopen" in request.GET)
    if plaats.token:
        koekje.zet(antwoord, profiel.id, plaats.token)
    return antwoord


def _bijgewerkt(request: HttpRequest, profiel: Gemeente, gesprek: Gesprek | None) -> HttpResponse:
    """For the script: what was said meanwhile. When the page must ask first, or there is nothing, it reads the page again."""
    if gesprek is None or terugkeer.stilte(gesprek, klok.nu()):
        antwoord = HttpResponse()
        antwoord[FRAGMENT] = reverse("chat:pagina", args=[profiel.id])
        return antwoord
    return toon(request, profiel, gesprek)


def _post(request: HttpRequest, profiel: Gemeente) -> HttpResponse:
    """A turn. What was typed is never lost: on an error it stands in the field again, under the same id."""
    ruw = request.POST.get("knop") or request.POST.get("tekst", "")
    try:
        plaats = _plaats(request, profiel)
    except PortaalFout as fout:
        signaal = crisis.zoek(ruw)
        berichten = [crisis.bericht(signaal, profiel)] if signaal else []
        return toon_fout_zonder_gesprek(request, profiel, fout, berichten)
    id = _id_van(request)
    try:
        uit = beurt.doe(plaats.gesprek, profiel, beurt.eigen_id(plaats.gesprek, id, ruw), ruw)
    except PortaalFout as fout:
        getypt = "" if request.POST.get("knop") else ruw
        return _met_token(toon(request, profiel, plaats.gesprek, fout=fout, opsteller=Opsteller(id, getypt)), profiel, plaats)
    return _met_token(_na_beurt(request, profiel, plaats, uit), profiel, plaats)


def _na_beurt(request: HttpRequest, profiel: Gemeente, plaats: Plaats, uit: Antwoord) -> HttpResponse:
    """After a turn: the new part for the script, otherwise a redirect, so that reloading sends nothing twice."""
    if uit.gewist:
        return _naar_gewist(request, profiel)
    if uit.bericht is None and not wil_fragment(request):  # an answer that could not be stored: show it at once
        return toon(request, profiel, plaats.gesprek, losse_berichten=uit.berichten)
    if wil_fragment(request):
        losse = uit.berichten if uit.bericht is None else []
        return toon(request, profiel, plaats.gesprek, verlopen=plaats.verlopen, losse_berichten=losse)
    verlopen = "?verlopen" if plaats.verlopen else ""
    return HttpResponseRedirect(f"{reverse('chat:pagina', args=[profiel.id])}{verlopen}#beurt-{uit.bericht}", status=303)


def _met_token(antwoord: HttpResponse, profiel: Gemeente, plaats: Plaats) -> HttpResponse:
    if plaats.token and not antwoord.has_header(FRAGMENT):
        koekje.zet(antwoord, profiel.id, plaats.token)
    return antwoord


def _naar_gewist(request: HttpRequest, profiel: Gemeente) -> HttpResponse:
    """To the page that says that all is gone. A script is told where to go in a header."""
    naar = reverse("chat:gewist", args=[profiel.id])
    antwoord = HttpResponse(status=200) if wil_fragment(request) else HttpResponseRedirect(naar, status=303)
    if wil_fragment(request):
        antwoord[FRAGMENT] = naar
    koekje.verwijder(antwoord, profiel.id)
    return antwoord


def _id_van(request: HttpRequest) -> str:
    """The id in the form; a new one when it is missing or broken."""
    try:
        return invoer.lees_id(request.POST.get("id"))
    except PortaalFout:
        return str(uuid.uuid4())


@require_POST
def contact(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The form with how to reach the resident. With `terug` the resident goes back to the conversation."""
    try:
        profiel = sessies.profiel_van(gemeente)
        plaats = _plaats(request, profiel)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    id = _id_van(request)
    velden = {**request.POST.dict(), "tijden": request.POST.getlist("tijden")}
    try:
        if "terug" in request.POST:
            uit = beurt.contact_niet(plaats.gesprek, profiel, id)
        else:
            uit = beurt.contact_gegeven(plaats.gesprek, profiel, id, contactgegevens.lees(velden))
    except PortaalFout as fout:
        return _met_token(toon(request, profiel, plaats.gesprek, fout=fout, velden=velden, contact_id=id), profiel, plaats)
    return _met_token(_na_beurt(request, profiel, plaats, uit), profiel, plaats)


@require_http_methods(["GET", "HEAD", "POST"])
def wissen(request: HttpRequest, gemeente: str) -> HttpResponse:
    """GET asks whether it is meant; POST wipes the conversation, also when the service is off or Rasa is down."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    gesprek = koekje.lees(request, profiel.id)
    if request.method == "POST":
        if gesprek:
            sessies.wis(gesprek)
        return _naar_gewist(request, profiel)
    overgedragen = bool(gesprek and gesprek.staat == Gesprek.Staat.OVERGEDRAGEN)
    return render(request, "portaal/chat/wissen.html", {"profiel": profiel, "overgedragen": overgedragen})


@require_GET
def weg(request: HttpRequest, gemeente: str) -> HttpResponse:
    """Quickly to a neutral page. The cookie goes along, so that the back button shows no conversation."""
    antwoord = HttpResponseRedirect(settings.WEGWIJZER_NEUTRALE_PAGINA)
    koekje.verwijder(antwoord, gemeente)
    antwoord["Clear-Site-Data"] = '"cache"'
    return antwoord

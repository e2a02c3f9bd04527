"""Readiness, the front door, and the small files every site has."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from portaal import kennis, klok, nummers, rasa
from portaal.leidraad.adressen import volledig

log = logging.getLogger(__name__)
_NIET_ZOEKEN = ("/chat/", "/api/", "/wijkteam/", "/checklist/", "/overdracht/", "/hoe-gaat-het/")
_ICOON = Path(__file__).resolve().parent.parent / "static" / "portaal" / "icoon.ico"


@require_safe
def gereed(request: HttpRequest) -> HttpResponse:
    """Whether a resident can be helped: 200 when database, knowledge base and Rasa are there, otherwise 503."""
    delen = {"database": _database(), "kennisbank": _kennisbank(), "rasa": rasa.client().gereed() is not None}
    klaar = all(delen.values())
    antwoord = JsonResponse({"gereed": klaar, **delen}, status=200 if klaar else 503)
    antwoord["Cache-Control"] = "no-store"
    return antwoord


@require_safe
def voordeur(request: HttpRequest) -> HttpResponse:
    """In demo mode the site of the fictitious municipality; otherwise straight to the chat of this installation."""
    profiel = kennis.eigen_gemeente()
    if settings.WEGWIJZER_DEMO and profiel is not None:
        return render(request, "portaal/voorbeeld/voordeur.html", {"profiel": profiel})
    if settings.WEGWIJZER_GEMEENTE:
        return HttpResponseRedirect(reverse("chat:pagina", args=[settings.WEGWIJZER_GEMEENTE]))
    raise Http404


@require_safe
def icoon(request: HttpRequest) -> FileResponse:
    """The icon, for browsers that ask for it by its old name."""
    antwoord = FileResponse(_ICOON.open("rb"), content_type="image/x-icon")
    antwoord["Cache-Control"] = "public, max-age=604800"
    return antwoord


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines have no business in conversations: each visit would start one. The guide is for them too."""
    regels = ["User-agent: *", *(f"Disallow: {pad}" for pad in _NIET_ZOEKEN)]
    if settings.WEGWIJZER_GEMEENTE:
        regels += ["", f"Sitemap: {volledig(request, reverse('leidraad:sitemap'))}"]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a weak spot (RFC 9116). Without a contact there is nothing to say, and that is 404."""
    profiel = kennis.eigen_gemeente()
    contact = settings.WEGWIJZER_BEVEILIGING_CONTACT
    if not contact and profiel and profiel.telefoon:
        contact = f"tel:{nummers.tel_link(profiel.telefoon)}"
    if not contact:
        raise Http404
    verloopt = (klok.nu() + timedelta(days=180)).replace(hour=0, minute=0, second=0, microsecond=0)
    inhoud = {"contact": contact, "verloopt": verloopt.isoformat(), "adres": request.build_absolute_uri()}
    tekst = render_to_string("portaal/security.txt", inhoud)
    return HttpResponse(tekst, content_type="text/plain; charset=utf-8")


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM chat_gesprek LIMIT 1")
    except DatabaseError as fout:
        log.warning("the database is not ready: %s", type(fout).__name__)
        return False
    return True


def _kennisbank() -> bool:
    try:
        return bool(kennis.kennisbank().versie)
    except Exception as fout:
        log.warning("the knowledge base is not ready: %s", type(fout).__name__)
        return False

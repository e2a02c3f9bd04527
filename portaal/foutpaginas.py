"""Error pages. Each says in B1 what to do, and how to reach a human."""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portaal import kennis
from portaal.fouten import PortaalFout, als_json, met_koppen, zin
from regelingen.model import Gemeente

log = logging.getLogger(__name__)


def pagina(
    request: HttpRequest,
    fout: PortaalFout,
    profiel: Gemeente | None = None,
    berichten: list[dict[str, Any]] | None = None,
) -> HttpResponse:
    """The page for an error. Takes messages that must be shown above it (a crisis message). Under /api/ it is JSON."""
    profiel = profiel or kennis.eigen_gemeente()
    if request.path.startswith("/api/"):
        return als_json(fout, profiel)
    inhoud = {"profiel": profiel, "code": fout.code, "zin": zin(fout.code, profiel), "berichten": berichten or []}
    return met_koppen(render(request, "portaal/fout.html", inhoud, status=fout.status), fout)


def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return pagina(request, PortaalFout("niet_gevonden"))


def onleesbaar(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return pagina(request, PortaalFout("onleesbaar"))


def verboden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return pagina(request, PortaalFout("csrf"))


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that did not come from our page. Without cookies this is also what a resident sees."""
    log.warning("csrf: %s", reason)
    return pagina(request, PortaalFout("csrf"))


def onverwacht(request: HttpRequest) -> HttpResponse:
    """500. If even the page cannot be made: plain words."""
    try:
        return pagina(request, PortaalFout("onverwacht"))
    except Exception:
        log.exception("the error page failed")
        tekst = "Er ging iets mis. Bel uw gemeente. Is er gevaar? Bel 112."
        return HttpResponse(tekst, status=500, content_type="text/plain; charset=utf-8")

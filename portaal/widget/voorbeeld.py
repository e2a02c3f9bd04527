"""The site of the fictitious municipality, so that one can see the widget where it would stand. Demo mode only."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portaal import kennis

#: As many as such a page has.
_REGELINGEN, _THEMAS = 4, 8


@require_safe
def onderwerp(request: HttpRequest, thema: str) -> HttpResponse:
    """A page about one theme, with what the knowledge base says about it. 404 outside demo mode and for an unknown theme."""
    profiel = kennis.eigen_gemeente() if settings.WEGWIJZER_DEMO else None
    if profiel is None:
        raise Http404
    kb = kennis.kennisbank()
    gekozen = next((t for t in kb.themas() if t.id == thema), None)
    if gekozen is None:
        raise Http404
    inhoud = {
        "profiel": profiel,
        "thema": gekozen,
        "themas": kb.themas()[: _THEMAS + 1],
        "regelingen": kb.regelingen(gemeente=profiel.id, thema=thema)[:_REGELINGEN],
    }
    return render(request, "portaal/voorbeeld/onderwerp.html", inhoud)

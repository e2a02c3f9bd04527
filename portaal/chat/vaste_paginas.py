"""Pages around the conversation that only show something: wiped, print, privacy."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from portaal.chat import koekje, sessies, weergave
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina as foutpagina


@require_safe
def gewist(request: HttpRequest, gemeente: str) -> HttpResponse:
    """Says that the conversation is gone."""
    return _toon(request, gemeente, "gewist")


@require_safe
def privacy(request: HttpRequest, gemeente: str) -> HttpResponse:
    """Says what is kept, for how long, and who can read it."""
    return _toon(request, gemeente, "privacy")


@require_safe
def afdrukken(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The plans and the confirmation of this conversation, for on paper."""
    gesprek = koekje.lees(request, gemeente)
    if gesprek is None:
        return HttpResponseRedirect(reverse("chat:pagina", args=[gemeente]))
    return _toon(
        request,
        gemeente,
        "afdrukken",
        plannen=weergave.plannen(gesprek),
        bevestigingen=weergave.bevestigingen(gesprek),
        beurten=weergave.beurten(gesprek),
    )


def _toon(request: HttpRequest, gemeente: str, naam: str, **inhoud: object) -> HttpResponse:
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    return render(request, f"portaal/chat/{naam}.html", {"profiel": profiel, **inhoud})

"""Pages around the conversation that only show something: wiped, privacy, hard words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portaal import kennis
from portaal.chat import sessies
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
def woorden(request: HttpRequest, gemeente: str) -> HttpResponse:
    """All hard words with their explanation, for who taps one without JavaScript."""
    return _toon(request, gemeente, "woorden", woorden=kennis.woorden_op_volgorde())


def _toon(request: HttpRequest, gemeente: str, naam: str, **inhoud: object) -> HttpResponse:
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    return render(request, f"portaal/chat/{naam}.html", {"profiel": profiel, **inhoud})

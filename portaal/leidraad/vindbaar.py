"""What search engines need: which pages there are."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portaal import kennis
from portaal.leidraad.adressen import pad, volledig
from portaal.leidraad.inhoud import regelingen_van


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The pages of the installation's own municipality and of every other that is complete; without any 404.

    In demo mode only the own one: the others are not of this installation.
    """
    kb = kennis.kennisbank()
    eigen = settings.WEGWIJZER_GEMEENTE
    andere = [] if settings.WEGWIJZER_DEMO else [g.id for g in kb.gemeenten() if not g.fictief and not g.ontbreekt]
    adressen: list[tuple[str, str]] = []
    for gemeente in dict.fromkeys([eigen, *andere] if eigen else andere):
        adressen += [(volledig(request, pad(naam, gemeente)), "") for naam in ("gespreksleidraad", "regelingen", "woorden")]
        for regeling in regelingen_van(kb, gemeente):
            adressen.append((volledig(request, pad("regeling", gemeente, regeling=regeling.id)), regeling.peildatum.isoformat()))
    if not adressen:
        raise Http404
    return render(request, "portaal/leidraad/sitemap.xml", {"adressen": adressen}, content_type="application/xml; charset=utf-8")

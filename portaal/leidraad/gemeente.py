"""Whose pages are asked: the profile of the municipality, or the page that says why there is none."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.http import require_safe

from portaal.chat import sessies
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina as foutpagina
from regelingen.model import Gemeente

Pagina = Callable[..., HttpResponse]


def van_een_gemeente(toon: Pagina) -> Pagina:
    """Makes a view of `toon(request, profiel, ...)`: without a municipality in the address it is the installation's own.

    The own municipality under its long address is sent on to the short one. As in the chat, outside demo mode a municipality
    whose profile is not complete answers 503, and one that is not known 404.
    """

    @require_safe
    @functools.wraps(toon)
    def pagina(request: HttpRequest, gemeente: str = "", **deel: Any) -> HttpResponse:
        eigen = settings.WEGWIJZER_GEMEENTE
        if gemeente and gemeente == eigen:
            return HttpResponsePermanentRedirect(request.get_full_path().removeprefix(f"/gemeente/{gemeente}"))
        if not (gemeente or eigen):
            raise Http404
        try:
            profiel: Gemeente = sessies.profiel_van(gemeente or eigen)
            sessies.eis_compleet(profiel)
        except PortaalFout as fout:
            return foutpagina(request, fout)
        return toon(request, profiel, **deel)

    return pagina

"""What a device keeps for when there is no connection: a worker, and an empty page. Nothing of anybody stands in either."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from portaal import thema
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor

_BLADEN = ("portaal/wijkteam.css", "portaal/chat.css", "portaal/checklist.css")
_BESTANDEN = (
    "portaal/nlds.css", "portaal/basis.css", *_BLADEN, "portaal/icoon.svg", "portaal/letters/atkinson-400.woff2",
    "portaal/letters/atkinson-700.woff2",
    *(f"portaal/checklist/{naam}.js" for naam in ("zonder", "pagina", "plek", "kluis", "server", "velden", "werkpraat")),
)  # fmt: skip


@voor(Handeling.CHECKLIST)
@require_safe
def werker(request: HttpRequest) -> HttpResponse:
    """The service worker. Its address makes that it answers for the checklist and for nothing else."""
    schil = render_to_string("portaal/checklist/zonder_verbinding.html", _inhoud())
    bestanden = [static(naam) for naam in (*thema.bladen(None), *_BESTANDEN)]
    versie = hashlib.sha256("\n".join([schil, *bestanden]).encode()).hexdigest()[:12]
    inhoud = {"schil": reverse("checklist:zonder_verbinding"), "bestanden": bestanden, "versie": versie}
    return render(request, "portaal/checklist/werker.js", inhoud, content_type="text/javascript")


@voor(Handeling.CHECKLIST)
@require_safe
def zonder_verbinding(request: HttpRequest) -> HttpResponse:
    """The page that is shown when another one cannot be fetched. Made without the request: nobody's name is in it."""
    return HttpResponse(render_to_string("portaal/checklist/zonder_verbinding.html", _inhoud()))


def _inhoud() -> dict[str, object]:
    return {"bladen": _BLADEN}

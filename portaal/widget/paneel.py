"""The frame of the widget's conversation, as HTML: the same parts as the chat page, made by the same templates."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from portaal import kennis
from portaal.chat import sessies
from portaal.chat.pagina_antwoord import Opsteller
from portaal.chat.verzoek import api
from portaal.dienst import schakelaar
from portaal.widget import herkomst


@api("GET")
def paneel_view(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The frame: {"aan", "html", "onderwerp"}.

    `aan` is false when the chat is off: the HTML then says so, with the telephone number. `onderwerp` gives the words for the
    theme in `?onderwerp=`, null for none or an unknown one.
    """
    profiel = sessies.profiel_van(gemeente)
    request.wegwijzer_profiel = profiel  # type: ignore[attr-defined]
    herkomst.controleer(request, profiel.id)
    aan = not schakelaar.is_uit(profiel.id)
    inhoud = {
        "profiel": profiel,
        "aan": aan,
        "gesprek": None,
        "opsteller": Opsteller(),
        "stop_id": str(uuid.uuid4()),
        "fout_zin": "",
        "csrf_input": "",
    }
    html = render_to_string("portaal/widget/paneel.html", inhoud)
    return JsonResponse({"aan": aan, "html": html, "onderwerp": _onderwerp(request.GET.get("onderwerp", ""))})


def _onderwerp(id: str) -> str | None:
    """The name of a theme."""
    return next((thema.naam for thema in kennis.kennisbank().themas() if thema.id == id), None)

"""For scripts that show the conversation: the answer of the API with the same HTML that the page has.

One renderer, so that page and widget never differ. Asked for with the header of `pagina_antwoord.FRAGMENT`; without it the API
gives only JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Gesprek
from portaal.chat.pagina_antwoord import FRAGMENT_SJABLOON, gezien, inhoud_van, wil_fragment
from portaal.fouten import PortaalFout
from regelingen.model import Gemeente


def bij(request: HttpRequest, profiel: Gemeente, gesprek: Gesprek, uit: Antwoord | None = None) -> dict[str, str]:
    """{"html": ...} with the turns the script did not see yet; nothing when it did not ask. `uit`: the answer to this turn."""
    if not wil_fragment(request) or (uit and uit.gewist):
        return {}
    losse = uit.berichten if uit and uit.bericht is None else []
    return {"html": _maak(inhoud_van(profiel, gesprek, gezien(request), losse_berichten=losse))}


def bij_fout(
    request: HttpRequest, fout: PortaalFout, berichten: list[dict[str, Any]] | None = None, getypt: str = ""
) -> dict[str, str]:
    """{"html": ...} for an error: its sentence, with a form the fields again. `berichten`: crisis messages that stand with it."""
    gesprek: Gesprek | None = getattr(request, "wegwijzer_gesprek", None)
    profiel: Gemeente | None = getattr(request, "wegwijzer_profiel", None)
    if not wil_fragment(request) or profiel is None or gesprek is None:
        return {}
    velden: Mapping[str, Any] = getattr(request, "wegwijzer_velden", {})
    return {"html": _maak(inhoud_van(profiel, gesprek, gezien(request), fout=fout, velden=velden, losse_berichten=berichten))}


def _maak(inhoud: dict[str, Any]) -> str:
    """Without a request: then no CSRF cookie is made, and none is needed."""
    return render_to_string(FRAGMENT_SJABLOON, {**inhoud, "csrf_input": ""})

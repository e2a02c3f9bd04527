"""The key under which a device keeps what could not be sent yet. It lives in the login session, and ends with it."""

from __future__ import annotations

import base64
import secrets

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor

#: In the session. Logging out, or its end, empties the session.
_NAAM = "checklist_sleutel"
_BYTES = 32


@voor(Handeling.CHECKLIST)
@require_POST
def sleutel(request: HttpRequest) -> HttpResponse:
    """Gives the key of this login session in base64, made at the first time of asking (AES-256)."""
    if _NAAM not in request.session:
        request.session[_NAAM] = base64.b64encode(secrets.token_bytes(_BYTES)).decode()
    return JsonResponse({"sleutel": request.session[_NAAM]})

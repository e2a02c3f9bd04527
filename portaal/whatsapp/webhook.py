"""Where Meta knocks: GET to see that it is us, POST with what happened. Checks, stores, answers; the worker does the rest."""

from __future__ import annotations

import hmac
import json
import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from portaal import klok
from portaal.whatsapp import envelop, handtekening, instelling, ontvangst

log = logging.getLogger(__name__)
#: Meta sends at most 3 MB (webhooks, "payload size").
GROOTSTE = 4_000_000


@csrf_exempt
@require_http_methods(["GET", "POST"])
def webhook(request: HttpRequest) -> HttpResponse:
    """200 when it is stored, or holds nothing for us; 401 without signature, 403 with a wrong one, 503 when it cannot be stored:
    Meta then tries again for a week."""
    return _ontvang(request) if request.method == "POST" else _bevestig(request)


def _bevestig(request: HttpRequest) -> HttpResponse:
    """Meta asks whether this address is ours; the answer is the challenge itself."""
    token = request.GET.get("hub.verify_token", "")
    goed = hmac.compare_digest(token.encode(), settings.WHATSAPP_VERIFICATIE.encode())
    if request.GET.get("hub.mode") != "subscribe" or not goed:
        return HttpResponse(status=403)
    return HttpResponse(request.GET.get("hub.challenge", ""), content_type="text/plain; charset=utf-8")


def _ontvang(request: HttpRequest) -> HttpResponse:
    kop = request.headers.get(handtekening.KOP, "")
    if not kop:
        return HttpResponse(status=401)
    ruw = request.read(GROOTSTE + 1)
    if len(ruw) > GROOTSTE:
        return HttpResponse(status=413)
    van_wie = {str(n.nummer_id): n for n in instelling.nummers().nummers if handtekening.klopt(n.geheimen, ruw, kop)}
    if not van_wie:
        return HttpResponse(status=403)
    try:
        inhoud = envelop.lees(json.loads(ruw))
    except (ValueError, RecursionError):
        log.error("a signed webhook that is no JSON")
        return HttpResponse()  # the same bytes again would be no better
    try:
        ontvangst.bewaar(inhoud, van_wie, klok.nu())
    except DatabaseError as fout:
        log.error("a webhook could not be stored: %s", type(fout).__name__)
        return HttpResponse(status=503)
    return HttpResponse()

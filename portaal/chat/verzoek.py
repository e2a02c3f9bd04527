"""The bare mechanics of the JSON API: reading a body, finding the conversation, answering errors in words."""

from __future__ import annotations

import functools
import json
import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from portaal import kennis
from portaal.chat import crisis, fragment, sessies
from portaal.chat.models import Gesprek
from portaal.dienst import schakelaar
from portaal.fouten import PortaalFout, als_json
from portaal.widget import herkomst
from regelingen.model import Gemeente

log = logging.getLogger(__name__)
View = Callable[..., HttpResponse]


def api(*methoden: str) -> Callable[[View], View]:
    """Makes a view of the API: only these methods, and every error as {"fout": ...} in B1.

    No CSRF token: nothing here reads a cookie, the token of the conversation comes in a header that no other site can set.
    """

    def versier(view: View) -> View:
        @csrf_exempt
        @functools.wraps(view)
        def omhuld(request: HttpRequest, **namen: str) -> HttpResponse:
            try:
                if request.method not in methoden:
                    raise PortaalFout("methode")
                return view(request, **namen)
            except PortaalFout as fout:
                antwoord = als_json(fout, profiel_bij(request), fragment.bij_fout(request, fout))
            except Exception:
                log.exception("unexpected error in %s", request.path)
                antwoord = als_json(PortaalFout("onverwacht"), profiel_bij(request))
            if antwoord.status_code == 405:
                antwoord["Allow"] = ", ".join(methoden)
            return antwoord

        return omhuld

    return versier


def lees_json(request: HttpRequest) -> dict[str, Any]:
    """The body as a JSON object.

    Raises:
        PortaalFout: "onleesbaar" when it is none, "te_lang" when it is far too big to read.
    """
    try:
        inhoud = json.loads(request.body)
    except RequestDataTooBig:
        raise PortaalFout("te_lang") from None
    except (ValueError, RecursionError):
        raise PortaalFout("onleesbaar") from None
    if not isinstance(inhoud, dict):
        raise PortaalFout("onleesbaar")
    return inhoud


def token_van(request: HttpRequest) -> str:
    """The token in "Authorization: Bearer <token>", or ""."""
    soort, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if soort.lower() == "bearer" else ""


def gesprek_van(request: HttpRequest) -> tuple[Gesprek, Gemeente]:
    """The conversation that the request's token opens, with its municipality.

    Raises:
        PortaalFout: "geen_gesprek" without one; "herkomst" for the page of another municipality; "dienst_uit" when the chat is
            off, unless the resident wipes.
    """
    gesprek = sessies.vind(token_van(request))
    if gesprek is None:
        raise PortaalFout("geen_gesprek")
    profiel = sessies.profiel_van(gesprek.gemeente)
    herkomst.controleer(request, profiel.id)
    request.wegwijzer_profiel, request.wegwijzer_gesprek = profiel, gesprek  # type: ignore[attr-defined]
    if request.method != "DELETE" and schakelaar.is_uit(profiel.id):
        raise PortaalFout("dienst_uit")
    return gesprek, profiel


def profiel_bij(request: HttpRequest) -> Gemeente | None:
    """Whose telephone number belongs in an error: that of the conversation, otherwise of this installation. Never raises."""
    profiel: Gemeente | None = getattr(request, "wegwijzer_profiel", None)
    return profiel or kennis.eigen_gemeente()


def crisis_bij_fout(request: HttpRequest, fout: PortaalFout, tekst: object) -> HttpResponse:
    """An error for a message without conversation. A signal of danger in it is answered all the same, next to the error."""
    profiel = profiel_bij(request)
    signaal = crisis.zoek(tekst) if isinstance(tekst, str) else None
    berichten = [crisis.bericht(signaal, profiel)] if signaal else []
    extra = fragment.bij_fout(request, fout, berichten, tekst if isinstance(tekst, str) else "")
    return als_json(fout, profiel, {**({"berichten": berichten} if berichten else {}), **extra})

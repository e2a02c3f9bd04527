"""Headers that every answer carries, and the off switch."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from portaal import kennis
from portaal.dienst import schakelaar
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina
from regelingen.model import Gemeente

Volgende = Callable[[HttpRequest], HttpResponse]
_CHAT = re.compile(r"^/chat/(?P<gemeente>[-\w]+)/")
#: What keeps working when the chat is off: wiping, leaving quickly, and reading what is kept.
_BLIJFT = re.compile(r"^/chat/[-\w]+/(wissen|gewist|weg|privacy)/$")


class Koppen:
    """Adds headers that Django and django-csp do not set, and keeps personal pages out of every cache."""

    def __init__(self, volgende: Volgende) -> None:
        """Takes what comes next."""
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on and completes the answer."""
        antwoord = self.volgende(request)
        antwoord.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(self), payment=(), usb=()")
        antwoord.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.path.startswith(("/chat/", "/api/", "/overdracht/", "/wijkteam/", "/checklist/")):
            antwoord.headers.setdefault("Cache-Control", "no-store")
        return antwoord


class Uitknop:
    """When the chat is off: 503 with a telephone number for residents. Staff pages and wiping keep working.

    The API looks for itself, after signals of danger.
    """

    def __init__(self, volgende: Volgende) -> None:
        """Takes what comes next."""
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers in place of the chat when it is off, otherwise passes the request on."""
        pad = request.path
        chat = _CHAT.match(pad)
        if chat and not _BLIJFT.match(pad) and schakelaar.is_uit(chat["gemeente"]):
            return pagina(request, PortaalFout("dienst_uit"), _profiel(chat["gemeente"]))
        return self.volgende(request)


def _profiel(id: str) -> Gemeente | None:
    try:
        return kennis.gemeente(id)
    except kennis.GeenKennisbank:
        return None

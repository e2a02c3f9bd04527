"""The conversation of a page visitor: its token in a signed cookie that scripts cannot read. One per municipality."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from portaal.chat import sessies
from portaal.chat.models import Gesprek

_ZOUT = "portaal.chat.koekje"


def _naam(gemeente: str) -> str:
    return f"{settings.CHAT_COOKIE}-{gemeente}"


def lees(request: HttpRequest, gemeente: str) -> Gesprek | None:
    """The visitor's conversation with this municipality, or None."""
    try:
        token = signing.loads(request.COOKIES.get(_naam(gemeente), ""), salt=_ZOUT, max_age=settings.BEWAAR_GESPREK)
    except signing.BadSignature:
        return None
    gesprek = sessies.vind(token) if isinstance(token, str) else None
    return gesprek if gesprek and gesprek.gemeente == gemeente else None


def heeft(request: HttpRequest, gemeente: str) -> bool:
    """Whether the visitor brings a cookie, of whatever worth: then there was a conversation before."""
    return _naam(gemeente) in request.COOKIES


def zet(antwoord: HttpResponse, gemeente: str, token: str) -> None:
    """Gives the visitor the token. It goes when the browser closes: many people use somebody else's computer."""
    antwoord.set_cookie(
        _naam(gemeente), signing.dumps(token, salt=_ZOUT), secure=settings.WEGWIJZER_HTTPS, httponly=True, samesite="Lax"
    )


def verwijder(antwoord: HttpResponse, gemeente: str) -> None:
    """Takes the token away."""
    antwoord.delete_cookie(_naam(gemeente), samesite="Lax")
    if settings.WEGWIJZER_HTTPS:  # a __Host- cookie is only removed by a cookie that is Secure too
        antwoord.cookies[_naam(gemeente)]["secure"] = True

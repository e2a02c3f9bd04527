"""How large the resident wants the letters: a cookie with one word, gone when the browser closes."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

GEWOON = "gewoon"
MATEN = (GEWOON, "groter", "grootst")


def in_sjabloon(request: HttpRequest) -> dict[str, str]:
    """For every page: the size of its letters, "" for the usual one."""
    maat = request.COOKIES.get(settings.LETTERS_COOKIE, "")
    return {"letters": maat if maat in MATEN[1:] else ""}


@require_POST
def letters(request: HttpRequest, gemeente: str) -> HttpResponse:
    """A step larger or smaller (`stap`), or straight to a size (`maat`). Then back to the conversation."""
    nu = MATEN.index(in_sjabloon(request)["letters"] or GEWOON)
    stap = {"groter": 1, "kleiner": -1}.get(request.POST.get("stap", ""), 0)
    maat = request.POST.get("maat", "")
    nieuw = maat if maat in MATEN else MATEN[min(len(MATEN) - 1, max(0, nu + stap))]
    antwoord = HttpResponseRedirect(reverse("chat:pagina", args=[gemeente]) + "#hulp", status=303)
    if nieuw == GEWOON:
        antwoord.delete_cookie(settings.LETTERS_COOKIE, samesite="Lax")
        if settings.WEGWIJZER_HTTPS:
            antwoord.cookies[settings.LETTERS_COOKIE]["secure"] = True
    else:
        antwoord.set_cookie(settings.LETTERS_COOKIE, nieuw, secure=settings.WEGWIJZER_HTTPS, httponly=True, samesite="Lax")
    return antwoord

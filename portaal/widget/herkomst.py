"""From which sites the API may be used. A site that is not on the list gets no answer it can read, and starts nothing."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from portaal import kennis
from portaal.fouten import PortaalFout, als_json

API = "/api/chat/"
_METHODEN = "GET, POST, DELETE"
_KOPPEN = "Authorization, Content-Type, X-Wegwijzer, X-Wegwijzer-Gezien"
#: Seconds a browser may remember that it may ask. Short: a site that is taken off the list must notice.
_ONTHOUD = 600

Volgende = Callable[[HttpRequest], HttpResponse]


def van(request: HttpRequest) -> str:
    """The origin a browser says the request comes from; "" for none, or for the portal itself."""
    origin = request.headers.get("Origin", "")
    return "" if origin in _eigen(request) else origin


def mag(origin: str, gemeente: str = "") -> bool:
    """Whether pages of this origin may talk to the API: at all, or to this municipality.

    WEGWIJZER_WIDGET_SITES lists them: `https://www.example.nl` for every municipality of this installation, or
    `<municipality>=https://www.example.nl` for one.
    """
    if not origin:
        return True
    return any(site == origin and (not gemeente or van_wie in ("", gemeente)) for van_wie, site in settings.WIDGET_SITES)


def controleer(request: HttpRequest, gemeente: str) -> None:
    """Raises PortaalFout "herkomst" when the page that asks belongs to another municipality."""
    if not mag(van(request), gemeente):
        raise PortaalFout("herkomst")


class Herkomst:
    """CORS for the API, enforced: a browser on a site that is not listed gets 403, whatever it sends."""

    def __init__(self, volgende: Volgende) -> None:
        """Takes what comes next."""
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers preflights, refuses foreign sites, and marks what a listed site may read."""
        if not request.path.startswith(API):
            return self.volgende(request)
        origin = van(request)
        if not mag(origin):
            antwoord: HttpResponse = als_json(PortaalFout("herkomst"), kennis.eigen_gemeente())
        elif origin and request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            antwoord = _vooraf()
        else:
            antwoord = self.volgende(request)
        if origin and mag(origin):
            antwoord["Access-Control-Allow-Origin"] = origin
            antwoord["Cross-Origin-Resource-Policy"] = "cross-origin"
        patch_vary_headers(antwoord, ["Origin"])
        return antwoord


def _vooraf() -> HttpResponse:
    """The answer to a browser that asks first."""
    antwoord = HttpResponse(status=204)
    antwoord["Access-Control-Allow-Methods"] = _METHODEN
    antwoord["Access-Control-Allow-Headers"] = _KOPPEN
    antwoord["Access-Control-Max-Age"] = str(_ONTHOUD)
    return antwoord


def _eigen(request: HttpRequest) -> set[str]:
    """The portal's own origin, and those whose forms are accepted (WEGWIJZER_ORIGINS)."""
    host = request.get_host()
    return {f"{request.scheme}://{host}", *settings.CSRF_TRUSTED_ORIGINS}

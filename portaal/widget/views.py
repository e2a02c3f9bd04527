"""What a municipality's site loads: the script and its style. Public, the same for everybody, kept by browsers."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_safe

from portaal.widget import bundel

#: The address never changes, so a browser looks again after ten minutes; meanwhile, and while it looks, it uses what it has.
_BEWAAR = "public, max-age=600, stale-while-revalidate=86400"


def _merk(inhoud: str) -> str:
    return f'"{hashlib.sha256(inhoud.encode()).hexdigest()[:20]}"'


def _merk_script(request: HttpRequest) -> str:
    return _merk(bundel.script())


def _merk_stijl(request: HttpRequest, thema: str) -> str:
    return _merk(bundel.stijl(thema))


@require_safe
@gzip_page
@condition(etag_func=_merk_script)
def script(request: HttpRequest) -> HttpResponse:
    """The widget."""
    return _voor_iedereen(bundel.script(), "text/javascript; charset=utf-8")


@require_safe
@gzip_page
@condition(etag_func=_merk_stijl)
def stijl(request: HttpRequest, thema: str) -> HttpResponse:
    """The look of the widget in a theme; an unknown theme looks like Voorbeeld."""
    return _voor_iedereen(bundel.stijl(thema), "text/css; charset=utf-8")


def _voor_iedereen(inhoud: str, soort: str) -> HttpResponse:
    """Any site may load it: there is nothing of anybody in it."""
    antwoord = HttpResponse(inhoud, content_type=soort)
    antwoord["Access-Control-Allow-Origin"] = "*"
    antwoord["Cross-Origin-Resource-Policy"] = "cross-origin"
    antwoord["Cache-Control"] = _BEWAAR
    return antwoord

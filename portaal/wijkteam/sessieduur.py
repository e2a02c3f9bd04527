"""A staff session ends twelve hours after logging in, however busy somebody is."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from portaal import klok

BEGIN = "ingelogd_op"


class Sessieduur:
    """Logs out whoever is logged in for too long. An hour without a click ends the session by its cookie's age."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        """Takes what comes next."""
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Passes the request on, as nobody when the time is over."""
        begin = request.session.get(BEGIN)
        if begin is not None and klok.nu().timestamp() - float(begin) > settings.MAXIMALE_SESSIEDUUR.total_seconds():
            logout(request)
        return self.volgende(request)

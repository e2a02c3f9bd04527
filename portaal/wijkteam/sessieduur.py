"""A staff session ends twelve hours after logging in, however busy somebody is; a password of the administrator goes first."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from portaal import klok

BEGIN = "ingelogd_op"
#: In the session of whoever still has the password that an administrator made.
NIEUW_WACHTWOORD = "nieuw_wachtwoord"


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
        elif begin is not None and request.session.get(NIEUW_WACHTWOORD) and request.path.startswith(_van_medewerkers()):
            eerst = reverse("wijkteam:wachtwoord")
            if request.path not in (eerst, reverse("wijkteam:uitloggen")):
                return HttpResponseRedirect(eerst)
        return self.volgende(request)


def _van_medewerkers() -> tuple[str, str]:
    """Where every page is one of staff."""
    return reverse("wijkteam:lijst"), reverse("checklist:gesprekken")

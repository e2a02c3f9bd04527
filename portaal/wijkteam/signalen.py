"""Logging in, failing to, and logging out leave a trace."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest

from portaal import klok
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.sessieduur import BEGIN


@receiver(user_logged_in)
def ingelogd(sender: object, request: HttpRequest, user: Any, **_: object) -> None:
    """Notes it, and when the session began."""
    request.session[BEGIN] = klok.nu().timestamp()
    noteer(request, "inloggen", actor=user.get_username())


@receiver(user_logged_out)
def uitgelogd(sender: object, request: HttpRequest, user: Any, **_: object) -> None:
    """Notes it."""
    if user is not None:
        noteer(request, "uitloggen", actor=user.get_username())


@receiver(user_login_failed)
def mislukt(sender: object, credentials: dict[str, Any], request: HttpRequest | None = None, **_: object) -> None:
    """Notes it, with the account that was tried. The password is not in `credentials`: Django takes it out."""
    noteer(request, "inloggen", resultaat="geweigerd", actor=str(credentials.get("username", "")))

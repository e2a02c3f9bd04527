"""Logging in, failing to, and logging out leave a trace; withdrawing takes the words of the team along."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import HttpRequest

from portaal import klok
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.models import Account, Opvolging
from portaal.wijkteam.sessieduur import BEGIN, NIEUW_WACHTWOORD


@receiver(user_logged_in)
def ingelogd(sender: object, request: HttpRequest, user: Any, **_: object) -> None:
    """Notes it, and when the session began."""
    request.session[BEGIN] = klok.nu().timestamp()
    if Account.objects.filter(gebruiker_id=user.pk, nieuw_wachtwoord=True).exists():
        request.session[NIEUW_WACHTWOORD] = True
    noteer(request, "inloggen", actor=user.get_username())


@receiver(user_logged_out)
def uitgelogd(sender: object, request: HttpRequest, user: Any, **_: object) -> None:
    """Notes it."""
    if user is not None:
        noteer(request, "uitloggen", actor=user.get_username())


@receiver(post_save, sender=Overdracht)
def ingetrokken(sender: object, instance: Overdracht, **_: object) -> None:
    """What the team wrote about a hand-over goes with it when the resident withdraws; that something was done stays."""
    if instance.staat == Overdracht.Staat.INGETROKKEN:
        instance.gebeurtenissen.update(tekst="")
        instance.kijkers.all().delete()
        Opvolging.objects.filter(overdracht=instance).delete()


@receiver(user_login_failed)
def mislukt(sender: object, credentials: dict[str, Any], request: HttpRequest | None = None, **_: object) -> None:
    """Notes it, with the account that was tried. The password is not in `credentials`: Django takes it out."""
    noteer(request, "inloggen", resultaat="geweigerd", actor=str(credentials.get("username", "")))

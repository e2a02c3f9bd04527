"""`beheer demo_gebruiker`: the demo login for the wijkteam's pages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from portaal import kennis
from portaal.wijkteam.models import Teamlid

NAAM = "wijkteam-demo"


class Command(BaseCommand):
    """The demo login."""

    help = "Makes the login wijkteam-demo for all teams in the knowledge base. Only in demo mode."

    def handle(self, *args: Any, **opties: Any) -> None:
        """Makes the account or sets its password again, and gives it every team. Raises CommandError outside demo mode."""
        if not settings.WEGWIJZER_DEMO:
            raise CommandError("only in demo mode (WEGWIJZER_DEMO=1)")
        with transaction.atomic():
            gebruiker, nieuw = get_user_model().objects.get_or_create(username=NAAM)
            if nieuw or not gebruiker.check_password(settings.WEGWIJZER_DEMO_WACHTWOORD):
                gebruiker.set_password(settings.WEGWIJZER_DEMO_WACHTWOORD)
                gebruiker.save()
            for gemeente in kennis.kennisbank().gemeenten():
                for team in ("", *(t.id for t in gemeente.teams)):
                    Teamlid.objects.get_or_create(gebruiker=gebruiker, gemeente=gemeente.id, team=team)
        self.stdout.write(f"{NAAM} / {settings.WEGWIJZER_DEMO_WACHTWOORD}")

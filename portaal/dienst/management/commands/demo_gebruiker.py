"""`beheer demo_gebruiker`: the demo logins for the wijkteam's pages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from portaal import kennis
from portaal.wijkteam.beleid import Rol
from portaal.wijkteam.models import ALLE_TEAMS, Teamlid

#: The accounts, with what each is in every municipality of the knowledge base.
ACCOUNTS = {
    "wijkteam-demo": Rol.COORDINATOR,
    "collega-demo": Rol.MEDEWERKER,
    "beheer-demo": Rol.BEHEERDER,
    "dorp-demo": Rol.DORPSONDERSTEUNER,
}


class Command(BaseCommand):
    """The demo logins."""

    help = f"Makes the logins {', '.join(ACCOUNTS)} for all teams in the knowledge base. Only in demo mode."

    def handle(self, *args: Any, **opties: Any) -> None:
        """Makes the accounts or sets their password again, with their role. Raises CommandError outside demo mode."""
        if not settings.WEGWIJZER_DEMO:
            raise CommandError("only in demo mode (WEGWIJZER_DEMO=1)")
        with transaction.atomic():
            for naam, rol in ACCOUNTS.items():
                gebruiker, nieuw = get_user_model().objects.get_or_create(username=naam)
                if nieuw or not gebruiker.check_password(settings.WEGWIJZER_DEMO_WACHTWOORD):
                    gebruiker.set_password(settings.WEGWIJZER_DEMO_WACHTWOORD)
                    gebruiker.save()
                Teamlid.objects.filter(gebruiker=gebruiker).delete()
                Teamlid.objects.bulk_create(
                    Teamlid(gebruiker=gebruiker, gemeente=gemeente.id, team=ALLE_TEAMS, rol=rol)
                    for gemeente in kennis.kennisbank().gemeenten()
                )
                self.stdout.write(f"{naam} / {settings.WEGWIJZER_DEMO_WACHTWOORD}")

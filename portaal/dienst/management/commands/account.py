"""`beheer account`: accounts and roles from the command line, for the first administrator and for when nobody can log in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portaal import kennis
from portaal.wijkteam import accounts
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Rol
from portaal.wijkteam.models import ALLE_TEAMS, Teamlid

#: What went wrong, for whoever sits at the command line.
FOUTEN = {
    "naam_leeg": "give a name of at most 150 characters",
    "naam_bezet": "there is an account with this name",
    "rol_onbekend": f"role: one of {', '.join(Rol.values)}",
    "team_onbekend": "the profile of this municipality names no such team",
    "beheerder_overal": "an administrator is one for the whole municipality: leave --team out",
    "van_oidc": "this account gets its roles and its password from the identity provider",
}


class Command(BaseCommand):
    """Accounts of the staff pages."""

    help = "maak, rol, rol_weg, wachtwoord, sluit, open, lijst. Prints a password once; it must be replaced at the first login."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do, with whom, where."""
        parser.add_argument("wat", choices=("maak", "rol", "rol_weg", "wachtwoord", "sluit", "open", "lijst"))
        parser.add_argument("naam", nargs="?", default="")
        parser.add_argument("--gemeente", default="")
        parser.add_argument("--team", default=ALLE_TEAMS, help="id of the team in the profile; default: all teams")
        parser.add_argument("--rol", default=Rol.MEDEWERKER.value)

    def handle(self, *args: Any, **opties: Any) -> None:
        """Does it, and notes it in the audit trail. Raises CommandError with what to do."""
        wat, naam, gemeente, team, rol = (opties[veld] for veld in ("wat", "naam", "gemeente", "team", "rol"))
        if wat == "lijst":
            for lid in Teamlid.objects.select_related("gebruiker").order_by("gebruiker__username", "gemeente", "team"):
                dicht = "" if lid.gebruiker.is_active else " (closed)"
                self.stdout.write(f"{lid.gebruiker.get_username()}{dicht}: {lid.rol} {lid}")
            return
        if wat in ("maak", "rol", "rol_weg") and kennis.gemeente(gemeente) is None:
            raise CommandError("--gemeente: the id of a municipality in the knowledge base")
        try:
            self._doe(wat, naam, gemeente, team, rol)
        except accounts.AccountFout as fout:
            raise CommandError(FOUTEN[str(fout)]) from None
        noteer(None, f"account {wat}", naam, actor="beheer", gemeente=gemeente)

    def _doe(self, wat: str, naam: str, gemeente: str, team: str, rol: str) -> None:
        if wat == "maak":
            self.stdout.write(f"{naam} / {accounts.maak(naam, gemeente, team, rol)[1]}")
            return
        wie = get_user_model().objects.filter(username=naam).first()
        if wie is None:
            raise CommandError("there is no account with this name")
        if wat == "rol":
            accounts.geef_rol(wie, gemeente, team, rol)
        elif wat == "rol_weg":
            Teamlid.objects.filter(gebruiker=wie, gemeente=gemeente, team=team).delete()
        elif wat == "wachtwoord":
            self.stdout.write(f"{naam} / {accounts.zet_wachtwoord(wie)}")
        else:
            accounts.zet_open(wie, wat == "open")

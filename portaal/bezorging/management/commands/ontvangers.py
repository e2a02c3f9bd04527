"""`beheer ontvangers`: who receives what, whether that is set well, and how much waits."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Count

from portaal.bezorging import controle, instelling
from portaal.bezorging.models import UitgaandBericht


class Command(BaseCommand):
    """The receivers."""

    requires_system_checks = ()  # it tells the same mistakes itself
    help = "Lists the receivers and what waits for them. Exit code 1 when the file holds mistakes."

    def handle(self, *args: Any, **opties: Any) -> None:
        """Prints a line per receiver and per mistake. Raises CommandError when there is a mistake."""
        self.stdout.write("ingebouwd: elke gemeente, elk team")
        for een in instelling.lijst().ontvangers:
            teams = "elk team" if een.teams is None else ", ".join(een.teams) or "geen team"
            soort = een.vorm.soort if een.vorm else "fout ingevuld"
            self.stdout.write(f"{een.id}: {soort}, {een.gemeente}, {teams}")
        per_staat = UitgaandBericht.objects.values("ontvanger", "staat").annotate(aantal=Count("pk"))
        for rij in per_staat.order_by("ontvanger", "staat"):
            self.stdout.write(f"  {rij['ontvanger']}: {rij['aantal']} {rij['staat']}")
        fouten = controle.fouten()
        if fouten:
            raise CommandError("\n".join(str(fout) for fout in fouten))

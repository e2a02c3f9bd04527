"""`beheer dienst aan|uit|stand`: the off switch."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from portaal.dienst import schakelaar
from portaal.dienst.models import Schakelaar


class Command(BaseCommand):
    """The off switch."""

    help = "Switches the chat off or on, for everybody or for one municipality. The staff pages keep working."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do, and for whom."""
        parser.add_argument("wat", choices=("aan", "uit", "stand"))
        parser.add_argument("--gemeente", default="", help="only this municipality")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Switches, and says how it stands now."""
        gemeente = opties["gemeente"]
        if opties["wat"] == "uit":
            schakelaar.zet_uit(gemeente)
        elif opties["wat"] == "aan":
            schakelaar.zet_aan(gemeente)
        if settings.WEGWIJZER_DIENST_UIT:
            self.stdout.write("uit voor iedereen (WEGWIJZER_DIENST=uit)")
        for rij in Schakelaar.objects.order_by("gemeente"):
            self.stdout.write(f"uit voor {rij.gemeente or 'iedereen'}")
        if not settings.WEGWIJZER_DIENST_UIT and not Schakelaar.objects.exists():
            self.stdout.write("aan")

"""`beheer leesgesprekken`: the talks that residents let the municipality read to improve the program."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from portaal.overdracht.toestemming import gesprekken_met_ja


class Command(BaseCommand):
    """Prints them, masked, without contact details, number or code. They are gone when the talk is wiped."""

    help = "Toont de gesprekken die de inwoner liet lezen om het programma beter te maken."

    def add_arguments(self, parser: Any) -> None:
        """Which municipality."""
        parser.add_argument("gemeente")

    def handle(self, *args: Any, **opties: Any) -> None:
        """One talk after another, with an empty line between."""
        for regels in gesprekken_met_ja(opties["gemeente"]):
            self.stdout.write("\n".join(regels) + "\n\n")

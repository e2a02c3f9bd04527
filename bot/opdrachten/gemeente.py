"""`wegwijzer gemeente nieuw`: a commented folder for a municipality, that passes the check and says what is still missing."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

from bot.opdrachten import Subparsers


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer gemeente nieuw <naam>`."""
    ouder = sub.add_parser("gemeente", help="een gemeente toevoegen")
    taken = ouder.add_subparsers(title="taken", metavar="TAAK", required=True)
    nieuw = taken.add_parser("nieuw", help="maak een map met uitleg voor een gemeente")
    nieuw.add_argument("naam", help="bijvoorbeeld: \"'s-Hertogenbosch\" of Huizen")
    nieuw.add_argument("--inhoud", type=Path, default=None, help="de map met de bestanden van de redactie")
    nieuw.set_defaults(voer_uit=_nieuw)


def _nieuw(args: argparse.Namespace) -> int:
    from regelingen.nieuwe_gemeente import BestaatAl, nieuwe_gemeente
    from regelingen.verzameling import INHOUD

    naam = " ".join(args.naam.split())
    if not re.search(r"[A-Za-z]", naam):
        print("Geef een naam, bijvoorbeeld: wegwijzer gemeente nieuw Huizen", file=sys.stderr)
        return 1
    try:
        folder, ontbreekt = nieuwe_gemeente(naam, args.inhoud or INHOUD, date.today())
    except (BestaatAl, OSError) as fout:
        print(fout, file=sys.stderr)
        return 1
    print(f"Gemaakt: {folder}\n\nNog in te vullen voordat inwoners deze gemeente zien:")
    for wat in ontbreekt:
        print(f"  - {wat}")
    print("\nDaarna: wegwijzer kennisbank controleer --demo")
    return 0

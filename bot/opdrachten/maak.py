"""`wegwijzer maak`: makes the knowledge base and the language model where they are missing or out of date."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bot.opdrachten import Subparsers, roep
from bot.opdrachten._stempel import alleen, is_actueel, som, zet
from bot.opdrachten.train import is_getraind
from bot.paden import WORTEL, var

#: The content, and the code that checks and builds it.
KENNISBANK_INVOER = ("regelingen",)


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer maak`."""
    uitleg = "Bouwt de kennisbank en traint het taalmodel, allebei alleen als er iets is veranderd."
    parser = sub.add_parser("maak", help="maak kennisbank en taalmodel als dat nodig is", description=uitleg)
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(_args: argparse.Namespace) -> int:
    """Make both; the exit code of the first that fails."""
    return maak_kennisbank() or (0 if is_getraind() else roep("train"))


def kennisbank_bestand() -> Path:
    """The built knowledge base: $WEGWIJZER_KENNISBANK, else in the var folder."""
    return Path(os.environ.get("WEGWIJZER_KENNISBANK") or var() / "kennisbank.sqlite3").resolve()


def kennisbank_is_actueel() -> bool:
    """Whether the knowledge base is there and built from what stands in `regelingen/` now."""
    return is_actueel(kennisbank_bestand(), som(WORTEL, KENNISBANK_INVOER))


def is_klaar() -> bool:
    """Whether there is nothing to make. Takes a tenth of a second: Rasa is not imported for it."""
    return kennisbank_is_actueel() and is_getraind()


def maak_kennisbank() -> int:
    """Build the knowledge base when its content or code has changed; the exit code of `wegwijzer kennisbank bouw`."""
    bestand = kennisbank_bestand()
    with alleen(bestand):
        nodig = som(WORTEL, KENNISBANK_INVOER)
        if is_actueel(bestand, nodig):
            return 0
        code = roep("kennisbank", "bouw", "--naar", str(bestand))
        if code == 0:
            zet(bestand, nodig)
    return code

"""Where things are: the root of the checkout, and the folder with everything that running makes (`var`)."""

from __future__ import annotations

import os
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]


def var_map() -> Path:
    """The folder of this copy's database, knowledge base and secrets: $WEGWIJZER_VAR, else `var` in the checkout."""
    return Path(os.environ.get("WEGWIJZER_VAR") or WORTEL / "var").resolve()


def kennisbank_bestand() -> Path:
    """The built knowledge base: $WEGWIJZER_KENNISBANK, else in `var_map()`."""
    return Path(os.environ.get("WEGWIJZER_KENNISBANK") or var_map() / "kennisbank.sqlite3").resolve()

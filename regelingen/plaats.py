"""Where the built knowledge base stands."""

from __future__ import annotations

import os
from pathlib import Path

#: The folder of the program.
WORTEL = Path(__file__).resolve().parent.parent


def standaardpad() -> Path:
    """Gives $WEGWIJZER_KENNISBANK, or var/kennisbank.sqlite3 beside the program."""
    pad = os.environ.get("WEGWIJZER_KENNISBANK")
    return Path(pad) if pad else WORTEL / "var" / "kennisbank.sqlite3"

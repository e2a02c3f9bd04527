"""Where things stand on disk. `WEGWIJZER_VAR` moves everything that changes, so that two copies run side by side."""

from __future__ import annotations

import os
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
MODEL = WORTEL / "models" / "wegwijzer.tar.gz"


def var() -> Path:
    """The folder for databases, keys and logs; made if it is not there."""
    pad = Path(os.environ.get("WEGWIJZER_VAR") or WORTEL / "var")
    pad.mkdir(parents=True, exist_ok=True)
    return pad

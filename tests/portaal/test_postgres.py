"""The portal on PostgreSQL: what holds on SQLite holds there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HIER = Path(__file__).parent


@pytest.mark.lang
@pytest.mark.parametrize(
    "wat",
    [
        "api", "overdracht", "limieten", "werker", "wijkteam", "wijkteam_stappen", "wijkteam_spoor", "wijkteam_opvolging",
        "bezorg_uitbox", "bezorg_vervolg", "bewaren", "whatsapp_webhook", "whatsapp_gesprek",
        "whatsapp_soorten", "whatsapp_venster", "whatsapp_contact", "whatsapp_versturen", "whatsapp_terugkomen",
    ],
)  # fmt: skip
def test_hetzelfde_op_postgresql(postgres_url, wat):
    """Turns, limits, hand-overs, the worker and the staff pages pass the same tests on PostgreSQL."""
    omgeving = {**os.environ, "DATABASE_URL": postgres_url}
    uit = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", str(HIER / f"test_{wat}.py")],
        cwd=HIER.parents[1], env=omgeving, capture_output=True, text=True, timeout=600,
    )  # fmt: skip

    assert uit.returncode == 0, uit.stdout[-3000:]

"""Fault injection: hand-overs through the real portal while everything breaks; what arrived is counted.

WEGWIJZER_STORINGEN sets how many hand-overs (500). With WEGWIJZER_TEST_POSTGRES it runs on PostgreSQL, otherwise on SQLite.
docs/bezorging.md says what each line means and must be.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from waarde import Waarde

#: Runs in the checkout's own interpreter, so that each checkout is measured with its own program.
PROGRAMMA = """
import contextlib, dataclasses, json, os, sys
sys.path[:0] = [os.path.join(os.getcwd(), "tests", "portaal"), os.getcwd()]
from storingen import database
from storingen.proef import draai

server = os.environ.get("WEGWIJZER_TEST_POSTGRES", "")
with database.eigen_postgres(server) if server else contextlib.nullcontext("") as url:
    uit = draai(int(os.environ.get("WEGWIJZER_STORINGEN") or 500), database_url=url, minuten=20)
print(json.dumps(dataclasses.asdict(uit)))
"""


def meet(kopie: Path) -> list[Waarde]:
    """Run it in this checkout; every number that was counted."""
    opdracht = [str(kopie / ".venv/bin/python"), "-c", PROGRAMMA]
    klaar = subprocess.run(opdracht, cwd=kopie, env=dict(os.environ), capture_output=True, text=True, check=False)
    if klaar.returncode != 0:
        raise RuntimeError(f"{kopie.name}: {klaar.stderr.strip()[-2000:]}")
    uit = json.loads(klaar.stdout.splitlines()[-1])
    waarden: list[Waarde] = []
    for wat, getal in uit.items():
        if isinstance(getal, dict):
            waarden += [Waarde(f"{wat.replace('_', ' ')}: {naam}", float(keer), "x") for naam, keer in getal.items()]
        elif not isinstance(getal, str):
            waarden.append(Waarde(wat.replace("_", " "), float(getal), "s" if wat == "seconden" else "x"))
    return waarden

"""WhatsApp under kill -9: conversations while portal and worker die between storing, answering and sending.

WEGWIJZER_STORINGEN sets how many conversations (300). docs/taken/whatsapp.md says what each line means and must be.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from waarde import Waarde

#: Runs in the checkout's own interpreter, so that each checkout is measured with its own program.
PROGRAMMA = """
import dataclasses, json, os, sys
sys.path[:0] = [os.path.join(os.getcwd(), "tests", "portaal"), os.getcwd()]
from storingen.whatsapp import draai

print(json.dumps(dataclasses.asdict(draai(int(os.environ.get("WEGWIJZER_STORINGEN") or 300)))))
"""


def meet(kopie: Path) -> list[Waarde]:
    """Run it in this checkout; every number that was counted."""
    opdracht = [str(kopie / ".venv/bin/python"), "-c", PROGRAMMA]
    klaar = subprocess.run(opdracht, cwd=kopie, env=dict(os.environ), capture_output=True, text=True, check=False)
    if klaar.returncode != 0:
        raise RuntimeError(f"{kopie.name}: {klaar.stderr.strip()[-2000:]}")
    waarden: list[Waarde] = []
    for wat, getal in json.loads(klaar.stdout.splitlines()[-1]).items():
        if isinstance(getal, dict):
            waarden += [Waarde(f"{wat.replace('_', ' ')}: {naam}", float(keer), "x") for naam, keer in getal.items()]
        else:
            eenheid = "s" if wat == "seconden" else "ms" if wat == "mediaan_ms" else "x"
            waarden.append(Waarde(wat.replace("_", " "), float(getal), eenheid))
    return waarden

"""The fit of all regelingen for one household against one plain read of the same rows, search, and the build."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from waarde import Waarde

#: Runs in the checkout's own interpreter, so that each checkout is measured with its own program and content. The fit and the
#: plain read take turns: the same noise meets both. "All" is one call that fits and orders every regeling, as a surface does.
PROGRAMMA = """
import json, sqlite3, statistics, tempfile, time
from datetime import date
from pathlib import Path

from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from regelingen.toets import te_tonen, toets, volgende_vraag
from regelingen.verzameling import INHOUD

DAG = date(2026, 11, 22)
HUIS = {
    "gemeente": "voorbeeld", "leeftijd": 36, "huishouden": "alleen_kind", "kinderen": 2, "inkomen_maand": 1500,
    "inkomen_soort": "loon", "vermogen": 2000, "woonsituatie": "huur", "betalingsachterstand": ["huur"],
}
ZOEK = ["ze sluiten het gas af", "ik kan de huur niet betalen", "hulp bij het schoonmaken", "geld voor zwemles",
        "niet eens met een besluit", "zorgtoeslach", "mijn moeder vergeet alles"]
LEES = (
    "SELECT r.id, r.gemeente, r.status, v.id, v.toets, v.wel, v.niet, v.veronderstel, v.zacht "
    "FROM regeling r LEFT JOIN regeling_voorwaarde v ON v.regeling = r.sleutel "
    "WHERE r.gemeente IS NULL OR r.gemeente = 'voorbeeld'"
)
KEER = 200


def duur(doe):
    begin = time.perf_counter()
    doe()
    return (time.perf_counter() - begin) * 1000


with tempfile.TemporaryDirectory(prefix="wegwijzer-toets-") as map_:
    pad = Path(map_) / "kennisbank.sqlite3"
    bouwen = [duur(lambda: bouw(INHOUD, pad, DAG)) for _ in range(3)]
    kb = Kennisbank.open(pad)
    regelingen = kb.regelingen("voorbeeld")
    db = sqlite3.connect(f"file:{pad}?mode=ro", uri=True)
    def rijen():
        return db.execute(LEES).fetchall()
    if len({rij[0] for rij in rijen()}) != len(regelingen):
        raise RuntimeError("the plain read does not read the same regelingen")
    def pas():
        for regeling in regelingen:
            toets(kb, regeling, HUIS, DAG)
    waar = {
        "lezen": rijen,
        "los": pas,
        "alles": lambda: te_tonen(kb, "voorbeeld", HUIS, DAG, ()),
        "vraag": lambda: volgende_vraag(kb, "voorbeeld", HUIS, DAG, ("huur",)),
    }
    tijden = {naam: [] for naam in (*waar, "zoek")}
    for keer in range(KEER):
        for naam, doe in waar.items():
            tijden[naam].append(duur(doe))
        tijden["zoek"].append(duur(lambda: kb.zoek(ZOEK[keer % len(ZOEK)], "voorbeeld")))
    uit = {naam: statistics.median(rij) for naam, rij in tijden.items()}
    print(json.dumps({**uit, "bouw": statistics.median(bouwen), "aantal": len(regelingen)}))
"""


def meet(kopie: Path) -> list[Waarde]:
    """Build this checkout's knowledge base beside its own and measure the fit, the plain read and the search on it."""
    opdracht = [str(kopie / ".venv/bin/python"), "-c", PROGRAMMA]
    klaar = subprocess.run(opdracht, cwd=kopie, capture_output=True, text=True, check=False)
    if klaar.returncode != 0:
        raise RuntimeError(f"{kopie.name}: {klaar.stderr.strip()}")
    ms = json.loads(klaar.stdout.splitlines()[-1])
    return [
        Waarde(f"fit of all {ms['aantal']} p50", ms["alles"], "ms"),
        Waarde("plain read of the same rows p50", ms["lezen"], "ms"),
        Waarde("fit / plain read", ms["alles"] / ms["lezen"], "x"),
        Waarde("fit of all, one by one p50", ms["los"], "ms"),
        Waarde("one by one / plain read", ms["los"] / ms["lezen"], "x"),
        Waarde("search / plain read", ms["zoek"] / ms["lezen"], "x"),
        Waarde("next question, one topic p50", ms["vraag"], "ms"),
        Waarde("search p50", ms["zoek"], "ms"),
        Waarde("build (median of 3)", ms["bouw"] / 1000, "s"),
    ]

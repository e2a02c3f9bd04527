"""What is learned from, and what is measured on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.paden import WORTEL
from bot.taal.basis import THEMA
from bot.taal.leren import uit_kennisbank
from bot.taal.voorbeelden import berichten, voorbeelden

EVALUATIE = WORTEL / "tests" / "taal" / "evaluatie"


@dataclass(frozen=True)
class Leerzin:
    """A sentence to learn from, its intent, and its regeling when it asks for one."""

    zin: str
    bedoeling: str
    regeling: str | None = None


def leerzinnen() -> list[Leerzin]:
    """Everything with one name: example sentences, those per regeling, names in the knowledge base, messages with one theme."""
    return [*losse_zinnen(), *(Leerzin(b.zin, THEMA + b.themas[0]) for b in berichten() if len(b.themas) == 1)]


def losse_zinnen() -> list[Leerzin]:
    """Everything that our own model learns from but the messages of `data/onderwerpen`."""
    uit: list[Leerzin] = []
    for map_ in ("handelingen", "themas"):
        for bestand in sorted((WORTEL / "data" / "nlu" / map_).glob("*.yml")):
            for blok in YAML(typ="safe").load(bestand.read_text(encoding="utf-8"))["nlu"]:
                regels = (r.strip() for r in str(blok["examples"]).splitlines())
                uit += [Leerzin(r[2:].strip(), str(blok["intent"])) for r in regels if r.startswith("- ")]
    uit += [Leerzin(v.zin, THEMA + v.thema, v.regeling) for v in voorbeelden()]
    uit += [Leerzin(zin, THEMA + regeling.themas[0], regeling.id) for zin, regeling in uit_kennisbank()]
    return uit


def evaluatie(map_: Path = EVALUATIE) -> list[dict[str, Any]]:
    """Every evaluation line of every file; `LEESMIJ.md` beside them describes the fields."""
    regels = (r for p in sorted(map_.glob("*.jsonl")) for r in p.read_text(encoding="utf-8").splitlines())
    return [json.loads(regel) for regel in regels if regel.strip()]

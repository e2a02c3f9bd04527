"""The headings of the checklist and the topics below them, from `data/checklist/leefgebieden.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

BESTAND = Path(__file__).resolve().parents[3] / "data" / "checklist" / "leefgebieden.yml"


@dataclass(frozen=True)
class Leefgebied:
    """A heading. `themas` are topics of conversation, `leidraad` the groups of the guide whose questions stand here.

    `eerst`: on the screen at once. `alleen_op_verzoek`: not asked unless the resident begins about it.
    """

    id: str
    naam: str
    uitleg: str
    themas: tuple[str, ...]
    leidraad: tuple[str, ...]
    eerst: bool = False
    alleen_op_verzoek: bool = False


@lru_cache(maxsize=1)
def leefgebieden() -> tuple[Leefgebied, ...]:
    """All headings in the order they are shown. Raises TypeError or KeyError for a file that is not in its form."""
    rijen = _bestand()["leefgebieden"]
    return tuple(Leefgebied(**{**een, "themas": tuple(een["themas"]), "leidraad": tuple(een["leidraad"])}) for een in rijen)


def hulp_bij(thema: str) -> tuple[str, ...]:
    """The kinds of help of neighbours that fit a topic."""
    return tuple(hulp for hulp, themas in _bestand()["hulp"].items() if thema in themas)


@lru_cache(maxsize=1)
def _bestand() -> dict[str, Any]:
    inhoud: dict[str, Any] = YAML(typ="safe", pure=True).load(BESTAND.read_text(encoding="utf-8"))
    return inhoud


def leefgebied(id_: str) -> Leefgebied | None:
    """One heading, or None."""
    return next((een for een in leefgebieden() if een.id == id_), None)


def gebied_van(thema: str) -> Leefgebied:
    """The heading of a topic. Raises KeyError for a topic below no heading."""
    for een in leefgebieden():
        if thema in een.themas:
            return een
    raise KeyError(thema)

"""The words of the conversation: YAML in `data/antwoorden/`, one file per step, rendered with Jinja2.

A key is `<file>.<name>`; where the matter concerns somebody else the line `<name>_ander` is preferred if it exists.
Not Rasa responses: see docs/ontwerp.md, "Three rooms for one step".
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from ruamel.yaml import YAML

MAP = Path(__file__).resolve().parents[2] / "data" / "antwoorden"


class OnbekendeTekst(KeyError):
    """A line that no file in data/antwoorden holds."""


class Woorden:
    """All lines of one folder, compiled once."""

    def __init__(self, ruw: dict[str, dict[str, str]]) -> None:
        omgeving = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
        self._regels: dict[str, Template] = {
            f"{bestand}.{naam}": omgeving.from_string(str(tekst).strip())
            for bestand, regels in ruw.items()
            for naam, tekst in regels.items()
        }

    def __contains__(self, sleutel: str) -> bool:
        return sleutel in self._regels

    def __iter__(self) -> Any:
        return iter(self._regels)

    def __call__(self, sleutel: str, *, ander: bool = False, **waarden: Any) -> str:
        """Renders one line.

        Args:
            sleutel: `<file>.<name>`.
            ander: prefer the variant about somebody else.
            waarden: what the line names; a name it needs and does not get is an error.

        Raises:
            OnbekendeTekst: no such line. jinja2.UndefinedError: a value is missing.
        """
        if ander and f"{sleutel}_ander" in self._regels:
            sleutel = f"{sleutel}_ander"
        if sleutel not in self._regels:
            raise OnbekendeTekst(sleutel)
        return self._regels[sleutel].render(**waarden)


@lru_cache(maxsize=4)
def laad_woorden(map_: Path = MAP) -> Woorden:
    """Reads every file of the folder.

    Raises:
        ValueError: a file that is not a flat list of lines.
    """
    ruw: dict[str, dict[str, str]] = {}
    for pad in sorted(map_.glob("*.yml")):
        inhoud = YAML(typ="safe").load(pad.read_text(encoding="utf-8"))
        if not isinstance(inhoud, dict):
            raise ValueError(f"{pad.name}: verwacht regels van de vorm 'naam: tekst'")
        ruw[pad.stem] = inhoud
    return Woorden(ruw)

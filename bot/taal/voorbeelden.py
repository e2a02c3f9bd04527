"""What is learned from beside Rasa's own files.

How residents ask for a regeling: `data/nlu/regelingen/<id>.yml`, sentences grouped by the theme they are about. What they ask in
one breath: `data/onderwerpen/*.yml`, whole messages with the themes they ask help for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from bot.paden import WORTEL

MAP = WORTEL / "data" / "nlu" / "regelingen"
MAP_BERICHTEN = WORTEL / "data" / "onderwerpen"


class VoorbeeldFout(Exception):
    """A file that is not as its kind is written; the message says which and what is expected."""


@dataclass(frozen=True)
class Voorbeeld:
    """A sentence, the id of the regeling it asks for, and the theme it is about."""

    zin: str
    regeling: str
    thema: str


def voorbeelden(map_: Path = MAP) -> Iterator[Voorbeeld]:
    """Every sentence of every file; none when the folder is not there.

    Raises:
        VoorbeeldFout: when a file cannot be read.
    """
    for bestand in sorted(map_.glob("*.yml")):
        try:
            inhoud = YAML(typ="safe").load(bestand.read_text(encoding="utf-8")) or {}
            paren = [(str(thema), str(zin).strip()) for thema, zinnen in inhoud.items() for zin in zinnen]
        except Exception as fout:
            raise VoorbeeldFout(
                f"data/nlu/regelingen/{bestand.name}: verwacht onder elk onderwerp een lijst van zinnen ({fout})"
            ) from fout
        yield from (Voorbeeld(zin, bestand.stem, thema) for thema, zin in paren if zin)


@dataclass(frozen=True)
class Bericht:
    """A whole message, and the themes it asks help for: several, one that looks like more, or none that can be told."""

    zin: str
    themas: tuple[str, ...]


def berichten(map_: Path = MAP_BERICHTEN) -> Iterator[Bericht]:
    """Every message of every file; none when the folder is not there.

    Raises:
        VoorbeeldFout: when a file cannot be read.
    """
    for bestand in sorted(map_.glob("*.yml")):
        try:
            regels = YAML(typ="safe").load(bestand.read_text(encoding="utf-8")) or []
            uit = [Bericht(str(regel["zin"]).strip(), tuple(map(str, regel["themas"]))) for regel in regels]
        except Exception as fout:
            raise VoorbeeldFout(
                f"data/onderwerpen/{bestand.name}: verwacht een lijst met bij elk bericht `themas` en `zin` ({fout})"
            ) from fout
        yield from uit

"""The editor's guide says what is true: every field and every word of the language of conditions is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regelingen.toetstaal import VERGELIJKINGEN, controleer
from regelingen.vorm.regeling import Aanvragen, RegelingVorm, Voorwaarde

WORTEL = Path(__file__).parents[2]
GIDS = (WORTEL / "docs" / "redactie.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("veld", [*RegelingVorm.__fields__, *Aanvragen.__fields__, *Voorwaarde.__fields__])
def test_elk_veld_staat_in_de_gids(veld: str) -> None:
    """An editor finds every field of a regeling in the guide (`artikel` and `opmerking` explain themselves)."""
    if veld not in ("artikel", "opmerking"):
        assert re.search(rf"(?m)^\s*(?:- )?{veld}:", GIDS), veld


@pytest.mark.parametrize("woord", [*VERGELIJKINGEN, "is", "een_van", "alle", "niet", "gemeente"])
def test_elk_woord_van_de_toetstaal_staat_in_de_gids(woord: str) -> None:
    """The table of the guide is the whole language."""
    assert f"{woord}:" in GIDS


def test_de_voorbeelden_van_de_gids_zijn_goede_toetsen() -> None:
    """Each example that is written out can be read by the program."""
    from ruamel.yaml import YAML

    rijen = re.findall(r"^\| `(\{[^`]*\})` \|", GIDS, re.MULTILINE)
    toetsen = [YAML(typ="safe").load(rij) for rij in rijen if "..." not in rij]

    assert len(toetsen) >= 9
    assert [controleer(toets) for toets in toetsen] == toetsen


def test_elk_bestand_van_de_inhoud_staat_in_de_gids() -> None:
    """Every file beside the folders is named."""
    inhoud = WORTEL / "regelingen" / "inhoud"

    assert [pad.name for pad in inhoud.glob("*.yml") if f"`{pad.name}`" not in GIDS] == []

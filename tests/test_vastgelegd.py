"""What is written down is true: commands, dependencies, decisions and links, compared with what there is."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.opdrachten import namen

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

WORTEL = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))
LEESMIJ = (WORTEL / "README.md").read_text(encoding="utf-8")
BLADEN = sorted([*WORTEL.glob("*.md"), *(WORTEL / "docs").rglob("*.md")])
SCRIPTS = sorted(p.name for p in (WORTEL / "script").iterdir() if p.is_file() and p.suffix == "")


def pakketnaam(eis: str) -> str:
    """The name in a requirement such as `psycopg[binary]>=3.2`."""
    return re.split(r"[\[<>=~! ;]", eis, maxsplit=1)[0]


AFHANKELIJKHEDEN = sorted(
    {pakketnaam(e) for lijst in (PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"].values()) for e in lijst}
)


def test_every_command_is_in_the_readme() -> None:
    """The table of the README names every script and every `wegwijzer` command, and none that does not exist."""
    genoemd = set(re.findall(r"^\| `((?:script/|wegwijzer )\w+)` \|", LEESMIJ, re.MULTILINE))

    assert {*(f"script/{naam}" for naam in SCRIPTS), *(f"wegwijzer {naam}" for naam in namen())} == genoemd


@pytest.mark.parametrize("naam", SCRIPTS)
def test_every_script_says_what_it_is(naam: str) -> None:
    """Each script can be executed, stops at the first error, and begins with a comment on what it does."""
    pad = WORTEL / "script" / naam
    regels = pad.read_text(encoding="utf-8").splitlines()

    assert pad.stat().st_mode & 0o111
    assert regels[0] == "#!/usr/bin/env bash"
    assert regels[1].startswith("# ")
    assert "set -euo pipefail" in regels


def test_every_dependency_has_a_reason() -> None:
    """The page with reasons names exactly the packages of pyproject.toml, each with a reason."""
    blad = (WORTEL / "docs/besluiten/0002-afhankelijkheden.md").read_text(encoding="utf-8")
    redenen = dict(re.findall(r"^\| `([a-z0-9-]+)` \| (.*) \|$", blad, re.MULTILINE))

    assert sorted(redenen) == AFHANKELIJKHEDEN
    assert [naam for naam, reden in redenen.items() if len(reden) < 10] == []


@pytest.mark.parametrize("slot", ["alles", "rasa", "portaal"])
def test_lock_file_knows_every_dependency(slot: str) -> None:
    """A lock file pins everything that its groups ask for, and every package in it has a hash."""
    inhoud = (WORTEL / "vereisten" / f"{slot}.lock").read_text(encoding="utf-8")
    blokken = re.split(r"^(?=\S)", inhoud, flags=re.MULTILINE)[1:]
    vast = {blok.split("==")[0].lower() for blok in blokken}
    groepen = PROJECT["dependency-groups"].values() if slot == "alles" else [PROJECT["dependency-groups"][slot]]
    nodig = {pakketnaam(e).lower() for lijst in (PROJECT["project"]["dependencies"], *groepen) for e in lijst}

    assert nodig - vast == set()
    assert [blok.split()[0] for blok in blokken if "--hash=sha256:" not in blok] == []


def test_lock_files_agree() -> None:
    """What the smaller lock files pin, the whole one pins at the same version."""
    vast = {
        naam: set(re.findall(r"^(\S+==\S+)", (WORTEL / f"vereisten/{naam}.lock").read_text(encoding="utf-8"), re.MULTILINE))
        for naam in ("alles", "rasa", "portaal")
    }

    assert vast["rasa"] - vast["alles"] == set()
    assert vast["portaal"] - vast["alles"] == set()


def test_every_decision_is_listed() -> None:
    """The list of decisions names every page, in order of their numbers."""
    map_ = WORTEL / "docs/besluiten"
    genoemd = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (map_ / "LEESMIJ.md").read_text(encoding="utf-8"))

    assert sorted(p.name for p in map_.glob("[0-9]*.md")) == genoemd


@pytest.mark.parametrize("blad", BLADEN, ids=lambda p: str(p.relative_to(WORTEL)))
def test_links_lead_somewhere(blad: Path) -> None:
    """Each link of a page to a file in the repository, and each picture, is there."""
    doelen = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", blad.read_text(encoding="utf-8"))

    assert [doel for doel in doelen if not (blad.parent / doel).exists()] == []


def test_public_code_says_the_same() -> None:
    """publiccode.yml has the name and licence of pyproject.toml, and descriptions of the lengths that registers accept."""
    blad = YAML(typ="safe").load((WORTEL / "publiccode.yml").read_text(encoding="utf-8"))

    assert blad["name"].lower() == PROJECT["project"]["name"]
    assert blad["legal"]["license"] == PROJECT["project"]["license"]["text"] == "EUPL-1.2"
    for taal in blad["description"].values():
        assert len(taal["shortDescription"]) <= 150
        assert 150 <= len(taal["longDescription"]) <= 10_000


def test_changelog_has_room_for_what_comes() -> None:
    """The changelog has an Unreleased part, and the version of pyproject.toml is either in it or still to come."""
    tekst = (WORTEL / "CHANGELOG.md").read_text(encoding="utf-8")
    versies = re.findall(r"^## \[([^\]]+)\]", tekst, re.MULTILINE)

    assert versies[0] == "Unreleased"
    assert len(versies) == 1 or versies[1] == PROJECT["project"]["version"]

"""The content and the knowledge base that the tests of `regelingen` share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from regelingen.verzameling import INHOUD, Inhoud, lees_inhoud

#: The day the facts were gathered; every amount of 2026 holds on it.
PEILDATUM = date(2026, 11, 22)
#: A day on which the amounts of 2026 have lapsed.
LATER = date(2027, 2, 1)


@pytest.fixture(scope="session")
def inhoud() -> Inhoud:
    """The content that ships with the program."""
    return lees_inhoud()


@pytest.fixture(scope="session")
def kb_pad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base built from the content."""
    pad = tmp_path_factory.mktemp("kennisbank") / "kennisbank.sqlite3"
    bouw(INHOUD, pad, PEILDATUM)
    return pad


@pytest.fixture(scope="session")
def kb(kb_pad: Path) -> Kennisbank:
    """That knowledge base, opened."""
    return Kennisbank.open(kb_pad)


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the content that a test may break."""
    return Path(shutil.copytree(INHOUD, tmp_path / "inhoud"))


@pytest.fixture
def vervang() -> Callable[[Path, str, str], None]:
    """Replaces a piece of a file, and fails when the piece is not there: a test that breaks nothing proves nothing."""

    def _vervang(pad: Path, oud: str, nieuw: str) -> None:
        tekst = pad.read_text(encoding="utf-8")
        assert oud in tekst, f"{oud!r} staat niet in {pad.name}"
        pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")

    return _vervang

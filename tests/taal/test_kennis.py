"""The knowledge base as the components find it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.taal.kennis import kennisbank


def test_een_kennisbank_die_er_later_komt_wordt_gevonden(kb_pad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing when the model loads is no reason to miss it for good."""
    later = tmp_path / "later.sqlite3"
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(later))

    assert kennisbank() is None
    shutil.copy(kb_pad, later)
    gevonden = kennisbank()
    assert gevonden is not None
    assert kennisbank() is gevonden

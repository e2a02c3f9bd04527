"""What the tests of the understanding share: a knowledge base from the content, messages, and the trained model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import skops.io  # noqa: F401  before TensorFlow, or it takes ten seconds

from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from regelingen.verzameling import INHOUD


@pytest.fixture(scope="session")
def kb_pad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base built from the content that ships."""
    pad = tmp_path_factory.mktemp("kennisbank") / "kennisbank.sqlite3"
    bouw(INHOUD, pad, date(2026, 11, 22))
    return pad


@pytest.fixture
def kb(kb_pad: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kennisbank]:
    """That knowledge base, as the one the components find."""
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(kb_pad))
    from bot.taal.kennis import kennisbank

    gevonden = kennisbank()
    assert gevonden is not None
    yield gevonden


@pytest.fixture(scope="session")
def agent() -> Any:
    """The trained model in this process. Its absence is a failure: without it these tests say nothing."""
    from bot.motor.laden import laad_agent
    from bot.opdrachten.train import is_getraind

    if not is_getraind():
        pytest.fail("the model is missing or out of date: run `wegwijzer train` (script/test does)")
    return laad_agent()

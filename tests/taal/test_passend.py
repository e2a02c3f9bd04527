"""Regelingen that fit the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.passend import HOOGSTENS, PASSEND, Passend
from bot.taal.zinsvector import Zinsvector
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bericht


def _train(map_: Path) -> Passend:
    opslag, bron, context = LocalModelStorage(map_), Resource("passend"), ExecutionContext(GraphSchema({}))
    Passend.create({}, opslag, bron, context).train(TrainingData())
    return Passend.load({}, opslag, bron, context)


def test_de_synoniemen_wijzen_naar_de_regeling(kb: Kennisbank, tmp_path: Path) -> None:
    """Also in other words than an editor's, and never more than a few."""
    b = bericht("wie trekt mijn steunkousen aan")
    Zinsvector({}).verwerk(b)

    _train(tmp_path).verwerk(b)

    assert b.get(PASSEND)[0][0] == "wijkverpleging"
    assert len(b.get(PASSEND)) <= HOOGSTENS
    assert all(kb.regeling(id_) for id_, _ in b.get(PASSEND))


def test_zonder_kennisbank_is_er_niets_te_leren(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And then nothing is added."""
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(tmp_path / "geen.sqlite3"))
    b = bericht("steunkousen")
    Zinsvector({}).verwerk(b)

    _train(tmp_path).verwerk(b)

    assert b.get(PASSEND) is None

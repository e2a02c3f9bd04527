"""Typing mistakes, for the classifier only."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.spelling import BEKEND, GELEZEN, Spelling
from bot.taal.tokens import Tokens
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bericht

ZINNEN = ["ik kan de huur niet betalen", "stofzuigen lukt niet meer", "de gemeente belt niet terug", "rekeningen van de gemeente"]


def _gelezen(onderdeel: Spelling, tekst: str) -> str:
    b = bericht(tekst)
    Tokens({}).verwerk(b)
    onderdeel.verwerk(b)
    return " ".join(t.get(GELEZEN) for t in b.get("text_tokens"))


@pytest.fixture(autouse=True)
def zonder_kennisbank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless a test asks for one."""
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(tmp_path / "geen.sqlite3"))


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        ("kan niet bealen", "kan niet betalen"),
        ("Stofzuiggen lukt niet", "stofzuigen lukt niet"),
        ("de gemeetne", "de gemeente"),
        ("ik kan niet lezen", "ik kan niet lezen"),
        ("de huir", "de huir"),
        ("bellen met iemand", "bellen met iemand"),
    ],
)
def test_een_woord_dat_bijna_bekend_is_wordt_dat_woord(getypt: str, gelezen: str) -> None:
    """Short words, and words like nothing, stay as they were typed."""
    onderdeel = Spelling({})
    onderdeel.leer(ZINNEN)

    assert _gelezen(onderdeel, getypt) == gelezen


def test_een_naam_uit_de_kennisbank_is_een_bekend_woord(kb: Kennisbank) -> None:
    """A word that only an editor wrote is not read as something else."""
    onderdeel = Spelling({})
    onderdeel.leer(["voedselbanken"])

    assert _gelezen(onderdeel, "voedselbank") == "voedselbank"
    assert _gelezen(onderdeel, "schulhulpverlening") == "schuldhulpverlening"


def test_wat_geleerd_is_blijft_bewaard(tmp_path: Path) -> None:
    """The words are kept as JSON; without sentences there are none, and nothing fails."""
    opslag, bron, context = LocalModelStorage(tmp_path), Resource("spelling"), ExecutionContext(GraphSchema({}))
    data = TrainingData([Message(data={"text": z, "intent": "x"}) for z in ZINNEN])
    Spelling.create({}, opslag, bron, context).train(data)

    assert _gelezen(Spelling.load({}, opslag, bron, context), "bealen") == "betalen"
    assert _gelezen(Spelling.load({}, opslag, Resource("weg"), context), "bealen") == "bealen"


def test_een_woord_is_bekend_zoals_het_getypt_is_of_niet() -> None:
    """A word that exists is never a mistyped name."""
    onderdeel = Spelling({})
    onderdeel.leer(ZINNEN)
    b = bericht("Betalen bealen")
    Tokens({}).verwerk(b)
    onderdeel.verwerk(b)

    assert [t.get(BEKEND) for t in b.get("text_tokens")] == [True, False]

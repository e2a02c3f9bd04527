"""The classifier."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.bedoeling import BEDOELING, HOOGSTENS, KANSEN, PASSEND, Bedoeling, leerstof
from bot.taal.zinsvector import Zinsvector, vectoren_van
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bedoeling, bericht

ZINNEN = {
    "thema_huur": ["ik kan de huur niet betalen", "de huur is te hoog", "achter met de huur", "verhuurder wil geld"],
    "thema_huishouden": ["stofzuigen lukt niet", "hulp bij het huishouden", "wie komt er poetsen", "schoonmaken gaat niet meer"],
    "ja": ["ja", "ja hoor", "dat klopt", "inderdaad"],
}
VOORBEELDEN = [(zin, naam) for naam, zinnen in ZINNEN.items() for zin in zinnen]


@pytest.fixture(scope="module")
def geleerd() -> Bedoeling:
    """A classifier of three intents."""
    onderdeel = Bedoeling({})
    zinnen = [zin for zin, _ in VOORBEELDEN]
    onderdeel.gelijkenis.leer(zinnen, vectoren_van(zinnen), {BEDOELING: [(naam,) for _, naam in VOORBEELDEN]})
    return onderdeel


def _data() -> TrainingData:
    data = TrainingData([Message(data={"text": z, "intent": n}) for z, n in VOORBEELDEN])
    Zinsvector({}).process_training_data(data)
    return data


def test_alle_bedoelingen_staan_met_hun_kans_in_de_rangorde(geleerd: Bedoeling) -> None:
    """The ranking is whole, in order, and adds up to one: the guesses of repair come from it."""
    b = bericht("de huur is zo hoog")
    Zinsvector({}).verwerk(b)
    geleerd.verwerk(b)
    kansen = [r["confidence"] for r in b.get("intent_ranking")]

    assert bedoeling(b)[0] == "thema_huur"
    assert {r["name"] for r in b.get("intent_ranking")} == set(ZINNEN)
    assert kansen == sorted(kansen, reverse=True)
    assert sum(kansen) == pytest.approx(1, abs=1e-5)


def test_elk_deel_heeft_zijn_eigen_kansen(geleerd: Bedoeling) -> None:
    """Two matters in one message are seen apart."""
    b = bericht("ik kan de huur niet betalen en het stofzuigen lukt niet")
    Zinsvector({}).verwerk(b)
    geleerd.verwerk(b)

    assert [next(iter(kansen)) for _, kansen in b.get(KANSEN)] == ["thema_huur", "thema_huishouden"]


def test_zonder_vectoren_blijven_de_woorden(geleerd: Bedoeling) -> None:
    """Where the encoder does not work, the same model goes on with what it learned from words."""
    b = bericht("achter met de huur")
    geleerd.verwerk(b)

    assert bedoeling(b)[0] == "thema_huur"


def test_de_kennisbank_leert_mee(kb: Kennisbank) -> None:
    """How editors call a regeling is an example of its theme."""
    zinnen, vectoren, namen, regelingen = leerstof(_data())

    assert len(zinnen) == len(namen) > len(regelingen) > len(VOORBEELDEN)
    assert vectoren is not None and len(vectoren) == len(zinnen)
    assert any(len(elk) > 1 for elk in namen), "messages about several matters"
    assert namen[zinnen.index("huurtoeslag")] == ("thema_" + kb.regeling("huurtoeslag").themas[0],)
    assert regelingen[zinnen.index("huurtoeslag")] == ("huurtoeslag",)


@pytest.mark.usefixtures("kb")
def test_de_woorden_wijzen_naar_de_regeling(tmp_path: Path) -> None:
    """Also in other words than an editor's; never more than a few, and all of them exist."""
    opslag, bron, context = LocalModelStorage(tmp_path), Resource("bedoeling"), ExecutionContext(GraphSchema({}))
    Bedoeling.create({}, opslag, bron, context).train(_data())
    b = bericht("wie trekt mijn steunkousen aan")
    Zinsvector({}).verwerk(b)
    Bedoeling.load({}, opslag, bron, context).verwerk(b)

    assert b.get(PASSEND)[0][0] == "wijkverpleging"
    assert len(b.get(PASSEND)) <= HOOGSTENS


def test_wat_geleerd_is_wordt_bewaard_zonder_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trained without a knowledge base, kept and loaded again; what is kept is numbers and JSON."""
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(tmp_path / "geen.sqlite3"))
    opslag, bron, context = LocalModelStorage(tmp_path), Resource("bedoeling"), ExecutionContext(GraphSchema({}))
    Bedoeling.create({}, opslag, bron, context).train(_data())

    geladen = Bedoeling.load({}, opslag, bron, context)
    b = bericht("ja inderdaad")
    Zinsvector({}).verwerk(b)
    geladen.verwerk(b)

    assert bedoeling(b)[0] == "ja"
    assert b.get(PASSEND) is None, "without a knowledge base there are no regelingen to fit"
    assert {p.suffix for p in tmp_path.rglob("*") if p.is_file()} == {".npz", ".json"}


def test_zonder_voorbeelden_is_er_geen_bedoeling(tmp_path: Path) -> None:
    """A model without sentences trains and loads, and understands nothing."""
    opslag, bron, context = LocalModelStorage(tmp_path), Resource("leeg"), ExecutionContext(GraphSchema({}))
    Bedoeling.create({}, opslag, bron, context).train(TrainingData())
    geladen = Bedoeling.load({}, opslag, bron, context)
    b = bericht("ja")
    geladen.process([b])

    assert bedoeling(b) == ("", 0.0)

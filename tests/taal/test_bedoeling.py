"""The classifier."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.bedoeling import KANSEN, Bedoeling
from bot.taal.zinsvector import DELEN, VECTOREN, Zinsvector
from tests.taal.bericht import bedoeling, bericht

ZINNEN = {
    "thema_huur": ["ik kan de huur niet betalen", "de huur is te hoog", "achter met de huur", "verhuurder wil geld"],
    "thema_huishouden": ["stofzuigen lukt niet", "hulp bij het huishouden", "wie komt er poetsen", "schoonmaken gaat niet meer"],
    "ja": ["ja", "ja hoor", "dat klopt", "inderdaad"],
}
VOORBEELDEN = [(zin, naam) for naam, zinnen in ZINNEN.items() for zin in zinnen]


def _vectoren(zinnen: list[str]) -> np.ndarray:
    b = [bericht(z) for z in zinnen]
    Zinsvector({}).process(b)
    return np.concatenate([x.get(VECTOREN)[:1] for x in b])


@pytest.fixture(scope="module")
def geleerd() -> Bedoeling:
    """A classifier of three intents."""
    onderdeel = Bedoeling({})
    zinnen, namen = [z for z, _ in VOORBEELDEN], [n for _, n in VOORBEELDEN]
    onderdeel.leer(zinnen, _vectoren(zinnen), namen)
    return onderdeel


def test_andere_woorden_krijgen_de_bedoeling_van_hun_betekenis(geleerd: Bedoeling) -> None:
    """A sentence without one word of the examples is still understood."""
    zin = "de vloer dweilen kan ik niet"

    assert next(iter(geleerd.kansen([zin], _vectoren([zin]))[0])) == "thema_huishouden"


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
    b.set(DELEN, [])
    geleerd.verwerk(b)

    assert bedoeling(b)[0] == "thema_huur"


def test_wat_geleerd_is_wordt_bewaard_zonder_code(tmp_path: Path) -> None:
    """Trained, kept and loaded again it says the same; what is kept is numbers and JSON."""
    opslag, bron = LocalModelStorage(tmp_path), Resource("bedoeling")
    context = ExecutionContext(GraphSchema({}))
    data = TrainingData([Message(data={"text": z, "intent": n}) for z, n in VOORBEELDEN])
    Zinsvector({}).process_training_data(data)
    Bedoeling.create({}, opslag, bron, context).train(data)

    geladen = Bedoeling.load({}, opslag, bron, context)

    kansen = geladen.kansen(["ja inderdaad"], _vectoren(["ja inderdaad"]))[0]
    assert next(iter(kansen)) == "ja"
    assert {p.suffix for p in tmp_path.rglob("*") if p.is_file()} == {".npz", ".json"}


def test_zonder_voorbeelden_is_er_geen_bedoeling(tmp_path: Path) -> None:
    """A model without sentences loads, and understands nothing."""
    geladen = Bedoeling.load({}, LocalModelStorage(tmp_path), Resource("weg"), ExecutionContext(GraphSchema({})))
    b = bericht("ja")
    geladen.process([b])

    assert bedoeling(b) == ("", 0.0)

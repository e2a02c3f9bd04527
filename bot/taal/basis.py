"""What the components share: one message at a time, and nothing that a resident types may break a turn."""

from __future__ import annotations

import logging
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.zinsdelen import zonder_bijzaak

log = logging.getLogger(__name__)
#: The portal allows 2,000 characters. Of anything longer head and tail are enough to understand it.
LANGSTE = 2_000
#: What the intents of themes begin with.
THEMA = "thema_"
#: Key on a message: its text with the names in it spelled as they should.
GESPELD = "gespeld"


class Onderdeel(GraphComponent):
    """A component without training. A subclass has `verwerk`, which reads one message and adds to it."""

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = {**self.get_default_config(), **config}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Onderdeel:
        """Made by Rasa's graph."""
        return cls(config)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """No settings unless a subclass has them."""
        return {}

    def verwerk(self, bericht: Message) -> None:
        """Adds what this component finds to one message."""
        raise NotImplementedError

    def process(self, messages: list[Message]) -> list[Message]:
        """Runs `verwerk` on each message. A failure costs what this component finds and not the turn; it is logged
        without a word of what was said. A button says itself what it means, and needs no understanding."""
        for bericht in messages:
            if is_knop(bericht):
                continue
            try:
                self.verwerk(bericht)
            except Exception as fout:
                log.error("%s failed: %s", type(self).__name__, type(fout).__name__, exc_info=log.isEnabledFor(logging.DEBUG))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add to example sentences."""
        return training_data


def is_knop(bericht: Message) -> bool:
    """True for what `bot.motor.invoertekst` made of a button; what a resident types never begins with a stroke there."""
    return str(bericht.get(TEXT) or "").startswith(INTENT_MESSAGE_PREFIX)


def tekst_van(bericht: Message) -> str:
    """The text of a message: at most `LANGSTE` characters, head and tail of what is longer."""
    tekst = bericht.get(TEXT)
    if not isinstance(tekst, str):
        return ""
    tekst = tekst.encode("utf-8", "replace").decode()  # half a character is no character
    return tekst if len(tekst) <= LANGSTE else f"{tekst[: LANGSTE // 2]} {tekst[-LANGSTE // 2 :]}"


def gespeld(bericht: Message) -> str:
    """The text for the classifier: well-known names without typing mistakes, and without parts that only say who somebody is."""
    return zonder_bijzaak(str(bericht.get(GESPELD) or tekst_van(bericht)))


def zet_bedoeling(bericht: Message, naam: str, zekerheid: float) -> None:
    """Puts an intent in front; the ranking of the classifier stays behind it."""
    bedoeling = {INTENT_NAME_KEY: naam, PREDICTED_CONFIDENCE_KEY: zekerheid}
    rang = [r for r in bericht.get(INTENT_RANKING_KEY) or [] if r.get(INTENT_NAME_KEY) != naam]
    bericht.set(INTENT, dict(bedoeling), add_to_output=True)
    bericht.set(INTENT_RANKING_KEY, [dict(bedoeling), *rang], add_to_output=True)


def bedoeling_van(bericht: Message) -> tuple[str, float]:
    """The intent of a message so far, "" when there is none, with its confidence."""
    bedoeling = bericht.get(INTENT) or {}
    return str(bedoeling.get(INTENT_NAME_KEY) or ""), float(bedoeling.get(PREDICTED_CONFIDENCE_KEY) or 0.0)


def voeg_toe(bericht: Message, soort: str, waarde: Any, van: int | None = None, tot: int | None = None) -> None:
    """Adds an entity; `van` and `tot` where it stands in the text, when it stands somewhere."""
    entiteit: dict[str, Any] = {"entity": soort, "value": waarde}
    if van is not None and tot is not None:
        entiteit |= {"start": van, "end": tot}
    bericht.set(ENTITIES, [*(bericht.get(ENTITIES) or []), entiteit], add_to_output=True)


def waarden(bericht: Message, soort: str) -> list[Any]:
    """The values of the entities of one kind, in order."""
    return [e["value"] for e in bericht.get(ENTITIES) or [] if e.get("entity") == soort]

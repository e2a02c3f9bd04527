"""Signals of danger: from the table of the knowledge base, never from the classifier.

The portal looks for the same signals before Rasa is asked at all; here they become the intent that stops the conversation.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.gesprek.crisis import zoek_signaal
from bot.taal.basis import Onderdeel, voeg_toe, zet_bedoeling
from bot.taal.kennis import kennisbank


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Crisissignalen(Onderdeel):
    """A signal in the raw text is always the intent `crisis`, whatever else the message is about."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self.verwerk(Message.build("warm"))  # compiles the table of signals

    def verwerk(self, bericht: Message) -> None:
        """Reads the whole text, however long."""
        tekst, kb = bericht.get(TEXT), kennisbank()
        if not isinstance(tekst, str) or kb is None:
            return
        signaal = zoek_signaal(tekst, kb)
        if signaal is not None:
            voeg_toe(bericht, "crisis", {"id": signaal.id, "niveau": signaal.niveau})
            zet_bedoeling(bericht, "crisis", 1.0)

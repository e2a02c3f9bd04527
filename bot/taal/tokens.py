"""Dutch words: spaCy's rules for Dutch, without a model ("z'n", "m.b.t." and "1.200,50" stay whole)."""

from __future__ import annotations

from typing import Any

import spacy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import Onderdeel, tekst_van


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class Tokens(Onderdeel):
    """Cuts the text into words. Example sentences need none: the classifier reads their text."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._nlp = spacy.blank("nl")

    def verwerk(self, bericht: Message) -> None:
        """Adds the words with their place in the text."""
        woorden = self._nlp.make_doc(tekst_van(bericht))
        bericht.set(TOKENS_NAMES[TEXT], [Token(w.text, w.idx) for w in woorden if not w.is_space])

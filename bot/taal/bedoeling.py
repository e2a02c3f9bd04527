"""Which intent: a dialogue act, or the theme of what is the matter."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import THEMA, gespeld, tekst_van
from bot.taal.gelijkenis import INSTELLING, Getallen
from bot.taal.leren import LerendOnderdeel, met_vectoren, over_regelingen
from bot.taal.voorbeelden import berichten
from bot.taal.zinsvector import DELEN, VECTOREN

#: Key on a message: for each part its text and the probability of every intent.
KANSEN = "zinsdeelkansen"
#: Key on a message: the score of every intent for the whole. What has two matters scores high on both.
PUNTEN = "punten"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Bedoeling(LerendOnderdeel):
    """Gives the intent, the ranking of all intents, and the same for each part of the message.

    Learns from the example sentences, those of the regelingen of a theme among them, from how the knowledge base calls these,
    and from messages about several matters, about one that seems more, or about none that can be told.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Acts have fewer examples than themes because they are said in fewer ways, so half of that difference may count."""
        return {**INSTELLING, "evenwicht": 0.5, "warmte": 0.07}

    def voorbeelden(self, training_data: TrainingData) -> tuple[list[str], Getallen | None, list[tuple[str, ...]]]:
        """Example sentences with their intent, how regelingen are asked for with the theme, messages with all their themes."""
        eigen = [v for v in training_data.intent_examples if tekst_van(v)]
        vectoren = [v.get(VECTOREN) for v in eigen]
        kennis = over_regelingen() if eigen else []
        meer = list(berichten()) if kennis else []
        zinnen = [v.zin for v in kennis] + [b.zin for b in meer]
        er_al = None if not eigen or any(v is None for v in vectoren) else np.concatenate(vectoren)
        return (
            [tekst_van(v) for v in eigen] + zinnen,
            met_vectoren(zinnen, er_al) if zinnen and er_al is not None else er_al,
            [(str(v.get(INTENT)),) for v in eigen]
            + [(THEMA + v.thema,) for v in kennis]
            + [tuple(THEMA + thema for thema in b.themas) for b in meer],
        )

    def verwerk(self, bericht: Message) -> None:
        """Sets intent and ranking, and keeps the probabilities of the parts for the component that finds the matters."""
        delen = bericht.get(DELEN) or []
        punten = self.gelijkenis.punten([gespeld(bericht), *delen], bericht.get(VECTOREN))
        geheel, *rest = (self.gelijkenis.als_kansen(p) for p in punten)
        rang = [{INTENT_NAME_KEY: naam, PREDICTED_CONFIDENCE_KEY: kans} for naam, kans in geheel.items()]
        if rang:
            bericht.set(INTENT, dict(rang[0]), add_to_output=True)
            bericht.set(INTENT_RANKING_KEY, rang, add_to_output=True)
        bericht.set(KANSEN, list(zip(delen, rest, strict=True)))
        bericht.set(PUNTEN, punten[0])

"""Which regelingen fit the words of a message best, learned from how residents ask for them and how editors call them."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import gespeld
from bot.taal.leren import LerendOnderdeel, met_vectoren, over_regelingen
from bot.taal.regressie import INSTELLING_KWADRATEN, Getallen, KleinsteKwadraten
from bot.taal.zinsvector import DELEN, VECTOREN

#: Key on a message and in the output: pairs of id and probability (of the part that fits best), the most likely first.
PASSEND = "passend"
HOOGSTENS = 20


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Passend(LerendOnderdeel):
    """Adds the most likely regelingen for the words alone; `bot.taal.route` weighs themes and names with it."""

    @staticmethod
    def maak_regressie(config: dict[str, Any]) -> KleinsteKwadraten:
        """A hundred names with some thirty examples each."""
        return KleinsteKwadraten(config)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See `regressie.INSTELLING_KWADRATEN`; `deel`: how much a part of the message counts beside the whole."""
        return {**INSTELLING_KWADRATEN, "deel": 0.5}

    def voorbeelden(self, training_data: TrainingData) -> tuple[list[str], Getallen | None, list[str]]:
        """Sentences per regeling, names and synonyms."""
        kennis = over_regelingen()
        zinnen = [v.zin for v in kennis]
        return zinnen, met_vectoren(zinnen) if zinnen else None, [v.regeling for v in kennis]

    def verwerk(self, bericht: Message) -> None:
        """Nothing when there was no knowledge base to learn from."""
        vectoren, delen = bericht.get(VECTOREN), bericht.get(DELEN) or []
        geheel, *rest = self.regressie.kansen([gespeld(bericht), *delen], vectoren)
        kansen = {id_: max(kans, *(self.config["deel"] * deel[id_] for deel in rest), 0.0) for id_, kans in geheel.items()}
        beste = sorted(kansen.items(), key=lambda paar: -paar[1])[:HOOGSTENS]
        if beste:
            bericht.set(PASSEND, [[id_, round(kans, 4)] for id_, kans in beste], add_to_output=True)

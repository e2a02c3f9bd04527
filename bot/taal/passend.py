"""Which regelingen fit the words of a message best, learned from how the knowledge base calls them."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import gespeld
from bot.taal.leren import LerendOnderdeel, met_vectoren, uit_kennisbank
from bot.taal.regressie import Getallen
from bot.taal.zinsvector import VECTOREN

#: Key on a message and in the output: pairs of id and probability, the most likely first.
PASSEND = "passend"
HOOGSTENS = 20


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Passend(LerendOnderdeel):
    """Adds the most likely regelingen for the words alone; themes and names are weighed with it later."""

    def voorbeelden(self, training_data: TrainingData) -> tuple[list[str], Getallen | None, list[str]]:
        """Names and synonyms."""
        kennis = list(uit_kennisbank())
        zinnen = [zin for zin, _ in kennis]
        return zinnen, met_vectoren(zinnen) if zinnen else None, [regeling.id for _, regeling in kennis]

    def verwerk(self, bericht: Message) -> None:
        """Nothing when there was no knowledge base to learn from."""
        vectoren = bericht.get(VECTOREN)
        kansen = self.regressie.kansen([gespeld(bericht)], None if vectoren is None else vectoren[:1])[0]
        if kansen:
            bericht.set(PASSEND, [[id_, round(kans, 4)] for id_, kans in list(kansen.items())[:HOOGSTENS]], add_to_output=True)

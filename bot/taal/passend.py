"""Which regelingen fit the words of a message best, learned from how residents ask for them and how editors call them."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import gespeld
from bot.taal.gelijkenis import Getallen
from bot.taal.leren import LerendOnderdeel, met_vectoren, over_regelingen
from bot.taal.zinsvector import VECTOREN

#: Key on a message and in the output: pairs of id and probability, the most likely first.
PASSEND = "passend"
HOOGSTENS = 40


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Passend(LerendOnderdeel):
    """Adds the most likely regelingen for the words alone; `bot.taal.route` weighs themes and names with it."""

    def voorbeelden(self, training_data: TrainingData) -> tuple[list[str], Getallen | None, list[tuple[str, ...]]]:
        """Sentences per regeling, names and synonyms."""
        kennis = over_regelingen()
        zinnen = [v.zin for v in kennis]
        return zinnen, met_vectoren(zinnen) if zinnen else None, [(v.regeling,) for v in kennis]

    def verwerk(self, bericht: Message) -> None:
        """Nothing when there was no knowledge base to learn from."""
        vectoren = bericht.get(VECTOREN)
        kansen = self.gelijkenis.kansen([gespeld(bericht)], None if vectoren is None else vectoren[:1])[0]
        if kansen:
            bericht.set(PASSEND, [[id_, round(kans, 4)] for id_, kans in list(kansen.items())[:HOOGSTENS]], add_to_output=True)

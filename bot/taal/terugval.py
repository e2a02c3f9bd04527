"""Not sure enough of anything: then the conversation offers its best guesses and does not act upon one."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import THEMA, Onderdeel, bedoeling_van, waarden, zet_bedoeling

TERUGVAL = "nlu_fallback"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Terugval(Onderdeel):
    """Puts `nlu_fallback` in front of an act less likely than `drempel`, and of a theme that is not sure enough to be a matter.

    The ranking stays: from it come the guesses.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See the class."""
        return {"drempel": 0.35}

    def verwerk(self, bericht: Message) -> None:
        """A matter or a regeling by name is something to go on, however unsure the intent."""
        bedoeling, zekerheid = bedoeling_van(bericht)
        if waarden(bericht, "onderwerp") or waarden(bericht, "regeling"):
            return
        if bedoeling and not bedoeling.startswith(THEMA) and zekerheid >= self.config["drempel"]:
            return
        rang = [r for r in bericht.get(INTENT_RANKING_KEY) or [] if r[INTENT_NAME_KEY] != TERUGVAL]
        bericht.set(INTENT_RANKING_KEY, rang, add_to_output=True)
        zet_bedoeling(bericht, TERUGVAL, zekerheid)

"""What the message is about: one matter, several, or nothing that is sure enough to act upon."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import THEMA, Onderdeel, bedoeling_van, tekst_van, voeg_toe, zet_bedoeling
from bot.taal.bedoeling import KANSEN
from bot.taal.gelijkenis import Kansen
from bot.taal.zinsdelen import is_bijzaak, zinsdelen

#: Key on a message and in the output: of several matters, for each theme what was said about it. `actions.basis` reads it.
WOORDEN = "woorden"

#: What is said back to somebody when half a sentence was misread: nobody is asked about violence lightly.
VOORZICHTIG = {"thema_veilig_thuis": 0.8}
#: So sure must a part be where the whole is surely an act: "niemand helpt me" in an angry message is no loneliness.
TEGEN = 0.85
#: Acts of politeness around a matter: the matter is what the message is about.
OMLIJSTING = frozenset({"groet", "dank", "boos", "help", "onzin", "weet_niet", "ja", "nee", "verder"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Onderwerpen(Onderdeel):
    """Adds an `onderwerp` for each matter, in the order of the text.

    Thresholds are of the classifier's probabilities: `geheel` for the theme of the whole message, `deel` for another theme
    in a part of it, `samen` for a theme in a part that the whole supports, and `steun` how likely the whole must be about it
    to support it. `script/meting/taal/onderwerpen.py` chose them.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See the class."""
        return {"geheel": 0.4, "deel": 0.6, "samen": 0.3, "steun": 0.05}

    def verwerk(self, bericht: Message) -> None:
        """Finds the matters; a greeting or thanks around one matter gives way to it."""
        geheel = {r[INTENT_NAME_KEY]: r[PREDICTED_CONFIDENCE_KEY] for r in bericht.get(INTENT_RANKING_KEY) or []}
        delen: list[Kansen] = [kansen for deel, kansen in bericht.get(KANSEN) or [] if not is_bijzaak(deel)]
        themas = kies_onderwerpen(geheel, delen, *(self.config[naam] for naam in ("geheel", "deel", "samen", "steun")))
        for thema in themas:
            voeg_toe(bericht, "onderwerp", thema)
        if len(themas) > 1:
            bericht.set(WOORDEN, eigen_woorden(themas, bericht.get(KANSEN) or [], tekst_van(bericht)), add_to_output=True)
        bedoeling, _ = bedoeling_van(bericht)
        if themas and not bedoeling.startswith(THEMA) and bedoeling in OMLIJSTING:
            beste = max((d.get(THEMA + t, 0.0), t) for t in themas for d in (geheel, *delen))
            zet_bedoeling(bericht, THEMA + beste[1], beste[0])


def kies_onderwerpen(
    geheel: Kansen, delen: list[Kansen], drempel: float, drempel_deel: float, drempel_samen: float, steun: float = 0.05
) -> list[str]:
    """The themes of a message, in the order of its parts; of a message in one piece at most one.

    Args:
        geheel: the probabilities of all intents for the whole message, the most likely first.
        delen: the same for its parts.
        drempel: how sure the whole must be.
        drempel_deel: how sure a part must be.
        drempel_samen: how sure a part must be about what the whole may be about as well.
        steun: how likely that "may be" is.
    """
    hoofd = _eerste(geheel)
    tegen = TEGEN if not hoofd[0].startswith(THEMA) and hoofd[1] >= TEGEN else 0.0
    uit = []
    for deel in delen:
        naam, kans = _eerste(deel)
        eis = drempel_samen if geheel.get(naam, 0.0) >= steun else drempel_deel
        if naam.startswith(THEMA) and kans >= max(eis, VOORZICHTIG.get(naam, 0.0), tegen):
            uit.append(naam)
    if hoofd[0].startswith(THEMA) and hoofd[1] >= drempel and hoofd[0] not in uit:
        uit.insert(0, hoofd[0])
    return [naam.removeprefix(THEMA) for naam in dict.fromkeys(uit)]


def eigen_woorden(themas: list[str], delen: list[tuple[str, Kansen]], getypt: str) -> dict[str, str]:
    """For each theme the parts that are most about it, as they were typed; a theme of the whole only has no words of its own.

    The parts were cut from the text as it was read, with mistakes mended; where the typed text has as many, those are taken.
    """
    zelf = zinsdelen(getypt)
    teksten = zelf if len(zelf) == len(delen) else [deel for deel, _ in delen]
    per: dict[str, list[str]] = {}
    for tekst, (_, kansen) in zip(teksten, delen, strict=True):
        thema = max(themas, key=lambda t: kansen.get(THEMA + t, 0.0))
        per.setdefault(thema, []).append(tekst)
    return {thema: ". ".join(per[thema]) for thema in themas if thema in per}


def _eerste(kansen: Kansen) -> tuple[str, float]:
    return next(iter(kansen.items()), ("", 0.0))

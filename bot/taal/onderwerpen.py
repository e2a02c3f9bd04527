"""What the message is about: one matter, several, or nothing that is sure enough to act upon."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import THEMA, Onderdeel, bedoeling_van, tekst_van, voeg_toe, zet_bedoeling
from bot.taal.bedoeling import KANSEN, PUNTEN
from bot.taal.gelijkenis import Kansen
from bot.taal.zinsdelen import is_bijzaak, zinsdelen

#: Key on a message and in the output: of several matters, for each theme what was said about it. `actions.basis` reads it.
WOORDEN = "woorden"

#: What is said back to somebody when a message was misread: nobody is asked about violence lightly.
VOORZICHTIG = {"thema_veilig_thuis": 0.15}
#: Acts of politeness around a matter: the matter is what the message is about.
OMLIJSTING = frozenset({"groet", "dank", "boos", "help", "onzin", "weet_niet", "ja", "nee", "verder"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Onderwerpen(Onderdeel):
    """Adds an `onderwerp` for each matter, in the order of the text.

    `geheel`: how likely the theme of the whole message must be. `som`: from which sum any other theme is a matter too: its score
    in the whole plus `deel` times how likely the part is that is most about it. `script/meting/taal/onderwerpen.py` chose them.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See the class."""
        return {"geheel": 0.3, "som": 0.36, "deel": 0.25}

    def verwerk(self, bericht: Message) -> None:
        """Finds the matters; a greeting or thanks around one matter gives way to it."""
        kansen = {r[INTENT_NAME_KEY]: r[PREDICTED_CONFIDENCE_KEY] for r in bericht.get(INTENT_RANKING_KEY) or []}
        delen: list[tuple[str, Kansen]] = bericht.get(KANSEN) or []
        punten = bericht.get(PUNTEN) or {}
        zaken = [k for deel, k in delen if not is_bijzaak(deel)]
        themas = kies_onderwerpen(kansen, punten, zaken, *(self.config[naam] for naam in ("geheel", "som", "deel")))
        for thema in themas:
            voeg_toe(bericht, "onderwerp", thema)
        if len(themas) > 1:
            bericht.set(WOORDEN, eigen_woorden(themas, delen, tekst_van(bericht)), add_to_output=True)
        bedoeling, _ = bedoeling_van(bericht)
        if themas and not bedoeling.startswith(THEMA) and bedoeling in OMLIJSTING:
            beste = max((k.get(THEMA + t, 0.0), t) for t in themas for k in (kansen, *(k for _, k in delen)))
            zet_bedoeling(bericht, THEMA + beste[1], beste[0])


def kies_onderwerpen(
    kansen: Kansen, punten: Kansen, delen: list[Kansen], drempel: float, drempel_som: float, gewicht: float
) -> list[str]:
    """The themes of a message, in the order of the parts that are most about them.

    Args:
        kansen: the probabilities of all intents for the whole message, the most likely first.
        punten: the scores of all intents for the whole message.
        delen: the probabilities for its parts; none when it is in one piece.
        drempel: how likely the first must be.
        drempel_som: what the score of the whole and the probability of the best part must be together.
        gewicht: how much the best part counts in it.
    """
    plaats: dict[str, int] = {}
    for naam, punt in punten.items():
        if naam.startswith(THEMA):
            beste, waar = max((deel.get(naam, 0.0), -i) for i, deel in enumerate(delen or [kansen]))
            if punt + gewicht * beste >= drempel_som + VOORZICHTIG.get(naam, 0.0):
                plaats[naam] = -waar
    hoofd, kans = next(iter(kansen.items()), ("", 0.0))
    if hoofd.startswith(THEMA) and kans >= drempel:
        plaats.setdefault(hoofd, -1)
    return [naam.removeprefix(THEMA) for naam in sorted(plaats, key=lambda naam: plaats[naam])]


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

"""Which intent (a dialogue act, or the theme of what is the matter) and which regelingen fit the words, in one comparison."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import THEMA, gespeld, tekst_van
from bot.taal.bewaren import BewarendOnderdeel
from bot.taal.gelijkenis import INSTELLING, Gelijkenis, Getallen, Hoofd
from bot.taal.leren import met_vectoren, over_regelingen
from bot.taal.voorbeelden import berichten
from bot.taal.zinsdelen import zinsdelen
from bot.taal.zinsvector import VECTOR

#: Key on a message: for each part its text and the probability of every intent.
KANSEN = "zinsdeelkansen"
#: Key on a message: the score of every intent for the whole. What has two matters scores high on both.
PUNTEN = "punten"
#: Key on a message and in the output: pairs of id of a regeling and probability for the words alone, the most likely first.
PASSEND = "passend"
#: So many regelingen are kept; `bot.taal.route` weighs themes and names with them.
HOOGSTENS = 40
#: The kinds of names.
BEDOELING, REGELING = "bedoeling", "regeling"


class Leerstof(NamedTuple):
    """Sentences, their vectors (None where there is no encoder), and of each the intents; of the first ones the regeling."""

    zinnen: list[str]
    vectoren: Getallen | None
    bedoelingen: list[tuple[str, ...]]
    regelingen: list[tuple[str, ...]]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Bedoeling(BewarendOnderdeel):
    """Gives the intent, the ranking of all intents, the same for each part of the message, and the regelingen for the whole.

    Learns from the example sentences, those of the regelingen of a theme among them, from how the knowledge base calls these,
    and from messages about several matters, about one that seems more, or about none that can be told.
    """

    def __init__(self, config: dict[str, Any], opslag: ModelStorage | None = None, bron: Resource | None = None) -> None:
        super().__init__(config, opslag, bron)
        self.gelijkenis = Gelijkenis({soort: Hoofd(self.config[soort]) for soort in (BEDOELING, REGELING)})

    @staticmethod
    def get_default_config() -> dict[str, Mapping[str, float]]:
        """Acts have fewer examples than themes because they are said in fewer ways, so half of that difference may count."""
        return {BEDOELING: {**INSTELLING, "evenwicht": 0.5, "warmte": 0.07}, REGELING: dict(INSTELLING)}

    def leer_van(self, training_data: TrainingData) -> bool:
        """Without at least two intents there is nothing to learn."""
        stof = leerstof(training_data)
        namen = {BEDOELING: stof.bedoelingen, REGELING: stof.regelingen}
        genoeg = {soort: rij for soort, rij in namen.items() if len({naam for elk in rij for naam in elk}) > 1}
        if BEDOELING not in genoeg:
            return False
        self.gelijkenis.leer(stof.zinnen, stof.vectoren, genoeg)
        return True

    def bewaar(self, map_: Path) -> None:
        """Numbers and JSON."""
        self.gelijkenis.bewaar(map_)

    def haal(self, map_: Path) -> None:
        """Reads what `bewaar` wrote."""
        self.gelijkenis.haal(map_)

    def verwerk(self, bericht: Message) -> None:
        """Sets intent and ranking, and keeps the rest for the components that find the matters and the regelingen."""
        tekst = gespeld(bericht)
        delen = zinsdelen(tekst)
        geheel, *per_deel = self.gelijkenis.vergelijk([tekst, *delen], bericht.get(VECTOR))
        hoofd = self.gelijkenis.hoofden[BEDOELING]
        punten = hoofd.punten(geheel)
        rang = [{INTENT_NAME_KEY: naam, PREDICTED_CONFIDENCE_KEY: kans} for naam, kans in hoofd.als_kansen(punten).items()]
        if rang:
            bericht.set(INTENT, dict(rang[0]), add_to_output=True)
            bericht.set(INTENT_RANKING_KEY, rang, add_to_output=True)
        bericht.set(KANSEN, [(deel, hoofd.als_kansen(hoofd.punten(v))) for deel, v in zip(delen, per_deel, strict=True)])
        bericht.set(PUNTEN, punten)
        hoofd = self.gelijkenis.hoofden[REGELING]
        kansen = hoofd.als_kansen(hoofd.punten(geheel))
        if kansen:
            bericht.set(PASSEND, [[id_, round(kans, 4)] for id_, kans in list(kansen.items())[:HOOGSTENS]], add_to_output=True)


def leerstof(training_data: TrainingData) -> Leerstof:
    """How regelingen are asked for, with their theme; then the example sentences with their intent, and messages with all their
    themes. Example sentences alone while there is no knowledge base."""
    eigen = [v for v in training_data.intent_examples if tekst_van(v)]
    kennis = over_regelingen() if eigen else []
    meer = list(berichten()) if kennis else []
    vectoren = [v.get(VECTOR) for v in eigen]
    zinnen = [v.zin for v in kennis], [tekst_van(v) for v in eigen], [b.zin for b in meer]
    alle: Getallen | None = None
    if eigen and all(v is not None for v in vectoren):
        voor = met_vectoren(zinnen[0]) if kennis else None
        alle = np.concatenate([*([] if voor is None else [voor]), *vectoren])
        alle = met_vectoren(zinnen[2], alle) if meer else alle
    return Leerstof(
        [*zinnen[0], *zinnen[1], *zinnen[2]],
        alle,
        [
            *((THEMA + v.thema,) for v in kennis),
            *((str(v.get(INTENT)),) for v in eigen),
            *(tuple(THEMA + thema for thema in b.themas) for b in meer),
        ],
        [(v.regeling,) for v in kennis],
    )

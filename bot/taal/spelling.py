"""Typing mistakes: an unknown word that is almost a known one is read as that one.

Known are the words of the example sentences and of the names in the knowledge base. It is for names and for the classifier;
facts, signals and fixed words are read from what was typed and have a forgiveness of their own.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.gesprek.feiten_in_tekst import vlak
from bot.gesprek.naasten_in_tekst import WOORDEN as VAN_NAASTEN
from bot.taal.basis import tekst_van
from bot.taal.bewaren import BewarendOnderdeel
from bot.taal.kennis import kennisbank
from bot.taal.voorbeelden import voorbeelden

#: Letters from which one mistake, and from which two are forgiven.
EEN_FOUT, TWEE_FOUTEN = 5, 9
#: What is noted at a word: how it is read, and whether it is known as it was typed.
GELEZEN, BEKEND = "gelezen", "bekend"
_WOORD = re.compile(r"[^\W\d_]+")


class Woordenlijst:
    """Words by their first letter, the most used first: mistakes are seldom made in the first letter."""

    def __init__(self, hoe_vaak: Mapping[str, int], namen: Iterable[str] = ()) -> None:
        self.hoe_vaak = {**dict.fromkeys(namen, 1), **hoe_vaak}
        self._per_letter: dict[str, list[str]] = {}
        for woord in sorted(self.hoe_vaak, key=lambda w: (-self.hoe_vaak[w], w)):
            if len(woord) >= EEN_FOUT - 1:
                self._per_letter.setdefault(woord[0], []).append(woord)
        self.lees = lru_cache(maxsize=20_000)(self._lees)

    def __contains__(self, woord: str) -> bool:
        return woord in self.hoe_vaak

    def _lees(self, woord: str) -> str:
        """The word that is meant: itself when it is known or like nothing, else the nearest, the most used of equals."""
        if len(woord) < EEN_FOUT or len(woord) > 40 or woord in self:
            return woord
        fouten = 1 if len(woord) < TWEE_FOUTEN else 2
        lijkt = extract(woord, self._per_letter.get(woord[0], []), scorer=OSA.distance, score_cutoff=fouten, limit=3)
        return min(lijkt, key=lambda gevonden: (gevonden[1], gevonden[2]))[0] if lijkt else woord


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Spelling(BewarendOnderdeel):
    """Learns which words there are, and reads the others as the nearest of these."""

    def __init__(self, config: dict[str, Any], opslag: ModelStorage | None = None, bron: Resource | None = None) -> None:
        super().__init__(config, opslag, bron)
        self._versie = ""
        self._woorden: dict[str, int] = {}
        self._lijst = Woordenlijst({})

    def leer_van(self, training_data: TrainingData) -> bool:
        """Remembers the words of the example sentences, those of the regelingen among them, and how often they occur."""
        zinnen = [tekst_van(voorbeeld) for voorbeeld in training_data.intent_examples]
        self.leer([*zinnen, *(v.zin for v in voorbeelden())] if zinnen else [])
        return True

    def bewaar(self, map_: Path) -> None:
        """One file of JSON."""
        (map_ / "woorden.json").write_text(json.dumps(self._woorden, ensure_ascii=False), encoding="utf-8")

    def haal(self, map_: Path) -> None:
        """Reads it, and takes the names of the knowledge base."""
        self._woorden = json.loads((map_ / "woorden.json").read_text(encoding="utf-8"))
        self._lijst = Woordenlijst(self._woorden)
        self._vernieuw()

    def leer(self, zinnen: Iterable[str]) -> None:
        """The words of these sentences are known."""
        self._woorden = dict(Counter(woord for zin in zinnen for woord in _WOORD.findall(vlak(zin))))
        self._lijst = Woordenlijst(self._woorden)
        self._versie = ""

    def verwerk(self, bericht: Message) -> None:
        """Notes at each word of `Tokens` how it is read, and whether it is known as it was typed."""
        self._vernieuw()
        for token in bericht.get(TOKENS_NAMES[TEXT]) or []:
            plat = vlak(token.text)
            goed = _WOORD.sub(lambda m: self._lijst.lees(m.group()), plat)
            token.set(GELEZEN, token.text if goed == plat else goed)
            token.set(BEKEND, all(w in self._lijst for w in _WOORD.findall(plat)))

    def _vernieuw(self) -> None:
        """The names of a new version of the knowledge base are known words, and so are the closed lists of who is around."""
        kb = kennisbank()
        if kb is not None and kb.versie != self._versie:
            self._versie = kb.versie
            namen = (n for r in kb.regelingen() for n in (r.id, r.naam, r.titel_kort, *r.synoniemen, *r.aliassen))
            van_namen = {woord for naam in namen for woord in _WOORD.findall(vlak(naam))}
            self._lijst = Woordenlijst(self._woorden, van_namen | VAN_NAASTEN)

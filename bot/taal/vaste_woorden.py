"""Short messages that are a word of the conversation itself: "terug", "stop", "weet niet". Never a word inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz.distance import OSA
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from bot.gesprek.opties import kaal
from bot.paden import WORTEL
from bot.taal.basis import Onderdeel, tekst_van, zet_bedoeling

BESTAND = WORTEL / "data" / "vaste_woorden.yml"
#: A longer message is a sentence, and is the classifier's.
MEESTE_WOORDEN = 6
#: Letters from which one, and from which two typing mistakes are forgiven.
EEN_FOUT, TWEE_FOUTEN = 5, 11
_BETEKENT = re.compile(
    r"^(?:(?:en|maar|ja|sorry|hallo|hoi) )*(?:wat|wa|was) (?:betekent?|beteken|bedoelt? u met|bedoel je met|bedoelen"
    r" jullie met) .+"
    r"|^(?:wat|wa) (?:betekent?|bedoel(?:t|en)?) (?:dat|dit|u|je|jullie)(?: .*)?$"
    r"|^wat wil .+ zeggen$|^.+ wat (?:is|betekent) dat$|^wat is dat(?: woord)?$"
)
_HERHALING = re.compile(r"([a-z])\1{2,}")
#: Words around a fixed word that change nothing about it.
_OPVULLING = frozenset({"aub", "alsjeblieft", "alstublieft", "graag", "maar", "dan", "even", "hoor", "nou", "gewoon", "sorry"})
#: Words so close to a word of a fixed one that they would pass for a typing mistake of it: "kunt u mij helpen" is not "bellen".
_ANDERS = frozenset({"contract", "stappen", "slopen", "klapt", "telen", "verder", "wassen", "missen", "boek", "weten", "helpen"})


class VasteWoorden(Mapping[str, str]):
    """Every fixed message and its intent, as `data/vaste_woorden.yml` lists them."""

    def __init__(self, lijsten: Mapping[str, list[str]]) -> None:
        self._bij = {kaal(woord): bedoeling for bedoeling, woorden in lijsten.items() for woord in woorden}

    def __getitem__(self, woord: str) -> str:
        return self._bij[woord]

    def __iter__(self) -> Any:
        return iter(self._bij)

    def __len__(self) -> int:
        return len(self._bij)

    def zoek(self, tekst: str) -> str | None:
        """The intent of a short message, exactly or with a typing mistake; None for anything else.

        A mistake is only forgiven when everything within reach means the same: "stap" is neither "stop" nor "pas".
        """
        getypt = _HERHALING.sub(r"\1\1", kaal(tekst))
        woorden = getypt.split()
        if not woorden or len(woorden) > MEESTE_WOORDEN:
            return None
        kern = " ".join(w for w in woorden if w not in _OPVULLING)
        for vorm in (getypt, _HERHALING.sub(r"\1", kaal(tekst)), kern):
            if vorm in self._bij:
                return self._bij[vorm]
        if len(getypt) < EEN_FOUT:
            return None
        echt = _ANDERS & set(woorden)
        fouten = 1 if len(getypt) < TWEE_FOUTEN else 2
        lijkt = {
            i
            for w, i in self._bij.items()
            if abs(len(w) - len(getypt)) <= fouten and OSA.distance(getypt, w) <= fouten and echt <= set(w.split())
        }
        return lijkt.pop() if len(lijkt) == 1 else None


@lru_cache(maxsize=4)
def laad(pad: Path = BESTAND) -> VasteWoorden:
    """The fixed words of a file; none when the file is not there."""
    if not pad.is_file():
        return VasteWoorden({})
    inhoud = YAML(typ="safe").load(pad.read_text(encoding="utf-8")) or {}
    return VasteWoorden(inhoud.get("vaste_woorden") or {})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class VasteWoordenHerkenner(Onderdeel):
    """Makes a fixed word the intent with confidence 1; so too "wat betekent ...", for any word."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        laad()

    def verwerk(self, bericht: Message) -> None:
        """Leaves everything but short messages to the classifier."""
        tekst = tekst_van(bericht)
        if vraagt_betekenis(tekst):
            zet_bedoeling(bericht, "wat_betekent", 1.0)
            return
        bedoeling = laad().zoek(tekst)
        if bedoeling is not None:
            zet_bedoeling(bericht, bedoeling, 1.0)


def vraagt_betekenis(tekst: str) -> bool:
    """Whether the message asks what a word means; not what something means for somebody in a longer story."""
    zin = kaal(tekst)
    return len(zin.split()) <= 8 and bool(_BETEKENT.match(zin))

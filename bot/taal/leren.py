"""A component that learns from examples, and what there is to learn beside the example sentences of Rasa."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.bewaren import BewarendOnderdeel
from bot.taal.gelijkenis import INSTELLING, Gelijkenis, Getallen
from bot.taal.kennis import kennisbank
from bot.taal.voorbeelden import Voorbeeld, voorbeelden
from bot.taal.zinsvector import vectoren_van
from regelingen.model import Regeling

#: A longer synonym is a sentence of an editor and not of a resident.
LANGSTE_SYNONIEM = 8


class LerendOnderdeel(BewarendOnderdeel):
    """A subclass has `voorbeelden`, which gives what there is to learn."""

    def __init__(self, config: dict[str, Any], opslag: ModelStorage | None = None, bron: Resource | None = None) -> None:
        super().__init__(config, opslag, bron)
        self.gelijkenis = Gelijkenis(self.config)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See `gelijkenis.INSTELLING`."""
        return dict(INSTELLING)

    def voorbeelden(self, training_data: TrainingData) -> tuple[list[str], Getallen | None, list[tuple[str, ...]]]:
        """Sentences, their vectors and the names of each."""
        raise NotImplementedError

    def leer_van(self, training_data: TrainingData) -> bool:
        """Without at least two names there is nothing to learn."""
        zinnen, vectoren, namen = self.voorbeelden(training_data)
        if len({naam for elk in namen for naam in elk}) < 2:
            return False
        self.gelijkenis.leer(zinnen, vectoren, namen)
        return True

    def bewaar(self, map_: Path) -> None:
        """Numbers and JSON."""
        self.gelijkenis.bewaar(map_)

    def haal(self, map_: Path) -> None:
        """Reads what `bewaar` wrote."""
        self.gelijkenis.haal(map_)


def over_regelingen() -> list[Voorbeeld]:
    """How regelingen are asked for: the example sentences of those there are, and their names and synonyms.

    Nothing while there is no knowledge base.
    """
    kb = kennisbank()
    if kb is None:
        return []
    ids = {regeling.id for regeling in kb.regelingen()}
    zinnen = [v for v in voorbeelden() if v.regeling in ids]
    return zinnen + [Voorbeeld(zin, r.id, r.themas[0]) for zin, r in uit_kennisbank()]


def uit_kennisbank() -> Iterator[tuple[str, Regeling]]:
    """How regelingen are called: names and synonyms. Nothing while there is no knowledge base."""
    kb = kennisbank()
    for regeling in kb.regelingen() if kb else ():
        for zin in dict.fromkeys((regeling.naam, regeling.titel_kort, *regeling.synoniemen)):
            if len(zin.split()) <= LANGSTE_SYNONIEM:
                yield zin, regeling


def met_vectoren(zinnen: list[str], er_al: Getallen | None = None) -> Getallen | None:
    """The vectors of sentences, behind those there are already; None where there is no encoder."""
    nieuw = vectoren_van(zinnen)
    return nieuw if nieuw is None or er_al is None else np.concatenate([er_al, nieuw])

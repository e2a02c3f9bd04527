"""A component that learns a regression: keeping it in the model, and what the knowledge base has to teach."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData
from typing_extensions import Self

from bot.taal.basis import Onderdeel
from bot.taal.kennis import kennisbank
from bot.taal.regressie import INSTELLING, Getallen, Regressie
from bot.taal.zinsvector import vectoren_van
from regelingen.model import Regeling

log = logging.getLogger(__name__)
#: A longer synonym is a sentence of an editor and not of a resident.
LANGSTE_SYNONIEM = 8


class LerendOnderdeel(Onderdeel):
    """A subclass has `voorbeelden`, which gives what there is to learn."""

    def __init__(self, config: dict[str, Any], opslag: ModelStorage | None = None, bron: Resource | None = None) -> None:
        super().__init__(config)
        self._opslag = opslag
        self._bron = bron
        self.regressie = Regressie(self.config)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """See `regressie.INSTELLING`."""
        return dict(INSTELLING)

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Self:
        """Untrained."""
        return cls(config, model_storage, resource)

    def voorbeelden(self, training_data: TrainingData) -> tuple[list[str], Getallen | None, list[str]]:
        """Sentences, their vectors and their names."""
        raise NotImplementedError

    def train(self, training_data: TrainingData) -> Resource:
        """Learns, and keeps it; without at least two names there is nothing to learn."""
        if self._bron is None or self._opslag is None:
            raise ValueError("nowhere to keep what is learned")
        zinnen, vectoren, namen = self.voorbeelden(training_data)
        if len(set(namen)) > 1:
            self.regressie.leer(zinnen, vectoren, namen)
            with self._opslag.write_to(self._bron) as map_:
                self.regressie.bewaar(map_)
        return self._bron

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """As it was trained; without anything learned when there was nothing to learn."""
        onderdeel = cls(config, model_storage, resource)
        try:
            with model_storage.read_from(resource) as map_:
                onderdeel.regressie.haal(map_)
        except ValueError:
            log.warning("%s has learned nothing", cls.__name__)
        return onderdeel


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
    if nieuw is None or er_al is None:
        return nieuw
    import numpy as np

    return np.concatenate([er_al, nieuw])

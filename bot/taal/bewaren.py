"""A component that learns something and keeps it in the model."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData
from typing_extensions import Self

from bot.taal.basis import Onderdeel

log = logging.getLogger(__name__)


class BewarendOnderdeel(Onderdeel):
    """A subclass has `leer_van`, which learns, and `bewaar` and `haal`, which write it to a folder and read it back."""

    def __init__(self, config: dict[str, Any], opslag: ModelStorage | None = None, bron: Resource | None = None) -> None:
        super().__init__(config)
        self._opslag = opslag
        self._bron = bron

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Self:
        """Untrained."""
        return cls(config, model_storage, resource)

    def leer_van(self, training_data: TrainingData) -> bool:
        """Learns from the example sentences; False when there was nothing to learn."""
        raise NotImplementedError

    def bewaar(self, map_: Path) -> None:
        """Writes what was learned."""
        raise NotImplementedError

    def haal(self, map_: Path) -> None:
        """Reads what `bewaar` wrote."""
        raise NotImplementedError

    def train(self, training_data: TrainingData) -> Resource:
        """Learns, and keeps it when there was something to learn."""
        if self._bron is None or self._opslag is None:
            raise ValueError("nowhere to keep what is learned")
        if self.leer_van(training_data):
            with self._opslag.write_to(self._bron) as map_:
                self.bewaar(map_)
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
                onderdeel.haal(map_)
        except ValueError:
            log.warning("%s has learned nothing", cls.__name__)
        return onderdeel

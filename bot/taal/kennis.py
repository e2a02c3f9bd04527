"""The knowledge base for components that use it while they run: opened when first needed, kept, newest version always."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regelingen.kennisbank import Kennisbank

log = logging.getLogger(__name__)
_open: dict[Path, Kennisbank] = {}
_gemist: set[Path] = set()


def kennisbank() -> Kennisbank | None:
    """The knowledge base, or None while there is none yet: a model can be trained before it is built."""
    from regelingen.kennisbank import Kennisbank
    from regelingen.plaats import standaardpad

    pad = standaardpad()
    if pad not in _open:
        try:
            _open[pad] = Kennisbank.open(pad)
        except Exception as fout:
            if pad not in _gemist:
                _gemist.add(pad)
                log.warning("no knowledge base: %s", type(fout).__name__)
            return None
    return _open[pad]

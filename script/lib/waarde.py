"""One measured value."""

from __future__ import annotations

from typing import NamedTuple


class Waarde(NamedTuple):
    """What was measured, the number, and its unit (s, ms, MB)."""

    wat: str
    getal: float
    eenheid: str

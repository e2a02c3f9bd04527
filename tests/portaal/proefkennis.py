"""The real knowledge base with the real content, of which a test may replace a municipality's profile."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from regelingen.kennisbank import Kennisbank
from regelingen.model import Gemeente

TELEFOON = "0123 45 67 89"


class Proefkennis:
    """Answers what the portal and the crisis signals ask; everything comes from the real knowledge base."""

    def __init__(self, echt: Kennisbank) -> None:
        """Takes the real one."""
        self._echt = echt
        self._anders: dict[str, Gemeente] = {}

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._echt, naam)

    def verander(self, id: str, **velden: Any) -> Gemeente:
        """Replaces fields of a profile."""
        self._anders[id] = replace(self.gemeente(id), **velden)
        return self._anders[id]

    def gemeente(self, id: str) -> Gemeente:
        """One municipality; raises KeyError."""
        return self._anders.get(id) or self._echt.gemeente(id)

    def gemeenten(self) -> tuple[Gemeente, ...]:
        """All municipalities."""
        return tuple(self.gemeente(g.id) for g in self._echt.gemeenten())

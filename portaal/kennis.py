"""The knowledge base as the portal uses it: profiles of municipalities, and the crisis table."""

from __future__ import annotations

import logging
import os
import re
import threading
from typing import TYPE_CHECKING

from django.conf import settings

from regelingen.model import Gemeente

if TYPE_CHECKING:
    from regelingen.kennisbank import Kennisbank

log = logging.getLogger(__name__)
_slot = threading.Lock()
_per_proces: dict[int, Kennisbank] = {}


class GeenKennisbank(RuntimeError):
    """The knowledge base cannot be opened. What is said about it in the log never reaches a resident."""


def kennisbank() -> Kennisbank:
    """The knowledge base, opened once per process; it notices a new file by itself. After a fork the child opens its own.

    Raises:
        GeenKennisbank: when there is none, or it cannot be read.
    """
    with _slot:
        kb = _per_proces.get(os.getpid())
        if kb is None:
            try:
                kb = _open()
            except Exception as fout:
                raise GeenKennisbank(str(fout)) from fout
            _per_proces[os.getpid()] = kb
        return kb


def _open() -> Kennisbank:
    from regelingen.kennisbank import Kennisbank

    return Kennisbank.open()


def gemeente(id: str) -> Gemeente | None:
    """The profile of a municipality, or None when the knowledge base does not know it.

    Raises:
        GeenKennisbank: when there is no knowledge base.
    """
    kb = kennisbank()
    try:
        return next((g for g in kb.gemeenten() if g.id == id), None)
    except Exception as fout:
        raise GeenKennisbank(str(fout)) from fout


def eigen_gemeente() -> Gemeente | None:
    """The municipality of this installation (WEGWIJZER_GEMEENTE), for errors that belong to no conversation. Never raises."""
    try:
        return gemeente(settings.WEGWIJZER_GEMEENTE) if settings.WEGWIJZER_GEMEENTE else None
    except GeenKennisbank:
        log.exception("no knowledge base")
        return None


def plaats(profiel: Gemeente) -> str:
    """The name of a municipality without the word "gemeente" in front, for sentences that say it themselves."""
    return re.sub(r"^gemeente\s+", "", profiel.naam, flags=re.IGNORECASE)


def woorden_op_volgorde() -> list[tuple[str, str]]:
    """The hard words with their explanation, by the alphabet.

    Raises:
        GeenKennisbank: when there is no knowledge base.
    """
    return sorted(kennisbank().woorden().items(), key=lambda paar: paar[0].lower())


def wat_ontbreekt(profiel: Gemeente) -> tuple[str, ...]:
    """What a municipality must still fill in before real residents may talk to it, as the knowledge base lists it.

    Gives:
        One line per thing that is missing; empty when it is complete enough.
    """
    return profiel.ontbreekt

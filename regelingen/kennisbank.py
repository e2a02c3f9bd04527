"""The read side of the knowledge base: read-only, safe for several threads, and quick because everything is in memory.

A file that was swapped in is noticed at the next question (inode and time of change). A broken new file is not taken over:
the old knowledge base goes on and the trouble is logged.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar

from regelingen.laden import Geladen, laad
from regelingen.model import (
    Bedrag,
    Bron,
    CrisisSignaal,
    FeitVraag,
    Gemeente,
    Hulplijn,
    Leefgebied,
    LeidraadVraag,
    Regeling,
    Tabelrij,
    Thema,
)
from regelingen.plaats import standaardpad
from regelingen.schema import VORM
from regelingen.zoeken import zoek

logger = logging.getLogger(__name__)

T = TypeVar("T")


class KennisbankFout(Exception):
    """The knowledge base cannot be opened; the message says what to do."""


class OnbekendeRegeling(KeyError):
    """No regeling with this id, nor an alias of one."""


class Onbekend(KeyError):
    """No theme, question, helpline, municipality or source with this id."""


class Lezen(ABC):
    """The questions that can be asked of a knowledge base."""

    @abstractmethod
    def vast(self) -> Stand:
        """Gives one version, to be used for one whole fit or one whole turn."""

    @property
    def versie(self) -> str:
        """The date of building and twelve hex digits of the content."""
        return self.vast().geladen.versie

    def regeling(self, id: str, gemeente: str | None = None) -> Regeling:
        """Takes an id or alias, gives the regeling with the municipality's overrides; raises OnbekendeRegeling."""
        geladen = self.vast().geladen
        id_ = geladen.aliassen.get(id, id)
        gevonden = geladen.regelingen.get((id_, gemeente or "")) or geladen.regelingen.get((id_, ""))
        if gevonden is None:
            raise OnbekendeRegeling(id)
        return gevonden

    def regelingen(self, gemeente: str | None = None, thema: str | None = None) -> tuple[Regeling, ...]:
        """Takes a municipality and a topic, gives the regelingen that exist there, by id."""
        rij = self.vast().voor_gemeente(gemeente or "")
        return rij if thema is None else tuple(regeling for regeling in rij if thema in regeling.themas)

    def zoek(self, tekst: str, gemeente: str | None = None, maximaal: int = 5) -> list[tuple[str, float]]:
        """Takes words of a resident, gives ids with their score, best first; empty when nothing looks like it."""
        stand = self.vast()
        with stand.slot:
            return zoek(stand.db, stand.geladen, tekst, gemeente, maximaal)

    def bedrag(self, id: str, datum: date) -> Bedrag | None:
        """Takes an id and a day, gives the amount of that day; None outside its validity or when it may not be shown."""
        for bedrag in self.vast().geladen.bedragen.get(id, ()):
            if bedrag.van <= datum and (bedrag.tot is None or datum <= bedrag.tot):
                return bedrag if bedrag.toonbaar else None
        return None

    def perioden(self, id: str) -> tuple[Bedrag, ...]:
        """Takes the id of an amount, gives all its periods, also those that may not be shown (for editors)."""
        return self.vast().geladen.bedragen.get(id, ())

    def bedragen(self) -> tuple[str, ...]:
        """Gives the ids of all amounts."""
        return tuple(self.vast().geladen.bedragen)

    def tabel(self, id: str) -> tuple[Tabelrij, ...]:
        """Takes the id of a table of amounts, gives its rows; raises Onbekend."""
        return _of_fout(self.vast().geladen.tabellen, id)

    def hulplijn(self, id: str) -> Hulplijn:
        """Takes an id, gives the helpline; raises Onbekend, also for one that may not be shown."""
        return _of_fout(self.vast().geladen.hulplijnen, id)

    def hulplijnen(self) -> tuple[Hulplijn, ...]:
        """Gives all helplines that may be shown."""
        return tuple(self.vast().geladen.hulplijnen.values())

    def crisis(self) -> tuple[CrisisSignaal, ...]:
        """Gives the crisis table in the order of its file."""
        return tuple(self.vast().geladen.crisis)

    def thema(self, id: str) -> Thema:
        """Takes an id, gives the topic; raises Onbekend."""
        return _of_fout(self.vast().geladen.themas, id)

    def themas(self) -> tuple[Thema, ...]:
        """Gives all topics, the most urgent first."""
        return tuple(self.vast().geladen.themas.values())

    def feitvraag(self, id: str) -> FeitVraag:
        """Takes the id of a fact, gives its question; raises Onbekend."""
        return _of_fout(self.vast().geladen.vragen, id)

    def feitvragen(self) -> tuple[FeitVraag, ...]:
        """Gives all facts that may be asked."""
        return tuple(self.vast().geladen.vragen.values())

    def gemeente(self, id: str) -> Gemeente:
        """Takes an id, gives the municipality's profile; raises Onbekend."""
        return _of_fout(self.vast().geladen.gemeenten, id)

    def gemeenten(self) -> tuple[Gemeente, ...]:
        """Gives all municipalities."""
        return tuple(self.vast().geladen.gemeenten.values())

    def woord(self, woord: str) -> str | None:
        """Takes a hard word in any of its forms, gives the explanation, None when there is none."""
        vorm = self.vast().geladen.woordvormen.get(" ".join(woord.lower().split()))
        return self.vast().geladen.woorden[vorm] if vorm is not None else None

    def woorden(self) -> dict[str, str]:
        """Gives all hard words with their explanation."""
        return dict(self.vast().geladen.woorden)

    def woordvormen(self) -> dict[str, str]:
        """Gives every form of a hard word (lower case) with the word it belongs to."""
        return dict(self.vast().geladen.woordvormen)

    def bron(self, id: str) -> Bron:
        """Takes an id, gives the source; raises Onbekend."""
        return _of_fout(self.vast().geladen.bronnen, id)

    def toetszin(self, id: str) -> str:
        """Takes the id of a reason that belongs to no condition, gives its sentence; raises Onbekend."""
        return _of_fout(self.vast().geladen.toetszinnen, id)

    def leefgebieden(self) -> tuple[Leefgebied, ...]:
        """Gives the plain headings."""
        return tuple(self.vast().geladen.leefgebieden.values())

    def leidraad(self) -> tuple[LeidraadVraag, ...]:
        """Gives the questions of the conversation guide."""
        return tuple(self.vast().geladen.leidraad)


class Stand(Lezen):
    """One version of the knowledge base. It never changes."""

    def __init__(self, geladen: Geladen, db: sqlite3.Connection) -> None:
        self.geladen = geladen
        self.db = db
        self.slot = Lock()  # one connection, shared by threads; a search holds it well under a millisecond
        self._per_gemeente: dict[str, tuple[Regeling, ...]] = {}

    def vast(self) -> Stand:
        """Gives this version itself."""
        return self

    def voor_gemeente(self, gemeente: str) -> tuple[Regeling, ...]:
        """Takes a municipality ("" for none), gives its regelingen by id: national, overridden and its own."""
        if gemeente not in self._per_gemeente:
            alle = {id_: regeling for (id_, waar), regeling in self.geladen.regelingen.items() if waar == ""}
            if gemeente:
                alle |= {id_: regeling for (id_, waar), regeling in self.geladen.regelingen.items() if waar == gemeente}
            self._per_gemeente[gemeente] = tuple(alle[id_] for id_ in sorted(alle))
        return self._per_gemeente[gemeente]


class Kennisbank(Lezen):
    """The knowledge base as the rest of the program holds it: always the newest version of its file."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self._wissel = Lock()
        self._merk = _merk(pad)
        self._stand = _open(pad)

    @classmethod
    def open(cls, pad: Path | str | None = None) -> Kennisbank:
        """Takes a path (default $WEGWIJZER_KENNISBANK or var/kennisbank.sqlite3), raises KennisbankFout.

        One and the same for each path: reading the whole base takes tens of milliseconds, too much for every turn.
        """
        waar = Path(pad) if pad is not None else standaardpad()
        sleutel = (os.getpid(), waar)  # a connection does not survive a fork
        with _OPENEN:
            if sleutel not in _GEOPEND:
                _GEOPEND[sleutel] = cls(waar)
            return _GEOPEND[sleutel]

    def vast(self) -> Stand:
        """Gives the newest version; a broken new file is logged and the old version stays."""
        merk = _merk(self._pad)
        if merk != self._merk and merk is not None:
            with self._wissel:
                if merk != self._merk:
                    try:
                        self._stand = _open(self._pad)
                    except KennisbankFout:
                        logger.exception("Nieuwe kennisbank niet overgenomen; de oude blijft in gebruik.")
                    self._merk = merk
        return self._stand


_OPENEN = Lock()
_GEOPEND: dict[tuple[int, Path], Kennisbank] = {}


def _of_fout(waarin: Mapping[str, T], id_: str) -> T:
    try:
        return waarin[id_]
    except KeyError:
        raise Onbekend(id_) from None


def _merk(pad: Path) -> tuple[int, int, int] | None:
    try:
        stat = os.stat(pad)
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def _open(pad: Path) -> Stand:
    """Opens one version, or says in one sentence why it cannot be used."""
    if not pad.exists():
        raise KennisbankFout(f"Er is nog geen kennisbank op {pad}. Maak hem met: wegwijzer kennisbank bouw")
    opnieuw = "Maak hem opnieuw met: wegwijzer kennisbank bouw"
    db = None
    try:
        db = sqlite3.connect(f"{pad.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        kop = dict(db.execute("SELECT naam, waarde FROM kennisbank").fetchall())
        if kop.get("vorm") != str(VORM):
            raise KennisbankFout(f"De kennisbank op {pad} is van een andere versie van het programma. {opnieuw}")
        return Stand(laad(db, kop["versie"]), db)
    except (sqlite3.Error, KeyError, ValueError) as fout:
        if db is not None:
            db.close()
        raise KennisbankFout(f"De kennisbank op {pad} is niet heel ({fout}). {opnieuw}") from fout

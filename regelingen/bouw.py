"""Builds the knowledge base: one SQLite file, written beside the old one and swapped in when it is whole.

A mistake anywhere leaves the old file as it was. The version is the date of building and twelve hex digits of the content.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import sqlite_utils

from regelingen.afwijkingen import alle_varianten
from regelingen.fouten import Fout, InhoudFout
from regelingen.plaats import standaardpad
from regelingen.rijen import maak_rijen
from regelingen.schema import TABELLEN, VORM, ZOEK
from regelingen.verwijzingen import dode_verwijzingen
from regelingen.verzameling import INHOUD, Inhoud, lees_inhoud


def bouw(inhoud: Path = INHOUD, doel: Path | None = None, vandaag: date | None = None) -> str:
    """Takes the content folder, the file to make and the date, gives the version; raises InhoudFout or OSError."""
    doel = doel if doel is not None else standaardpad()
    gelezen = lees_inhoud(inhoud)
    versie = f"{(vandaag or date.today()).isoformat()}.{inhoud_hash(gelezen.bestanden, inhoud)}"
    schrijf(gelezen, doel, versie)
    return versie


def inhoud_hash(bestanden: Iterable[Path], wortel: Path) -> str:
    """Takes files, gives twelve hex digits that change when any of them does (or when the tables do)."""
    som = hashlib.sha256(f"vorm {VORM}".encode())
    for pad in sorted(bestanden):
        if pad.exists():
            som.update(str(pad.relative_to(wortel)).encode() + b"\0" + pad.read_bytes() + b"\0")
    return som.hexdigest()[:12]


def schrijf(inhoud: Inhoud, doel: Path, versie: str) -> None:
    """Takes read content, checks its references and overrides, writes the file and swaps it in; raises InhoudFout or OSError."""
    fouten = dode_verwijzingen(inhoud, streng=False)
    varianten, afwijkingsfouten = alle_varianten(inhoud)
    fouten += afwijkingsfouten
    if fouten:
        raise InhoudFout(fouten)
    rijen = maak_rijen(inhoud, varianten)
    rijen.zet("kennisbank", naam="versie", waarde=versie)
    rijen.zet("kennisbank", naam="vorm", waarde=str(VORM))
    doel.parent.mkdir(parents=True, exist_ok=True)
    naast = doel.with_name(f".{doel.name}.{os.getpid()}.nieuw")
    naast.unlink(missing_ok=True)
    try:
        _vul(naast, rijen.tabellen)
        os.replace(naast, doel)
    finally:
        naast.unlink(missing_ok=True)


def _vul(pad: Path, tabellen: dict[str, list[dict[str, object]]]) -> None:
    verbinding = sqlite3.connect(pad)
    try:
        # The file is thrown away when anything fails, so a journal and syncing while building only cost time.
        verbinding.execute("PRAGMA journal_mode = OFF")
        verbinding.execute("PRAGMA synchronous = OFF")
        db = sqlite_utils.Database(verbinding)
        for naam, tabel in TABELLEN.items():
            verwijst = [(kolom, ander, _sleutel_van(ander)) for kolom, ander in tabel.verwijst.items()]
            db[naam].create(tabel.kolommen, pk=tabel.sleutel, foreign_keys=verwijst)
        db.execute(ZOEK)
        with db.conn:
            for naam in (*TABELLEN, "zoek"):
                if tabellen.get(naam):
                    db[naam].insert_all(tabellen[naam])
        for naam, tabel in TABELLEN.items():
            for kolom in tabel.verwijst:
                db[naam].create_index([kolom], if_not_exists=True)
        kapot = db.execute("PRAGMA foreign_key_check").fetchall()
        if kapot:
            raise InhoudFout([_kapotte_verwijzing(rij) for rij in kapot])
        db.execute("ANALYZE")
        verbinding.commit()
    finally:
        verbinding.close()
    _naar_schijf(pad)


def _sleutel_van(tabel: str) -> str:
    sleutel = TABELLEN[tabel].sleutel
    return sleutel if isinstance(sleutel, str) else sleutel[0]


def _kapotte_verwijzing(rij: tuple[object, ...]) -> Fout:
    wat = f"Een rij van de tabel '{rij[0]}' verwijst naar iets in '{rij[2]}' dat er niet is."
    return Fout(str(rij[0]), 0, "", wat, "Meld dit: de controle van verwijzingen heeft het gemist.")


def _naar_schijf(pad: Path) -> None:
    """The swap is only safe when the bytes are on disk before the name is."""
    met = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(met)
    finally:
        os.close(met)

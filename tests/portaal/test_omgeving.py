"""Settings from the environment, secrets in files, and the store they lead to."""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from portaal import omgeving
from portaal.fouten import STATUS
from portaal.omgeving import InstellingFout


@pytest.mark.parametrize(
    ("waarde", "verwacht"), [("1", True), ("ja", True), ("AAN", True), ("0", False), ("uit", False), ("", False)]
)
def test_ja(monkeypatch, waarde, verwacht):
    """Yes and no can be said in several ways."""
    monkeypatch.setenv("PROEF", waarde)
    assert omgeving.ja("PROEF") is verwacht


def test_typefout_is_geen_nee(monkeypatch):
    """A word that is neither yes nor no is refused, as is a number that is none or too small."""
    monkeypatch.setenv("PROEF", "misschien")
    with pytest.raises(InstellingFout, match="PROEF"):
        omgeving.ja("PROEF")
    with pytest.raises(InstellingFout, match="whole number"):
        omgeving.getal("PROEF", 1)
    monkeypatch.setenv("PROEF", "0")
    with pytest.raises(InstellingFout, match="at least 1"):
        omgeving.getal("PROEF", 1, minimaal=1)


def test_zonder_instelling(monkeypatch):
    """Nothing set means the default."""
    monkeypatch.delenv("PROEF", raising=False)
    assert omgeving.ja("PROEF", True) is True
    assert omgeving.getal("PROEF", 7) == 7
    assert omgeving.lijst("PROEF", ("a",)) == ["a"]
    assert omgeving.tekst("PROEF", "x") == "x"
    monkeypatch.setenv("PROEF", "a, b,,c ")
    assert omgeving.lijst("PROEF") == ["a", "b", "c"]


def test_geheim_wordt_een_keer_gemaakt(tmp_path, monkeypatch):
    """A secret is made once, readable only by its owner; ten processes at once agree on it; the environment wins."""
    bestand = tmp_path / "geheim" / "sleutel"
    with ThreadPoolExecutor(10) as pool:
        waarden = set(pool.map(lambda _: omgeving.geheim("PROEF_SLEUTEL", bestand), range(10)))

    assert len(waarden) == 1
    assert len(waarden.pop()) >= 48
    assert bestand.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in bestand.parent.iterdir()] == ["sleutel"]
    monkeypatch.setenv("PROEF_SLEUTEL", "uit de omgeving")
    assert omgeving.geheim("PROEF_SLEUTEL", bestand) == "uit de omgeving"


def test_geheim_dat_anderen_lezen(tmp_path):
    """A secret that others may read, or that is empty, is refused."""
    bestand = tmp_path / "sleutel"
    omgeving.geheim("PROEF_SLEUTEL", bestand)
    bestand.chmod(0o644)
    with pytest.raises(InstellingFout, match="chmod 600"):
        omgeving.geheim("PROEF_SLEUTEL", bestand)
    bestand.chmod(0o600)
    os.truncate(bestand, 0)
    with pytest.raises(InstellingFout, match="empty"):
        omgeving.geheim("PROEF_SLEUTEL", bestand)


def test_postgresql(tmp_path):
    """A PostgreSQL address is read, with signs in its password; another kind is refused without repeating it."""
    uit = omgeving.database("postgres://weg:p%40ss@db.local:5433/wegwijzer", tmp_path / "x")

    assert (uit["ENGINE"], uit["NAME"], uit["USER"], uit["PASSWORD"], uit["HOST"], uit["PORT"]) == (
        "django.db.backends.postgresql", "wegwijzer", "weg", "p@ss", "db.local", "5433",
    )  # fmt: skip
    for fout in ("mysql://weg:geheim@h/x", "postgres://weg:geheim@h"):
        with pytest.raises(InstellingFout) as melding:
            omgeving.database(fout, tmp_path / "x")
        assert "geheim" not in str(melding.value)


@pytest.mark.django_db(transaction=True)
def test_sqlite_verliest_niets():
    """SQLite writes to disk before it says so, keeps a log ahead, and overwrites what was wiped."""
    if connection.vendor != "sqlite":
        pytest.skip("this run uses another database")
    with connection.cursor() as cursor:
        namen = ("journal_mode", "synchronous", "secure_delete")
        waarden = {naam: cursor.execute(f"PRAGMA {naam}").fetchone()[0] for naam in namen}

    assert waarden == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


@pytest.mark.django_db
def test_migraties_zijn_bij(capsys):
    """Every change of a model has its migration, and Django's own checks find nothing."""
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    call_command("check", fail_level="WARNING")


def test_elke_instelling_staat_in_het_leesmij():
    """Every variable that the settings read stands in the table, and the table names none that does not exist."""
    map_ = Path(omgeving.__file__).parent
    naam = r"(?:WEGWIJZER|RASA|DATABASE)_[A-Z_]+"
    gelezen = set(re.findall(rf"[\"']({naam})[\"']", (map_ / "instellingen.py").read_text(encoding="utf-8")))
    tabel = set(re.findall(rf"`({naam})`", (map_ / "LEESMIJ.md").read_text(encoding="utf-8")))

    assert gelezen - {"WEGWIJZER_VERZAMEL"} == tabel - {"WEGWIJZER_KENNISBANK"}


def test_elke_foutcode_staat_in_het_leesmij():
    """Every error of the API stands in the table with its status."""
    tekst = (Path(omgeving.__file__).parent / "LEESMIJ.md").read_text(encoding="utf-8")

    assert [code for code in STATUS if f"`{code}`" not in tekst] == []

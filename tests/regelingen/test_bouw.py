"""The build: whole or not at all, the same from the same input, and honest about every reference."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from regelingen.bouw import bouw
from regelingen.fouten import InhoudFout
from regelingen.kennisbank import Kennisbank
from regelingen.schema import TABELLEN
from regelingen.verzameling import Inhoud

Vervang = Callable[[Path, str, str], None]
DAG = date(2026, 11, 22)


def test_de_versie_is_datum_en_inhoud(kopie: Path, tmp_path: Path, vervang: Vervang) -> None:
    """The same input gives the same hash, another input another, and the date stands in front."""
    een = bouw(kopie, tmp_path / "a.sqlite3", DAG)
    twee = bouw(kopie, tmp_path / "b.sqlite3", date(2026, 11, 23))
    vervang(kopie / "landelijk" / "bijstand.yml", "titel_kort: Bijstand", "titel_kort: De bijstand")
    drie = bouw(kopie, tmp_path / "c.sqlite3", DAG)

    assert een.startswith("2026-11-22.") and len(een.split(".")[1]) == 12
    assert een.split(".")[1] == twee.split(".")[1] != drie.split(".")[1]


def test_een_fout_laat_de_oude_kennisbank_staan(kopie: Path, tmp_path: Path, vervang: Vervang) -> None:
    """After a build that fails the file is the same byte for byte, and nothing is left beside it."""
    doel = tmp_path / "kb" / "kennisbank.sqlite3"
    bouw(kopie, doel, DAG)
    voor = doel.read_bytes()
    vervang(kopie / "landelijk" / "bijstand.yml", "bron: [pw-2026-07]", "bron: [bestaat-niet]")

    with pytest.raises(InhoudFout, match="bestaat-niet"):
        bouw(kopie, doel, DAG)
    assert doel.read_bytes() == voor
    assert os.listdir(doel.parent) == [doel.name]


def test_een_schijf_die_vol_raakt_laat_de_oude_staan(kopie: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When writing fails half-way the old file is still the one that is read."""
    doel = tmp_path / "kennisbank.sqlite3"
    versie = bouw(kopie, doel, DAG)

    def vol(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(OSError, match="No space"):
        bouw(kopie, doel, DAG)
    assert Kennisbank.open(doel).versie == versie
    assert sorted(os.listdir(tmp_path)) == ["inhoud", "kennisbank.sqlite3"]


def test_alle_verwijzingen_in_de_tabellen_kloppen(kb_pad: Path) -> None:
    """Every foreign key of the built file points at a row that exists."""
    db = sqlite3.connect(kb_pad)

    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert {rij[0] for rij in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} >= set(TABELLEN)
    db.close()


def test_verborgen_hulplijnen_staan_er_niet_in(kb_pad: Path, inhoud: Inhoud) -> None:
    """A number that may not be shown is not even in the file that the bot reads."""
    verborgen = {lijn.nummer for lijn in inhoud.hulplijnen if not lijn.mag_bot_tonen and lijn.nummer}
    db = sqlite3.connect(kb_pad)
    nummers = {rij[0] for rij in db.execute("SELECT nummer FROM hulplijn")}
    db.close()

    assert verborgen
    assert verborgen & nummers == set()


def test_ongeverifieerde_zinnen_staan_er_niet_in(kb_pad: Path, inhoud: Inhoud) -> None:
    """What is unverified stays with the editors: it can never be shown, because it is not in the file."""
    zinnen = {een.tekst for regeling in inhoud.regelingen.values() for een in regeling.ongeverifieerd}
    db = sqlite3.connect(kb_pad)
    getoond = {rij[0] for rij in db.execute("SELECT tekst FROM regeling_zin")}
    db.close()

    assert zinnen
    assert zinnen & getoond == set()


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "melding"),
    [
        ("landelijk/bijstand.yml", "themas: [inkomen, werk, eten]", "themas: [inkomn]", "thema 'inkomn'"),
        ("landelijk/bijstand.yml", "leefgebieden: [geld]", "leefgebieden: [gled]", "leefgebied 'gled'"),
        ("landelijk/bijstand.yml", "  - bijverdienen\n", "  - bijverdinen\n", "bedrag 'bijverdinen'"),
        ("landelijk/bijstand.yml", "{feit: leeftijd, minstens: 18}", "{feit: ouderdom, minstens: 18}", "vraag 'ouderdom'"),
        ("landelijk/bijstand.yml", "{tabel: bijstandsnorm}", "{tabel: norm}", "tabel 'norm'"),
        ("landelijk/bijstand.yml", "een_van: [nederlander, vergunning, eu]", "een_van: [belg]", "antwoord op 'verblijf'"),
        ("landelijk/schuldhulpverlening.yml", "hulplijnen: [juridisch-loket]", "hulplijnen: [zilverlijn]", "getoond mag worden"),
        ("themas.yml", "kern: [voedselbank]", "kern: [voedselbak]", "regeling 'voedselbak'"),
        ("themas.yml", "spoedvraag: eten_vandaag", "spoedvraag: honger", "vraag 'honger'"),
        ("vragen.yml", "regelingen: [voedselbank]", "regelingen: [voedselbak]", "regeling 'voedselbak'"),
        ("gemeenten/voorbeeld/profiel.yml", "standaardteam: centrum", "standaardteam: midden", "team 'midden'"),
        ("gemeenten/voorbeeld/afwijkingen.yml", "bron: [verzonnen-voorbeeld]", "bron: [verzonnen]", "bron 'verzonnen'"),
        ("bedragen/bijstand.yml", "van: norm-paar", "van: norm-peer", "norm-peer"),
        ("bedragen/tabellen.yml", "bedrag: norm-aow-paar", "bedrag: norm-aow-peer", "norm-aow-peer"),
    ],
)
def test_een_dode_verwijzing_wordt_gemeld(
    kopie: Path, tmp_path: Path, vervang: Vervang, bestand: str, oud: str, nieuw: str, melding: str
) -> None:
    """Whatever points at something that is not there stops the build, with its file."""
    vervang(kopie / bestand, oud, nieuw)

    with pytest.raises(InhoudFout, match=melding) as fout:
        bouw(kopie, tmp_path / "kb.sqlite3", DAG)
    assert any(een.bestand in (bestand, "bedragen") for een in fout.value.fouten)


def test_een_id_mag_maar_een_keer(kopie: Path, tmp_path: Path, vervang: Vervang) -> None:
    """Two regelingen cannot share an id or an alias."""
    vervang(kopie / "landelijk" / "bijstand.yml", "synoniemen:\n", "aliassen: [voedselhulp]\nsynoniemen:\n")

    with pytest.raises(InhoudFout, match="'voedselhulp' wordt twee keer gebruikt"):
        bouw(kopie, tmp_path / "kb.sqlite3", DAG)


def test_een_afwijking_houdt_het_spoor_van_wat_het_was(kb: Kennisbank) -> None:
    """An override changes one field for one municipality, keeps the other fields, and remembers what it was."""
    landelijk = kb.regeling("bijzondere-bijstand")
    hier = kb.regeling("bijzondere-bijstand", "voorbeeld")
    inkomen = next(een for een in hier.voorwaarden if een.id == "inkomen")

    assert inkomen.toets["hoogstens"]["procent"] == 120
    assert hier.overschreven == {"voorwaarden.inkomen.toets.hoogstens.procent": "[100, 120]"}
    assert landelijk.overschreven == {}
    assert hier.kort == landelijk.kort
    assert kb.regeling("bijzondere-bijstand", "huizen") == landelijk


def test_een_afwijking_laat_geen_bron_vallen(kb: Kennisbank) -> None:
    """The sources of the national regeling stay, and the source of the override comes with them."""
    landelijk = kb.regeling("bijzondere-bijstand")
    hier = kb.regeling("bijzondere-bijstand", "voorbeeld")

    assert set(hier.bronnen) == {*landelijk.bronnen, "verzonnen-voorbeeld"}


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("veld: aanvragen.waar.tekst", "veld: aanvragen.waarr.tekst", "bestaat niet in deze regeling"),
        ("veld: voorwaarden.inkomen.toets", "veld: voorwaarden.loon.toets", "bestaat niet in deze regeling"),
        ("regeling: bijzondere-bijstand", "regeling: bijzonder", "doet niets"),
        ("    wordt: 120", "    wordt: veel", "klopt"),
    ],
)
def test_een_afwijking_die_niets_raakt_is_een_fout(
    kopie: Path, tmp_path: Path, vervang: Vervang, oud: str, nieuw: str, melding: str
) -> None:
    """An override that matches nothing, or makes nonsense, stops the build with its line."""
    vervang(kopie / "gemeenten" / "voorbeeld" / "afwijkingen.yml", oud, nieuw)

    with pytest.raises(InhoudFout, match=melding) as fout:
        bouw(kopie, tmp_path / "kb.sqlite3", DAG)
    assert fout.value.fouten[0].regel > 1


def test_een_eigen_regeling_bestaat_alleen_in_die_gemeente(kopie: Path, tmp_path: Path) -> None:
    """A municipality may add its own regeling; nobody else sees it or finds it."""
    tekst = (kopie / "landelijk" / "voedselbank.yml").read_text(encoding="utf-8")
    tekst = tekst.replace("id: voedselbank", "id: buurtkast", 1).replace("naam: Voedselbank", "naam: Buurtkast met eten", 1)
    eigen = kopie / "gemeenten" / "voorbeeld" / "regelingen"
    eigen.mkdir(exist_ok=True)
    (eigen / "buurtkast.yml").write_text(tekst.replace("aliassen: [voedselhulp]\n", ""), encoding="utf-8")
    bouw(kopie, tmp_path / "kb.sqlite3", DAG)
    kb = Kennisbank.open(tmp_path / "kb.sqlite3")

    assert kb.regeling("buurtkast", "voorbeeld").naam == "Buurtkast met eten"
    assert "buurtkast" in {een.id for een in kb.regelingen("voorbeeld")}
    assert "buurtkast" not in {een.id for een in kb.regelingen("huizen")}
    assert "buurtkast" in dict(kb.zoek("buurtkast", "voorbeeld"))
    assert "buurtkast" not in dict(kb.zoek("buurtkast", "huizen"))

"""The commands of editors: what they print and which exit code they give."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.opdrachten import gemeente, kennisbank

Vervang = Callable[[Path, str, str], None]


def _roep(*woorden: str) -> int:
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers(required=True)
    kennisbank.voeg_toe(sub)
    gemeente.voeg_toe(sub)
    args = parser.parse_args(woorden)
    return int(args.voer_uit(args))


@pytest.fixture(autouse=True)
def _eigen_kennisbank(kb_pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(kb_pad))
    monkeypatch.delenv("WEGWIJZER_DEMO", raising=False)
    monkeypatch.delenv("WEGWIJZER_GEMEENTE", raising=False)


def test_bouw_maakt_een_kennisbank(kopie: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The build says which version it made."""
    assert _roep("kennisbank", "bouw", "--inhoud", str(kopie), "--naar", str(tmp_path / "kb.sqlite3")) == 0
    assert "gemaakt" in capsys.readouterr().out
    assert (tmp_path / "kb.sqlite3").exists()


def test_bouw_met_een_fout_zegt_waar(kopie: Path, tmp_path: Path, vervang: Vervang, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake gives exit code 1, file and line, and the promise that the old one is untouched."""
    vervang(kopie / "landelijk" / "bijstand.yml", "kolom: gemeente", "kolom: ergens")

    assert _roep("kennisbank", "bouw", "--inhoud", str(kopie), "--naar", str(tmp_path / "kb.sqlite3")) == 1
    fout = capsys.readouterr().err
    assert "landelijk/bijstand.yml:" in fout and "niet veranderd" in fout
    assert not (tmp_path / "kb.sqlite3").exists()


def test_bouw_waar_niet_geschreven_kan_worden(kopie: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A place where nothing can be written gives a sentence and exit code 1."""
    (tmp_path / "bestand").write_text("ik ben geen map")

    assert _roep("kennisbank", "bouw", "--inhoud", str(kopie), "--naar", str(tmp_path / "bestand" / "kb.sqlite3")) == 1
    assert "kan niet worden geschreven" in capsys.readouterr().err


def test_controleer_in_de_demo_en_daarbuiten(
    kopie: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content passes in the demo, by flag or by environment, and is refused for residents."""
    woorden = ("kennisbank", "controleer", "--stil", "--datum", "2026-11-22", "--inhoud", str(kopie))

    assert _roep(*woorden, "--demo") == 0
    assert _roep(*woorden) == 1
    assert "goedgekeurd" in capsys.readouterr().out
    monkeypatch.setenv("WEGWIJZER_DEMO", "1")
    assert _roep(*woorden) == 0


def test_toon_laat_van_alles_zien(capsys: pytest.CaptureFixture[str]) -> None:
    """A regeling, an amount, a topic, a question, a helpline, a municipality, a source or a word: one command."""
    for id_, woord in (
        ("bijzondere-bijstand", "120"), ("voedselhulp", "Voedselbank"), ("norm-paar", "2027.79"), ("huur", "U kunt de huur"),
        ("leeftijd", "Hoe oud"), ("112", "gratis"), ("huizen", "Wmo-loket"), ("wmo2015", "BWBR0035362"), ("bezwaar", "schrijft"),
    ):
        assert _roep("kennisbank", "toon", id_, "--gemeente", "voorbeeld", "--datum", "2026-11-22") == 0
        assert woord in capsys.readouterr().out


def test_toon_iets_dat_er_niet_is_geeft_een_voorstel(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong id gives exit code 1 and what was probably meant."""
    assert _roep("kennisbank", "toon", "huur-toeslag") == 1
    assert "huurtoeslag" in capsys.readouterr().err


def test_zoek(capsys: pytest.CaptureFixture[str]) -> None:
    """Search prints the best first, and says when there is nothing."""
    assert _roep("kennisbank", "zoek", "ze sluiten het gas af") == 0
    assert "afsluiting-energie-water" in capsys.readouterr().out.splitlines()[0]
    assert _roep("kennisbank", "zoek", "hoi") == 0
    assert "Niets gevonden" in capsys.readouterr().out


def test_verloopt(capsys: pytest.CaptureFixture[str]) -> None:
    """The list of what ends before a day names the file and the owner."""
    assert _roep("kennisbank", "verloopt", "--voor", "2027-01-01") == 0
    uit = capsys.readouterr().out
    assert "landelijk/bijstand.yml" in uit and "redactie" in uit


def test_een_verkeerde_datum_is_een_duidelijke_fout(capsys: pytest.CaptureFixture[str]) -> None:
    """A date in another order is refused with how to write it."""
    with pytest.raises(SystemExit) as fout:
        _roep("kennisbank", "verloopt", "--voor", "01-01-2027")
    assert fout.value.code == 2
    assert "jaar-maand-dag" in capsys.readouterr().err


def test_toets_geeft_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The fit of a household is a JSON list with the next question."""
    feiten = tmp_path / "feiten.json"
    feiten.write_text(json.dumps({"leeftijd": 84, "huishouden": "alleen", "huishouden_lukt": "niet"}), encoding="utf-8")

    assert _roep("kennisbank", "toets", "--feiten", str(feiten), "--datum", "2026-11-22") == 0
    uit = json.loads(capsys.readouterr().out)
    per_id = {een["id"]: een for een in uit["regelingen"]}
    assert set(per_id["huishoudelijke-hulp"]) == {"id", "uitkomst", "ontbreekt", "redenen"}
    assert per_id["huishoudelijke-hulp"]["uitkomst"] == "waarschijnlijk"
    assert per_id["bijstand"]["uitkomst"] == "waarschijnlijk_niet"
    assert uit["volgende_vraag"]["tekst"].endswith("?")


@pytest.mark.parametrize(("inhoud", "melding"), [("[1]", "een object"), ("{", "kunnen niet worden gelezen")])
def test_toets_met_kapotte_feiten(tmp_path: Path, capsys: pytest.CaptureFixture[str], inhoud: str, melding: str) -> None:
    """Facts that cannot be read give a sentence and exit code 1."""
    feiten = tmp_path / "feiten.json"
    feiten.write_text(inhoud, encoding="utf-8")

    assert _roep("kennisbank", "toets", "--feiten", str(feiten)) == 1
    assert melding in capsys.readouterr().err


def test_toets_voor_een_gemeente_die_er_niet_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown municipality gives the names that exist."""
    feiten = tmp_path / "feiten.json"
    feiten.write_text("{}", encoding="utf-8")

    assert _roep("kennisbank", "toets", "--feiten", str(feiten), "--gemeente", "atlantis") == 1
    assert "voorbeeld" in capsys.readouterr().err


def test_zonder_kennisbank(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a built knowledge base every command that reads it says how to build it."""
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(tmp_path / "weg.sqlite3"))

    assert [_roep("kennisbank", "zoek", "huur"), _roep("kennisbank", "toon", "huur")] == [1, 1]
    assert "kennisbank bouw" in capsys.readouterr().err


def test_gemeente_nieuw(kopie: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command makes the folder, says what is missing, and refuses a second time."""
    assert _roep("gemeente", "nieuw", "Ede", "--inhoud", str(kopie)) == 0
    assert "telefoon" in capsys.readouterr().out
    assert _roep("gemeente", "nieuw", "Ede", "--inhoud", str(kopie)) == 1
    assert _roep("gemeente", "nieuw", "123", "--inhoud", str(kopie)) == 1

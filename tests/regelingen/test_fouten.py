"""Mistakes of editors: told with file, line, field and what to do, and all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from regelingen.fouten import Fout, InhoudFout
from regelingen.verzameling import lees_inhoud
from regelingen.vorm.lezen import lees_vorm, lees_yaml
from regelingen.vorm.naslag import Woordenlijst
from regelingen.vorm.regeling import RegelingVorm

Vervang = Callable[[Path, str, str], None]


def _fouten(pad: Path, vorm: type[RegelingVorm] = RegelingVorm) -> tuple[Fout, ...]:
    with pytest.raises(InhoudFout) as fout:
        lees_vorm(pad, pad.name, vorm)
    return fout.value.fouten


def _regel(pad: Path, begin: str) -> int:
    """The line (from 1) that starts with this text."""
    return next(nr for nr, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1) if regel.strip().startswith(begin))


def test_een_typfout_in_een_veldnaam_krijgt_een_voorstel(kopie: Path, vervang: Vervang) -> None:
    """A field that does not exist is named with its line and with the field that was probably meant."""
    pad = kopie / "landelijk" / "bijstand.yml"
    vervang(pad, "titel_kort:", "titel_krt:")
    fouten = {fout.veld: fout for fout in _fouten(pad)}

    assert fouten["titel_krt"].regel == _regel(pad, "titel_krt:")
    assert "titel_kort" in fouten["titel_krt"].doe
    assert "ontbreekt" in fouten["titel_kort"].wat


def test_een_fout_diep_in_een_lijst_heeft_de_regel_van_dat_onderdeel(kopie: Path, vervang: Vervang) -> None:
    """A mistake in the third condition is reported at the third condition, counted from one."""
    pad = kopie / "landelijk" / "bijstand.yml"
    vervang(pad, "{feit: inkomen_maand, onder: {tabel: bijstandsnorm}}", "{feit: inkomen_maand, ongeveer: 3}")
    (fout,) = _fouten(pad)

    assert fout.veld == "voorwaarden.3.toets"
    assert fout.regel == _regel(pad, "toets: {feit: inkomen_maand, ongeveer")
    assert "minstens" in fout.wat + fout.doe


@pytest.mark.parametrize(
    ("oud", "nieuw", "veld", "woord"),
    [
        ("peildatum: 2026-11-22", "peildatum: 2026", "peildatum", "datum"),
        ("peildatum: 2026-11-22", "peildatum: 22-11-2026", "peildatum", "datum"),
        ("status: open", "status: misschien", "status", "gesloten"),
        ("id: bijstand\n", "id: Bijstand!\n", "id", "kleine letters"),
        ("titel_kort: Bijstand", "titel_kort: Bijstand van de gemeente", "titel_kort", "20"),
        ("themas: [inkomen, werk, eten]", "themas: []", "themas", "minstens een"),
        ("vertrouwen: hoog\nongeverifieerd", "vertrouwen: laag\nongeverifieerd", "vertrouwen", "bron"),
        ("  bron: [pw-2026-07]\n  vertrouwen: hoog\n  artikel: Pw art. 19\n", "  vertrouwen: hoog\n", "kort", "ongeverifieerd"),
        ("upl: {naam: bijstand, uri: 'http", "upl: {naam: bijstand, uri: 'ftp", "upl.uri", ""),
    ],
)
def test_elke_fout_zegt_wat_er_moet_gebeuren(kopie: Path, vervang: Vervang, oud: str, nieuw: str, veld: str, woord: str) -> None:
    """A wrong value is reported at its field, with what may stand there."""
    pad = kopie / "landelijk" / "bijstand.yml"
    vervang(pad, oud, nieuw)
    gevonden = [fout for fout in _fouten(pad) if fout.veld.startswith(veld)]

    assert gevonden
    assert gevonden[0].regel > 0
    assert gevonden[0].doe.endswith((".", "?"))
    assert woord in f"{gevonden[0].wat} {gevonden[0].doe}"


def test_twee_keer_hetzelfde_veld_is_een_fout(tmp_path: Path) -> None:
    """YAML keeps only the last of two equal fields; an editor would lose text in silence."""
    pad = tmp_path / "dubbel.yml"
    pad.write_text("woorden: []\nwoorden: []\n", encoding="utf-8")

    with pytest.raises(InhoudFout, match="twee keer") as fout:
        lees_yaml(pad, "dubbel.yml")
    assert fout.value.fouten[0].regel == 2


@pytest.mark.parametrize("tekst", ["a: [1, 2\nb: 3\n", "a: 'open\n", "\tx: 1\n", "a: b: c\n"])
def test_kapotte_yaml_noemt_de_regel(tmp_path: Path, tekst: str) -> None:
    """A file that is no YAML is reported with a line, not with a stack of Python."""
    pad = tmp_path / "kapot.yml"
    pad.write_text(tekst, encoding="utf-8")

    with pytest.raises(InhoudFout, match="geen geldige YAML") as fout:
        lees_yaml(pad, "kapot.yml")
    assert fout.value.fouten[0].regel >= 1


def test_een_andere_codering_wordt_herkend(tmp_path: Path) -> None:
    """A file saved by an old editor in Windows-1252 is reported with the line of the first strange letter."""
    pad = tmp_path / "oud.yml"
    pad.write_bytes("woorden: []\n# cliënt\n".encode("cp1252"))

    with pytest.raises(InhoudFout, match="UTF-8") as fout:
        lees_yaml(pad, "oud.yml")
    assert fout.value.fouten[0].regel == 2


@pytest.mark.parametrize("tekst", ["", "- een\n- twee\n", "zomaar tekst\n"])
def test_een_bestand_zonder_velden_wordt_gemeld(tmp_path: Path, tekst: str) -> None:
    """An empty file, or one that is a list, is reported in words."""
    pad = tmp_path / "leeg.yml"
    pad.write_text(tekst, encoding="utf-8")

    with pytest.raises(InhoudFout, match="leeg of begint met een lijst"):
        lees_vorm(pad, "leeg.yml", Woordenlijst)


def test_een_bestand_met_een_onzichtbaar_begin_is_goed(tmp_path: Path) -> None:
    """Some editors write a byte order mark; that is no mistake."""
    pad = tmp_path / "bom.yml"
    pad.write_bytes(b"\xef\xbb\xbfwoorden: []\n")

    assert lees_vorm(pad, "bom.yml", Woordenlijst).woorden == []


def test_alle_fouten_komen_tegelijk(kopie: Path, vervang: Vervang) -> None:
    """Mistakes in three files are told in one go, each with its own file."""
    vervang(kopie / "landelijk" / "bijstand.yml", "kolom: gemeente", "kolom: ergens")
    vervang(kopie / "themas.yml", "volgorde: 1\n", "volgorde: eerst\n")
    (kopie / "leidraad.yml").unlink()

    with pytest.raises(InhoudFout) as fout:
        lees_inhoud(kopie)
    assert {een.bestand for een in fout.value.fouten} == {"landelijk/bijstand.yml", "themas.yml", "leidraad.yml"}


def test_de_naam_van_het_bestand_is_de_id(kopie: Path) -> None:
    """A regeling is found by the name of its file."""
    (kopie / "landelijk" / "voedselbank.yml").rename(kopie / "landelijk" / "eten.yml")

    with pytest.raises(InhoudFout, match="anders dan de naam van het bestand"):
        lees_inhoud(kopie)


def test_een_ontbrekende_map_is_een_duidelijke_fout(tmp_path: Path) -> None:
    """A wrong path gives a sentence, not an empty knowledge base."""
    with pytest.raises(InhoudFout, match="bestaat niet"):
        lees_inhoud(tmp_path / "nergens")


def test_een_gemeente_zonder_profiel_is_een_fout(kopie: Path) -> None:
    """A folder in gemeenten/ without a profile is told, not skipped."""
    (kopie / "gemeenten" / "leegstad").mkdir()

    with pytest.raises(InhoudFout, match=r"leegstad/profiel\.yml"):
        lees_inhoud(kopie)


def test_een_fout_leest_als_een_zin() -> None:
    """File, line, field, what is wrong and what to do stand in one line."""
    fout = Fout("landelijk/a.yml", 3, "kort", "Dit veld is leeg.", "Vul het in.")

    assert str(fout) == "landelijk/a.yml:3 [kort] Dit veld is leeg. Doe dit: Vul het in."

"""The read side: what the rest of the program asks of the knowledge base."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank, KennisbankFout, Onbekend, OnbekendeRegeling
from regelingen.model import Feiten
from regelingen.verzameling import Inhoud

Vervang = Callable[[Path, str, str], None]
DAG = date(2026, 11, 22)

_THEMAS = """
    schulden huur energie inkomen extra_geld toeslagen eten huishouden zorg_thuis mantelzorg vervoer woning dakloos eenzaam
    psychisch verslaving veilig_thuis kinderen werk papieren recht pensioen_overlijden wmo
"""
_FEITEN = """
    leeftijd huishouden kinderen inkomen_maand inkomen_soort vermogen woonsituatie schulden betalingsachterstand
    brief_deurwaarder ontruiming_datum afsluiting_dreigt huishouden_lukt hulp_nu mantelzorger_overbelast verblijf al_ontvangt
    postcode4
"""
#: The topics and the facts that the contract of the parts names.
THEMAS = set(_THEMAS.split())
FEITEN = set(_FEITEN.split())


def test_de_23_themas_van_het_ontwerp(kb: Kennisbank) -> None:
    """The topics are those of the contract, the most urgent first."""
    volgorde = [thema.volgorde for thema in kb.themas()]

    assert {thema.id for thema in kb.themas()} == THEMAS
    assert volgorde == sorted(volgorde)


def test_alle_feiten_van_het_ontwerp_hebben_een_vraag(kb: Kennisbank) -> None:
    """Each fact that the understanding may find has a question with a reason."""
    assert {vraag.id for vraag in kb.feitvragen()} >= FEITEN
    assert all(vraag.waarom for vraag in kb.feitvragen())


def test_een_alias_leidt_naar_de_regeling(kb: Kennisbank) -> None:
    """Two descriptions of the same thing became one; both ids work."""
    assert kb.regeling("voedselhulp").id == "voedselbank"


def test_wat_niet_bestaat_geeft_een_eigen_fout(kb: Kennisbank) -> None:
    """An unknown id is an error of its own kind, which is also a KeyError."""
    with pytest.raises(OnbekendeRegeling):
        kb.regeling("toverij")
    for zoek in (kb.thema, kb.feitvraag, kb.hulplijn, kb.gemeente, kb.bron, kb.tabel):
        with pytest.raises(Onbekend):
            zoek("toverij")


def test_een_verborgen_hulplijn_bestaat_niet(kb: Kennisbank, inhoud: Inhoud) -> None:
    """A helpline that may not be shown cannot be asked for."""
    verborgen = [lijn.id for lijn in inhoud.hulplijnen if not lijn.mag_bot_tonen]

    assert verborgen
    for id_ in verborgen:
        with pytest.raises(Onbekend):
            kb.hulplijn(id_)


def test_regelingen_van_een_thema(kb: Kennisbank) -> None:
    """A topic gives the regelingen that name it."""
    huur = kb.regelingen(thema="huur")

    assert "huurachterstand" in {regeling.id for regeling in huur}
    assert all("huur" in regeling.themas for regeling in huur)


def test_een_moeilijk_woord_heeft_uitleg(kb: Kennisbank) -> None:
    """A word is found in any of its forms and in capitals; an unknown word gives None."""
    assert kb.woord("Beslagvrije voet") == kb.woord("beslagvrije voet")
    assert kb.woord("clientondersteuner") == kb.woord("cliëntondersteuning")
    assert kb.woord("xyzzy") is None
    assert set(kb.woordvormen().values()) == set(kb.woorden())


def test_wat_gelezen_is_kan_niet_veranderen(kb: Kennisbank) -> None:
    """The objects are frozen: one conversation cannot change what another reads."""
    regeling = kb.regeling("bijstand")
    with pytest.raises(FrozenInstanceError):
        regeling.naam = "Anders"  # type: ignore[misc]
    with pytest.raises(TypeError):
        regeling.voorwaarden[0].toets["feit"] = "x"  # type: ignore[index]


def test_een_nieuwe_kennisbank_wordt_opgemerkt(kopie: Path, tmp_path: Path, vervang: Vervang) -> None:
    """A swapped file is read at the next question, without restart; an older version in use stays whole."""
    pad = tmp_path / "kb.sqlite3"
    bouw(kopie, pad, DAG)
    kb = Kennisbank.open(pad)
    oud = kb.vast()
    vervang(kopie / "landelijk" / "bijstand.yml", "titel_kort: Bijstand", "titel_kort: De bijstand")
    nieuw = bouw(kopie, pad, DAG)

    assert kb.versie == nieuw
    assert kb.regeling("bijstand").titel_kort == "De bijstand"
    assert oud.regeling("bijstand").titel_kort == "Bijstand"
    assert dict(oud.zoek("bijstand"))


@pytest.mark.parametrize("inhoud_", [b"", b"geen sqlite", b"SQLite format 3\x00" + b"\x00" * 500])
def test_een_kapotte_nieuwe_kennisbank_wordt_niet_overgenomen(
    kb_pad: Path, tmp_path: Path, inhoud_: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """When something broken is put in its place, the bot goes on with what it had and the log says so."""
    pad = tmp_path / "kb.sqlite3"
    shutil.copy(kb_pad, pad)
    kb = Kennisbank.open(pad)
    versie = kb.versie
    kapot = tmp_path / "kapot"
    kapot.write_bytes(inhoud_)
    with caplog.at_level(logging.ERROR):
        kapot.replace(pad)

        assert kb.versie == versie
    assert "niet overgenomen" in caplog.text


def test_een_weggegooide_kennisbank_stoort_niet(kb_pad: Path, tmp_path: Path) -> None:
    """Between removing and replacing the file the bot goes on."""
    pad = tmp_path / "kb.sqlite3"
    shutil.copy(kb_pad, pad)
    kb = Kennisbank.open(pad)
    pad.unlink()

    assert kb.regeling("bijstand").id == "bijstand"
    assert kb.zoek("bijstand")


def _met_vorm(pad: Path, vorm: str) -> None:
    db = sqlite3.connect(pad)
    db.execute("CREATE TABLE kennisbank(naam, waarde)")
    db.execute("INSERT INTO kennisbank VALUES ('vorm', ?)", (vorm,))
    db.commit()
    db.close()


@pytest.mark.parametrize(
    ("maak", "melding"),
    [
        (lambda pad: None, "nog geen kennisbank"),
        (lambda pad: pad.write_bytes(b"rommel" * 100), "niet heel"),
        (lambda pad: pad.write_bytes(b""), "niet heel"),
        (lambda pad: _met_vorm(pad, "0"), "andere versie"),
    ],
)
def test_wat_niet_te_openen_is_zegt_wat_te_doen(tmp_path: Path, maak: Callable[[Path], object], melding: str) -> None:
    """A missing, half-written or old file gives one sentence with the command that repairs it."""
    pad = tmp_path / "kb.sqlite3"
    maak(pad)

    with pytest.raises(KennisbankFout, match=melding) as fout:
        Kennisbank.open(pad)
    assert "wegwijzer kennisbank bouw" in str(fout.value)


def test_een_half_geschreven_kennisbank_wordt_geweigerd(kb_pad: Path, tmp_path: Path) -> None:
    """A file that was cut off is refused."""
    pad = tmp_path / "half.sqlite3"
    pad.write_bytes(kb_pad.read_bytes()[: kb_pad.stat().st_size // 2])

    with pytest.raises(KennisbankFout, match="niet heel"):
        Kennisbank.open(pad)


def test_lezen_verandert_niets(kb_pad: Path) -> None:
    """Reading and searching leave the file as it was: it is opened read-only."""
    voor = kb_pad.read_bytes()
    kb = Kennisbank.open(kb_pad)
    kb.zoek("huur")

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        kb.vast().db.execute("DELETE FROM regeling")
    assert kb_pad.read_bytes() == voor


def test_veel_tegelijk_lezen_gaat_goed(kb: Kennisbank) -> None:
    """Twenty threads that read and search at the same time get the same answers as one."""
    verwacht = kb.zoek("kan de huur niet betalen")

    def lees(_: int) -> object:
        return kb.zoek("kan de huur niet betalen"), kb.regeling("bijstand").id, kb.bedrag("norm-paar", DAG) is not None

    with ThreadPoolExecutor(20) as draden:
        uitslagen = list(draden.map(lees, range(400)))

    assert set(map(str, uitslagen)) == {str((verwacht, "bijstand", True))}


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("kan de huur nie meer betalen en er ligt een brief vd deurwaarder", {"huurachterstand", "dreigende-huisuitzetting"}),
        ("wie kan helpen poetsen", {"huishoudelijke-hulp"}),
        ("ze sluiten morgen het gas af", {"afsluiting-energie-water"}),
        ("zorgtoelsag", {"zorgtoeslag"}),
        ("wasmachine kapot en geen geld", {"bijzondere-bijstand"}),
        ("kweenie hoe ik deze maand eten moet kopen", {"voedselbank"}),
        ("iemand die meegaat naar het gesprek met de gemeente", {"onafhankelijke-clientondersteuning"}),
        ("ik trek het zorgen voor mijn moeder niet meer", {"mantelzorgondersteuning", "respijtzorg-logeeropvang"}),
        ("BIJSTAND", {"bijstand"}),
    ],
)
def test_zoeken_met_de_woorden_van_een_inwoner(kb: Kennisbank, zin: str, verwacht: set[str]) -> None:
    """What a resident types, with typing mistakes, finds the regeling among the first five."""
    gevonden = kb.zoek(zin)
    scores = [score for _, score in gevonden]

    assert set(dict(gevonden)) & verwacht
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("zin", ["", "  ", "hoi", "!!! ??? ...", '") OR 1=1 --', "* NEAR( AND", "de het een", "x" * 3000, "\x00"])
def test_zoeken_zonder_inhoud_vindt_niets_of_iets_maar_valt_nooit_om(kb: Kennisbank, zin: str) -> None:
    """A greeting, punctuation, the language of the search engine itself: never an error."""
    assert isinstance(kb.zoek(zin), list)


def test_zoeken_geeft_niet_meer_dan_gevraagd(kb: Kennisbank) -> None:
    """`maximaal` is a limit, and zero gives nothing."""
    assert len(kb.zoek("geld van de gemeente", maximaal=2)) == 2
    assert kb.zoek("geld van de gemeente", maximaal=0) == []


def test_feiten_zijn_een_afspraak(kb: Kennisbank) -> None:
    """The value of each option is a legal fact value."""
    waarden: list[Feiten] = [{vraag.id: optie.waarde} for vraag in kb.feitvragen() for optie in (*vraag.opties, *vraag.ook)]

    assert all(isinstance(next(iter(een.values())), (bool, int, str, dict)) for een in waarden)


def test_opening_the_same_file_again_reads_nothing(kb_pad: Path) -> None:
    """The base is read once per path, not at every turn; another path is another base."""
    assert Kennisbank.open(kb_pad).vast() is Kennisbank.open(kb_pad).vast()

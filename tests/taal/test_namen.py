"""Names of regelingen in a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.taal.basis import gespeld
from bot.taal.namen import TREFFERS, Naam, Namen, Woord, Zoeker, namen
from bot.taal.tokens import Tokens
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bericht


def _zoek(alle: list[Naam], tekst: str, bekend: tuple[str, ...] = ()) -> list[str]:
    woorden = [Woord(w, w, w in bekend, 0, 0) for w in tekst.split()]
    return [t.naam.regelingen[0] for t in Zoeker(alle).zoek(woorden)]


def _naam(naam: str, *, vast: bool = True, hoofdletters: bool = False) -> Naam:
    return Naam(tuple(naam.lower().split()), (naam.lower().replace(" ", "-"),), frozenset({"wmo"}), vast, hoofdletters)


@pytest.mark.parametrize("getypt", ["huurtoeslag", "huurtoelsag", "Huurtoeslagg", "huur toeslag", "huurtoeslagen", "hurtoeslag"])
def test_een_naam_met_een_tikfout_is_dezelfde_naam(getypt: str) -> None:
    """Also written apart, and in plural."""
    assert _zoek([_naam("huurtoeslag")], f"heb ik recht op {getypt}") == ["huurtoeslag"]


@pytest.mark.parametrize("tekst", ["zorgverlof nemen", "zorgtaak", "een toeslag", "ik zorg voor mijn man"])
def test_een_woord_dat_erop_lijkt_is_het_niet(tekst: str) -> None:
    """Half a name is no name."""
    assert _zoek([_naam("zorgtoeslag")], tekst) == []


def test_een_bestaand_woord_is_geen_tikfout() -> None:
    """A word that is known is only another form of the name, never another word."""
    alle = [_naam("leergeld"), _naam("verslaving")]

    assert _zoek(alle, "ik krijg leefgeld", bekend=("leefgeld",)) == []
    assert _zoek(alle, "een verklaring", bekend=("verklaring",)) == []
    assert _zoek(alle, "twee verslavingen", bekend=("verslavingen",)) == ["verslaving"]


def test_van_twee_namen_wint_de_naaste() -> None:
    """Editors also list wrong spellings; the right one is not taken for one of those."""
    alle = [_naam("urgensie"), _naam("urgentie")]

    assert _zoek(alle, "urgentie") == ["urgentie"]


def test_de_langste_naam_wint() -> None:
    """Asking for special assistance is not asking for assistance."""
    alle = [_naam("bijstand"), _naam("bijzondere bijstand")]

    assert _zoek(alle, "ik wil bijzonder bijstand") == ["bijzondere-bijstand"]


def test_een_afkorting_in_hoofdletters_blijft_in_hoofdletters() -> None:
    """ "Mee" is a common word, MEE is not."""
    alle = [_naam("MEE", vast=False, hoofdletters=True)]

    assert _zoek(alle, "wie gaat er mee") == []
    assert _zoek(alle, "iemand van MEE") == ["mee"]


def test_een_zin_is_geen_naam(kb: Kennisbank) -> None:
    """Synonyms that are situations are for the classifier."""
    alle = {" ".join(n.woorden) for n in namen(kb.regelingen())}

    assert "bijzondere bijstand" in alle
    assert "huurtoeslag" in alle
    assert not {"huur niet kunnen betalen", "ik moet mijn huis uit", "stofzuigen lukt niet meer"} & alle


def test_een_eigen_naam_gaat_voor_een_synoniem(kb: Kennisbank) -> None:
    """What is the name of one regeling is never read as another."""
    per_naam = {" ".join(n.woorden): n for n in namen(kb.regelingen())}

    assert per_naam["huurachterstand"].regelingen == ("huurachterstand",)
    assert per_naam["huurachterstand"].vast


def test_elke_regeling_wordt_bij_haar_korte_titel_gevonden(kb: Kennisbank) -> None:
    """A resident who read the title can type it, unless it is a sentence."""
    zoeker = Zoeker(namen(kb.regelingen()))
    for regeling in kb.regelingen():
        if any(" ".join(n.woorden) == regeling.titel_kort.lower() for n in namen([regeling])):
            woorden = [Woord(w, w, True, 0, 0) for w in regeling.titel_kort.split()]
            assert regeling.id in {r for t in zoeker.zoek(woorden) for r in t.naam.regelingen}


def test_de_tekst_wordt_gespeld_zoals_de_naam(kb: Kennisbank) -> None:
    """The classifier reads "huurtoeslag" where "huurtoelsag" was typed; the rest stays as it is."""
    b = bericht("Heb ik rcht op huurtoelsag?")
    Tokens({}).verwerk(b)
    Namen({}).verwerk(b)

    assert gespeld(b) == "Heb ik rcht op huurtoeslag?"
    assert len(b.get(TREFFERS)) == 1


def test_zonder_kennisbank_zijn_er_geen_namen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model can be trained and run before the knowledge base is built."""
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(tmp_path / "nog-niet.sqlite3"))
    b = bericht("huurtoeslag")
    Tokens({}).verwerk(b)
    Namen({}).verwerk(b)

    assert b.get(TREFFERS) == []
    assert gespeld(b) == "huurtoeslag"

"""Municipalities: which team calls, what is missing, and how a new one begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from regelingen.controle import controleer
from regelingen.gemeenten import team_voor
from regelingen.kennisbank import Kennisbank
from regelingen.model import Gemeente, Wijkteam
from regelingen.nieuwe_gemeente import BestaatAl, nieuwe_gemeente
from regelingen.verzameling import lees_inhoud

DAG = date(2026, 11, 22)


def _team(id_: str, postcodes: tuple[str, ...] = (), themas: tuple[str, ...] = ()) -> Wijkteam:
    return Wijkteam(id_, id_, None, None, None, postcodes, (), themas)


@pytest.fixture
def voorbeeld(kb: Kennisbank) -> Gemeente:
    """The fictitious municipality."""
    return kb.gemeente("voorbeeld")


@pytest.mark.parametrize(
    ("postcode", "team"),
    [("1234", "oost"), ("1237", "west"), ("1239AB", "centrum"), (None, "centrum"), ("9999", "centrum"), ("", "centrum")],
)
def test_het_team_van_de_postcode(voorbeeld: Gemeente, postcode: str | None, team: str) -> None:
    """Four digits lead to the team of that area; without or outside them the standaardteam calls."""
    gevonden = team_voor(voorbeeld, postcode, "huur")

    assert gevonden is not None and gevonden.id == team


def test_een_team_voor_een_onderwerp(voorbeeld: Gemeente) -> None:
    """First the team of the postcode for the topic, then of the postcode, then for the topic everywhere, then the rest."""
    teams = (
        _team("jeugd-oost", ("1234",), ("kinderen",)), _team("oost", ("1234",)), _team("jeugd", (), ("kinderen",)), _team("alle"),
    )
    gemeente = replace(voorbeeld, standaardteam=None, teams=teams)
    vragen = (("1234", "kinderen"), ("1234", "huur"), ("9999", "kinderen"), (None, "huur"))

    assert tuple(team_voor(gemeente, postcode, thema) for postcode, thema in vragen) == teams


def test_zonder_team_is_er_geen_antwoord(voorbeeld: Gemeente) -> None:
    """A profile that names no team gives None; one that names a single team gives that one."""
    assert team_voor(replace(voorbeeld, teams=(), standaardteam=None), "1234", "huur") is None
    een = replace(voorbeeld, teams=(_team("oost", ("1234",)),), standaardteam=None)
    assert team_voor(een, "9999", "huur") == een.teams[0]
    twee = replace(voorbeeld, teams=(_team("oost", ("1234",)), _team("west", ("1235",))), standaardteam=None)
    assert team_voor(twee, "9999", "huur") is None


def test_voorbeeld_is_verzonnen_en_volledig(voorbeeld: Gemeente) -> None:
    """Gemeente Voorbeeld says that it is fictitious, and misses nothing."""
    assert voorbeeld.fictief
    assert voorbeeld.ontbreekt == ()
    assert voorbeeld.sociale_kaart and len(voorbeeld.teams) >= 2
    assert all(team.telefoon is None or team.telefoon.startswith("0123 45 67") for team in voorbeeld.teams)


def test_deuren_wijzen_verder(voorbeeld: Gemeente) -> None:
    """Questions that are not about help get a doorway."""
    assert {"paspoort", "afval", "parkeren", "verhuizen", "belasting", "bouwen", "trouwen"} <= set(voorbeeld.deuren)
    assert all(tekst.endswith(".") for tekst in voorbeeld.deuren.values())


def test_huizen_zegt_wat_er_niet_bekend_is(kb: Kennisbank) -> None:
    """Huizen has only what is publicly known; nothing was made up for it, and it follows up after six weeks."""
    huizen = kb.gemeente("huizen")

    assert (huizen.telefoon, huizen.open, huizen.website, huizen.spoed_opvang, huizen.terugbel_werkdagen) == (None,) * 5
    assert len(huizen.ontbreekt) == 4
    assert huizen.opvolgen_na_dagen == 42
    assert not huizen.fictief


def test_echte_gemeenten_hebben_geen_verzonnen_nummers(kb: Kennisbank) -> None:
    """No real municipality carries the fictitious number, and no team of one has a number or address."""
    for gemeente in kb.gemeenten():
        if not gemeente.fictief:
            assert gemeente.telefoon is None and gemeente.sociale_kaart == ()
            assert all(team.telefoon is None and team.adres is None for team in gemeente.teams)


@pytest.mark.parametrize(
    ("naam", "id_"), [("'s-Hertogenbosch", "s-hertogenbosch"), ("Gemeente Súdwest-Fryslân", "sudwest-fryslan"), ("Ede", "ede")]
)
def test_een_nieuwe_gemeente_komt_door_de_controle(kopie: Path, naam: str, id_: str) -> None:
    """The folder that is made can be read at once, fails nothing in the demo, and lists what is to be filled in."""
    folder, ontbreekt = nieuwe_gemeente(naam, kopie, DAG)
    fouten = [fout for fout in controleer(kopie, DAG, demo=True) if fout.ernst == "fout" and id_ in fout.bestand]
    profiel = lees_inhoud(kopie).gemeenten[id_].profiel

    assert folder.name == id_ and fouten == []
    assert profiel.naam == ("Gemeente " + naam.removeprefix("Gemeente "))
    assert {een.split(":")[0] for een in ontbreekt} == {"telefoon", "open", "spoed_opvang", "terugbel_werkdagen", "teams"}
    assert any(fout.ernst == "fout" for fout in controleer(kopie, DAG, demo=False, gemeente=id_))


def test_een_gemeente_die_er_al_is_blijft_zoals_zij_is(kopie: Path) -> None:
    """Nothing is overwritten."""
    with pytest.raises(BestaatAl, match="bestaat al"):
        nieuwe_gemeente("Huizen", kopie, DAG)

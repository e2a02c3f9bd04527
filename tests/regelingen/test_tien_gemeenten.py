"""Ten ways to organise the entrance: the same resident ends at the right team, with the right words and terms.

`tien_gemeenten/<naam>.yml` holds what a municipality would fill in, openly fictitious, and what is then expected. It is laid
over the profile in a temporary folder; nothing of it ships.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.route import met_volgende
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.woorden import laad_woorden
from regelingen.bouw import bouw
from regelingen.controle import controleer
from regelingen.fouten import Fout, InhoudFout
from regelingen.gemeenten import team_voor, vervolg, wat_ontbreekt, wie_vraagt
from regelingen.kennisbank import Kennisbank
from regelingen.verzameling import INHOUD
from regelingen.vorm.gemeente import ProfielVorm
from regelingen.vorm.lezen import lees_vorm

PEILDATUM = date(2026, 11, 22)
INVULLINGEN = Path(__file__).parent / "tien_gemeenten"
TIEN = (
    "huizen", "rotterdam", "utrecht", "leeuwarden", "gemert-bakel",
    "oirschot", "haarlem", "hengelo", "stichtse-vecht", "lelystad",
)  # fmt: skip
#: The same everywhere: somebody who cannot manage the household any more, at the same fictitious postcode.
BEWONER = Gesprek(
    gemeente="", onderwerpen=(Onderwerp("huishouden", klaar=True),), huidig=1, bevestigd=True, overdracht="ja",
    feiten={"zelf": {"postcode4": "1234", "huishouden_lukt": False}},
)  # fmt: skip
VIER = ["telefoon", "open", "spoed_opvang", "terugbel_werkdagen"]
#: What the municipality has to tell about its teams, beside the four above.
TEAMS: dict[str, list[str]] = {
    "huizen": [],
    "rotterdam": ["het team van elk gebied (per gebied, allemaal) met de postcodes"],
    "utrecht": ["het team van elk gebied (per buurt, allemaal) met de postcodes"],
    "leeuwarden": ["het team van elk gebied (per wijk, allemaal) met de postcodes"],
    "gemert-bakel": ["de postcodes van Dorpsondersteuner Elsendorp"],
    "oirschot": [],
    "haarlem": [
        "het team van elk gebied (per wijk, allemaal) met de postcodes", "de organisatie van Wijkteam",
        "adres of telefoon van Wijkteam",
    ],
    "hengelo": ["adres of telefoon van Loket van Wijkracht"],
    "stichtse-vecht": [],
    "lelystad": ["het team van elk gebied (per stadsdeel, 4 in totaal) met de postcodes"],
}  # fmt: skip


def _lees(pad: Path) -> dict[str, Any]:
    return dict(YAML(typ="safe").load(pad.read_text(encoding="utf-8")))


def _leg_over(profiel: Path, invulling: dict[str, Any]) -> None:
    """Writes a fill-in over a profile: field by field, the teams by id."""
    samen = _lees(profiel)
    teams = {team["id"]: team for team in samen["teams"]}
    for team in invulling.get("teams", []):
        teams[team["id"]] = {**teams.get(team["id"], {}), **team}
    samen.update({**invulling, "teams": list(teams.values())})
    with profiel.open("w", encoding="utf-8") as uit:
        YAML(typ="safe").dump(samen, uit)


def _profiel(map_: Path, naam: str) -> ProfielVorm:
    pad = map_ / "gemeenten" / naam / "profiel.yml"
    return lees_vorm(pad, pad.name, ProfielVorm)


@pytest.fixture(scope="module")
def ingevuld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content in which all ten municipalities filled in what they had to."""
    map_ = Path(shutil.copytree(INHOUD, tmp_path_factory.mktemp("tien") / "inhoud"))
    for naam in TIEN:
        _leg_over(map_ / "gemeenten" / naam / "profiel.yml", _lees(INVULLINGEN / f"{naam}.yml")["invulling"])
    return map_


@pytest.fixture(scope="module")
def vol(ingevuld: Path) -> Kennisbank:
    """The knowledge base built from it."""
    bouw(ingevuld, ingevuld.parent / "kennisbank.sqlite3", PEILDATUM)
    return Kennisbank.open(ingevuld.parent / "kennisbank.sqlite3")


@pytest.fixture(scope="module")
def buiten_demo(ingevuld: Path) -> dict[str, list[Fout]]:
    """The mistakes of the check outside the demo, of the content as it ships and of the one that is filled in."""
    return {
        soort: [fout for fout in controleer(map_, PEILDATUM, demo=False) if fout.ernst == "fout"]
        for soort, map_ in (("leeg", INHOUD), ("vol", ingevuld))
    }


def _omgeving(kb: Kennisbank, naam: str) -> Omgeving:
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=PEILDATUM, gemeente=kb.gemeente(naam))


@pytest.mark.parametrize("naam", TIEN)
def test_dezelfde_bewoner_komt_bij_het_goede_team(vol: Kennisbank, naam: str) -> None:
    """One household with one question: each municipality's own team, entrance, asker, second step and terms."""
    verwacht = _lees(INVULLINGEN / f"{naam}.yml")["verwacht"]
    gemeente = vol.gemeente(naam)
    team = team_voor(gemeente, "1234", "huishouden")

    assert team is not None
    daarna = vervolg(gemeente, team)
    assert (team.id, team.naam, team.organisatie) == (verwacht["team"], verwacht["naam"], verwacht["organisatie"])
    assert gemeente.ingang.startswith(verwacht["ingang"])
    assert wie_vraagt(gemeente, team).startswith(verwacht["wie_vraagt"])
    assert (daarna.id if daarna else None) == verwacht["daarna"]
    assert gemeente.terugbel_werkdagen == verwacht["terugbel_werkdagen"]
    assert gemeente.opvolgen_na_dagen == verwacht["opvolgen_na_dagen"]


@pytest.mark.parametrize("naam", TIEN)
def test_de_bewoner_leest_de_naam_van_het_team(vol: Kennisbank, naam: str) -> None:
    """The question and the summary of the conversation name that team, and nobody else's."""
    verwacht = _lees(INVULLINGEN / f"{naam}.yml")["verwacht"]
    omg = _omgeving(vol, naam)
    team = teamnaam(BEWONER, omg)

    assert team == verwacht["naam"]
    assert f"iemand van {team} u belt" in omg.zeg("overdracht.vraag", BEWONER, team=team)
    assert f" {team} " in omg.zeg("samenvatting.inleiding", BEWONER, team=team)


@pytest.mark.parametrize("naam", TIEN)
def test_de_postcode_wordt_alleen_gevraagd_waar_die_beslist(vol: Kennisbank, naam: str) -> None:
    """Where areas have their own teams the postcode is asked, elsewhere not; who keeps it private is received all the same."""
    verwacht = _lees(INVULLINGEN / f"{naam}.yml")["verwacht"]
    omg = _omgeving(vol, naam)
    zonder = BEWONER.met_feiten("zelf", {"postcode4": "liever_niet"}, overschrijf=True)
    ongevraagd = Gesprek(gemeente=naam, onderwerpen=BEWONER.onderwerpen, huidig=1, bevestigd=True, overdracht="ja")
    team = team_voor(omg.gemeente, None, "huishouden")

    assert (met_volgende(ongevraagd, omg).stap == "postcode") is verwacht["vraagt_postcode"]
    assert team is not None and team.id == verwacht["zonder_postcode"]
    assert teamnaam(zonder, omg) == team.naam


def test_in_een_ander_dorp_is_het_loket_de_eerste(vol: Kennisbank) -> None:
    """Gemert-Bakel: outside Elsendorp the Wmo-loket asks at once; the village supporter comes first only in the village."""
    gemeente = vol.gemeente("gemert-bakel")
    team = team_voor(gemeente, "1235", "huishouden")

    assert team is not None and team.id == "wmo-loket"
    assert wie_vraagt(gemeente, team) == "Een medewerker van het Wmo-loket."
    assert vervolg(gemeente, team) is None


def test_de_regio_komt_in_oirschot_pas_daarna(vol: Kennisbank) -> None:
    """Oirschot: whatever the question, the local loket comes first; the regional team asks only in the second step."""
    gemeente = vol.gemeente("oirschot")
    eersten = {team.id for thema in vol.themas() if (team := team_voor(gemeente, "1234", thema.id))}
    loket = team_voor(gemeente, "1234", "wmo")

    assert eersten == {"wijzer"}
    assert loket is not None
    regio = vervolg(gemeente, loket)
    assert regio is not None and wie_vraagt(gemeente, regio) == "Een medewerker van het team voor de regio."


def test_een_gezin_in_utrecht_komt_bij_jeugd_en_gezin(vol: Kennisbank) -> None:
    """Utrecht: at one postcode a question about children goes to another team than one about the household."""
    gemeente = vol.gemeente("utrecht")
    teams = {thema: team_voor(gemeente, "1234", thema) for thema in ("kinderen", "huishouden")}

    assert {thema: team.id if team else None for thema, team in teams.items()} == {
        "kinderen": "verzonnenbuurt-jeugd", "huishouden": "verzonnenbuurt",
    }


def test_elk_stadsdeel_van_lelystad_heeft_een_eigen_team(vol: Kennisbank) -> None:
    """Lelystad: four districts, four teams."""
    gemeente = vol.gemeente("lelystad")

    assert len({team.id for pc in ("1234", "1235", "1236", "1237") if (team := team_voor(gemeente, pc, "huishouden"))}) == 4


@pytest.mark.parametrize("naam", TIEN)
def test_zonder_invulling_gaat_een_gemeente_niet_open(
    kb: Kennisbank, buiten_demo: dict[str, list[Fout]], naam: str
) -> None:
    """As it ships each profile is refused outside the demo, with everything that the municipality has to fill in."""
    fouten = [fout for fout in buiten_demo["leeg"] if fout.bestand == f"gemeenten/{naam}/profiel.yml"]
    ontbreekt = kb.gemeente(naam).ontbreekt

    assert [een.split(": ")[0] for een in ontbreekt] == VIER + ["teams"] * len(TEAMS[naam])
    assert [een.partition(": ")[2] for een in ontbreekt if een.startswith("teams: ")] == TEAMS[naam]
    assert sorted((fout.veld, fout.wat) for fout in fouten) == sorted(
        (veld, f"Hier ontbreekt {wat}.") for veld, _, wat in (een.partition(": ") for een in ontbreekt)
    )


@pytest.mark.parametrize("naam", TIEN)
def test_met_de_invulling_gaat_een_gemeente_open(vol: Kennisbank, buiten_demo: dict[str, list[Fout]], naam: str) -> None:
    """Filled in, nothing is missing, and the check outside the demo has nothing against it."""
    assert vol.gemeente(naam).ontbreekt == ()
    assert [fout for fout in buiten_demo["vol"] if fout.bestand.startswith(f"gemeenten/{naam}/")] == []


@pytest.mark.parametrize("naam", TIEN)
@pytest.mark.parametrize("veld", VIER)
def test_een_halve_invulling_is_niet_genoeg(ingevuld: Path, naam: str, veld: str) -> None:
    """Without one of the four, whichever, that one is on the list and nothing else."""
    profiel = _profiel(ingevuld, naam).copy(update={veld: None})

    assert [een.split(": ")[0] for een in wat_ontbreekt(profiel)] == [veld]


def test_drie_van_de_vier_stadsdelen_is_niet_genoeg(ingevuld: Path) -> None:
    """Lelystad with one district forgotten is refused."""
    profiel = _profiel(ingevuld, "lelystad")
    drie = profiel.copy(update={"teams": profiel.teams[:-1]})

    assert wat_ontbreekt(profiel) == []
    assert wat_ontbreekt(drie) == ["teams: het team van elk gebied (per stadsdeel, 4 in totaal) met de postcodes"]


def test_een_ingang_elders_heeft_een_naam_en_een_plek(ingevuld: Path) -> None:
    """Where a contractor runs the entrance, residents must know whom they tell their story and where that is."""
    profiel = _profiel(ingevuld, "haarlem")
    kaal = [team.copy(update={"organisatie": None, "adres": None, "telefoon": None}) for team in profiel.teams[-1:]]

    assert wat_ontbreekt(profiel.copy(update={"teams": [*profiel.teams[:-1], *kaal]})) == [
        "teams: de organisatie van Wijkteam Fantasiekwartier", "teams: adres of telefoon van Wijkteam Fantasiekwartier",
    ]


@pytest.mark.parametrize("daarna", ["nergens", "wijzer"])
def test_een_tweede_stap_is_een_ander_team(kopie: Path, daarna: str) -> None:
    """A second step that does not exist, or is the same team, stops the build and says where."""
    _leg_over(kopie / "gemeenten" / "oirschot" / "profiel.yml", {"teams": [{"id": "wijzer", "daarna": daarna}]})

    with pytest.raises(InhoudFout) as fout:
        bouw(kopie, kopie.parent / "kb.sqlite3", PEILDATUM)
    assert [(een.bestand, een.veld) for een in fout.value.fouten] == [("gemeenten/oirschot/profiel.yml", "teams.1.daarna")]


def test_alleen_huizen_noemt_zelf_een_termijn() -> None:
    """Six weeks is known of Huizen; the others name no term, so that nothing is said for them."""
    met = {naam for naam in TIEN if "opvolgen_na_dagen" in _lees(INHOUD / "gemeenten" / naam / "profiel.yml")}

    assert met == {"huizen"}
    assert _profiel(INHOUD, "huizen").opvolgen_na_dagen == 6 * 7


@pytest.mark.parametrize("naam", TIEN)
def test_een_profiel_zegt_wat_wanneer_bekend_was(kb: Kennisbank, naam: str) -> None:
    """Each rests on public studies and articles of 2013 to 2025, with the day on which it was looked at and a word of doubt."""
    profiel = _profiel(INHOUD, naam)

    assert profiel.bron == ["praktijkstudies"] and "2013 tot 2025" in kb.bron("praktijkstudies").titel
    assert all(zin.bron == ["praktijkstudies"] and zin.vertrouwen == "midden" for zin in profiel.bijzonder)
    assert profiel.peildatum == PEILDATUM
    assert profiel.noot is not None and "gaat de gemeente na" in profiel.noot


@pytest.mark.parametrize("naam", TIEN)
def test_een_profiel_verzint_niets(naam: str) -> None:
    """No number, address, hours, postcode, website, code, language or channel; Elsendorp is the one place that is known."""
    profiel = _profiel(INHOUD, naam)
    leeg = (profiel.code, profiel.telefoon, profiel.open, profiel.website, profiel.spoed_opvang, profiel.terugbel_werkdagen)

    assert set(leeg) == {None} and profiel.kanalen == [] and profiel.deuren == {} and profiel.melding_modus == "geen_melding"
    for team in profiel.teams:
        assert (team.telefoon, team.adres, team.open, team.postcodes) == (None, None, None, [])
        assert team.wijken == (["Elsendorp"] if team.id == "dorpsondersteuner-elsendorp" else [])
    assert sorted(pad.name for pad in (INHOUD / "gemeenten" / naam).iterdir()) == ["profiel.yml"]


@pytest.mark.parametrize("naam", TIEN)
def test_de_invulling_is_openlijk_verzonnen(naam: str) -> None:
    """Every number, street and area of a fill-in can be seen to be made up."""
    tekst = (INVULLINGEN / f"{naam}.yml").read_text(encoding="utf-8")
    nummers = re.findall(r"\b0[\d ]{9,}", tekst)
    teams = _lees(INVULLINGEN / f"{naam}.yml")["invulling"].get("teams", [])
    plekken = [plek for team in teams for plek in team.get("wijken", [])]

    assert tekst.startswith("# Alles hier is verzonnen")
    assert nummers and all(nummer.startswith("0123 45 67") for nummer in nummers)
    assert all("verzonnen" in plek.lower() for plek in plekken)
    assert all(straat.startswith("Verzonnen") for straat in re.findall(r"adres: (.*)", tekst))

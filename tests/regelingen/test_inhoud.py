"""Rules that the content itself must keep, file by file: the rules of the fact base as tests."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from regelingen import toetstaal
from regelingen.controle import controleer
from regelingen.controle.gebruik import gevraagde_feiten
from regelingen.controle.taal import GOED, Uitleg, aantal_woorden, zinnen
from regelingen.controle.teksten import alle_teksten, regelingteksten
from regelingen.kennisbank import Kennisbank
from regelingen.verwijzingen import bronnen_in
from regelingen.verzameling import INHOUD, Inhoud, lees_inhoud
from regelingen.vorm.regeling import RegelingVorm

DAG = date(2026, 11, 22)
ALLE = lees_inhoud()
IDS = sorted(ALLE.regelingen)
UITLEG = Uitleg(ALLE)

#: The first slice: complete with everything the fact base says.
EERSTE = """
    schuldhulpverlening huurachterstand dreigende-huisuitzetting afsluiting-energie-water bijstand bijzondere-bijstand
    huishoudelijke-hulp respijtzorg-logeeropvang mantelzorgondersteuning voedselbank zorgtoeslag huurtoeslag
    wmo-melding-en-onderzoek onafhankelijke-clientondersteuning
"""


@pytest.fixture(params=IDS)
def regeling(request: pytest.FixtureRequest) -> RegelingVorm:
    """Each national regeling in turn."""
    return ALLE.regelingen[request.param]


def test_de_inhoud_heeft_geen_fouten() -> None:
    """The check finds no mistake in what ships with the program."""
    assert [str(fout) for fout in controleer(INHOUD, DAG, demo=True) if fout.ernst == "fout"] == []


def test_de_eerste_regelingen_zijn_er() -> None:
    """The fourteen regelingen that the first conversations need are there."""
    assert set(EERSTE.split()) <= set(IDS)


def test_korte_zinnen(regeling: RegelingVorm) -> None:
    """No sentence for residents is longer than fifteen words."""
    lang = [zin for _, tekst in regelingteksten(regeling) for zin in zinnen(tekst) if aantal_woorden(zin) > GOED]

    assert lang == []


def test_elk_moeilijk_woord_heeft_uitleg(regeling: RegelingVorm) -> None:
    """Each long word and abbreviation is in the word list, or known to be plain."""
    assert [woord for _, tekst in regelingteksten(regeling) for woord in UITLEG.moeilijk(tekst)] == []


def test_u_en_geen_jij(regeling: RegelingVorm) -> None:
    """Residents are addressed with u."""
    woorden = {woord.strip(".,?!").lower() for _, tekst in regelingteksten(regeling) for woord in tekst.split()}

    assert woorden & {"je", "jij", "jou", "jouw", "jullie"} == set()


def test_elke_zin_heeft_een_bron_of_is_een_voorstel(regeling: RegelingVorm) -> None:
    """What is stated has a source of the list; what has none is a suggestion without facts."""
    assert {bron for _, bron in bronnen_in(regeling)} <= set(regeling.bronnen)
    for stap in (*regeling.zelf, *regeling.omgeving):
        assert stap.voorstel != bool(stap.bron)


def test_een_voorstel_is_nooit_een_voorwaarde(regeling: RegelingVorm) -> None:
    """A tip never says that somebody must do it first."""
    for stap in (*regeling.zelf, *regeling.omgeving):
        if stap.voorstel:
            assert " moet " not in f" {stap.tekst} " and "verplicht" not in stap.tekst


def test_wat_ongeverifieerd_is_staat_niet_ook_als_feit(regeling: RegelingVorm) -> None:
    """A statement is either shown or unverified, never both."""
    getoond = {tekst.strip(".").lower() for _, tekst in regelingteksten(regeling)}

    assert [een.tekst for een in regeling.ongeverifieerd if een.tekst.strip(".").lower() in getoond] == []


def test_voorwaarden_zijn_zinnen(regeling: RegelingVorm) -> None:
    """Both reasons of a condition are whole sentences."""
    for voorwaarde in regeling.voorwaarden:
        for zin in (voorwaarde.wel, voorwaarde.niet):
            assert zin[0].isupper() and zin.endswith(".")


def test_bezwaar_staat_er_altijd(regeling: RegelingVorm) -> None:
    """Every regeling tells what somebody can do who does not agree, also when there is no objection."""
    assert regeling.bezwaar.tekst
    assert regeling.vraag_na.startswith("Vraag ")


def test_kwijtschelding_kent_een_eigen_termijn(regeling: RegelingVorm) -> None:
    """For kwijtschelding six weeks is wrong: it has its own, shorter term."""
    if regeling.id.startswith("kwijtschelding"):
        assert "6 weken" not in regeling.bezwaar.tekst


def test_geen_ziekte_in_een_vraag() -> None:
    """No question asks for an illness or a diagnosis."""
    verboden = ("ziekte", "diagnose", "handicap", "beperking", "medicijn", "aandoening")
    fout = [vraag.id for vraag in ALLE.vragen if any(woord in f"{vraag.tekst} {vraag.tekst_ander}".lower() for woord in verboden)]

    assert fout == []


def test_elk_feit_in_een_voorwaarde_heeft_een_vraag_en_andersom() -> None:
    """No condition asks what cannot be asked, and no question is asked for nothing."""
    vragen = {vraag.id: vraag for vraag in ALLE.vragen}
    gevraagd = gevraagde_feiten(ALLE)

    assert gevraagd <= set(vragen)
    zonder_doel = {id_ for id_, vraag in vragen.items() if id_ not in gevraagd and not vraag.waarvoor_anders}
    assert zonder_doel <= {"al_ontvangt"}


def test_vragen_gaan_over_bereiken_die_iemand_kent() -> None:
    """Money is asked in a few round ranges that join without a gap, never on the cent."""
    for vraag in ALLE.vragen:
        if vraag.soort != "bereik":
            continue
        waarden = [optie.waarde for optie in vraag.opties]
        assert all(isinstance(waarde, dict) for waarde in waarden)
        grenzen = [(waarde["min"], waarde["max"]) for waarde in waarden if isinstance(waarde, dict)]
        for (_, hoog), (laag, _) in pairwise(grenzen):
            assert hoog is not None and laag == hoog + 1
        assert grenzen[-1][1] is None


def test_een_vraag_over_een_ander_noemt_de_ander() -> None:
    """Each question can be asked about somebody else, who is then named."""
    for vraag in ALLE.vragen:
        assert "{wie}" in vraag.tekst_ander or "{Wie}" in vraag.tekst_ander or vraag.tekst == vraag.tekst_ander
        assert "{" not in vraag.tekst + vraag.waarom + vraag.ontbreekt


def test_elk_thema_heeft_een_kern_die_bij_het_thema_hoort() -> None:
    """The core regelingen of a topic name that topic."""
    for thema in ALLE.themas:
        for id_ in thema.kern:
            assert thema.id in ALLE.regelingen[id_].themas, (thema.id, id_)


def test_de_spoedvraag_van_een_thema_beslist_over_spoed() -> None:
    """The urgent question of a topic has answers that make it urgent, with a ground."""
    vragen = {vraag.id: vraag for vraag in ALLE.vragen}
    for thema in ALLE.themas:
        if thema.spoedvraag is not None:
            spoed = vragen[thema.spoedvraag].spoed
            assert spoed is not None and spoed.bij and spoed.grondslag


def test_geen_belofte_ergens() -> None:
    """Nowhere a resident reads that something is due to them."""
    belofte = re.compile(r"\bu krijgt\b|\bkrijgt u\b|\brecht op\b", re.IGNORECASE)
    fout = [tekst.tekst for tekst in alle_teksten(ALLE) if belofte.search(tekst.tekst)]

    assert fout == []


def test_113_wordt_alleen_genoemd_waar_het_past() -> None:
    """113 is for thoughts of suicide: referring too widely does harm. No regeling and no topic names it."""
    fout = [
        tekst.bestand
        for tekst in alle_teksten(ALLE)
        if ("113" in tekst.tekst.split() or "0800-0113" in tekst.tekst) and tekst.bestand not in ("crisis.yml", "hulplijnen.yml")
    ]

    assert fout == []
    assert not any("0900-0113" in tekst.tekst for tekst in alle_teksten(ALLE))


def test_hernoemde_hulplijnen_heten_goed(inhoud: Inhoud) -> None:
    """Old names and numbers of helplines are not in the table."""
    tekst = " ".join(f"{lijn.nummer} {lijn.tel}" for lijn in inhoud.hulplijnen)

    assert all(oud not in tekst for oud in ("0900-0767", "030-205", "0900-0113"))
    getoond = {lijn.id for lijn in inhoud.hulplijnen if lijn.mag_bot_tonen}
    assert getoond >= {"112", "113", "veilig-thuis", "luisterlijn", "mind-hulplijn"}


@pytest.mark.parametrize(
    ("id_", "waarde"),
    [("bijstand-vakantietoeslag", 5), ("schuldregeling-duur", 18), ("wsnp-duur", 18), ("schuldhulp-gesprek", 4),
     ("schuldhulp-gesprek-spoed", 3), ("schuldhulp-besluit", 8), ("voorschot-deel", 95)],
)
def test_bekende_vallen(kb: Kennisbank, id_: str, waarde: int) -> None:
    """The amounts that older sources get wrong have the value of today."""
    bedrag = kb.bedrag(id_, DAG)

    assert bedrag is not None and bedrag.waarde == waarde


def test_wmo_bijdrage_van_2026_en_niets_over_2027(kb: Kennisbank) -> None:
    """The contribution is at most 21.80 a month a household in 2026; about 2027 nothing is said."""
    bedrag = kb.bedrag("wmo-eigen-bijdrage", DAG)

    assert bedrag is not None and str(bedrag.waarde).rstrip("0") == "21.8"
    assert kb.bedrag("wmo-eigen-bijdrage", date(2027, 1, 1)) is None
    assert not any("2027" in tekst.tekst for tekst in alle_teksten(ALLE))


def test_tegen_het_verslag_geen_bezwaar_tegen_het_besluit_wel() -> None:
    """The report of a Wmo investigation is no decision."""
    tekst = ALLE.regelingen["wmo-melding-en-onderzoek"].bezwaar.tekst

    assert "verslag kunt u geen bezwaar" in tekst and "besluit daarna kunt u wel bezwaar" in tekst


def test_de_leidraad_dekt_alle_onderdelen_van_de_wet(inhoud: Inhoud) -> None:
    """The questions of the guide cover a to g of Wmo art. 2.3.2(4), and never ask for an illness."""
    assert inhoud.leidraad is not None
    assert {deel.id for deel in inhoud.leidraad.onderdelen} == set("abcdefg")
    assert {onderdeel for vraag in inhoud.leidraad.vragen for onderdeel in vraag.wmo} == set("abcdefg")
    assert not any("ziekte" in vraag.vraag.lower() for vraag in inhoud.leidraad.vragen)


def test_leefgebieden_hebben_geen_score(inhoud: Inhoud) -> None:
    """Headings are words; nobody is scored."""
    assert not any("score" in f"{gebied.naam} {gebied.uitleg}".lower() for gebied in inhoud.leefgebieden)


@pytest.mark.parametrize(
    "toets",
    [
        {"feit": "leeftijd", "minstens": 18}, {"feit": "leeftijd", "onder": {"bedrag": "aow-leeftijd"}},
        {"feit": "inkomen_maand", "hoogstens": {"tabel": "bijstandsnorm", "procent": 120}},
        {"feit": "inkomen_maand", "hoogstens": {"tabel": "bijstandsnorm", "procent": [110, 130]}},
        {"feit": "verblijf", "een_van": ["eu"]}, {"feit": "schulden", "is": True}, {"gemeente": ["huizen"]},
        {"niet": {"alle": [{"feit": "schulden", "is": True}, {"een_van": [{"feit": "wlz", "is": False}]}]}},
    ],
)
def test_wat_de_toetstaal_kent(toets: dict[str, object]) -> None:
    """These forms are the whole language."""
    assert toetstaal.controleer(toets) == toets


@pytest.mark.parametrize(
    "toets",
    [
        {}, [], "leeftijd > 18", {"feit": "leeftijd"}, {"feit": 3, "is": True}, {"feit": "leeftijd", "minstens": 18, "onder": 67},
        {"feit": "leeftijd", "minstens": "achttien"}, {"feit": "leeftijd", "minstens": True}, {"feit": "x", "hoogstens": {}},
        {"feit": "x", "hoogstens": {"bedrag": "a", "tabel": "b"}}, {"feit": "x", "hoogstens": {"tabel": "a", "procent": 0}},
        {"feit": "x", "hoogstens": {"tabel": "a", "maal": 2}}, {"feit": "x", "een_van": []}, {"feit": "x", "een_van": "eu"},
        {"alle": []}, {"alle": {"feit": "x"}}, {"niet": []}, {"of": []},
        {"alle": [{"feit": "x", "is": 1}], "niet": {"feit": "x", "is": 1}},
        {"gemeente": "huizen"}, {"feit": "x", "is": [1]}, {"alle": [{"niet": {"feit": "x", "ongeveer": 3}}]},
    ],
)
def test_wat_de_toetstaal_niet_kent(toets: object) -> None:
    """Anything else is refused, with a place and what to do."""
    with pytest.raises(toetstaal.ToetsFout, match=";"):
        toetstaal.controleer(toets)

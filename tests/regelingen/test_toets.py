"""The fit: four soft words, what is missing, and which question comes next."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from regelingen.feiten import bekend, spoed
from regelingen.kennisbank import Kennisbank, Onbekend
from regelingen.model import Feiten, Uitkomst
from regelingen.toets import HOOGSTENS, te_tonen, toets, volgende_vraag

DAG = date(2026, 11, 22)
LATER = date(2027, 2, 1)
JA, MISSCHIEN, NEE, AL = Uitkomst.WAARSCHIJNLIJK, Uitkomst.MISSCHIEN, Uitkomst.WAARSCHIJNLIJK_NIET, Uitkomst.HEEFT_AL

#: A single person of 34 with almost nothing.
ARM: Feiten = {
    "leeftijd": 34, "huishouden": "alleen", "inkomen_maand": {"min": 0, "max": 900}, "vermogen": {"min": 0, "max": 500},
}


@pytest.mark.parametrize(
    ("regeling", "feiten", "uitkomst"),
    [
        ("bijstand", ARM, JA),
        ("bijstand", {**ARM, "inkomen_maand": {"min": 2100, "max": 2500}}, NEE),
        ("bijstand", {**ARM, "inkomen_maand": {"min": 1400, "max": 2000}}, MISSCHIEN),
        ("bijstand", {**ARM, "huishouden": "partner", "inkomen_maand": {"min": 1400, "max": 2000}}, JA),
        ("bijstand", {**ARM, "vermogen": {"min": 9000, "max": 12000}}, NEE),
        ("bijstand", {**ARM, "huishouden": "alleen_kind", "vermogen": {"min": 9000, "max": 12000}}, JA),
        ("bijstand", {**ARM, "leeftijd": 17}, NEE),
        ("bijstand", {**ARM, "leeftijd": 70}, NEE),
        ("bijstand", {**ARM, "leeftijd": 22, "inkomen_soort": "studie"}, NEE),
        ("bijstand", {**ARM, "leeftijd": 30, "inkomen_soort": "studie"}, JA),
        ("bijstand", {**ARM, "verblijf": "geen"}, NEE),
        ("bijstand", {**ARM, "verblijf": "liever_niet"}, JA),
        ("bijstand", {**ARM, "al_ontvangt": ["bijstand"]}, AL),
        ("bijstand", {}, MISSCHIEN),
        ("schuldhulpverlening", {"schulden": True}, JA),
        ("schuldhulpverlening", {"betalingsachterstand": ["huur"]}, JA),
        ("schuldhulpverlening", {"schulden": False}, NEE),
        ("schuldhulpverlening", {"schulden": "weet_niet"}, MISSCHIEN),
        ("dreigende-huisuitzetting", {"ontruiming_datum": "met_datum"}, JA),
        ("dreigende-huisuitzetting", {"ontruiming_datum": True}, JA),
        ("dreigende-huisuitzetting", {"ontruiming_datum": False}, NEE),
        ("huishoudelijke-hulp", {"huishouden": "alleen", "huishouden_lukt": "deels"}, JA),
        ("huishoudelijke-hulp", {"huishouden": "partner", "huishouden_lukt": "niet"}, MISSCHIEN),
        ("huishoudelijke-hulp", {"huishouden": "partner", "huishouden_lukt": "niet", "huisgenoot_neemt_over": "ja"}, NEE),
        ("huishoudelijke-hulp", {"huishouden": "alleen", "huishouden_lukt": "lukt"}, NEE),
        ("huishoudelijke-hulp", {"huishouden": "alleen", "huishouden_lukt": "niet", "wlz": True}, MISSCHIEN),
        ("huurtoeslag", {**ARM, "woonsituatie": "huur"}, JA),
        ("huurtoeslag", {**ARM, "woonsituatie": "koop"}, NEE),
        ("huurtoeslag", {**ARM, "woonsituatie": "huur", "inkomen_maand": {"min": 3501, "max": None}}, MISSCHIEN),
        ("huurtoeslag", {**ARM, "woonsituatie": "huur", "vermogen": {"min": 50000, "max": None}}, NEE),
        ("zorgtoeslag", {**ARM, "zorgverzekering": False}, NEE),
        ("zorgtoeslag", {"leeftijd": 34, "huishouden": "alleen", "inkomen_maand": {"min": 3501, "max": None}}, NEE),
        ("zorgtoeslag", {"leeftijd": 34, "huishouden": "partner", "inkomen_maand": {"min": 3501, "max": 3600}}, MISSCHIEN),
        ("bijzondere-bijstand", {**ARM, "bijzondere_kosten": True}, MISSCHIEN),
        ("bijzondere-bijstand", {**ARM, "bijzondere_kosten": False}, NEE),
        ("voedselbank", {"geld_over_eten": False}, MISSCHIEN),
        ("voedselhulp", {"eten_vandaag": "nee"}, MISSCHIEN),
        ("wmo-melding-en-onderzoek", {}, JA),
    ],
)
def test_de_uitkomst_van_een_regeling(kb: Kennisbank, regeling: str, feiten: Feiten, uitkomst: Uitkomst) -> None:
    """Reasoned by hand from the conditions of the fact base, not copied from the program."""
    assert toets(kb, regeling, feiten, DAG).uitkomst is uitkomst


def test_een_verlopen_norm_geeft_geen_oordeel(kb: Kennisbank) -> None:
    """After 2026 nobody is judged by the norms of 2026: neither fits nor fits not."""
    rijk = {**ARM, "inkomen_maand": {"min": 9000, "max": None}, "vermogen": {"min": 900000, "max": None}}

    for feiten in (ARM, rijk):
        passing = toets(kb, "bijstand", feiten, LATER)
        assert passing.uitkomst is MISSCHIEN
        assert kb.toetszin("verlopen") in passing.redenen
        assert passing.ontbreekt == ()


def test_een_nee_zegt_waarom(kb: Kennisbank) -> None:
    """Each condition that fails gives its own reason in plain words, and only those."""
    passing = toets(kb, "bijstand", {**ARM, "leeftijd": 17, "vermogen": {"min": 90000, "max": None}}, DAG)

    assert passing.redenen == ("Bijstand is er vanaf 18 jaar.", "Uw spaargeld en bezit zijn hoger dan de grens.")
    assert passing.ontbreekt == ()


def test_een_misschien_zegt_wat_er_ontbreekt(kb: Kennisbank) -> None:
    """What is missing are facts with a question; also a fact that is known too roughly."""
    assert toets(kb, "huishoudelijke-hulp", {"huishouden": "alleen"}, DAG).ontbreekt == ("huishouden_lukt",)
    ruw = {**ARM, "inkomen_maand": {"min": 1000, "max": 1800}}
    assert toets(kb, "bijstand", ruw, DAG).ontbreekt == ("inkomen_maand",)


def test_wat_wij_veronderstellen_is_geen_reden(kb: Kennisbank) -> None:
    """What everybody is assumed to meet is not told as a reason, and not asked as missing."""
    passing = toets(kb, "bijstand", ARM, DAG)

    assert not any("Nederland" in reden for reden in passing.redenen)
    assert "verblijf" not in toets(kb, "bijstand", {}, DAG).ontbreekt


def test_de_norm_van_een_gemeente_telt(kb: Kennisbank) -> None:
    """A municipality that fills in its own percentage turns a doubt into an answer there, and only there."""
    feiten: Feiten = {**ARM, "bijzondere_kosten": True, "inkomen_maand": {"min": 1500, "max": 1650}}
    reden = "Uw inkomen is laag."

    assert reden in toets(kb, kb.regeling("bijzondere-bijstand", "voorbeeld"), feiten, DAG).redenen
    assert reden not in toets(kb, kb.regeling("bijzondere-bijstand", "huizen"), feiten, DAG).redenen


def test_hoogstens_vijf_tegelijk_en_de_rest_onder_meer(kb: Kennisbank) -> None:
    """A surface shows five at most; nothing is lost and nothing stands twice."""
    tonen = te_tonen(kb, "voorbeeld", {}, DAG, ())
    ids = [passing.id for passing in (*tonen.passingen, *tonen.meer)]

    assert len(tonen.passingen) == HOOGSTENS
    assert len(ids) == len(set(ids)) > HOOGSTENS


def test_haast_gaat_voor(kb: Kennisbank) -> None:
    """With an eviction in a letter, debt help and the eviction stand first, before what fits as well."""
    tonen = te_tonen(kb, "voorbeeld", {"ontruiming_datum": True, "woonsituatie": "huur", **ARM}, DAG, ("huur",))

    assert {tonen.passingen[0].id, tonen.passingen[1].id} == {"schuldhulpverlening", "dreigende-huisuitzetting"}


def test_de_kolommen_blijven_bij_elkaar(kb: Kennisbank) -> None:
    """What belongs to zelf, omgeving or gemeente stands together."""
    kolommen = [kb.regeling(passing.id).kolom for passing in te_tonen(kb, "voorbeeld", ARM, DAG, ("inkomen", "eten")).passingen]
    wissels = sum(1 for eerste, tweede in pairwise(kolommen) if eerste != tweede)

    assert wissels == len(set(kolommen)) - 1


def test_wat_niet_past_wordt_niet_getoond(kb: Kennisbank) -> None:
    """A home owner does not see huurtoeslag, unless it was asked for by name: then the reason is told."""
    feiten: Feiten = {**ARM, "woonsituatie": "koop"}
    zonder = te_tonen(kb, "voorbeeld", feiten, DAG, ("toeslagen",))
    met = te_tonen(kb, "voorbeeld", feiten, DAG, ("toeslagen",), vooraan=["huurtoeslag"])

    assert "huurtoeslag" not in {passing.id for passing in (*zonder.passingen, *zonder.meer)}
    assert next(passing for passing in met.passingen if passing.id == "huurtoeslag").uitkomst is NEE


def test_wat_bij_naam_is_gevraagd_staat_er_ook_buiten_het_thema(kb: Kennisbank) -> None:
    """An id or alias asked for by name is shown whatever the topic; a name that does not exist is left out."""
    tonen = te_tonen(kb, "voorbeeld", {}, DAG, ("mantelzorg",), vooraan=["voedselhulp", "toverij"])

    assert "voedselbank" in {passing.id for passing in tonen.passingen}


def test_wat_iemand_al_heeft_gaat_naar_achteren(kb: Kennisbank) -> None:
    """What a household already receives takes no place among the five."""
    tonen = te_tonen(kb, "voorbeeld", {**ARM, "al_ontvangt": ["bijstand", "zorgtoeslag"]}, DAG, ("inkomen",))

    assert not {"bijstand", "zorgtoeslag"} & {passing.id for passing in tonen.passingen}
    assert {passing.id for passing in tonen.meer if passing.uitkomst is AL} == {"bijstand", "zorgtoeslag"}


def test_spoed_komt_uit_de_wet(kb: Kennisbank) -> None:
    """Eviction and cut-off are urgent with the ground and the three working days of the law; tone is not."""
    (een,) = spoed(kb, {"afsluiting_dreigt": True})
    werkdagen = kb.bedrag(een.werkdagen or "", DAG)

    assert een.grondslag == "Wgs art. 4 lid 2"
    assert werkdagen is not None and int(werkdagen.waarde) == 3
    assert {reden.reden for reden in spoed(kb, {"dreiging": ["huis_uit"]})} >= {"Er dreigt een ontruiming."}
    assert spoed(kb, {"afsluiting_dreigt": False, "schulden": True, "dreiging": ["niets"]}) == []


@pytest.mark.parametrize(
    ("thema", "feiten", "vraag"),
    [
        ("huishouden", {"huishouden": "alleen", "leeftijd": 84}, "huishouden_lukt"),
        ("energie", {"schulden": True}, "afsluiting_dreigt"),
        ("mantelzorg", {}, "mantelzorger_overbelast"),
        ("eten", {}, "geld_over_eten"),
    ],
)
def test_de_eerste_vraag_is_de_vraag_waar_het_om_draait(kb: Kennisbank, thema: str, feiten: Feiten, vraag: str) -> None:
    """The first fact asked settles the regeling at the heart of the topic."""
    gevonden = volgende_vraag(kb, "voorbeeld", feiten, DAG, (thema,))

    assert gevonden is not None and gevonden.id == vraag


def test_als_alles_vaststaat_komt_er_geen_vraag(kb: Kennisbank) -> None:
    """When no answer would change what is shown, nothing is asked."""
    feiten: Feiten = {"huishouden": "alleen", "huishouden_lukt": "niet", "zorgt_voor_ander": False, "hulp_nu": ["niemand"]}
    gevraagd = []
    while (vraag := volgende_vraag(kb, "voorbeeld", feiten, DAG, ("huishouden",))) is not None:
        gevraagd.append(vraag.id)
        feiten = {**feiten, vraag.id: vraag.opties[0].waarde}

    assert "huishouden_lukt" not in gevraagd
    assert volgende_vraag(kb, "voorbeeld", feiten, DAG, ("huishouden",)) is None


def test_een_verlopen_norm_wordt_niet_uitgevraagd(kb: Kennisbank) -> None:
    """After 2026 nobody is asked for income or savings to compare with a norm that is not known."""
    feiten: Feiten = {}
    gevraagd = set()
    while (vraag := volgende_vraag(kb, "voorbeeld", feiten, LATER, ("toeslagen",))) is not None:
        gevraagd.add(vraag.id)
        feiten = {**feiten, vraag.id: "weet_niet"}

    assert gevraagd & {"inkomen_maand", "vermogen", "huishouden"} == set()


def test_overslaan_is_genoeg(kb: Kennisbank) -> None:
    """A question that was skipped does not come back."""
    eerste = volgende_vraag(kb, "voorbeeld", {}, DAG, ("inkomen",))
    assert eerste is not None
    tweede = volgende_vraag(kb, "voorbeeld", {}, DAG, ("inkomen",), overgeslagen=[eerste.id])

    assert tweede is None or tweede.id != eerste.id


def test_zware_vragen_komen_later(kb: Kennisbank) -> None:
    """Nobody is asked for papers of residence to complete a fit that is assumed."""
    feiten: Feiten = {}
    gevraagd = []
    while (vraag := volgende_vraag(kb, "voorbeeld", feiten, DAG, ())) is not None:
        gevraagd.append(vraag.id)
        feiten = {**feiten, vraag.id: "weet_niet"}

    assert "verblijf" not in gevraagd
    assert "woont_hier" not in gevraagd


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        ({"leeftijd": "vanaf_67"}, {"leeftijd": (67, None)}),
        ({"leeftijd": "84"}, {"leeftijd": (84, 84)}),
        ({"leeftijd": {"min": None, "max": 17}}, {"leeftijd": (None, 17)}),
        ({"leeftijd": {"min": 9, "max": 3}}, {}),
        ({"leeftijd": {"min": None, "max": None}}, {}),
        ({"leeftijd": "oud"}, {}),
        ({"kinderen": True}, {"kinderen": (1, None)}),
        ({"kinderen": False}, {"kinderen": (0, 0)}),
        ({"huishouden": "alleen"}, {"huishouden": frozenset(["alleen"]), "kinderen": (0, 0)}),
        ({"huishouden": "alleen", "kinderen": 2}, {"huishouden": frozenset(["alleen"]), "kinderen": (2, 2)}),
        ({"huishouden": "alleen", "kinderen": "liever_niet"}, {"huishouden": frozenset(["alleen"])}),
        ({"huishouden": "commune"}, {}),
        ({"schulden": "ja"}, {"schulden": True}),
        ({"schulden": "liever_niet"}, {}),
        ({"betalingsachterstand": "huur"}, {"betalingsachterstand": frozenset(["huur"]), "schulden": True}),
        ({"betalingsachterstand": []}, {}),
        ({"betalingsachterstand": ["weet_niet"]}, {}),
        ({"al_ontvangt": ["voedselhulp", "onzin"]}, {"al_ontvangt": frozenset(["voedselbank"])}),
        ({"onbekend_feit": 3}, {}),
        ({"gemeente": "huizen"}, {"gemeente": frozenset(["huizen"])}),
    ],
)
def test_feiten_worden_even_gemaakt(kb: Kennisbank, feiten: Feiten, verwacht: Feiten) -> None:
    """Whatever form the conversation gives a fact, the fit sees one form; nonsense stays unknown."""
    assert bekend(kb, feiten) == verwacht


def test_een_gesloten_regeling_wordt_nooit_aangeboden(kb: Kennisbank) -> None:
    """A regeling that is closed or uncertain is not offered; asked for by name, it says so."""
    dicht = [regeling for regeling in kb.regelingen() if regeling.status != "open"]
    for regeling in dicht:
        tonen = te_tonen(kb, "voorbeeld", ARM, DAG, ())
        assert regeling.id not in {passing.id for passing in (*tonen.passingen, *tonen.meer)}
        gevraagd = te_tonen(kb, "voorbeeld", ARM, DAG, (), vooraan=[regeling.id])
        passing = next(een for een in gevraagd.passingen if een.id == regeling.id)
        assert (passing.uitkomst, passing.redenen) == (NEE, (kb.toetszin(regeling.status),))


def test_een_toetszin_die_er_niet_is(kb: Kennisbank) -> None:
    """Reasons that belong to no condition stand in a file, and only there."""
    with pytest.raises(Onbekend):
        kb.toetszin("zomaar")

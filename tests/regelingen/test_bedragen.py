"""Amounts: the checks of the fact base, derived norms, and validity."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from math import ceil

import pytest

from regelingen.afgeleid import FormuleFout, tijdvakken
from regelingen.kennisbank import Kennisbank
from regelingen.vorm.bedragen import BedragVorm

JULI_2026 = date(2026, 11, 22)
JANUARI_2026 = date(2026, 3, 1)
JULI_2025 = date(2025, 9, 1)
IN_2024 = date(2024, 6, 1)
INDEX = Decimal("1.01281")

Haal = Callable[[str], Decimal]


def _d(getal: str) -> Decimal:
    return Decimal(getal)


#: The highest zorgtoeslag a year, for one person and for two.
ZORG_1 = "[zorgtoeslag-standaardpremie] - [zorgtoeslag-normpremie-alleenstaande] / 100 * [toeslagen-drempelinkomen]"
ZORG_2 = "2 * [zorgtoeslag-standaardpremie] - [zorgtoeslag-normpremie-partners] / 100 * [toeslagen-drempelinkomen]"
#: The income at which the yearly amount still rounds to 24 euros.
GRENS = "[toeslagen-drempelinkomen] + ({} - 23.50) / ([zorgtoeslag-afbouw] / 100)"
#: What the protected earnings leave for rent, by the build-up of the law.
BASISHUUR = (
    "[huurtoeslag-rekengrens] - ([{voet}] - [bvv-laag-inkomen] / 100 * [{norm}]"
    " - ({personen} * [zorgtoeslag-standaardpremie] / 12 - [{aftrek}]))"
)

#: (what, day, computed, as the source says, tolerance): the 37 checks of the fact base. Amounts stand in brackets.
CONTROLES = [
    ("alleenstaande is 70 procent van gehuwden, juli 2026", JULI_2026, "0.70 * [norm-paar]", "[norm-alleenstaande]", "0.01"),
    ("alleenstaande is 70 procent van gehuwden, begin 2026", JANUARI_2026, "0.70 * [norm-paar]", "[norm-alleenstaande]", "0.01"),
    ("alleenstaande is 70 procent van gehuwden, juli 2025", JULI_2025, "0.70 * [norm-paar]", "[norm-alleenstaande]", "0.01"),
    ("twee jongeren zijn twee keer een jongere", JULI_2026, "2 * [norm-jong-alleenstaande]", "[norm-jong-paar]", "0.01"),
    (
        "een jongere met iemand van 21 of ouder", JULI_2026,
        "[norm-jong-alleenstaande] + [norm-paar] / 2", "[norm-jong-oud-paar]", "0.02",
    ),
    (
        "hetzelfde met kinderen", JULI_2026,
        "[kostendelers-jong-partner-kinderen] + [norm-paar] / 2", "[norm-jong-oud-paar-kinderen]", "0.02",
    ),
    (
        "jongeren met of zonder kinderen schelen 20 procent van gehuwden", JULI_2026,
        "[norm-paar] / 5", "[norm-jong-paar-kinderen] - [norm-jong-paar]", "0.02",
    ),
    (
        "kostendelersdeel met of zonder kinderen scheelt 20 procent van gehuwden", JULI_2026,
        "[norm-paar] / 5", "[kostendelers-jong-partner-kinderen] - [kostendelers-jong-partner]", "0.02",
    ),
    (
        "jongere met verhoging", JULI_2026,
        "[norm-jong-alleenstaande] + [norm-jong-verhoging]", "[norm-jong-alleenstaande-verhoogd]", "0.01",
    ),
    ("IOAW per persoon is de helft van gehuwden", JULI_2026, "[norm-paar] / 2", "[ioaw-per-persoon]", "0.01"),
    ("minimumuurloon januari 2026", JANUARI_2026, "[minimumloon-maand] * 12 / 52 / 36", "[minimumloon-uur]", "0.01"),
    ("minimumuurloon juli 2026", JULI_2026, "[minimumloon-maand] * 12 / 52 / 36", "[minimumloon-uur]", "0.02"),
    ("drempelinkomen toeslagen", JANUARI_2026, "1.08 * 12 * [minimumloon-maand]", "[toeslagen-drempelinkomen]", "1"),
    ("drempelinkomen met partner", JULI_2026, "[toeslagen-drempelinkomen] + 9405", "[kgb-inkomen-partners]", "0.01"),
    ("zorgtoeslag alleenstaand, hoogstens", JULI_2026, f"({ZORG_1}) / 12", "[zorgtoeslag-hoogste-alleenstaande]", "0.21"),
    ("zorgtoeslag partners, hoogstens", JULI_2026, f"({ZORG_2}) / 12", "[zorgtoeslag-hoogste-partners]", "0.9"),
    ("inkomensgrens zorgtoeslag alleenstaand", JULI_2026, GRENS.format(ZORG_1), "[zorgtoeslag-inkomen-alleenstaande]", "0.6"),
    ("inkomensgrens zorgtoeslag partners", JULI_2026, GRENS.format(ZORG_2), "[zorgtoeslag-inkomen-partners]", "0.6"),
    ("vermogen huurtoeslag partners", JULI_2026, "2 * [huurtoeslag-vermogen]", "[huurtoeslag-vermogen-paar]", "0.01"),
    ("kindgebonden budget van 12 tot 16 jaar", JULI_2026, "3304", "[kgb-kind-12]", "0.01"),
    ("kindgebonden budget van 16 of 17 jaar", JULI_2026, "3544", "[kgb-kind-16]", "0.01"),
    (
        "beslagvrije voet alleenstaand geeft de basishuur", JULI_2026, BASISHUUR.format(
            voet="bvv-alleenstaande", norm="norm-alleenstaande", personen=1, aftrek="norm-inrichting-verhoging-alleenstaande"
        ), "202.52", "0.02",
    ),
    (
        "beslagvrije voet gehuwd geeft de basishuur", JULI_2026, BASISHUUR.format(
            voet="bvv-paar", norm="norm-paar", personen=2, aftrek="norm-inrichting-verhoging-paar"
        ), "200.71", "0.02",
    ),
    ("stapgrootte van de voedselbanknorm", IN_2024, "(890 - [voedselbank-norm]) / 5", "[voedselbank-norm-extra]", "0.01"),
    ("kostendelersnorm 2 personen", JULI_2026, "1013.90", "[kostendelersnorm-2]", "0.01"),
    ("kostendelersnorm 3 personen", JULI_2026, "878.71", "[kostendelersnorm-3]", "0.01"),
    ("kostendelersnorm 4 personen", JULI_2026, "811.12", "[kostendelersnorm-4]", "0.01"),
    ("kostendelersnorm 5 personen", JULI_2026, "770.56", "[kostendelersnorm-5]", "0.01"),
]
#: Nine norms rose by the same percentage from January to July.
GEINDEXEERD = (
    "norm-alleenstaande", "norm-paar", "norm-jong-alleenstaande", "norm-jong-paar", "norm-jong-oud-paar",
    "norm-jong-paar-kinderen", "norm-jong-oud-paar-kinderen", "norm-inrichting-alleenstaande", "norm-inrichting-paar",
)


def _reken(uitdrukking: str, haal: Haal) -> Decimal:
    """A small sum with amounts in brackets, in exact decimals."""
    exact = re.sub(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-]*\])", lambda getal: f"Decimal('{getal.group()}')", uitdrukking)
    exact = re.sub(r"\[([a-z0-9-]+)\]", lambda bedrag: f"Decimal('{haal(bedrag.group(1))}')", exact)
    uitkomst = eval(exact, {"Decimal": Decimal})  # noqa: S307  our own sums, a few lines up
    assert isinstance(uitkomst, Decimal)
    return uitkomst


def _haal(kb: Kennisbank, dag: date) -> Haal:
    def haal(id_: str) -> Decimal:
        for bedrag in kb.perioden(id_):
            if bedrag.van <= dag and (bedrag.tot is None or dag <= bedrag.tot):
                return bedrag.waarde
        raise AssertionError(f"{id_} heeft geen waarde op {dag}")

    return haal


@pytest.mark.parametrize(("wat", "dag", "berekend", "bron", "marge"), CONTROLES, ids=[rij[0] for rij in CONTROLES])
def test_controle_van_de_feitenbasis(kb: Kennisbank, wat: str, dag: date, berekend: str, bron: str, marge: str) -> None:
    """An amount computed from others equals the amount the source gives, within the tolerance of the fact base."""
    haal = _haal(kb, dag)

    assert abs(_reken(berekend, haal) - _reken(bron, haal)) <= _d(marge)


@pytest.mark.parametrize("id_", GEINDEXEERD)
def test_normen_stegen_samen(kb: Kennisbank, id_: str) -> None:
    """From January to July 2026 every norm rose by the same percentage."""
    voor, na = _haal(kb, JANUARI_2026)(id_), _haal(kb, JULI_2026)(id_)

    assert abs(voor * INDEX - na) <= _d("0.05")


def test_alle_37_controles_zijn_er() -> None:
    """The fact base has 37 checks, and each of them is a test here."""
    assert len(CONTROLES) + len(GEINDEXEERD) == 37


def test_jongere_met_verhoging_blijft_onder_de_norm(kb: Kennisbank) -> None:
    """Pw art. 20 lid 4: the raised norm is never more than the norm from 21 years."""
    haal = _haal(kb, JULI_2026)

    assert haal("norm-jong-alleenstaande-verhoogd") == _d("1112.66") < haal("norm-alleenstaande")


def test_minimumuurloon_is_naar_boven_afgerond(kb: Kennisbank) -> None:
    """The minimum wage an hour is rounded up to a whole cent."""
    haal = _haal(kb, JULI_2026)

    assert _d(ceil(haal("minimumloon-maand") * 12 / 52 / 36 * 100)) / 100 == haal("minimumloon-uur")


@pytest.mark.parametrize(
    ("id_", "waarde"),
    [("voorschot-alleenstaande", "1348.49"), ("voorschot-paar", "1926.40"), ("kostendelersnorm-aow-2", "1088.05"),
     ("kostendelersnorm-aow-3", "942.98"), ("kostendelersnorm-aow-4", "870.44"), ("kostendelersnorm-aow-5", "826.92")],
)
def test_afgeleide_bedragen(kb: Kennisbank, id_: str, waarde: str) -> None:
    """A derived amount is computed from its norm, and equals what the fact base computed by hand."""
    bedrag = kb.bedrag(id_, JULI_2026)

    assert bedrag is not None and bedrag.waarde == _d(waarde)


def test_een_afgeleid_bedrag_verloopt_met_zijn_norm(kb: Kennisbank) -> None:
    """When a norm has lapsed, everything computed from it has no value either."""
    assert kb.bedrag("voorschot-paar", date(2027, 1, 1)) is None
    assert kb.bedrag("voorschot-paar", date(2026, 12, 31)) is not None


def test_buiten_de_periode_is_er_geen_bedrag(kb: Kennisbank) -> None:
    """An amount is given for the days it holds and for no other day."""
    assert kb.bedrag("wmo-eigen-bijdrage", date(2026, 1, 1)) is not None
    assert kb.bedrag("wmo-eigen-bijdrage", date(2027, 1, 1)) is None
    assert kb.bedrag("bestaat-niet", JULI_2026) is None


def test_een_voorbeeld_van_een_gemeente_wordt_nooit_getoond(kb: Kennisbank) -> None:
    """What one municipality pays is no fact for another one."""
    voorbeelden = [id_ for id_ in kb.bedragen() if id_.startswith("voorbeeld-")]

    assert voorbeelden
    assert [id_ for id_ in voorbeelden if kb.bedrag(id_, JULI_2026)] == []


def test_laag_vertrouwen_wordt_nooit_getoond(kb: Kennisbank) -> None:
    """The proposals for the Wmo contribution after 2026 and other weak amounts exist for editors only."""
    for id_ in ("wmo-voorstel-laagste", "wmo-voorstel-hoogste", "rechtsbijstand-inkomen-alleenstaande", "valys-budget"):
        assert kb.perioden(id_)
        assert kb.bedrag(id_, JULI_2026) is None


def _bedrag(id_: str, **rest: object) -> BedragVorm:
    return BedragVorm.parse_obj({"id": id_, "naam": id_, "eenheid": "EUR", **rest})


def _periode(waarde: str, van: str, tot: str | None, vertrouwen: str = "hoog") -> dict[str, object]:
    return {"waarde": waarde, "van": van, "tot": tot, "bron": ["bron"], "vertrouwen": vertrouwen}


def test_een_som_geldt_alleen_waar_alle_delen_gelden() -> None:
    """A sum over amounts with different periods holds on the days they share, with the values of those days."""
    a = _bedrag("a", perioden=[_periode("10", "2026-01-01", "2026-06-30"), _periode("20", "2026-07-01", "2026-12-31")])
    b = _bedrag("b", perioden=[_periode("1", "2026-03-01", None)])
    vakken = tijdvakken([a, b, _bedrag("c", formule={"som": ["a", "b"]})])["c"]

    assert [(vak.waarde, vak.van, vak.tot) for vak in vakken] == [
        (_d("11.00"), date(2026, 3, 1), date(2026, 6, 30)), (_d("21.00"), date(2026, 7, 1), date(2026, 12, 31)),
    ]


def test_een_formule_is_niet_sterker_dan_haar_zwakste_bedrag() -> None:
    """An amount computed from one that may not be shown may not be shown."""
    a = _bedrag("a", perioden=[_periode("10", "2026-01-01", None, "laag")])
    vak = tijdvakken([a, _bedrag("b", formule={"van": "a", "procent": 50})])["b"][0]

    assert (vak.waarde, vak.toonbaar) == (_d("5.00"), False)


@pytest.mark.parametrize("formule", [{"van": "b", "procent": 50}, {"van": "weg", "keer": 2}])
def test_een_kapotte_formule_wordt_gemeld(formule: dict[str, object]) -> None:
    """A formula over itself, or over an amount that is not there, is refused in words."""
    with pytest.raises(FormuleFout, match="b"):
        tijdvakken([_bedrag("b", formule=formule)])

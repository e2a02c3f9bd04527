"""Facts in a text. Every value is one that the questions of the knowledge base know."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bot.gesprek.feiten_in_tekst import INKOMENS, JA_NEE, Genoemd, vind_feiten, vlak
from bot.gesprek.feitpatronen import GEEN, PATRONEN
from bot.gesprek.personen import GROEPEN, ROLLEN
from bot.gesprek.rollen_in_tekst import ROLWOORDEN
from bot.paden import WORTEL

VRAGEN: dict[str, dict[str, Any]] = {
    v["id"]: v for v in YAML(typ="safe").load((WORTEL / "regelingen/inhoud/vragen.yml").read_text(encoding="utf-8"))["vragen"]
}
RIJK = (
    "mw 84, alleenstaand met 2 kinderen, aow 1350 per maand, huurachterstand 3 maanden en zorgpremie niet betaald, brief van de"
    " deurwaarder: 14 december moet ze het huis uit, stroom wordt afgesloten, stofzuigen lukt niet meer, postcode 1234 AB."
    " Ik zorg voor haar en ik trek het niet meer"
)


def _opties(feit: str) -> set[str]:
    return {o["id"] for o in [*VRAGEN[feit]["opties"], *VRAGEN[feit].get("ook", [])]}


def _waarden(feit: str) -> list[Any]:
    return [o.get("waarde", o["id"]) for o in VRAGEN[feit]["opties"]]


def test_elk_antwoord_van_de_patronen_is_een_optie_van_de_vraag() -> None:
    """An editor who renames an option sees it here; "ontruiming" is asked as a date."""
    for feit, antwoorden in PATRONEN.items():
        vraag = "ontruiming_datum" if feit == "ontruiming" else feit
        gegeven = set(antwoorden) - {GEEN}
        assert vraag in VRAGEN
        if feit == "ontruiming":
            assert _opties(vraag) >= {"met_datum", "zonder_datum"}
        else:
            assert gegeven <= _opties(vraag), feit


def test_inkomens_en_ja_nee_zijn_die_van_de_vragen() -> None:
    """The ranges of the income question, and the facts whose options are true and false."""
    assert [{"min": laag, "max": hoog} for laag, hoog in INKOMENS] == _waarden("inkomen_maand")
    assert all(set(map(type, _waarden(feit))) == {bool} for feit in JA_NEE)


def test_elke_rol_is_er_een_waar_woorden_voor_zijn() -> None:
    """The conversation can speak of everybody that is found."""
    assert set(ROLWOORDEN.values()) <= {*ROLLEN, *GROEPEN}


def test_een_rijk_bericht_geeft_alle_feiten_in_geldige_vorm() -> None:
    """Whatever is found has an id and a value of the right form."""
    gevonden = vind_feiten(RIJK)

    assert gevonden.wie == "ander"
    assert dict(gevonden.feiten) == {
        "leeftijd": 84,
        "huishouden": "alleen_kind",
        "kinderen": 2,
        "inkomen_maand": {"min": 0, "max": 1399},
        "inkomen_soort": "pensioen",
        "woonsituatie": "huur",
        "schulden": True,
        "betalingsachterstand": ["huur", "zorg"],
        "brief_deurwaarder": True,
        "ontruiming_datum": "met_datum",
        "afsluiting_dreigt": True,
        "huishouden_lukt": "niet",
        "mantelzorger_overbelast": True,
        "postcode4": "1234",
    }


@pytest.mark.parametrize(
    ("zin", "feit", "waarde"),
    [
        ("ik ben 71", "leeftijd", 71),
        ("een vrouw van 71", "leeftijd", 71),
        ("ik ben tweeëntachtig jaar", "leeftijd", 82),
        ("84 jaar, alleen", "leeftijd", 84),
        ("ik woon helemaal alleen in deze flat", "huishouden", "alleen"),
        ("ik woon samen met mijn vrouw", "huishouden", "partner"),
        ("wij wonen samen", "huishouden", "partner"),
        ("ik woon weer bij mijn ouders", "huishouden", "anderen"),
        ("alleenstaande moeder met een baby", "huishouden", "alleen_kind"),
        ("ik heb drie kleine kinderen", "kinderen", 3),
        ("wij hebben geen kinderen", "kinderen", 0),
        ("ik verdien 1650 per maand", "inkomen_maand", {"min": 1400, "max": 2000}),
        ("mijn uitkering is € 1.250,- netto", "inkomen_maand", {"min": 0, "max": 1399}),
        ("ik zit in de bijstand", "inkomen_soort", "uitkering"),
        ("ik krijg alleen aow", "inkomen_soort", "pensioen"),
        ("ik ben zzp'er", "inkomen_soort", "zelfstandig"),
        ("er komt niks meer binnen", "inkomen_soort", "geen"),
        ("ik heb een baan bij de supermarkt", "inkomen_soort", "loon"),
        ("ik huur een kamer", "woonsituatie", "kamer"),
        ("we hebben een koophuis", "woonsituatie", "koop"),
        ("ik slaap in mijn auto", "woonsituatie", "geen"),
        ("ik slaap bij een vriend op de bank", "woonsituatie", "inwonend"),
        ("kheb overal schuldn", "schulden", True),
        ("ik heb geen schulden", "schulden", False),
        ("we lopen achter met de huur en het gas", "betalingsachterstand", ["huur", "energie"]),
        ("kheb dr brief vd deurwaardr wa nu", "brief_deurwaarder", True),
        ("ze gaan ons uit huis zetten", "ontruiming_datum", "zonder_datum"),
        ("volgende week dinsdag komt de ontruiming", "ontruiming_datum", "met_datum"),
        ("heb brief gekregen dat ik donderdag uit huis moet", "ontruiming_datum", "met_datum"),
        ("de deurwaarder zegt dat ik over 2 weken uit mijn woning moet", "ontruiming_datum", "met_datum"),
        ("eneco gaat mij afsluiten", "afsluiting_dreigt", True),
        ("ramen lappen gaat niet meer", "huishouden_lukt", "deels"),
        ("ik zorg voor mijn man en ik hou het niet vol", "mantelzorger_overbelast", True),
        ("mijn postcode is 1012", "postcode4", "1012"),
        ("ik woon op 3511 lx", "postcode4", None),
        ("3511 lx", "postcode4", "3511"),
    ],
)
def test_wat_er_staat_wordt_gelezen(zin: str, feit: str, waarde: Any) -> None:
    """Also with mistakes in it."""
    assert vind_feiten(zin).feiten.get(feit) == waarde


@pytest.mark.parametrize(
    ("zin", "feit"),
    [
        ("71", "leeftijd"),
        ("ik heb 80 euro schuld", "leeftijd"),
        ("we zijn 47 jaar getrouwd", "leeftijd"),
        ("al 12 jaar ziek", "leeftijd"),
        ("de huur is 950", "leeftijd"),
        ("op 14 december", "leeftijd"),
        ("ik kan niet alleen wonen", "huishouden"),
        ("kan ik bijstand krijgen", "inkomen_soort"),
        ("ik zoek werk", "inkomen_soort"),
        ("mijn uitkering is gestopt", "inkomen_soort"),
        ("ik betaal 950 huur", "inkomen_maand"),
        ("ik heb 2400 euro schuld", "inkomen_maand"),
        ("krijg ik nog die 1300 euro", "inkomen_maand"),
        ("het is mijn eigen schuld", "schulden"),
        ("hoe werkt schuldhulp", "schulden"),
        ("mag de woningbouw mij zomaar op straat zetten", "ontruiming_datum"),
        ("ik moet maandag uit huis om te werken", "ontruiming_datum"),
        ("mijn vader kreeg een brief dat hij uit huis moet naar een verpleeghuis", "ontruiming_datum"),
        ("mogen ze in de winter afsluiten", "afsluiting_dreigt"),
        ("ik wil een verzekering afsluiten", "afsluiting_dreigt"),
        ("ik zoek een huurwoning", "woonsituatie"),
        ("straks ben ik dakloos", "woonsituatie"),
        ("1500 EU", "postcode4"),
        ("het was in 2019 al zo", "postcode4"),
    ],
)
def test_wat_er_niet_staat_wordt_niet_verzonnen(zin: str, feit: str) -> None:
    """No amount is an age, no question is a statement, no wish is a fact; a bare number is for the open question."""
    assert feit not in vind_feiten(zin).feiten


@pytest.mark.parametrize(
    ("zin", "wie"),
    [
        ("me broer heeft vorig jaar zelfmoord gepleegd en ik krijg zijn huur niet geregeld", None),
        ("ik kan niet slapen en mijn vrouw weet van niks", None),
        ("ik heb schulden, mijn man mag het niet weten", None),
        ("mijn moeder weet niks meer", "moeder"),
        ("mijn moeder weet niet hoe ze de rekeningen moet betalen", "moeder"),
        ("mijn moeder van 84 heeft hulp nodig", "moeder"),
        ("me pa vergeet alles", "vader"),
        ("oma zit in de kou", "oma"),
        ("hulp voor m'n oude buurvrouw", "buurvrouw"),
        ("een vriend van mij slaapt op straat", "vriend"),
        ("mijn man heeft een beroerte gehad", "man"),
        ("ik zorg voor mijn vrouw en ik kan niet meer", "vrouw"),
        ("client heeft geen inkomen", "ander"),
        ("mw 82 stookt niet", "ander"),
        ("hallo mevrouw, ik kan de huur niet betalen", None),
        ("mijn man heeft me verlaten", None),
        ("mijn vrouw is overleden", None),
        ("mijn man en ik kunnen niet rondkomen", None),
        ("ik woon bij mijn moeder", None),
        ("ik ben alleenstaande moeder", None),
        ("ik ben een vrouw van 71", None),
        ("mijn man is ontslagen en nu kunnen wij de huur niet betalen", None),
        ("ik kan niet meer naar mijn zus", None),
        ("schulden", None),
    ],
)
def test_over_wie_het_gaat(zin: str, wie: str | None) -> None:
    """Somebody else only when that person has the need, and is no company or cause."""
    assert vind_feiten(zin).wie == wie


def test_een_leeftijd_hoort_bij_wie_het_over_gaat() -> None:
    """With two ages in a message, that of the other; the resident's own is not given to somebody else."""
    assert vind_feiten("ik ben 58 en mijn moeder van 84 heeft hulp nodig").feiten["leeftijd"] == 84
    assert "leeftijd" not in vind_feiten("ik ben 58 en mijn moeder heeft hulp nodig").feiten


def _genoemd(zin: str, *namen: str) -> list[Genoemd]:
    return [Genoemd(n, zin.index(n), zin.index(n) + len(n)) for n in namen]


@pytest.mark.parametrize(
    ("zin", "al"),
    [
        ("ik krijg al zorgtoeslag en huurtoeslag", ["zorgtoeslag", "huurtoeslag"]),
        ("heb ik recht op zorgtoeslag of huurtoeslag", None),
        ("ik heb nog geen zorgtoeslag maar wel huurtoeslag", None),
        ("kan ik zorgtoeslag krijgen, huurtoeslag heb ik niet", None),
        ("ik heb zorgtoeslag aangevraagd, en huurtoeslag?", None),
    ],
)
def test_wat_al_ontvangen_wordt(zin: str, al: list[str] | None) -> None:
    """Stated is received; asked, denied or applied for is not."""
    assert vind_feiten(zin, _genoemd(zin, "zorgtoeslag", "huurtoeslag")).feiten.get("al_ontvangt") == al


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_geen_enkele_tekst_laat_het_mislukken(tekst: str) -> None:
    """Whatever characters, there is an answer, and each character keeps its place."""
    assert vind_feiten(tekst) is not None
    assert len(vlak(tekst)) == len(tekst)


@pytest.mark.parametrize(
    "tekst", ["a" * 10_000, "1 " * 5_000, "(" * 3_000, "mijn " * 2_000, "\x00", "0[", "{naam}", "\u202e12\u202c"]
)
def test_grote_en_rare_teksten_kosten_geen_seconde(tekst: str) -> None:
    """No pattern runs away."""
    import time

    begin = time.perf_counter()
    vind_feiten(tekst[:2_000])

    assert time.perf_counter() - begin < 1


@pytest.mark.parametrize("zin", ["al 3 maanden wachten op mn bijstand", "ik wacht nog op mijn bijstand"])
def test_wie_wacht_heeft_nog_niets(zin: str) -> None:
    """Waiting for an income is not having it."""
    assert "inkomen_soort" not in vind_feiten(zin, []).feiten
    assert vind_feiten("ik leef van mijn bijstand", []).feiten["inkomen_soort"] == "uitkering"

"""What goes along with a hand-over, as what, and until when: rules of law, not of tone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.gesprek.meesturen import andere_wet, kies_mee, opnieuw_te_vragen, te_vragen, weggelaten_feiten
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.overdracht import overdracht
from bot.gesprek.samenvatting import regels
from bot.gesprek.soorten import kan_melding, soort_van, te_kiezen, termijn_van
from bot.gesprek.spoed import alle_spoed
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.woorden import laad_woorden
from regelingen.kennisbank import Kennisbank


@pytest.fixture(scope="module")
def omg() -> Omgeving:
    """The built knowledge base, on the day of the fact base."""
    kb = Kennisbank.open().vast()
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=date(2026, 11, 22), gemeente=kb.gemeente("voorbeeld"))


def _gesprek(*themas: str, **meer: object) -> Gesprek:
    rij = tuple(Onderwerp(thema=t, woorden=f"over {t}", antwoorden={"wens": f"wens {t}"}, klaar=True) for t in themas)
    return replace(Gesprek(gemeente="voorbeeld", onderwerpen=rij, huidig=len(rij), bevestigd=True), **meer)


def test_een_onderwerp_wordt_niet_apart_gevraagd() -> None:
    """With one matter agreeing to send is the yes; with two each has its own."""
    assert te_vragen(_gesprek("huur")) is None
    assert te_vragen(_gesprek("huur", "huishouden")) == 0
    assert te_vragen(kies_mee(_gesprek("huur", "huishouden"), 0, True)) == 1


def test_wat_is_weggelaten_gaat_nergens_mee(omg: Omgeving) -> None:
    """Words, wish and facts that belong to what was left out are in no part of what is sent."""
    feiten = {"zelf": {"huishouden_lukt": "niet", "ontruiming_datum": True}}
    gesprek = kies_mee(kies_mee(_gesprek("huur", "huishouden", feiten=feiten), 0, True), 1, False)
    inhoud = str(overdracht(gesprek, omg))

    assert andere_wet(gesprek, 0, omg) is False
    assert "huishouden_lukt" in weggelaten_feiten(gesprek, omg)
    assert "ontruiming_datum" not in weggelaten_feiten(gesprek, omg)
    assert "wens huur" in inhoud
    assert "huishouden" not in inhoud.lower().replace("huishouden\u201d", "")


def test_spoed_van_wat_niet_meegaat_telt_niet(omg: Omgeving) -> None:
    """An eviction that the resident leaves out makes nothing else urgent."""
    gesprek = _gesprek("huur", "huishouden", feiten={"zelf": {"ontruiming_datum": True}})

    assert [s.uiterlijk_werkdagen for s in alle_spoed(gesprek, omg)] == [3]
    assert alle_spoed(kies_mee(gesprek, 0, False), omg) == []


@pytest.mark.parametrize(
    ("thema", "gekozen", "soort", "termijn"),
    [
        ("schulden", None, "hulpvraag_schulden", (4, "weken")),
        ("huur", "wmo_melding", "hulpvraag_schulden", (4, "weken")),
        ("huishouden", None, "terugbelverzoek", None),
        ("huishouden", "terugbelverzoek", "terugbelverzoek", None),
        ("huishouden", "wmo_melding", "wmo_melding", (6, "weken")),
        ("inkomen", None, "advies_bijstand", None),
        ("papieren", None, "terugbelverzoek", None),
    ],
)
def test_wat_het_is(thema: str, gekozen: str | None, soort: str, termijn: tuple[int, str] | None, omg: Omgeving) -> None:
    """Only the Wmo leaves a choice; debts are a request for help in any form, and each has the term of its own law."""
    onderwerp = Onderwerp(thema=thema, soort=gekozen)
    gevonden = termijn_van(_gesprek(thema), onderwerp, omg)

    assert soort_van(onderwerp, omg) == soort
    assert ((gevonden.aantal, gevonden.eenheid) if gevonden else None) == termijn


def test_drie_werkdagen_alleen_met_de_regel_over_haast(omg: Omgeving) -> None:
    """An eviction shortens the term; whoever strikes the line about it sends the ordinary term."""
    gesprek = _gesprek("huur", feiten={"zelf": {"ontruiming_datum": True}})
    met = overdracht(gesprek, omg)["overdracht"]["onderwerpen"][0]["termijn"]
    zonder = overdracht(replace(gesprek, geschrapt=("spoed",)), omg)["overdracht"]["onderwerpen"][0]["termijn"]

    assert (met["aantal"], met["eenheid"]) == (3, "werkdagen")
    assert (zonder["aantal"], zonder["eenheid"]) == (4, "weken")


@pytest.mark.parametrize(
    ("gemeente", "kanaal", "kan"), [("voorbeeld", "web", 0), ("huizen", "web", None), ("voorbeeld", "whatsapp", None)]
)
def test_een_melding_alleen_waar_dat_mag(gemeente: str, kanaal: str, kan: int | None, omg: Omgeving) -> None:
    """Where the municipality did not designate this way, and on WhatsApp, a melding cannot be chosen."""
    daar = replace(omg, gemeente=omg.kb.gemeente(gemeente))

    assert te_kiezen(_gesprek("huishouden", kanaal=kanaal), daar) == kan
    assert kan_melding(Onderwerp(thema="huishouden"), daar) == (gemeente == "voorbeeld")


def test_opnieuw_is_een_nieuwe_keuze() -> None:
    """A next hand-over asks again: no earlier yes is carried over."""
    gesprek = replace(kies_mee(_gesprek("huur", "huishouden"), 0, False), samenvatting_goed=True, akkoord=True)
    nieuw = opnieuw_te_vragen(gesprek)

    assert (te_vragen(nieuw), nieuw.samenvatting_goed, nieuw.akkoord) == (0, False, False)


def test_de_delen_staan_op_volgorde(omg: Omgeving) -> None:
    """Lines come in the order of a receiver, whatever the order in which they were said."""
    gesprek = _gesprek("huur", "huishouden", goed="ik kook zelf", feiten={"zelf": {"al_ontvangt": ["zorgtoeslag"]}})
    delen = [r.deel for r in regels(gesprek, omg)]

    assert delen == sorted(
        delen, key=["gevraagd", "spoed", "situatie", "zelf", "omgeving", "goed", "regelingen", "loopt", "niet_besproken"].index
    )
    assert {"goed", "loopt", "niet_besproken"} <= set(delen)


@pytest.mark.parametrize(("signaal", "geen"), [("huiselijk-geweld", True), ("kindermishandeling", True), ("afsluiting", False)])
def test_na_geweld_geen_bericht(signaal: str, geen: bool, omg: Omgeving) -> None:
    """A signal of violence rules out every message afterwards; a cut-off of gas does not."""
    assert overdracht(_gesprek("huur", signalen=(signaal,)), omg)["overdracht"]["geen_nacontact"] is geen

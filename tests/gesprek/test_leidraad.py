"""The public guide says what the conversation asks, and nothing that is not its own."""

from __future__ import annotations

from datetime import date

import pytest

from bot.gesprek.kaart import maak_kaart
from bot.gesprek.kaartvraag import SOORTEN, antwoord_op_kaartknop
from bot.gesprek.leidraad import ALTIJD, maak_leidraad
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.regelingblad import maak_regelingblad
from bot.gesprek.toestand import Gesprek
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.woorden import laad_woorden
from regelingen.bouw import bouw
from regelingen.kennisbank import Kennisbank
from regelingen.model import Passing, Uitkomst


@pytest.fixture(scope="module")
def omg(tmp_path_factory: pytest.TempPathFactory) -> Omgeving:
    """The real content, in the fictitious municipality."""
    doel = tmp_path_factory.mktemp("kb") / "kennisbank.sqlite3"
    bouw(doel=doel)
    kb = Kennisbank.open(doel)
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=date(2026, 11, 22), gemeente=kb.gemeente("voorbeeld"))


def test_elke_vraag_van_de_leidraad_staat_er_een_keer(omg: Omgeving) -> None:
    """Every question of the guide stands in the public guide, once, with a reason of its own."""
    alles = maak_leidraad(omg)
    gezien = [*alles.begin, *(vraag for deel in alles.delen for vraag in deel.vragen), *alles.slot]

    assert sorted(vraag.tekst for vraag in gezien) == sorted(vraag.vraag for vraag in omg.kb.leidraad())
    assert [vraag.id for vraag in omg.kb.leidraad() if f"leidraad.waarom_{vraag.id}" not in omg.woorden] == []


def test_elke_vraag_heeft_de_woorden_van_het_gesprek(omg: Omgeving) -> None:
    """What is asked of each matter has the words and the reason with which the step itself asks it."""
    gesteld = [(v.tekst, v.waarom) for v in maak_leidraad(omg).altijd]

    assert gesteld == [(omg.zeg(f"{naam}.vraag"), STAPPEN[naam].waarom(Gesprek(gemeente="voorbeeld"), omg)) for naam in ALTIJD]


def test_feiten_zijn_die_van_de_kennisbank(omg: Omgeving) -> None:
    """A fact is asked with the text and reason of the knowledge base, and called hard when its burden is."""
    per_tekst = {feit.tekst: feit for feit in omg.kb.feitvragen()}
    for deel in maak_leidraad(omg).delen:
        for vraag in deel.feiten:
            assert (vraag.waarom, vraag.lastig) == (per_tekst[vraag.tekst].waarom, per_tekst[vraag.tekst].last >= 3)
            assert (vraag.tekst in deel.lastig) == vraag.lastig


def test_alles_mag_worden_overgeslagen(omg: Omgeving) -> None:
    """The page says that every question may be skipped; so it is with every step and fact it names."""
    alles = maak_leidraad(omg)

    assert all(v.overslaan for v in (*alles.altijd, *alles.begin, *alles.slot, *(f for d in alles.delen for f in d.feiten)))


def test_alleen_wat_gekozen_is(omg: Omgeving) -> None:
    """With leefgebieden only those are there, in their own order; an unknown one is none."""
    assert [d.leefgebied.id for d in maak_leidraad(omg, ("geld", "wonen", "bestaat-niet")).delen] == ["wonen", "geld"]
    assert len(maak_leidraad(omg).delen) == len(omg.kb.leefgebieden())


def test_hints_voor_wie_het_gesprek_leidt_staan_er_niet(omg: Omgeving) -> None:
    """What only helps whoever leads the talk is not told to residents."""
    hints = {vraag.hint for vraag in omg.kb.leidraad() if vraag.hint}
    verteld = {v.waarom for d in maak_leidraad(omg).delen for v in d.vragen}

    assert hints
    assert not hints & verteld


def test_rechten_zijn_die_van_het_plan(omg: Omgeving) -> None:
    """Melding, own plan, help in the talk, decision and objection are there, each with its regeling."""
    rechten = maak_leidraad(omg).rechten

    assert len(rechten) == 5
    assert all(recht.regeling for recht in rechten)
    assert any("0123 45 67 90" in recht.tekst for recht in rechten), "the organisation of this municipality"


def test_blad_heeft_de_woorden_van_de_kaart(omg: Omgeving) -> None:
    """Of every regeling the page has what the card says, and every answer to a question about it."""
    for regeling in omg.kb.regelingen("voorbeeld"):
        blad = maak_regelingblad(regeling, omg)
        kaart = maak_kaart(Passing(regeling.id, Uitkomst.MISSCHIEN), omg)
        bron = blad.bronnen[0]
        van_blad = (blad.regeling.kort, blad.nagekeken, blad.let_op or None, bron.titel, bron.url)
        assert van_blad == (kaart["kort"], kaart["nagekeken"], kaart["let_op"], kaart["bron"], kaart["bron_url"])
        assert kaart["telefoon"] in ([h.nummer for h in blad.hulplijnen] or [None])
        krijgt = [zin.tekst for zin in regeling.wat_krijgt_u]
        aanvragen = regeling.aanvragen
        staat_er = {*blad.bedragen, *krijgt, *aanvragen.meenemen, aanvragen.termijn, aanvragen.waar, regeling.bezwaar}
        for soort in SOORTEN:
            uit = antwoord_op_kaartknop(Gesprek(gemeente="voorbeeld"), f"{soort}_{regeling.id}", omg)
            assert uit is not None
            regels = [r.removeprefix("- ") for r in uit.berichten[0]["tekst"].splitlines() if r.startswith("- ")]
            assert set(regels) <= set(staat_er), (regeling.id, soort)

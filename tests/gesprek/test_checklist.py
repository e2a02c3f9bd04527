"""The checklist is the chat in another order: the same plan, whatever was ticked first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.gesprek.agenda import wie_bij
from bot.gesprek.checklist import velden as veldbeleid
from bot.gesprek.checklist.bladen import leidraad, onderwerpbladen
from bot.gesprek.checklist.feitveld import naar_feit, naar_veld
from bot.gesprek.checklist.leefgebieden import gebied_van, leefgebieden
from bot.gesprek.checklist.lijst import Lijst, als_gesprek
from bot.gesprek.checklist.uit_gesprek import uit_gesprek
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.plan import maak_plan
from bot.gesprek.toestand import Gesprek, Onderwerp, van_json
from bot.gesprek.toestand import naar_json as als_json
from tests.gesprek.loper import Loper, omgeving

OMG = omgeving()
HUISHOUDENS = sorted((Path(__file__).parents[1] / "regelingen" / "huishoudens").glob("*.yml"))
#: What the households answer to the open questions.
TIKKEN = {"wens": "v1", "zelf": "niets", "omgeving": "niemand", "mag_vragen": "zelf", "volhouden": "ja"}


def _huis(pad: Path) -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    return inhoud


def _wereld(huis: dict[str, Any]) -> Omgeving:
    return replace(OMG, datum=huis["datum"], gemeente=OMG.kb.gemeente(huis["gemeente"]))


def _chat(thema: str, huis: dict[str, Any], omg: Omgeving) -> Gesprek:
    """The chat with this household: what they tell, then every question answered until the plan is there."""
    wie = wie_bij(thema, "zelf")
    loper = Loper(Onderwerp(thema=thema, wie=wie), omg=omg)
    begin = {id_: waarde for id_, waarde in huis["feiten"].items() if id_ in huis["verteld"]}
    loper.gesprek = loper.gesprek.met_feiten(wie, begin)
    for _ in range(20):
        stap = loper.gesprek.stap
        if stap == "plan":
            return loper.gesprek
        if stap != "feitvraag":
            loper.tik(TIKKEN[stap])
            continue
        fv = OMG.kb.feitvraag(str(loper.gesprek.feit))
        loper.gesprek = loper.gesprek if fv.id not in huis["feiten"] else _zegt(loper, fv.id, huis["feiten"][fv.id])
        if loper.gesprek.feit == fv.id:
            loper.tik("weet_niet")
    raise AssertionError("no plan")


def _zegt(loper: Loper, feit: str, waarde: Any) -> Gesprek:
    return loper.zeg("zo is het", feiten={feit: waarde})


@pytest.mark.parametrize("pad", HUISHOUDENS, ids=lambda pad: pad.stem)
def test_plan_van_checklist_en_chat_zijn_gelijk(pad: Path) -> None:
    """For every topic of every golden household the checklist gives the plan that the chat gives, word for word."""
    huis = _huis(pad)
    omg = _wereld(huis)
    for thema in huis["themas"]:
        chat = _chat(thema, huis, omg)
        velden = {f"o.{thema}": chat.onderwerpen[0].wie}
        feiten = chat.feiten_van(chat.onderwerpen[0].wie)
        for blad in onderwerpbladen(Lijst(velden=velden), gebied_van(thema), omg):
            for item in blad.vragen:
                stap = item.naam.split(".")[2]
                if stap in chat.onderwerpen[0].antwoorden:
                    velden[f"{item.naam}.keuze"] = [TIKKEN[stap]] if item.meer else TIKKEN[stap]
        for id_, waarde in feiten.items():
            velden[f"f.{chat.onderwerpen[0].wie}.{id_}"] = naar_veld(omg.kb.feitvraag(id_), waarde)
        lijst = Lijst(velden=veldbeleid.alleen_geldig(velden, omg))
        gesprek = als_gesprek(lijst, omg)

        assert maak_plan(gesprek, gesprek.onderwerpen[0], omg) == maak_plan(chat, chat.onderwerpen[0], omg)


def test_elk_onderwerp_staat_onder_een_kop() -> None:
    """Every topic of the conversation stands below one heading, and every group of the guide that has questions too."""
    themas = [thema for gebied in leefgebieden() for thema in gebied.themas]
    groepen = [groep for gebied in leefgebieden() for groep in gebied.leidraad]
    assert sorted(themas) == sorted(t.id for t in OMG.kb.themas())
    assert len(groepen) == len(set(groepen))
    assert {v.leefgebied for v in OMG.kb.leidraad() if v.leefgebied} <= set(groepen)
    assert 4 <= sum(gebied.eerst for gebied in leefgebieden()) <= 5


def test_vragen_van_de_leidraad_staan_in_volgorde() -> None:
    """Below a heading the guide's questions come as zelf, omgeving, gemeente; none is lost."""
    volgorde = ["start", "zelf", "omgeving", "gemeente", "slot"]
    alle = [leidraad(gebied, OMG) for gebied in (*leefgebieden(), None)]
    assert sorted(v.id for rij in alle for v in rij) == sorted(v.id for v in OMG.kb.leidraad())
    for rij in alle[:-1]:
        fasen = [volgorde.index(v.fase) for v in rij]
        assert fasen == sorted(fasen)


def _alle_velden() -> dict[str, list[Any]]:
    """Fields of a talk about three topics, each with values that may stand in it."""
    uit: dict[str, list[Any]] = {}
    for thema in ("huur", "huishouden", "mantelzorg"):
        uit[f"o.{thema}"] = ["zelf", "moeder"]
        gekozen = Lijst(velden={f"o.{thema}": "zelf"})
        for blad in onderwerpbladen(gekozen, gebied_van(thema), OMG):
            for item in (*blad.vragen, *blad.feiten):
                ids = [id_ for id_, _ in item.keuzes]
                veld = f"{item.naam}.keuze" if item.naam.startswith("s.") else item.naam
                uit[veld] = [[id_] for id_ in ids] if item.meer else list(ids)
            uit |= {f"{item.naam}.tekst": ["elke dag een beetje"] for item in blad.vragen if item.open_}
            uit |= {f"{item.naam}.stand": ["liever_niet", "praten"] for item in blad.vragen if item.open_}
    return uit


VELDEN = _alle_velden()


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_de_volgorde_maakt_niets_uit(data: st.DataObject) -> None:
    """The same ticks in any order give the same conversation, and so the same plan and the same summary."""
    namen = data.draw(st.lists(st.sampled_from(sorted(VELDEN)), unique=True))
    gekozen = {naam: data.draw(st.sampled_from(VELDEN[naam])) for naam in namen}
    anders = data.draw(st.permutations(namen))
    een = als_gesprek(Lijst(velden=gekozen), OMG)
    twee = als_gesprek(Lijst(velden={naam: gekozen[naam] for naam in anders}), OMG)

    assert een == twee
    assert [maak_plan(een, o, OMG) for o in een.onderwerpen] == [maak_plan(twee, o, OMG) for o in twee.onderwerpen]
    assert van_json(als_json(een)) == een


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_heen_en_terug_blijft_het_plan_gelijk(data: st.DataObject) -> None:
    """What goes from the checklist to the conversation and back gives the same plan: nothing is lost on the way."""
    namen = data.draw(st.lists(st.sampled_from(sorted(VELDEN)), unique=True))
    gekozen = {naam: data.draw(st.sampled_from(VELDEN[naam])) for naam in namen}
    een = als_gesprek(Lijst(velden=gekozen), OMG)
    velden, bij = uit_gesprek(een, OMG)
    twee = als_gesprek(Lijst(velden=veldbeleid.alleen_geldig(velden, OMG), bij=bij), OMG)

    assert [maak_plan(een, o, OMG) for o in een.onderwerpen] == [maak_plan(twee, o, OMG) for o in twee.onderwerpen]


@pytest.mark.parametrize("fv", OMG.kb.feitvragen(), ids=lambda fv: fv.id)
def test_elk_feit_gaat_heen_en_terug(fv: Any) -> None:
    """Every option of every fact survives the way through a field; a number that no option has does too."""
    for optie in (*fv.opties, *fv.ook):
        waarde = [str(optie.waarde)] if fv.soort == "meer" else optie.waarde
        assert naar_feit(fv, naar_veld(fv, waarde), OMG) == waarde
    if fv.soort in ("aantal", "bereik"):
        assert naar_feit(fv, naar_veld(fv, 71), OMG) == 71


RUW = st.one_of(st.text(max_size=80), st.lists(st.text(max_size=20)), st.none(), st.integers())


@given(st.dictionaries(st.text(max_size=40), RUW))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_wat_geen_veld_is_telt_niet(ruw: dict[str, Any]) -> None:
    """Whatever a device sends, only fields that exist are kept, and a conversation can always be made of them."""
    velden = veldbeleid.alleen_geldig({**ruw, "o.huur": "Jan", "f.zelf.leeftijd": "=[[", "v.nee.tekst": "x"}, OMG)
    assert velden == {}
    assert als_gesprek(Lijst(velden=velden), OMG).onderwerpen == ()


def test_liever_niet_gaat_voor() -> None:
    """ "Liever niet" outweighs what was noted with it: it goes along as such, and the words do not."""
    velden = {"o.huur": "zelf", "s.huur.wens.tekst": "iets van mezelf", "s.huur.wens.stand": "liever_niet"}
    assert als_gesprek(Lijst(velden=velden), OMG).onderwerpen[0].antwoorden["wens"] == "liever_niet"

"""What must hold of the fit for every household, not only for those we thought of."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regelingen.bouw import bouw
from regelingen.feiten import bekend
from regelingen.kennisbank import Kennisbank
from regelingen.model import Passing, Regeling, Uitkomst
from regelingen.toets import HOOGSTENS, te_tonen, toets, volgende_vraag
from regelingen.verzameling import INHOUD
from regelingen.waarheid import Blik, alle_feiten, verlopen, waar

DAG = date(2026, 11, 22)
LATER = date(2027, 2, 1)
RUSTIG = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Kennisbank:
    """A knowledge base of its own: hypothesis keeps it for the whole module."""
    pad: Path = tmp_path_factory.mktemp("eigenschappen") / "kb.sqlite3"
    bouw(INHOUD, pad, DAG)
    return Kennisbank.open(pad)


@st.composite
def huishoudens(trek: st.DrawFn, kb: Kennisbank) -> dict[str, Any]:
    """Any mix of answers: options, numbers, ranges, lists, unknown, not asked."""
    feiten: dict[str, Any] = {}
    for vraag in kb.feitvragen():
        alle = (*vraag.opties, *vraag.ook)
        keuzes: list[st.SearchStrategy[Any]] = [st.none(), st.none(), st.sampled_from(["weet_niet", "liever_niet"])]
        if alle:
            keuzes.append(st.sampled_from([optie.waarde for optie in alle]))
        if vraag.soort in ("bereik", "aantal"):
            keuzes.append(st.integers(0, 120_000))
        if vraag.soort == "meer":
            keuzes.append(st.lists(st.sampled_from([optie.id for optie in alle]), unique=True, min_size=1, max_size=3))
        waarde = trek(st.one_of(keuzes))
        if waarde is not None:
            feiten[vraag.id] = waarde
    return feiten


def _alle(kb: Kennisbank, feiten: dict[str, Any], dag: date = DAG) -> dict[str, Passing]:
    return {regeling.id: toets(kb, regeling, feiten, dag) for regeling in kb.regelingen("voorbeeld")}


@RUSTIG
@given(data=st.data())
def test_meer_weten_verandert_een_nee_alleen_met_een_andere_reden(kb: Kennisbank, data: st.DataObject) -> None:
    """Once a regeling does not fit, an extra answer does not make it fit, unless the reason it gave is gone as well."""
    feiten = data.draw(huishoudens(kb))
    voor = _alle(kb, feiten)
    ongevraagd = [vraag for vraag in kb.feitvragen() if vraag.id not in feiten and vraag.opties]
    if not ongevraagd:
        return
    vraag = data.draw(st.sampled_from(ongevraagd))
    na = _alle(kb, {**feiten, vraag.id: data.draw(st.sampled_from(vraag.opties)).waarde})

    for id_, passing in voor.items():
        if passing.uitkomst is Uitkomst.WAARSCHIJNLIJK_NIET and na[id_].uitkomst is not passing.uitkomst:
            assert na[id_].redenen != passing.redenen


@RUSTIG
@given(data=st.data())
def test_de_volgorde_van_de_antwoorden_maakt_niet_uit(kb: Kennisbank, data: st.DataObject) -> None:
    """The same answers in another order give the same fit and the same next question."""
    feiten = data.draw(huishoudens(kb))
    anders = dict(data.draw(st.permutations(list(feiten.items()))))

    assert _alle(kb, feiten) == _alle(kb, anders)
    assert volgende_vraag(kb, "voorbeeld", feiten, DAG, ()) == volgende_vraag(kb, "voorbeeld", anders, DAG, ())


@RUSTIG
@given(data=st.data(), onbekend=st.sampled_from(["weet_niet", "liever_niet"]))
def test_niet_weten_geeft_nooit_een_nee(kb: Kennisbank, data: st.DataObject, onbekend: str) -> None:
    """Not knowing one more fact never turns anything into a no: unknown never becomes no."""
    feiten = data.draw(huishoudens(kb))
    zonder = [vraag.id for vraag in kb.feitvragen() if vraag.id not in bekend(kb, feiten)]
    if not zonder:
        return
    voor = _alle(kb, feiten)
    na = _alle(kb, {**feiten, data.draw(st.sampled_from(zonder)): onbekend})

    assert {id_: een.uitkomst for id_, een in voor.items()} == {id_: een.uitkomst for id_, een in na.items()}


def test_wie_niets_zegt_hoort_nooit_nee(kb: Kennisbank) -> None:
    """With no facts at all nothing that is open is refused, and answering everything with "weet niet" changes nothing."""
    stil = {vraag.id: "weet_niet" for vraag in kb.feitvragen()}
    for dag in (DAG, LATER):
        for regeling in kb.regelingen("voorbeeld"):
            if regeling.status == "open":
                assert toets(kb, regeling, {}, dag).uitkomst is not Uitkomst.WAARSCHIJNLIJK_NIET
                assert toets(kb, regeling, stil, dag).uitkomst is toets(kb, regeling, {}, dag).uitkomst


@RUSTIG
@given(data=st.data())
def test_een_nee_rust_op_bekende_feiten(kb: Kennisbank, data: st.DataObject) -> None:
    """Every no has a reason in words and misses nothing; every maybe tells what is missing or why it stays a doubt."""
    for passing in _alle(kb, data.draw(huishoudens(kb))).values():
        if passing.uitkomst is Uitkomst.WAARSCHIJNLIJK_NIET:
            assert passing.redenen and not passing.ontbreekt
        if passing.uitkomst is Uitkomst.MISSCHIEN:
            regeling = kb.regeling(passing.id, "voorbeeld")
            assert passing.ontbreekt or passing.redenen or regeling.nooit_zeker
        for feit in passing.ontbreekt:
            assert kb.feitvraag(feit)


@RUSTIG
@given(data=st.data())
def test_een_verlopen_norm_geeft_nooit_een_oordeel(kb: Kennisbank, data: st.DataObject) -> None:
    """On a day after the amounts lapsed, no condition that leans on them is true or false."""
    feiten = data.draw(huishoudens(kb))
    blik = Blik(kb.vast(), bekend(kb, feiten), LATER)
    voorwaarden = [voorwaarde for regeling in kb.regelingen("voorbeeld") for voorwaarde in regeling.voorwaarden]
    leunen = [voorwaarde for voorwaarde in voorwaarden if "feit" in voorwaarde.toets and verlopen(voorwaarde.toets, blik)]

    assert len(leunen) >= 5
    assert [voorwaarde.id for voorwaarde in leunen if waar(voorwaarde.toets, blik) is not None] == []


@RUSTIG
@given(data=st.data())
def test_elke_voorwaarde_is_uit_te_rekenen(kb: Kennisbank, data: st.DataObject) -> None:
    """Whatever is known, each condition is true, false or unknown, and with every fact known it depends on nothing else."""
    feiten = data.draw(huishoudens(kb))
    blik = Blik(kb.vast(), bekend(kb, {**feiten, "gemeente": "voorbeeld"}), DAG)
    for regeling in kb.regelingen("voorbeeld"):
        for voorwaarde in regeling.voorwaarden:
            assert waar(voorwaarde.toets, blik) in (True, False, None)


@RUSTIG
@given(data=st.data())
def test_wat_getoond_wordt(kb: Kennisbank, data: st.DataObject) -> None:
    """At most five, never twice, never a no that was not asked for, and everything else is under meer."""
    feiten = data.draw(huishoudens(kb))
    themas = data.draw(st.lists(st.sampled_from([thema.id for thema in kb.themas()]), unique=True, max_size=3))
    tonen = te_tonen(kb, "voorbeeld", feiten, DAG, themas)
    ids = [passing.id for passing in (*tonen.passingen, *tonen.meer)]

    assert len(tonen.passingen) <= HOOGSTENS
    assert len(ids) == len(set(ids))
    assert all(passing.uitkomst is not Uitkomst.WAARSCHIJNLIJK_NIET for passing in (*tonen.passingen, *tonen.meer))


@RUSTIG
@given(data=st.data())
def test_een_vraag_doet_er_altijd_toe(kb: Kennisbank, data: st.DataObject) -> None:
    """A question is new, was not skipped, and is about something a candidate depends on."""
    feiten = data.draw(huishoudens(kb))
    overgeslagen = data.draw(st.lists(st.sampled_from([vraag.id for vraag in kb.feitvragen()]), unique=True, max_size=4))
    vraag = volgende_vraag(kb, "voorbeeld", feiten, DAG, (), overgeslagen=overgeslagen)
    if vraag is None:
        return

    assert vraag.id not in feiten
    assert vraag.id not in overgeslagen
    assert vraag.id not in bekend(kb, feiten)
    assert vraag.id == "al_ontvangt" or vraag.id in _nodig(kb)


@RUSTIG
@given(data=st.data())
def test_het_vragen_houdt_op(kb: Kennisbank, data: st.DataObject) -> None:
    """Answering what is asked ends, and after that no single answer changes any outcome."""
    feiten = data.draw(huishoudens(kb))
    thema = data.draw(st.sampled_from([thema.id for thema in kb.themas()]))
    for _ in range(len(kb.feitvragen()) + 1):
        vraag = volgende_vraag(kb, "voorbeeld", feiten, DAG, (thema,))
        if vraag is None:
            break
        feiten = {**feiten, vraag.id: data.draw(st.sampled_from(vraag.opties)).waarde}
    else:
        raise AssertionError("er blijven vragen komen")
    kandidaten = kb.regelingen("voorbeeld", thema)
    voor = [toets(kb, regeling, feiten, DAG).uitkomst for regeling in kandidaten]
    aangenomen = _aangenomen(kandidaten, kb)
    for rest in kb.feitvragen():
        gevolgen = {rest.id} | {feit for optie in rest.opties for feit in optie.volgt}
        if rest.id in feiten or rest.id in bekend(kb, feiten) or rest.id == "al_ontvangt" or gevolgen & aangenomen:
            continue
        for optie in rest.opties:
            assert [toets(kb, regeling, {**feiten, rest.id: optie.waarde}, DAG).uitkomst for regeling in kandidaten] == voor


def _aangenomen(kandidaten: tuple[Regeling, ...], kb: Kennisbank) -> set[str]:
    """Facts of conditions that are taken for granted: not asked, though an answer could still change something."""
    return {
        feit
        for regeling in kandidaten
        for voorwaarde in regeling.voorwaarden
        if voorwaarde.veronderstel
        for feit in alle_feiten(voorwaarde.toets, kb.vast())
    }


def _nodig(kb: Kennisbank) -> set[str]:
    direct = {
        feit
        for regeling in kb.regelingen("voorbeeld")
        for voorwaarde in regeling.voorwaarden
        for feit in alle_feiten(voorwaarde.toets, kb.vast())
    }
    return direct | {vraag.id for vraag in kb.feitvragen() for optie in vraag.opties if set(optie.volgt) & direct}

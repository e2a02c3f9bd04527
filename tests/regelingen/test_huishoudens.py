"""Golden households: who they are, what is known, and what the law and the sources say fits them.

The expectations are reasoned from norms, ages and limits, with the sum in a comment of the file. When one fails, the content,
the program or the reasoning is wrong; look which, and never copy the outcome.
"""

from __future__ import annotations

import random
import statistics
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from bot.gesprek.voortgang import HOOGSTENS_FEITEN
from regelingen.kennisbank import Kennisbank
from regelingen.model import Feiten, Passing, Tonen, Uitkomst
from regelingen.toets import kandidaten, te_tonen, toets, volgende_vraag

MAP = Path(__file__).with_name("huishoudens")
VELDEN = {"titel", "verhaal", "gemeente", "datum", "themas", "verteld", "feiten", "verwacht"}
VERWACHT = {"waarschijnlijk", "misschien", "waarschijnlijk_niet", "heeft_al", "niet_getoond", "bovenaan"}
#: Households that the fit has to know by all means.
VERPLICHT = {
    "aow-paar-klein-pensioen", "negentien-en-alleen", "alleenstaande-ouder-met-werk", "zelfstandige-met-schulden",
    "huiseigenaar-zonder-inkomen", "spaargeld-boven-de-grens", "krijgt-alles-al", "zonder-papieren-met-kind",
    "zorgt-voor-ouder-elders", "normen-verlopen-weinig-inkomen",
}  # fmt: skip


class Huishouden(NamedTuple):
    """One file: where, when and about what is asked, what was told at once, all facts, and what is expected."""

    naam: str
    titel: str
    verhaal: str
    gemeente: str
    datum: date
    themas: tuple[str, ...]
    verteld: tuple[str, ...]
    feiten: Feiten
    verwacht: dict[str, Any]

    def begin(self) -> dict[str, Any]:
        """What a resident tells at once, before anything is asked."""
        return {id_: self.feiten[id_] for id_ in self.verteld}


def _lees(pad: Path) -> Huishouden:
    return Huishouden(naam=pad.stem, **yaml.safe_load(pad.read_text(encoding="utf-8")))


PADEN = sorted(MAP.glob("*.yml"))
HUISHOUDENS = [_lees(pad) for pad in PADEN]


#: One test a household.
per_huishouden = pytest.mark.parametrize("huis", HUISHOUDENS, ids=[huis.naam for huis in HUISHOUDENS])


def _pas(kb: Kennisbank, huis: Huishouden, id_: str, feiten: Feiten | None = None) -> Passing:
    bekend = huis.feiten if feiten is None else feiten
    return toets(kb, kb.regeling(id_, huis.gemeente), {**bekend, "gemeente": huis.gemeente}, huis.datum)


def _toon(kb: Kennisbank, huis: Huishouden, feiten: Feiten | None = None) -> Tonen:
    return te_tonen(kb, huis.gemeente, huis.feiten if feiten is None else feiten, huis.datum, huis.themas)


def _alles(tonen: Tonen) -> dict[str, Uitkomst]:
    return {passing.id: passing.uitkomst for passing in (*tonen.passingen, *tonen.meer)}


def _vraag_uit(
    kb: Kennisbank, huis: Huishouden, begin: Feiten, themas: tuple[str, ...], hoogstens: int | None = None
) -> tuple[list[str], dict[str, Any]]:
    """Asks what the fit asks, answers from the household (or "weet niet"), gives the questions and what is then known."""
    feiten = dict(begin)
    gevraagd: list[str] = []
    while hoogstens is None or len(gevraagd) < hoogstens:
        vraag = volgende_vraag(kb, huis.gemeente, feiten, huis.datum, themas)
        if vraag is None:
            break
        gevraagd.append(vraag.id)
        feiten[vraag.id] = huis.feiten.get(vraag.id, "weet_niet")
    return gevraagd, feiten


def test_er_zijn_er_genoeg() -> None:
    """There are at least forty golden households, the ones that may not be missing among them."""
    assert len(HUISHOUDENS) >= 40
    assert {huis.naam for huis in HUISHOUDENS} >= VERPLICHT


@pytest.mark.parametrize("pad", PADEN, ids=[pad.stem for pad in PADEN])
def test_een_huishouden_is_leesbaar_en_klopt_van_vorm(kb: Kennisbank, pad: Path) -> None:
    """A file has a title, a story of two sentences and a reasoning, and names only facts, topics and regelingen that exist."""
    tekst = pad.read_text(encoding="utf-8")
    data = yaml.safe_load(tekst)
    huis = _lees(pad)
    verwacht = huis.verwacht
    genoemd = [id_ for soort in verwacht.values() for id_ in soort]

    assert set(data) == VELDEN
    assert set(verwacht) <= VERWACHT and any(verwacht.values())
    assert huis.verhaal.count(".") == 2 and huis.verhaal.endswith(".")
    assert "  # " in tekst, "zet de redenering erbij"
    assert set(huis.verteld) <= set(huis.feiten)
    assert kb.gemeente(huis.gemeente) and [kb.thema(thema) for thema in huis.themas]
    for feit in huis.feiten:
        assert kb.feitvraag(feit)
    for id_ in genoemd:
        assert kb.regeling(id_, huis.gemeente)
    uitkomsten = [id_ for uitkomst in Uitkomst for id_ in verwacht.get(uitkomst.value, ())]
    assert len(uitkomsten) == len(set(uitkomsten))


@per_huishouden
def test_wat_past(kb: Kennisbank, huis: Huishouden) -> None:
    """The fit gives each expected outcome."""
    for uitkomst in Uitkomst:
        for id_ in huis.verwacht.get(uitkomst.value, ()):
            passing = _pas(kb, huis, id_)
            assert passing.uitkomst is uitkomst, f"{id_}: {passing}"


@per_huishouden
def test_waarom_niet(kb: Kennisbank, huis: Huishouden) -> None:
    """A no gives exactly the reasons of the conditions that fail."""
    for id_, namen in huis.verwacht.get("waarschijnlijk_niet", {}).items():
        voorwaarden = {een.id: een.niet for een in kb.regeling(id_, huis.gemeente).voorwaarden}
        redenen = {voorwaarden[naam] for naam in ([namen] if isinstance(namen, str) else namen)}
        assert set(_pas(kb, huis, id_).redenen) == redenen, id_


@per_huishouden
def test_wat_er_nog_ontbreekt(kb: Kennisbank, huis: Huishouden) -> None:
    """A maybe misses what the reasoning says is missing; with nothing missing it stays a maybe for a reason of its own."""
    for id_, ontbreekt in huis.verwacht.get("misschien", {}).items():
        if ontbreekt is not None:
            assert set(_pas(kb, huis, id_).ontbreekt) == set(ontbreekt), id_


@per_huishouden
def test_wat_getoond_wordt(kb: Kennisbank, huis: Huishouden) -> None:
    """What may fit under these topics is shown, the sure and urgent things at once; a no and what is closed is not."""
    tonen = _toon(kb, huis)
    getoond = _alles(tonen)
    hier = {regeling.id for regeling in kandidaten(kb, huis.gemeente, huis.themas)}
    verwacht = huis.verwacht

    for uitkomst in ("waarschijnlijk", "misschien", "heeft_al"):
        assert set(verwacht.get(uitkomst, ())) & hier <= set(getoond)
    assert not {*verwacht.get("waarschijnlijk_niet", ()), *verwacht.get("niet_getoond", ())} & set(getoond)
    assert set(verwacht.get("bovenaan", ())) <= {passing.id for passing in tonen.passingen}
    assert not set(verwacht.get("heeft_al", ())) & {passing.id for passing in tonen.passingen}


@per_huishouden
def test_de_volgorde_van_antwoorden_maakt_niet_uit(kb: Kennisbank, huis: Huishouden) -> None:
    """However the facts are ordered, every regeling has the same fit, and the same is shown in the same order."""
    eerst = [_pas(kb, huis, regeling.id) for regeling in kb.regelingen(huis.gemeente)]
    schudder = random.Random(huis.naam)
    for _ in range(3):
        paren = list(huis.feiten.items())
        schudder.shuffle(paren)
        feiten = dict(paren)
        assert [_pas(kb, huis, regeling.id, feiten) for regeling in kb.regelingen(huis.gemeente)] == eerst
        assert _toon(kb, huis, feiten) == _toon(kb, huis)


class Gesprek(NamedTuple):
    """What was asked per topic with the conversation's limit, what is then known, and the same when everything is asked."""

    per_thema: dict[str, list[str]]
    na_grens: dict[str, Any]
    alle_vragen: list[str]
    na_alles: dict[str, Any]


@pytest.fixture(scope="module")
def gesprekken(kb: Kennisbank) -> dict[str, Gesprek]:
    """Every household asked as the conversation does, topic by topic with its limit, and once more without a limit."""
    uit = {}
    for huis in HUISHOUDENS:
        feiten, per_thema = huis.begin(), {}
        for thema in huis.themas:
            feiten = {**kb.thema(thema).betekent, **feiten}
            per_thema[thema], feiten = _vraag_uit(kb, huis, feiten, (thema,), HOOGSTENS_FEITEN)
        meer, na_alles = _vraag_uit(kb, huis, feiten, huis.themas)
        alle = [vraag for vragen in per_thema.values() for vraag in vragen] + meer
        uit[huis.naam] = Gesprek(per_thema, feiten, alle, na_alles)
    return uit


def test_het_aantal_vragen_in_het_gesprek(gesprekken: dict[str, Gesprek]) -> None:
    """At most three facts are asked per topic before its plan, and the median household is asked at most six in all."""
    per_thema = [len(vragen) for gesprek in gesprekken.values() for vragen in gesprek.per_thema.values()]

    assert HOOGSTENS_FEITEN == 3
    assert max(per_thema) <= HOOGSTENS_FEITEN
    assert statistics.median(sum(map(len, gesprek.per_thema.values())) for gesprek in gesprekken.values()) <= 6


def test_ook_zonder_grens_houdt_het_vragen_op(kb: Kennisbank, gesprekken: dict[str, Gesprek]) -> None:
    """Without the limit no question comes twice and the asking ends.

    That takes more than six questions for a broad topic: "inkomen" holds over twenty regelingen, many with a fact of their own.
    """
    for huis in HUISHOUDENS:
        gesprek = gesprekken[huis.naam]
        assert len(gesprek.alle_vragen) == len(set(gesprek.alle_vragen)), huis.naam
        assert volgende_vraag(kb, huis.gemeente, gesprek.na_alles, huis.datum, huis.themas) is None, huis.naam


@per_huishouden
def test_de_grens_verliest_niets(kb: Kennisbank, gesprekken: dict[str, Gesprek], huis: Huishouden) -> None:
    """After three facts per topic nothing that fits is missing from what is shown, and nothing that seems likely is a no."""
    na_grens = _alles(_toon(kb, huis, gesprekken[huis.naam].na_grens))
    hier = {regeling.id for regeling in kandidaten(kb, huis.gemeente, huis.themas)}

    for uitkomst in ("waarschijnlijk", "misschien"):
        assert set(huis.verwacht.get(uitkomst, ())) & hier <= set(na_grens)
    for id_, gezegd in na_grens.items():
        if gezegd is Uitkomst.WAARSCHIJNLIJK:
            assert _pas(kb, huis, id_).uitkomst is not Uitkomst.WAARSCHIJNLIJK_NIET, id_


def test_de_grens_laat_de_lijst_meestal_gelijk(kb: Kennisbank, gesprekken: dict[str, Gesprek]) -> None:
    """For at least two in three households the five shown at the limit are the five shown when everything was asked."""
    gelijk = [
        huis.naam
        for huis in HUISHOUDENS
        if {een.id for een in _toon(kb, huis, gesprekken[huis.naam].na_grens).passingen}
        == {een.id for een in _toon(kb, huis, gesprekken[huis.naam].na_alles).passingen}
    ]

    assert len(gelijk) >= len(HUISHOUDENS) * 2 / 3, f"{len(gelijk)} van {len(HUISHOUDENS)}"

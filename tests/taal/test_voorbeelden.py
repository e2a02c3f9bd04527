"""The example sentences, those per regeling above all."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist
from ruamel.yaml import YAML

from bot.paden import WORTEL
from bot.taal.voorbeelden import VoorbeeldFout, berichten, voorbeelden
from regelingen.kennisbank import Kennisbank

ALLE = list(voorbeelden())
#: Shorter than this there are only so many ways to say it ("hoe lang duurt dat"), and a name is a name.
KORT = 4
#: So alike are a sentence and itself with a typing mistake.
GELIJK = 92
#: From this many words on, sentences that share a piece of so many words, or are so alike, come from each other.
REEKS = 6
LANG_GELIJK = 80


def _kaal(zin: str) -> str:
    return " ".join(re.findall(r"\w+", zin.lower()))


def _van_rasa() -> dict[str, list[str]]:
    """The example sentences of every intent."""
    uit: dict[str, list[str]] = {}
    for bestand in (WORTEL / "data" / "nlu").glob("[ht]*/*.yml"):
        for blok in YAML(typ="safe").load(bestand.read_text(encoding="utf-8"))["nlu"]:
            zinnen = [r.strip()[2:] for r in str(blok["examples"]).splitlines() if r.strip().startswith("- ")]
            uit.setdefault(blok["intent"], []).extend(zinnen)
    return uit


def test_elke_regeling_heeft_genoeg_zinnen(kb: Kennisbank) -> None:
    """At least eight for each, and none for what does not exist."""
    telling = Counter(v.regeling for v in ALLE)

    assert set(telling) == {r.id for r in kb.regelingen()}
    assert {id_: n for id_, n in telling.items() if n < 8} == {}


def test_een_zin_gaat_over_een_onderwerp_van_zijn_regeling(kb: Kennisbank) -> None:
    """Otherwise it would teach the classifier what the conversation cannot follow."""
    assert [(v.zin, v.thema) for v in ALLE if v.thema not in kb.regeling(v.regeling).themas] == []


def test_een_zin_hoort_bij_een_regeling() -> None:
    """The same sentence for two regelingen teaches neither."""
    per = Counter(_kaal(v.zin) for v in ALLE)
    assert [zin for zin, n in per.items() if n > 1] == []


def test_elke_bedoeling_heeft_genoeg_zinnen() -> None:
    """At least 25 varied sentences for each act and theme."""
    assert {naam: len(z) for naam, z in _van_rasa().items() if len(set(map(_kaal, z))) < 25} == {}


def _van_crisis() -> list[str]:
    """The sentences that the signals of danger are learned from, ordinary ones too."""
    bestanden = (WORTEL / "data" / "crisis").glob("*.yml")
    groepen = [YAML(typ="safe").load(bestand.read_text(encoding="utf-8")) for bestand in bestanden]
    return [zin for groep in groepen for zinnen in groep.values() for zin in zinnen]


def _reeksen(zin: str) -> set[tuple[str, ...]]:
    woorden = zin.split()
    return {tuple(woorden[i : i + REEKS]) for i in range(len(woorden) - REEKS + 1)}


def test_geen_evaluatiezin_staat_in_wat_wordt_geleerd() -> None:
    """What is measured on is not learned: not with a typing mistake, not in nearly the same words, not a piece of six words."""
    regels = (r for p in (WORTEL / "tests/taal/evaluatie").glob("*.jsonl") for r in p.read_text(encoding="utf-8").splitlines())
    toets = [z for z in (_kaal(json.loads(r)["text"]) for r in regels if r.strip()) if len(z.split()) >= KORT]
    van_rasa = [zin for rij in _van_rasa().values() for zin in rij]
    alles = [*(v.zin for v in ALLE), *van_rasa, *_van_crisis(), *(b.zin for b in berichten())]
    geleerd = [z for z in {_kaal(z) for z in alles} if len(z.split()) >= KORT]
    hoogste = cdist(geleerd, toets, scorer=ratio, score_cutoff=LANG_GELIJK, dtype=np.uint8).max(axis=1)
    stukken = set().union(*map(_reeksen, toets))

    assert len(toets) > 1_000
    assert len(geleerd) > 8_000
    assert [z for z, h in zip(geleerd, hoogste, strict=True) if h > (LANG_GELIJK if len(z.split()) >= REEKS else GELIJK)] == []
    assert [z for z in geleerd if _reeksen(z) & stukken] == []


def test_een_bericht_gaat_over_onderwerpen_die_er_zijn(kb: Kennisbank) -> None:
    """Each named once, and no message twice."""
    themas = {thema.id for thema in kb.themas()}
    alle = list(berichten())

    assert [b.zin for b in alle if set(b.themas) - themas or len(set(b.themas)) < len(b.themas)] == []
    assert [zin for zin, n in Counter(_kaal(b.zin) for b in alle).items() if n > 1] == []


def test_een_verkeerd_bestand_wordt_genoemd(tmp_path: Path) -> None:
    """With what is expected of it."""
    (tmp_path / "huurtoeslag.yml").write_text("huur: 3\n", encoding="utf-8")

    with pytest.raises(VoorbeeldFout, match=r"huurtoeslag\.yml: verwacht onder elk onderwerp een lijst"):
        list(voorbeelden(tmp_path))


def test_een_verkeerd_bestand_met_berichten_wordt_genoemd(tmp_path: Path) -> None:
    """With what is expected of it."""
    (tmp_path / "meer.yml").write_text("- zin: alleen een zin\n", encoding="utf-8")

    with pytest.raises(VoorbeeldFout, match=r"meer\.yml: verwacht een lijst met bij elk bericht `themas` en `zin`"):
        list(berichten(tmp_path))

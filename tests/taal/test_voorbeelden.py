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
from bot.taal.voorbeelden import VoorbeeldFout, voorbeelden
from regelingen.kennisbank import Kennisbank

ALLE = list(voorbeelden())
#: Shorter than this there are only so many ways to say it ("hoe lang duurt dat"), and a name is a name.
KORT = 4
#: So alike are a sentence and itself with a typing mistake.
GELIJK = 92


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


def test_geen_evaluatiezin_staat_in_wat_wordt_geleerd() -> None:
    """What is measured on is not learned, not even with a typing mistake in it."""
    regels = (r for p in (WORTEL / "tests/taal/evaluatie").glob("*.jsonl") for r in p.read_text(encoding="utf-8").splitlines())
    toets = [z for z in (_kaal(json.loads(r)["text"]) for r in regels if r.strip()) if len(z.split()) >= KORT]
    geleerd = [z for z in {v.zin for v in ALLE} | {z for rij in _van_rasa().values() for z in rij} if len(z.split()) >= KORT]
    gelijkenis = cdist([_kaal(z) for z in geleerd], toets, scorer=ratio, score_cutoff=GELIJK, dtype=np.uint8)

    assert len(toets) > 1_000
    assert [z for z, hoogste in zip(geleerd, gelijkenis.max(axis=1), strict=True) if hoogste > GELIJK] == []


def test_een_verkeerd_bestand_wordt_genoemd(tmp_path: Path) -> None:
    """With what is expected of it."""
    (tmp_path / "huurtoeslag.yml").write_text("huur: 3\n", encoding="utf-8")

    with pytest.raises(VoorbeeldFout, match=r"huurtoeslag\.yml: verwacht onder elk onderwerp een lijst"):
        list(voorbeelden(tmp_path))

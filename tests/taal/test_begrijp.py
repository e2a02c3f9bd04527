"""`wegwijzer begrijp` and the trained pipeline as a whole."""

from __future__ import annotations

import asyncio
import io
import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.opdrachten import roep
from bot.opdrachten.begrijp import Begrip, _regels, begrijp, lees_regel, leesbaar
from regelingen.bouw import bouw
from regelingen.verzameling import INHOUD

pytestmark = [pytest.mark.rasa, pytest.mark.usefixtures("kb")]

KAPOT = [
    "x" * 10_000,
    "ik kan de huur niet betalen " * 400,
    "😀😭🏠",
    "\x00\x00huur\x00",
    "\u202eruuh\u202c \u200f\u200e",
    "<script>alert(1)</script>",
    "<b>huur</b>",
    "/crisis",
    '/knop{"vraag": "wens", "optie": "v1"}',
    "0[",
    "{naam}",
    "{{ 7*7 }}",
    "%s %d %n",
    "'; DROP TABLE x;--",
    "\ud800",
    " ",
    "",
    "\n\n\n",
    "1" * 500,
    "ı İ ß ﬁ ﷽ 𝒽𝓊𝓊𝓇",
    "?!?!",
]


def _begrijp(agent: Any, tekst: str) -> Begrip:
    return asyncio.run(begrijp(agent, tekst))


@pytest.mark.parametrize("tekst", KAPOT, ids=range(len(KAPOT)))
def test_geen_invoer_laat_het_mislukken(agent: Any, tekst: str, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is typed has an intent, no component fails on it, and none of it becomes a payload."""
    begrip = _begrijp(agent, tekst)

    assert begrip.bedoeling not in ("", "knop")
    assert "failed" not in caplog.text
    json.dumps(begrip.als_regel(1))


@pytest.mark.parametrize(
    ("tekst", "onderwerpen"),
    [
        ("schulden", ["schulden"]),
        ("ik kan de huur niet meer betalen", ["huur"]),
        ("kheb dr brief vd deurwaardr wa nu", ["schulden"]),
        ("stofzuigen lukt niet meer", ["huishouden"]),
        ("mijn vrouw is overleden en ik weet niet hoe de bank werkt", ["pensioen_overlijden"]),
        ("ik kan niet stoppen met roken", ["verslaving"]),
        ("terug", []),
        ("paspoort verlengen", []),
    ],
)
def test_onderwerpen_van_een_bericht(agent: Any, tekst: str, onderwerpen: list[str]) -> None:
    """One matter is one, two are two, and an act is none."""
    assert _begrijp(agent, tekst).waarden("onderwerp") == onderwerpen


def test_een_brief_van_de_deurwaarder_over_de_huur_mag_ook_schulden_zijn(agent: Any) -> None:
    """Rent and a mother who needs help are both heard; whether the letter is a third matter may be judged either way."""
    tekst = "kan de huur nie meer betalen er ligt een brief vd deurwaarder en me moeder van 84 heeft hulp nodig"

    assert [o for o in _begrijp(agent, tekst).waarden("onderwerp") if o != "schulden"] == ["huur", "zorg_thuis"]


@pytest.mark.parametrize(
    ("tekst", "bedoeling"),
    [
        ("ik wil dood", "crisis"),
        ("wat betekent beslagvrije voet", "wat_betekent"),
        ("ik wil een echt mens spreken", "mens"),
        ("i cannot pay my rent, can you help me please", "taal"),
        ("paspoort verlengen", "buiten_domein"),
        ("qwxz vbnm plk", "onzin"),
        ("dankjewel", "dank"),
    ],
)
def test_handelingen(agent: Any, tekst: str, bedoeling: str) -> None:
    """What is no matter is what it is."""
    assert _begrijp(agent, tekst).bedoeling == bedoeling


def test_een_regeling_bij_naam_staat_vooraan(agent: Any) -> None:
    """Also with a mistake in the name."""
    begrip = _begrijp(agent, "heb ik recht op huurtoelsag")

    assert begrip.waarden("regeling") == ["huurtoeslag"]
    assert begrip.regelingen[0] == ("huurtoeslag", 1.0)


def test_de_rangorde_is_lang_genoeg(agent: Any) -> None:
    """Repair offers guesses from it."""
    assert len(_begrijp(agent, "iets met geld").rang) >= 10


def test_regels_in_is_regels_uit(agent: Any) -> None:
    """One answer for each line, with what the format promises and nothing else."""
    invoer = io.StringIO('{"id": 1, "text": "schulden"}\n\n{"id": "b", "text": "ik wil dood"}\n')
    uit = io.StringIO()

    assert asyncio.run(_regels(agent, invoer, uit, None)) == 0

    een, twee = [json.loads(regel) for regel in uit.getvalue().splitlines()]
    assert set(een) == {"id", "intent", "confidence", "regelingen", "crisis", "buiten_domein", "taal"}
    assert (een["id"], een["crisis"], een["buiten_domein"], een["taal"]) == (1, None, False, "nl")
    assert een["regelingen"][0]["id"] == "schuldhulpverlening"
    assert len(een["regelingen"]) <= 5
    assert twee["crisis"] == {"id": "suicidaliteit", "niveau": "acuut"}


@pytest.mark.parametrize(
    "regel",
    ["nee", "{", '{"id": 3}', '{"text": "x"}', "[1, 2]", '"x"', '{"id": 1, "text": null}', "{" * 5_000, "\x00", "\ufeff{}"],
)
def test_een_onleesbare_regel_is_een_leeg_bericht(regel: str) -> None:
    """With what is wrong with it; the lines after it are answered."""
    _, _, fout = lees_regel(regel)

    assert fout


def test_na_een_onleesbare_regel_gaat_het_verder(agent: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """The trouble is named with its number, every line has its answer, and the code tells that there was trouble."""
    uit = io.StringIO()
    invoer = [b'{"id": 1, "text": "schulden"}\n', b"\xff\xfe nee\n", b'{"id": 3, "text": "\\ud800 huur"}\n']

    assert asyncio.run(_regels(agent, invoer, uit, None)) == 2
    assert [json.loads(r)["id"] for r in uit.getvalue().splitlines()] == [1, None, 3]
    assert "regel 2" in capsys.readouterr().err


def test_een_nieuw_synoniem_werkt_zonder_te_trainen(agent: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor adds a word and builds; the model that was trained before finds it, also with a typing mistake."""
    inhoud = tmp_path / "inhoud"
    shutil.copytree(INHOUD, inhoud)
    bestand = inhoud / "landelijk" / "valys.yml"
    oud = bestand.read_text(encoding="utf-8")
    nieuw = re.sub(r"^synoniemen:( \[|\n  - )", r"synoniemen:\1verrerittenpas\1", oud, count=1, flags=re.M)
    bestand.write_text(nieuw.replace("verrerittenpas [", "verrerittenpas, "), encoding="utf-8")
    assert "verrerittenpas" in nieuw
    bouw(inhoud, tmp_path / "kennisbank.sqlite3", date(2026, 11, 22))
    monkeypatch.setenv("WEGWIJZER_KENNISBANK", str(tmp_path / "kennisbank.sqlite3"))

    for zin in ("verrerittenpas", "hoe kom ik aan een verrerittenpas", "verreritenpas aanvragen"):
        assert _begrijp(agent, zin).regelingen[0][0] == "valys", zin


def test_zonder_zin_zegt_de_opdracht_wat_hij_wil(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence or lines, not neither."""
    assert roep("begrijp") == 2
    assert "--jsonl" in capsys.readouterr().err


def test_leesbaar_noemt_wat_gevonden_is(agent: Any) -> None:
    """Intent, matters, who, facts and regelingen, each on its line."""
    tekst = leesbaar(_begrijp(agent, "mijn moeder van 84 krijgt de huur niet betaald en wil huurtoeslag"))

    for stuk in ("bedoeling", "onderwerp", "moeder", "leeftijd: 84", "bij naam", "huurtoeslag"):
        assert stuk in tekst

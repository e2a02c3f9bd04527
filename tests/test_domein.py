"""What can be inconsistent is compared from both sides: domain, rules, sentences, steps, words, actions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from bot.gesprek.beurt import ONDERBREKINGEN
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.woorden import MAP, laad_woorden
from bot.motor.invoertekst import ACTIES

WORTEL = Path(__file__).resolve().parents[1]


def _lees(pad: str | Path) -> Any:
    return YAML(typ="safe").load((WORTEL / pad).read_text(encoding="utf-8"))


DOMEIN = _lees("domain.yml")
REGELS = [
    r
    for p in sorted((WORTEL / "data/regels").glob("*.yml"))
    for r in YAML(typ="safe").load(p.read_text(encoding="utf-8"))["rules"]
]
VOORBEELDEN = [
    n
    for p in sorted((WORTEL / "data/nlu").rglob("*.yml"))
    for n in YAML(typ="safe").load(p.read_text(encoding="utf-8")).get("nlu", [])
]
#: Classes that actions are made of; not actions themselves.
GRONDVORMEN = {"Actie"}
#: Intents that need no sentences: made by a component or a button, never by the classifier.
ZONDER_ZINNEN = {"crisis", "knop", "bel_mij", "taal", "nlu_fallback"}


def test_elke_bedoeling_heeft_precies_een_regel() -> None:
    """Whatever is understood is answered, in one way."""
    met_regel = [r["steps"][0]["intent"] for r in REGELS]
    assert len(met_regel) == len(set(met_regel))
    assert set(met_regel) == {*DOMEIN["intents"], "nlu_fallback"}


def test_elke_bedoeling_heeft_voorbeelden_en_elk_voorbeeld_een_bedoeling() -> None:
    """The classifier knows the domain's intents and no others."""
    assert {n["intent"] for n in VOORBEELDEN} == set(DOMEIN["intents"]) - ZONDER_ZINNEN


def test_elke_bedoeling_heeft_minstens_25_verschillende_zinnen() -> None:
    """Fewer varied sentences teach the classifier a list of words."""
    te_weinig = {n["intent"]: len(set(_zinnen(n))) for n in VOORBEELDEN if len(set(_zinnen(n))) < 25}
    assert te_weinig == {}


def _zinnen(n: dict[str, Any]) -> list[str]:
    return [z[2:].strip() for z in n["examples"].splitlines() if z.startswith("- ")]


def test_geen_zin_staat_bij_twee_bedoelingen() -> None:
    """The same words can not mean two things."""
    bij: dict[str, set[str]] = {}
    for n in VOORBEELDEN:
        for zin in _zinnen(n):
            bij.setdefault(zin.lower(), set()).add(n["intent"])
    assert {z: i for z, i in bij.items() if len(i) > 1} == {}


def test_thema_s_van_kennisbank_en_domein_zijn_gelijk() -> None:
    """A theme that editors add is a theme that is understood."""
    kennisbank = {t["id"] for t in _lees("regelingen/inhoud/themas.yml")["themas"]}
    assert {i.removeprefix("thema_") for i in DOMEIN["intents"] if i.startswith("thema_")} == kennisbank


def test_stappen_zijn_de_sloten_van_het_formulier_in_dezelfde_volgorde() -> None:
    """Rasa asks the first empty slot, so the order is the same on both sides."""
    assert DOMEIN["forms"]["gesprek_form"]["required_slots"] == list(STAPPEN)
    assert set(DOMEIN["slots"]) == {"gesprek", *STAPPEN}


def test_acties_van_domein_en_code_zijn_gelijk() -> None:
    """Every action in the domain is one class, and every class is in the domain."""
    from rasa_sdk import Action
    from rasa_sdk.executor import ActionExecutor

    uitvoerder = ActionExecutor()
    uitvoerder.register_package("actions")
    namen = [
        k().name() for k in _afstammelingen(Action) if k.__module__.startswith("actions.") and k.__name__ not in GRONDVORMEN
    ]
    assert sorted(namen) == sorted(set(namen))
    assert set(uitvoerder.actions) >= set(DOMEIN["actions"])
    assert set(namen) == set(DOMEIN["actions"])


def _afstammelingen(klasse: type) -> list[type]:
    return [a for k in klasse.__subclasses__() for a in (k, *_afstammelingen(k))]


def test_elke_regel_noemt_een_actie_die_er_is() -> None:
    """A rule to nowhere would be silence."""
    assert {r["steps"][1]["action"] for r in REGELS} <= set(DOMEIN["actions"])


def test_onderbrekingen_en_knopacties_zijn_bedoelingen() -> None:
    """What may leave a question open, or stands behind a button, is understood."""
    assert set(DOMEIN["intents"]) >= ONDERBREKINGEN
    assert set(DOMEIN["intents"]) >= ACTIES


@pytest.mark.parametrize("stap", sorted(set(STAPPEN) - {"feitvraag", "crisis_zwak"}))
def test_elke_stap_heeft_vraag_en_waarom(stap: str) -> None:
    """Two steps take their question from the knowledge base.

    A step without words would be silence; without a reason it would be an interrogation."""
    woorden = laad_woorden()

    assert {f"{stap}.vraag", f"{stap}.vraag_na_uur"} & set(woorden)
    assert f"{stap}.waarom" in woorden


def test_elke_regel_tekst_wordt_gebruikt_en_elke_gebruikte_bestaat() -> None:
    """No key in the code without a line, and no line that nobody says."""
    code = "\n".join(p.read_text(encoding="utf-8") for map_ in ("bot/gesprek", "actions") for p in (WORTEL / map_).rglob("*.py"))
    vast = set(re.findall(r'"([a-z_]+\.[a-z_]+)"', code))
    open_ = set(re.findall(r'f"([a-z_]+\.[a-z_]*)\{', code)) | {"samenvatting.", "samenvatting.kop_", "taal."}
    sleutels = set(laad_woorden())
    bestanden = {p.stem for p in MAP.glob("*.yml")}
    genoemd = {s for s in vast if s.split(".")[0] in bestanden}
    assert genoemd - sleutels == set()
    # Every step may have its own words for an answer that does not fit, and other words the second time.
    stapsleutels = {f"{s}.{n}" for s in STAPPEN for n in ("vraag", "vraag_anders", "waarom", "past_niet", "past_niet_anders")}
    antwoorden = {s for s in sleutels if s.startswith("antwoord.")}
    over = {
        s
        for s in sleutels
        if s not in genoemd
        and s.removesuffix("_ander") not in genoemd | stapsleutels
        and s not in stapsleutels | antwoorden
        and not any(s.startswith(o) for o in open_)
        and s.removesuffix("_anders") not in genoemd
    }
    assert over == set()

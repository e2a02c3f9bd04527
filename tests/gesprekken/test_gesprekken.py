"""Whole conversations: one file each in a folder per situation, asserting facts, outcomes and directives, never copy.

A turn is `zeg` (typed) or `kies` (an option of the open question), and may be followed by what must then be true:
`stap`, `onderwerpen`, `wie`, `feiten`, `antwoorden` (by step, of the matter at hand), `crisis` (signal and level), `kaarten`
(at least these, with their outcome where one is given), `niet` (cards that may not be shown), `directief`, `spoed`,
`soorten` (what each matter is before the law), `niet_noemt_overdracht` (words that may not be in what is sent), `signalen`,
`noemt` (a number that must be shown).
`tot: <step>` leaves every question open until that step comes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.gesprekken.partner import Partner

MAP = Path(__file__).parent
BESTANDEN = sorted(MAP.glob("*/*.yml"))
#: What `tot` answers: nothing, or yes where nothing is no answer.
_DOOR = {
    "klopt": "ja",
    "plan": "goed",
    "overdracht": "ja",
    "samenvatting": "goed",
    "meesturen": "ja",
    "akkoord": "ja",
    "verbeteren": "nee",
    "soort": "bellen",
    "volhouden": "weet_niet",
    "mag_vragen": "niet",
    "terugkeer": "verder",
    "crisis_vervolg": "verder",
}
_LANGST = 25


@pytest.mark.rasa
@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda p: f"{p.parent.name}/{p.stem}")
async def test_gesprek(bestand: Path, agent: Any) -> None:
    """The conversation goes as its file says, and the invariants hold after every turn."""
    script = YAML(typ="safe").load(bestand.read_text(encoding="utf-8"))
    partner = await Partner(agent, gemeente=script.get("gemeente", "voorbeeld")).begin()
    for nr, beurt in enumerate(script["beurten"], 1):
        if "zeg" in beurt:
            await partner.zeg(beurt["zeg"])
        elif "kies" in beurt:
            await partner.kies(beurt["kies"])
        elif "tot" in beurt:
            await _tot(partner, beurt["tot"])
        _controleer(partner, beurt, f"{bestand.name}, beurt {nr} ({beurt.get('zeg') or beurt.get('kies') or beurt.get('tot')})")


async def _tot(partner: Partner, stap: str) -> None:
    for _ in range(_LANGST):
        if partner.stap == stap:
            return
        await partner.kies(
            _DOOR.get(partner.stap) or ("liever_niet" if partner.stap in ("zelf", "omgeving", "postcode") else "weet_niet")
        )
    raise AssertionError(f"{stap} was not reached in {_LANGST} turns; now at {partner.stap}")


def _controleer(partner: Partner, beurt: dict[str, Any], waar: str) -> None:
    toestand = partner.toestand
    crisis = next((b["crisis"] for b in partner.berichten if b["soort"] == "crisis"), None)
    if "stap" in beurt:
        assert beurt["stap"] == toestand.stap, waar
    if "onderwerpen" in beurt:
        assert beurt["onderwerpen"] == [o.thema for o in toestand.onderwerpen], waar
    if "wie" in beurt:
        assert beurt["wie"] == [o.wie for o in toestand.onderwerpen], waar
    if "antwoorden" in beurt:
        huidig = toestand.onderwerp
        assert huidig is not None, waar
        assert {s: huidig.antwoorden.get(s) for s in beurt["antwoorden"]} == beurt["antwoorden"], waar
    for wie, feiten in beurt.get("feiten", {}).items():
        assert {f: toestand.feiten.get(wie, {}).get(f) for f in feiten} == feiten, waar
    if "crisis" in beurt:
        assert beurt["crisis"] == (f"{crisis['signaal']} {crisis['niveau']}" if crisis else None), waar
    for kaart in beurt.get("kaarten", []):
        naam, _, uitkomst = kaart.partition(" ")
        assert naam in partner.kaarten, f"{waar}: {sorted(partner.kaarten)}"
        assert not uitkomst or partner.kaarten[naam] == uitkomst, f"{waar}: {naam} is {partner.kaarten[naam]}"
    for kaart in beurt.get("niet", []):
        assert kaart not in partner.kaarten, waar
    if "directief" in beurt:
        assert beurt["directief"] in [d["soort"] for d in partner.directieven], waar
    if "spoed" in beurt:
        assert beurt["spoed"] == (_overdracht(partner)["spoed"] or {}).get("uiterlijk_werkdagen"), waar
    if "soorten" in beurt:
        assert beurt["soorten"] == [o["soort"] for o in _overdracht(partner)["onderwerpen"]], waar
    for woord in beurt.get("niet_noemt_overdracht", []):
        assert woord not in json.dumps(_overdracht(partner), ensure_ascii=False).lower(), waar
    if "signalen" in beurt:
        assert beurt["signalen"] == list(toestand.signalen), waar
    if "noemt" in beurt:
        assert beurt["noemt"] in json.dumps(partner.berichten, ensure_ascii=False), waar


def _overdracht(partner: Partner) -> dict[str, Any]:
    inhoud: dict[str, Any] = next(d["overdracht"] for d in partner.directieven if d["soort"] == "overdracht")
    return inhoud


def test_er_zijn_gesprekken() -> None:
    """An empty folder would pass without testing anything."""
    assert len(BESTANDEN) >= 25

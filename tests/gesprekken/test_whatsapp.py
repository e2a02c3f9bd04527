"""The conversations of this folder on WhatsApp: the same outcomes, up to the hand-over, which ends in the way to the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.gesprekken.kanaal_whatsapp import Telefoon
from tests.gesprekken.test_gesprekken import BESTANDEN, _controleer, _tot

#: A Wmo-melding is never made on WhatsApp, so the question what it should be does not come: what a file says of it is passed by.
NIET_HIER = "soort"


@pytest.mark.rasa
@pytest.mark.lang
@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda p: f"{p.parent.name}/{p.stem}")
async def test_gesprek_op_whatsapp(bestand: Path, agent: Any) -> None:
    """The conversation goes as its file says: every body within Meta's limits, every choice tapped from a body."""
    script = YAML(typ="safe").load(bestand.read_text(encoding="utf-8"))
    partner = Telefoon(agent, gemeente=script.get("gemeente", "voorbeeld"))
    await partner.begin()
    for nr, beurt in enumerate(script["beurten"], 1):
        if partner.stap == "contact":
            assert partner.op_de_webpagina, "the form is asked here and not on a page"
            return
        if beurt.get("tot") == NIET_HIER or beurt.get("stap") == NIET_HIER:
            await _tot(partner, "akkoord")
            continue
        if "zeg" in beurt:
            await partner.zeg(beurt["zeg"])
        elif "kies" in beurt:
            if NIET_HIER in str(script) and partner.stap == "akkoord" and beurt["kies"] not in ("ja", "nee", "uitleg"):
                continue
            await partner.kies(beurt["kies"])
        elif "tot" in beurt:
            await _tot(partner, beurt["tot"])
        waar = f"{bestand.name} op WhatsApp, beurt {nr} ({beurt.get('zeg') or beurt.get('kies') or beurt.get('tot')})"
        _controleer(partner, {naam: wat for naam, wat in beurt.items() if naam != "soorten"}, waar)

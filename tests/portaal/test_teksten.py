"""The portal's own sentences: each is there, says how to reach a human, and is plain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from proefkennis import TELEFOON

from portaal.fouten import STATUS, PortaalFout, zin

SJABLONEN = Path(__file__).resolve().parents[2] / "templates" / "portaal"
VELDEN = sorted(pad.stem for pad in (SJABLONEN / "fouten").glob("veld_*.txt"))


@pytest.mark.parametrize("code", sorted(STATUS))
def test_elke_fout_heeft_een_zin_met_telefoonnummer(kb, code):
    """Every error has a sentence with the municipality's name and telephone number."""
    tekst = zin(code, kb.gemeente("voorbeeld"))

    assert TELEFOON in tekst
    assert "gemeente Voorbeeld" in tekst
    assert "uw gemeente" in zin(code, None)


@pytest.mark.parametrize("code", [*sorted(STATUS), *VELDEN])
def test_elke_zin_is_kort(kb, code):
    """No sentence is longer than twenty words, no text longer than four sentences, and nobody is called 'je'."""
    tekst = zin(code, kb.gemeente("voorbeeld"))
    zinnen = [z for z in re.split(r"(?<=[.?!])\s+", tekst) if z]

    assert len(zinnen) <= 4
    assert max(len(z.split()) for z in zinnen) <= 20
    assert not re.search(r"\b(je|jij|jouw|jou)\b", tekst, re.IGNORECASE)


def test_geen_zin_te_veel():
    """Every file of a sentence belongs to a code that exists."""
    gebruikt = set(STATUS) | set(re.findall(r'"(\w+_(?:leeg|ongeldig))"', _bron("overdracht/contactgegevens.py")))

    assert {pad.stem for pad in (SJABLONEN / "fouten").glob("*.txt")} == set(STATUS) | {
        f"veld_{naam}" for naam in gebruikt - set(STATUS)
    }


def test_onbekende_code_kan_niet():
    """A typing error in a code is found at once."""
    with pytest.raises(KeyError):
        PortaalFout("bestaat_niet")


@pytest.mark.parametrize("pad", sorted(SJABLONEN.rglob("*.html")), ids=lambda p: p.name)
def test_geen_inline_stijl_of_script(pad):
    """No template needs more than the strict content policy allows, and none loads anything from elsewhere."""
    bron = pad.read_text(encoding="utf-8")

    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:", bron)
    assert not re.search(r"""(src|href)=["']https?:""", bron)
    assert "|safe" not in bron


def _bron(pad: str) -> str:
    return (SJABLONEN.parents[1] / "portaal" / pad).read_text(encoding="utf-8")

"""`script/thema`: what a theme lacks, and colours that cannot be told apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def thema(script: Callable[[str], ModuleType]) -> ModuleType:
    """script/lib/thema.py."""
    return script("thema")


@pytest.fixture(scope="module")
def voorbeeld(thema: ModuleType) -> str:
    """The theme that comes along."""
    return str((thema.STATIC / "themas" / "voorbeeld.css").read_text())


def test_het_thema_voorbeeld_is_heel(thema: ModuleType, voorbeeld: str) -> None:
    """The theme that comes along has every token our stylesheets ask for, and colours that differ enough, also in the dark."""
    assert list(thema.bezwaren(voorbeeld)) == []
    assert len(thema.gevraagd()) > 80


def test_elke_token_die_ontbreekt_wordt_genoemd(thema: ModuleType, voorbeeld: str) -> None:
    """Without one of its tokens a theme is reported with that token's name; an empty theme with all of them."""
    for naam in sorted(thema.gevraagd())[::12]:
        zonder = re.sub(rf"{naam}:[^;]*;", "", voorbeeld, count=1)
        assert f"ontbreekt: {naam}" in list(thema.bezwaren(zonder))
    assert len(list(thema.bezwaren(""))) == len(thema.gevraagd())


def test_te_weinig_verschil(thema: ModuleType, voorbeeld: str) -> None:
    """Light letters on a light ground are reported, by day and in the dark."""
    bleek = voorbeeld.replace("--basis-color-default-color-document: #16211f", "--basis-color-default-color-document: #aaaaaa")
    flets = voorbeeld.replace("--basis-color-default-color-document: #eef4f3", "--basis-color-default-color-document: #444444")

    assert any("te weinig verschil: --basis-color-default-color-document" in r for r in thema.bezwaren(bleek))
    assert any("te weinig verschil in het donker" in r for r in thema.bezwaren(flets))


@pytest.mark.parametrize(("een", "twee", "hoe"), [((0, 0, 0), (1, 1, 1), 21.0), ((1, 1, 1), (1, 1, 1), 1.0)])
def test_contrast(thema: ModuleType, een: tuple[float, ...], twee: tuple[float, ...], hoe: float) -> None:
    """Black on white differs 21, white on white 1."""
    assert thema.contrast(een, twee) == pytest.approx(hoe)

"""The regression that the classifiers share."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.taal.regressie import KleinsteKwadraten, Regressie
from bot.taal.zinsvector import vectoren_van

ZINNEN = ["ik kan de huur niet betalen", "de huur is te hoog", "stofzuigen lukt niet", "hulp bij het huishouden", "ja", "jazeker"]
NAMEN = ["huur", "huur", "huishouden", "huishouden", "ja", "ja"]


@pytest.fixture(scope="module")
def geleerd() -> Regressie:
    """Three names."""
    regressie = Regressie()
    regressie.leer(ZINNEN, vectoren_van(ZINNEN), NAMEN)
    return regressie


def _eerste(regressie: Regressie, zin: str) -> str:
    return next(iter(regressie.kansen([zin], vectoren_van([zin]))[0]))


def test_andere_woorden_krijgen_de_naam_van_hun_betekenis(geleerd: Regressie) -> None:
    """A sentence without one word of the examples is still understood."""
    assert _eerste(geleerd, "schoonmaken gaat moeilijk") == "huishouden"


def test_geleerd_zonder_vectoren_worden_ze_niet_gebruikt() -> None:
    """A model from a machine without encoder works the same on one that has it."""
    regressie = Regressie()
    regressie.leer(ZINNEN, None, NAMEN)

    assert _eerste(regressie, "de huur is hoog") == "huur"


def test_twee_namen_zijn_ook_genoeg() -> None:
    """The probabilities of both add up to one."""
    regressie = Regressie()
    regressie.leer(ZINNEN[:4], None, NAMEN[:4])

    kansen = regressie.kansen(["de huur"], None)[0]

    assert next(iter(kansen)) == "huur"
    assert sum(kansen.values()) == pytest.approx(1)


def test_niets_geleerd_is_niets_weten() -> None:
    """No probabilities, and no error."""
    assert Regressie().kansen(["huur"], vectoren_van(["huur"])) == [{}]


def test_bewaard_en_gehaald_zegt_hij_hetzelfde(geleerd: Regressie, tmp_path: Path) -> None:
    """To the last digit."""
    geleerd.bewaar(tmp_path)
    gehaald = Regressie()
    gehaald.haal(tmp_path)

    zin = ["de huur is hoog"]
    assert gehaald.kansen(zin, vectoren_van(zin)) == geleerd.kansen(zin, vectoren_van(zin))
    assert gehaald.kansen(zin, None) == geleerd.kansen(zin, None)


def test_kleinste_kwadraten_leert_hetzelfde(tmp_path: Path) -> None:
    """The same names, kept and read back in the same way, with probabilities that add up to one."""
    geleerd = KleinsteKwadraten()
    geleerd.leer(ZINNEN, vectoren_van(ZINNEN), NAMEN)
    geleerd.bewaar(tmp_path)
    terug = KleinsteKwadraten()
    terug.haal(tmp_path)

    for zin, naam in zip(ZINNEN, NAMEN, strict=True):
        assert _eerste(terug, zin) == naam
        kansen = terug.kansen([zin], None)[0]
        assert next(iter(kansen)) == naam
        assert sum(kansen.values()) == pytest.approx(1, abs=1e-5)

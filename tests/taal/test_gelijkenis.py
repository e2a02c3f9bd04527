"""What the classifiers share."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.taal.gelijkenis import Gelijkenis
from bot.taal.zinsvector import vectoren_van

ZINNEN = ["ik kan de huur niet betalen", "de huur is te hoog", "stofzuigen lukt niet", "hulp bij het huishouden", "ja", "jazeker"]
NAMEN = [("huur",), ("huur",), ("huishouden",), ("huishouden",), ("ja",), ("ja",)]


@pytest.fixture(scope="module")
def geleerd() -> Gelijkenis:
    """Three names."""
    gelijkenis = Gelijkenis()
    gelijkenis.leer(ZINNEN, vectoren_van(ZINNEN), NAMEN)
    return gelijkenis


def _eerste(gelijkenis: Gelijkenis, zin: str) -> str:
    return next(iter(gelijkenis.kansen([zin], vectoren_van([zin]))[0]))


def test_andere_woorden_krijgen_de_naam_van_hun_betekenis(geleerd: Gelijkenis) -> None:
    """A sentence without one word of the examples is still understood."""
    assert _eerste(geleerd, "schoonmaken gaat moeilijk") == "huishouden"


def test_geleerd_zonder_vectoren_worden_ze_niet_gebruikt() -> None:
    """A model from a machine without encoder works the same on one that has it."""
    gelijkenis = Gelijkenis()
    gelijkenis.leer(ZINNEN, None, NAMEN)

    assert _eerste(gelijkenis, "de huur is hoog") == "huur"


def test_twee_namen_zijn_ook_genoeg() -> None:
    """The probabilities of both add up to one."""
    gelijkenis = Gelijkenis()
    gelijkenis.leer(ZINNEN[:4], None, NAMEN[:4])

    kansen = gelijkenis.kansen(["de huur"], None)[0]

    assert next(iter(kansen)) == "huur"
    assert sum(kansen.values()) == pytest.approx(1)


def test_niets_geleerd_is_niets_weten() -> None:
    """No probabilities, and no error."""
    assert Gelijkenis().kansen(["huur"], vectoren_van(["huur"])) == [{}]


def test_bewaard_en_gehaald_zegt_hij_hetzelfde(geleerd: Gelijkenis, tmp_path: Path) -> None:
    """To the last digit."""
    geleerd.bewaar(tmp_path)
    gehaald = Gelijkenis()
    gehaald.haal(tmp_path)

    zin = ["de huur is hoog"]
    assert gehaald.kansen(zin, vectoren_van(zin)) == geleerd.kansen(zin, vectoren_van(zin))
    assert gehaald.kansen(zin, None) == geleerd.kansen(zin, None)


def test_de_voorbeelden_zelf_krijgen_wat_er_geleerd_is() -> None:
    """What is learned is what is asked: the ridge solution gives its own examples back, almost, with vectors and without."""
    vectoren = vectoren_van(ZINNEN)
    geleerd = Gelijkenis({"straf": 1e-4, "evenwicht": 1.0, "warmte": 1.0})
    geleerd.leer(ZINNEN, vectoren, NAMEN)

    for manier in (vectoren, None):
        for kansen, (naam,) in zip(geleerd.kansen(ZINNEN, manier), NAMEN, strict=True):
            # Scores of 1 and twice -1/2: e / (e + 2 / sqrt(e)).
            assert kansen[naam] == pytest.approx(0.691, abs=0.005)


def test_een_zin_met_twee_namen_scoort_op_allebei() -> None:
    """Near one for each, where probabilities would share one between them; a sentence with one name scores on that alone."""
    zinnen, namen = [*ZINNEN, "de huur niet betalen en stofzuigen lukt ook niet"], [*NAMEN, ("huur", "huishouden")]
    geleerd = Gelijkenis({"straf": 1e-3, "evenwicht": 0.5, "warmte": 0.1})
    geleerd.leer(zinnen, None, namen)

    punten = geleerd.punten([zinnen[-1], zinnen[0]], None)

    assert punten[0]["huur"] == pytest.approx(1, abs=0.05)
    assert punten[0]["huishouden"] == pytest.approx(1, abs=0.05)
    assert punten[1]["huur"] - punten[1]["huishouden"] > 1


def test_een_zin_zonder_naam_scoort_nergens_op() -> None:
    """ "Ik heb hulp nodig" may be about anything: no name is likelier than another."""
    geleerd = Gelijkenis({"straf": 1e-3, "evenwicht": 0.5, "warmte": 0.1})
    geleerd.leer([*ZINNEN, "hulp nodig"], None, [*NAMEN, ()])

    assert max(geleerd.punten(["hulp nodig"], None)[0].values()) < 0
    assert max(geleerd.kansen(["hulp nodig"], None)[0].values()) < 0.5

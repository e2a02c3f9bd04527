"""What the classifiers share."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.taal.gelijkenis import INSTELLING, Gelijkenis, Getallen, Hoofd, Kansen
from bot.taal.zinsvector import vectoren_van

ZINNEN = ["ik kan de huur niet betalen", "de huur is te hoog", "stofzuigen lukt niet", "hulp bij het huishouden", "ja", "jazeker"]
NAMEN: list[tuple[str, ...]] = [("huur",), ("huur",), ("huishouden",), ("huishouden",), ("ja",), ("ja",)]
SOORT = "soort"


@pytest.fixture(scope="module")
def geleerd() -> Gelijkenis:
    """Three names."""
    return _leer(ZINNEN, vectoren_van(ZINNEN), NAMEN)


def _leer(zinnen: list[str], vectoren: Getallen | None, namen: list[tuple[str, ...]], **instelling: float) -> Gelijkenis:
    gelijkenis = Gelijkenis({SOORT: Hoofd({**INSTELLING, **instelling})})
    gelijkenis.leer(zinnen, vectoren, {SOORT: namen})
    return gelijkenis


def _punten(gelijkenis: Gelijkenis, zinnen: list[str], vectoren: Getallen | None) -> list[Kansen]:
    return list(map(gelijkenis.hoofden[SOORT].punten, gelijkenis.vergelijk(zinnen, vectoren)))


def _kansen(gelijkenis: Gelijkenis, zinnen: list[str], vectoren: Getallen | None) -> list[Kansen]:
    return [gelijkenis.hoofden[SOORT].als_kansen(punten) for punten in _punten(gelijkenis, zinnen, vectoren)]


def _eerste(gelijkenis: Gelijkenis, zin: str) -> str:
    return next(iter(_kansen(gelijkenis, [zin], vectoren_van([zin]))[0]))


def test_andere_woorden_krijgen_de_naam_van_hun_betekenis(geleerd: Gelijkenis) -> None:
    """A sentence without one word of the examples is still understood."""
    assert _eerste(geleerd, "schoonmaken gaat moeilijk") == "huishouden"


def test_geleerd_zonder_vectoren_worden_ze_niet_gebruikt() -> None:
    """A model from a machine without encoder works the same on one that has it."""
    assert _eerste(_leer(ZINNEN, None, NAMEN), "de huur is hoog") == "huur"


def test_twee_namen_zijn_ook_genoeg() -> None:
    """The probabilities of both add up to one."""
    kansen = _kansen(_leer(ZINNEN[:4], None, NAMEN[:4]), ["de huur"], None)[0]

    assert next(iter(kansen)) == "huur"
    assert sum(kansen.values()) == pytest.approx(1)


def test_niets_geleerd_is_niets_weten() -> None:
    """No probabilities, and no error."""
    assert _kansen(Gelijkenis({SOORT: Hoofd()}), ["huur"], vectoren_van(["huur"])) == [{}]


def test_bewaard_en_gehaald_zegt_hij_hetzelfde(geleerd: Gelijkenis, tmp_path: Path) -> None:
    """To the last digit."""
    geleerd.bewaar(tmp_path)
    gehaald = Gelijkenis({SOORT: Hoofd()})
    gehaald.haal(tmp_path)

    zin = ["de huur is hoog"]
    assert _kansen(gehaald, zin, vectoren_van(zin)) == _kansen(geleerd, zin, vectoren_van(zin))
    assert _kansen(gehaald, zin, None) == _kansen(geleerd, zin, None)


def test_de_voorbeelden_zelf_krijgen_wat_er_geleerd_is() -> None:
    """What is learned is what is asked: the ridge solution gives its own examples back, almost, with vectors and without."""
    vectoren = vectoren_van(ZINNEN)
    geleerd = _leer(ZINNEN, vectoren, NAMEN, straf=1e-4, evenwicht=1.0, warmte=1.0)

    for manier in (vectoren, None):
        for kansen, (naam,) in zip(_kansen(geleerd, ZINNEN, manier), NAMEN, strict=True):
            # Scores of 1 and twice -1/2: e / (e + 2 / sqrt(e)).
            assert kansen[naam] == pytest.approx(0.691, abs=0.005)


def test_een_zin_met_twee_namen_scoort_op_allebei() -> None:
    """Near one for each, where probabilities would share one between them; a sentence with one name scores on that alone."""
    zinnen, namen = [*ZINNEN, "de huur niet betalen en stofzuigen lukt ook niet"], [*NAMEN, ("huur", "huishouden")]
    geleerd = _leer(zinnen, None, namen, straf=1e-3, evenwicht=0.5, warmte=0.1)

    punten = _punten(geleerd, [zinnen[-1], zinnen[0]], None)

    assert punten[0]["huur"] == pytest.approx(1, abs=0.05)
    assert punten[0]["huishouden"] == pytest.approx(1, abs=0.05)
    assert punten[1]["huur"] - punten[1]["huishouden"] > 1


def test_een_zin_zonder_naam_scoort_nergens_op() -> None:
    """ "Ik heb hulp nodig" may be about anything: no name is likelier than another."""
    geleerd = _leer([*ZINNEN, "hulp nodig"], None, [*NAMEN, ()], straf=1e-3, evenwicht=0.5, warmte=0.1)

    assert max(_punten(geleerd, ["hulp nodig"], None)[0].values()) < 0
    assert max(_kansen(geleerd, ["hulp nodig"], None)[0].values()) < 0.5


def test_twee_soorten_namen_delen_de_voorbeelden() -> None:
    """The second is learned of the first examples alone and gives what it would have given by itself."""
    namen = [("te hoog",), ("te hoog",), ("te zwaar",), ("te zwaar",)]
    beide = Gelijkenis({SOORT: Hoofd(), "ook": Hoofd()})
    beide.leer(ZINNEN, vectoren_van(ZINNEN), {SOORT: NAMEN, "ook": namen})
    zin = ["de huur is hoog"]
    (vergeleken,) = beide.vergelijk(zin, vectoren_van(zin))

    alleen = _leer(ZINNEN, vectoren_van(ZINNEN), NAMEN)
    assert [beide.hoofden[SOORT].punten(vergeleken)] == _punten(alleen, zin, vectoren_van(zin))
    assert next(iter(beide.hoofden["ook"].punten(vergeleken))) == "te hoog"

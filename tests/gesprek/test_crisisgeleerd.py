"""What was learned may add a question, never take a rule away, and never be needed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.gesprek import crisis, crisisgeleerd
from bot.gesprek.crisis import zoek_signalen
from bot.gesprek.crisisgeleerd import Deel, delen, gewichten, kenmerken, vermoed, waarom
from bot.opdrachten.crisis import stempel
from tests.gesprek.test_crisis import ZINNEN, gewoon
from tests.gesprek.test_crisis_tabel import tabel

WORTEL = Path(__file__).resolve().parents[2]


def test_gewichten_zijn_van_deze_zinnen() -> None:
    """The weights were learned from the sentences that stand in data/crisis now; if not: run `wegwijzer crisis`."""
    import gzip
    import json

    assert json.loads(gzip.decompress(crisisgeleerd.BESTAND.read_bytes()))["stempel"] == stempel(WORTEL)


def test_geleerd_kent_alle_soorten() -> None:
    """What was learned speaks of the twelve categories of the table and no other."""
    geleerd = gewichten()

    assert geleerd is not None
    assert sorted(geleerd.soorten) == sorted(signaal.id for signaal in tabel().crisis())


@pytest.mark.parametrize("signaal", [s.id for s in tabel().crisis()])
def test_een_vermoeden_is_nooit_acuut(signaal: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every category has a milder text for what only sounds like danger, and the mildest where it is less sure."""
    for zeker, niveaus in ((True, ("dringend", "zwak")), (False, ("zwak",))):
        monkeypatch.setattr(crisis, "vermoed", lambda tekst, z=zeker: crisisgeleerd.Vermoeden(signaal, 0.99, tekst, z))

        gevonden = zoek_signalen("zomaar iets", tabel())

        assert [(s.id, s.geleerd) for s in gevonden] == [(signaal, True)]
        assert gevonden[0].niveau in niveaus


def test_een_regel_wacht_niet_op_wat_geleerd_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rule speaks, what was learned is not even asked."""
    gevraagd: list[str] = []
    monkeypatch.setattr(crisis, "vermoed", gevraagd.append)

    assert [zin for _, _, zin in ZINNEN if not zoek_signalen(zin, tabel())] == []
    assert gevraagd == []


def test_zonder_gewichten_spreken_de_regels(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file of weights that cannot be read silences no rule."""
    monkeypatch.setattr(crisisgeleerd, "BESTAND", tmp_path / "weg.json.gz")
    gewichten.cache_clear()
    try:
        assert vermoed("hij telt de kilometers op mijn fiets") is None
        assert zoek_signalen("ik wil dood", tabel())[0].niveau == "acuut"
    finally:
        gewichten.cache_clear()


def test_een_los_woord_zegt_te_weinig(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a sentence of two words may suggest, a single word may not."""
    monkeypatch.setattr(crisisgeleerd.Gewichten, "som", lambda zelf, woorden: (zelf.drempel + zelf.drempel_zwak) / 2)

    assert vermoed("thuis") is None
    assert vermoed("hier thuis") is not None


def test_wat_aan_elkaar_geplakt_is_wordt_los_gelezen() -> None:
    """Two known words, also in a long unknown one; a word that is known, or of no two known ones, stays what it is."""
    geleerd = gewichten()
    assert geleerd is not None

    assert geleerd.los(["vaderslaat", "mij"]) == ["vader", "slaat", "mij"]
    assert geleerd.los(["boodschappen", "qqxxqqxx", "", "ik" * 5_000]) == ["boodschappen", "qqxxqqxx", "", "ik" * 5_000]


def test_woorden_die_wogen() -> None:
    """The words that weighed can be named, heaviest first."""
    woorden = waarom("mijn vriend wurgt mij")

    assert "wurgt" in [woord for woord, _ in woorden]
    assert [w for _, w in woorden] == sorted((w for _, w in woorden), reverse=True)


def test_som_is_gelijk_aan_de_kenmerken() -> None:
    """The score that is kept per word is the sum over the features it was learned with."""
    geleerd = gewichten()
    assert geleerd is not None
    for zin in gewoon()[:50]:
        for deel in delen(zin):
            alle = kenmerken(deel.woorden, geleerd.begrippen)
            som = geleerd.basis + sum(geleerd.gevaar.get(k, 0.0) for k in alle) / len(alle) ** 0.5
            assert geleerd.som(deel.woorden) == pytest.approx(som)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=300))
def test_elke_tekst(tekst: str) -> None:
    """No text raises; what is found is a piece of it and the same each time."""
    assert vermoed(tekst) == vermoed(tekst)
    assert all(isinstance(deel, Deel) and deel.woorden for deel in delen(tekst))

"""The sieve lets nothing through too little: with and without it the same words match the same patterns."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from bot.gesprek import crisiszoeker
from bot.gesprek.crisis import zoek_signalen
from bot.gesprek.crisisletters import schoon
from bot.gesprek.crisispatronen import Patroon, vertaal
from bot.gesprek.crisiszeef import Zeef, leden
from bot.gesprek.crisiszoeker import Treffer, Zoeker
from tests.gesprek.test_crisis import ZINNEN, gewoon
from tests.gesprek.test_crisis_tabel import tabel

WORTEL = Path(__file__).resolve().parents[2]
ALLE = [zin for _, _, zin in ZINNEN] + gewoon()
WOORDEN = sorted({woord for zin in ALLE for woord in zin.split()})


class AllesDoor(Zeef):
    """Lets a pattern begin wherever one of its first words stands, and sifts nothing after that."""

    def plaatsen(self, patroon: Patroon) -> list[int]:
        """Every place, but for the beginning."""
        begin = self._woorden(patroon.voorop) if patroon.voorop else self._alle
        return [begin, *[self._alle] * len(patroon.plekken)]


def zoeker() -> Zoeker:
    """All patterns of the table, those that take a signal away too."""
    return Zoeker([
        deel
        for signaal in tabel().crisis()
        for groep, strikt in ((signaal.geen_crisis, False), *((lijst, True) for lijst in signaal.patronen.values()))
        for regel in groep
        for deel in vertaal(regel, strikt=strikt)
    ])  # fmt: skip


ZOEKER = zoeker()


def treffers(tekst: str, zeef: type[Zeef]) -> list[Treffer]:
    """All matches in a text, found with this sieve."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(crisiszoeker, "Zeef", zeef)
        return list(ZOEKER.zoek(ZOEKER.woordenboek.lees(schoon(tekst))))


def controleer(teksten: Sequence[str]) -> None:
    """With and without the sieve the matches are the same."""
    anders = [tekst for tekst in teksten if treffers(tekst, Zeef) != treffers(tekst, AllesDoor)]

    assert anders == []


def test_zelfde_treffers_op_zinnen() -> None:
    """On sentences, alone and a few in one breath."""
    dobbel = random.Random(4)
    controleer(ALLE[::9])
    controleer([dobbel.choice([" ", ". ", ", "]).join(dobbel.sample(ALLE, 4)) for _ in range(60)])


@pytest.mark.lang
def test_zelfde_treffers_op_alle_zinnen() -> None:
    """On every sentence of the tests and of what is learned from, and on long texts of them."""
    yaml = YAML(typ="safe")
    geleerd = [
        zin
        for pad in sorted((WORTEL / "data" / "crisis").glob("*.yml"))
        for groep in yaml.load(pad.read_text(encoding="utf-8")).values()
        for zin in groep
    ]
    dobbel = random.Random(5)
    controleer(ALLE + geleerd)
    controleer([dobbel.choice([" ", ". "]).join(dobbel.sample(ALLE, 60)) for _ in range(30)])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WOORDEN), max_size=60).map(" ".join))
def test_zelfde_treffers_op_woordensoep(tekst: str) -> None:
    """On words of danger in any order."""
    assert treffers(tekst, Zeef) == treffers(tekst, AllesDoor)


def test_zelfde_signalen_als_er_niets_wordt_overgeslagen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a search passes over because it found worse, or the same before, could not have changed what is said."""
    dobbel = random.Random(6)
    teksten = [dobbel.choice([" ", ". ", ", "]).join(dobbel.sample(ALLE, dobbel.choice([1, 3, 12]))) for _ in range(200)]
    zuinig = [zoek_signalen(tekst, tabel(), alleen_regels=True) for tekst in teksten]
    echt = Zoeker.zoek
    monkeypatch.setattr(Zoeker, "zoek", lambda zelf, woorden, voor: echt(zelf, woorden))

    assert [zoek_signalen(tekst, tabel(), alleen_regels=True) for tekst in teksten] == zuinig


@given(st.sets(st.integers(0, 300)))
def test_leden_van_een_verzameling(plaatsen: set[int]) -> None:
    """A set of places gives its places back in order."""
    assert leden(sum(1 << i for i in plaatsen)) == sorted(plaatsen)

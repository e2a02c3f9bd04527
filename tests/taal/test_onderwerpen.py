"""Matters in a message."""

from __future__ import annotations

from bot.taal.bedoeling import KANSEN, PUNTEN
from bot.taal.onderwerpen import WOORDEN, Onderwerpen, eigen_woorden, kies_onderwerpen
from tests.taal.bericht import bedoeling, bericht, entiteiten

HUUR = {"thema_huur": 0.9, "thema_schulden": 0.1}
POETSEN = {"thema_huishouden": 0.9, "thema_huur": 0.05}
NIETS: dict[str, float] = {}


KEUS = (0.3, 0.4, 0.25)


def _scores(**punten: float) -> dict[str, float]:
    """Scores of themes; all others are at nought, as the classifier gives them."""
    alle = {f"thema_{thema}": 0.0 for thema in ("huur", "huishouden", "schulden", "veilig_thuis", "werk")}
    return {**alle, **{f"thema_{thema}": punt for thema, punt in punten.items()}}


def test_waar_het_bericht_hoog_op_scoort_zijn_onderwerpen_in_de_volgorde_van_de_tekst() -> None:
    """Two matters, each with a part of its own."""
    assert kies_onderwerpen(NIETS, _scores(huishouden=0.5, huur=0.45), [HUUR, POETSEN], *KEUS) == ["huur", "huishouden"]


def test_een_deel_alleen_is_geen_onderwerp() -> None:
    """ "Door mijn scheiding, zonder werk" is why somebody asks, not what for: the whole must be about it as well."""
    assert kies_onderwerpen(NIETS, _scores(huur=0.9, werk=0.05), [{"thema_werk": 0.9}, HUUR], *KEUS) == ["huur"]


def test_een_deel_helpt_wat_het_geheel_half_zegt() -> None:
    """Part and whole support each other."""
    punten = _scores(huur=0.6, schulden=0.3)

    assert kies_onderwerpen(NIETS, punten, [HUUR, {"thema_schulden": 0.2}], *KEUS) == ["huur"]
    assert kies_onderwerpen(NIETS, punten, [HUUR, {"thema_schulden": 0.5}], *KEUS) == ["huur", "schulden"]


def test_over_geweld_telt_een_half_woord_niet() -> None:
    """A message that might be about violence is not said back as such; it has to be sure."""
    assert kies_onderwerpen(NIETS, _scores(huishouden=0.6, veilig_thuis=0.5), [], *KEUS) == ["huishouden"]
    assert kies_onderwerpen(NIETS, _scores(veilig_thuis=0.6), [], *KEUS) == ["veilig_thuis"]


def test_wat_het_waarschijnlijkst_is_telt_ook_met_een_lage_score() -> None:
    """Where all else scores lower still; unsure of everything is no matter."""
    punten = _scores(huur=0.2, schulden=0.1)

    assert kies_onderwerpen({"thema_huur": 0.5, "thema_schulden": 0.2}, punten, [], *KEUS) == ["huur"]
    assert kies_onderwerpen({"thema_huur": 0.2, "thema_schulden": 0.19}, punten, [], *KEUS) == []


def test_een_groet_ervoor_maakt_het_geen_groet() -> None:
    """Politeness around a matter gives way to it."""
    b = bericht("hallo, ik kan de huur niet betalen", {"groet": 0.5, "thema_huur": 0.4})
    b.set(KANSEN, [("ik kan de huur niet betalen", HUUR)])
    b.set(PUNTEN, _scores(huur=0.5))

    Onderwerpen({}).verwerk(b)

    assert bedoeling(b) == ("thema_huur", 0.9)
    assert entiteiten(b, "onderwerp") == ["huur"]


def test_een_handeling_is_geen_onderwerp() -> None:
    """ "Terug" is about nothing."""
    b = bericht("terug", {"terug": 0.9, "thema_huur": 0.1})

    Onderwerpen({}).verwerk(b)

    assert entiteiten(b, "onderwerp") == []
    assert bedoeling(b) == ("terug", 0.9)


def test_elk_onderwerp_houdt_zijn_eigen_woorden() -> None:
    """As they were typed, not as they were read."""
    delen = [("de huur niet betalen", HUUR), ("stofzuigen lukt niet", POETSEN)]

    assert eigen_woorden(["huur", "huishouden"], delen, "de huur nie betalen, stofzuige lukt niet") == {
        "huur": "de huur nie betalen",
        "huishouden": "stofzuige lukt niet",
    }
    assert eigen_woorden(["huur", "huishouden"], delen, "in een stuk getypt")["huur"] == "de huur niet betalen"


def test_een_onderwerp_heeft_het_hele_bericht() -> None:
    """Words are told apart only where there are several matters."""
    b = bericht("ik kan de huur niet betalen", {"thema_huur": 0.9})
    Onderwerpen({}).verwerk(b)

    assert b.get(WOORDEN) is None

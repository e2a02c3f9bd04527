"""Matters in a message."""

from __future__ import annotations

from bot.taal.bedoeling import KANSEN
from bot.taal.onderwerpen import WOORDEN, Onderwerpen, eigen_woorden, kies_onderwerpen
from tests.taal.bericht import bedoeling, bericht, entiteiten

HUUR = {"thema_huur": 0.9, "thema_schulden": 0.1}
POETSEN = {"thema_huishouden": 0.9, "thema_huur": 0.05}


def test_twee_zekere_delen_zijn_twee_onderwerpen() -> None:
    """In the order of the text."""
    assert kies_onderwerpen({"thema_huur": 0.5, "thema_huishouden": 0.4}, [HUUR, POETSEN], 0.4, 0.6, 0.3) == [
        "huur",
        "huishouden",
    ]


def test_een_onzeker_deel_is_geen_onderwerp() -> None:
    """Half a sentence is easily misread, so it has to be sure."""
    assert kies_onderwerpen(HUUR, [HUUR, {"thema_werk": 0.4}], 0.4, 0.6, 0.3) == ["huur"]


def test_een_deel_mag_minder_zeker_zijn_over_wat_het_geheel_ook_kan_zijn() -> None:
    """Part and whole support each other."""
    assert kies_onderwerpen(HUUR, [HUUR, {"thema_schulden": 0.35}], 0.4, 0.6, 0.3) == ["huur", "schulden"]


def test_over_geweld_telt_een_half_woord_niet() -> None:
    """A part that might be about violence is not said back as such; it has to be sure."""
    deel = {"thema_veilig_thuis": 0.7}

    assert kies_onderwerpen(POETSEN, [deel, POETSEN], 0.4, 0.6, 0.3) == ["huishouden"]
    assert kies_onderwerpen(POETSEN, [{"thema_veilig_thuis": 0.9}, POETSEN], 0.4, 0.6, 0.3) == ["veilig_thuis", "huishouden"]


def test_een_bericht_uit_een_stuk_heeft_hoogstens_een_onderwerp() -> None:
    """The ranking of the whole is for guesses, not for more matters."""
    assert kies_onderwerpen({"thema_huur": 0.5, "thema_schulden": 0.48}, [], 0.4, 0.6, 0.3) == ["huur"]
    assert kies_onderwerpen({"thema_huur": 0.2, "thema_schulden": 0.19}, [], 0.4, 0.6, 0.3) == []


def test_een_groet_ervoor_maakt_het_geen_groet() -> None:
    """Politeness around a matter gives way to it."""
    b = bericht("hallo, ik kan de huur niet betalen", {"groet": 0.5, "thema_huur": 0.4})
    b.set(KANSEN, [("ik kan de huur niet betalen", HUUR)])

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

"""Signals of danger become the intent that stops everything; what is a signal is tested with bot.gesprek.crisis."""

from __future__ import annotations

from bot.taal.crisissignalen import Crisissignalen
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bedoeling, bericht, entiteiten


def test_een_signaal_gaat_voor_alles(kb: Kennisbank) -> None:
    """Also before a theme that is sure, and with its level."""
    b = bericht("ik kan de huur niet betalen en ik wil niet meer leven", {"thema_huur": 0.99})

    Crisissignalen({}).verwerk(b)

    assert bedoeling(b) == ("crisis", 1.0)
    assert entiteiten(b, "crisis")[0]["id"] == "suicidaliteit"
    assert entiteiten(b, "crisis")[0]["niveau"] in ("acuut", "dringend")


def test_het_einde_van_een_heel_lang_bericht_telt_mee(kb: Kennisbank) -> None:
    """Nothing is cut off before signals are looked for."""
    b = bericht("bla " * 3_000 + "ik wil dood", {"onzin": 0.9})

    Crisissignalen({}).verwerk(b)

    assert bedoeling(b)[0] == "crisis"


def test_zonder_signaal_blijft_de_bedoeling(kb: Kennisbank) -> None:
    """Most messages are no crisis."""
    b = bericht("stofzuigen lukt niet meer", {"thema_huishouden": 0.9})

    Crisissignalen({}).verwerk(b)

    assert bedoeling(b) == ("thema_huishouden", 0.9)

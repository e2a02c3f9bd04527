"""Other languages than Dutch."""

from __future__ import annotations

import pytest

from bot.taal.taalherkenning import Taalherkenning, herken_taal
from tests.taal.bericht import bedoeling, bericht, entiteiten


@pytest.mark.parametrize(
    ("tekst", "taal"),
    [
        ("I can't pay my rent this month, can you help me?", "en"),
        ("hello i need help with my debts", "en"),
        ("my husband lost his job and we have no money for food", "en"),
        ("kiramı ödeyemiyorum, bana yardım edebilir misiniz", "tr"),
        ("merhaba ben türkçe konuşuyorum", "tr"),
        ("لا أستطيع دفع الإيجار", "ar"),
        ("nie mogę zapłacić czynszu, potrzebuję pomocy", "pl"),
        ("dzień dobry, nie mam pieniędzy na jedzenie", "pl"),
        ("мені потрібна допомога з житлом", "uk"),
        ("English please", "en"),
        ("english", "en"),
        ("po polsku proszę", "pl"),
        ("Türkçe", "tr"),
    ],
)
def test_een_andere_taal_wordt_herkend(tekst: str, taal: str) -> None:
    """The message becomes the intent `taal` with the language beside it."""
    b = bericht(tekst, {"thema_huur": 0.4})

    Taalherkenning({}).verwerk(b)

    assert entiteiten(b, "taal") == [taal]
    assert bedoeling(b) == ("taal", 1.0)


@pytest.mark.parametrize(
    "tekst",
    [
        "help",
        "huur",
        "parking",
        "please",
        "hello",
        "selam",
        "ik wil engels leren",
        "engels leren",
        "fuck you",
        "ik kan de huur niet betalen",
        "ik wil een afspraak met wijkteam, is dat online of call",
        "kheb mn energy bill niet betaald sorry",
        "we was al in de bus en toen is die in brand gegaan",
        "mijn naam is Łukasz en ik kan de huur niet betalen",
        "ik spreek arabisch مرحبا en ik heb hulp nodig",
        "nie",
        "",
        "😀😀😀",
        "asdf qwer zxcv",
    ],
)
def test_kort_gemengd_of_nederlands_blijft_nederlands(tekst: str) -> None:
    """Who can be understood in Dutch is answered in Dutch."""
    assert herken_taal(tekst) == "nl"

"""Parts of a message."""

from __future__ import annotations

import pytest

from bot.taal.zinsdelen import MEESTE_DELEN, zinsdelen, zonder_bijzaak


def test_twee_zaken_zijn_twee_delen() -> None:
    """What stands on either side of "en" can be a matter of its own."""
    assert zinsdelen("kan de huur niet betalen en mijn moeder heeft hulp nodig") == [
        "kan de huur niet betalen",
        "mijn moeder heeft hulp nodig",
    ]


@pytest.mark.parametrize(
    "zin",
    ["ik kan gas en licht niet betalen", "hulp bij wassen en aankleden graag", "mijn man en ik kunnen niet slapen", "schulden"],
)
def test_wat_bij_elkaar_hoort_blijft_bij_elkaar(zin: str) -> None:
    """Two words that "en" joins are one thing, and a message in one piece has no parts."""
    assert zinsdelen(zin) == []


def test_een_bedrag_is_geen_grens() -> None:
    """The stop and the comma in a number do not end a sentence."""
    assert zinsdelen("ik heb 1.200,50 euro schuld") == []


def test_een_kort_stuk_is_geen_deel() -> None:
    """A greeting is no matter."""
    assert zinsdelen("goedemorgen, ik heb een vraag over schulden") == ["ik heb een vraag over schulden"]


def test_er_zijn_nooit_te_veel_delen() -> None:
    """However long somebody goes on, the time it takes is bounded."""
    assert len(zinsdelen("ik kan het niet betalen en " * 100)) == MEESTE_DELEN


@pytest.mark.parametrize(
    ("zin", "over"),
    [
        ("ik ben 71, woon alleen en heb alleen aow", "heb alleen aow"),
        ("we hebben twee kinderen en kunnen de huur niet betalen", "kunnen de huur niet betalen"),
        ("ik ben 34 jaar oud. ik zoek een huis", "ik zoek een huis"),
    ],
)
def test_wie_iemand_is_is_geen_zaak(zin: str, over: str) -> None:
    """An age or a household is a fact and not what the message is about."""
    assert zonder_bijzaak(zin) == over


@pytest.mark.parametrize("zin", ["ik woon alleen", "ik ben 71 en woon alleen", "ik ben erg alleen en verdrietig", ""])
def test_er_blijft_altijd_iets_over(zin: str) -> None:
    """Somebody who says only this, or says it as the matter itself, is heard in full."""
    assert zonder_bijzaak(zin) == zin

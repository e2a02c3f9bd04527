"""Counts of words and letter groups."""

from __future__ import annotations

import numpy as np

from bot.taal.woordtelling import Woordtelling, kaal


def test_elke_helft_heeft_lengte_een() -> None:
    """A long story weighs as much as one word."""
    zinnen = ["de huur is te hoog", "de huur betalen", "huur"]
    telling = Woordtelling.uit(zinnen).tel(zinnen).toarray()

    assert np.allclose((telling**2).sum(axis=1), 2, atol=1e-5)


def test_wat_nooit_gezien_is_telt_niet() -> None:
    """Unknown words leave a row of zeros, and no error."""
    telling = Woordtelling.uit(["huur", "huur"])

    assert telling.tel(["qqq", ""]).nnz == 0


def test_getallen_tellen_naar_hun_grootte() -> None:
    """950 euro and 820 euro are the same thing to say; accents and capitals are nothing."""
    assert kaal("Huur is 950 één") == kaal("huur is 820 een")


def test_de_telling_overleeft_het_bewaren() -> None:
    """Places and weights are all there is to it."""
    een = Woordtelling.uit(["huur te hoog", "huur te laat"])
    twee = Woordtelling(een.plaatsen, een.idf)

    assert (een.tel(["huur te"]) != twee.tel(["huur te"])).nnz == 0

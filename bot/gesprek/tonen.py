"""What fits the matter at hand, asked in one place for plan, cards and summary."""

from __future__ import annotations

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from regelingen.model import Tonen
from regelingen.toets import te_tonen


def themas_van(onderwerp: Onderwerp, gesprek: Gesprek) -> tuple[str, ...]:
    """The themes that a matter draws from: its own, and support for the carer where the carer can not keep it up."""
    overbelast = gesprek.feiten.get(onderwerp.wie, {}).get("mantelzorger_overbelast") is True
    return (onderwerp.thema, "mantelzorg") if overbelast and onderwerp.thema != "mantelzorg" else (onderwerp.thema,)


def tonen_bij(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Tonen:
    """`te_tonen` for one matter, about the person it concerns; what was asked for by name stands in front, then what fits
    the words."""
    feiten = gesprek.feiten_van(onderwerp.wie)
    return te_tonen(
        omg.kb,
        omg.gemeente.id,
        feiten,
        omg.datum,
        themas_van(onderwerp, gesprek),
        vooraan=onderwerp.regelingen,
        passend=onderwerp.passend,
    )

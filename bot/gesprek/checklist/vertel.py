"""A story told in short, as the conversation that would begin with it: topics and facts, nothing said back."""

from __future__ import annotations

from bot.gesprek.agenda import onderwerpen_uit
from bot.gesprek.beurt import neem_feiten_over
from bot.gesprek.checklist.kanaal import KANAAL
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek


def uit_verhaal(invoer: Invoer, omg: Omgeving) -> Gesprek:
    """The conversation that this message brings; without topics and facts where it says nothing of the kind."""
    onderwerpen = onderwerpen_uit(invoer, omg)
    gesprek = Gesprek(gemeente=omg.gemeente.id, kanaal=KANAAL, onderwerpen=onderwerpen, bevestigd=bool(onderwerpen))
    return neem_feiten_over(gesprek, invoer)

"""A story told in short, as the conversation that would begin with it: topics and facts, nothing said back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.gesprek.agenda import onderwerpen_uit
from bot.gesprek.beurt import neem_feiten_over
from bot.gesprek.checklist.kanaal import KANAAL
from bot.gesprek.invoer import Invoer
from bot.gesprek.naasten_in_tekst import naasten_in
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD


def uit_verhaal(invoer: Invoer, delen: Sequence[str], omg: Omgeving) -> Gesprek:
    """The conversation that this message brings; without topics and facts where it says nothing of the kind.

    Takes:
        delen: all pieces of the text. Who comes by or helps is no topic, but what the surroundings do already.
    """
    naasten = naasten_in(delen)
    onderwerpen = onderwerpen_uit(invoer, omg, alle=True)
    if delen and len(naasten) == len(delen):
        onderwerpen = ()
    onderwerpen = tuple(_met_naasten(o, naasten, omg) for o in onderwerpen)
    gesprek = Gesprek(gemeente=omg.gemeente.id, kanaal=KANAAL, onderwerpen=onderwerpen, bevestigd=bool(onderwerpen))
    return neem_feiten_over(gesprek, invoer)


def _met_naasten(onderwerp: Onderwerp, naasten: Sequence[str], omg: Omgeving) -> Onderwerp:
    """Help that somebody has already belongs to the matters of care; of money or papers it says nothing."""
    if not naasten or omg.kb.thema(onderwerp.thema).wet != "Wmo":
        return onderwerp
    al = ", ".join(naasten)[:LANGSTE_ANTWOORD]
    return replace(onderwerp, antwoorden={**onderwerp.antwoorden, "omgeving": al})

"""Global words that change where the conversation is: mens, stop, opnieuw, terug, klopt niet, wis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.gesprek.bericht import actieknop, tekst
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.zijstappen import begin_opnieuw

#: In these states a crisis text stands; only the resident's own "verder" or "stop" leads away.
_WACHT = ("crisis_vervolg", "crisis_zwak", "crisis_veilig")


def mens(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """The telephone number first, then the offer to be called; the open question stays."""
    knoppen = [] if gesprek.overdracht else [actieknop(omg.zeg("mens.knop_bel_mij"), "bel_mij")]
    return Uit(gesprek, (tekst(omg.zeg("mens.antwoord", gesprek, team=teamnaam(gesprek, omg)), knoppen),))


def bel_mij(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Straight to the hand-over, with whatever is known."""
    return Uit(replace(gesprek, onderbreking=None, signaal=None, overdracht="ja", samenvatting_goed=False, nieuw=False))


def stop(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Everything is kept; nothing is asked any more."""
    return Uit(replace(gesprek, onderbreking="gestopt", signaal=None), (tekst(omg.zeg("gestopt.antwoord", gesprek)),))


def opnieuw(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """From the start."""
    return Uit(begin_opnieuw(gesprek), (tekst(omg.zeg("opnieuw.antwoord", gesprek)),))


def terug(gesprek: Gesprek, eerdere: Mapping[int, Gesprek], omg: Omgeving) -> Uit:
    """The state before the last answer; a crisis text and what was sent cannot be undone.

    Args:
        eerdere: the states the tracker has kept, by number.
    """
    vorige = eerdere.get(gesprek.vorige) if gesprek.vorige is not None else None
    if vorige is None or gesprek.overdracht == "verstuurd" or gesprek.stap in _WACHT:
        return Uit(gesprek, (tekst(omg.zeg("terug.kan_niet", gesprek)),))
    hersteld = replace(vorige, teller=gesprek.teller, signalen=gesprek.signalen)
    return Uit(hersteld, (tekst(omg.zeg("terug.antwoord", vorige)),), teruggezet=True)


def klopt_niet(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Choose what to put right; before the first matter there is nothing to put right."""
    nee = {"klopt": "nee", "hulpvraag": "anders" if gesprek.suggesties else None}.get(gesprek.stap)
    if nee is not None:
        return STAPPEN[gesprek.stap].kies(gesprek, nee, omg) or Uit(gesprek)
    if gesprek.onderwerp is None or gesprek.stap in _WACHT or not gesprek.bevestigd:
        return Uit(gesprek, (tekst(omg.zeg("corrigeren.nog_niets", gesprek)),))
    return Uit(replace(gesprek, onderbreking="corrigeren"))


def wis(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Asks once."""
    return Uit(replace(gesprek, onderbreking="wis_zeker"))

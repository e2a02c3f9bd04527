"""Global words that change where the conversation is: mens, stop, opnieuw, terug, klopt niet, wis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.gesprek.bericht import actieknop, tekst
from bot.gesprek.globaal.herstel import zeg
from bot.gesprek.ingang import zo_gaat_het
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.toestand import TERZIJDE, Gesprek, zelfde_plek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.zijstappen import begin_opnieuw

#: In these states a crisis text stands; only the resident's own "verder" or "stop" leads away.
_WACHT = ("crisis_vervolg", "crisis_zwak", "crisis_veilig")


def mens(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """The telephone number first, then the offer to be called; the open question stays."""
    knoppen = [] if gesprek.overdracht else [actieknop(omg.zeg("mens.knop_bel_mij"), "bel_mij")]
    zin = omg.zeg("mens.antwoord", gesprek, team=teamnaam(gesprek, omg), wie_vraagt=zo_gaat_het(gesprek, omg).wie_vraagt)
    return Uit(gesprek, (tekst(zin, knoppen),))


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

    Steps beside the route, and turns that changed nothing but small talk, are passed over: n answers and n times back is
    where it was.

    Args:
        eerdere: the states the tracker has kept, by number.
    """
    vorige = _vorige_stap(gesprek, eerdere)
    if vorige is None or gesprek.overdracht == "verstuurd" or gesprek.stap in _WACHT:
        return zeg(gesprek, "terug.kan_niet", omg)
    hersteld = replace(vorige, teller=gesprek.teller, signalen=gesprek.signalen, taal=gesprek.taal, getoond=False)
    return Uit(hersteld, (tekst(omg.zeg("terug.antwoord", vorige)),), teruggezet=True)


def _vorige_stap(gesprek: Gesprek, eerdere: Mapping[int, Gesprek]) -> Gesprek | None:
    vorige = gesprek
    while vorige.vorige is not None and vorige.vorige in eerdere:
        vorige = eerdere[vorige.vorige]
        if vorige.onderbreking not in TERZIJDE and not zelfde_plek(vorige, gesprek):
            return vorige
    return None


def klopt_niet(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Choose what to put right; before the first matter there is nothing to put right."""
    nee = {"klopt": "nee", "hulpvraag": "anders" if gesprek.suggesties else None}.get(gesprek.stap)
    if nee is not None:
        return STAPPEN[gesprek.stap].kies(gesprek, nee, omg) or Uit(gesprek)
    if gesprek.stap in _WACHT or not gesprek.bevestigd or gesprek.overdracht == "verstuurd" or not gesprek.onderwerpen:
        return zeg(gesprek, "corrigeren.nog_niets", omg)
    if gesprek.onderwerp is None:
        laatste = len(gesprek.onderwerpen) - 1
        gesprek = replace(gesprek, huidig=laatste, overdracht=None).met_onderwerp(klaar=False)
    return Uit(replace(gesprek, onderbreking="corrigeren"))


def wis(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Asks once."""
    return Uit(replace(gesprek, onderbreking="wis_zeker"))

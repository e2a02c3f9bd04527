"""Global words that only answer: waarom, waar was ik, wat betekent, help."""

from __future__ import annotations

from collections.abc import Sequence

from bot.gesprek.bericht import actieknop, tekst
from bot.gesprek.globaal.herstel import zeg
from bot.gesprek.kaartvraag import antwoord_over_kaart
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.opties import kaal
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.waar import waar_we_zijn


def waarom(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """Why the open question is asked."""
    return Uit(gesprek, (tekst(STAPPEN[gesprek.stap].waarom(gesprek, omg)),))


def waar_was_ik(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """The agenda in one sentence each, and which is at hand."""
    return Uit(gesprek, (tekst(waar_we_zijn(gesprek, omg)),))


def wat_betekent(gesprek: Gesprek, zin: str, genoemd: Sequence[str], omg: Omgeving) -> Uit:
    """The explanation of the longest word of the word list that stands in the text, else of the regeling that it names."""
    gezocht = f" {kaal(zin)} "
    gevonden = [w for w in omg.kb.woorden() if f" {kaal(w)} " in gezocht or (len(w) > 6 and kaal(w) in gezocht)]
    if not gevonden and genoemd:
        return antwoord_over_kaart(gesprek, "meer", genoemd, omg)
    if not gevonden:
        return zeg(gesprek, "wat_betekent.onbekend", omg)
    woord = max(gevonden, key=len)
    return Uit(gesprek, (tekst(omg.zeg("wat_betekent.antwoord", gesprek, woord=woord, uitleg=omg.kb.woord(woord))),))


def help_(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """What can be typed at any moment."""
    knoppen = [actieknop(omg.zeg(f"help.knop_{b}"), b) for b in ("mens", "terug", "stop")]
    return Uit(gesprek, (tekst(omg.zeg("help.antwoord", gesprek), knoppen),))

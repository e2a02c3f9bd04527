"""Not understood: first what it might be, then other words with an example, then a human. Never the same words twice in a row."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.afwisselen import zeg_anders
from bot.gesprek.agenda import ander_onderwerp
from bot.gesprek.bericht import actieknop, met_links, tekst
from bot.gesprek.citaat import citeer
from bot.gesprek.erkenning import erken, gaat_over, zeg_erkenning
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.wens_in_tekst import vind_wens, wens_als_bijzin

#: A theme below this is no guess worth showing.
GOK = 0.08
#: Guesses shown at once.
GOKKEN = 3
#: Of a text that is said back.
LANGSTE_ECHO = 60
#: Steps at which the matter itself is still open: guesses are offered there.
_ZOEKT = ("hulpvraag", "klopt")


def niet_begrepen(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """The next rung of the ladder; everything that was said is kept.

    What is hard to say is acknowledged instead, once; a word for another matter on the agenda turns to that matter.
    """
    sleutel = erken(invoer.tekst)
    if sleutel and not invoer.knop and gesprek.gezegd not in (sleutel, f"{sleutel}_anders"):
        return _erkend(gesprek, sleutel, invoer, omg)
    keer = gesprek.misverstaan + 1
    verder = replace(gesprek, misverstaan=keer)
    if gesprek.stap in _ZOEKT:
        gokken = tuple(t for t, score in invoer.themas if score >= GOK)[:GOKKEN]
        if keer == 1 and gokken and any(c.isalpha() for c in invoer.tekst):
            woorden = invoer.tekst if not invoer.knop else gesprek.eigen_woorden
            klaar = tuple(o for o in gesprek.onderwerpen if o.klaar)
            return Uit(
                replace(verder, suggesties=gokken, eigen_woorden=woorden, onderwerpen=klaar, huidig=len(klaar), nieuw=True)
            )
        verder = replace(verder, suggesties=())
    else:
        elders = ander_onderwerp(gesprek, invoer, omg)
        if elders is not None:
            return elders
        zegt_wens = gesprek.stap == "feitvraag" and not invoer.knop
        wens = (vind_wens(invoer.tekst) or wens_als_bijzin(invoer.tekst)) if zegt_wens else None
        if wens and "wens" not in gesprek.onderwerpen[gesprek.huidig].antwoorden:
            # Said before it was asked: kept, and the question that was open comes back.
            gezegd = tekst(omg.zeg("feitvraag.wens_onthouden", gesprek, wens=citeer(wens, LANGSTE_ECHO)))
            return Uit(gesprek.met_antwoord("wens", wens), (gezegd,))
    if keer >= 3 and keer % 2:
        return Uit(verder, (tekst(omg.zeg("herstel.mens", gesprek), [actieknop(omg.zeg("mens.knop_bel_mij"), "bel_mij")]),))
    sleutel = "herstel.voorbeeld" if gesprek.stap in _ZOEKT else STAPPEN[gesprek.stap].past_niet(gesprek, omg)
    return Uit(verder, (tekst(omg.zeg(sleutel if keer == 1 else f"{sleutel}_anders", gesprek, echo=_echo(invoer))),))


def _erkend(gesprek: Gesprek, sleutel: str, invoer: Invoer, omg: Omgeving) -> Uit:
    """What was hard to say is acknowledged; where the matter is still open, what it may be about is offered."""
    verder, bericht = zeg_erkenning(gesprek, sleutel, omg)
    themas = gaat_over(sleutel) if gesprek.stap == "hulpvraag" else ()
    return Uit(replace(verder, suggesties=themas, eigen_woorden=invoer.tekst) if themas else verder, (bericht,))


def _echo(invoer: Invoer) -> str:
    """What was typed, short enough to be said back; nothing where a button was tapped."""
    return "" if invoer.knop else citeer(invoer.tekst, LANGSTE_ECHO)


def onzin(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """Nonsense gets a kind answer once, and then the same ladder as anything else that is not understood."""
    if gesprek.misverstaan:
        return niet_begrepen(gesprek, invoer, omg)
    return Uit(replace(gesprek, misverstaan=1), (tekst(omg.zeg("antwoord.onzin", gesprek)),))


def oude_knop(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """A button of a question that is no longer open."""
    return zeg(gesprek, "herstel.oude_knop", omg)


def deur(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """Named things this guide does not do: the municipality's own doorway for it, else its telephone.

    What is hard to say (a question about euthanasia) gets its own words where there is no doorway.
    """
    gezocht = invoer.tekst.lower()
    for woord, weg in omg.gemeente.deuren.items():
        if woord.lower() in gezocht:
            return Uit(gesprek, (tekst(weg),))
    sleutel = erken(invoer.tekst)
    return _erkend(gesprek, sleutel, invoer, omg) if sleutel else zeg(gesprek, "herstel.buiten_domein", omg)


def andere_taal(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """One sentence in the resident's language with how to reach a human; the language travels along."""
    sleutel = f"taal.{invoer.taal}"
    bericht = tekst(omg.zeg(sleutel if sleutel in omg.woorden else "taal.en", gesprek))
    return Uit(replace(gesprek, taal=invoer.taal), (bericht,))


def boos(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """Anger is heard; who says to be ashamed or to trust nobody is answered about that."""
    sleutel = erken(invoer.tekst)
    return _erkend(gesprek, sleutel, invoer, omg) if sleutel else zeg(gesprek, "antwoord.boos", omg)


def zeg(gesprek: Gesprek, sleutel: str, omg: Omgeving) -> Uit:
    """One fixed line, in other words when it was the last; the open question stays."""
    verder, bericht = zeg_anders(gesprek, sleutel, omg)
    return Uit(verder, (bericht,))


def status(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """How a hand-over is doing is told on a page of the portal: number and code never pass through here."""
    bericht = met_links(tekst(omg.zeg("antwoord.status", gesprek)), (omg.zeg("antwoord.status_link"), "[[adres_stand]]"))
    return Uit(gesprek, (bericht,))

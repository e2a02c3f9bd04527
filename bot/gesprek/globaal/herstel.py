"""Not understood: first a few labelled guesses, then other words, then a human. Never the same sentence twice in a row."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import actieknop, met_links, tekst
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit

#: A theme below this is no guess worth showing.
GOK = 0.08
#: Guesses shown at once.
GOKKEN = 3


def niet_begrepen(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """The next rung of the ladder; everything that was said is kept."""
    keer = gesprek.misverstaan + 1
    verder = replace(gesprek, misverstaan=keer)
    if gesprek.stap in ("hulpvraag", "klopt"):
        gokken = tuple(t for t, score in invoer.themas if score >= GOK)[:GOKKEN]
        if keer == 1 and gokken:
            woorden = invoer.tekst if not invoer.knop else gesprek.eigen_woorden
            klaar = tuple(o for o in gesprek.onderwerpen if o.klaar)
            return Uit(
                replace(verder, suggesties=gokken, eigen_woorden=woorden, onderwerpen=klaar, huidig=len(klaar), nieuw=True)
            )
        verder = replace(verder, suggesties=())
    if keer >= 3 and keer % 2:
        return Uit(verder, (tekst(omg.zeg("herstel.mens", gesprek), [actieknop(omg.zeg("mens.knop_bel_mij"), "bel_mij")]),))
    sleutel = "herstel.voorbeeld" if gesprek.stap in ("hulpvraag", "klopt") else "herstel.kies"
    return Uit(verder, (tekst(omg.zeg(sleutel if keer == 1 else f"{sleutel}_anders", gesprek)),))


def onzin(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """Nonsense gets a kind answer once, and then the same ladder as anything else that is not understood."""
    if gesprek.misverstaan:
        return niet_begrepen(gesprek, invoer, omg)
    return Uit(replace(gesprek, misverstaan=1), (tekst(omg.zeg("antwoord.onzin", gesprek)),))


def oude_knop(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """A button of a question that is no longer open."""
    return Uit(gesprek, (tekst(omg.zeg("herstel.oude_knop", gesprek)),))


def deur(gesprek: Gesprek, zin: str, omg: Omgeving) -> Uit:
    """Named things this guide does not do: the municipality's own doorway for it, else its telephone."""
    gezocht = zin.lower()
    for woord, weg in omg.gemeente.deuren.items():
        if woord.lower() in gezocht:
            return Uit(gesprek, (tekst(weg),))
    return Uit(gesprek, (tekst(omg.zeg("herstel.buiten_domein", gesprek)),))


def andere_taal(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit:
    """One sentence in the resident's language with how to reach a human; the language travels along."""
    sleutel = f"taal.{invoer.taal}"
    bericht = tekst(omg.zeg(sleutel if sleutel in omg.woorden else "taal.en", gesprek))
    return Uit(replace(gesprek, taal=invoer.taal), (bericht,))


def zeg(gesprek: Gesprek, sleutel: str, omg: Omgeving) -> Uit:
    """One fixed line, and the open question stays."""
    return Uit(gesprek, (tekst(omg.zeg(f"antwoord.{sleutel}", gesprek)),))


def status(gesprek: Gesprek, omg: Omgeving) -> Uit:
    """How a hand-over is doing is told on a page of the portal: number and code never pass through here."""
    bericht = met_links(tekst(omg.zeg("antwoord.status", gesprek)), (omg.zeg("antwoord.status_link"), "[[adres_stand]]"))
    return Uit(gesprek, (bericht,))

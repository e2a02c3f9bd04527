"""From what was ticked to the conversation: the same state as the chat's, whatever the order in which it was filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.gesprek.agenda import wie_bij
from bot.gesprek.checklist.feitveld import naar_feit
from bot.gesprek.checklist.kanaal import KANAAL
from bot.gesprek.checklist.velden import EEN_KEUZE, OPEN
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD
from bot.gesprek.vragen.overdragen.betrokken import NIEMAND, SOORTEN
from regelingen.model import FeitWaarde, Optie


@dataclass(frozen=True)
class Lijst:
    """A filled-in checklist. `voor` is whom the talk is about ("zelf": the one at the table), `velden` as `velden.py` says.

    `bij` holds per theme what the understanding found besides: regelingen, passend, woorden. `verstuurd`: themes that went to a
    team already.
    """

    voor: str = "zelf"
    velden: Mapping[str, Waarde] = field(default_factory=dict)
    bij: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    signalen: tuple[str, ...] = ()
    verstuurd: tuple[str, ...] = ()

    def veld(self, naam: str) -> Waarde:
        """What a field holds; empty when nothing was filled in."""
        return self.velden.get(naam, "")

    def wie(self, thema: str) -> str:
        """Whom a topic is about, as its field says; empty when it is not on the list."""
        waarde = self.velden.get(f"o.{thema}", "")
        return wie_bij(thema, waarde) if isinstance(waarde, str) and waarde else ""


def als_gesprek(lijst: Lijst, omg: Omgeving) -> Gesprek:
    """The conversation that this checklist is: topics by urgency, their answers, and the facts per person."""
    themas = [t.id for t in sorted(omg.kb.themas(), key=lambda t: (t.volgorde, t.id)) if lijst.wie(t.id)]
    goed = lijst.veld("x.goed.tekst")
    gesprek = Gesprek(
        gemeente=omg.gemeente.id,
        kanaal=KANAAL,
        onderwerpen=tuple(_onderwerp(lijst, thema) for thema in themas),
        bevestigd=bool(themas),
        signalen=lijst.signalen,
        goed=str(goed) if goed else None,
        betrokken=_betrokken(lijst, omg),
    )
    gesprek, volgt = _feiten(gesprek, lijst, omg)
    for plek, thema in enumerate(themas):
        gesprek = _antwoorden(replace(gesprek, huidig=plek), lijst, thema, omg)
    for onderwerp in gesprek.onderwerpen:
        gesprek = gesprek.met_feiten(onderwerp.wie, omg.kb.thema(onderwerp.thema).betekent)
    for wie, optie in volgt:
        gesprek = gesprek.met_feiten(wie, optie.volgt)
    return replace(gesprek, huidig=0)


def personen(lijst: Lijst, omg: Omgeving) -> tuple[str, ...]:
    """Whom the facts of a talk can be about: of the talk itself, then of its topics."""
    return tuple(dict.fromkeys([lijst.voor, *(w for t in omg.kb.themas() if (w := lijst.wie(t.id)))]))


def _onderwerp(lijst: Lijst, thema: str) -> Onderwerp:
    bij = lijst.bij.get(thema, {})
    return Onderwerp(
        thema=thema,
        wie=lijst.wie(thema),
        regelingen=tuple(bij.get("regelingen", ())),
        passend=tuple(bij.get("passend", ())),
        woorden=str(bij.get("woorden", "")),
        verstuurd=thema in lijst.verstuurd,
    )


def _betrokken(lijst: Lijst, omg: Omgeving) -> str | None:
    """Who else is involved, in the words of the chat's buttons and own words; "niemand" only where nobody was named."""
    gekozen, eigen = lijst.veld("x.betrokken.keuze"), lijst.veld("x.betrokken.tekst")
    delen = [omg.zeg(f"betrokken.knop_{soort}") for soort in SOORTEN if soort in gekozen]
    delen += [str(eigen)] if eigen else []
    return ", ".join(delen)[:LANGSTE_ANTWOORD] or (NIEMAND if NIEMAND in gekozen else None)


def _feiten(gesprek: Gesprek, lijst: Lijst, omg: Omgeving) -> tuple[Gesprek, list[tuple[str, Optie]]]:
    """The facts that were filled in, and the options whose consequences come after what a topic itself says."""
    volgt: list[tuple[str, Optie]] = []
    for wie in sorted({naam.split(".")[1] for naam in lijst.velden if naam.startswith("f.")}):
        gevonden: dict[str, FeitWaarde] = {}
        for fv in omg.kb.feitvragen():
            veld = lijst.veld(f"f.{wie}.{fv.id}")
            feit = naar_feit(fv, veld, omg)
            if feit is not None:
                gevonden[fv.id] = feit
                gekozen = veld if isinstance(veld, list) else [veld]
                volgt += [(wie, o) for o in (*fv.opties, *fv.ook) if o.id in gekozen and o.volgt]
        gesprek = gesprek.met_feiten(wie, gevonden)
    return gesprek, volgt


def _antwoorden(gesprek: Gesprek, lijst: Lijst, thema: str, omg: Omgeving) -> Gesprek:
    for stap in OPEN:
        antwoord = _open(gesprek, lijst, thema, stap, omg)
        if antwoord:
            gesprek = gesprek.met_antwoord(stap, antwoord)
    for stap in EEN_KEUZE:
        keuze = lijst.veld(f"s.{thema}.{stap}.keuze")
        uit = STAPPEN[stap].kies(gesprek, str(keuze), omg) if keuze else None
        gesprek = uit.gesprek if uit else gesprek
    return gesprek


def _open(gesprek: Gesprek, lijst: Lijst, thema: str, stap: str, omg: Omgeving) -> str:
    """The answer to an open question: suggestions and own words, else the way it was left open. "Liever niet" outweighs all."""
    if lijst.veld(f"s.{thema}.{stap}.stand") == "liever_niet":
        return "liever_niet"
    gekozen = lijst.veld(f"s.{thema}.{stap}.keuze")
    keuzes = [k for k in STAPPEN[stap].keuzes(gesprek, omg) if k.id in gekozen]
    woorden = [k.titel for k in keuzes if k.id.startswith("v")]
    eigen = lijst.veld(f"s.{thema}.{stap}.tekst")
    if woorden or eigen:
        return ", ".join([*woorden, *([str(eigen)] if eigen else [])])[:LANGSTE_ANTWOORD]
    return keuzes[0].id if keuzes else ""

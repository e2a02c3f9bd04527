"""Urgency comes from rules only: the answers that the knowledge base names as urgent, with their ground in law, and
signals of danger. Never from tone, never from who somebody is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from regelingen.model import FeitVraag, FeitWaarde


@dataclass(frozen=True)
class Spoed:
    """Why it is urgent, on what ground, and within how many working days (None: the law says at once, or names no term)."""

    reden: str
    grondslag: str
    uiterlijk_werkdagen: int | None


def is_dringend(fv: FeitVraag, waarde: FeitWaarde) -> bool:
    """Whether an answer is one of those that the question calls urgent."""
    if fv.spoed is None:
        return False
    gegeven = waarde if isinstance(waarde, list) else [waarde]
    return any(o.id in fv.spoed.bij and (o.waarde in gegeven or o.id in gegeven) for o in (*fv.opties, *fv.ook))


def spoed_van(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Spoed | None:
    """The urgency that an answer gives to one matter, or None."""
    return next(_uit_feiten(gesprek, onderwerp, omg), None)


def spoed_van_gesprek(gesprek: Gesprek, omg: Omgeving) -> Spoed | None:
    """The first urgency of any matter that was not sent yet; else that of a signal seen in this conversation."""
    for onderwerp in gesprek.onderwerpen:
        spoed = None if onderwerp.verstuurd else spoed_van(gesprek, onderwerp, omg)
        if spoed:
            return spoed
    namen = [s.naam for s in omg.kb.crisis() if s.id in gesprek.signalen]
    if not namen:
        return None
    return Spoed(omg.woorden("spoed.signaal", naam=namen[0]), omg.woorden("spoed.grond_signaal"), None)


def _uit_feiten(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Iterator[Spoed]:
    feiten = gesprek.feiten.get(onderwerp.wie, {})
    for fv in omg.kb.feitvragen():
        if fv.spoed is None or fv.id not in feiten or not is_dringend(fv, feiten[fv.id]):
            continue
        themas = {t for r in fv.spoed.regelingen for t in omg.kb.regeling(r, omg.gemeente.id).themas}
        if onderwerp.thema in themas:
            term = omg.kb.bedrag(fv.spoed.werkdagen, omg.datum) if fv.spoed.werkdagen else None
            yield Spoed(fv.spoed.reden.rstrip("."), fv.spoed.grondslag, int(term.waarde) if term else None)

"""Urgency comes from rules only: the answers that the knowledge base names as urgent, with their ground in law, and
signals of danger. Never from tone, never from who somebody is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from regelingen.feiten import spoed as spoed_uit_feiten


@dataclass(frozen=True)
class Spoed:
    """Why it is urgent, on what ground, and within how many working days (None: the law says at once, or names no term)."""

    reden: str
    grondslag: str
    uiterlijk_werkdagen: int | None


def spoed_van(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Spoed | None:
    """The urgency that an answer gives to one matter, or None."""
    return next(uit_feiten(gesprek, onderwerp, omg), None)


def nieuwe_spoed(oud: Gesprek, nieuw: Gesprek, omg: Omgeving) -> Spoed | None:
    """What an answer made urgent just now; nothing before the resident agreed what it is about."""
    al = {s.reden for o in oud.onderwerpen for s in uit_feiten(oud, o, omg)} if oud.bevestigd else set()
    gevonden = (s for o in nieuw.onderwerpen for s in uit_feiten(nieuw, o, omg) if s.reden not in al)
    return next(gevonden, None) if nieuw.bevestigd else None


def spoed_van_gesprek(gesprek: Gesprek, omg: Omgeving) -> Spoed | None:
    """The most pressing urgency of what is sent; None when nothing is urgent."""
    return next(iter(alle_spoed(gesprek, omg)), None)


def alle_spoed(gesprek: Gesprek, omg: Omgeving) -> list[Spoed]:
    """Every urgency of the matters that go along, once per reason, and of a signal seen in this conversation.

    What must be met at once stands first, then what the law sets a number of working days for. A signal about a matter that
    is urgent by its answers already says nothing more.
    """
    per_thema = {o.thema: list(uit_feiten(gesprek, o, omg)) for o in gaat_mee(gesprek)}
    uit = {s.reden: s for gevonden in per_thema.values() for s in gevonden}
    for signaal in omg.kb.crisis():
        if signaal.id in gesprek.signalen and not per_thema.get(signaal.thema or ""):
            reden = omg.woorden("spoed.signaal", naam=signaal.naam)
            uit[reden] = Spoed(reden, omg.woorden("spoed.grond_signaal"), None)
    return sorted(uit.values(), key=lambda s: s.uiterlijk_werkdagen or 0)


def uit_feiten(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> Iterator[Spoed]:
    """The urgencies that answers give to one matter; never those of a matter of another kind."""
    for gevonden in spoed_uit_feiten(omg.kb, gesprek.feiten_van(onderwerp.wie)):
        themas = {t for r in gevonden.regelingen for t in omg.kb.regeling(r, omg.gemeente.id).themas}
        if onderwerp.thema in themas:
            term = omg.kb.bedrag(gevonden.werkdagen, omg.datum) if gevonden.werkdagen else None
            yield Spoed(gevonden.reden.rstrip("."), gevonden.grondslag, int(term.waarde) if term else None)

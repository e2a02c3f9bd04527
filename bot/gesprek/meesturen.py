"""Which matters go along with a hand-over. Each is a choice of the resident: another law needs its own yes.

Wmo 2015 art. 5.1.1 lid 4: what was told about debts or bijstand may be used for a Wmo question only with the person's
unambiguous consent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, Onderwerp
from regelingen.toets import kandidaten
from regelingen.toetstaal import feiten_in


def te_sturen(gesprek: Gesprek) -> list[tuple[int, Onderwerp]]:
    """The matters that were not sent yet, with their place on the agenda."""
    return [(i, o) for i, o in enumerate(gesprek.onderwerpen) if not o.verstuurd]


def gaat_mee(gesprek: Gesprek) -> list[Onderwerp]:
    """The matters that were not sent yet and were not left out."""
    return [o for _, o in te_sturen(gesprek) if o.mee is not False]


def te_vragen(gesprek: Gesprek) -> int | None:
    """The next matter whose going along must be asked; None with one matter: then agreeing to send is the answer."""
    open_ = te_sturen(gesprek)
    return next((i for i, o in open_ if o.mee is None), None) if len(open_) > 1 else None


def kies_mee(gesprek: Gesprek, plek: int, mee: bool) -> Gesprek:
    """The same conversation with the choice for one matter."""
    rij = list(gesprek.onderwerpen)
    rij[plek] = replace(rij[plek], mee=mee)
    return replace(gesprek, onderwerpen=tuple(rij))


def opnieuw_te_vragen(gesprek: Gesprek) -> Gesprek:
    """Forgets the choices for what was not sent: another time is another choice."""
    rij = tuple(o if o.verstuurd else replace(o, mee=None, soort=None) for o in gesprek.onderwerpen)
    return replace(gesprek, onderwerpen=rij, samenvatting_goed=False, akkoord=False)


def andere_wet(gesprek: Gesprek, plek: int, omg: Omgeving) -> bool:
    """Whether a matter falls under another law than one of the others that are sent with it."""
    wet = omg.kb.thema(gesprek.onderwerpen[plek].thema).wet
    return any(omg.kb.thema(o.thema).wet != wet for i, o in te_sturen(gesprek) if i != plek and o.mee is not False)


def weggelaten_feiten(gesprek: Gesprek, omg: Omgeving) -> frozenset[str]:
    """Facts that only matter to what was left out, and so stay behind with it."""
    weg = {f for _, o in te_sturen(gesprek) if o.mee is False for f in feiten_bij(o, omg)}
    blijft = {f for o in gaat_mee(gesprek) for f in feiten_bij(o, omg)}
    return frozenset(weg - blijft)


def feiten_bij(onderwerp: Onderwerp, omg: Omgeving) -> Iterator[str]:
    """The facts that matter to a topic: asked for it, stated by it, urgent for it, or a condition of one of its regelingen."""
    thema = omg.kb.thema(onderwerp.thema)
    yield from onderwerp.gevraagd
    yield from thema.betekent
    if thema.spoedvraag:
        yield thema.spoedvraag
    for regeling in kandidaten(omg.kb, omg.gemeente.id, (thema.id,), onderwerp.regelingen):
        for voorwaarde in regeling.voorwaarden:
            yield from feiten_in(voorwaarde.toets)

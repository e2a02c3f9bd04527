"""From one message to an agenda: the most urgent matter first, each with who it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.gesprek.bericht import tekst
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import NAASTE
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit
from regelingen.model import Regeling

#: More matters than this in one breath cannot be held; the rest comes back under "nog iets?".
HOOGSTENS = 4


def onderwerpen_uit(invoer: Invoer, omg: Omgeving) -> tuple[Onderwerp, ...]:
    """The matters a message brings, most urgent first; empty when it brings none.

    A regeling asked for by name leads to its own theme. Two themes that the knowledge base sees as one matter are not
    asked twice.
    """
    genoemd = [r for r in (_regeling(i, omg) for i in invoer.regelingen) if r is not None]
    themas: dict[str, list[str]] = {}
    for regeling in genoemd:
        themas.setdefault(_thema_bij(regeling, invoer), []).append(regeling.id)
    for thema in invoer.onderwerpen or ((invoer.thema,) if invoer.thema else ()):
        themas.setdefault(thema, [])
    geldig = sorted((t.id for t in omg.kb.themas() if t.id in themas), key=lambda t: omg.kb.thema(t).volgorde)
    geldig = [t for t in geldig if not any(_valt_onder(t, a, omg) for a in geldig if a != t)]
    if len(geldig) > 1 and invoer.thema != _ZORGT and not invoer.feiten.get("mantelzorger_overbelast"):
        # Help for a mother is not by itself a burden; whether the carer can keep it up is asked on the way.
        geldig = [t for t in geldig if t != _ZORGT]
    wie = invoer.wie or "zelf"
    return tuple(
        Onderwerp(thema=t, wie=wie_bij(t, wie, geldig), regelingen=tuple(themas[t]), woorden=invoer.tekst)
        for t in geldig[:HOOGSTENS]
    )


def nieuw_onderwerp(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    """A matter that comes up on the way goes on the agenda and the open question stays; None when there is none new."""
    er_al = {(o.thema, o.wie) for o in gesprek.onderwerpen}
    erbij = tuple(o for o in onderwerpen_uit(invoer, omg) if (o.thema, o.wie) not in er_al)
    if not erbij or not gesprek.bevestigd:
        return None
    namen = " en ".join(omg.kb.thema(o.thema).naam.lower() for o in erbij)
    verder = replace(
        gesprek,
        onderwerpen=gesprek.onderwerpen + erbij,
        overdracht=None if gesprek.overdracht == "verstuurd" else gesprek.overdracht,
    )
    return Uit(verder, (tekst(omg.zeg("agenda.erbij", gesprek, namen=namen)),))


def _valt_onder(thema: str, ander: str, omg: Omgeving) -> bool:
    """Whether one theme is already held by another: its first core regeling is among the other's, and the other is more urgent.

    Rent arrears with a bailiff is one matter, not rent and debts.
    """
    dit, dat = omg.kb.thema(thema), omg.kb.thema(ander)
    return bool(dit.kern) and dit.kern[0] in dat.kern and dat.volgorde < dit.volgorde


#: Matters of the one who types, also when the message mentions somebody else beside them.
_EIGEN = frozenset({"schulden", "huur", "energie", "inkomen", "toeslagen", "extra_geld", "eten", "dakloos"})
#: The theme of somebody who cares for another: its questions are about the one who is cared for.
_ZORGT = "mantelzorg"


def wie_bij(thema: str, wie: str, alle: Sequence[str] = ()) -> str:
    """Whom a matter concerns, of the person a message names ("zelf": nobody else).

    With several matters in one message the other person belongs to the care, and money stays one's own.
    """
    if thema == _ZORGT and wie == "zelf":
        return NAASTE
    return "zelf" if thema in _EIGEN and len(alle) > 1 else wie


def _regeling(id_: str, omg: Omgeving) -> Regeling | None:
    try:
        return omg.kb.regeling(id_, omg.gemeente.id)
    except KeyError:
        return None


def _thema_bij(regeling: Regeling, invoer: Invoer) -> str:
    """The theme of a named regeling: the one the message is about where it fits, else its first."""
    for thema, _ in invoer.themas[:2]:
        if thema in regeling.themas:
            return thema
    return regeling.themas[0]

"""From one message to an agenda: the most urgent matter first, each with who it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.gesprek.bericht import tekst
from bot.gesprek.feiten_in_tekst import vlak
from bot.gesprek.invoer import ONDERBREEK_ZEKER, Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import NAASTE
from bot.gesprek.rollen_in_tekst import vind_rollen
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit
from bot.gesprek.wens_in_tekst import vind_wens
from regelingen.model import Regeling

#: More matters than this in one breath cannot be held; the rest comes back under "nog iets?".
HOOGSTENS = 4


def onderwerpen_uit(invoer: Invoer, omg: Omgeving, *, alle: bool = False) -> tuple[Onderwerp, ...]:
    """The matters a message brings, most urgent first; empty when it brings none.

    Takes:
        alle: also what another matter of the message holds already, for who chooses from them instead of being asked.

    A regeling asked for by name leads to its own theme. Two themes that the knowledge base sees as one matter are not
    asked twice. A text without letters brings none: a number answers a question, or is a slip.
    """
    if not any(c.isalpha() for c in invoer.tekst):
        return ()
    genoemd = [r for r in (_regeling(i, omg) for i in invoer.regelingen) if r is not None]
    themas: dict[str, list[str]] = {}
    for regeling in genoemd:
        themas.setdefault(_thema_bij(regeling, invoer), []).append(regeling.id)
    for thema in invoer.onderwerpen or ((invoer.thema,) if invoer.thema else ()):
        themas.setdefault(thema, [])
    geldig = sorted((t.id for t in omg.kb.themas() if t.id in themas), key=lambda t: omg.kb.thema(t).volgorde)
    if not alle:
        geldig = [t for t in geldig if not any(_valt_onder(t, a, omg) for a in geldig if a != t)]
    if not alle and len(geldig) > 1 and invoer.thema != _ZORGT and not invoer.feiten.get("mantelzorger_overbelast"):
        # Help for a mother is not by itself a burden; whether the carer can keep it up is asked on the way.
        geldig = [t for t in geldig if t != _ZORGT]
    wie = invoer.wie or "zelf"
    naast = geldig if _ook_zelf(invoer.tekst) else ()
    wens = vind_wens(invoer.tekst) if len(geldig) == 1 else None
    return tuple(
        Onderwerp(
            thema=t,
            wie=wie_bij(t, wie, naast),
            regelingen=tuple(themas[t]),
            passend=_passend(t, geldig, invoer, omg),
            woorden=invoer.woorden.get(t, invoer.tekst),
            antwoorden={"wens": wens} if wens else {},
        )
        for t in (geldig if alle else geldig[:HOOGSTENS])
    )


def _passend(thema: str, alle: Sequence[str], invoer: Invoer, omg: Omgeving) -> tuple[str, ...]:
    """The regelingen that fit the words of a matter; beside other matters only those of its own theme."""
    gevonden = [r for r in (_regeling(i, omg) for i in invoer.passend) if r is not None]
    return tuple(r.id for r in gevonden if len(alle) == 1 or thema in r.themas)


def nieuw_onderwerp(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    """A matter that comes up on the way goes on the agenda and the open question stays; None when there is none new."""
    if gesprek.onderwerpen and not gesprek.bevestigd:
        return None
    if not _zeker_iets_nieuws(invoer):
        return ander_onderwerp(gesprek, invoer, omg)
    er_al = {(o.thema, o.wie) for o in gesprek.onderwerpen}
    erbij = tuple(o for o in onderwerpen_uit(invoer, omg) if (o.thema, o.wie) not in er_al)
    if len(invoer.tekst.split()) <= _ALLEEN_WIE and any(o.wie == invoer.wie for o in gesprek.onderwerpen):
        erbij = tuple(o for o in erbij if o.thema != _ZORGT)  # "en mijn moeder" names somebody, and no new matter
    if not erbij:
        return ander_onderwerp(gesprek, invoer, omg)
    namen = " en ".join(omg.kb.thema(o.thema).naam.lower() for o in erbij)
    verder = replace(
        gesprek,
        onderwerpen=gesprek.onderwerpen + erbij,
        overdracht=None if gesprek.overdracht == "verstuurd" else gesprek.overdracht,
    )
    return Uit(verder, (tekst(omg.zeg("agenda.erbij", gesprek, namen=namen)),))


#: So somebody brings up another matter in the middle of a question.
_OOK_NOG = re.compile(
    r"^(?:(?:en|maar|ja|oh|o)\s+)*(?:ook nog|ook|trouwens|daarnaast|verder nog|ik heb (?:trouwens )?ook|we hebben ook)\b"
)
#: So begins an answer to what was asked: "dat ze veilig is", "om rust te krijgen".
_ANTWOORD = re.compile(r"^\s*(?:zo)?dat\b|^\s*om\s+(?:te\b|\w+\s+te\b)|^\s*(?:want|omdat)\b")

#: So begins what somebody would like to be different, of the matter at hand: that is asked too.
_WIL = re.compile(r"^\s*(?:ik|we|wij) (?:wil(?:len)?|zou(?:den)?)\b")


def _zeker_iets_nieuws(invoer: Invoer) -> bool:
    """Whether a message in the middle of a question brings a matter of its own.

    What is put on somebody's agenda by mistake ("ik ga elke dag langs" as addiction) hurts more than a question asked again.
    """
    zin = vlak(invoer.tekst)
    if _ANTWOORD.search(zin) or (_WIL.match(zin) and vind_wens(zin) and not invoer.regelingen and len(invoer.onderwerpen) < 2):
        return False
    zeker = bool(invoer.themas) and invoer.themas[0][1] >= ONDERBREEK_ZEKER
    return zeker or bool(invoer.regelingen) or len(invoer.onderwerpen) > 1 or ook_nog(zin)


def ook_nog(zin: str) -> bool:
    """Whether a text begins as another matter does ("en ik heb ook schulden"), and not as an answer."""
    return bool(_OOK_NOG.search(vlak(zin)))


#: So a resident turns to another matter on the agenda: "en mijn moeder", "eerst de huur", "nu over het huishouden".
_NAAR = re.compile(
    r"^(?:(?:en|nou|maar|oke|ok|ja)\s+)*"
    r"(?:eerst|nu|dan|over|verder met|terug naar|liever|hoe zit het met|en|die|m(?:ij)?n|me|de|het)\b"
)
#: A message this short that names somebody says whom it is about, and nothing else.
_ALLEEN_WIE = 4
#: A longer message is an answer, and no turning to something else.
_KORT = 7


def ander_onderwerp(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    """A matter that is on the agenda already and is named again comes first now; None when nothing of the kind was said."""
    zin = vlak(invoer.tekst).strip()
    if not gesprek.bevestigd or gesprek.overdracht == "verstuurd" or len(zin.split()) > _KORT or not _NAAR.search(zin):
        return None
    themas = {o.thema for o in onderwerpen_uit(invoer, omg)}
    for i, o in enumerate(gesprek.onderwerpen):
        genoemd = o.thema in themas or (invoer.wie is not None and o.wie == invoer.wie)
        if i > gesprek.huidig and not o.klaar and genoemd:
            verder = naar_voren(gesprek, i)
            return Uit(verder, (tekst(dan_nu(verder, omg)),))
    return None


def naar_voren(gesprek: Gesprek, i: int) -> Gesprek:
    """The same conversation with the matter at place `i` at hand now; the others keep their order."""
    rij = list(gesprek.onderwerpen)
    rij.insert(gesprek.huidig, rij.pop(i))
    return replace(gesprek, onderwerpen=tuple(rij), feit=None, onderbreking=None)


def dan_nu(gesprek: Gesprek, omg: Omgeving) -> str:
    """The sentence that turns to the matter at hand."""
    huidig = gesprek.onderwerpen[gesprek.huidig]
    return omg.zeg("agenda.dan_nu", gesprek, naam=omg.kb.thema(huidig.thema).titel_kort.lower())


_GEEN_INHOUD = re.compile(r"\b(?:m'?n|mijn|me|mij|de|een|onze|ons|hallo|hoi|goeden?dag|goedemiddag|goedemorgen)\b")
_IK = re.compile(r"\b(?:ik|kheb|wij|we)\b(?!\s+(?:weet|vraag|maak|zoek|bel|wil\s+weten))")


def _ook_zelf(zin: str) -> bool:
    """Whether a message about somebody else also says something of the one who types.

    It does where "ik" stands in it, or where something was said before the other came up ("kan de huur niet betalen en mijn
    moeder heeft hulp nodig"); "mijn cliënt heeft schulden en drinkt" is all about the other.
    """
    plat = vlak(zin)
    rollen = [r for r in vind_rollen(plat) if r.telt]
    if not rollen:
        return True
    if re.search(r"\bclient\w*\b", plat):
        return False
    return bool(_GEEN_INHOUD.sub("", plat[: rollen[0].van]).split()) or bool(_IK.search(plat))


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

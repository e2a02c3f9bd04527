"""One turn: an answer to the open question, or nothing of the kind."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import tekst
from bot.gesprek.invoer import ONDERBREEK_ZEKER, Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.route import met_volgende
from bot.gesprek.toestand import Gesprek, volgende_toestand
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.basis import OPEN_LATEN, WAAROM, Stap

#: Acts that leave an open question for a moment. Never "buiten_domein" or a theme: those are words of an answer.
ONDERBREKINGEN = frozenset(
    {
        "mens",
        "bel_mij",
        "stop",
        "terug",
        "opnieuw",
        "waarom",
        "klopt_niet",
        "waar_was_ik",
        "wat_betekent",
        "herhaal",
        "wis",
        "help",
        "bot_vraag",
        "vraag_meenemen",
        "vraag_hoeveel",
        "vraag_hoelang",
        "vraag_bezwaar",
        "boos",
        "status",
        "taal",
    }
)
#: Facts that belong to the person a message is about, when it is about two.
_VAN_DE_PERSOON = frozenset({"leeftijd", "huishouden", "huishouden_lukt", "hulp_nu", "mantelzorger_overbelast"})


def beantwoord(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    """The conversation after this message, as an answer to the open question.

    Returns:
        None when the message is no answer: then a global word or a repair takes it, and the question stays open.
    """
    if invoer.bedoeling == "crisis":
        return None
    stap = STAPPEN[gesprek.stap]
    uit = _lees(stap, gesprek, invoer, omg)
    if uit is None:
        return None
    verder = uit.gesprek if invoer.knop else neem_feiten_over(uit.gesprek, invoer)
    return rond_af(
        gesprek, replace(uit, gesprek=replace(verder, misverstaan=verder.misverstaan if verder == gesprek else 0)), omg
    )


def rond_af(oud: Gesprek, uit: Uit, omg: Omgeving) -> Uit:
    """Finds the next question and gives the new state its number."""
    if uit.teruggezet:
        return uit
    return replace(uit, gesprek=volgende_toestand(oud, met_volgende(uit.gesprek, omg)))


def neem_feiten_over(gesprek: Gesprek, invoer: Invoer) -> Gesprek:
    """What was said in passing is never asked again; what was said before stays."""
    if not invoer.feiten:
        return gesprek
    huidig = gesprek.onderwerp
    wie = invoer.wie or (huidig.wie if huidig else "zelf")
    eigen = any(not o.voor_ander for o in gesprek.onderwerpen if not o.klaar)
    van_wie = {f: w for f, w in invoer.feiten.items() if f in _VAN_DE_PERSOON or not eigen}
    van_zelf = {f: w for f, w in invoer.feiten.items() if f not in van_wie}
    gesprek = gesprek.met_feiten(wie, van_wie) if van_wie else gesprek
    return gesprek.met_feiten("zelf", van_zelf) if van_zelf else gesprek


def _lees(stap: Stap, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    if invoer.knop is not None:
        gekozen = invoer.knop[1] if invoer.knop[0] == stap.naam else None
        return _kies(stap, gesprek, gekozen, omg) if gekozen else None
    keuze = stap.getypt(gesprek, invoer.tekst, omg)
    if keuze is not None:
        return _kies(stap, gesprek, keuze.id, omg)
    if invoer.bedoeling in ONDERBREKINGEN and invoer.zekerheid >= ONDERBREEK_ZEKER:
        return None
    if stap.overslaan and invoer.bedoeling in OPEN_LATEN and invoer.zekerheid >= ONDERBREEK_ZEKER:
        return stap.kies(gesprek, OPEN_LATEN[invoer.bedoeling], omg)
    return stap.lees(gesprek, invoer, omg)


def _kies(stap: Stap, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
    """An option of the step; asking why leaves the question open."""
    if keuze == WAAROM and stap.met_waarom:
        return Uit(gesprek, (tekst(stap.waarom(gesprek, omg)),))
    return stap.kies(gesprek, keuze, omg)

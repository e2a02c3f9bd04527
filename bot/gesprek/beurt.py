"""One turn: an answer to the open question, or nothing of the kind."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import tekst
from bot.gesprek.erkenning import erken, zeg_erkenning
from bot.gesprek.gebaar import in_woorden
from bot.gesprek.invoer import ONDERBREEK_ZEKER, Invoer
from bot.gesprek.kaartvraag import KNOP as KAARTKNOP
from bot.gesprek.kaartvraag import antwoord_op_kaartknop
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.route import met_volgende
from bot.gesprek.spoed import nieuwe_spoed
from bot.gesprek.toestand import Gesprek, volgende_toestand, zelfde_plek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.vragen.basis import OPEN_LATEN, WAAROM, Stap
from bot.gesprek.vragen.terugkeer import TERUG_NA, terug_van_weg

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
    uit = _van_buiten(gesprek, invoer, omg) or _lees(STAPPEN[gesprek.stap], gesprek, invoer, omg)
    if uit is None:
        return None
    if not invoer.knop:
        uit = replace(uit, gesprek=neem_feiten_over(uit.gesprek, invoer))
    blijft = zelfde_plek(uit.gesprek, gesprek)
    uit = replace(uit, gesprek=replace(uit.gesprek, misverstaan=uit.gesprek.misverstaan if blijft else 0))
    uit = _met_haast(gesprek, uit, omg)
    return rond_af(gesprek, uit if invoer.knop else _erkend(uit, invoer, omg), omg)


def _met_haast(oud: Gesprek, uit: Uit, omg: Omgeving) -> Uit:
    """Who answers that there is no food today hears at once whom to call: not everybody goes on to the plan."""
    haast = None if uit.teruggezet else nieuwe_spoed(oud, uit.gesprek, omg)
    if haast is None:
        return uit
    zin = omg.zeg("spoed.nu", uit.gesprek, reden=haast.reden)
    return replace(uit, berichten=(tekst(zin), *uit.berichten))


def rond_af(oud: Gesprek, uit: Uit, omg: Omgeving) -> Uit:
    """Finds the next question and gives the new state its number."""
    if uit.teruggezet:
        return uit
    nieuw = met_volgende(uit.gesprek, omg)
    staat_er = STAPPEN[nieuw.stap].lang and zelfde_plek(nieuw, oud) and not uit.herhaal
    return replace(uit, gesprek=volgende_toestand(oud, replace(nieuw, getoond=staat_er)))


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


def _van_buiten(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    """What a channel may send in any state: the resident is back, or asks about a card by its button."""
    if invoer.knop is None:
        return None
    if invoer.knop[0] == "terugkeer" and invoer.knop[1] in TERUG_NA:
        return terug_van_weg(gesprek, invoer.knop[1], omg)
    return antwoord_op_kaartknop(gesprek, invoer.knop[1], omg) if invoer.knop[0] == KAARTKNOP else None


def _erkend(uit: Uit, invoer: Invoer, omg: Omgeving) -> Uit:
    """What was hard to say is acknowledged first."""
    sleutel = erken(invoer.tekst)
    if sleutel is None or len(uit.berichten) > 1:
        return uit
    gesprek, erkenning = zeg_erkenning(uit.gesprek, sleutel, omg)
    return replace(uit, gesprek=gesprek, berichten=(erkenning, *uit.berichten))


def _lees(stap: Stap, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    if invoer.knop is not None:
        gekozen = invoer.knop[1] if invoer.knop[0] == stap.naam else None
        return _kies(stap, gesprek, gekozen, omg) if gekozen else None
    gelezen = in_woorden(invoer)
    if gelezen is None:
        return None
    invoer = gelezen
    keuze = stap.getypt(gesprek, invoer.tekst, omg)
    if keuze is not None:
        return _kies(stap, gesprek, keuze.id, omg)
    naar_vorm = stap.naar_vorm(gesprek, invoer.tekst, omg)
    if naar_vorm is not None:
        return naar_vorm
    if invoer.bedoeling in ONDERBREKINGEN and invoer.zekerheid >= ONDERBREEK_ZEKER and not _over_hier(stap, gesprek, invoer):
        return None
    open_laten = invoer.bedoeling in OPEN_LATEN and invoer.zekerheid >= ONDERBREEK_ZEKER
    if stap.overslaan and open_laten and not (stap.over_mensen and invoer.wie):
        return stap.kies(gesprek, OPEN_LATEN[invoer.bedoeling], omg)
    return stap.lees(gesprek, invoer, omg)


def _over_hier(stap: Stap, gesprek: Gesprek, invoer: Invoer) -> bool:
    """Words about something that was sent, where nothing was sent yet and any words are an answer: "heb al gebeld"."""
    return invoer.bedoeling == "status" and stap.vrij and gesprek.overdracht != "verstuurd"


def _kies(stap: Stap, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
    """An option of the step; asking why leaves the question open."""
    if keuze == WAAROM and stap.met_waarom:
        return Uit(gesprek, (tekst(stap.waarom(gesprek, omg)),))
    return stap.kies(gesprek, keuze, omg)

"""Which question comes next: routing only. Every rule is one line, the first that fits holds."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.gesprek.meesturen import te_sturen, te_vragen
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.soorten import te_kiezen
from bot.gesprek.spoed import alle_spoed, spoed_van
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.tonen import themas_van
from bot.gesprek.voortgang import HOOGSTENS_FEITEN
from regelingen.toets import volgende_vraag

#: With a threatening situation the resident is at the plan sooner: the talk with the team comes within days.
FEITEN_BIJ_SPOED = 2


def met_volgende(gesprek: Gesprek, omg: Omgeving) -> Gesprek:
    """The same conversation with the step (and the fact) to ask now, and with what the matter at hand says by itself."""
    if gesprek.bevestigd and gesprek.onderwerp:
        gesprek = gesprek.met_feiten(gesprek.onderwerp.wie, omg.kb.thema(gesprek.onderwerp.thema).betekent)
    stap, feit = _volgende(gesprek, omg)
    return replace(gesprek, stap=stap, feit=feit)


def _volgende(gesprek: Gesprek, omg: Omgeving) -> tuple[str, str | None]:
    if gesprek.onderbreking:
        return gesprek.onderbreking, gesprek.feit
    if gesprek.overdracht == "ja":
        return _overdragen(gesprek, omg), None
    if gesprek.nieuw or not gesprek.onderwerpen:
        return "hulpvraag", None
    huidig = gesprek.onderwerp
    if huidig is None:
        if gesprek.overdracht == "verstuurd" and gesprek.verbeteren is None:
            return "verbeteren", None
        return ("klaar" if gesprek.overdracht else "overdracht"), None
    if not gesprek.bevestigd:
        return "klopt", None
    return _bij_onderwerp(gesprek, huidig, omg)


def _overdragen(gesprek: Gesprek, omg: Omgeving) -> str:
    if _postcode_nodig(gesprek, omg):
        return "postcode"
    if gesprek.goed is None and te_sturen(gesprek) and not alle_spoed(gesprek, omg):
        return "goed"
    if gesprek.betrokken is None and _wmo_mee(gesprek, omg) and not alle_spoed(gesprek, omg):
        return "betrokken"
    if te_vragen(gesprek) is not None:
        return "meesturen"
    if not gesprek.samenvatting_goed:
        return "samenvatting"
    if te_kiezen(gesprek, omg) is not None:
        return "soort"
    return "contact" if gesprek.akkoord else "akkoord"


def _wmo_mee(gesprek: Gesprek, omg: Omgeving) -> bool:
    """Whether a matter of the Wmo may be sent: only there the law asks who else is involved (art. 2.3.2 lid 4 f)."""
    return any(omg.kb.thema(o.thema).wet == "Wmo" for _, o in te_sturen(gesprek))


def _postcode_nodig(gesprek: Gesprek, omg: Omgeving) -> bool:
    """Only where the team depends on it, and only once."""
    per_postcode = len(omg.gemeente.teams) > 1 and any(t.postcodes for t in omg.gemeente.teams)
    return per_postcode and not gesprek.postcode_gevraagd and "postcode4" not in gesprek.feiten_van("zelf")


def _bij_onderwerp(gesprek: Gesprek, huidig: Onderwerp, omg: Omgeving) -> tuple[str, str | None]:
    feiten = gesprek.feiten_van(huidig.wie)
    spoedvraag = omg.kb.thema(huidig.thema).spoedvraag
    if gesprek.feit is not None and gesprek.feit not in feiten:
        return "feitvraag", gesprek.feit
    if spoedvraag and spoedvraag not in feiten:
        return "feitvraag", spoedvraag
    for stap in ("wens", "zelf", "omgeving"):
        if stap not in huidig.antwoorden:
            return stap, None
    if not {"mag_vragen", "volhouden"} & set(huidig.antwoorden):
        if _zou_kunnen(gesprek, huidig, omg):
            return "mag_vragen", None
        if _iemand_helpt(huidig, omg) and "mantelzorger_overbelast" not in feiten:
            return "volhouden", None
    feit = _feit(gesprek, huidig, omg)
    return ("feitvraag", feit) if feit else ("plan", None)


def _iemand_helpt(huidig: Onderwerp, omg: Omgeving) -> bool:
    """Somebody cares where the matter is care: a carer who types, or a helper who was named."""
    if omg.kb.thema(huidig.thema).wet != "Wmo":
        return False
    return huidig.thema == "mantelzorg" or huidig.antwoorden.get("omgeving") not in ("niemand", "weet_niet", "liever_niet", None)


#: Somebody who helps already, and somebody who could.
_HELPT_AL = re.compile(
    r"\b(?:al|nu|soms|vaak|altijd|elke|iedere|dagelijks|wekelijks)\b|\bhelpt (?:mij|me|haar|hem|ons)\b", re.IGNORECASE
)
_KAN = re.compile(r"\b(?:zou|zouden|misschien|wel eens|kan|kunnen|wil|willen)\b", re.IGNORECASE)


def _zou_kunnen(gesprek: Gesprek, huidig: Onderwerp, omg: Omgeving) -> bool:
    """Somebody could help and does not yet. With a threatening situation it is not asked: the talk comes within days.

    In care whoever is named helps already, unless the words say otherwise; elsewhere it is the other way round.
    """
    antwoord = huidig.antwoorden.get("omgeving")
    if antwoord is None or antwoord in _GEEN_HELPER or huidig.thema == "mantelzorg" or spoed_van(gesprek, huidig, omg):
        return False
    if omg.kb.thema(huidig.thema).wet == "Wmo":
        return bool(_KAN.search(antwoord)) and not _HELPT_AL.search(antwoord)
    return not _HELPT_AL.search(antwoord)


#: Facts that an open question has asked in its own way, once that question was put.
_ZELFDE_VRAAG = {"omgeving": ("hulp_nu",), "volhouden": ("mantelzorger_overbelast", "zorgt_voor_ander")}
_GEEN_HELPER = ("niemand", "liever_niet", "weet_niet")


def _al_besproken(huidig: Onderwerp) -> tuple[str, ...]:
    """Facts not worth asking any more; without a helper nothing about the helper."""
    gevraagd = [f for stap, feiten in _ZELFDE_VRAAG.items() if stap in huidig.antwoorden for f in feiten]
    if huidig.antwoorden.get("omgeving") in _GEEN_HELPER:
        gevraagd += _ZELFDE_VRAAG["volhouden"]
    return tuple(gevraagd)


def _feit(gesprek: Gesprek, huidig: Onderwerp, omg: Omgeving) -> str | None:
    feiten = gesprek.feiten_van(huidig.wie)
    if len(huidig.gevraagd) >= (FEITEN_BIJ_SPOED if spoed_van(gesprek, huidig, omg) else HOOGSTENS_FEITEN):
        return None
    vraag = volgende_vraag(
        omg.kb,
        omg.gemeente.id,
        feiten,
        omg.datum,
        themas_van(huidig, gesprek),
        vooraan=huidig.regelingen,
        overgeslagen=(*huidig.gevraagd, *_al_besproken(huidig)),
    )
    return vraag.id if vraag else None

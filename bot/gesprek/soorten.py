"""What a topic is before the law when it is sent: a call-back, a Wmo-melding, a request for debt help, advice for bijstand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.gesprek.meesturen import te_sturen
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.spoed import uit_feiten
from bot.gesprek.toestand import Gesprek, Onderwerp

Soort = Literal["terugbelverzoek", "wmo_melding", "hulpvraag_schulden", "advies_bijstand"]


@dataclass(frozen=True)
class Termijn:
    """A legal term that begins with the hand-over: its ground, and how many working days or weeks."""

    grond: str
    aantal: int
    eenheid: Literal["werkdagen", "weken"]


def soort_van(onderwerp: Onderwerp, omg: Omgeving) -> Soort:
    """What a matter is: what the resident chose where there is a choice, else what the law makes of it.

    A request about debts is a request for debt help in whatever form it comes (Wgs art. 4). For bijstand only reporting
    the official way counts (Pw art. 41 and 44), so there a call-back goes together with that advice.
    """
    if onderwerp.soort == "wmo_melding" and kan_melding(onderwerp, omg):
        return "wmo_melding"
    if omg.kb.thema(onderwerp.thema).wet == "Wgs":
        return "hulpvraag_schulden"
    return "advies_bijstand" if onderwerp.thema == "inkomen" else "terugbelverzoek"


def kan_melding(onderwerp: Onderwerp, omg: Omgeving) -> bool:
    """Whether a matter may be sent as a Wmo-melding: only where the municipality designated this way for it (Awb 2:13)."""
    return omg.gemeente.melding_modus == "aangewezen_kanaal" and omg.kb.thema(onderwerp.thema).wet == "Wmo"


def te_kiezen(gesprek: Gesprek, omg: Omgeving) -> int | None:
    """The next matter for which the resident must choose between a call-back and a melding; None when there is none.

    Never on WhatsApp: there a message is no melding.
    """
    if gesprek.kanaal == "whatsapp":
        return None
    open_ = [(i, o) for i, o in te_sturen(gesprek) if o.mee is not False and o.soort is None]
    return next((i for i, o in open_ if kan_melding(o, omg)), None)


def termijn_van(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving, met_spoed: bool = True) -> Termijn | None:
    """The term that the law starts with this matter, or None. Figures come from the knowledge base.

    Args:
        met_spoed: False when the resident struck the line about urgency; then it is not used either.
    """
    soort = soort_van(onderwerp, omg)
    if soort == "wmo_melding":
        return _weken("wmo-onderzoek", "Wmo 2015 art. 2.3.2", omg)
    if soort != "hulpvraag_schulden":
        return None
    dagen = {s.uiterlijk_werkdagen: s.grondslag for s in uit_feiten(gesprek, onderwerp, omg) if s.uiterlijk_werkdagen}
    if dagen and met_spoed:
        return Termijn(dagen[min(dagen)], min(dagen), "werkdagen")
    return _weken("schuldhulp-gesprek", "Wgs art. 4 lid 1", omg)


def _weken(id_: str, grond: str, omg: Omgeving) -> Termijn | None:
    bedrag = omg.kb.bedrag(id_, omg.datum)
    return Termijn(grond, int(bedrag.waarde), "weken") if bedrag else None

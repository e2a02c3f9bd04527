"""How to be reached: a form of the portal, so that it never passes through here."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, met_links, tekst, vraag
from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.overdracht import overdracht
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap


class Contact(Stap):
    """How to be reached: a form of the portal, so that it never passes through here."""

    naam = "contact"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Only a way back; the form itself answers with "gegeven" or "belt_zelf"."""
        return [Keuze("niet", omg.zeg("contact.knop_niet"), ("terug", "niet sturen", "nee"))]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Asks the portal to show its form."""
        v = vraag(self.naam, omg.zeg("contact.vraag", gesprek, team=teamnaam(gesprek, omg)), self.keuzes(gesprek, omg))
        return [{**v, "soort": "contactformulier", "formulier": {"team": teamnaam(gesprek, omg), "taal": gesprek.taal}}]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """The portal holds the contact details now, and stores the hand-over with the reply."""
        if keuze in ("gegeven", "belt_zelf"):
            sleutel = "contact.verstuurd" if keuze == "gegeven" else "contact.verstuurd_belt_zelf"
            berichten = (
                met_links(
                    tekst(omg.zeg(sleutel, gesprek, team=teamnaam(gesprek, omg))),
                    (omg.zeg("contact.link_kopie"), "[[adres_kopie]]"),
                    (omg.zeg("contact.link_stand"), "[[adres_stand]]"),
                ),
                tekst(omg.zeg("contact.wat_nu", gesprek)),
            )
            return Uit(_verstuurd(gesprek), berichten, (overdracht(gesprek, omg),))
        if keuze == "niet":
            return Uit(replace(gesprek, samenvatting_goed=False, akkoord=False))
        return None


def _verstuurd(gesprek: Gesprek) -> Gesprek:
    """What went along is sent; what was left out can be sent another time, by another choice."""
    mee = gaat_mee(gesprek)
    rij = tuple(
        replace(o, verstuurd=o.verstuurd or any(o is m for m in mee), klaar=True, mee=None, soort=None)
        for o in gesprek.onderwerpen
    )
    return replace(
        gesprek,
        overdracht="verstuurd",
        onderwerpen=rij,
        huidig=len(rij),
        geschrapt=(),
        gewijzigd={},
        samenvatting_goed=False,
        akkoord=False,
    )

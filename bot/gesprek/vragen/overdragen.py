"""Handing over: whether, to which team, what exactly, and how to be reached."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.overdracht import overdracht
from bot.gesprek.samenvatting import regels, teamnaam
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap

_POSTCODE = re.compile(r"(?<!\d)([1-9]\d{3})(?!\d)")
_REGEL = re.compile(
    r"^\s*(weg|schrap|verwijder|zonder|terug|anders|wijzig|verander)\D{0,12}?(\d{1,2})\s*[:,.]?\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)


class Overdragen(Stap):
    """Does somebody call you?"""

    naam = "overdracht"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes, explain first, or not now."""
        return [
            Keuze("ja", omg.zeg("overdracht.knop_ja"), ("ja", "bel mij", "graag", "doe maar", "oke")),
            Keuze("uitleg", omg.zeg("overdracht.knop_uitleg"), ("uitleg", "leg uit")),
            Keuze("nee", omg.zeg("overdracht.knop_nee"), ("nee", "niet", "nu niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Names the team; for somebody else, that the other must agree."""
        zin = omg.zeg("overdracht.vraag", _laatste(gesprek), team=teamnaam(gesprek, omg))
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """No is as good an answer as yes."""
        if keuze == "ja":
            return Uit(replace(gesprek, overdracht="ja"))
        if keuze == "nee":
            return Uit(replace(gesprek, overdracht="nee"), (tekst(omg.zeg("overdracht.niet", gesprek)),))
        if keuze == "uitleg":
            return Uit(gesprek, (tekst(omg.zeg("overdracht.uitleg", gesprek, team=teamnaam(gesprek, omg))),))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None


class Postcode(Stap):
    """Four digits, only to find the right team."""

    naam = "postcode"
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Only a way to leave it open."""
        return [Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet"))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Without a postcode the municipality's own desk receives it."""
        return Uit(replace(gesprek, postcode_gevraagd=True)) if keuze in (WEET_NIET, LIEVER_NIET) else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Four digits, also with the letters behind them."""
        gevonden = _POSTCODE.search(invoer.tekst)
        if gevonden:
            gesprek = gesprek.met_feiten("zelf", {"postcode4": gevonden.group(1)}, overschrijf=True)
            return Uit(replace(gesprek, postcode_gevraagd=True))
        if any(c.isdigit() for c in invoer.tekst):
            return Uit(gesprek, (tekst(omg.zeg("postcode.fout", gesprek)),))
        return None


class Samenvatting(Stap):
    """The exact lines; strike or rewrite any of them."""

    naam = "samenvatting"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Send, strike a line, or do not send."""
        return [
            Keuze("goed", omg.zeg("samenvatting.knop_goed"), ("ja", "goed", "klopt", "sturen", "verder", "oke")),
            Keuze("weg", omg.zeg("samenvatting.knop_weg"), ("weg", "weghalen", "schrappen", "anders", "veranderen")),
            Keuze("niet", omg.zeg("samenvatting.knop_niet"), ("niet sturen", "nee", "toch niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The lines with their numbers, who will read them, and the question."""
        rijen = [
            {"nr": i, "kop": r.kop, "tekst": r.tekst, "geschrapt": r.id in gesprek.geschrapt}
            for i, r in enumerate(regels(gesprek, omg), 1)
        ]
        bericht: Bericht = {
            "soort": "samenvatting",
            "tekst": omg.zeg("samenvatting.inleiding", gesprek, team=teamnaam(gesprek, omg)),
            "knoppen": [],
            "samenvatting": {
                "regels": rijen,
                "onderwerpen": [omg.kb.thema(o.thema).naam for o in gesprek.onderwerpen],
                "team": teamnaam(gesprek, omg),
            },
        }
        return [bericht, vraag(self.naam, omg.zeg("samenvatting.vraag", _laatste(gesprek)), self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Nothing is sent before "goed"."""
        if keuze == "goed":
            return Uit(replace(gesprek, samenvatting_goed=True))
        if keuze == "niet":
            return Uit(replace(gesprek, overdracht="nee"), (tekst(omg.zeg("overdracht.niet", gesprek)),))
        if keuze == "weg":
            return Uit(replace(gesprek, onderbreking="weg_regel"))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """ "weg 3", "terug 3" and "anders 3: nieuwe woorden", or yes and no."""
        gewijzigd = wijzig_regel(gesprek, invoer.tekst, omg)
        if gewijzigd is not None:
            return gewijzigd
        if invoer.bedoeling in ("ja", "verder"):
            return self.kies(gesprek, "goed", omg)
        return self.kies(gesprek, "niet", omg) if invoer.bedoeling == "nee" else None


class WegRegel(Stap):
    """Which line must go, or change?"""

    naam = "weg_regel"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Each line by its number, and back."""
        rijen = [Keuze(f"r{i}", omg.woorden("weg_regel.knop", nr=i, kop=r.kop)) for i, r in enumerate(regels(gesprek, omg), 1)]
        return [*rijen, Keuze("klaar", omg.zeg("weg_regel.knop_klaar"), ("klaar", "terug", "niets"))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Strikes a line, or puts it back; the summary is shown again."""
        terug = replace(gesprek, onderbreking=None)
        if keuze == "klaar":
            return Uit(terug)
        if keuze[:1] == "r" and keuze[1:].isdigit():
            return wijzig_regel(terug, f"weg {keuze[1:]}", omg)
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """The same words as at the summary itself."""
        return wijzig_regel(replace(gesprek, onderbreking=None), invoer.tekst, omg)


class Contact(Stap):
    """How to be reached: a form of the portal, so that it never passes through here."""

    naam = "contact"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Only a way back; the form itself answers with "gegeven"."""
        return [Keuze("niet", omg.zeg("contact.knop_niet"), ("terug", "niet sturen", "nee"))]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """Asks the portal to show its form."""
        v = vraag(self.naam, omg.zeg("contact.vraag", gesprek, team=teamnaam(gesprek, omg)), self.keuzes(gesprek, omg))
        return [{**v, "soort": "contactformulier", "formulier": {"team": teamnaam(gesprek, omg), "taal": gesprek.taal}}]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """The portal holds the contact details now, and stores the hand-over with the reply."""
        if keuze == "gegeven":
            verstuurd = tuple(replace(o, verstuurd=True, klaar=True) for o in gesprek.onderwerpen)
            klaar = replace(
                gesprek, overdracht="verstuurd", onderwerpen=verstuurd, huidig=len(verstuurd), geschrapt=(), gewijzigd={}
            )
            berichten = (
                tekst(omg.zeg("contact.verstuurd", gesprek, team=teamnaam(gesprek, omg))),
                tekst(omg.zeg("contact.wat_nu", gesprek)),
            )
            return Uit(klaar, berichten, (overdracht(gesprek, omg),))
        if keuze == "niet":
            return Uit(replace(gesprek, samenvatting_goed=False))
        return None


def wijzig_regel(gesprek: Gesprek, zin: str, omg: Omgeving) -> Uit | None:
    """Strikes, restores or rewrites the line a text names; None when it names none."""
    gevonden = _REGEL.match(zin)
    if not gevonden:
        return None
    doe, nr, woorden = gevonden.group(1).lower(), int(gevonden.group(2)), " ".join(gevonden.group(3).split())
    alle = regels(gesprek, omg)
    if not 1 <= nr <= len(alle):
        return Uit(gesprek, (tekst(omg.zeg("weg_regel.fout", gesprek, laatste=len(alle))),))
    id_ = alle[nr - 1].id
    if doe in ("anders", "wijzig", "verander"):
        if not woorden:
            return Uit(gesprek, (tekst(omg.zeg("weg_regel.hoe_anders", gesprek, nr=nr)),))
        return Uit(
            replace(
                gesprek,
                gewijzigd={**gesprek.gewijzigd, id_: woorden[:300]},
                geschrapt=tuple(g for g in gesprek.geschrapt if g != id_),
            )
        )
    if doe == "terug" or id_ in gesprek.geschrapt:
        return Uit(replace(gesprek, geschrapt=tuple(g for g in gesprek.geschrapt if g != id_)))
    return Uit(replace(gesprek, geschrapt=(*gesprek.geschrapt, id_)))


def _laatste(gesprek: Gesprek) -> Gesprek:
    """The conversation seen from a matter about somebody else, if there is one: then the other's agreement is named."""
    for i, o in enumerate(gesprek.onderwerpen):
        if o.voor_ander:
            return replace(gesprek, huidig=i)
    return gesprek

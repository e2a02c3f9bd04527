"""The exact lines; strike or rewrite any of them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import regels, teamnaam
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD
from bot.gesprek.vragen.overdragen.ander import over_een_ander
from bot.gesprek.vragen.overdragen.overdracht import niet_sturen

_REGEL = re.compile(
    r"^\s*(weg|schrap|verwijder|zonder|terug|anders|wijzig|verander)\D{0,12}?(\d{1,2})\s*[:,.]?\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)


class Samenvatting(Stap):
    """The exact lines; strike or rewrite any of them."""

    naam = "samenvatting"
    overslaan = False
    lang = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Right, strike a line, or do not send."""
        return [
            Keuze("goed", omg.zeg("samenvatting.knop_goed"), ("ja", "goed", "klopt", "sturen", "verder", "oke")),
            Keuze("weg", omg.zeg("samenvatting.knop_weg"), ("weg", "weghalen", "schrappen", "anders", "veranderen")),
            Keuze("niet", omg.zeg("samenvatting.knop_niet"), ("niet sturen", "nee", "toch niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The lines with their numbers, and the question; asked again with nothing changed, only the question."""
        v = vraag(self.naam, omg.zeg("samenvatting.vraag", over_een_ander(gesprek)), self.keuzes(gesprek, omg))
        if gesprek.getoond:
            return [v]
        rijen = [
            {"nr": i, "kop": r.kop, "tekst": r.tekst, "geschrapt": r.id in gesprek.geschrapt}
            for i, r in enumerate(regels(gesprek, omg), 1)
        ]
        team = teamnaam(gesprek, omg)
        bericht: Bericht = {
            "soort": "samenvatting",
            "tekst": omg.zeg("samenvatting.inleiding", gesprek, team=team),
            "knoppen": [],
            "samenvatting": {
                "regels": rijen,
                "onderwerpen": [omg.kb.thema(o.thema).naam for o in gaat_mee(gesprek)],
                "team": team,
            },
        }
        return [bericht, v]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Nothing is sent yet: agreeing comes after this."""
        if keuze == "goed":
            return Uit(replace(gesprek, samenvatting_goed=True, akkoord=False))
        if keuze == "niet":
            return niet_sturen(gesprek, omg)
        if keuze == "weg":
            return Uit(replace(gesprek, onderbreking="weg_regel"))
        return None

    def naar_vorm(self, gesprek: Gesprek, zin: str, omg: Omgeving) -> Uit | None:
        """ "weg 3", "terug 3" and "anders 3: nieuwe woorden"."""
        return wijzig_regel(gesprek, zin, omg)

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        if invoer.bedoeling in ("ja", "verder"):
            return self.kies(gesprek, "goed", omg)
        return self.kies(gesprek, "niet", omg) if invoer.bedoeling == "nee" else None


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
    zonder = tuple(g for g in gesprek.geschrapt if g != id_)
    if doe in ("anders", "wijzig", "verander"):
        if not woorden:
            return Uit(gesprek, (tekst(omg.zeg("weg_regel.hoe_anders", gesprek, nr=nr)),))
        gewijzigd = {**gesprek.gewijzigd, id_: woorden[:LANGSTE_ANTWOORD]}
        return Uit(replace(gesprek, gewijzigd=gewijzigd, geschrapt=zonder))
    if doe == "terug" or id_ in gesprek.geschrapt:
        return Uit(replace(gesprek, geschrapt=zonder))
    return Uit(replace(gesprek, geschrapt=(*gesprek.geschrapt, id_)))

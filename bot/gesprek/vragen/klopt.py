"""Saying it back: is this what you mean, and in this order?"""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.agenda import onderwerpen_uit
from bot.gesprek.bericht import Bericht, Keuze, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import NAASTE, persoon
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap


class Klopt(Stap):
    """Yes, another order, or no."""

    naam = "klopt"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes; each other matter as the first; no."""
        ja = Keuze("ja", omg.zeg("klopt.knop_ja"), ("ja", "klopt", "jawel", "precies", "goed"))
        nee = Keuze("nee", omg.zeg("klopt.knop_nee"), ("nee", "klopt niet", "anders"))
        eerst = [
            Keuze(f"eerst{i}", omg.zeg("klopt.knop_eerst", thema=omg.kb.thema(o.thema).titel_kort))
            for i, o in enumerate(gesprek.onderwerpen)
            if i > gesprek.huidig
        ]
        return [ja, *eerst, nee]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """One matter is a sentence, several are a numbered list."""
        nieuw = [o for o in gesprek.onderwerpen if not o.klaar]
        zinnen = [zeg_terug(o, omg) for o in nieuw]
        if len(zinnen) == 1:
            zin = omg.zeg("klopt.vraag", zegt=zinnen[0])
        else:
            lijst = "\n".join(f"{i}. {z}" for i, z in enumerate(zinnen, 1))
            zin = omg.zeg("klopt.vraag_meer", aantal=len(zinnen), lijst=lijst, eerste=omg.kb.thema(nieuw[0].thema).naam.lower())
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Confirms, reorders, or asks again."""
        if keuze == "ja":
            return Uit(replace(gesprek, bevestigd=True, misverstaan=0))
        if keuze == "nee":
            klaar = tuple(o for o in gesprek.onderwerpen if o.klaar)
            return Uit(replace(gesprek, onderwerpen=klaar, huidig=len(klaar), misverstaan=gesprek.misverstaan + 1, suggesties=()))
        if keuze.startswith("eerst") and keuze[5:].isdigit() and gesprek.huidig < int(keuze[5:]) < len(gesprek.onderwerpen):
            i = int(keuze[5:])
            rij = list(gesprek.onderwerpen)
            rij.insert(gesprek.huidig, rij.pop(i))
            return Uit(replace(gesprek, onderwerpen=tuple(rij), bevestigd=True))
        return None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Other words ("nee het gaat om de gemeentebelasting") replace what was understood."""
        if invoer.bedoeling in ("ja", "nee"):
            return self.kies(gesprek, invoer.bedoeling, omg)
        gevonden = onderwerpen_uit(invoer, omg)
        if not gevonden:
            return None
        klaar = tuple(o for o in gesprek.onderwerpen if o.klaar)
        return Uit(replace(gesprek, onderwerpen=klaar + gevonden, huidig=len(klaar), bevestigd=False))


def zeg_terug(onderwerp: Onderwerp, omg: Omgeving) -> str:
    """One matter as a sentence of the knowledge base, about the right person."""
    wie = persoon(onderwerp.wie)
    if onderwerp.regelingen:
        namen = [omg.kb.regeling(r, omg.gemeente.id).naam for r in onderwerp.regelingen]
        return omg.zeg("klopt.over_regeling", onderwerp=onderwerp, regeling=namen[0])
    thema = omg.kb.thema(onderwerp.thema)
    zin = thema.zegt_ander if wie.ander and onderwerp.wie != NAASTE else thema.zegt
    return zin.replace("{wie}", wie.wie).replace("{Wie}", wie.Wie).replace("{bezit}", wie.bezit)

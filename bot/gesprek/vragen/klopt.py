"""Saying it back: is this what you mean, and in this order?"""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.agenda import naar_voren, onderwerpen_uit
from bot.gesprek.bericht import Bericht, Keuze, vraag
from bot.gesprek.gehoord import gehoord
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.opties import kaal
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
        return [ja, *(_eerst(gesprek, i, omg) for i in range(gesprek.huidig + 1, len(gesprek.onderwerpen))), nee]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """One matter is a sentence, several are a numbered list; with what was heard besides, so that it can be put right."""
        nieuw = [o for o in gesprek.onderwerpen if not o.klaar]
        zinnen = [zeg_terug(o, omg) for o in nieuw]
        if len(zinnen) == 1:
            zin = omg.zeg("klopt.vraag", zegt=zinnen[0], ook=_ook(gesprek, nieuw[0], omg))
        else:
            eerder = [{o.wie for o in nieuw[:i]} for i in range(len(nieuw))]
            ook = ["" if o.wie in wie else _ook(gesprek, o, omg) for o, wie in zip(nieuw, eerder, strict=True)]
            lijst = [f"{z} {_tussen_haken(o)}".strip() for z, o in zip(zinnen, ook, strict=True)]
            eerste = omg.kb.thema(nieuw[0].thema)
            zin = omg.zeg("klopt.vraag_meer", lijst=lijst, eerste=eerste.titel_kort.lower(), haast=eerste.spoedvraag is not None)
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Confirms, reorders, or asks again."""
        if keuze == "ja":
            return Uit(replace(gesprek, bevestigd=True, misverstaan=0))
        if keuze == "nee" and sum(not o.klaar for o in gesprek.onderwerpen) > 1:
            return Uit(replace(gesprek, onderbreking="corrigeren"))
        if keuze == "nee":
            klaar = tuple(o for o in gesprek.onderwerpen if o.klaar)
            return Uit(replace(gesprek, onderwerpen=klaar, huidig=len(klaar), misverstaan=gesprek.misverstaan + 1, suggesties=()))
        if keuze.startswith("eerst") and keuze[5:].isdigit() and gesprek.huidig < int(keuze[5:]) < len(gesprek.onderwerpen):
            return Uit(replace(naar_voren(gesprek, int(keuze[5:])), bevestigd=True))
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
    genoemd = next((r for r in onderwerp.regelingen if _bij_naam(r, onderwerp.woorden, omg)), None)
    if genoemd:
        return omg.zeg("klopt.over_regeling", onderwerp=onderwerp, regeling=omg.kb.regeling(genoemd, omg.gemeente.id).naam)
    thema = omg.kb.thema(onderwerp.thema)
    zin = thema.zegt_ander if wie.ander and onderwerp.wie != NAASTE else thema.zegt
    return zin.replace("{wie}", wie.wie).replace("{Wie}", wie.Wie).replace("{bezit}", wie.bezit)


#: A word of a name that is shorter says nothing about what was asked for.
_INHOUD = 5
#: What a button holds on the narrowest channel.
_KNOP = 20


def _bij_naam(regeling: str, woorden: str, omg: Omgeving) -> bool:
    """Whether the resident used a name of the regeling itself: "eenzaam" does not ask for the Luisterlijn."""
    r = omg.kb.regeling(regeling, omg.gemeente.id)
    alle = (r.naam, r.titel_kort, r.id, *r.aliassen)
    namen = {w for naam in alle for w in kaal(naam.replace("-", " ")).split() if len(w) >= _INHOUD}
    heel = {kaal(naam) for naam in (r.titel_kort, r.id, *r.aliassen)}
    gezegd = kaal(woorden)
    return bool(namen & set(gezegd.split())) or any(f" {naam} " in f" {gezegd} " for naam in heel if naam)


def _ook(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> str:
    return ", ".join(gehoord(gesprek, onderwerp, omg).values())


def _tussen_haken(zin: str) -> str:
    return f"({zin})" if zin else ""


def _eerst(gesprek: Gesprek, i: int, omg: Omgeving) -> Keuze:
    """Another matter first: by whom it is about where that tells it apart, else by its name."""
    o = gesprek.onderwerpen[i]
    titel = omg.kb.thema(o.thema).titel_kort
    wie = persoon(o.wie)
    alleen = sum(x.wie == o.wie for x in gesprek.onderwerpen) == 1
    mijn = wie.wie.replace("uw ", "mijn ") if wie.ander and alleen and wie.wie.startswith("uw ") else ""
    namen = [omg.zeg("klopt.knop_eerst", thema=naam) for naam in (mijn, titel.lower()) if naam]
    return Keuze(f"eerst{i}", next((n for n in namen if len(n) <= _KNOP), titel), tuple(namen))

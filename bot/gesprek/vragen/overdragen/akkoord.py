"""Agreement to send: what it is, who can read it, why, how long, and how to take it back."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.afwisselen import zeg_anders
from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import teamnaam
from bot.gesprek.samenvatting.regels import met_wie
from bot.gesprek.soorten import soort_van, termijn_van
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.overdragen.ander import over_een_ander
from bot.gesprek.vragen.overdragen.overdracht import niet_sturen


class Akkoord(Stap):
    """Agreement to send. It claims no more than it may: it is no legal ground, only a yes to these words going there."""

    naam = "akkoord"
    overslaan = False
    lang = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Yes, more about it, or not."""
        return [
            Keuze("ja", omg.zeg("akkoord.knop_ja"), ("ja", "akkoord", "oke", "goed", "verstuur")),
            Keuze("uitleg", omg.zeg("akkoord.knop_uitleg"), ("uitleg", "wie leest dit", "hoe lang")),
            Keuze("nee", omg.zeg("akkoord.knop_nee"), ("nee", "niet sturen", "toch niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """What each matter is before the law, then who reads it, then the question."""
        team = teamnaam(gesprek, omg)
        v = vraag(self.naam, omg.zeg("akkoord.vraag", over_een_ander(gesprek), team=team), self.keuzes(gesprek, omg))
        if gesprek.getoond:
            return [v]
        wat = [wat_het_is(gesprek, o, omg) for o in gaat_mee(gesprek)]
        berichten = [tekst("\n".join(dict.fromkeys(wat)))] if wat else []
        return [*berichten, tekst(omg.zeg("akkoord.wie_leest", gesprek, team=team)), v]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Nothing is sent before yes."""
        if keuze == "ja":
            return Uit(replace(gesprek, akkoord=True))
        if keuze == "uitleg":
            gesprek, uitleg = zeg_anders(gesprek, "akkoord.uitleg", omg, team=teamnaam(gesprek, omg))
            return Uit(gesprek, (uitleg,))
        return niet_sturen(gesprek, omg) if keuze == "nee" else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes and no."""
        return self.kies(gesprek, invoer.bedoeling, omg) if invoer.bedoeling in ("ja", "nee") else None


def wat_het_is(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> str:
    """One matter with what it is before the law and which term begins, in B1."""
    met_spoed = "spoed" not in gesprek.geschrapt
    termijn = termijn_van(gesprek, onderwerp, omg, met_spoed)
    bijstand = omg.kb.regeling("bijstand", omg.gemeente.id) if soort_van(onderwerp, omg) == "advies_bijstand" else None
    return omg.zeg(
        f"akkoord.{soort_van(onderwerp, omg)}",
        gesprek,
        onderwerp_naam=met_wie(omg.kb.thema(onderwerp.thema).naam, onderwerp.wie, omg),
        aantal=termijn.aantal if termijn else None,
        eenheid=termijn.eenheid if termijn else None,
        waar=bijstand.aanvragen.waar if bijstand else None,
    )

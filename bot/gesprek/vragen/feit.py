"""A few facts that settle most; each with why, each can be left open. The questions are the knowledge base's."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.opties import kaal
from bot.gesprek.personen import persoon
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.voortgang import voortgang
from bot.gesprek.vragen.basis import LIEVER_NIET, WEET_NIET, Stap
from regelingen.model import FeitVraag, FeitWaarde, Optie

#: A number on its own, or with what belongs to it ("71jaar", "950,-"); not one inside other signs ("0[").
_GETAL = re.compile(r"(?<![\d\[{(<])(\d{1,6})(?![\d\[{(<])")


class Feit(Stap):
    """Whichever fact `gesprek.feit` names."""

    naam = "feitvraag"
    met_waarom = True

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """The fact's own options, then the ways to leave it open."""
        fv = _vraag(gesprek, omg)
        return [
            *(Keuze(o.id, o.titel, _ook(o, fv)) for o in fv.opties),
            Keuze(WEET_NIET, omg.zeg("algemeen.knop_weet_niet")),
            Keuze(LIEVER_NIET, omg.zeg("algemeen.knop_liever_niet")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """The question of the knowledge base, about the right person."""
        fv = _vraag(gesprek, omg)
        wie = persoon(gesprek.onderwerpen[gesprek.huidig].wie)
        zin = (fv.tekst_ander or fv.tekst) if wie.ander else fv.tekst
        zin = zin.replace("{wie}", wie.wie).replace("{Wie}", wie.Wie).replace("{bezit}", wie.bezit)
        if gesprek.misverstaan % 2:
            zin = omg.zeg("feitvraag.nog_eens", vraag=zin[0].lower() + zin[1:])
        return [vraag(self.naam, zin, self.alle_keuzes(gesprek, omg), voortgang(gesprek, omg))]

    def getypt(self, gesprek: Gesprek, zin: str, omg: Omgeving) -> Keuze | None:
        """Where a number is asked, a typed number is the answer and not a place in the list."""
        if _vraag(gesprek, omg).soort in ("aantal", "bereik") and zin.strip().isdigit():
            return None
        return super().getypt(gesprek, zin, omg)

    def waarom(self, gesprek: Gesprek, omg: Omgeving) -> str:
        """The reason the editor wrote with the question."""
        return _vraag(gesprek, omg).waarom

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Sets the fact to the option's value, or notes that it was left open so that it is not asked again."""
        fv = _vraag(gesprek, omg)
        if keuze in (WEET_NIET, LIEVER_NIET):
            return Uit(_beantwoord(gesprek, fv.id, keuze))
        optie = next((o for o in fv.opties if o.id == keuze), None)
        if optie is None:
            return None
        waarde: FeitWaarde = [str(optie.waarde)] if fv.soort == "meer" else optie.waarde
        wie = gesprek.onderwerpen[gesprek.huidig].wie
        return Uit(_beantwoord(gesprek, fv.id, waarde).met_feiten(wie, optie.volgt))

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Reads a number where one is asked, yes or no, or the fact as the understanding found it in the text."""
        fv = _vraag(gesprek, omg)
        if fv.soort == "ja_nee" and invoer.bedoeling in ("ja", "nee"):
            return Uit(_beantwoord(gesprek, fv.id, invoer.bedoeling == "ja"))
        if fv.id in invoer.feiten:
            return Uit(_beantwoord(gesprek, fv.id, invoer.feiten[fv.id]))
        if fv.soort in ("aantal", "bereik"):
            getal = _GETAL.search(invoer.tekst.replace(".", ""))
            if getal is None:
                return _ander_feit(gesprek, invoer, omg)
            waarde = getal_als_feit(fv, int(getal.group(1)))
            if waarde is None:
                return Uit(gesprek, (tekst(omg.zeg("feitvraag.getal_kan_niet")),))
            return Uit(_beantwoord(gesprek, fv.id, waarde))
        if invoer.bedoeling == "ja" and len(_met_ja(fv)) > 1:
            return Uit(gesprek, (tekst(omg.zeg("feitvraag.welke_ja", opties=_met_ja(fv))),))
        return _ander_feit(gesprek, invoer, omg)


#: No resident is older than this, has more children, or means more euro: a typing mistake is asked again.
_HOOGSTE = {"leeftijd": 115, "kinderen": 20}


def getal_als_feit(fv: FeitVraag, getal: int) -> FeitWaarde | None:
    """A typed number as the fact's value: itself for a count or an age, the range of the options it falls in for an amount.

    None when it cannot be meant (an age of 999).
    """
    if fv.soort == "aantal" or fv.id in _HOOGSTE:
        return getal if getal <= _HOOGSTE.get(fv.id, 9999) else None
    for optie in fv.opties:
        bereik = optie.waarde
        if (
            isinstance(bereik, dict)
            and (bereik.get("min") or 0) <= getal
            and (bereik.get("max") is None or getal <= bereik["max"])
        ):
            return bereik
    return None


def _vraag(gesprek: Gesprek, omg: Omgeving) -> FeitVraag:
    if gesprek.feit is None:
        raise ValueError("no fact is open")
    return omg.kb.feitvraag(gesprek.feit)


#: Options that say none of it: a short "niks" is one of these before it is anything else.
_NIETS = frozenset({"niets", "geen", "niemand"})


def _ook(optie: Optie, fv: FeitVraag) -> tuple[str, ...]:
    """Other ways to type an option: the yes or no it begins with, or nothing at all."""
    if optie.id in _NIETS:
        return ("niks", "niets", "geen", "nee", "geen van die", "geen enkele", "helemaal niks")
    eerste = optie.titel.split(",")[0].lower()
    alleen = sum(o.titel.lower().startswith(f"{eerste},") or o.titel.lower() == eerste for o in fv.opties) == 1
    return (eerste,) if eerste in ("ja", "nee") and alleen else ()


def _met_ja(fv: FeitVraag) -> list[str]:
    return [o.titel for o in fv.opties if o.titel.lower().startswith("ja,")]


def _ander_feit(gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
    """A short answer to another question than the open one ("alleen" when the age was asked) is kept, and this one stays."""
    gezegd = kaal(invoer.tekst)
    passend = [(fv, o) for fv in omg.kb.feitvragen() for o in fv.opties if kaal(o.titel) == gezegd and len(gezegd) > 4]
    if len(passend) != 1 or passend[0][0].id == gesprek.feit:
        return None
    fv, optie = passend[0]
    waarde: FeitWaarde = [str(optie.waarde)] if fv.soort == "meer" else optie.waarde
    wie = gesprek.onderwerpen[gesprek.huidig].wie
    bekend = gesprek.met_feiten(wie, {fv.id: waarde, **optie.volgt})
    return Uit(bekend, (tekst(omg.zeg("feitvraag.ook_onthouden", naam=fv.ontbreekt, waarde=optie.titel)),))


def _beantwoord(gesprek: Gesprek, feit: str, waarde: FeitWaarde) -> Gesprek:
    huidig = gesprek.onderwerpen[gesprek.huidig]
    gesprek = gesprek.met_feiten(huidig.wie, {feit: waarde}, overschrijf=True)
    gesprek = gesprek.met_onderwerp(gevraagd=(*(g for g in huidig.gevraagd if g != feit), feit))
    return replace(gesprek, feit=None)

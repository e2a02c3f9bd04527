"""The lists of hand-overs: which ones stand in which list, filters, and search. Sorted by day, never by person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Max, Q, QuerySet

from portaal.nummers import lees_nummer
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.toegang import Gebruiker

Staat = Overdracht.Staat
PER_BLAD = 50
#: The lists in the order of the tabs, with their names.
LIJSTEN: Mapping[str, str] = {
    "nieuw": "Nieuw",
    "mijn": "Van mij",
    "bezig": "In behandeling",
    "wacht": "Wacht op inwoner",
    "afgerond": "Afgerond",
}
_DICHT = (Staat.AFGEROND, Staat.INGETROKKEN)
_MAX_ZOEK = 100


@dataclass(frozen=True)
class Keuze:
    """What somebody wants to see: a list, and filters that may be empty."""

    lijst: str = "nieuw"
    team: str = ""
    thema: str = ""
    haast: bool = False
    te_laat: bool = False
    zoek: str = ""

    @classmethod
    def uit(cls, velden: Mapping[str, str]) -> Keuze:
        """Reads the address of the page. What is not known is left out."""
        # PostgreSQL refuses a null byte in a text, where SQLite just finds nothing.
        tekst = {naam: velden.get(naam, "").replace("\x00", "") for naam in ("lijst", "team", "thema", "zoek")}
        return cls(
            lijst=tekst["lijst"] if tekst["lijst"] in LIJSTEN else "nieuw",
            team=tekst["team"][:200],
            thema=tekst["thema"][:80],
            haast=bool(velden.get("haast")),
            te_laat=bool(velden.get("te_laat")),
            zoek=" ".join(tekst["zoek"].split())[:_MAX_ZOEK],
        )

    def adres(self, **anders: Any) -> str:
        """The query of the address that shows this choice, with something changed."""
        andere = {naam: waarde for naam, waarde in anders.items() if naam in self.__dataclass_fields__}
        extra = {naam: waarde for naam, waarde in anders.items() if naam not in andere}
        velden = {**replace(self, **andere).__dict__, **extra}
        return "?" + urlencode({naam: "1" if waarde is True else waarde for naam, waarde in velden.items() if waarde})

    @property
    def gefilterd(self) -> bool:
        """Whether something other than the list was chosen."""
        return bool(self.team or self.thema or self.haast or self.te_laat)


def in_lijst(lijst: str, gebruiker: Gebruiker) -> Q:
    """The condition of a list. Everything open that nobody took stands in "nieuw": nothing falls between two lists."""
    return {
        "nieuw": Q(behandelaar=None) & ~Q(staat__in=(*_DICHT, Staat.WACHT)),
        "mijn": Q(behandelaar_id=gebruiker.pk) & ~Q(staat__in=_DICHT),
        "bezig": ~Q(behandelaar=None) & ~Q(staat__in=(*_DICHT, Staat.WACHT)),
        "wacht": Q(staat=Staat.WACHT),
        "afgerond": Q(staat__in=_DICHT),
    }[lijst]


def kies(alles: QuerySet[Overdracht], keuze: Keuze, gebruiker: Gebruiker, vandaag: date) -> list[Overdracht]:
    """The hand-overs of a choice: open ones by promised day, done ones with the latest first.

    Search looks in every list: who searches does not know where it stands.

    Takes:
        alles: what somebody may see.
    """
    rijen = alles if keuze.zoek else alles.filter(in_lijst(keuze.lijst, gebruiker))
    if keuze.team:
        gemeente, _, team = keuze.team.partition("/")
        rijen = rijen.filter(gemeente=gemeente, team=team)
    if keuze.haast:
        rijen = rijen.filter(spoed__isnull=False)
    if keuze.te_laat:
        rijen = rijen.filter(belt_uiterlijk__lt=vandaag).exclude(staat__in=_DICHT)
    volgorde = ("-afgerond_op", "-pk") if keuze.lijst == "afgerond" and not keuze.zoek else ("belt_uiterlijk", "gemaakt")
    rijen = rijen.select_related("behandelaar").annotate(laatste_stap=Max("gebeurtenissen__gemaakt")).order_by(*volgorde)
    return [o for o in rijen if _past(o, keuze)] if keuze.thema or keuze.zoek else list(rijen)


def tel(alles: QuerySet[Overdracht], gebruiker: Gebruiker) -> dict[str, int]:
    """How many stand in each list."""
    return {lijst: alles.filter(in_lijst(lijst, gebruiker)).count() for lijst in LIJSTEN}


def themas(rijen: Iterable[Overdracht]) -> list[tuple[str, str]]:
    """The topics that occur, by name, for the filter."""
    return sorted({(o["thema"], o["naam"]) for rij in rijen for o in rij.onderwerpen}, key=lambda paar: paar[1])


def _past(o: Overdracht, keuze: Keuze) -> bool:
    if keuze.thema and all(onderwerp["thema"] != keuze.thema for onderwerp in o.onderwerpen):
        return False
    if not keuze.zoek:
        return True
    nummer = lees_nummer(keuze.zoek)
    if nummer is not None:
        return o.nummer == nummer
    tekst = gevouwen(_woorden(o))
    return all(woord in tekst for woord in gevouwen(keuze.zoek).split())


def _woorden(o: Overdracht) -> str:
    """What is searched: the number, what the resident wrote and read. No index: a second copy would be one more to wipe."""
    namen = (naam["naam"] for naam in (*o.onderwerpen, *o.regelingen))
    return " ".join((o.nummer, o.gevraagd, *(regel["tekst"] for regel in o.regels), *namen))


def gevouwen(tekst: str) -> str:
    """Text without accents and capitals, so that "Café" is found with "cafe", alike on every database."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in los if not unicodedata.combining(teken))

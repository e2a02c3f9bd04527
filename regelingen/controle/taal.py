"""Plain language: short sentences, no promises, no hard word without an explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regelingen.controle.teksten import Tekstplek, alle_teksten
from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud
from regelingen.zoektekst import kaal, stam

#: B1: a sentence of more than this many words is told, one of more than LANG stops the check.
GOED, LANG = 15, 20
#: Longer words than this are looked at.
LANG_WOORD = 13

_ZIN = re.compile(r"(?<=[.?!])\s+|\n+")
_WOORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
_AFKORTING = re.compile(r"\b(?:[A-Z]{2,}|[A-Z][a-z]{1,2}[A-Z]?|pgb|zzp)\b")

#: Addresses of websites are names, not words.
_ADRES = re.compile(r"\S+\.(?:nl|com|org|eu|example)\b\S*")

#: Words that promise what only the executing body decides.
BELOFTEN = (
    r"\brecht (?:heeft|hebt) op\b", r"\b(?:heeft|hebt) u recht op\b", r"\bu (?:heeft|hebt) (?:wel |ook |dan )?recht op\b",
    r"\bu krijgt\b", r"\bkrijgt u\b", r"\bu komt in aanmerking\b", r"\bkomt u in aanmerking\b", r"\bgegarandeerd\b",
    r"\bu zult krijgen\b", r"\bwij beloven\b",
)
_BELOFTE = re.compile("|".join(BELOFTEN), re.IGNORECASE)

#: Two or three capitals that everybody knows.
_BEKEND = frozenset(["NL", "EU", "TV", "De", "Er", "Is", "In", "Op", "Om", "Of", "Wij", "Wie", "Wat", "Dit", "Dat", "Een", "Het"])


def taal(inhoud: Inhoud) -> Iterator[Fout]:
    """Takes the content, gives what makes a text hard to read or promises too much."""
    uitleg = Uitleg(inhoud)
    gemeld: set[str] = set()
    for tekst in alle_teksten(inhoud):
        yield from _zinnen(inhoud, tekst)
        belofte = _BELOFTE.search(tekst.tekst)
        if belofte:
            wat = f"'{belofte.group()}' belooft iets wat alleen de uitvoerder beslist."
            yield _fout(inhoud, tekst, wat, "Schrijf een mogelijkheid: 'kan', 'misschien', 'is er voor'.")
        for woord in uitleg.moeilijk(tekst.tekst):
            if woord not in gemeld:
                gemeld.add(woord)
                doe = "Leg het uit in woordenlijst.yml, of kies een ander woord. Is het gewoon? Zet het bij 'gewoon'."
                yield _fout(inhoud, tekst, f"Het moeilijke woord '{woord}' heeft geen uitleg.", doe, "let_op")
    for nr, een in enumerate(inhoud.woorden):
        if len(zinnen(een.uitleg)) > 2:
            tekst = Tekstplek("woordenlijst.yml", ("woorden", nr, "uitleg"), een.uitleg)
            yield _fout(inhoud, tekst, f"De uitleg van '{een.woord}' heeft meer dan twee zinnen.", "Maak hem korter.")


def zinnen(tekst: str) -> list[str]:
    """Takes a text, gives its sentences."""
    return [zin.strip() for zin in _ZIN.split(tekst) if zin.strip()]


def aantal_woorden(zin: str) -> int:
    """Takes a sentence, gives how many words it has; an address of a website is one."""
    return sum(1 for deel in zin.split() if any(teken.isalnum() for teken in deel))


class Uitleg:
    """Which words are explained or known to be plain."""

    def __init__(self, inhoud: Inhoud) -> None:
        self.stammen: set[str] = set()
        self.woorden: set[str] = set()
        for een in inhoud.woorden:
            for vorm in (een.woord, *een.ook):
                self.woorden.add(kaal(vorm))
                self.stammen |= {stam(deel) for deel in kaal(vorm).split()}
        for gewoon in inhoud.gewone_woorden:
            self.woorden.add(kaal(gewoon))
            self.stammen.add(stam(kaal(gewoon)))

    def moeilijk(self, tekst: str) -> Iterator[str]:
        """Takes a text, gives its hard words without explanation: long ones and abbreviations."""
        tekst = _ADRES.sub(" ", tekst)
        for woord in _WOORD.findall(tekst):
            gewoon = kaal(woord)
            if len(woord) >= LANG_WOORD and not self._kent(gewoon):
                yield woord.lower()
        for gevonden in _AFKORTING.finditer(tekst):
            afkorting = gevonden.group()
            hoofdletters = sum(teken.isupper() for teken in afkorting)
            if (hoofdletters > 1 or afkorting in ("pgb", "zzp")) and afkorting not in _BEKEND and not self._kent(kaal(afkorting)):
                yield afkorting

    def _kent(self, woord: str) -> bool:
        return woord in self.woorden or stam(woord) in self.stammen


def _zinnen(inhoud: Inhoud, tekst: Tekstplek) -> Iterator[Fout]:
    for zin in zinnen(tekst.tekst):
        woorden = aantal_woorden(zin)
        if woorden > GOED:
            wat = f"Deze zin heeft {woorden} woorden: '{zin[:60]}…'"
            doe = f"Maak er twee zinnen van, hoogstens {GOED} woorden elk."
            yield _fout(inhoud, tekst, wat, doe, "fout" if woorden > LANG else "let_op")


def _fout(inhoud: Inhoud, tekst: Tekstplek, wat: str, doe: str, ernst: str = "fout") -> Fout:
    regel = inhoud.plaats(tekst.bestand, tekst.plek)
    return Fout(tekst.bestand, regel, tekst.veld, wat, doe, "fout" if ernst == "fout" else "let_op")

"""The rules of plain Dutch for residents: each takes a text and gives what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.leesbaarheid.jargon import Jargon
from bot.leesbaarheid.tekst import Tekst
from regelingen.controle.taal import BELOFTEN, GOED, LANG, aantal_woorden
from regelingen.fouten import Fout

#: A message: what a small screen shows at once and somebody under stress can hold.
MEESTE_ZINNEN, MEESTE_TEKENS = 3, 320
#: A reply button of WhatsApp holds 20 characters.
KNOP = 20

_BELOFTE = re.compile(
    "|".join((*BELOFTEN, r"\b(?:geen|wel) recht (?:op|heeft|hebt)\b", r"\bu (?:heeft|hebt) geen recht\b")), re.I
)
_JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.I)
#: A form of "worden" and a past participle in one question. What looks like a participle and is none, is named.
_GEEN_DEELWOORD = r"(?!(?:geeft|gaat|geldt|gebeurt|betekent|verandert|begint|beslist|geld|beter|gemeente|geen|gewoon)\b)"
_DEELWOORD = rf"\b{_GEEN_DEELWOORD}(?:ge|be|ver|ont|her)\w{{2,}}(?:d|t|en)\b"
_WORDEN = r"\b(?:word|wordt|worden|werd|werden)\b"
_LIJDEND = re.compile(rf"{_WORDEN}.*?{_DEELWOORD}|{_DEELWOORD} {_WORDEN}", re.I)


@dataclass(frozen=True)
class Oordeel:
    """What is wrong, and what to do about it."""

    wat: str
    doe: str
    erg: bool = True


Regel = Callable[[Tekst], Iterator[Oordeel]]


def lengte(tekst: Tekst) -> Iterator[Oordeel]:
    """A sentence has at most 15 words, and never more than 20."""
    for zin in tekst.zinnen:
        woorden = aantal_woorden(zin)
        if woorden > GOED:
            yield Oordeel(
                f"Deze zin heeft {woorden} woorden: '{zin[:60]}'",
                f"Maak er twee zinnen van, hoogstens {GOED} woorden elk.",
                woorden > LANG,
            )


def bericht(tekst: Tekst) -> Iterator[Oordeel]:
    """A message has at most three sentences and 320 characters; what is a list may have a line more for each of its items."""
    if tekst.soort not in ("bericht", "vraag"):
        return
    if len(tekst.tekst) > MEESTE_TEKENS:
        yield Oordeel(f"Dit bericht heeft {len(tekst.tekst)} tekens.", f"Hoogstens {MEESTE_TEKENS}: maak het korter.")
    if "\n" not in tekst.tekst and len(tekst.zinnen) > MEESTE_ZINNEN:
        yield Oordeel(f"Dit bericht heeft {len(tekst.zinnen)} zinnen.", f"Hoogstens {MEESTE_ZINNEN}, of een zin per regel.")


def vraag(tekst: Tekst) -> Iterator[Oordeel]:
    """A question stands at the end, and there is one."""
    if tekst.soort != "vraag" or "?" not in tekst.tekst:
        return
    vragen = [zin for zin in tekst.zinnen if zin.rstrip('"”').endswith("?")]
    if len(vragen) > 1:
        yield Oordeel("Hier staan twee vragen.", "Stel één vraag per bericht.")
    elif not tekst.zinnen[-1].rstrip('"”').endswith("?"):
        yield Oordeel("De vraag staat niet aan het eind.", "Zet de uitleg voor de vraag.")


def knop(tekst: Tekst) -> Iterator[Oordeel]:
    """A button fits on every channel."""
    if tekst.soort == "knop" and len(tekst.tekst) > KNOP:
        yield Oordeel(f"Deze knop heeft {len(tekst.tekst)} tekens.", f"Hoogstens {KNOP}.")


def belofte(tekst: Tekst) -> Iterator[Oordeel]:
    """Nothing is promised, and nobody is told what they are or are not entitled to."""
    gevonden = _BELOFTE.search(tekst.tekst)
    if gevonden:
        yield Oordeel(
            f"'{gevonden.group()}' belooft iets, of beslist iets, wat alleen de uitvoerder beslist.",
            "Schrijf een mogelijkheid: 'kan', 'misschien'.",
        )


def aanspreken(tekst: Tekst) -> Iterator[Oordeel]:
    """A resident is "u". Between quotation marks somebody else may speak."""
    gevonden = _JE.search(re.sub(r"[\"“][^\"”]*[\"”]", "", tekst.tekst))
    if gevonden:
        yield Oordeel(f"Hier staat '{gevonden.group()}'.", "Schrijf 'u' of 'uw'.")


def toon(tekst: Tekst) -> Iterator[Oordeel]:
    """Calm: no exclamation marks."""
    if "!" in tekst.tekst:
        yield Oordeel("Hier staat een uitroepteken.", "Schrijf een punt.")


def lijdend(tekst: Tekst) -> Iterator[Oordeel]:
    """A question says who does it."""
    for zin in tekst.zinnen:
        if zin.endswith("?") and _LIJDEND.search(zin):
            yield Oordeel(
                f"Deze vraag zegt niet wie het doet: '{zin[:60]}'",
                "Schrijf wie het doet: niet 'wordt u geholpen', maar 'helpt iemand u'.",
            )


def moeilijk(jargon: Jargon) -> Regel:
    """A rule that knows the list of jargon: words to avoid, and words that need an explanation in the word list."""

    def regel(tekst: Tekst) -> Iterator[Oordeel]:
        for woord, liever in jargon.te_vermijden(tekst.tekst):
            yield Oordeel(f"'{woord}' is een moeilijk woord.", f"Schrijf liever '{liever}'.")
        for woord in jargon.zonder_uitleg(tekst.tekst):
            yield Oordeel(f"'{woord}' is een vakwoord zonder uitleg.", "Leg het uit in regelingen/inhoud/woordenlijst.yml.")

    return regel


#: Rules for texts that no other check has seen.
ALGEMEEN: tuple[Regel, ...] = (lengte, bericht, vraag, knop, belofte, aanspreken, toon, lijdend)
#: What `kennisbank controleer` does not look at.
NAAST_KENNISBANK: tuple[Regel, ...] = (aanspreken, toon, lijdend)


def pas_toe(teksten: Iterator[Tekst], regels: tuple[Regel, ...]) -> Iterator[Fout]:
    """Every text against every rule, each finding once per place."""
    gezien: set[Fout] = set()
    for tekst in teksten:
        for regel in regels:
            for o in regel(tekst):
                fout = Fout(tekst.bestand, tekst.regel, tekst.veld, o.wat, o.doe, "fout" if o.erg else "let_op")
                if fout not in gezien:
                    gezien.add(fout)
                    yield fout

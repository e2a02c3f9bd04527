"""Where the texts come from: the lines of the conversation, the pages of the portal, the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Environment
from ruamel.yaml import YAML

from bot.leesbaarheid.tekst import Soort, Tekst
from regelingen.controle.teksten import alle_teksten
from regelingen.verzameling import Inhoud

#: Templates that only staff read.
VOOR_MEDEWERKERS = (
    "portaal/wijkteam",
    "portaal/checklist",
    "portaal/bezorging",
    "samenvatting/wijkteam",
    "samenvatting/mail_team",
    "samenvatting/blok",
)
#: What stands among those of staff and goes to residents.
TOCH_VOOR_INWONERS = ("portaal/wijkteam/hoe_gaat_het", "portaal/wijkteam/mail", "portaal/checklist/plan")
#: A value in a template is as long as a short Dutch word.
WAARDE = "voorbeeld"

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
_UITVOER = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_STIL = re.compile(r"<(script|style|svg|title)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_BLOK = re.compile(
    r"</?(?:p|li|ul|ol|h[1-6]|div|section|button|label|td|th|tr|legend|summary|details|main|nav|a|header|footer|aside|form|template|option|br)\b[^>]*>",
    re.I,
)
_LABEL = re.compile(r"<[^>]+>")


class Gevuld(ChainableUndefined):
    """Stands for any value: it has every attribute, is true, holds itself once, and reads as a word."""

    def __str__(self) -> str:
        return WAARDE

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Any]:
        yield self

    def __call__(self, *args: Any, **waarden: Any) -> Any:
        """Any method gives a value again."""
        return self


class Leeg(Gevuld):
    """A value that is not there: false, and holds nothing."""

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())


def gesprek(map_: Path) -> Iterator[Tekst]:
    """Every line of `data/antwoorden`, filled in, both where its values are there and where they are not."""
    for pad in sorted(map_.glob("*.yml")):
        ruw = YAML().load(pad.read_text(encoding="utf-8"))
        for naam, regel in ruw.items():
            plek = int(ruw.lc.key(naam)[0]) + 1
            for tekst in dict.fromkeys(vul_in(str(regel))):
                yield Tekst(f"data/antwoorden/{pad.name}", plek, str(naam), soort_van(pad.stem, str(naam)), tekst)


def vul_in(regel: str) -> Iterator[str]:
    """A line of Jinja2 with values, and without."""
    for waarde in (Gevuld, Leeg):
        yield Environment(undefined=waarde, autoescape=False).from_string(regel.strip()).render()  # noqa: S701 - no page is made


def soort_van(bestand: str, naam: str) -> Soort:
    """What a line of `data/antwoorden` is, by its name."""
    if naam.startswith("knop"):
        return "knop"
    if naam.startswith("vraag"):
        return "vraag"
    delen = bestand in ("samenvatting", "kaart") or naam.startswith(("kop", "titel"))
    return "zin" if delen else "bericht"


def paginas(map_: Path) -> Iterator[Tekst]:
    """Every piece of text in the templates that residents see, line by line."""
    for pad in sorted((*map_.rglob("*.html"), *map_.rglob("*.txt"))):
        naam = pad.relative_to(map_).as_posix()
        voor_inwoners = naam.startswith(TOCH_VOOR_INWONERS) or not naam.startswith(VOOR_MEDEWERKERS)
        if voor_inwoners and pad.name != "security.txt":
            yield from pagina(f"templates/{naam}", pad.read_text(encoding="utf-8"))


def pagina(bestand: str, ruw: str) -> Iterator[Tekst]:
    """The texts of one template; each keeps the line on which it starts."""
    kaal = _STIL.sub(_regels, _JINJA.sub(_regels, ruw))
    kaal = _UITVOER.sub(lambda gevonden: WAARDE + _regels(gevonden), kaal)
    kaal = _LABEL.sub("", _BLOK.sub(lambda gevonden: "\0" + _regels(gevonden), kaal))
    regel = 1
    for deel in kaal.split("\0"):
        tekst = " ".join(unescape(deel).split())
        if sum(c.isalpha() for c in tekst.replace(WAARDE, "")) > 1:
            wit = deel[: len(deel) - len(deel.lstrip())]
            begin = regel + wit.count("\n")
            yield Tekst(bestand, begin, "", "zin", tekst)
        regel += deel.count("\n")


def _regels(gevonden: re.Match[str]) -> str:
    """The line ends of what is taken away, so that what follows keeps its line."""
    return "\n" * gevonden.group().count("\n")


def kennisbank(inhoud: Inhoud) -> Iterator[Tekst]:
    """Every text for residents in the content. Its length and its promises are the business of `kennisbank controleer`."""
    for een in alle_teksten(inhoud):
        yield Tekst(f"regelingen/inhoud/{een.bestand}", inhoud.plaats(een.bestand, een.plek), een.veld, "zin", een.tekst)

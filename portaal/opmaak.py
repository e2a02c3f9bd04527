"""Plain text of the conversation as HTML: paragraphs, lists, other languages, and hard words that can be tapped. Escapes all."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape
from ruamel.yaml import YAML

from bot.gesprek.woorden import MAP
from portaal import kennis

if TYPE_CHECKING:
    from regelingen.kennisbank import Kennisbank

_PUNT = re.compile(r"^(?:(?P<nummer>\d{1,2})[.)]|[-•])\s+(?P<tekst>.+)$")
#: Scripts by the start of the names of their letters, with the language the Wegwijzer speaks in that script.
_SCHRIFTEN = {"ARABIC": "ar", "CYRILLIC": "uk", "HEBREW": "he", "ETHIOPIC": "ti"}
_RECHTS = {"ar", "he"}

#: Makes a text safe, and may mark words in it.
Merk = Callable[[str], Markup]


class Woorduitleg:
    """Marks the hard words of the knowledge base, each once: make one for each turn."""

    def __init__(self, adres: str, kb: Kennisbank | None = None) -> None:
        """Takes the address of the page with all words, and the knowledge base (default: the portal's own)."""
        kb = kb or kennis.kennisbank()
        self._adres = adres
        self._vormen, self._uitleg = kb.woordvormen(), kb.woorden()
        self._patroon = _patroon(tuple(sorted(self._vormen, key=len, reverse=True)))
        self._gezien: set[str] = set()

    def __call__(self, tekst: str) -> Markup:
        """The text, escaped, with each hard word that was not marked before as a link to its explanation."""
        uit, waar = Markup(""), 0
        for treffer in self._patroon.finditer(tekst):
            woord = self._vormen[" ".join(treffer[0].lower().split())]
            if woord in self._gezien:
                continue
            self._gezien.add(woord)
            link = Markup('<a class="woord" href="{}#{}" data-uitleg="{}">{}</a>')
            uit += escape(tekst[waar : treffer.start()]) + link.format(self._adres, anker(woord), self._uitleg[woord], treffer[0])
            waar = treffer.end()
        return uit + escape(tekst[waar:])


def anker(woord: str) -> str:
    """The id of a word on the page with all words: "beslagvrije voet" gives "woord-beslagvrije-voet"."""
    kaal = unicodedata.normalize("NFD", woord.lower()).encode("ascii", "ignore").decode()
    return "woord-" + re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")


def gemerkt(tekst: str, merk: Merk | None = None) -> Markup:
    """A text for inside a paragraph; `merk` marks its hard words."""
    return merk(tekst) if merk else escape(tekst)


def alineas(tekst: str, merk: Merk | None = None) -> Markup:
    """Plain text as HTML: an empty line starts a paragraph, a line end is a line end, "1." and "-" start the item of a list."""
    stukken = [stuk.strip() for stuk in re.split(r"\n\s*\n", tekst.strip()) if stuk.strip()]
    return Markup("").join(blok for stuk in stukken for blok in _blokken(stuk.split("\n"), merk))


def taal_van(tekst: str) -> str | None:
    """The language of a text that is not Dutch, as an HTML code; None for Dutch, and for what cannot be told.

    Known are the sentences the Wegwijzer itself says in another language, and scripts other than the Latin.
    """
    zelf = next((taal for taal, patroon in _eigen_zinnen() if patroon.search(tekst)), None)
    return zelf or _taal_van_schrift(tekst)


def kenmerken(tekst: str) -> Markup:
    """The attributes lang and dir for a text in another language; nothing for Dutch."""
    taal = taal_van(tekst)
    if taal is None:
        return Markup("")
    return Markup(' lang="{}"').format(taal) + (Markup(' dir="rtl"') if taal in _RECHTS else Markup(""))


def _blokken(regels: list[str], merk: Merk | None) -> list[Markup]:
    """The lines of one paragraph as paragraphs and lists, in order."""
    uit: list[Markup] = []
    gewoon: list[str] = []
    punten: list[re.Match[str]] = []

    def sluit() -> None:
        if gewoon:
            inhoud = Markup("<br>").join(gemerkt(regel, merk) for regel in gewoon)
            uit.append(Markup("<p{}>{}</p>").format(kenmerken(" ".join(gewoon)), inhoud))
        if punten:
            inhoud = Markup("").join(Markup("<li>{}</li>").format(gemerkt(p["tekst"], merk)) for p in punten)
            nummer = punten[0]["nummer"]
            if nummer:
                start = Markup(' start="{}"').format(nummer) if nummer != "1" else Markup("")
                uit.append(Markup("<ol{}>{}</ol>").format(start, inhoud))
            else:
                uit.append(Markup("<ul>{}</ul>").format(inhoud))
        gewoon.clear()
        punten.clear()

    for regel in regels:
        punt = _PUNT.match(regel.strip())
        if punt is None:
            if punten:
                sluit()
            gewoon.append(regel)
        else:
            if gewoon or (punten and bool(punten[-1]["nummer"]) != bool(punt["nummer"])):
                sluit()
            punten.append(punt)
    sluit()
    return uit


@functools.lru_cache(maxsize=4)
def _patroon(vormen: tuple[str, ...]) -> re.Pattern[str]:
    delen = "|".join(re.escape(vorm).replace(r"\ ", r"\s+") for vorm in vormen) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{delen})(?![\w-])", re.IGNORECASE)


@functools.lru_cache(maxsize=1)
def _eigen_zinnen() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each language the Wegwijzer says a sentence in, with a pattern for that sentence whatever number stands in it."""
    zinnen: dict[str, object] = YAML(typ="safe").load((MAP / "taal.yml").read_text(encoding="utf-8"))
    vreemd = {taal: str(zin).strip() for taal, zin in zinnen.items() if len(taal) <= 3 and taal != "nl"}
    stukken = {taal: re.split(r"\{\{.*?\}\}", zin) for taal, zin in vreemd.items()}
    return tuple((taal, re.compile(".*".join(map(re.escape, delen)))) for taal, delen in stukken.items())


def _taal_van_schrift(tekst: str) -> str | None:
    letters = [unicodedata.name(teken, "") for teken in tekst if teken.isalpha()]
    for schrift, taal in _SCHRIFTEN.items():
        if sum(naam.startswith(schrift) for naam in letters) * 2 > len(letters):
            return taal
    return None

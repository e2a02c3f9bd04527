"""Regelingen by name, also with typing mistakes: from the knowledge base, so that an editor's new name works after a build.

What counts as a name:

* the name, the short title, the id and the aliases of a regeling, when they are at most `MEESTE_WOORDEN` words: always;
* a synonym, when it is a name and no sentence (at most `MEESTE_WOORDEN_SYNONIEM` words, none of `_ZIN`: "huur niet kunnen
  betalen" is the classifier's), and the message is hardly longer than the synonym, or asks for something and is about one
  of the regeling's themes: in "er ligt een brief van de deurwaarder" the deurwaarder is no question about debt help.

Names of three letters in capitals ("MEE", "ZIN") are only found in capitals.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import spacy
from rapidfuzz.distance import OSA
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from spacy.tokens import Doc

from bot.gesprek.feiten_in_tekst import vlak
from bot.taal.basis import Onderdeel, tekst_van, voeg_toe, waarden
from bot.taal.kennis import kennisbank
from bot.taal.onderwerpen import THEMA
from regelingen.model import Regeling

log = logging.getLogger(__name__)
MEESTE_WOORDEN = 5
MEESTE_WOORDEN_SYNONIEM = 3
#: A message this much longer than the synonym (in words) is no question by name.
KORT = 3
#: How many themes of the ranking a synonym may belong to.
THEMAS = 3
#: More than this at once is a list and no question.
HOOGSTENS = 4


def _lijst(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


#: Words that make a synonym a sentence or a situation.
_ZIN = _lijst(
    """ik mijn me u je hij zij we wij geen niet niets niks niemand nooit kan kunnen wil willen moet moeten mag heb heeft ben is
    zijn was lukt werkt loopt lopen gaat betalen aanvragen regelen zoeken dreigt dreigen te kapot eraf meer afgesloten"""
)
#: Too common to be the name of anything.
_GEWOON = _lijst("steun hulp uitkering opvang begeleiding alleen stress angst somber uitleg verhuizen bril tandarts koelkast")
#: What makes a name in a longer message a question about it.
_VRAAGT = re.compile(
    r"\b(?:recht|aanmerking|aanvra\w+|aangevraagd|aanvraag|wat is|wat zijn"
    r"|hoe (?:kom|krijg|werkt|vraag|regel)\w*|krijg ik|krijgen|informatie|info|bestaat|is er|zijn er|heeft u|hebben jullie|vraag over"
    r"|graag|wil|willen|zou|nodig|zoek|voor een|regelen|via)\b"
)
_VERBINDING = frozenset(".-–/_")


@dataclass(frozen=True)
class Naam:
    """What a text may say, and which regelingen it then names."""

    woorden: tuple[str, ...]
    regelingen: tuple[str, ...]
    themas: frozenset[str]
    vast: bool
    hoofdletters: bool


def namen(regelingen: Iterable[Regeling]) -> list[Naam]:
    """All names, each once; where a name is one regeling's own and another's synonym, it means the first."""
    eigen: dict[tuple[str, ...], list[Regeling]] = {}
    ook: dict[tuple[str, ...], list[Regeling]] = {}
    hoofd: set[tuple[str, ...]] = set()
    for regeling in regelingen:
        for naam in (regeling.naam.split("(")[0], regeling.titel_kort, regeling.id, *regeling.aliassen):
            woorden = _woorden(naam)
            if 0 < len(woorden) <= MEESTE_WOORDEN and not _ZIN & set(woorden):
                eigen.setdefault(woorden, []).append(regeling)
        for naam in regeling.synoniemen:
            woorden = _woorden(naam)
            if 0 < len(woorden) <= MEESTE_WOORDEN_SYNONIEM and not _ZIN & set(woorden) and not _gewoon(woorden):
                ook.setdefault(woorden, []).append(regeling)
                if len(naam) <= 3 and naam.isupper():
                    hoofd.add(woorden)
    uit = []
    for woorden in {**ook, **eigen}:
        van = {r.id: r for r in eigen.get(woorden) or ook[woorden]}
        uit.append(
            Naam(
                woorden=woorden,
                regelingen=tuple(van),
                themas=frozenset(t for r in van.values() for t in r.themas),
                vast=woorden in eigen,
                hoofdletters=woorden in hoofd and woorden not in eigen,
            )
        )
    return uit


def _woorden(naam: str) -> tuple[str, ...]:
    plat = "".join(" " if c in _VERBINDING else c for c in vlak(naam))
    return tuple(w.strip("',:;!?()") for w in plat.split() if w.strip("',:;!?()"))


def _gewoon(woorden: tuple[str, ...]) -> bool:
    return len(woorden) == 1 and woorden[0] in _GEWOON


@dataclass(frozen=True)
class Treffer:
    """A name found in a text, from character to character."""

    naam: Naam
    van: int
    tot: int


class Zoeker:
    """Finds names in a text; made anew for each version of the knowledge base."""

    def __init__(self, alle: Iterable[Naam]) -> None:
        self._nlp = spacy.blank("nl")
        self._namen = list(alle)
        self._aaneen = {"".join(n.woorden): n for n in self._namen if len("".join(n.woorden)) >= 7}
        self._regels = self._nlp.add_pipe("entity_ruler")
        self._regels.add_patterns(
            [{"label": "regeling", "id": str(i), "pattern": [_patroon(w) for w in n.woorden]} for i, n in enumerate(self._namen)]
        )

    def zoek(self, woorden: list[str], plekken: list[tuple[int, int]]) -> list[Treffer]:
        """The names in a list of words, the longest first where they overlap; `plekken` is where each word stands."""
        plat = [vlak(w) for w in woorden]
        doc = self._regels(Doc(self._nlp.vocab, words=plat))
        gevonden = []
        for ent in doc.ents:
            naam = self._namen[int(ent.ent_id_)]
            if _lijkt(plat[ent.start : ent.end], naam.woorden) and (
                not naam.hoofdletters or "".join(woorden[ent.start : ent.end]).isupper()
            ):
                gevonden.append(Treffer(naam, plekken[ent.start][0], plekken[ent.end - 1][1]))
        bezet = {i for t in gevonden for i in range(t.van, t.tot)}
        for i in range(len(plat) - 1):  # "trap lift", "schuld hulp verlening"
            for n in (2, 3):
                naam_ = self._aaneen.get("".join(plat[i : i + n])) if i + n <= len(plat) else None
                if naam_ is not None and plekken[i][0] not in bezet:
                    gevonden.append(Treffer(naam_, plekken[i][0], plekken[i + n - 1][1]))
                    bezet.update(range(plekken[i][0], plekken[i + n - 1][1]))
        return sorted(gevonden, key=lambda t: t.van)


def _patroon(woord: str) -> dict[str, Any]:
    """A word as it may be typed: one mistake from six letters, two from nine, three from fourteen; plural and "-tje"."""
    if len(woord) <= 3 or not woord.isalpha():
        return {"LOWER": woord}
    vormen = [woord, f"{woord}s", f"{woord}en", f"{woord}je"]
    if len(woord) <= 5:
        return {"LOWER": {"IN": vormen[:3]}}
    return {"LOWER": {f"FUZZY{_fouten(woord)}": {"IN": vormen}}}


def _fouten(woord: str) -> int:
    return 1 if len(woord) < 9 else 2 if len(woord) < 14 else 3


def _lijkt(getypt: list[str], naam: tuple[str, ...]) -> bool:
    """A mistake is seldom made in the first letter, and spaCy counts two swapped letters as two."""
    return all(
        g == n or len(n) <= 5 or (g[:1] == n[:1] and OSA.distance(g, n) <= _fouten(n) + 3)
        for g, n in zip(getypt, naam, strict=True)
    )


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class RegelingHerkenner(Onderdeel):
    """Adds a `regeling` for each regeling that is asked for by name."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._versie = ""
        self._zoeker = Zoeker([])

    def verwerk(self, bericht: Message) -> None:
        """Reads the words of `Tokens`; a synonym needs a theme of the classifier or a short message beside it."""
        tokens = bericht.get(TOKENS_NAMES[TEXT]) or []
        if not tokens or not self._vernieuw():
            return
        rang = [str(r[INTENT_NAME_KEY]) for r in bericht.get(INTENT_RANKING_KEY) or []]
        themas = {r.removeprefix(THEMA) for r in rang[: THEMAS + 2] if r.startswith(THEMA)} | set(waarden(bericht, "onderwerp"))
        treffers = self._zoeker.zoek([t.text for t in tokens], [(t.start, t.end) for t in tokens])
        vraagt = bool(_VRAAGT.search(vlak(tekst_van(bericht))))
        for treffer in [t for t in treffers if _telt(t.naam, len(tokens), themas, vraagt)][:HOOGSTENS]:
            for id_ in treffer.naam.regelingen[:2]:
                voeg_toe(bericht, "regeling", id_, treffer.van, treffer.tot)

    def _vernieuw(self) -> bool:
        """Takes over a new version of the knowledge base; False while there is none."""
        kb = kennisbank()
        if kb is None:
            return False
        if kb.versie != self._versie:
            alle = {r.id: r for g in (None, *(g.id for g in kb.gemeenten())) for r in kb.regelingen(g)}
            self._zoeker, self._versie = Zoeker(namen(alle.values())), kb.versie
        return True


def _telt(naam: Naam, lengte: int, themas: set[str], vraagt: bool) -> bool:
    return naam.vast or lengte <= len(naam.woorden) + KORT or (vraagt and bool(naam.themas & themas))

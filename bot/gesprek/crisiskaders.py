"""What a sentence is, around a word of danger: a question about a subject, or what was long ago and is over. Pure.

A pattern sees a few words. "Voor mijn opleiding zoek ik cijfers over mensenhandel" holds its word far from what makes it a
question, and "in 2009 wilde ik niet meer leven, dat ligt ver achter me" is told whole and is no danger. Two frames take a signal
away, each by words that say so and never by a score:

* *onderwerp*: a sentence about school, a course, a film, a law. Only a signal that is nothing but the name of a subject
  ("mensenhandel", "seksueel misbruik") right behind what names it so ("cijfers over"); what somebody does or undergoes
  ("hij slaat mij") stays, and so does everything in a message that says somebody lives through it.
* *voorbij*: words beside it that say how long ago it was, in a message that says that it is over. What is told as of now ("ik
  wil") stays, and a word of coming back ("weer", "nog steeds", "bang") leaves every signal as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol


class _Woord(Protocol):
    """A word of a text as `crisiswoordenboek` reads it; `grens`: a sentence ends before it; `adem`: or there is a comma."""

    @property
    def kaal(self) -> str: ...

    @property
    def grens(self) -> bool: ...

    @property
    def adem(self) -> bool: ...


#: How many words from a signal it may be said how long ago it was.
_NAAST = 6
#: What names a subject, at most so many words before it.
_VOORAF = 4
_NOEMT = re.compile(
    r"\b(?:over|tegen|rond|omtrent|inzake|tussen|betekent|woord|woorden|cijfers|protocol|meldcode|aandachtsfunctionaris|cursus"
    r"|training|scholing|ehbo|hulpverlening|waarin|zorgmeldingen)\b"
)
#: Told as of now: that is not over, whatever else is.
_NU = frozenset({
    "wil", "wilt", "willen", "ga", "gaat", "gaan", "ben", "bent", "is", "zit", "sta", "staat", "lig", "ligt", "kan", "kunnen",
    "moet", "moeten", "heb", "heeft", "hebben", "word", "wordt", "worden", "slaat", "schopt", "dreigt", "bedreigt", "volgt",
    "hoor", "hoort", "zie", "durf", "denk", "nu", "vandaag", "vannacht", "vanavond", "straks", "morgen",
})  # fmt: skip
#: Names of subjects and the small words between them; no word for what somebody does or undergoes.
_ONDERWERP = re.compile(
    r"(?:zelfdoding|zelfmoord\w*|suicide\w*|huiselijk|huislijk|partnergeweld|geweld|kindermishandeling|ouderenmishandeling"
    r"|mishandeling|mensenhandel|uitbuiting|arbeidsuitbuiting|slavernij|stalking|bedreiging|dreigtelefoontjes|agressie"
    r"|verkrachting|aanranding|incest|seksueel|seksuele|misbruik|intimidatie|ongewenste|intimiteiten|sexting|eerwraak|loverboys?|huisverbod|contactverbod"
    r"|reanimatie|reanimeren|aed|verward|gedrag|psychose|daklozen|thuislozen|dakloosheid|en|of|van|een|het|de)"
)
#: What makes a message a question about a subject.
_VRAAG = re.compile(
    r"\b(?:(?:voor|van|bij|in|op) (?:(?:een|de|het|mijn|mn|me|m|onze|zijn|haar|hun|n|tweedejaars|deeltijd) )*"
    r"(?:opleiding|studie|pws|profielwerkstuk|werkstuk|spreekbeurt|presentatie|stage|scriptie|examen|mbo|hbo|maatschappijleer"
    r"|inburgering\w*|debatclub|stageverslag|social work|zorgcursus|boekbespreking)"
    r"|(?:pws|profielwerkstuk|werkstuk|scriptie|spreekbeurt|onderzoek|college|podcast|documentaire|literatuurlijst|cijfers|folder"
    r"|roman|boek|boeken|film|serie|toneelstuk|theaterstuk|tentoonstelling|leesclub)\b(?: \w+){0,6} (?:over|waarin)"
    r"|cijfers|literatuurlijst|leesclub|gastspreker|gastles\w*|themaavond|lezing|nascholing|scholing|training|gatekeeper\w*"
    r"|workshop|ehbo|bhv|e learning|cursus|maatschappijleer|profielwerkstuk|werkstuk|spreekbeurt|inwerkmap|protocol"
    r"|geen(?: lopende)? casus|aandachtsfunctionaris|vertrouwenspersoon worden|meldcode (?:\w+ ){0,2}(?:kennen|leren|volgen)"
    r"|vrijwilligers? (?:worden|bij)|ervaringsdeskundige|wetsvoorstel|volgens de wet|in (?:de )?wet|strafbaar|wat betekent"
    r"|verschil tussen|op het nieuws|journaal|in de krant|collecte\w*|doneren|benefiet\w*|petitie|debatclub)\b"
)
#: Who lives through a subject, or has lived through it lately; and anybody near of whom it might be said.
_BELEEFT = re.compile(
    r"\b(?:slachtoffer van|ik ben slachtoffer|mij overkomen|me overkomen|meegemaakt|meemaak|maak\w* mee|te maken (?:met|gehad)"
    r"|last van|gevlucht|vermoed\w*|bij ons thuis|bij mij thuis|sprake van|melden|melding|signalen"
    r"|(?:mijn|mn|me|haar|zijn|onze|ons) (?:man|vrouw|vriend|vriendin|partner|ex|vader|moeder|ouders|stiefvader|stiefmoeder|broer"
    r"|broertje|zus|zusje|zoon|zoontje|dochter|dochtertje|kind|kinderen|oom|opa|buurvrouw|buurman|baas|collega|client|leerling)"
    r"|client|clienten|mw|dhr|mevrouw|meneer)\b"
)
#: How long ago: years in words or numbers, a year that has long passed, a time of life.
_LANG_GELEDEN = re.compile(
    r"\b(?:(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|paar|vele|veel"
    r"|lang|langer|jaren) (?:jaar |jaren |tijd )?(?:geleden|terug)|jaren terug|in (?:19\d\d|20[01]\d|202[0-3])|vroeger|ooit"
    r"|destijds|in mijn jeugd|toen ik (?:nog )?(?:klein|klijn|kind|jong|jonger|een kind)|als (?:kind|jongen|meisje|jonge \w+)"
    r"|in de oorlog|op de basisschool|in mijn land|jaren (?:vijftig|zestig|zeventig|tachtig|negentig))\b"
)
#: That it is over.
_VOORBIJ = re.compile(
    r"\b(?:(?:nu|inmiddels|sindsdien|hier|al jaren|allang|gelukkig)(?: \w+){0,4} (?:goed|goet|prima|beter|veilig|stabiel|alles"
    r"|rustig|opgeknapt|baan|super|klaar|voorbij|gestopt)|(?:het|t) gaat (?:\w+ ){0,3}(?:goed|goet|prima|beter|super)"
    r"|achter (?:me|mij|ons)|een plek gegeven|afgerond|afgesloten|gestopt|opgelost|nooit meer iets|rustig over"
    r"|helemaal (?:opgeknapt|beter|goed|prima)|alles goed|alles betaald|kerkhof|archief|stabiel)\b"
)
#: That it is not.
_TERUG = re.compile(
    r"\b(?:weer|opnieuw|nog steeds|nog altijd|terugge\w+|is terug|komt terug|terugkom\w*|bang|angst\w*|nachtmerries?"
    r"|herbeleving\w*|sinds kort|de laatste tijd|nu ook|begint|dreigt|hulp nodig)\b"
)


class Kaders:
    """The frames of one text.

    >>> from bot.gesprek.crisiswoordenboek import Woordenboek
    >>> woorden = Woordenboek([]).lees("ik zoek voor mijn opleiding cijfers over mensenhandel")
    >>> Kaders(woorden).neemt_weg(7, 8), Kaders(woorden).neemt_weg(0, 2)
    (True, False)
    """

    def __init__(self, woorden: Sequence[_Woord]) -> None:
        self._woorden = woorden

    @cached_property
    def _alles(self) -> str:
        return " ".join(woord.kaal for woord in self._woorden)

    @cached_property
    def _beleeft(self) -> bool:
        return bool(_BELEEFT.search(self._alles))

    @cached_property
    def _is_voorbij(self) -> bool:
        return bool(_VOORBIJ.search(self._alles)) and not _TERUG.search(self._alles)

    def neemt_weg(self, van: int, tot: int) -> bool:
        """Whether the message around words `van` up to `tot` says that they are no danger."""
        return self._over_onderwerp(van, tot) or self._over_vroeger(van, tot)

    def _over_vroeger(self, van: int, tot: int) -> bool:
        if not self._is_voorbij or not _NU.isdisjoint(woord.kaal for woord in self._woorden[van:tot]):
            return False
        return bool(_LANG_GELEDEN.search(self._om(van, tot, lambda woord: woord.adem, _NAAST)))

    def _over_onderwerp(self, van: int, tot: int) -> bool:
        if self._beleeft or not all(_ONDERWERP.fullmatch(woord.kaal) for woord in self._woorden[van:tot]):
            return False
        vooraf = " ".join(woord.kaal for woord in self._woorden[max(0, van - _VOORAF) : van])
        # A question elsewhere in the message says nothing about this sentence.
        zin = self._om(van, tot, lambda woord: woord.grens, len(self._woorden))
        return bool(_NOEMT.search(vooraf)) and bool(_VRAAG.search(zin))

    def _om(self, van: int, tot: int, rand: Callable[[_Woord], bool], hoogstens: int) -> str:
        """These words and at most so many around them, up to the nearest edge: a word before which something ends."""
        begin, eind = van, tot
        while begin > max(0, van - hoogstens) and not rand(self._woorden[begin]):
            begin -= 1
        while eind < min(len(self._woorden), tot + hoogstens) and not rand(self._woorden[eind]):
            eind += 1
        return " ".join(woord.kaal for woord in self._woorden[begin:eind])

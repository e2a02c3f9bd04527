"""Dutch words to stems, the same way for the index and for the question.

Snowball's `dutch_porter`: the newer `dutch` maps gemeente to meen.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

_stemmer = snowballstemmer.stemmer("dutch_porter")
_slot = Lock()  # the stemmer keeps state between calls
_WOORD = re.compile(r"[a-z0-9]+")

_STOP = """
    aan al alle als alles altijd ben bent bij daar dan dat de deze die dit doe doen door dus een eens en er eigenlijk
    ga gaat geen graag haar had hallo heb hebben heeft hem hen het hier hij hoe hun iets ik in is ja je jij jou jullie
    kan kon kunnen kunt maar mag me mee meer men met mij mijn mn moet moeten na naar nee niet niets nog nou nu of om
    omdat ook op over s t te the tot u uit uw van veel via voor waar wanneer wat we wel wie wij wil word wordt wou
    ze zeg zelf zich zij zijn zo zou zonder
"""

#: Words that say nothing about the subject.
STOPWOORDEN = frozenset(_STOP.split())


def kaal(tekst: str) -> str:
    """Takes a text, gives it in lower case without accents."""
    return unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()


def woorden(tekst: str) -> list[str]:
    """Takes a text, gives its bare words in order."""
    return _WOORD.findall(kaal(tekst))


@lru_cache(maxsize=20_000)
def stam(woord: str) -> str:
    """Takes a bare word, gives its stem."""
    with _slot:
        return str(_stemmer.stemWord(woord))


def stammen(tekst: str, stop: bool = True) -> list[str]:
    """Takes a text, gives the stems of its words, by default without the words that say nothing."""
    return [stam(woord) for woord in woorden(tekst) if not (stop and woord in STOPWOORDEN)]

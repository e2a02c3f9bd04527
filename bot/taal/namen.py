"""Names of regelingen in a text, also with typing mistakes: from the knowledge base, so that a new name works after a build.

A name is the name, the short title, the id or an alias of a regeling, of at most `MEESTE_WOORDEN` words, or a synonym that
is a name and no sentence: at most `MEESTE_WOORDEN_SYNONIEM` words and none of `_ZIN` ("huur niet kunnen betalen" is for the
classifier). Synonyms of at most three letters in capitals ("MEE", "ZIN") are only found in capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import OSA, Levenshtein
from rapidfuzz.process import extract, extractOne
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.gesprek.feiten_in_tekst import vlak
from bot.taal.basis import GESPELD, Onderdeel
from bot.taal.kennis import kennisbank
from bot.taal.spelling import BEKEND, GELEZEN
from regelingen.model import Regeling

MEESTE_WOORDEN = 5
MEESTE_WOORDEN_SYNONIEM = 3
#: Key on a message: the names in it, each with its place in the text.
TREFFERS = "namen"


def _lijst(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


#: Words that make a synonym a sentence or a situation.
_ZIN = _lijst(
    """ik mijn me u je hij zij we wij geen niet niets niks niemand nooit kan kunnen wil willen moet moeten mag heb heeft ben is
    zijn was lukt werkt loopt lopen gaat betalen aanvragen regelen zoeken dreigt dreigen te kapot eraf meer afgesloten"""
)
#: Too common to be the name of anything.
_GEWOON = _lijst("steun hulp uitkering opvang begeleiding alleen stress angst somber uitleg verhuizen bril tandarts koelkast")
_VERBINDING = frozenset(".-–/_")
#: From so many letters two words written apart may be one name ("trap lift").
_AANEEN = 7


@dataclass(frozen=True)
class Naam:
    """What a text may say, and which regelingen that names. `vast`: it is their own name and no synonym."""

    woorden: tuple[str, ...]
    regelingen: tuple[str, ...]
    themas: frozenset[str]
    vast: bool
    hoofdletters: bool = False


@dataclass(frozen=True)
class Woord:
    """A word of a text: as typed, as read, whether it is known as typed, and its place."""

    getypt: str
    gelezen: str
    bekend: bool
    van: int
    tot: int


@dataclass(frozen=True)
class Treffer:
    """A name found in a text: the words from `eerste` up to `na`."""

    naam: Naam
    eerste: int
    na: int


def namen(regelingen: Iterable[Regeling]) -> list[Naam]:
    """All names, each once; where a name is one regeling's own and another's synonym, it means the first."""
    eigen: dict[tuple[str, ...], list[Regeling]] = {}
    ook: dict[tuple[str, ...], list[Regeling]] = {}
    hoofdletters: set[tuple[str, ...]] = set()
    for regeling in regelingen:
        for naam in (regeling.naam.split("(")[0], regeling.titel_kort, regeling.id, *regeling.aliassen):
            woorden = _woorden(naam)
            if 0 < len(woorden) <= MEESTE_WOORDEN and not _ZIN & set(woorden):
                eigen.setdefault(woorden, []).append(regeling)
        for naam in regeling.synoniemen:
            woorden = _woorden(naam)
            if 0 < len(woorden) <= MEESTE_WOORDEN_SYNONIEM and not _ZIN & set(woorden) and woorden[0] not in _GEWOON:
                ook.setdefault(woorden, []).append(regeling)
                if len(naam) <= 3 and naam.isupper():
                    hoofdletters.add(woorden)
    uit = []
    for woorden in {**ook, **eigen}:
        van = {r.id: r for r in eigen.get(woorden) or ook[woorden]}
        themas = frozenset(t for r in van.values() for t in r.themas)
        uit.append(Naam(woorden, tuple(van), themas, woorden in eigen, woorden in hoofdletters - eigen.keys()))
    return uit


def _woorden(naam: str) -> tuple[str, ...]:
    plat = "".join(" " if c in _VERBINDING else c for c in vlak(naam))
    return tuple(filter(None, (w.strip("',:;!?()") for w in plat.split())))


class Zoeker:
    """Finds names in a text; made anew for each version of the knowledge base."""

    def __init__(self, alle: Iterable[Naam]) -> None:
        self._namen = {" ".join(n.woorden): n for n in alle}
        self._aaneen = {zin.replace(" ", ""): n for zin, n in self._namen.items() if len(zin) >= _AANEEN}
        #: For each form of a word of a name that word itself, and for each first word the names that begin so.
        self._grond: dict[str, set[str]] = {}
        self._begin: dict[str, list[tuple[str, ...]]] = {}
        for naam in self._namen.values():
            self._begin.setdefault(naam.woorden[0], []).append(naam.woorden)
            for woord in naam.woorden:
                for vorm in _vormen(woord):
                    self._grond.setdefault(vorm, set()).add(woord)
        #: Forms of words of names in which mistakes are forgiven, and how many, by their first letter: see `_lijkt`.
        self._vergeven: dict[str, dict[str, int]] = {}
        for woord in (w for n in self._namen.values() for w in n.woorden if _mag_fout(w)):
            for vorm in _vormen(woord):
                self._vergeven.setdefault(vorm[0], {})[vorm] = _fouten(woord)
        self._exact = {vorm for n in self._namen.values() for w in n.woorden for vorm in _vormen(w)}
        self._bedoeld = lru_cache(maxsize=20_000)(self._zoek_vorm)

    def _zoek_vorm(self, woord: str) -> str:
        """The word of a name that is meant: itself, or the nearest of which it can be a mistyped form."""
        if woord in self._exact:
            return woord
        vergeven = self._vergeven.get(woord[:1], {})
        for vorm, afstand, _ in extract(woord, vergeven.keys(), scorer=Levenshtein.distance, score_cutoff=3, limit=5):
            if afstand <= vergeven[vorm]:
                return str(vorm)
        return woord

    def zoek(self, woorden: Sequence[Woord]) -> list[Treffer]:
        """The names in the words of a text, in order, the longest where they overlap."""
        plat = [vlak(w.gelezen) for w in woorden]
        gevonden = []
        for eerste, na in self._stukken([self._bedoeld(w) for w in plat]):
            naam = self._naam_bij(plat[eerste:na], woorden[eerste:na])
            if naam is not None:
                gevonden.append(Treffer(naam, eerste, na))
        bezet = {i for t in gevonden for i in range(t.eerste, t.na)}
        for n in (2, 3):  # "trap lift", "schuld hulp verlening"
            for i in range(len(plat) - n + 1):
                los = self._aaneen.get("".join(plat[i : i + n]))
                if los is not None and not bezet & set(range(i, i + n)):
                    gevonden.append(Treffer(los, i, i + n))
                    bezet.update(range(i, i + n))
        return sorted(gevonden, key=lambda t: t.eerste)

    def _stukken(self, bedoeld: list[str]) -> list[tuple[int, int]]:
        """Where names stand in words of which mistakes were mended, the longest where they overlap.

        A word may be in plural or with "-je". Each name is only tried where its first word stands: spaCy's ruler tries them
        all on every word, which took a third of a turn.
        """
        grond: list[set[str]] = [self._grond.get(woord, set()) for woord in bedoeld]
        alle = {
            (i, i + len(naam))
            for i, woorden in enumerate(grond)
            for woord in woorden
            for naam in self._begin.get(woord, ())
            if i + len(naam) <= len(grond) and all(w in g for w, g in zip(naam, grond[i:], strict=False))
        }
        uit: list[tuple[int, int]] = []
        for begin, eind in sorted(alle, key=lambda stuk: (stuk[0] - stuk[1], stuk[0])):
            if all(eind <= b or e <= begin for b, e in uit):
                uit.append((begin, eind))
        return uit

    def _naam_bij(self, plat: list[str], woorden: Sequence[Woord]) -> Naam | None:
        """The name that is nearest to these words, if they can be a mistyped or inflected form of it."""
        zin = " ".join(plat)
        naam = self._namen.get(zin)
        if naam is None:
            zinnen = [z for z, n in self._namen.items() if len(n.woorden) == len(plat)]
            naam = self._namen[extractOne(zin, zinnen, scorer=OSA.distance)[0]]
        goed = all(_lijkt(g, n, w.bekend) for g, n, w in zip(plat, naam.woorden, woorden, strict=True))
        return naam if goed and (not naam.hoofdletters or all(w.getypt.isupper() for w in woorden)) else None


def _vormen(woord: str) -> list[str]:
    if len(woord) <= 3 or not woord.isalpha():
        return [woord]
    vormen = [woord, f"{woord}s", f"{woord}en", f"{woord}je"]
    return vormen[:3] if len(woord) <= 5 else vormen


def _mag_fout(woord: str) -> bool:
    return len(woord) > 5 and woord.isalpha()


def _fouten(woord: str) -> int:
    """One mistake from six letters, two from nine, three from fourteen."""
    return 1 if len(woord) < 9 else 2 if len(woord) < 14 else 3


def _lijkt(gelezen: str, naam: str, bekend: bool) -> bool:
    """A mistake is seldom made in the first letter; a word that is known as it is can only be another form of the name."""
    if gelezen == naam:
        return True
    vorm = min(len(gelezen), len(naam)) - 2
    return gelezen[:vorm] == naam[:vorm] if bekend or len(naam) <= 5 else gelezen[:1] == naam[:1]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Namen(Onderdeel):
    """Keeps the names in the message for what comes after, and its text with words and names spelled as they should."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._versie = ""
        self._zoeker = Zoeker([])
        self._vernieuw()  # now, and not while the first resident waits

    def verwerk(self, bericht: Message) -> None:
        """Finds nothing while there is no knowledge base; the text is then as `Spelling` reads it."""
        tokens = bericht.get(TOKENS_NAMES[TEXT]) or []
        woorden = [Woord(t.text, t.get(GELEZEN) or t.text, bool(t.get(BEKEND)), t.start, t.end) for t in tokens]
        treffers = self._zoeker.zoek(woorden) if woorden and self._vernieuw() else []
        bericht.set(TREFFERS, [(t.naam, woorden[t.eerste].van, woorden[t.na - 1].tot) for t in treffers])
        gelezen = {i: w.gelezen for i, w in enumerate(woorden)}
        for treffer in treffers:
            gelezen[treffer.eerste] = " ".join(treffer.naam.woorden)
            gelezen |= dict.fromkeys(range(treffer.eerste + 1, treffer.na), "")
        stukken, tot = [], 0
        for i, woord in enumerate(woorden):
            tussen = bericht.get(TEXT)[tot : woord.van]
            stukken += [tussen if gelezen[i] else "", gelezen[i]]
            tot = woord.tot
        bericht.set(GESPELD, "".join(stukken) or None)

    def _vernieuw(self) -> bool:
        """Takes over a new version of the knowledge base; False while there is none."""
        kb = kennisbank()
        if kb is None:
            return False
        if kb.versie != self._versie:
            alle = {r.id: r for g in (None, *(g.id for g in kb.gemeenten())) for r in kb.regelingen(g)}
            self._zoeker, self._versie = Zoeker(namen(alle.values())), kb.versie
        return True

"""The pattern language of `regelingen/inhoud/crisis.yml`.

A pattern is a line of words. It is found when its words stand in a text in that order:

    ik wil dood              the words next to each other; up to four words that say little ("echt", "gewoon") may stand between
    man/vrouw/ex slaat mij   one of these
    (al) drie dagen          a word that may be missing; (a/b) too
    ik durf .. naar huis     at most three other words, `.` one, `...` eight, not counting words that say little; never a "niet",
                             never over the end of a sentence
    man + slaat + mij        these in any order, with gaps like `..` between; `&` with gaps like `...`
    verkracht*  *moord       any word that begins or ends so
    =gas                     this word only, no typing errors
    <ander> wil dood         a word group by name, see `crisiswoorden.GROEPEN`
    ^ ik sta rood $          the message begins, ends here
    | ik kan niet meer |     a sentence begins, ends here; a comma or a picture will do
    ~ vroeger ... dakloos    only under `geen_crisis`: it was so, and takes nothing away in a sentence that says that it goes on

What of a text counts as a word of a pattern is in `crisiswoordenboek`; `crisiszoeker` runs the patterns. A pattern
under `geen_crisis` takes away what it overlaps; its gaps are at most five words, may hold a "niet" and never reach over the
end of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import permutations

from bot.gesprek.crisisletters import kaal
from bot.gesprek.crisiswoorden import GROEPEN, SPELLING

_GATEN = {".": 1, "..": 3, "...": 8}
_GAT_NIET = 5  # the widest gap in `geen_crisis`
_MAX_DELEN = 4  # parts that stand in any order: more would be thousands of patterns
_VOORBIJ = "~ "
_ANKERS = {"^": 1, "$": 2, "|": 3}


class PatroonFout(ValueError):
    """A pattern that cannot be read, with the reason in Dutch for the editor."""


@dataclass(frozen=True)
class Plek:
    """One place of a pattern. `gat` > 0: skip that many words. `anker`: 0 none, 1 start, 2 end of message, 3 end of sentence."""

    atomen: frozenset[str] = frozenset()
    vrij: bool = False
    gat: int = 0
    anker: int = 0


@dataclass(frozen=True)
class Patroon:
    """A pattern ready to run.

    `strikt`: its gaps stop at a negation. Not so in `geen_crisis`; there it never reaches over the end of a sentence, and over a
    comma only in a gap: what takes a signal away may not reach further than it must. `voorbij`: a line with `~`.
    """

    bron: str
    plekken: tuple[Plek, ...]
    strikt: bool = True
    voorbij: bool = False

    @cached_property
    def voorop(self) -> frozenset[str]:
        """The words that a match may begin with; empty when it begins with an anchor at the start of the message."""
        uit: frozenset[str] = frozenset()
        for plek in self.plekken:
            if plek.anker == 1:
                break
            uit |= plek.atomen
            if not plek.vrij and not plek.anker:
                break
        return uit

    def nodig(self) -> list[frozenset[str]]:
        """The sets of words of which the text must hold at least one each."""
        return [p.atomen for p in self.plekken if p.atomen and not p.vrij]


def _keuzes(stuk: str, patroon: str) -> frozenset[str]:
    """The atoms of one place: `woord`, `=woord`, `begin*`, `*eind`."""
    uit: set[str] = set()
    for keuze in stuk.split("/"):
        if keuze.startswith("<"):
            naam = keuze.strip("<>")
            if naam not in GROEPEN:
                raise PatroonFout(f"'{patroon}': de woordgroep <{naam}> bestaat niet; wel: {', '.join(sorted(GROEPEN))}")
            uit |= _keuzes(GROEPEN[naam], patroon)
            continue
        exact, begin, eind = keuze.startswith("="), keuze.endswith("*"), keuze.startswith("*")
        woord = kaal(keuze.strip("=*"))
        if not woord or not woord.isalnum():
            raise PatroonFout(f"'{patroon}': '{stuk}' is geen woord")
        if begin or eind:
            if len(woord) < 3:
                raise PatroonFout(f"'{patroon}': '{keuze}' is te kort voor een sterretje")
            uit.add(f"{'*' if eind else ''}{woord}{'*' if begin else ''}")
        else:
            gespeld = SPELLING.get(woord, woord)
            uit.add(("=" if exact else "") + (gespeld if " " not in gespeld else woord))
    return frozenset(uit)


def vertaal(patroon: str, *, strikt: bool = True) -> tuple[Patroon, ...]:
    """Reads one pattern.

    Takes:
        patroon: a line as described above.
        strikt: False for lines of `geen_crisis`, whose gaps may hold a negation.

    Gives:
        The pattern; several when its parts may stand in any order.

    Raises:
        PatroonFout: when it cannot be read; the message is for an editor.
    """
    voorbij = patroon.startswith(_VOORBIJ)
    if voorbij and strikt:
        raise PatroonFout(f"'{patroon}': '{_VOORBIJ.strip()}' hoort alleen in geen_crisis")
    teken, gat = (" & ", " ... ") if " & " in patroon else (" + ", " .. ")
    delen = patroon.removeprefix(_VOORBIJ).split(teken)
    if len(delen) > _MAX_DELEN:
        raise PatroonFout(f"'{patroon}': hoogstens {_MAX_DELEN} delen met {teken.strip()} ertussen")
    return tuple(replace(_een(gat.join(orde), patroon, strikt), voorbij=voorbij) for orde in permutations(delen))


def _een(regel: str, patroon: str, strikt: bool) -> Patroon:
    """One order of a pattern."""
    plekken: list[Plek] = []
    for stuk in regel.split():
        if stuk in _GATEN:
            plekken.append(Plek(gat=_GATEN[stuk] if strikt else min(_GATEN[stuk], _GAT_NIET)))
        elif stuk in _ANKERS:
            plekken.append(Plek(anker=_ANKERS[stuk]))
        elif stuk.startswith("("):
            if not stuk.endswith(")"):
                raise PatroonFout(f"'{patroon}': het haakje in '{stuk}' gaat niet dicht")
            plekken.append(Plek(_keuzes(stuk[1:-1], patroon), vrij=True))
        else:
            gespeld = SPELLING.get(kaal(stuk), "")
            for deel in gespeld.split() if " " in gespeld else [stuk]:
                plekken.append(Plek(_keuzes(deel, patroon)))
    uit = Patroon(patroon, tuple(plekken), strikt)
    if not uit.nodig():
        raise PatroonFout(f"'{patroon}': er moet minstens één vast woord in staan")
    if uit.plekken[0].gat or uit.plekken[-1].gat:
        raise PatroonFout(f"'{patroon}': een gat mag niet vooraan of achteraan staan")
    return uit

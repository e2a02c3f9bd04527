"""The small closed language in which a condition is written. `docs/redactie.md` explains it to editors.

    {feit: leeftijd, minstens: 18}                         a number, or an amount by its id: {bedrag: aow-leeftijd}
    {feit: inkomen_maand, onder: {tabel: bijstandsnorm}}    a table picks the amount that belongs to the household
    {feit: inkomen_maand, hoogstens: {tabel: bijstandsnorm, procent: 120}}
    {feit: inkomen_maand, hoogstens: {tabel: bijstandsnorm, procent: [110, 130]}}   the limit lies somewhere in between
    {feit: inkomen_maand, bruto_jaar_hoogstens: {tabel: ...}}  a yearly gross limit, held against a monthly net income
    {feit: verblijf, een_van: [nederlander, vergunning]}    one of these answers
    {feit: schulden, is: true}                              exactly this answer
    {alle: [...]}  {een_van: [...]}  {niet: {...}}           and, or, not
    {gemeente: [huizen]}                                    only in these municipalities

There is nothing else. What cannot be said in it is written under `niet_vastgelegd`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

#: Comparisons with a limit: what must be true of the value.
VERGELIJKINGEN = ("minstens", "hoogstens", "boven", "onder", "bruto_jaar_hoogstens")
_BLADEN = (*VERGELIJKINGEN, "is", "een_van")


class ToetsFout(ValueError):
    """A condition that is not in the language; the message says where and what to do."""


def controleer(toets: Any, plek: str = "toets") -> dict[str, Any]:
    """Takes a condition as data, gives it back when it is in the language, raises ToetsFout."""
    if not isinstance(toets, dict) or not toets:
        raise ToetsFout(f"{plek} hoort velden te hebben; begin met feit, alle, een_van, niet of gemeente")
    if "feit" in toets:
        return _controleer_feit(toets, plek)
    if len(toets) != 1:
        raise ToetsFout(f"{plek} heeft te veel velden ({', '.join(toets)}); zet losse toetsen samen onder 'alle'")
    (soort, inhoud), = toets.items()
    if soort in ("alle", "een_van"):
        if not isinstance(inhoud, list) or not inhoud:
            raise ToetsFout(f"{plek}.{soort} hoort een lijst van toetsen te zijn; zet er streepjes voor")
        for nr, deel in enumerate(inhoud, 1):
            controleer(deel, f"{plek}.{soort}.{nr}")
    elif soort == "niet":
        controleer(inhoud, f"{plek}.niet")
    elif soort == "gemeente":
        if not isinstance(inhoud, list) or not all(isinstance(id_, str) for id_ in inhoud) or not inhoud:
            raise ToetsFout(f"{plek}.gemeente hoort een lijst van gemeenten te zijn; bijvoorbeeld [huizen]")
    else:
        raise ToetsFout(f"{plek} kent '{soort}' niet; kies uit feit, alle, een_van, niet, gemeente")
    return toets


def feiten_in(toets: Mapping[str, Any]) -> Iterator[str]:
    """Takes a condition, gives the ids of the facts it asks for (not those of its tables)."""
    if "feit" in toets:
        yield toets["feit"]
    for soort in ("alle", "een_van"):
        if soort in toets and "feit" not in toets:
            for deel in toets[soort]:
                yield from feiten_in(deel)
    if "niet" in toets:
        yield from feiten_in(toets["niet"])


def bladen(toets: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Takes a condition, gives its leaves: the tests of one fact, and of the municipality."""
    if "feit" in toets or "gemeente" in toets:
        yield toets
        return
    for soort in ("alle", "een_van"):
        for deel in toets.get(soort, ()):
            yield from bladen(deel)
    if "niet" in toets:
        yield from bladen(toets["niet"])


def grenzen(toets: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Takes a condition, gives what its limits point to: ("bedrag", id) or ("tabel", id)."""
    for blad in bladen(toets):
        for soort in VERGELIJKINGEN:
            grens = blad.get(soort)
            if isinstance(grens, dict):
                for naar in ("bedrag", "tabel"):
                    if naar in grens:
                        yield naar, grens[naar]


def _controleer_feit(toets: dict[str, Any], plek: str) -> dict[str, Any]:
    if not isinstance(toets["feit"], str):
        raise ToetsFout(f"{plek}.feit hoort de id van een vraag te zijn; zie vragen.yml")
    rest = [sleutel for sleutel in toets if sleutel != "feit"]
    if len(rest) != 1 or rest[0] not in _BLADEN:
        raise ToetsFout(f"{plek} heeft naast 'feit' precies één veld nodig; kies uit {', '.join(_BLADEN)}")
    soort = rest[0]
    inhoud = toets[soort]
    if soort == "een_van":
        if not isinstance(inhoud, list) or not inhoud or not all(isinstance(keus, str) for keus in inhoud):
            raise ToetsFout(f"{plek}.een_van hoort een lijst van antwoorden te zijn; bijvoorbeeld [alleen, partner]")
    elif soort == "is":
        if not isinstance(inhoud, (bool, int, str)):
            raise ToetsFout(f"{plek}.is hoort één antwoord te zijn; bijvoorbeeld true of alleen")
    else:
        _controleer_grens(inhoud, f"{plek}.{soort}")
    return toets


def _controleer_grens(grens: Any, plek: str) -> None:
    if isinstance(grens, (int, float, Decimal)) and not isinstance(grens, bool):
        return
    if not isinstance(grens, dict) or ("bedrag" in grens) == ("tabel" in grens):
        raise ToetsFout(f"{plek} hoort een getal te zijn, of {{bedrag: id}}, of {{tabel: id}}; kies er een")
    over = set(grens) - {"bedrag", "tabel", "procent"}
    if over:
        raise ToetsFout(f"{plek} kent '{', '.join(sorted(over))}' niet; alleen bedrag, tabel en procent")
    procent = grens.get("procent", 100)
    rij = procent if isinstance(procent, list) else [procent]
    getallen = all(isinstance(een, (int, float, Decimal)) and not isinstance(een, bool) and een > 0 for een in rij)
    if len(rij) not in (1, 2) or not getallen:
        raise ToetsFout(f"{plek}.procent hoort een getal boven 0 te zijn, of twee; bijvoorbeeld 120 of [110, 130]")

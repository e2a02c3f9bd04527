"""What is known about a household, made even: ranges as ranges, options as their values, and what follows from them.

"weet_niet" and "liever_niet" leave a fact unknown; so does anything that is not an answer to its question. Unknown never
becomes no.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from regelingen.model import ONBEKEND, Feiten, FeitVraag, Optie, Spoed

if TYPE_CHECKING:
    from regelingen.kennisbank import Lezen

#: A range of whole numbers; either end may be open.
Bereik = tuple[float | None, float | None]
#: Facts as the fit uses them: a Bereik for numbers, a bool, or a frozenset of answers.
Bekend = dict[str, Any]


def bekend(kb: Lezen, feiten: Feiten) -> Bekend:
    """Takes facts as the conversation holds them, gives what is known, with what follows from it. Order does not matter."""
    stand = kb.vast()
    uit: Bekend = {}
    gevolg: dict[str, list[Any]] = {}
    for id_, waarde in feiten.items():
        vraag = stand.geladen.vragen.get(id_)
        if vraag is None:
            if id_ == "gemeente" and isinstance(waarde, str):
                uit[id_] = frozenset([waarde])
            continue
        even = _even(stand, vraag, waarde)
        if even is None:
            continue
        uit[id_] = even
        for optie in gekozen(vraag, waarde):
            for ander, volgt in optie.volgt.items():
                if ander not in feiten and ander in stand.geladen.vragen:
                    gevolg.setdefault(ander, []).append(_even(stand, stand.geladen.vragen[ander], volgt))
    for id_, waarden in gevolg.items():
        if all(waarde is not None and waarde == waarden[0] for waarde in waarden):
            uit[id_] = waarden[0]
    return uit


def gekozen(vraag: FeitVraag, waarde: Any) -> list[Optie]:
    """Takes a question and the value of its fact, gives the options that were chosen (by id or by value)."""
    alle = (*vraag.opties, *vraag.ook)
    losse = waarde if isinstance(waarde, (list, tuple)) else [waarde]
    uit = []
    for een in losse:
        gevonden = next((optie for optie in alle if optie.id == een), None)
        if gevonden is None:  # True == 1 in Python, but "ja" is not "een kind"
            gevonden = next((optie for optie in alle if optie.waarde == een and type(optie.waarde) is type(een)), None)
        if gevonden is not None:
            uit.append(gevonden)
    return uit


def is_beantwoord(feiten: Feiten, id_: str) -> bool:
    """Takes facts and an id, gives whether it was asked: also when the answer was that somebody does not know."""
    return feiten.get(id_) is not None


def spoed(kb: Lezen, feiten: Feiten) -> list[Spoed]:
    """Takes facts, gives what makes it urgent: by law or by need, never by tone; the shortest term first."""
    stand = kb.vast()
    alles = bekend(stand, feiten)
    uit = []
    for vraag in stand.feitvragen():
        if vraag.spoed is None or vraag.id not in alles:
            continue
        for optie in (*vraag.opties, *vraag.ook):
            if optie.id in vraag.spoed.bij and _zelfde(alles[vraag.id], _even(stand, vraag, optie.id)):
                uit.append(vraag.spoed)
                break
    return sorted(uit, key=lambda een: een.werkdagen is not None)


def _zelfde(waarde: Any, optie: Any) -> bool:
    if isinstance(waarde, frozenset) and isinstance(optie, frozenset):
        return bool(waarde & optie)
    return bool(waarde == optie)


def _even(kb: Lezen, vraag: FeitVraag, waarde: Any) -> Any:
    """One fact in the form the fit uses, None when it stays unknown."""
    if waarde is None or (isinstance(waarde, str) and waarde in ONBEKEND):
        return None
    if vraag.soort in ("bereik", "aantal"):
        return _bereik(vraag, waarde)
    if vraag.soort == "meer" or isinstance(waarde, (list, tuple)):
        return _verzameling(kb, vraag, waarde)
    opties = gekozen(vraag, waarde)
    if not opties:
        return waarde if isinstance(waarde, bool) and vraag.soort == "ja_nee" else None
    uit = opties[0].waarde
    return uit if isinstance(uit, bool) else frozenset([str(uit)])


def _bereik(vraag: FeitVraag, waarde: Any) -> Bereik | None:
    if isinstance(waarde, bool):  # "er zijn kinderen" without saying how many
        return (1, None) if waarde else (0, 0)
    if isinstance(waarde, (int, float)):
        return (waarde, waarde)
    if isinstance(waarde, Mapping):
        laag, hoog = waarde.get("min"), waarde.get("max")
        if any(eind is not None and (isinstance(eind, bool) or not isinstance(eind, (int, float))) for eind in (laag, hoog)):
            return None
        if (laag is None and hoog is None) or (laag is not None and hoog is not None and hoog < laag):
            return None
        return (laag, hoog)
    if isinstance(waarde, str):
        opties = gekozen(vraag, waarde)
        if opties and not isinstance(opties[0].waarde, str):
            return _bereik(vraag, opties[0].waarde)
        return (int(waarde), int(waarde)) if waarde.isdecimal() else None
    return None


def _verzameling(kb: Lezen, vraag: FeitVraag, waarde: Any) -> frozenset[str] | None:
    losse = waarde if isinstance(waarde, (list, tuple)) else [waarde]
    uit = {str(optie.waarde) for optie in gekozen(vraag, losse)}
    if vraag.id == "al_ontvangt":
        bekende = kb.vast().geladen
        for een in losse:
            if isinstance(een, str):
                id_ = bekende.aliassen.get(een, een)
                if any(sleutel[0] == id_ for sleutel in bekende.regelingen):
                    uit.add(id_)
    return frozenset(uit) or None

"""Is a condition true? Yes, no, or we cannot know: the three values of the fit.

Kleene's logic: something unknown inside "all of these" stays unknown unless another part is false, and so on. A limit
whose amount has lapsed is unknown too, whatever is asked; `verlopen` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from regelingen.feiten import Bekend, Bereik
from regelingen.toetstaal import VERGELIJKINGEN

if TYPE_CHECKING:
    from regelingen.kennisbank import Stand

Waar = bool | None

#: Net income is never more than gross, and gross is at most this many times net for the incomes we hold against a limit:
#: even when every euro were taxed at the marginal rate of these incomes without any credit. Wide on purpose: in between we say
#: that we do not know.
BRUTO_HOOGSTENS_MAAL_NETTO = Decimal("1.6")


@dataclass
class Blik:
    """What a condition is held against: one version of the knowledge base, the known facts, and a day."""

    kb: Stand
    feiten: Bekend
    datum: date
    _grenzen: dict[str, tuple[frozenset[Decimal] | None, bool]] = field(default_factory=dict)

    def met(self, **erbij: Any) -> Blik:
        """Gives the same with other facts added."""
        return Blik(self.kb, {**self.feiten, **erbij}, self.datum)


def waar(toets: Mapping[str, Any], blik: Blik) -> Waar:
    """Takes a condition and what is known, gives True, False, or None when it cannot be known."""
    if "feit" in toets:
        return _feit(toets, blik)
    if "alle" in toets:
        uitslagen = [waar(deel, blik) for deel in toets["alle"]]
        return False if False in uitslagen else None if None in uitslagen else True
    if "een_van" in toets:
        uitslagen = [waar(deel, blik) for deel in toets["een_van"]]
        return True if True in uitslagen else None if None in uitslagen else False
    if "niet" in toets:
        binnen = waar(toets["niet"], blik)
        return None if binnen is None else not binnen
    waarde = blik.feiten.get("gemeente")
    return None if waarde is None else bool(waarde & set(toets["gemeente"]))


def open_feiten(toets: Mapping[str, Any], blik: Blik) -> Iterator[str]:
    """Takes a condition that cannot be known yet, gives the facts it waits for (also those known too roughly)."""
    if "feit" in toets:
        yield from _open_in_blad(toets, blik)
        return
    for soort in ("alle", "een_van"):
        for deel in toets.get(soort, ()):
            if waar(deel, blik) is None:
                yield from open_feiten(deel, blik)
    if "niet" in toets:
        yield from open_feiten(toets["niet"], blik)


def alle_feiten(toets: Mapping[str, Any], kb: Stand) -> Iterator[str]:
    """Takes a condition, gives every fact that its value may depend on, those of its tables included."""
    if "feit" in toets:
        yield toets["feit"]
        for soort in VERGELIJKINGEN:
            grens = toets.get(soort)
            if isinstance(grens, Mapping) and "tabel" in grens:
                for rij in kb.tabel(grens["tabel"]):
                    yield from alle_feiten(rij.als, kb)
        return
    for soort in ("alle", "een_van"):
        for deel in toets.get(soort, ()):
            yield from alle_feiten(deel, kb)
    if "niet" in toets:
        yield from alle_feiten(toets["niet"], kb)


def verlopen(toets: Mapping[str, Any], blik: Blik) -> bool:
    """Takes a condition, gives whether it leans on an amount that does not hold on this day."""
    if "feit" in toets:
        return any(_grens(toets[soort], blik)[1] for soort in VERGELIJKINGEN if soort in toets)
    delen = [*toets.get("alle", ()), *toets.get("een_van", ()), *([toets["niet"]] if "niet" in toets else [])]
    return any(verlopen(deel, blik) for deel in delen)


def _feit(toets: Mapping[str, Any], blik: Blik) -> Waar:
    waarde = blik.feiten.get(toets["feit"])
    if waarde is None:
        return None
    if "is" in toets:
        return _is(waarde, toets["is"])
    if "een_van" in toets:
        return bool(waarde & frozenset(toets["een_van"])) if isinstance(waarde, frozenset) else None
    soort = next(soort for soort in VERGELIJKINGEN if soort in toets)
    if not isinstance(waarde, tuple):
        return None
    grenzen, _ = _grens(toets[soort], blik)
    if not grenzen:
        return None
    uitslagen = {_vergelijk(soort, waarde, grens) for grens in grenzen}
    return uitslagen.pop() if len(uitslagen) == 1 else None


def _is(waarde: Any, gevraagd: Any) -> Waar:
    if isinstance(waarde, bool) or isinstance(gevraagd, bool):
        return waarde == gevraagd if isinstance(waarde, bool) and isinstance(gevraagd, bool) else None
    if isinstance(waarde, frozenset):
        return str(gevraagd) in waarde
    laag, hoog = waarde
    if laag == hoog == gevraagd:
        return True
    return False if (laag is not None and laag > gevraagd) or (hoog is not None and hoog < gevraagd) else None


def _vergelijk(soort: str, waarde: Bereik, grens: Decimal) -> Waar:
    laag = Decimal(str(waarde[0])) if waarde[0] is not None else None
    hoog = Decimal(str(waarde[1])) if waarde[1] is not None else None
    if soort == "minstens":
        return True if laag is not None and laag >= grens else False if hoog is not None and hoog < grens else None
    if soort == "boven":
        return True if laag is not None and laag > grens else False if hoog is not None and hoog <= grens else None
    if soort == "hoogstens":
        return True if hoog is not None and hoog <= grens else False if laag is not None and laag > grens else None
    if soort == "onder":
        return True if hoog is not None and hoog < grens else False if laag is not None and laag >= grens else None
    if laag is not None and laag * 12 > grens:  # a monthly net income against a yearly gross limit
        return False
    return True if hoog is not None and hoog * 12 * BRUTO_HOOGSTENS_MAAL_NETTO <= grens else None


def _grens(grens: Any, blik: Blik) -> tuple[frozenset[Decimal] | None, bool]:
    """The values a limit may have, and whether an amount behind it has lapsed. More than one: we cannot know which."""
    if not isinstance(grens, Mapping):
        return frozenset([Decimal(str(grens))]), False
    sleutel = repr(sorted(grens.items(), key=str))
    if sleutel not in blik._grenzen:
        blik._grenzen[sleutel] = _reken_grens(grens, blik)
    return blik._grenzen[sleutel]


def _reken_grens(grens: Mapping[str, Any], blik: Blik) -> tuple[frozenset[Decimal] | None, bool]:
    ids = [grens["bedrag"]] if "bedrag" in grens else list(_uit_tabel(grens["tabel"], blik))
    bedragen = [blik.kb.bedrag(id_, blik.datum) for id_ in ids]
    waarden = [bedrag.waarde for bedrag in bedragen if bedrag is not None]
    if len(waarden) < len(bedragen):
        return None, True
    procent = grens.get("procent", 100)
    procenten = [Decimal(str(een)) for een in (procent if isinstance(procent, (list, tuple)) else [procent])]
    return frozenset(waarde * een / 100 for waarde in waarden for een in procenten), False


def _uit_tabel(id_: str, blik: Blik) -> Iterator[str]:
    for rij in blik.kb.tabel(id_):
        uitslag = waar(rij.als, blik)
        if uitslag is not False:
            yield from rij.bedragen
        if uitslag is True:
            return


def _open_in_blad(toets: Mapping[str, Any], blik: Blik) -> Iterator[str]:
    for soort in VERGELIJKINGEN:
        grens = toets.get(soort)
        if grens is not None and _grens(grens, blik)[1] and toets["feit"] in blik.feiten:
            return  # the amount has lapsed: no answer helps
        if isinstance(grens, Mapping) and "tabel" in grens:
            for rij in blik.kb.tabel(grens["tabel"]):
                uitslag = waar(rij.als, blik)
                if uitslag is None:
                    yield from open_feiten(rij.als, blik)
                if uitslag is True:
                    break
    yield toets["feit"]

"""A fact as a field of a form, and back. A value that no option has (an age that was said) is kept as it is, as JSON."""

from __future__ import annotations

import json

from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from regelingen.feiten import bekend
from regelingen.model import ONBEKEND, FeitVraag, FeitWaarde

#: In front of a value that is no option.
ZELF_GEZEGD = "="
_LANGSTE = 200


def naar_feit(fv: FeitVraag, veld: Waarde, omg: Omgeving) -> FeitWaarde | None:
    """The fact that a field holds; None when it was left empty or is no answer to the question."""
    if isinstance(veld, list):
        gekozen: list[str] = [str(o.waarde) for o in (*fv.opties, *fv.ook) if o.id in veld]
        gekozen += [een for een in veld if not any(een == o.id for o in (*fv.opties, *fv.ook)) and _telt(fv, [een], omg)]
        open_ = next((een for een in veld if een in ONBEKEND), None)
        return list(dict.fromkeys(gekozen)) or open_
    if not veld or veld in ONBEKEND:
        return veld or None
    optie = next((o for o in (*fv.opties, *fv.ook) if o.id == veld), None)
    if optie is not None:
        return optie.waarde
    return _gezegd(fv, veld, omg) if veld.startswith(ZELF_GEZEGD) else None


def naar_veld(fv: FeitVraag, feit: FeitWaarde) -> Waarde:
    """The field for a fact: ids of options where they have this value, else the value itself."""
    alle = (*fv.opties, *fv.ook)
    if fv.soort == "meer":
        losse = feit if isinstance(feit, list) else [feit]
        return [next((o.id for o in alle if str(o.waarde) == str(een) or o.id == een), str(een)) for een in losse]
    if isinstance(feit, str) and (feit in ONBEKEND or any(o.id == feit for o in alle)):
        return feit
    for optie in alle:
        if optie.waarde == feit and type(optie.waarde) is type(feit):
            return optie.id
    return ZELF_GEZEGD + json.dumps(feit, sort_keys=True)


def _gezegd(fv: FeitVraag, veld: str, omg: Omgeving) -> FeitWaarde | None:
    if len(veld) > _LANGSTE:
        return None
    try:
        feit: FeitWaarde = json.loads(veld[len(ZELF_GEZEGD) :])
    except (ValueError, RecursionError):
        return None
    return feit if _telt(fv, feit, omg) else None


def _telt(fv: FeitVraag, feit: FeitWaarde, omg: Omgeving) -> bool:
    """Whether the fit can use this value as an answer to this question."""
    try:
        return fv.id in bekend(omg.kb, {fv.id: feit})
    except (TypeError, ValueError):
        return False

"""Which regelingen were discussed, and which facts are still missing. No outcome, no ranking."""

from __future__ import annotations

from typing import Any

from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.tonen import tonen_bij


def besproken_regelingen(gesprek: Gesprek, omg: Omgeving) -> list[dict[str, Any]]:
    """The regelingen that were shown, each once by name, with the facts that are still missing."""
    uit: dict[str, dict[str, Any]] = {}
    for o in gaat_mee(gesprek):
        if not o.klaar and not o.antwoorden:
            continue
        for p in tonen_bij(gesprek, o, omg).passingen:
            regeling = omg.kb.regeling(p.id, omg.gemeente.id)
            uit.setdefault(
                p.id, {"id": p.id, "naam": regeling.naam, "ontbreekt": [omg.kb.feitvraag(f).ontbreekt for f in p.ontbreekt]}
            )
    return sorted(uit.values(), key=lambda r: str(r["naam"]))

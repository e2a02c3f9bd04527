"""Search by the words of a resident: full text over Dutch stems, with help for typing mistakes."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from regelingen.zoektekst import stammen

if TYPE_CHECKING:
    from regelingen.laden import Geladen

#: A hit in the name weighs most, then in the words residents use, then in the text.
_GEWICHT = "10.0, 6.0, 1.0"


def zoek(db: sqlite3.Connection, geladen: Geladen, tekst: str, gemeente: str | None, maximaal: int) -> list[tuple[str, float]]:
    """Takes an open knowledge base and words, gives ids with their score, best first; empty when nothing looks like it."""
    gezocht = list(dict.fromkeys(stammen(tekst)))[:40]
    if not gezocht or maximaal < 1:
        return []
    bekend = set(geladen.stammen)
    delen = []
    for stam in gezocht:
        if stam not in bekend and len(stam) > 4:
            lijkt = process.extractOne(stam, geladen.stammen, scorer=OSA.distance, score_cutoff=1 if len(stam) < 8 else 2)
            if lijkt is not None:
                stam = lijkt[0]
        delen.append(f'"{stam}"' + ("*" if len(stam) > 4 else ""))
    rijen = db.execute(
        f"SELECT regeling, -bm25(zoek, 0.0, 0.0, {_GEWICHT}) FROM zoek"  # noqa: S608  the weights are ours
        " WHERE zoek MATCH ? AND gemeente IN ('', ?) ORDER BY 2 DESC, 1 LIMIT ?",
        (" OR ".join(delen), gemeente or "", maximaal),
    )
    return [(str(rij[0]), round(float(rij[1]), 4)) for rij in rijen]

"""What there is to learn beside the example sentences of Rasa: how regelingen are asked for and how editors call them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bot.taal.gelijkenis import Getallen
from bot.taal.kennis import kennisbank
from bot.taal.voorbeelden import Voorbeeld, voorbeelden
from bot.taal.zinsvector import vectoren_van
from regelingen.model import Regeling

#: A longer synonym is a sentence of an editor and not of a resident.
LANGSTE_SYNONIEM = 8


def over_regelingen() -> list[Voorbeeld]:
    """How regelingen are asked for: the example sentences of those there are, and their names and synonyms.

    Nothing while there is no knowledge base.
    """
    kb = kennisbank()
    if kb is None:
        return []
    ids = {regeling.id for regeling in kb.regelingen()}
    zinnen = [v for v in voorbeelden() if v.regeling in ids]
    return zinnen + [Voorbeeld(zin, r.id, r.themas[0]) for zin, r in uit_kennisbank()]


def uit_kennisbank() -> Iterator[tuple[str, Regeling]]:
    """How regelingen are called: names and synonyms. Nothing while there is no knowledge base."""
    kb = kennisbank()
    for regeling in kb.regelingen() if kb else ():
        for zin in dict.fromkeys((regeling.naam, regeling.titel_kort, *regeling.synoniemen)):
            if len(zin.split()) <= LANGSTE_SYNONIEM:
                yield zin, regeling


def met_vectoren(zinnen: list[str], er_al: Getallen | None = None) -> Getallen | None:
    """The vectors of sentences, behind those there are already; None where there is no encoder."""
    nieuw = vectoren_van(zinnen)
    return nieuw if nieuw is None or er_al is None else np.concatenate([er_al, nieuw])

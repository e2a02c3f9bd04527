"""Which regelingen a municipality shows on its pages, in which order, and which fit a search."""

from __future__ import annotations

from dataclasses import dataclass

from regelingen.kennisbank import Lezen, OnbekendeRegeling
from regelingen.model import Leefgebied, Regeling

#: Letters of a search that count: nobody types more to find a regeling.
LANGSTE_VRAAG = 200
#: A longer list is no answer.
TREFFERS = 20


@dataclass(frozen=True)
class Groep:
    """Regelingen under one heading, by name."""

    leefgebied: Leefgebied
    regelingen: tuple[Regeling, ...]


def regeling_van(kb: Lezen, gemeente: str, id: str) -> Regeling | None:
    """Takes the id or an alias, gives the regeling as it holds in a municipality; None where it does not exist there."""
    try:
        gevonden = kb.regeling(id, gemeente)
    except OnbekendeRegeling:
        return None
    return None if _weggehaald(gevonden) else gevonden


def regelingen_van(kb: Lezen, gemeente: str) -> list[Regeling]:
    """All regelingen of a municipality, by name."""
    return sorted((r for r in kb.regelingen(gemeente) if not _weggehaald(r)), key=lambda r: r.naam.lower())


def in_groepen(kb: Lezen, gemeente: str) -> tuple[list[Groep], list[Regeling]]:
    """What is offered, under each leefgebied it belongs to; and apart what is not, because it ended or may not be there."""
    alle = regelingen_van(kb, gemeente)
    open_ = [r for r in alle if r.status == "open"]
    groepen = [Groep(gebied, tuple(r for r in open_ if gebied.id in r.leefgebieden)) for gebied in kb.leefgebieden()]
    return [groep for groep in groepen if groep.regelingen], [r for r in alle if r.status != "open"]


def zoek(kb: Lezen, gemeente: str, vraag: str) -> list[Regeling]:
    """Takes words of a resident, gives what looks like them, best first: the same search as in the conversation."""
    gevonden = dict.fromkeys(id_ for id_, _ in kb.zoek(vraag[:LANGSTE_VRAAG], gemeente, TREFFERS))
    return [regeling for id_ in gevonden if (regeling := regeling_van(kb, gemeente, id_)) is not None]


def _weggehaald(regeling: Regeling) -> bool:
    """Whether the municipality itself closed it. What ended everywhere keeps its page, which says so."""
    return regeling.status == "gesloten" and "status" in regeling.overschreven

"""The choices of a turn: up to three as buttons, up to ten as a list, more in pages with "Meer"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portaal.whatsapp.weergave import grenzen, vormen
from portaal.whatsapp.weergave.knippen import inkorten, knip, staart
from portaal.whatsapp.weergave.vormen import Rij, Romp

#: A tap on "Meer": the number of the page behind it.
MEER = "#meer:"


@dataclass(frozen=True)
class Keuze:
    """One choice. `nummer` is what may be typed for it; None for what stands beside the question."""

    waarde: str
    titel: str
    nummer: int | None = None
    uitleg: str = ""


@dataclass(frozen=True)
class Woorden:
    """The words of the channel itself on a list."""

    kies: str
    meer: str
    vraag: str
    ook: str


def met_keuzes(zin: str, keuzes: Sequence[Keuze], woorden: Woorden, voet: str = "", bladzijde: int = 0) -> list[Romp]:
    """A text with its choices. What of a long text does not fit with them goes first, as a message of its own.

    Takes:
        zin: any length, not empty; bladzijde: which page of the choices, from 0.
    """
    if not keuzes:
        return [vormen.tekst(deel) for deel in knip(zin, grenzen.TEKST)]
    ervoor, romp = staart(zin, grenzen.ROMP)
    eerst = [vormen.tekst(deel) for deel in knip(ervoor, grenzen.TEKST)]
    if len(keuzes) <= grenzen.KNOPPEN and _passen(keuzes):
        return [*eerst, vormen.knoppen(romp, [(k.waarde, k.titel) for k in keuzes], voet)]
    return [*eerst, vormen.lijst(romp, woorden.kies, _secties(_blad(keuzes, bladzijde, woorden), woorden), voet)]


def _passen(keuzes: Sequence[Keuze]) -> bool:
    """Whether all fit on reply buttons. Two buttons with one title are refused by Meta."""
    titels = [k.titel for k in keuzes]
    return len(set(titels)) == len(titels) and all(len(t) <= grenzen.KNOPTITEL for t in titels)


def _blad(keuzes: Sequence[Keuze], bladzijde: int, woorden: Woorden) -> list[Keuze]:
    """The choices of one page; the last page leads back to the first."""
    if len(keuzes) <= grenzen.RIJEN:
        return list(keuzes)
    per = grenzen.RIJEN - 1
    bladen = [list(keuzes[i : i + per]) for i in range(0, len(keuzes), per)]
    hier = bladzijde % len(bladen)
    return [*bladen[hier], Keuze(f"{MEER}{(hier + 1) % len(bladen)}", woorden.meer)]


def _secties(keuzes: Sequence[Keuze], woorden: Woorden) -> list[tuple[str, list[Rij]]]:
    """The question's own choices first, what stands beside it below."""
    eigen = [_rij(k) for k in keuzes if k.nummer is not None or k.waarde.startswith(MEER)]
    ernaast = [_rij(k) for k in keuzes if k.nummer is None and not k.waarde.startswith(MEER)]
    if not eigen or not ernaast:
        return [("", eigen or ernaast)]
    return [(woorden.vraag, eigen), (woorden.ook, ernaast)]


def _rij(keuze: Keuze) -> Rij:
    """A row. With the number that may be typed in front; what a title cannot hold stands in full below it."""
    voor = f"{keuze.nummer}. " if keuze.nummer is not None else ""
    titel = f"{voor}{keuze.titel}"
    if len(titel) <= grenzen.RIJTITEL:
        return Rij(keuze.waarde, titel, inkorten(keuze.uitleg, grenzen.RIJUITLEG))
    uitleg = keuze.titel if not keuze.uitleg else f"{keuze.titel}: {keuze.uitleg}"
    return Rij(keuze.waarde, inkorten(titel, grenzen.RIJTITEL), inkorten(uitleg, grenzen.RIJUITLEG))

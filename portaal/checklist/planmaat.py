"""How long a plan is on paper, summed up without drawing it: what fits is tried some times before one is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from portaal.chat.meenemen.pdf import INSPRONG, KOPPEN, MARGE, NA_KOP, NA_PUNT, PUNTEN, REGEL, VOET, VOOR_KOP, Blad

_HOOG = 297 - 2 * MARGE - VOET
_BREED = 210 - 2 * MARGE
#: What the document leaves free at either side of a line, and points in a millimetre.
_RAND, _PUNT = 1.0, 72 / 25.4


class Meter:
    """Takes what a `Blad` takes and keeps how far down the page it comes. Beyond the foot of the page `vol` is true."""

    def __init__(self, schaal: float) -> None:
        """Takes the size of the letters."""
        self.schaal, self.y = schaal, 0.0

    @property
    def vol(self) -> bool:
        """Whether it is more than one page."""
        return self.y > _HOOG

    def tekst(self, tekst: str, *, maat: float = PUNTEN, vet: bool = False, in_: float = 0) -> None:
        """One paragraph."""
        maat *= self.schaal
        self.y += _regels(tekst, (_BREED - in_ - 2 * _RAND) * _PUNT * 1000 / maat, vet) * maat * REGEL

    def kop(self, tekst: str, niveau: int) -> None:
        """A heading."""
        self.y += (VOOR_KOP + NA_KOP) * self.schaal
        self.tekst(tekst, maat=KOPPEN[niveau], vet=True)

    def punten(self, regels: Sequence[str]) -> None:
        """A list."""
        for regel in regels:
            self.tekst(regel, in_=INSPRONG)
            self.y += NA_PUNT * self.schaal


@lru_cache(maxsize=1)
def _letters() -> tuple[dict[str, float], dict[str, float]]:
    blad = Blad("")
    try:
        return blad.breedtes(vet=False), blad.breedtes(vet=True)
    finally:
        blad.sluit()


def _regels(tekst: str, breed: float, vet: bool) -> int:
    """How many lines, broken at spaces, in a width in thousandths of the letters."""
    letters = _letters()[vet]
    spatie = letters[" "]
    regels, plek = 1, 0.0
    for woord in tekst.split(" "):
        lang = sum(letters.get(teken, letters["?"]) for teken in woord)
        if plek and plek + spatie + lang > breed:
            regels, plek = regels + 1, lang
        else:
            plek += lang + (spatie if plek else 0)
        if plek > breed:  # a word longer than a line is broken where the line ends
            regels, plek = regels + int(plek // breed), plek % breed
    return regels

"""From answers to figures. Pure: takes evaluation lines with the answer to each, gives numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

#: From light to heavy.
NIVEAUS = ("zwak", "dringend", "acuut")
#: Width of the classes of the calibration table.
VAKKEN = 10


@dataclass(frozen=True)
class Paar:
    """An evaluation line and the answer to it, in the form of `wegwijzer begrijp --jsonl`."""

    vraag: dict[str, Any]
    antwoord: dict[str, Any]

    @property
    def bedoeling(self) -> str:
        """The intent that was answered, as the evaluation calls it."""
        return str(self.antwoord["intent"]).removeprefix("thema_")

    @property
    def juist(self) -> bool:
        """Whether the intent is one of the right ones."""
        return self.bedoeling in self.vraag["intent"]

    def treffer(self, hoogstens: int) -> bool:
        """Whether one of the first regelingen is a right one."""
        return any(r["id"] in self.vraag["regelingen"] for r in self.antwoord["regelingen"][:hoogstens])


def met_regelingen(paren: Iterable[Paar]) -> list[Paar]:
    """Dutch lines for which regelingen are a right answer."""
    return [p for p in paren if p.vraag["regelingen"] and p.vraag["taal"] == "nl" and not p.vraag["crisis"]]


def met_bedoeling(paren: Iterable[Paar]) -> list[Paar]:
    """Dutch lines with a right intent that stand on their own: an answer to an open question is read by that question."""
    return [p for p in paren if p.vraag["intent"] and p.vraag["taal"] == "nl" and not p.vraag["context"]]


def deel(paren: Sequence[Paar], goed: Callable[[Paar], bool]) -> float:
    """The share for which something holds; not a number when there are none."""
    return sum(map(goed, paren)) / len(paren) if paren else float("nan")


def per(paren: Iterable[Paar], veld: str) -> dict[str, list[Paar]]:
    """The lines by kind (`soort`) or voice (`stem`)."""
    groepen: dict[str, list[Paar]] = defaultdict(list)
    for paar in paren:
        groepen[str(paar.vraag[veld])].append(paar)
    return dict(sorted(groepen.items()))


def macro_f1(paren: Iterable[Paar]) -> float:
    """The mean over the intents of F1. Where several intents are right, the one that was answered is the right one."""
    goed, gemist, te_veel = Counter[str](), Counter[str](), Counter[str]()
    for paar in paren:
        if paar.juist:
            goed[paar.bedoeling] += 1
        else:
            gemist[paar.vraag["intent"][0]] += 1
            te_veel[paar.bedoeling] += 1
    namen = {*goed, *gemist}
    if not namen:
        return float("nan")
    return sum(2 * goed[n] / (2 * goed[n] + gemist[n] + te_veel[n]) for n in namen) / len(namen)


def crisis(paren: Iterable[Paar]) -> dict[str, tuple[int, int, int]]:
    """For each level: how many lines, how many with a signal at all, how many with one at least that heavy."""
    uit = {niveau: [0, 0, 0] for niveau in NIVEAUS}
    for paar in paren:
        signaal = paar.vraag["crisis"]
        if not signaal:
            continue
        gevonden = paar.antwoord["crisis"]
        mag = {signaal["niveau"], *(ook["niveau"] for ook in signaal.get("ook", []))}
        minstens = min(NIVEAUS.index(n) for n in mag)
        telling = uit[signaal["niveau"]]
        telling[0] += 1
        telling[1] += gevonden is not None
        telling[2] += gevonden is not None and NIVEAUS.index(gevonden["niveau"]) >= minstens
    return {niveau: (a, b, c) for niveau, (a, b, c) in uit.items()}


def vals_alarm(paren: Iterable[Paar], soort: str | None = None) -> tuple[int, int]:
    """Lines that are no crisis, of one kind or all: how many, and how many with a signal."""
    rij = [p for p in paren if not p.vraag["crisis"] and (soort is None or p.vraag["soort"] == soort)]
    return len(rij), sum(p.antwoord["crisis"] is not None for p in rij)


def buiten_domein(paren: Iterable[Paar]) -> tuple[float, float, int]:
    """Precision, recall and number of what lies outside the domain, over Dutch lines that stand on their own.

    Lines about danger name no intent: of "mijn paspoort is kwijt, nee ik ben niet bestolen" nobody judged where it belongs.
    """
    rij = [p for p in paren if p.vraag["taal"] == "nl" and not p.vraag["context"] and p.vraag["intent"]]
    gezegd = [p for p in rij if p.antwoord["buiten_domein"]]
    waar = [p for p in rij if p.vraag["buiten_domein"]]
    goed = sum(p.vraag["buiten_domein"] for p in gezegd)
    return (goed / len(gezegd) if gezegd else float("nan"), goed / len(waar) if waar else float("nan"), len(waar))


def talen(paren: Iterable[Paar]) -> tuple[int, int, int]:
    """Lines in another language and how many of these were recognised; Dutch lines taken for another language."""
    rij = list(paren)
    ander = [p for p in rij if p.vraag["taal"] != "nl"]
    goed = sum(p.antwoord["taal"] == p.vraag["taal"] for p in ander)
    return len(ander), goed, sum(p.antwoord["taal"] != "nl" for p in rij if p.vraag["taal"] == "nl")


def calibratie(kansen: Sequence[tuple[float, bool]]) -> tuple[float, list[tuple[float, float, float, int]]]:
    """Expected calibration error, and for each class that is not empty: from, mean probability, share right, number."""
    vakken: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for kans, goed in kansen:
        vakken[min(int(kans * VAKKEN), VAKKEN - 1)].append((kans, goed))
    tabel, fout = [], 0.0
    for vak, rij in sorted(vakken.items()):
        gemiddeld, juist = sum(k for k, _ in rij) / len(rij), sum(g for _, g in rij) / len(rij)
        tabel.append((vak / VAKKEN, gemiddeld, juist, len(rij)))
        fout += abs(gemiddeld - juist) * len(rij)
    return (fout / len(kansen) if kansen else float("nan")), tabel

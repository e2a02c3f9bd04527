"""Chooses the thresholds of `bot/taal/onderwerpen.py` on `data/onderwerpen`: messages with several matters, one or none.

`PYTHONPATH=script/meting:. python -m taal.onderwerpen` prints what each combination gives, the best first. The classifier learns
from these messages too, so each fifth of them is asked of one that has learned from the other four. Takes some four minutes.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import dataclass

import numpy as np

from bot.taal.basis import THEMA
from bot.taal.bedoeling import BEDOELING, Bedoeling
from bot.taal.gelijkenis import Gelijkenis, Hoofd, Kansen
from bot.taal.onderwerpen import kies_onderwerpen
from bot.taal.voorbeelden import Bericht, berichten
from bot.taal.zinsdelen import is_bijzaak, zinsdelen
from bot.taal.zinsvector import vectoren_van
from taal.gegevens import losse_zinnen

_DELEN = 5
_STAPPEN = {
    "geheel": (0.25, 0.3, 0.35, 0.4),
    "som": (0.3, 0.32, 0.34, 0.36, 0.38, 0.4, 0.42, 0.46, 0.5),
    "deel": (0.0, 0.1, 0.15, 0.2, 0.25, 0.3),
}


@dataclass(frozen=True)
class Gelezen:
    """A message with its matters; the probabilities and scores of every intent for the whole, the probabilities for each part."""

    waar: frozenset[str]
    kansen: Kansen
    punten: Kansen
    delen: tuple[Kansen, ...]


def lees() -> list[Gelezen]:
    """Every message, read by a classifier that has not learned from it."""
    los = losse_zinnen()
    alle = list(berichten())
    plek = np.random.default_rng(1).permutation(len(alle)) % _DELEN
    vectoren = vectoren_van([*(z.zin for z in los), *(b.zin for b in alle)])
    uit = []
    for beurt in range(_DELEN):
        mee = [i for i in range(len(alle)) if plek[i] != beurt]
        rijen = [*range(len(los)), *(len(los) + i for i in mee)]
        gelijkenis = Gelijkenis({BEDOELING: Hoofd(Bedoeling.get_default_config()[BEDOELING])})
        gelijkenis.leer(
            [*(z.zin for z in los), *(alle[i].zin for i in mee)],
            None if vectoren is None else vectoren[rijen],
            {BEDOELING: [*((z.bedoeling,) for z in los), *(tuple(THEMA + t for t in alle[i].themas) for i in mee)]},
        )
        uit += [_lees(gelijkenis, b) for b, p in zip(alle, plek, strict=True) if p == beurt]
        print(f"{beurt + 1} of {_DELEN}", file=sys.stderr, flush=True)
    return uit


def _lees(gelijkenis: Gelijkenis, bericht: Bericht) -> Gelezen:
    zinnen = [bericht.zin, *(deel for deel in zinsdelen(bericht.zin) if not is_bijzaak(deel))]
    hoofd = gelijkenis.hoofden[BEDOELING]
    geheel, *delen = map(hoofd.punten, gelijkenis.vergelijk(zinnen, vectoren_van(zinnen[:1])))
    return Gelezen(frozenset(bericht.themas), hoofd.als_kansen(geheel), geheel, tuple(map(hoofd.als_kansen, delen)))


def meet(gelezen: list[Gelezen], geheel: float, som: float, deel: float) -> tuple[float, float, float, float]:
    """Of several: every one found, one that is not there. Of one or none: one too many. And the share that is exactly right."""
    gekozen = [(set(kies_onderwerpen(g.kansen, g.punten, list(g.delen), geheel, som, deel)), g.waar) for g in gelezen]
    meer = [(k, w) for k, w in gekozen if len(w) > 1]
    een = [(k, w) for k, w in gekozen if len(w) < 2]
    return (
        sum(w <= k for k, w in meer) / len(meer),
        sum(bool(k - w) for k, w in meer) / len(meer),
        sum(len(k) > len(w) for k, w in een) / len(een),
        sum(k == w for k, w in gekozen) / len(gekozen),
    )


def main() -> int:
    """Prints the twenty best combinations."""
    gelezen = lees()
    uit = [(meet(gelezen, *keuze), keuze) for keuze in itertools.product(*_STAPPEN.values())]
    print(f"{len(gelezen)} messages; {', '.join(_STAPPEN)}: all found, extra, extra of one, exactly right")
    for cijfers, keuze in sorted(uit, key=lambda rij: -rij[0][3])[:20]:
        print(*keuze, "|", *(f"{c:.3f}" for c in cijfers))
    return 0


if __name__ == "__main__":
    sys.exit(main())

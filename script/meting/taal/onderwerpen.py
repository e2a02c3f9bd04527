"""Chooses the thresholds of `bot/taal/onderwerpen.py` on `data/onderwerpen`: messages with several matters, or one that looks so.

`PYTHONPATH=script/meting:. python -m taal.onderwerpen` prints what each combination gives, the best first. These sentences are
learned by nothing else and are not the ones that are measured on.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML

from bot.paden import WORTEL
from bot.taal.gelijkenis import Kansen

_STAPPEN = {
    "geheel": (0.3, 0.4, 0.5, 0.6),
    "deel": (0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9),
    "samen": (0.15, 0.2, 0.3, 0.4, 0.5),
    "steun": (0.01, 0.02, 0.05, 0.1),
}


@dataclass(frozen=True)
class Gelezen:
    """A message with its matters, and the probabilities of every intent for the whole and for each part."""

    waar: frozenset[str]
    geheel: Kansen
    delen: tuple[Kansen, ...]


def lees() -> list[Gelezen]:
    """Every message of `data/onderwerpen`, put through the model."""
    import asyncio

    from bot.motor.laden import laad_agent
    from bot.taal.bedoeling import KANSEN, Bedoeling

    agent = laad_agent()
    gezien: list[tuple[Kansen, tuple[Kansen, ...]]] = []
    verwerk = Bedoeling.verwerk

    def kijk(zelf: Any, bericht: Any) -> None:
        verwerk(zelf, bericht)
        rang = {r["name"]: r["confidence"] for r in bericht.get("intent_ranking") or []}
        gezien.append((rang, tuple(kansen for _, kansen in bericht.get(KANSEN) or [])))

    setattr(Bedoeling, "verwerk", kijk)  # noqa: B010  what is looked at is not in what the model answers
    uit = []
    lus = asyncio.new_event_loop()
    for naam in ("meer", "een"):
        for regel in YAML(typ="safe").load((WORTEL / "data" / "onderwerpen" / f"{naam}.yml").read_text(encoding="utf-8")):
            gezien.clear()
            lus.run_until_complete(agent.parse_message(regel["zin"]))
            uit.append(Gelezen(frozenset(regel["themas"]), *gezien[0]))
    lus.close()
    return uit


def meet(gelezen: list[Gelezen], geheel: float, deel: float, samen: float, steun: float) -> tuple[float, float, float, float]:
    """Of several: every one found, one that is not there. Of one: one too many. And the share that is exactly right."""
    from bot.taal.onderwerpen import kies_onderwerpen

    gekozen = [(set(kies_onderwerpen(g.geheel, list(g.delen), geheel, deel, samen, steun)), g.waar) for g in gelezen]
    meer = [(k, w) for k, w in gekozen if len(w) > 1]
    een = [(k, w) for k, w in gekozen if len(w) == 1]
    return (
        sum(w <= k for k, w in meer) / len(meer),
        sum(bool(k - w) for k, w in meer) / len(meer),
        sum(len(k) > 1 for k, _ in een) / len(een),
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

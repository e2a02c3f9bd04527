"""Which regelingen a first message leads to: the ones it names, then those of its themes, the best match first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regelingen.kennisbank import Lezen

#: As many as a surface shows.
HOOGSTENS = 5
#: Themes that are looked at when none is sure, and how likely one must be at least to be a guess.
GOKKEN, GOK = 3, 0.08
#: The place in the core of a theme: what each next place is worth of the one before, and what is outside the core.
_VOLGENDE, _BUITEN_KERN = 0.75, 0.2
#: So likely is any regeling of the theme, whatever the words: the model of the words has not seen all words there are.
_GROND = 0.02
#: What words in common with the knowledge base's own text add; it knows names that came after the model was trained.
_ZOEK = 0.1


def leidt_naar(
    kb: Lezen,
    tekst: str,
    genoemd: Sequence[str],
    onderwerpen: Sequence[str],
    themas: Mapping[str, float],
    passend: Mapping[str, float],
    gemeente: str | None = None,
) -> list[tuple[str, float]]:
    """Takes a message as it was understood, gives at most five ids with a score between 0 and 1, best first.

    Args:
        kb: the knowledge base.
        tekst: what was typed.
        genoemd: ids of regelingen it asks for by name; these come first, in this order.
        onderwerpen: the themes that are sure enough.
        themas: the probability of every theme, the most likely first.
        passend: the probability of regelingen for the words alone.
        gemeente: the municipality, for what exists only there.
    """
    uit = {kb.regeling(id_, gemeente).id: 1.0 for id_ in genoemd}
    gok = [t for t in list(themas)[:GOKKEN] if themas[t] >= GOK]
    in_beeld = dict.fromkeys(onderwerpen, 1.0) or {t: themas[t] for t in gok}
    gevonden = dict(kb.zoek(tekst, gemeente, 25)) if in_beeld else {}
    top = max(gevonden.values(), default=1.0) or 1.0
    punten: dict[str, float] = {}
    for thema, kans in in_beeld.items():
        kern = kb.thema(thema).kern
        for regeling in kb.regelingen(gemeente, thema):
            plaats = _VOLGENDE ** kern.index(regeling.id) if regeling.id in kern else _BUITEN_KERN
            woorden = passend.get(regeling.id, 0.0) + _ZOEK * gevonden.get(regeling.id, 0.0) / top + _GROND
            punten[regeling.id] = max(punten.get(regeling.id, 0.0), kans * plaats * woorden)
    beste = max(punten.values(), default=1.0)
    for id_, score in sorted(punten.items(), key=lambda paar: (-paar[1], paar[0])):
        uit.setdefault(id_, round(0.99 * score / beste, 4))
    return list(uit.items())[:HOOGSTENS]

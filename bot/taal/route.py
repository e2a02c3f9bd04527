"""Which regelingen a message leads to: the only place where words, names and themes are weighed against each other.

What comes out of here is what the conversation puts in front and what `wegwijzer begrijp` reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import THEMA, Onderdeel, bedoeling_van, waarden
from bot.taal.bedoeling import PASSEND
from bot.taal.kennis import kennisbank
from bot.taal.namen import TREFFERS
from bot.taal.terugval import TERUGVAL

if TYPE_CHECKING:
    from regelingen.kennisbank import Lezen, Stand

#: Key on a message and in the output: pairs of id and score, best first. `actions.basis` reads it.
REGELINGEN = "regelingen"
#: As many as are kept: a municipality may lack some, and a surface shows five.
HOOGSTENS = 10
#: Intents that lead nowhere, whatever words are in the message.
NERGENS = frozenset({"buiten_domein", "onzin", "taal", "status"})


@dataclass(frozen=True)
class Gewicht:
    """How much each thing says. Fitted on sentences that nothing had learned from, see docs/begrip.md.

    `kern`: the first of the core of a theme, and `volgende` what each next is worth of the one before. `naam`: a name or
    synonym of the regeling stands in the message, also one that was written after training. `grond`: what a regeling counts
    outside every likely theme. `zeker`: a theme sure enough to be a matter counts at least so much. `helft`: the sum that
    was right half of the time; it makes a probability of a sum.
    """

    kern: float = 0.02
    volgende: float = 0.75
    naam: float = 0.03
    grond: float = 0.5
    zeker: float = 0.3
    helft: float = 0.018


@dataclass(frozen=True)
class Gehoord:
    """What was understood of one message.

    Args:
        genoemd: ids it asks for by name; these come first, in this order.
        onderwerpen: themes that are sure enough to be a matter.
        themas: the probability of every theme.
        passend: the probability of regelingen for the words.
        namen: ids of which a name or synonym stands in the text.
    """

    genoemd: tuple[str, ...] = ()
    onderwerpen: tuple[str, ...] = ()
    themas: Mapping[str, float] = field(default_factory=dict)
    passend: Mapping[str, float] = field(default_factory=dict)
    namen: frozenset[str] = frozenset()


def leidt_naar(kb: Lezen, gehoord: Gehoord, gewicht: Gewicht | None = None) -> list[tuple[str, float]]:
    """Gives at most `HOOGSTENS` ids with a score between 0 and 1, best first."""
    weeg = gewicht or Gewicht()
    uit = {kb.regeling(id_).id: 1.0 for id_ in gehoord.genoemd}
    themas = {t: max(gehoord.themas.get(t, 0.0), weeg.zeker if t in gehoord.onderwerpen else 0.0) for t in _themas(gehoord)}
    punten: dict[str, float] = {}
    for id_, plekken in _kaart(kb.vast()).items():
        thema = max((themas.get(t, 0.0) for t, _ in plekken), default=0.0)
        hart = max((weeg.kern * weeg.volgende**p * themas.get(t, 0.0) for t, p in plekken if p is not None), default=0.0)
        naam = weeg.naam if id_ in gehoord.namen else 0.0
        som = (gehoord.passend.get(id_, 0.0) + naam + hart) * (weeg.grond + thema) / (1 + weeg.grond)
        punten[id_] = som / (som + weeg.helft)
    for id_, kans in sorted(punten.items(), key=lambda paar: (-paar[1], paar[0])):
        if kans > 0:
            uit.setdefault(id_, round(kans, 4))
    return list(uit.items())[:HOOGSTENS]


def _themas(gehoord: Gehoord) -> Iterable[str]:
    return {**dict.fromkeys(gehoord.onderwerpen), **gehoord.themas}


@lru_cache(maxsize=2)
def _kaart(kb: Stand) -> dict[str, tuple[tuple[str, int | None], ...]]:
    """Every regeling of every municipality (who asks leaves out what does not exist there): its themes, and its place in the
    core of each, None outside it."""
    kern = {thema.id: {id_: plaats for plaats, id_ in enumerate(thema.kern)} for thema in kb.themas()}
    alle = {r.id: r for g in (None, *(g.id for g in kb.gemeenten())) for r in kb.regelingen(g)}
    return {id_: tuple((t, kern.get(t, {}).get(id_)) for t in regeling.themas) for id_, regeling in alle.items()}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Route(Onderdeel):
    """Adds the regelingen that the message leads to; none for an act that is about no matter."""

    def verwerk(self, bericht: Message) -> None:
        """Reads what every component before it found, so it comes last."""
        kb = kennisbank()
        gehoord = gehoord_van(bericht)
        naam, _ = bedoeling_van(bericht)
        gaat_ergens_over = gehoord.genoemd or gehoord.onderwerpen or naam.startswith(THEMA) or naam == TERUGVAL
        if kb is None or naam in NERGENS or not gaat_ergens_over:
            return
        bericht.set(REGELINGEN, [[id_, score] for id_, score in leidt_naar(kb, gehoord)], add_to_output=True)


def gehoord_van(bericht: Message) -> Gehoord:
    """What the components found in one message."""
    rang = {r[INTENT_NAME_KEY]: float(r[PREDICTED_CONFIDENCE_KEY]) for r in bericht.get(INTENT_RANKING_KEY) or []}
    return Gehoord(
        genoemd=tuple(dict.fromkeys(waarden(bericht, "regeling"))),
        onderwerpen=tuple(dict.fromkeys(waarden(bericht, "onderwerp"))),
        themas={naam.removeprefix(THEMA): kans for naam, kans in rang.items() if naam.startswith(THEMA)},
        passend={str(id_): float(kans) for id_, kans in bericht.get(PASSEND) or []},
        namen=frozenset(id_ for naam, _, _ in bericht.get(TREFFERS) or [] for id_ in naam.regelingen),
    )

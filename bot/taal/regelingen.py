"""Which regelingen a message asks for by name.

A name counts when the message is hardly longer than it. In a longer message it must be what the words of the message fit best:
in "mijn ww stopt en ik heb niets meer" the ww is where somebody comes from. A synonym must be asked for as well, and its theme be
that of the message: in "er ligt een brief van de deurwaarder" the deurwaarder is no question about debt help. A regeling's own
name counts too where somebody asks for it in so many words ("recht op"), so that a new one needs no training.
"""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.gesprek.feiten_in_tekst import vlak
from bot.taal.basis import THEMA, Onderdeel, bedoeling_van, tekst_van, voeg_toe, waarden, zet_bedoeling
from bot.taal.bedoeling import KANSEN, PASSEND
from bot.taal.namen import TREFFERS, Naam

#: A message this many words longer than the synonym is no question by name of itself.
KORT = 3
#: How many intents of the ranking are looked at for a theme of the regeling.
RANG = 5
#: More than this at once is a list and no question.
HOOGSTENS = 4
#: Themes of anything that is asked of the municipality: with a regeling by name they say nothing more.
_ALGEMEEN = frozenset({"recht", "wmo", "papieren"})
#: What makes a synonym in a longer message a question about it.
_VRAAGT = re.compile(
    r"\b(?:recht|aanmerking|aanvra\w+|aangevraagd|wat is|wat zijn|hoe (?:kom|krijg|werkt|vraag|regel)\w*|krijg ik|krijgen|info\w*"
    r"|bestaat|is er|zijn er|heeft u|hebben jullie|vraag over|graag|wil|willen|zou|nodig|zoek|voor een|regelen|via)\b"
)

#: What asks for a regeling itself, whatever else the message is about.
_VRAAGT_ERNAAR = re.compile(
    r"\b(?:recht op|aanmerking voor|aanvra\w+|aangevraagd|wat is|wat zijn|hoe werkt|(?:info|informatie|vraag|iets|meer) over)\b"
)

#: The intent of what we do not do: never of a message that asks for a regeling by its own name, nor by a synonym unless the
#: classifier is this sure.
BUITEN = "buiten_domein"
ZEKER = 0.8
_GRENS = re.compile(r"[.!?,;:\n]|\b(?:en|maar|want|omdat)\b")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class RegelingHerkenner(Onderdeel):
    """Adds a `regeling` for each regeling that is asked for by name."""

    def verwerk(self, bericht: Message) -> None:
        """Chooses among the names that `Namen` found, with the themes that were found after it."""
        treffers: list[tuple[Naam, int, int]] = bericht.get(TREFFERS) or []
        if not treffers:
            return
        rang = [str(r[INTENT_NAME_KEY]) for r in bericht.get(INTENT_RANKING_KEY) or []][:RANG]
        themas = {r.removeprefix(THEMA) for r in rang if r.startswith(THEMA)} | set(waarden(bericht, "onderwerp"))
        plat = vlak(tekst_van(bericht))
        lengte = len(plat.split())
        beste = next((str(id_) for id_, _ in bericht.get(PASSEND) or []), "")
        geteld = [t for t in treffers if telt(t[0], lengte, themas, _zinsdeel_om(plat, *t[1:]), beste)]
        for naam, van, tot in geteld[:HOOGSTENS]:
            for id_ in naam.regelingen[:2]:
                voeg_toe(bericht, "regeling", id_, van, tot)
        bedoeling, zeker = bedoeling_van(bericht)
        sterk = [naam for naam, _, _ in geteld if naam.vast or zeker < ZEKER]
        if bedoeling == BUITEN and sterk:
            kansen = {r[INTENT_NAME_KEY]: r[PREDICTED_CONFIDENCE_KEY] for r in bericht.get(INTENT_RANKING_KEY) or []}
            beste = max(sorted({THEMA + t for naam in sterk for t in naam.themas}), key=lambda t: kansen.get(t, 0.0))
            zet_bedoeling(bericht, beste, kansen.get(beste, 0.0))
        if geteld and not bericht.get(KANSEN):
            over = _ALGEMEEN - {thema for naam, _, _ in geteld for thema in naam.themas}
            entiteiten = [e for e in bericht.get(ENTITIES) or [] if not (e["entity"] == "onderwerp" and e["value"] in over)]
            bericht.set(ENTITIES, entiteiten, add_to_output=True)


def _zinsdeel_om(plat: str, van: int, tot: int) -> str:
    """The part of the sentence that a name stands in."""
    voor = [m.end() for m in _GRENS.finditer(plat, 0, van)]
    na = _GRENS.search(plat, tot)
    return plat[voor[-1] if voor else 0 : na.start() if na else len(plat)]


def telt(naam: Naam, lengte: int, themas: set[str], zinsdeel: str, beste: str) -> bool:
    """Whether a name that stands in a message is what it asks for.

    Args:
        naam: the name or synonym.
        lengte: how many words the message has.
        themas: what the message may be about.
        zinsdeel: the part of it that the name stands in.
        beste: the regeling that fits the words of the message best; empty when nothing does.
    """
    if lengte <= len(naam.woorden) + KORT or (naam.vast and _VRAAGT_ERNAAR.search(zinsdeel)):
        return True
    gevraagd = naam.vast or (bool(_VRAAGT.search(zinsdeel)) and bool(naam.themas & themas))
    return gevraagd and beste in naam.regelingen

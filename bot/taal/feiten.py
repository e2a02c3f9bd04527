"""Facts, and who the message is about: the entities `feit` and `wie`."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from bot.gesprek.feiten_in_tekst import Genoemd, vind_feiten
from bot.taal.basis import Onderdeel, tekst_van, voeg_toe, waarden
from bot.taal.kennis import kennisbank
from bot.taal.namen import TREFFERS

#: About their own child a parent asks as a parent.
_KINDEREN = frozenset({"zoon", "dochter", "kind"})
#: About violence at home by a partner the one who types asks for themselves.
_PARTNERS = frozenset({"man", "vrouw", "partner", "vriend", "vriendin"})
#: Themes that money from the state belongs to.
_OM_GELD = frozenset({"toeslagen", "inkomen", "extra_geld"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Feiten(Onderdeel):
    """Adds what the text states in passing. A regeling that is received already is a fact and no question by name."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        vind_feiten("warm")  # reads the table of patterns

    def verwerk(self, bericht: Message) -> None:
        """Uses the regelingen and the matters that were found before it."""
        entiteiten = bericht.get(ENTITIES) or []
        gevonden = vind_feiten(tekst_van(bericht), _genoemd(bericht))
        themas = set(waarden(bericht, "onderwerp"))
        al = gevonden.feiten.get("al_ontvangt")
        if isinstance(al, list):  # what is received already is no matter where there is another
            van_al = _themas_van(al) - _OM_GELD
            geen = _OM_GELD if themas - _OM_GELD - van_al else van_al if themas & _OM_GELD else frozenset()
            over = [
                e
                for e in entiteiten
                if not (e["entity"] == "regeling" and e["value"] in al and geen)
                and not (e["entity"] == "onderwerp" and e["value"] in geen)
            ]
            bericht.set(ENTITIES, over, add_to_output=True)
        zelf = gevonden.wie is not None and _zelf(gevonden.wie, set(waarden(bericht, "onderwerp")))
        for id_, waarde in gevonden.feiten.items():
            if not (zelf and id_ == "leeftijd"):  # of the child or the partner, not of the one who types
                voeg_toe(bericht, "feit", {"id": id_, "waarde": waarde})
        if gevonden.wie is not None and not zelf:
            voeg_toe(bericht, "wie", gevonden.wie)


def _genoemd(bericht: Message) -> list[Genoemd]:
    """The regelingen of which the name stands in the message, asked for or not: "mijn ww stopt" says that somebody has it."""
    entiteiten = bericht.get(ENTITIES) or []
    gevraagd = [(e["value"], e["start"], e["end"]) for e in entiteiten if e["entity"] == "regeling" and "start" in e]
    terloops = [(id_, van, tot) for naam, van, tot in bericht.get(TREFFERS) or [] if naam.vast for id_ in naam.regelingen[:2]]
    return [Genoemd(*een) for een in dict.fromkeys([*gevraagd, *terloops])]


def _themas_van(regelingen: list[str]) -> frozenset[str]:
    """The themes of what somebody receives: of an old-age pension, old age."""
    kb = kennisbank()
    ids = {r.id: r for r in kb.regelingen()} if kb else {}
    return frozenset(thema for id_ in regelingen if id_ in ids for thema in ids[id_].themas)


def _zelf(rol: str, themas: set[str]) -> bool:
    """Whether the one who types asks for themselves, although somebody else is in the message."""
    return (themas == {"kinderen"} and rol in _KINDEREN) or (themas == {"veilig_thuis"} and rol in _PARTNERS)

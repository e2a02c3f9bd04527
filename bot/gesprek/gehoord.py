"""What was heard in passing, in a few words: said back so that a mistake comes to light at once, and can be put right."""

from __future__ import annotations

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting.feiten import waarde_in_woorden
from bot.gesprek.toestand import Gesprek, Onderwerp
from regelingen.feiten import gekozen
from regelingen.model import ONBEKEND, FeitVraag, FeitWaarde

#: More than this is not held.
HOOGSTENS = 4


def gehoord(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving) -> dict[str, str]:
    """The facts about the person of a matter that were said and not asked, each in words for after "ik hoorde ook"."""
    zelf_gezegd = {
        id_: waarde
        for id_, waarde in gesprek.feiten_van(onderwerp.wie).items()
        if id_ not in onderwerp.gevraagd and id_ not in omg.kb.thema(onderwerp.thema).betekent and waarde not in ONBEKEND
    }
    zinnen = {id_: _los(id_, waarde, omg) for id_, waarde in zelf_gezegd.items()}
    return dict([(id_, zin) for id_, zin in zinnen.items() if zin][:HOOGSTENS])


def in_woorden(id_: str, waarde: FeitWaarde, omg: Omgeving) -> str:
    """The value of a fact as its question shows it: "Alleen", "1.400 tot 2.000", "71"."""
    vraag = omg.kb.feitvraag(id_)
    if waarde == "weet_niet":
        return omg.woorden("algemeen.knop_weet_niet")
    if waarde == "liever_niet":
        return omg.woorden("algemeen.knop_liever_niet")
    if isinstance(waarde, list) and not gekozen(vraag, waarde):
        return ", ".join(_naam(str(w), omg) for w in waarde)
    return waarde_in_woorden(vraag, waarde, omg)


def _naam(regeling: str, omg: Omgeving) -> str:
    """A regeling that is received already is no option of the question, but has a name."""
    try:
        return omg.kb.regeling(regeling, omg.gemeente.id).titel_kort
    except KeyError:
        return regeling


def _los(id_: str, waarde: FeitWaarde, omg: Omgeving) -> str:
    """The line for this very value, else for the fact; nothing where there are no words for it."""
    for sleutel in (f"gehoord.{id_}_{_optie(omg.kb.feitvraag(id_), waarde)}", f"gehoord.{id_}"):
        if sleutel in omg.woorden:
            return omg.woorden(sleutel, waarde=in_woorden(id_, waarde, omg))
    return ""


def _optie(vraag: FeitVraag, waarde: FeitWaarde) -> str:
    opties = gekozen(vraag, waarde)
    return opties[0].id if len(opties) == 1 else ""

"""How the municipality's entrance works, as its profile says it: who asks the questions, who runs it, and who comes after."""

from __future__ import annotations

from dataclasses import dataclass

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import team
from bot.gesprek.toestand import Gesprek
from regelingen.gemeenten import vervolg, wie_vraagt
from regelingen.model import Zin


@dataclass(frozen=True)
class Ingang:
    """Sentences of the profile about one resident's entrance; what nobody filled in is None or empty."""

    wie_vraagt: str
    organisatie: str | None
    daarna: str | None
    bijzonder: tuple[Zin, ...]


def zo_gaat_het(gesprek: Gesprek, omg: Omgeving) -> Ingang:
    """The entrance for this resident: by postcode and topic where the municipality works so."""
    van = team(gesprek, omg)
    erna = vervolg(omg.gemeente, van) if van else None
    return Ingang(
        wie_vraagt=wie_vraagt(omg.gemeente, van).rstrip("."),
        organisatie=van.organisatie if van else None,
        daarna=erna.naam if erna else None,
        bijzonder=omg.gemeente.bijzonder,
    )

"""Which team receives the hand-over."""

from __future__ import annotations

from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from regelingen.gemeenten import team_voor
from regelingen.model import ONBEKEND, Wijkteam


def team(gesprek: Gesprek, omg: Omgeving) -> Wijkteam | None:
    """Who receives the hand-over: by postcode where the municipality works so, else its one desk."""
    postcode = gesprek.feiten_van("zelf").get("postcode4")
    mee = gaat_mee(gesprek) or gesprek.onderwerpen
    return team_voor(
        omg.gemeente, str(postcode) if postcode and postcode not in ONBEKEND else None, mee[0].thema if mee else None
    )


def teamnaam(gesprek: Gesprek, omg: Omgeving) -> str:
    """The team's name, or the municipality where its profile names none."""
    gekozen = team(gesprek, omg)
    return gekozen.naam if gekozen else omg.woorden("samenvatting.geen_team", gemeente=omg.gemeente.naam)

"""What a municipality's profile says: which team calls, who asks, what comes after, and what is still missing. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from regelingen.model import Gemeente, Wijkteam

if TYPE_CHECKING:
    from regelingen.vorm.gemeente import ProfielVorm

#: What a profile needs before residents may use it, in the words the check uses.
_NODIG = {
    "telefoon": "een telefoonnummer voor inwoners",
    "open": "de tijden waarop iemand opneemt",
    "spoed_opvang": "waar iemand terecht kan die vannacht geen slaapplek heeft",
    "terugbel_werkdagen": "binnen hoeveel werkdagen er wordt teruggebeld",
}


def wat_ontbreekt(profiel: ProfielVorm) -> list[str]:
    """Takes a profile, gives what is still to be filled in before residents may use it; empty when complete."""
    uit = [f"{veld}: {uitleg}" for veld, uitleg in _NODIG.items() if getattr(profiel, veld) is None]
    if not profiel.teams:
        uit.append("teams: wie de overdrachten ontvangt")
    elif profiel.standaardteam is None and not any(not team.postcodes and not team.themas for team in profiel.teams):
        uit.append("standaardteam: wie een overdracht ontvangt als de postcode niet bekend is")
    return uit + _ontbreekt_per_gebied(profiel) + _ontbreekt_elders(profiel)


def _ontbreekt_per_gebied(profiel: ProfielVorm) -> list[str]:
    """A resident is found by postcode, so the name of a village or wijk is not enough."""
    uit = [f"teams: de postcodes van {team.naam}" for team in profiel.teams if team.wijken and not team.postcodes]
    if profiel.indeling is not None:
        nodig = profiel.gebieden or 2  # one team for one area needs no division
        gebieden = len({tuple(sorted(team.postcodes)) for team in profiel.teams if team.postcodes})
        if gebieden < nodig:
            hoeveel = f"{nodig} in totaal" if profiel.gebieden else "allemaal"
            uit.append(f"teams: het team van elk gebied (per {profiel.indeling}, {hoeveel}) met de postcodes")
    return uit


def _ontbreekt_elders(profiel: ProfielVorm) -> list[str]:
    """Where the municipality does not run the entrance, its own number and desk do not lead there."""
    if profiel.ingang_bij in (None, "gemeente"):
        return []
    uit = [f"teams: de organisatie van {team.naam}" for team in profiel.teams if not team.organisatie]
    return uit + [f"teams: adres of telefoon van {team.naam}" for team in profiel.teams if not (team.adres or team.telefoon)]


def team_voor(gemeente: Gemeente, postcode4: str | None, thema: str | None) -> Wijkteam | None:
    """Takes a municipality, four digits of a postcode and a topic, gives the team that calls.

    A team of the postcode that serves the topic goes first, then one of the postcode for all topics, then a team for the
    topic everywhere, then the municipality's standaardteam, then its only team. None: the profile names no team yet.
    """
    postcode = (postcode4 or "").strip()[:4]

    def past(team: Wijkteam, met_postcode: bool, met_thema: bool) -> bool:
        hier = postcode in team.postcodes if met_postcode else not team.postcodes
        erover = thema in team.themas if met_thema else not team.themas
        return hier and erover

    volgorde = [(True, True), (True, False), (False, True)] if postcode else [(False, True)]
    for met_postcode, met_thema in volgorde:
        for team in gemeente.teams:
            if past(team, met_postcode, met_thema):
                return team
    for team in gemeente.teams:
        if team.id == gemeente.standaardteam:
            return team
    overal = [team for team in gemeente.teams if not team.postcodes and not team.themas]
    if overal:
        return overal[0]
    return gemeente.teams[0] if len(gemeente.teams) == 1 else None


def wie_vraagt(gemeente: Gemeente, team: Wijkteam | None) -> str:
    """Takes a municipality and the team that calls, gives who asks the questions there."""
    return (team.wie_vraagt if team else None) or gemeente.wie_vraagt


def vervolg(gemeente: Gemeente, team: Wijkteam) -> Wijkteam | None:
    """Takes a municipality and a team, gives the team that takes over when more is needed; None: this team goes on."""
    return next((een for een in gemeente.teams if een.id == team.daarna), None)

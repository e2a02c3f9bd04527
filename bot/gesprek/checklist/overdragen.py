"""A checklist as a hand-over: the choices that the chat asks one by one, made on one page, and then the same directive."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.overdracht import overdracht
from bot.gesprek.samenvatting import Regel, regels, team, teamnaam
from bot.gesprek.soorten import kan_melding
from bot.gesprek.toestand import Gesprek
from bot.gesprek.vragen.overdragen.akkoord import wat_het_is
from regelingen.model import Wijkteam


def met_keuzes(gesprek: Gesprek, mee: Collection[str], melding: Collection[str], omg: Omgeving) -> Gesprek:
    """The conversation with which topics go along, and which of those are a Wmo-melding; the others ask for a call.

    With one topic that was not sent yet, agreeing to send is the choice (as in the chat).
    """
    open_ = [o for o in gesprek.onderwerpen if not o.verstuurd]
    rij = tuple(
        o
        if o.verstuurd
        else replace(
            o,
            klaar=True,
            mee=len(open_) == 1 or o.thema in mee,
            soort="wmo_melding" if o.thema in melding and kan_melding(o, omg) else "terugbelverzoek",
        )
        for o in gesprek.onderwerpen
    )
    return replace(gesprek, onderwerpen=rij)


def te_kiezen(gesprek: Gesprek, omg: Omgeving) -> list[tuple[str, str, bool]]:
    """The topics that were not sent yet: id, name, and whether it may be sent as a Wmo-melding."""
    return [(o.thema, omg.kb.thema(o.thema).naam, kan_melding(o, omg)) for o in gesprek.onderwerpen if not o.verstuurd]


def samenvatting(gesprek: Gesprek, omg: Omgeving) -> list[Regel]:
    """The lines that the resident reads before anything is sent; none when nothing goes along."""
    return regels(gesprek, omg) if gaat_mee(gesprek) else []


def wat_begint(gesprek: Gesprek, omg: Omgeving) -> list[str]:
    """What each topic is before the law and which term begins, in the words of the chat."""
    return list(dict.fromkeys(wat_het_is(gesprek, o, omg) for o in gaat_mee(gesprek)))


def ontvanger(eigen: str, gekozen: str, gesprek: Gesprek, omg: Omgeving) -> Wijkteam | None:
    """The team that receives it; None where the profile names none.

    The one that was chosen, else the one that takes over from the dorpsondersteuner's own (`eigen`), else their own, else the one
    that the chat would choose.
    """
    teams = {team.id: team for team in omg.gemeente.teams}
    zelf = teams.get(eigen)
    return teams.get(gekozen) or (teams.get(zelf.daarna or "") if zelf else None) or zelf or team(gesprek, omg)


def inhoud(gesprek: Gesprek, geschrapt: Collection[str], naar: Wijkteam | None, omg: Omgeving) -> dict[str, Any]:
    """The `overdracht` of the contract, without the lines that were struck, for a team."""
    directief = overdracht(replace(gesprek, geschrapt=tuple(geschrapt)), omg)
    uit: dict[str, Any] = directief["overdracht"]
    return {**uit, "team": naar.id} if naar else uit


def wie_leest(gesprek: Gesprek, naar: Wijkteam | None, omg: Omgeving) -> str:
    """Who can read what is sent."""
    return omg.zeg("akkoord.wie_leest", gesprek, team=naar.naam if naar else teamnaam(gesprek, omg))

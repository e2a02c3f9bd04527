"""The conversation as it is shown: on the page and by the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from portaal.chat import invoer
from portaal.chat.antwoord import berichten_van
from portaal.chat.models import Bericht, Gesprek


@dataclass(frozen=True)
class Beurt:
    """A turn on the page. `eigen` is what the resident said ("" for the greeting); `soort` names turns of the portal itself."""

    pk: int
    client_id: str
    soort: str
    eigen: str
    tekst: str
    gemaskeerd: tuple[str, ...]
    berichten: list[dict[str, Any]]
    mislukt: bool
    loopt: bool


@dataclass(frozen=True)
class Scherm:
    """All turns, and what of them is open now: only the newest answer has buttons, a form and a progress."""

    beurten: list[Beurt]
    actief: int | None
    voortgang: dict[str, int] | None
    formulier: dict[str, Any] | None
    overgedragen: bool


def laatste_antwoord(gesprek: Gesprek) -> list[dict[str, Any]]:
    """The messages of the newest turn."""
    bericht = gesprek.berichten.select_related("overdracht").last()
    return berichten_van(bericht) if bericht else []


def verloop(gesprek: Gesprek) -> list[dict[str, Any]]:
    """The conversation in order, for the API: messages of both sides, each with `van` ("inwoner" or "wegwijzer")."""
    regels: list[dict[str, Any]] = []
    for beurt in beurten(gesprek):
        if beurt.soort == "bericht":
            eigen = {"soort": "tekst", "tekst": beurt.eigen or beurt.tekst, "knoppen": []}
            regels.append({**eigen, "van": "inwoner", "id": beurt.client_id})
        regels += [{**bericht, "van": "wegwijzer"} for bericht in beurt.berichten]
    return regels


def beurten(gesprek: Gesprek, na: int = 0) -> list[Beurt]:
    """The turns of a conversation, oldest first; with `na` only those after that row."""
    rijen = gesprek.berichten.filter(pk__gt=na).select_related("overdracht")
    return [_beurt(rij) for rij in rijen]


def scherm(gesprek: Gesprek, na: int = 0) -> Scherm:
    """Everything the page needs; with `na` only the turns after that row."""
    alle = beurten(gesprek, na)
    met_antwoord = [beurt for beurt in alle if beurt.berichten]
    laatste = met_antwoord[-1] if met_antwoord else None
    nieuwste = laatste.berichten if laatste else []
    voortgang = next((b["voortgang"] for b in reversed(nieuwste) if b.get("voortgang")), None)
    formulier = next((b["formulier"] for b in reversed(nieuwste) if b["soort"] == "contactformulier"), None)
    return Scherm(
        beurten=alle,
        actief=laatste.pk if laatste else None,
        voortgang=voortgang,
        formulier=formulier,
        overgedragen=gesprek.staat == Gesprek.Staat.OVERGEDRAGEN,
    )


def plannen(gesprek: Gesprek) -> list[dict[str, Any]]:
    """What is worth keeping on paper: the newest plan per title, and what was said when it was sent."""
    per_titel: dict[str, dict[str, Any]] = {}
    for beurt in beurten(gesprek):
        for bericht in beurt.berichten:
            if bericht["soort"] == "plan":
                per_titel.pop(bericht["plan"]["titel"], None)
                per_titel[bericht["plan"]["titel"]] = bericht
    return list(per_titel.values())


def bevestigingen(gesprek: Gesprek) -> list[dict[str, Any]]:
    """The messages of the turns that stored a hand-over: with number, code and day."""
    return [
        bericht
        for rij in gesprek.berichten.filter(overdracht__isnull=False).select_related("overdracht")
        for bericht in berichten_van(rij)
        if bericht["soort"] == "tekst"
    ]


def _beurt(rij: Bericht) -> Beurt:
    soorten = {"begin": "begin"} if rij.client_id == "begin" else {}
    soort = soorten.get(rij.client_id) or {
        invoer.CONTACT_GEGEVEN: "contact_gegeven",
        invoer.CONTACT_BELT_ZELF: "contact_gegeven",
        invoer.CONTACT_NIET: "contact_niet",
        **dict.fromkeys(invoer.TERUGKEER.values(), "terugkeer"),
    }.get(rij.tekst, "bericht")
    return Beurt(
        pk=rij.pk,
        client_id=rij.client_id,
        soort=soort,
        eigen=rij.getoond,
        tekst=rij.tekst,
        gemaskeerd=tuple(rij.gemaskeerd),
        berichten=berichten_van(rij) if rij.staat == Bericht.Staat.KLAAR else [],
        mislukt=rij.staat == Bericht.Staat.MISLUKT,
        loopt=rij.staat == Bericht.Staat.BEZIG,
    )

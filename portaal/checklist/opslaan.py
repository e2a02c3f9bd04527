"""Storing what was ticked and written: field by field, so that two screens or a tablet that was offline lose nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction

from bot.gesprek.checklist import velden as veldbeleid
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from portaal import klok
from portaal.chat import crisis
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.stand import Stand, als_json, stand_van
from portaal.maskeren import maskeer

#: More changes than this at once were never made by one pair of hands.
MEESTE_WIJZIGINGEN = 2_000


@dataclass(frozen=True)
class Wijziging:
    """A field that was changed: what stood there when it was read, and what it becomes."""

    veld: str
    was: Waarde
    wordt: Waarde


@dataclass(frozen=True)
class Conflict:
    """A field that somebody else changed meanwhile: what was wanted here, and what stands there."""

    veld: str
    hier: Waarde
    daar: Waarde


@dataclass(frozen=True)
class Opgeslagen:
    """What came of it. `signalen` are the signals of danger that this text brought, as (id, niveau)."""

    talk: Tafelgesprek
    conflicten: tuple[Conflict, ...] = ()
    signalen: tuple[tuple[str, str], ...] = ()
    onderwerpen_anders: bool = False
    gemaskeerd: bool = field(default=False)


def lees(ruw: object, omg: Omgeving) -> list[Wijziging]:
    """Reads `[{"veld", "was", "wordt"}]` of a device; fields that do not exist are left out.

    Raises:
        ValueError: when it has another form.
    """
    if not isinstance(ruw, list) or len(ruw) > MEESTE_WIJZIGINGEN or not all(isinstance(een, Mapping) for een in ruw):
        raise ValueError("no list of changes")
    return [
        Wijziging(str(een["veld"]), _even(str(een["veld"]), een.get("was"), omg), wordt)
        for een in ruw
        if isinstance(een.get("veld"), str) and (wordt := veldbeleid.schoon(een["veld"], een.get("wordt"), omg)) is not None
    ]


def uit_formulier(gezien: Mapping[str, Any], post: Mapping[str, list[str]], omg: Omgeving) -> list[Wijziging]:
    """The changes of a form without script: `gezien` holds what stood in its fields when the page was made.

    A fact that several topics share stands there as often: what was changed in one of the places counts.
    """
    ruw = [
        {"veld": naam, "was": was, "wordt": _samen(was, post.get(naam, []), len(post.get(f"n.{naam}", [])))}
        for naam, was in gezien.items()
    ]
    return [een for een in lees(ruw, omg) if een.was != een.wordt]


def _samen(was: object, gekozen: list[str], plekken: int) -> list[str]:
    """One value of all places where a field stands: of boxes those that were ticked or unticked somewhere."""
    if plekken > 1 and isinstance(was, list):
        return [een for een in dict.fromkeys(gekozen) if een not in was or gekozen.count(een) == plekken]
    if len(gekozen) > 1 and isinstance(was, str):
        return [next((een for een in gekozen if een != was), was)]
    return gekozen


def pas_toe(talk: Tafelgesprek, wijzigingen: Iterable[Wijziging], omg: Omgeving) -> Opgeslagen:
    """Stores the changes. A field that stands otherwise than it was read is a conflict, and stays as it stands.

    Words are looked through for signals of danger as they were typed, and masked before they are kept.
    """
    rijen = list(wijzigingen)
    signalen = _signalen(een.wordt for een in rijen if veldbeleid.is_tekst(een.veld))
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        stand = stand_van(vers)
        velden = dict(stand.velden)
        conflicten: list[Conflict] = []
        gemaskeerd = anders = False
        for een in rijen:
            wordt = maskeer(een.wordt) if veldbeleid.is_tekst(een.veld) and isinstance(een.wordt, str) else een.wordt
            gemaskeerd |= wordt != een.wordt
            nu = velden.get(een.veld, veldbeleid.leeg(een.veld, omg))
            if nu == wordt:
                continue
            if nu != een.was:
                conflicten.append(Conflict(een.veld, wordt, nu))
                continue
            anders |= een.veld.startswith("o.")
            velden[een.veld] = wordt
        nieuw = replace(stand, velden={naam: waarde for naam, waarde in velden.items() if waarde})
        bewaar(vers, met_signalen(nieuw, signalen))
    return Opgeslagen(vers, tuple(conflicten), tuple(signalen), anders, gemaskeerd)


def bewaar(talk: Tafelgesprek, stand: Stand) -> None:
    """Stores the parts of a talk that was locked, and that it was touched now."""
    talk.stand, talk.laatst = als_json(stand), klok.nu()
    talk.save(update_fields=["stand", "laatst"])


def met_signalen(stand: Stand, signalen: Iterable[tuple[str, str]]) -> Stand:
    """The same with signals added, each once; the newest level of a signal counts."""
    samen = dict(stand.signalen) | dict(signalen)
    return replace(stand, signalen=[[id_, niveau] for id_, niveau in samen.items()])


def _signalen(teksten: Iterable[Waarde]) -> list[tuple[str, str]]:
    gevonden = (crisis.zoek(tekst) for tekst in teksten if isinstance(tekst, str) and tekst)
    return [(signaal.id, signaal.niveau) for signaal in gevonden if signaal is not None]


def _even(naam: str, ruw: object, omg: Omgeving) -> Waarde:
    """What a device says stood in a field, in the form in which it is kept."""
    waarde = veldbeleid.schoon(naam, ruw, omg)
    return "" if waarde is None else waarde


def zonder_signaal(talk: Tafelgesprek, id_: str) -> None:
    """Removes a signal of danger from a talk; one that is not there is fine."""
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        stand = stand_van(vers)
        bewaar(vers, replace(stand, signalen=[een for een in stand.signalen if een[0] != id_]))

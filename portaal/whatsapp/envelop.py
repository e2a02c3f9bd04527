"""What is in a webhook of Meta: every message and every status of every change of every entry. Pure, and takes any JSON.

Shapes: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages. What is missing or
of another kind than described is passed by; nothing in a body may stop what stands next to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

#: Longer is no id of Meta's: a business-scoped user id has at most 131 characters, a message id some 80.
_LANGSTE_ID = 256


@dataclass(frozen=True)
class Bericht:
    """One message of a resident. `gebruiker` is the business-scoped user id, `telefoon` the number (either may be "")."""

    nummer_id: str
    id: str
    gebruiker: str
    telefoon: str
    tijd: datetime | None
    soort: str
    ruw: dict[str, Any]


@dataclass(frozen=True)
class Status:
    """What became of a message of ours. `sleutel` is what we gave along; `codes` are Meta's error codes."""

    nummer_id: str
    id: str
    sleutel: str
    stand: str
    tijd: datetime | None
    codes: tuple[int, ...]


@dataclass(frozen=True)
class Inhoud:
    """Everything in one body. `nummers` are the numbers it is about, also where it holds nothing for us."""

    berichten: list[Bericht] = field(default_factory=list)
    statussen: list[Status] = field(default_factory=list)
    fouten: list[tuple[str, int]] = field(default_factory=list)
    nummers: set[str] = field(default_factory=set)


def lees(ruw: object) -> Inhoud:
    """Reads a body. Never raises. Messages are in the order in which they were sent, as far as Meta's clock tells."""
    uit = Inhoud()
    for waarde in _waarden(ruw):
        nummer_id = _tekst(_dict(waarde.get("metadata")).get("phone_number_id"))
        if not nummer_id:
            continue
        uit.nummers.add(nummer_id)
        contacten = _contacten(waarde)
        for bericht in _dicts(waarde.get("messages")):
            gelezen = _bericht(nummer_id, bericht, contacten)
            if gelezen is not None:
                uit.berichten.append(gelezen)
        uit.statussen.extend(s for status in _dicts(waarde.get("statuses")) if (s := _status(nummer_id, status)) is not None)
        uit.fouten.extend((nummer_id, code) for code in _codes(waarde))
    nul = datetime.fromtimestamp(0, timezone.utc)
    uit.berichten.sort(key=lambda b: b.tijd or nul)
    return uit


def _waarden(ruw: object) -> Iterator[dict[str, Any]]:
    if not isinstance(ruw, dict) or ruw.get("object") not in (None, "whatsapp_business_account"):
        return
    for ingang in _dicts(ruw.get("entry")):
        for wijziging in _dicts(ingang.get("changes")):
            if wijziging.get("field") in (None, "messages"):
                yield _dict(wijziging.get("value"))


def _contacten(waarde: dict[str, Any]) -> list[tuple[str, str]]:
    """The people of a change as (user id, number)."""
    return [(_tekst(c.get("user_id")), _tekst(c.get("wa_id"))) for c in _dicts(waarde.get("contacts"))]


def _bericht(nummer_id: str, ruw: dict[str, Any], contacten: list[tuple[str, str]]) -> Bericht | None:
    """One message, or None when nobody can be answered, or it has no id to know it by."""
    id, van, gebruiker = _tekst(ruw.get("id")), _tekst(ruw.get("from")), _tekst(ruw.get("from_user_id"))
    if not id or ruw.get("group_id"):
        return None  # in a group nobody talks to us, and an answer would tell others who asks for help
    if _is_gebruiker(van):  # seen in the wild: the user id where the number stands
        gebruiker, van = gebruiker or van, ""
    van = van if van.isdigit() else ""
    if len(contacten) == 1:
        gebruiker, van = gebruiker or contacten[0][0], van or (contacten[0][1] if contacten[0][1].isdigit() else "")
    elif not gebruiker and van:
        gebruiker = next((g for g, telefoon in contacten if telefoon == van and g), "")
    gebruiker = gebruiker if _is_gebruiker(gebruiker) else ""
    if not gebruiker and not van:
        return None
    soort = _tekst(ruw.get("type")) or "onbekend"
    return Bericht(nummer_id, id, gebruiker, van, _tijd(ruw.get("timestamp")), soort[:30], ruw)


def _is_gebruiker(id: str) -> bool:
    """Whether this is a business-scoped user id: "NL.13491208655302741918", also with ENT for a parent."""
    land, punt, rest = id.partition(".")
    return bool(punt) and len(land) == 2 and land.isalpha() and bool(rest) and rest.replace(".", "").isalnum()


def _status(nummer_id: str, ruw: dict[str, Any]) -> Status | None:
    stand = _tekst(ruw.get("status"))
    id, sleutel = _tekst(ruw.get("id")), _tekst(ruw.get("biz_opaque_callback_data"))
    if not stand or not (id or sleutel):
        return None
    return Status(nummer_id, id, sleutel, stand, _tijd(ruw.get("timestamp")), tuple(_codes(ruw)))


def _codes(ruw: dict[str, Any]) -> list[int]:
    return [fout["code"] for fout in _dicts(ruw.get("errors")) if isinstance(fout.get("code"), int)]


def _tijd(waarde: object) -> datetime | None:
    """Seconds since 1970, as text or as number."""
    try:
        return datetime.fromtimestamp(int(str(waarde)), timezone.utc)
    except (ValueError, OverflowError, OSError):
        return None


def _tekst(waarde: object) -> str:
    return waarde if isinstance(waarde, str) and len(waarde) <= _LANGSTE_ID and "\x00" not in waarde else ""


def _dict(waarde: object) -> dict[str, Any]:
    return waarde if isinstance(waarde, dict) else {}


def _dicts(waarde: object) -> list[dict[str, Any]]:
    return [deel for deel in waarde if isinstance(deel, dict)] if isinstance(waarde, list) else []

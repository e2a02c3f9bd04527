"""The bodies of the Cloud API: text, reply buttons, list, link, template. Without address; each takes what fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from portaal.whatsapp.weergave import grenzen
from portaal.whatsapp.weergave.knippen import inkorten

Romp = dict[str, Any]


@dataclass(frozen=True)
class Rij:
    """A row of a list: what a tap gives back, its title and what stands below it."""

    id: str
    titel: str
    uitleg: str = ""


def tekst(zin: str) -> Romp:
    """A plain text. No preview of a link: fetching it would use up what works once."""
    return {"type": "text", "text": {"body": zin, "preview_url": False}}


def knoppen(zin: str, keuzes: Sequence[tuple[str, str]], voet: str = "") -> Romp:
    """Reply buttons: pairs of (value, title)."""
    rij = [{"type": "reply", "reply": {"id": id, "title": titel}} for id, titel in keuzes]
    return _interactief("button", zin, {"buttons": rij}, voet)


def lijst(zin: str, knop: str, secties: Sequence[tuple[str, Sequence[Rij]]], voet: str = "") -> Romp:
    """A list behind a button, in sections of (title, rows)."""
    uit = []
    for titel, rijen in secties:
        rij = [{"id": r.id, "title": r.titel, **({"description": r.uitleg} if r.uitleg else {})} for r in rijen]
        uit.append({**({"title": titel} if titel else {}), "rows": rij})
    return _interactief("list", zin, {"button": knop, "sections": uit}, voet)


def link(zin: str, knop: str, adres: str) -> Romp:
    """A button that opens a page."""
    return _interactief("cta_url", zin, {"name": "cta_url", "parameters": {"display_text": knop, "url": adres}}, "")


def sjabloon(naam: str, waarden: Sequence[str], code: str = "") -> Romp:
    """A template that Meta approved, with the values of its text and the last part of its link."""
    delen: list[Romp] = []
    if waarden:
        delen.append({"type": "body", "parameters": [{"type": "text", "text": waarde} for waarde in waarden]})
    if code:
        delen.append({"type": "button", "sub_type": "url", "index": "0", "parameters": [{"type": "text", "text": code}]})
    inhoud = {"name": naam, "language": {"code": "nl"}, **({"components": delen} if delen else {})}
    return {"type": "template", "template": inhoud}


def _interactief(soort: str, zin: str, actie: Romp, voet: str) -> Romp:
    onder = {"footer": {"text": inkorten(voet, grenzen.VOET)}} if voet else {}
    return {"type": "interactive", "interactive": {"type": soort, "body": {"text": zin}, **onder, "action": actie}}

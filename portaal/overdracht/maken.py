"""Stores a hand-over in the transaction of the reply that tells about it."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from typing import Any

from django.conf import settings

from portaal import nummers, werkdagen
from portaal.chat.models import Gesprek
from portaal.overdracht.models import ContactDraft, Overdracht, UitgaandBericht
from regelingen.model import Gemeente

INGEBOUWD = "ingebouwd"


def belt_uiterlijk(profiel: Gemeente, spoed: dict[str, Any] | None, vandaag: date) -> date:
    """The day by which somebody calls: the municipality's own term, or the legal term of the urgency when that is earlier.

    Counted in working days from `vandaag`, which does not count itself. Without a term in the profile (demo mode only) a
    default holds.
    """
    termijnen = [profiel.terugbel_werkdagen or settings.STANDAARD_WERKDAGEN]
    if spoed and spoed.get("uiterlijk_werkdagen") is not None:
        termijnen.append(int(spoed["uiterlijk_werkdagen"]))
    return werkdagen.na_werkdagen(vandaag, max(0, min(termijnen)))


def maak(gesprek: Gesprek, inhoud: dict[str, Any], profiel: Gemeente, nu: datetime) -> Overdracht:
    """Stores a hand-over with the contact details that were given, and puts it in the outbox. Call inside a transaction.

    Takes:
        inhoud: the `overdracht` of the contract. Its municipality is not believed: the conversation's own counts.

    Gives:
        The hand-over, with its number.
    """
    team = inhoud["team"] or profiel.standaardteam or ""
    contact = ContactDraft.objects.filter(gesprek=gesprek).first()
    overdracht = Overdracht.objects.create(
        nummer=_vrij_nummer(),
        code_zout=secrets.token_hex(8),
        gesprek=gesprek,
        gemeente=gesprek.gemeente,
        team=team,
        team_naam=next((t.naam for t in profiel.teams if t.id == team), ""),
        **{naam: inhoud[naam] for naam in VELDEN},
        telefoon=contact.telefoon if contact else "",
        email=contact.email if contact else "",
        tijden=contact.tijden if contact else [],
        inspreken=contact.inspreken if contact else None,
        belt_uiterlijk=belt_uiterlijk(profiel, inhoud["spoed"], nu.date()),
        gemaakt=nu,
    )
    UitgaandBericht.objects.create(overdracht=overdracht, ontvanger=INGEBOUWD, niet_voor=nu, gemaakt=nu)
    if contact:
        contact.delete()
    gesprek.staat = Gesprek.Staat.OVERGEDRAGEN
    gesprek.save(update_fields=["staat"])
    return overdracht


#: What is stored as it came.
VELDEN = (
    "gevraagd", "spoed", "regels", "onderwerpen", "regelingen", "kennisbank", "wie", "voor", "taal", "tekst_versie",
)  # fmt: skip


def _vrij_nummer() -> str:
    while Overdracht.objects.filter(nummer=(nummer := nummers.nieuw_nummer())).exists():
        pass
    return nummer

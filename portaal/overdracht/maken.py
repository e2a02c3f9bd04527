"""Stores a hand-over in the transaction of the reply that tells about it."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from typing import Any

from django.conf import settings

from portaal import nummers, werkdagen
from portaal.bezorging.klaarzetten import overdracht_klaar
from portaal.chat.models import Gesprek
from portaal.overdracht import kopie
from portaal.overdracht.models import ContactDraft, Overdracht, VeiligBellen
from regelingen.model import Gemeente

#: "Onverwijld" (Wmo 2015 art. 2.3.3) and signals name no number of days: the first working day after it was asked.
METEEN = 1


def belt_uiterlijk(profiel: Gemeente, spoed: dict[str, Any] | None, vandaag: date) -> date:
    """The day by which somebody calls: the municipality's own term, or the legal term of the urgency when that is earlier.

    An urgency without a term must be met at once: on the first working day. Counted in working days from `vandaag`, which
    does not count itself. Without a term in the profile (demo mode only) a default holds.
    """
    termijnen = [profiel.terugbel_werkdagen or settings.STANDAARD_WERKDAGEN]
    if spoed:
        genoemd = spoed["uiterlijk_werkdagen"]
        termijnen.append(METEEN if genoemd is None else int(genoemd))
    return werkdagen.na_werkdagen(vandaag, max(0, min(termijnen)))


def met_termijn(onderwerp: dict[str, Any], vandaag: date) -> dict[str, Any]:
    """A topic with the day on which its legal term ends, counted from the request for help, which is today's hand-over.

    The Wgs accepts a request in any form; what was typed before it was sent had not reached the municipality yet.
    """
    termijn = onderwerp.get("termijn")
    if termijn is None:
        return {naam: waarde for naam, waarde in onderwerp.items() if naam != "termijn"}
    uiterlijk = werkdagen.na_termijn(vandaag, termijn["aantal"], termijn["eenheid"])
    return {**onderwerp, "termijn": {"grond": termijn["grond"], "uiterlijk": uiterlijk.isoformat()}}


def eerste_termijn(onderwerpen: list[dict[str, Any]]) -> date | None:
    """The earliest day that a law sets for one of the topics, as `met_termijn` gave them."""
    dagen = [date.fromisoformat(o["termijn"]["uiterlijk"]) for o in onderwerpen if "termijn" in o]
    return min(dagen, default=None)


def maak(gesprek: Gesprek, inhoud: dict[str, Any], profiel: Gemeente, nu: datetime) -> Overdracht:
    """Stores a hand-over with the contact details that were given, and puts it in the outbox. Call inside a transaction.

    Takes:
        inhoud: the `overdracht` of the contract. Its municipality is not believed: the conversation's own counts.

    Gives:
        The hand-over, with its number.
    """
    team = inhoud["team"] or profiel.standaardteam or ""
    contact = ContactDraft.objects.filter(gesprek=gesprek).first()
    onderwerpen = [met_termijn(onderwerp, nu.date()) for onderwerp in inhoud["onderwerpen"]]
    overdracht = Overdracht.objects.create(
        nummer=_vrij_nummer(),
        code_zout=secrets.token_hex(8),
        gesprek=gesprek,
        gemeente=gesprek.gemeente,
        team=team,
        team_naam=next((t.naam for t in profiel.teams if t.id == team), ""),
        **{naam: inhoud[naam] for naam in VELDEN},
        onderwerpen=onderwerpen,
        taal=contact.taal if contact and contact.taal else inhoud["taal"],
        geen_nacontact=inhoud["geen_nacontact"] or bool(contact and contact.veilig_bellen == VeiligBellen.NEE),
        wettelijk_uiterlijk=eerste_termijn(onderwerpen),
        telefoon=contact.telefoon if contact else "",
        email=contact.email if contact else "",
        tijden=contact.tijden if contact else [],
        inspreken=contact.inspreken if contact else None,
        veilig_bellen=contact.veilig_bellen if contact else "",
        erbij=contact.erbij if contact else "",
        belt_uiterlijk=belt_uiterlijk(profiel, inhoud["spoed"], nu.date()),
        gemaakt=nu,
    )
    overdracht_klaar(overdracht, nu)
    if contact:
        if contact.kopie_mail:
            kopie.zet_klaar(overdracht, contact.email, nu)
        contact.delete()
    gesprek.staat = Gesprek.Staat.OVERGEDRAGEN
    gesprek.save(update_fields=["staat"])
    return overdracht


#: What is stored as it came.
VELDEN = (
    "gevraagd", "spoed", "regels", "regelingen", "kennisbank", "wie", "rol", "voor", "tekst_versie",
)  # fmt: skip


def _vrij_nummer() -> str:
    while Overdracht.objects.filter(nummer=(nummer := nummers.nieuw_nummer())).exists():
        pass
    return nummer

"""Puts messages in the outbox. Call inside the transaction that stores what the message tells about."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from portaal.bezorging import instelling
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.namen import INGEBOUWD, INWONER_MAIL, VERDELEN

if TYPE_CHECKING:
    from portaal.overdracht.models import Overdracht


def overdracht_klaar(overdracht: Overdracht, nu: datetime) -> None:
    """Puts a hand-over in the outbox for every receiver of its municipality and team; a receiver that has it already is left out.

    Call it again when a hand-over moves to another team: only receivers that did not have it yet are added.
    """
    lijst = instelling.lijst()
    for ontvanger in (INGEBOUWD, *lijst.voor(overdracht.gemeente, overdracht.team), *(() if lijst.heel else (VERDELEN,))):
        _zet(overdracht, ontvanger, overdracht.nummer, None, nu)


def inwonermail_klaar(overdracht: Overdracht, *, wat: str, naar: str, onderwerp: str, tekst: str, nu: datetime) -> None:
    """Puts a mail to the resident in the outbox. Asking twice for the same `wat` sends one mail.

    Takes:
        wat: which mail this is ("kopie"); a word of our own of at most 40 characters, part of the key.
        naar: a checked e-mail address.
        onderwerp: one line without anything personal: it shows on a locked screen and is not encrypted on its way.
        tekst: plain text. Address, subject and text are wiped from the outbox once the mail has left.

    Whether a mail to this resident is safe is decided by the caller: never where `geen_nacontact` holds.
    """
    inhoud = {"naar": naar, "onderwerp": " ".join(onderwerp.split()), "tekst": tekst}
    _zet(overdracht, INWONER_MAIL, f"{overdracht.nummer}-{wat}", inhoud, nu)


def laat_vervallen(overdracht: Overdracht) -> int:
    """Takes back what has not left yet: for a hand-over that the resident withdraws. Wipes what those rows held.

    Gives:
        How many messages will not be sent any more. A message that is leaving at this very moment cannot be taken back.
    """
    open_ = overdracht.uitgaand.filter(staat__in=(UitgaandBericht.Staat.WACHT, UitgaandBericht.Staat.OPGEGEVEN))
    return open_.update(staat=UitgaandBericht.Staat.VERVALLEN, inhoud=None, lease_tot=None)


def _zet(overdracht: Overdracht, ontvanger: str, sleutel: str, inhoud: dict[str, Any] | None, nu: datetime) -> None:
    UitgaandBericht.objects.get_or_create(
        ontvanger=ontvanger,
        sleutel=sleutel,
        defaults={"overdracht": overdracht, "inhoud": inhoud, "niet_voor": nu, "gemaakt": nu},
    )

"""Puts messages in the outbox. Call inside the transaction that stores what the message tells about."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Max

from portaal.bezorging import instelling
from portaal.bezorging.models import UitgaandBericht, Vervolg
from portaal.bezorging.namen import INGEBOUWD, INWONER_MAIL, VERDELEN

if TYPE_CHECKING:
    from portaal.overdracht.models import Aanvulling, Overdracht


def overdracht_klaar(overdracht: Overdracht, nu: datetime) -> None:
    """Puts a hand-over in the outbox for every receiver of its municipality and team; a receiver that has it already is left out.

    Call it again when a hand-over moves to another team, with the hand-over locked: only receivers that did not have it yet are
    added. They also get what the resident added since, because a register may have no room for it in the hand-over itself.
    """
    lijst = instelling.lijst()
    _zet(overdracht, INGEBOUWD, overdracht.nummer, None, nu)
    for ontvanger in lijst.voor(overdracht.gemeente, overdracht.team):
        if _zet(overdracht, ontvanger, overdracht.nummer, None, nu):
            for eerder in overdracht.uitgaand.filter(ontvanger=INGEBOUWD, vervolg=Vervolg.AANGEVULD).order_by("volgnummer"):
                _zet_vervolg(overdracht, ontvanger, Vervolg.AANGEVULD, eerder.volgnummer, nu, eerder.aanvulling)
    if not lijst.heel:
        _zet(overdracht, VERDELEN, overdracht.nummer, None, nu)


def vervolg_klaar(overdracht: Overdracht, vervolg: Vervolg, nu: datetime, aanvulling: Aanvulling | None = None) -> None:
    """Puts what a resident did afterwards in the outbox, for every receiver that has the hand-over or is about to get it.

    Takes:
        overdracht: locked by the caller: the serial is the next one.
        aanvulling: the words, for AANGEVULD and GEWIJZIGD.

    How to be reached is told as it is when the message leaves, so one message that has not left yet is enough.
    """
    volgnummer = _volgend(overdracht)
    eerste = overdracht.uitgaand.filter(sleutel=overdracht.nummer).exclude(staat=UitgaandBericht.Staat.VERVALLEN)
    for rij in eerste.exclude(ontvanger=VERDELEN).order_by("pk"):
        if vervolg == Vervolg.ANDERS_BEREIKEN and _gaat_nog_weg(overdracht, rij.ontvanger, vervolg):
            continue
        _zet_vervolg(overdracht, rij.ontvanger, vervolg, volgnummer, nu, aanvulling)


def intrekking_klaar(overdracht: Overdracht, nu: datetime) -> int:
    """Stops what has not left, and tells every receiver that may have the hand-over that it was withdrawn.

    A receiver may have it from the moment a worker first took it, whatever came back. While a message is leaving, the
    withdrawal waits until that is over.

    Takes:
        overdracht: locked by the caller.

    Gives:
        How many messages will not be sent any more.
    """
    rijen = list(overdracht.uitgaand.select_for_update())  # a worker cannot take one from here on
    vertrokken = [rij.ontvanger for rij in rijen if rij.sleutel == overdracht.nummer and rij.vertrokken_op is not None]
    volgnummer = _volgend(overdracht)
    gestopt = laat_vervallen(overdracht)
    for ontvanger in vertrokken:
        if ontvanger != VERDELEN:
            vrij = max([nu, *(rij.lease_tot for rij in rijen if rij.ontvanger == ontvanger and rij.lease_tot is not None)])
            _zet_vervolg(overdracht, ontvanger, Vervolg.INGETROKKEN, volgnummer, nu, niet_voor=vrij)
    return gestopt


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
    """Takes back what has not left yet. Wipes what those rows held.

    Gives:
        How many messages will not be sent any more. A message that is leaving at this very moment cannot be taken back.
    """
    open_ = overdracht.uitgaand.filter(staat__in=(UitgaandBericht.Staat.WACHT, UitgaandBericht.Staat.OPGEGEVEN))
    return open_.update(staat=UitgaandBericht.Staat.VERVALLEN, inhoud=None, lease_tot=None)


def _volgend(overdracht: Overdracht) -> int:
    hoogste: int = overdracht.uitgaand.aggregate(hoogste=Max("volgnummer"))["hoogste"] or 0
    return hoogste + 1


def _gaat_nog_weg(overdracht: Overdracht, ontvanger: str, vervolg: Vervolg) -> bool:
    """Whether such a message is waiting that no worker has taken. Locked, so that none takes it before we are done."""
    wacht = overdracht.uitgaand.filter(ontvanger=ontvanger, vervolg=vervolg, staat=UitgaandBericht.Staat.WACHT)
    return wacht.filter(vertrokken_op=None).select_for_update().first() is not None


def _zet_vervolg(
    overdracht: Overdracht,
    ontvanger: str,
    vervolg: Vervolg,
    volgnummer: int,
    nu: datetime,
    aanvulling: Aanvulling | None = None,
    niet_voor: datetime | None = None,
) -> None:
    extra = {"volgnummer": volgnummer, "vervolg": vervolg, "aanvulling": aanvulling, "niet_voor": niet_voor or nu}
    _zet(overdracht, ontvanger, f"{overdracht.nummer}-{volgnummer}", None, nu, **extra)


def _zet(overdracht: Overdracht, ontvanger: str, sleutel: str, inhoud: dict[str, Any] | None, nu: datetime, **extra: Any) -> bool:
    """Makes the row, unless it is there already. Gives whether it is new."""
    _, nieuw = UitgaandBericht.objects.get_or_create(
        ontvanger=ontvanger,
        sleutel=sleutel,
        defaults={"overdracht": overdracht, "inhoud": inhoud, "niet_voor": nu, "gemaakt": nu, **extra},
    )
    return nieuw

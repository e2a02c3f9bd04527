"""Stores what came in, each message once. After that Meta may forget it."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from portaal.whatsapp import codes, slot
from portaal.whatsapp.envelop import Bericht, Inhoud, Status
from portaal.whatsapp.instelling import Nummer
from portaal.whatsapp.lijnen import lijn_van
from portaal.whatsapp.models import Binnengekomen, Nummerstand, Uitgaand

_PER = timedelta(seconds=10)
#: What Meta may say later never undoes what it said before: statuses come in any order.
_RANG = {"": 0, "sent": 1, "delivered": 2, "read": 3, "played": 3, "failed": 4}


def bewaar(inhoud: Inhoud, nummers: dict[str, Nummer], nu: datetime) -> int:
    """Stores everything in one transaction.

    Takes:
        nummers: the numbers for which the body was signed well; what is about another number is not believed.

    Gives:
        How many messages were new, or were stored by another request at this very moment.
    """
    nieuw = 0
    with transaction.atomic():
        for bericht in inhoud.berichten:
            if bericht.nummer_id in nummers:
                nieuw += _bericht(bericht, nummers[bericht.nummer_id], nu)
        for status in inhoud.statussen:
            if status.nummer_id in nummers:
                _status(status, nu)
        for nummer_id in inhoud.nummers & set(nummers):
            _noteer_webhook(nummer_id, nu)
        for nummer_id, code in inhoud.fouten:
            if nummer_id in nummers:
                codes.meld(nummer_id, code, nu)
    return nieuw


def _noteer_webhook(nummer_id: str, nu: datetime) -> None:
    """When Meta last knocked, to some seconds."""
    rij, nieuw = Nummerstand.objects.get_or_create(nummer_id=nummer_id, defaults={"laatste_webhook": nu})
    if not nieuw and (rij.laatste_webhook is None or abs(nu - rij.laatste_webhook) > _PER):
        Nummerstand.objects.filter(pk=rij.pk).update(laatste_webhook=nu)


def kenmerk_van(id: str) -> str:
    """What we know a message of a resident by."""
    return slot.kenmerk("bericht", id)


def client_id_van(kenmerk: str) -> str:
    """The id of the turn that a message becomes."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, kenmerk))


def _bericht(bericht: Bericht, nummer: Nummer, nu: datetime) -> int:
    kenmerk = kenmerk_van(bericht.id)
    if Binnengekomen.objects.filter(kenmerk=kenmerk).exists():
        return 0
    rij = Binnengekomen(
        kenmerk=kenmerk,
        lijn=lijn_van(bericht, nummer, nu),
        soort=bericht.soort,
        geschreven=min(bericht.tijd or nu, nu),
        slot=slot.dicht(bericht.ruw),
        niet_voor=nu,
        gemaakt=nu,
    )
    Binnengekomen.objects.bulk_create([rij], ignore_conflicts=True)  # Meta may send it twice at the same moment
    return 1


def _van_eerdere_poging(rij: Uitgaand, kenmerk: str, status: Status) -> bool:
    """Whether this is about an attempt that failed before, and that we act upon already: Meta repeats itself for a week."""
    if not kenmerk or not rij.kenmerk:
        return False
    if rij.kenmerk != kenmerk:
        return status.stand == "failed"  # another attempt arrived
    return rij.staat == Uitgaand.Staat.WACHT


def _status(status: Status, nu: datetime) -> None:
    """What Meta says of a message of ours. Also settles one of which the answer to sending never reached us."""
    kenmerk = slot.kenmerk("uit", status.id) if status.id else ""
    wie = Q(kenmerk=kenmerk) if kenmerk else Q(pk=None)
    if status.sleutel:
        wie |= Q(sleutel=status.sleutel[:64])
    rij = Uitgaand.objects.select_for_update().filter(wie, lijn__nummer_id=status.nummer_id).first()
    if rij is None or _van_eerdere_poging(rij, kenmerk, status):
        return
    velden: dict[str, object] = {}
    if _RANG.get(status.stand, -1) > _RANG[rij.stand] and status.stand in Uitgaand.Stand.values:
        velden.update(stand=status.stand, stand_op=status.tijd or nu)
    if rij.staat == Uitgaand.Staat.WACHT and rij.vertrokken_op is not None and status.stand != "failed":
        velden.update(staat=Uitgaand.Staat.BEZORGD, bezorgd_op=nu, fout="", lease_tot=None)
    if velden.get("stand") in (Uitgaand.Stand.AFGELEVERD, Uitgaand.Stand.GELEZEN):
        velden["inhoud"] = None
    if kenmerk and not rij.kenmerk:
        velden["kenmerk"] = kenmerk
    if velden:
        Uitgaand.objects.filter(pk=rij.pk).update(**velden)
    if status.stand == "failed":
        codes.na_afloop(rij, status.codes, nu)

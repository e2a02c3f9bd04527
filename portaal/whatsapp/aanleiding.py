"""What elsewhere in the portal leads to a message here: a hand-over that was sent, a call that was planned, a follow-up.

By Django's signals, inside the transaction of what happened: the rest of the portal knows nothing of this channel.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from portaal import kennis, klok
from portaal.overdracht.models import Overdracht
from portaal.whatsapp import instelling, toestemming, uitbox, woorden
from portaal.whatsapp.lijnen import geadresseerd, venster_open
from portaal.whatsapp.models import Gevolgd, Lijn
from portaal.whatsapp.weergave import vormen
from portaal.wijkteam import opvolging
from portaal.wijkteam.models import Gebeurtenis, Opvolging
from portaal.wijkteam.post import bericht_mag


@receiver(post_save, sender=Overdracht, dispatch_uid="whatsapp.overdracht")
def na_versturen(sender: Any, instance: Overdracht, created: bool, **_: Any) -> None:
    """Tells on WhatsApp that it was sent, and asks whether we may write later. Never where contact is not safe."""
    lijn = Lijn.objects.filter(gesprek=instance.gesprek_id).first() if created and instance.gesprek_id else None
    if lijn is None:
        return
    Gevolgd.objects.create(overdracht=instance, lijn=lijn)
    profiel = kennis.gemeente(instance.gemeente)
    if lijn.formulier or profiel is None or not bericht_mag(instance):
        return  # it was completed here, and the turn itself tells; or nothing may be told
    middelen = woorden.middelen(profiel)
    zin = woorden.zin("verstuurd", profiel, team=instance.team_naam or "het team")
    vraagt = lijn.gestopt_op is None and lijn.toestemming_op is None
    romp = toestemming.vraag(zin, middelen) if vraagt else vormen.tekst(zin)
    uitbox.zet_klaar(lijn, f"over{instance.nummer}", [romp], klok.nu())
    toestemming.onthoud_vraag(lijn, open_=vraagt)


@receiver(post_save, sender=Gebeurtenis, dispatch_uid="whatsapp.gebeurtenis")
def na_plannen(sender: Any, instance: Gebeurtenis, created: bool, **_: Any) -> None:
    """Tells for which day a call was planned, to who wants to hear that here."""
    if not created or instance.soort != Gebeurtenis.Soort.GEPLAND:
        return
    o = Overdracht.objects.get(pk=instance.overdracht_id)
    if o.gepland_op is not None:
        _bericht(o, "belafspraak", f"plan{instance.pk}", klok.dag_in_woorden(o.gepland_op), klok.nu())


def stuur_opvolging(basis: str, nu: datetime) -> int:
    """Asks how it went, of who wants to be asked here. Gives how many. For the worker.

    Takes:
        basis: the address of the portal, "https://host".
    """
    wil = Lijn.objects.filter(toestemming_op__isnull=False, gestopt_op=None)
    open_ = Opvolging.objects.select_related("overdracht__whatsapp__lijn").filter(staat=Opvolging.Staat.OPEN)
    return sum(_vraag_na(een, basis, nu) for een in open_.filter(overdracht__whatsapp__lijn__in=wil)[:200])


def _vraag_na(een: Opvolging, basis: str, nu: datetime) -> int:
    """Asks one resident. Who cannot be asked here stays on the list of the team."""
    if not _kan(een.overdracht.whatsapp.lijn, "opvolging", nu):
        return 0
    with transaction.atomic():
        token = opvolging.open_link(een, nu)
        if token is None:
            return 0
        adres = f"{basis}/hoe-gaat-het/{token}/"
        return _bericht(een.overdracht, "opvolging", f"volg{een.pk}", "", nu, adres=adres, code=f"{token}/")


def _kan(lijn: Lijn, soort: str, nu: datetime) -> bool:
    """Whether such a message can go at all: within 24 hours, or with a template that has a name; and to an address we know."""
    nummer = instelling.nummers().met_id(lijn.nummer_id)
    if nummer is None or geadresseerd(lijn, nu) is None:
        return False
    return venster_open(lijn, nu) or soort in nummer.sjablonen


def _bericht(o: Overdracht, soort: str, sleutel: str, moment: str, nu: datetime, adres: str = "", code: str = "") -> int:
    """Puts a message in the outbox that may go as a template. Not where the resident did not ask for it, or nothing may go."""
    gevolgd = Gevolgd.objects.select_related("lijn").filter(overdracht=o).first()
    profiel = kennis.gemeente(o.gemeente)
    if gevolgd is None or profiel is None or not bericht_mag(o):
        return 0
    lijn = gevolgd.lijn
    if lijn.toestemming_op is None or lijn.gestopt_op is not None:
        return 0
    zin = woorden.zin(soort, profiel, moment=moment)
    romp = vormen.link(zin, woorden.zin("knop_opvolging", profiel), adres) if adres else vormen.tekst(zin)
    waarden = [kennis.plaats(profiel), *([moment] if moment else [])]
    sjabloon = {"soort": soort, "waarden": waarden, "code": code}
    return uitbox.zet_klaar(lijn, sleutel, [romp], nu, sjabloon)

"""Who is talking, and where an answer goes.

A resident is known by the business-scoped user id where Meta gives one, otherwise by the number. Who was known by the number
and now comes with an id stays the same resident. The number is never taken as a telephone number to call: it is asked.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from portaal.whatsapp import slot
from portaal.whatsapp.envelop import Bericht
from portaal.whatsapp.instelling import Nummer
from portaal.whatsapp.models import Antwoordadres, Lijn

#: After a message of a resident we may write freely for so long.
VENSTER = timedelta(hours=24)
#: So long an address stays for who wants to hear from us later: the follow-up comes after six weeks.
MET_TOESTEMMING = timedelta(days=70)


def lijn_van(bericht: Bericht, nummer: Nummer, nu: datetime) -> Lijn:
    """The line of whoever sent this, made when it is new. Call inside a transaction. Notes the address and the moment."""
    sleutels = [slot.kenmerk("lijn", nummer.nummer_id, wie) for wie in (bericht.gebruiker, bericht.telefoon) if wie]
    lijn = next((rij for s in sleutels if (rij := Lijn.objects.select_for_update().filter(sleutel=s).first())), None)
    if lijn is None:
        lijn, _ = Lijn.objects.get_or_create(
            sleutel=sleutels[0], defaults={"nummer_id": nummer.nummer_id, "gemeente": str(nummer.gemeente), "gemaakt": nu}
        )
    tijd = min(bericht.tijd or nu, nu)
    lijn.sleutel, lijn.laatste_in, lijn.wissen = sleutels[0], max(lijn.laatste_in or tijd, tijd), False
    lijn.save(update_fields=["sleutel", "laatste_in", "wissen"])
    soort = Antwoordadres.Soort.NUMMER if bericht.telefoon else Antwoordadres.Soort.GEBRUIKER
    velden = {"soort": soort, "slot": slot.dicht(bericht.telefoon or bericht.gebruiker), "tot": adres_tot(lijn, nu)}
    if not Antwoordadres.objects.filter(lijn=lijn).update(**velden):
        Antwoordadres.objects.create(lijn=lijn, **velden)
    return lijn


def adres_tot(lijn: Lijn, nu: datetime) -> datetime:
    """Until when we know where to answer: as long as the conversation, longer for who wants to hear from us later."""
    met = lijn.toestemming_op is not None and lijn.gestopt_op is None
    return nu + (MET_TOESTEMMING if met else settings.BEWAAR_GESPREK)


def verleng(lijn: Lijn, nu: datetime) -> None:
    """Sets the term of the address anew after the resident said yes or no to later messages."""
    Antwoordadres.objects.filter(lijn=lijn).update(tot=adres_tot(lijn, nu))


def geadresseerd(lijn: Lijn, nu: datetime) -> dict[str, str] | None:
    """The part of a body that says whom it is for; None when we no longer know. Raises slot.SlotFout."""
    adres = Antwoordadres.objects.filter(lijn=lijn, tot__gt=nu).first()
    if adres is None:
        return None
    return {"to" if adres.soort == Antwoordadres.Soort.NUMMER else "recipient": str(slot.open_(adres.slot))}


def venster_open(lijn: Lijn, nu: datetime) -> bool:
    """Whether we may write freely now."""
    return lijn.laatste_in is not None and nu < lijn.laatste_in + VENSTER


def vergeet_adres(lijn: Lijn) -> None:
    """Forgets where to answer: the number went to somebody else."""
    with transaction.atomic():
        Antwoordadres.objects.filter(lijn=lijn).delete()
        Lijn.objects.filter(pk=lijn.pk).update(toestemming_op=None, laatste_in=None)

"""How much is too much. Counted in the database, so that every process counts the same."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from portaal.adres import adres_spoor
from portaal.chat.models import Aanmelding, Bericht, Codepoging, Gesprek
from portaal.fouten import PortaalFout

MINUUT = timedelta(minutes=1)
UUR = timedelta(hours=1)
#: A turn that failed this often is not tried again under the same id.
MAX_POGINGEN = 20
#: Crisis answers are never refused, but beyond this many turns in a minute they are no longer stored.
MAX_OPGESLAGEN_PER_MINUUT = 60

#: Wrong codes in an hour, from one address and from all together. A code has 10**12 values: guessing one of 1,000 open codes
#: at the second pace takes some 600 years.
MAX_CODES_PER_ADRES = 5
MAX_CODES_SAMEN = 200


def laatste_minuut(gesprek: Gesprek, nu: datetime) -> int:
    """How many messages this conversation sent in the last minute."""
    return Bericht.objects.filter(gesprek=gesprek, gemaakt__gt=nu - MINUUT).exclude(client_id="begin").count()


def controleer_tempo(gesprek: Gesprek, nu: datetime) -> None:
    """Raises PortaalFout "te_veel" when this message would be one too many in a minute."""
    if laatste_minuut(gesprek, nu) >= settings.BERICHTEN_PER_MINUUT:
        raise PortaalFout("te_veel")


def meld_aan(adres: str, nu: datetime) -> None:
    """Notes that an address starts a conversation.

    Raises:
        PortaalFout: "te_veel_gesprekken" when it started too many in the last hour.
    """
    sporen = {adres_spoor(adres, (nu - UUR).date()), spoor := adres_spoor(adres, nu.date())}
    with transaction.atomic():
        if Aanmelding.objects.filter(spoor__in=sporen, moment__gt=nu - UUR).count() >= settings.SESSIES_PER_UUR:
            raise PortaalFout("te_veel_gesprekken")
        Aanmelding.objects.create(spoor=spoor, moment=nu)


def controleer_codes(adres: str, nu: datetime) -> None:
    """Raises PortaalFout "te_veel_codes" when this address, or everybody together, typed too many wrong codes in an hour."""
    sporen = {adres_spoor(adres, (nu - UUR).date()), adres_spoor(adres, nu.date())}
    fout = Codepoging.objects.filter(moment__gt=nu - UUR)
    if fout.filter(spoor__in=sporen).count() >= MAX_CODES_PER_ADRES or fout.count() >= MAX_CODES_SAMEN:
        raise PortaalFout("te_veel_codes")


def meld_foute_code(adres: str, nu: datetime) -> None:
    """Notes that an address typed a code that opens nothing."""
    Codepoging.objects.create(spoor=adres_spoor(adres, nu.date()), moment=nu)

"""A way from WhatsApp to a page with the same conversation: an address that works once, for a day.

The token of the conversation is made when the address is used, so an address that was never opened opens nothing afterwards.
Opening asks for a tap on a button: what only looks at an address, such as a virus scanner, does not use it up.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from portaal.chat import sessies
from portaal.chat.models import Gesprek, hash_van, nieuwe_sleutel
from portaal.whatsapp.models import Weblink

GELDIG = timedelta(hours=24)
#: The pages it may lead to.
NAAR = {"pagina": "chat:pagina", "afdrukken": "chat:afdrukken"}


def maak(gesprek: Gesprek, naar: str, nu: datetime) -> str:
    """The address of a way in to the page `naar`. Raises KeyError for a page that is not one of NAAR."""
    if naar not in NAAR:
        raise KeyError(naar)
    code = nieuwe_sleutel()
    Weblink.objects.create(code_hash=hash_van(code), gesprek=gesprek, naar=naar, tot=nu + GELDIG)
    return f"{settings.WEGWIJZER_ADRES}{reverse('whatsapp:verder', args=[gesprek.gemeente, code])}"


def leidt_naar(gemeente: str, code: str, nu: datetime) -> str:
    """Which page of NAAR a code opens now, "" for none. Looking does not use it up."""
    rij = Weblink.objects.filter(code_hash=hash_van(code), gesprek__gemeente=gemeente, tot__gt=nu).first()
    return rij.naar if rij else ""


def gebruik(gemeente: str, code: str, nu: datetime) -> tuple[str, str] | None:
    """The new token of the conversation behind a code and the page it leads to; None when it was used, is too old or unknown."""
    with transaction.atomic():
        rijen = Weblink.objects.select_for_update().select_related("gesprek")
        rij = rijen.filter(code_hash=hash_van(code), gesprek__gemeente=gemeente, tot__gt=nu).first()
        if rij is None:
            return None
        rij.delete()
        # Whoever opens the link is who we talk with: the page need not ask first who came back after a silence.
        Gesprek.objects.filter(pk=rij.gesprek_id).update(laatst=nu)
        return sessies.nieuw_token(rij.gesprek), NAAR[rij.naar]

"""A code with which a resident goes on later, or on another device. Only a keyed hash of it is kept, at most seven days."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from portaal.chat import limieten, sessies
from portaal.chat.models import Gesprek, Verdercode
from portaal.fouten import PortaalFout

CIJFERS = 12
GELDIG = timedelta(days=7)


def maak(gesprek: Gesprek, nu: datetime) -> tuple[str, datetime]:
    """Makes a code for a conversation; one made before no longer works.

    Gives:
        The code as it is shown ("4821 9073 6254"; kept nowhere), and until when it works. Making one counts as a visit, so
        the conversation is kept as long as its code.

    Raises:
        PortaalFout: "geen_gesprek" when it was wiped meanwhile.
    """
    code = "".join(secrets.choice("0123456789") for _ in range(CIJFERS))
    tot = nu + min(GELDIG, settings.BEWAAR_GESPREK)
    with transaction.atomic():
        if not Gesprek.objects.filter(pk=gesprek.pk).update(laatst=nu):
            raise PortaalFout("geen_gesprek")
        Verdercode.objects.update_or_create(gesprek=gesprek, defaults={"hash": _hash(code), "tot": tot})
    return " ".join(code[i : i + 4] for i in range(0, CIJFERS, 4)), tot


def open_(getypt: str, gemeente: str, adres: str, nu: datetime) -> tuple[Gesprek, str]:
    """Opens the conversation that belongs to a code.

    Takes:
        getypt: the code as somebody typed it; anything but digits is ignored.
        gemeente: the municipality of the page: a code works on its own page only.
        adres: where the request came from, for the limit.

    Gives:
        The conversation and its new token. The browser it was open in before no longer has it.

    Raises:
        PortaalFout: "code_onbekend"; "te_veel_codes" after too many wrong ones.
    """
    limieten.controleer_codes(adres, nu)
    cijfers = "".join(teken for teken in getypt if teken in "0123456789")
    rij = Verdercode.objects.select_related("gesprek").filter(hash=_hash(cijfers), tot__gt=nu, gesprek__gemeente=gemeente).first()
    if len(cijfers) != CIJFERS or rij is None:
        limieten.meld_foute_code(adres, nu)
        raise PortaalFout("code_onbekend")
    return rij.gesprek, sessies.nieuw_token(rij.gesprek)


def _hash(code: str) -> str:
    """Keyed: behind a plain hash twelve digits are guessed in minutes by whoever gets hold of the database."""
    return hmac.new(settings.CODE_SLEUTEL.encode(), f"verder {code}".encode(), hashlib.sha256).hexdigest()

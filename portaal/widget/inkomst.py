"""From the widget to a page of the portal: an address that opens the resident's own conversation there, once and at once.

The widget stands on another site, so its token is not in the portal's cookie. The token itself never stands in an address: an
address is kept in the history of the browser and in logs. It holds a code instead, and what we keep is of no use without it.
"""

from __future__ import annotations

import base64
import hashlib
from datetime import timedelta

from cryptography.fernet import Fernet
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from portaal import klok
from portaal.chat import koekje
from portaal.chat.models import Gesprek, hash_van, nieuwe_sleutel
from portaal.fouten import PortaalFout
from portaal.widget.models import Inkomst

#: Time for a slow telephone to open a page.
GELDIG = timedelta(minutes=2)
#: What the widget may ask for, with the name of the page.
NAAR = {naam: f"chat:{naam}" for naam in ("pagina", "afdrukken", "pdf", "agenda", "bewaren")}


def maak(gesprek: Gesprek, token: str, naar: object) -> str:
    """The path of a way in to the page `naar`.

    Raises:
        PortaalFout: "ongeldig" for a page that is not one of NAAR.
    """
    if not isinstance(naar, str) or naar not in NAAR:
        raise PortaalFout("ongeldig")
    nu, code = klok.nu(), nieuwe_sleutel()
    Inkomst.objects.filter(tot__lte=nu).delete()
    slot = _slot(code).encrypt(token.encode()).decode()
    Inkomst.objects.create(code_hash=hash_van(code), slot=slot, gesprek=gesprek, tot=nu + GELDIG)
    return reverse("widget:inkomst", args=[gesprek.gemeente, code, naar])


def gebruik(gemeente: str, code: str) -> str | None:
    """The token behind a code, which then no longer works; None when it is used, too old or unknown."""
    with transaction.atomic():
        rij = Inkomst.objects.select_for_update().filter(code_hash=hash_van(code), gesprek__gemeente=gemeente).first()
        if rij is None:
            return None
        rij.delete()
    return _slot(code).decrypt(rij.slot.encode()).decode() if rij.tot > klok.nu() else None


@require_GET
def inkomst(request: HttpRequest, gemeente: str, code: str, naar: str) -> HttpResponse:
    """Opens the page with the conversation; with a code that no longer works the page as anybody sees it."""
    antwoord = HttpResponseRedirect(reverse(NAAR.get(naar, NAAR["pagina"]), args=[gemeente]), status=303)
    token = gebruik(gemeente, code)
    if token:
        koekje.zet(antwoord, gemeente, token)
    antwoord["Referrer-Policy"] = "no-referrer"
    return antwoord


def _slot(code: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"inkomst {code}".encode()).digest()))

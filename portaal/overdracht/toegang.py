"""Number and code open a hand-over for the resident. Never the telephone number: a partner knows that."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from portaal import klok, nummers
from portaal.adres import adres_spoor, adres_van
from portaal.fouten import PortaalFout
from portaal.overdracht.models import Overdracht, Toegangspoging

UUR = timedelta(hours=1)
#: Wrong codes in an hour: for one number, and from one address. A town hall is one address, four digits are ten thousand.
PER_NUMMER = 5
PER_ADRES = 30
#: How long a page stays open after the code was typed.
OPEN = timedelta(minutes=15)
_ZOUT = "portaal.overdracht.toegang"


def open_met_code(request: HttpRequest, nummer: object, code: object) -> Overdracht:
    """The hand-over that belongs to what was typed.

    A number that does not exist and a wrong code give the same answer and count the same.

    Raises:
        PortaalFout: "code_fout", or "te_veel_pogingen" after too many wrong ones.
    """
    gelezen = nummers.lees_nummer(nummer[:40]) if isinstance(nummer, str) else None
    cijfers = "".join(teken for teken in code[:20] if teken in "0123456789") if isinstance(code, str) else ""
    nu = klok.nu()
    sporen = _sporen(request, gelezen or "", nu)
    _controleer(sporen, nu)
    overdracht = Overdracht.objects.filter(nummer=gelezen).first() if gelezen else None
    klopt = hmac.compare_digest(cijfers, overdracht.code() if overdracht else nummers.code_van("0", "0", settings.CODE_SLEUTEL))
    if overdracht is None or not klopt:
        _noteer(sporen, nu)
        raise PortaalFout("code_fout")
    return overdracht


def onthoud(antwoord: HttpResponse, overdracht: Overdracht) -> None:
    """Keeps the page open for a quarter of an hour, or until the browser closes."""
    antwoord.set_cookie(
        settings.OVERDRACHT_COOKIE,
        signing.dumps(overdracht.pk, salt=_ZOUT),
        secure=settings.WEGWIJZER_HTTPS,
        httponly=True,
        samesite="Strict",
    )


def geopend(request: HttpRequest) -> Overdracht | None:
    """The hand-over whose code was typed here a short while ago, or None."""
    try:
        pk = signing.loads(request.COOKIES.get(settings.OVERDRACHT_COOKIE, ""), salt=_ZOUT, max_age=OPEN)
    except signing.BadSignature:
        return None
    return Overdracht.objects.filter(pk=pk).first()


def sluit(antwoord: HttpResponse) -> None:
    """Closes the page."""
    antwoord.delete_cookie(settings.OVERDRACHT_COOKIE, samesite="Strict")
    if settings.WEGWIJZER_HTTPS:  # a __Host- cookie is only removed by a cookie that is Secure too
        antwoord.cookies[settings.OVERDRACHT_COOKIE]["secure"] = True


def ruim_pogingen_op(nu: datetime) -> int:
    """Removes attempts that count for nothing any more. Gives how many."""
    return Toegangspoging.objects.filter(moment__lt=nu - UUR).delete()[0]


def _sporen(request: HttpRequest, nummer: str, nu: datetime) -> dict[str, int]:
    """What an attempt is counted under, with how often that may go wrong. Keyed hashes: nobody reads a number from them."""
    van_nummer = hmac.new(settings.SECRET_KEY.encode(), f"poging {nummer}".encode(), hashlib.sha256).hexdigest()
    uit = {adres_spoor(adres_van(request), nu.date()): PER_ADRES}
    return {**uit, van_nummer: PER_NUMMER} if nummer else uit


def _controleer(sporen: dict[str, int], nu: datetime) -> None:
    for spoor, hoogstens in sporen.items():
        if Toegangspoging.objects.filter(spoor=spoor, moment__gt=nu - UUR).count() >= hoogstens:
            raise PortaalFout("te_veel_pogingen")


def _noteer(sporen: dict[str, int], nu: datetime) -> None:
    with transaction.atomic():
        Toegangspoging.objects.bulk_create(Toegangspoging(spoor=spoor, moment=nu) for spoor in sporen)

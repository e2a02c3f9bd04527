"""Wipes what is past its term. For the worker; gives counts, never whose."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q

from portaal.whatsapp.aanleiding import stuur_opvolging
from portaal.whatsapp.lijnen import MET_TOESTEMMING
from portaal.whatsapp.models import Antwoordadres, Binnengekomen, Gevolgd, Lijn, Uitgaand, Weblink
from portaal.wijkteam.stappen import DICHT

#: Meta repeats a webhook for seven days; after that an id cannot come back.
ONTHOUD = timedelta(days=9)
#: Within this time Meta still says whether a message arrived, and what was given up may still be sent.
_INHOUD = timedelta(hours=24)


def ruim_op(nu: datetime) -> dict[str, int]:
    """Wipes lines, addresses, ids and links past their term, and asks who is to be asked how it went."""
    oud = Q(bezorgd_op__lt=nu - _INHOUD) | Q(staat=Uitgaand.Staat.OPGEGEVEN, gemaakt__lt=nu - _INHOUD)
    Uitgaand.objects.filter(oud).exclude(inhoud=None).update(inhoud=None)
    klaar = Lijn.objects.filter(wissen=True).exclude(uit__staat=Uitgaand.Staat.WACHT)
    klaar = klaar.exclude(binnen__staat=Binnengekomen.Staat.WACHT)
    _houd_adres(nu)
    zonder_adres = Antwoordadres.objects.filter(tot__lt=nu).values("lijn")
    return {
        "whatsapp gewist": klaar.delete()[0],
        "whatsapp lijnen": Lijn.objects.filter(pk__in=zonder_adres).delete()[0],
        "whatsapp kenmerken": Binnengekomen.objects.filter(gemaakt__lt=nu - ONTHOUD).delete()[0],
        "whatsapp uitgaand": Uitgaand.objects.filter(gemaakt__lt=nu - settings.BEWAAR_MISLUKT).delete()[0],
        "whatsapp links": Weblink.objects.filter(tot__lt=nu).delete()[0],
        "whatsapp opvolging": stuur_opvolging(settings.WEGWIJZER_ADRES, nu),
    }


def _houd_adres(nu: datetime) -> None:
    """Who wants to hear how a hand-over goes keeps an address while it is open: only then the term of afterwards begins."""
    loopt = Gevolgd.objects.exclude(overdracht__staat__in=DICHT).values("lijn")
    open_ = Lijn.objects.filter(pk__in=loopt, toestemming_op__isnull=False)
    tot = nu + MET_TOESTEMMING
    Antwoordadres.objects.filter(lijn__in=open_, tot__lt=tot - timedelta(days=1)).update(tot=tot)

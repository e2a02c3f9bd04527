"""How long hand-overs, failed messages and the audit trail stay. For the worker; gives counts, never whose."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from portaal.bezorging.models import UitgaandBericht
from portaal.overdracht.models import Overdracht
from portaal.wijkteam import kijkers, opvolging, spoorslot, stappen
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.models import Opvolging

_PER_KEER = 200
Staat = Overdracht.Staat


def bewaak(nu: datetime) -> dict[str, int]:
    """What time itself does in the inbox: wakes what waited, brings and closes follow-ups, wipes what is past its term."""
    return {
        "gewekt": stappen.wek(nu),
        "op te volgen": opvolging.maak_klaar(nu),
        "opvolging gesloten": opvolging.sluit_oude(nu),
        "kijkers": kijkers.ruim_op(nu),
        "mislukte berichten": wis_mislukte(nu),
        "overdrachten": wis_overdrachten(nu),
        "spoor": spoorslot.wis_voorbij(nu, settings.BEWAAR_SPOOR_JAREN),
    }


def klaar_sinds(o: Overdracht) -> datetime | None:
    """When a hand-over was really over: done or withdrawn, delivered to every receiver, and followed up where that may be.

    Gives:
        The last of those moments, or None while one of them is still to come. A hand-over that nobody finished is never over.
    """
    momenten = [o.afgerond_op if o.staat == Staat.AFGEROND else o.ingetrokken_op if o.staat == Staat.INGETROKKEN else None]
    for rij in o.uitgaand.exclude(staat=UitgaandBericht.Staat.VERVALLEN):
        momenten.append(rij.bezorgd_op if rij.staat == UitgaandBericht.Staat.BEZORGD else None)
    if o.staat == Staat.AFGEROND and opvolging.mag(o):
        gevolgd = Opvolging.objects.filter(overdracht=o).first()
        momenten.append(gevolgd.klaar_op if gevolgd else None)
    bekend = [moment for moment in momenten if moment is not None]
    return max(bekend) if len(bekend) == len(momenten) else None


def wis_overdrachten(nu: datetime) -> int:
    """Wipes hand-overs that were over for longer than the term. Their rows in the audit trail stay."""
    gewist = 0
    for pk in list(_dicht().values_list("pk", flat=True)):
        with transaction.atomic():
            o = _dicht().select_for_update().filter(pk=pk).first()
            sinds = klaar_sinds(o) if o else None
            if o is None or sinds is None or sinds + settings.BEWAAR_OVERDRACHT > nu:
                continue
            noteer(None, "gewist na bewaartermijn", o.nummer, gemeente=o.gemeente)
            o.delete()
            gewist += 1
            if gewist == _PER_KEER:
                break
    return gewist


def wis_mislukte(nu: datetime) -> int:
    """Lets go of messages that were given up so long ago that nobody will send them any more; what they held is emptied."""
    oud = UitgaandBericht.objects.filter(
        staat=UitgaandBericht.Staat.OPGEGEVEN, niet_voor__lt=nu - settings.BEWAAR_MISLUKT
    )
    return oud.update(staat=UitgaandBericht.Staat.VERVALLEN, inhoud=None, lease_tot=None)


def _dicht() -> QuerySet[Overdracht]:
    return Overdracht.objects.filter(staat__in=(Staat.AFGEROND, Staat.INGETROKKEN))

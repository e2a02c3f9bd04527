"""The two queues of the channel: what came in and what goes out, in order per resident, with the mechanics of `bezorging`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from portaal import klok
from portaal.bezorging.uitbox import Uitbox
from portaal.whatsapp.models import Binnengekomen, Lijn, Uitgaand
from portaal.whatsapp.weergave.vormen import Romp

#: Seconds before the second attempt.
PAUZE = 2.0
#: With these pauses about two minutes, in which Rasa may be started again. Then the resident hears that it did not work.
MAX_BEURTEN = 7


def _lease() -> timedelta:
    """Longer than one message can take: a turn of Rasa, or one request to Meta."""
    return timedelta(seconds=max(3 * settings.WHATSAPP_TIJD, settings.RASA_TIMEOUT + 15))


def _binnen_op_volgorde(rijen: QuerySet[Binnengekomen]) -> QuerySet[Binnengekomen]:
    """Leaves out what must wait for what the same resident wrote earlier, or for what is being answered at this moment."""
    nu = klok.nu()
    tegelijk = Q(geschreven=OuterRef("geschreven"), pk__lt=OuterRef("pk"))
    bezig = Q(lease_tot__gt=nu, lease_tot__lte=nu + 2 * _lease()) & ~Q(pk=OuterRef("pk"))
    ander = Binnengekomen.objects.filter(lijn=OuterRef("lijn"), staat=Binnengekomen.Staat.WACHT)
    return rijen.filter(~Exists(ander.filter(Q(geschreven__lt=OuterRef("geschreven")) | tegelijk | bezig)))


def _uit_op_volgorde(rijen: QuerySet[Uitgaand]) -> QuerySet[Uitgaand]:
    """Leaves out what must wait for an earlier message to the same resident."""
    eerder = Uitgaand.objects.filter(lijn=OuterRef("lijn"), staat=Uitgaand.Staat.WACHT, pk__lt=OuterRef("pk"))
    return rijen.filter(~Exists(eerder))


BINNEN: Uitbox[Binnengekomen] = Uitbox(Binnengekomen, _binnen_op_volgorde, _lease, lambda: PAUZE)
UIT: Uitbox[Uitgaand] = Uitbox(Uitgaand, _uit_op_volgorde, _lease, lambda: PAUZE)


def zet_klaar(lijn: Lijn, sleutel: str, rompen: list[Romp], nu: datetime, sjabloon: dict[str, Any] | None = None) -> int:
    """Puts bodies in the outbox, once for each key. Call inside the transaction that stores what they answer.

    Takes:
        sleutel: at most 50 characters of our own; sjabloon: what may go instead once 24 hours have passed.

    Gives:
        How many are new.
    """
    nieuw = 0
    for plek, romp in enumerate(rompen):
        _, vers = Uitgaand.objects.get_or_create(
            sleutel=f"{sleutel}-{plek}",
            defaults={"lijn": lijn, "inhoud": romp, "sjabloon": sjabloon, "niet_voor": nu, "gemaakt": nu},
        )
        nieuw += vers
    return nieuw

"""Makes a turn happen once: whoever writes the row under the client's id runs it, everybody else gets its answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import transaction

from portaal import klok
from portaal.chat import limieten
from portaal.chat.models import Bericht, Gesprek
from portaal.fouten import PortaalFout
from portaal.maskeren import Gemaskeerd

_KORTST, _LANGST = 0.03, 0.3


def claim(
    gesprek: Gesprek, client_id: str, tekst: Gemaskeerd, getoond: str, bij_nieuw: Callable[[], None] = lambda: None
) -> tuple[Bericht, bool]:
    """Claims a turn.

    Takes:
        client_id: the client's id of the message.
        tekst: what was said, masked; getoond: what the resident sees of it.
        bij_nieuw: what must be stored in the same transaction when the turn is ours.

    Gives:
        The row, and whether it is ours to run. If not, its answer is there or another request is busy with it.

    Raises:
        PortaalFout: "geen_gesprek" when it was wiped meanwhile, "te_veel" for one message too many in a minute.
    """
    nu = klok.nu()
    duur = timedelta(seconds=settings.RASA_TIMEOUT + 10)
    lease = nu + duur
    with transaction.atomic():
        vers = Gesprek.objects.select_for_update().filter(pk=gesprek.pk).first()
        if vers is None:
            raise PortaalFout("geen_gesprek")
        bericht = Bericht.objects.filter(gesprek=vers, client_id=client_id).first()
        if bericht is None:
            limieten.controleer_tempo(vers, nu)
            bericht = Bericht.objects.create(
                gesprek=vers,
                client_id=client_id,
                tekst=tekst.tekst,
                getoond=getoond,
                gemaskeerd=list(tekst.soorten),
                lease_tot=lease,
                gemaakt=nu,
            )
        # A lease twice as long as ours ever is was written by a clock that ran ahead: nobody is busy any more.
        elif bericht.staat == Bericht.Staat.KLAAR or (
            bericht.staat == Bericht.Staat.BEZIG and nu < bericht.lease_tot <= lease + duur
        ):
            return bericht, False
        elif bericht.pogingen >= limieten.MAX_POGINGEN:
            raise PortaalFout("te_veel")
        else:
            bericht.staat, bericht.lease_tot, bericht.pogingen = Bericht.Staat.BEZIG, lease, bericht.pogingen + 1
            bericht.save(update_fields=["staat", "lease_tot", "pogingen"])
        bij_nieuw()
        Gesprek.objects.filter(pk=vers.pk).update(laatst=nu)
    return bericht, True


def wacht_op(bericht: Bericht) -> Bericht:
    """Waits for the answer another request is busy with.

    Gives:
        The row once its turn is over: `klaar` or `mislukt`.

    Raises:
        PortaalFout: "bezig" when it takes too long, "geen_gesprek" when it was wiped meanwhile.
    """
    tot = time.monotonic() + settings.RASA_TIMEOUT + 3
    pauze = _KORTST
    while time.monotonic() < tot:
        vers = Bericht.objects.select_related("overdracht").filter(pk=bericht.pk).first()
        if vers is None:
            raise PortaalFout("geen_gesprek")
        if vers.staat != Bericht.Staat.BEZIG:
            return vers
        time.sleep(pauze)
        pauze = min(_LANGST, pauze * 1.5)
    raise PortaalFout("bezig")

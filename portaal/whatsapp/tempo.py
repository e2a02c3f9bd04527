"""How fast we may send: to one resident, and from one number. Waits before Meta has to refuse.

To one resident one message each 6 seconds, with bursts to 45 that borrow from later (error 131056); from one number 80 a second,
what comes in counted along (error 130429). https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
"""

from __future__ import annotations

from datetime import datetime, timedelta

from portaal.whatsapp.instelling import Nummer
from portaal.whatsapp.models import Lijn, Uitgaand

#: In three minutes as many as one each 6 seconds makes; all at once is still inside the burst.
PAAR_PER, PAAR_IN = 30, timedelta(seconds=180)
#: The share of a number's messages that we send; the rest is for what comes in.
DEEL = 0.7
_SECONDE = timedelta(seconds=1)


def wacht(lijn: Lijn, nummer: Nummer, nu: datetime) -> float:
    """Seconds before the next message may go to this resident from this number; 0 for now."""
    verstuurd = Uitgaand.objects.filter(bezorgd_op__lte=nu + _SECONDE)
    paar = verstuurd.filter(lijn=lijn, bezorgd_op__gt=nu - PAAR_IN).order_by("-bezorgd_op").values_list("bezorgd_op", flat=True)
    laatste = list(paar[:PAAR_PER])
    if len(laatste) == PAAR_PER and laatste[-1] is not None:
        return max(0.5, (laatste[-1] + PAAR_IN - nu).total_seconds())
    hoogstens = max(1, int(nummer.per_seconde * DEEL))
    net = verstuurd.filter(lijn__nummer_id=nummer.nummer_id, bezorgd_op__gt=nu - _SECONDE).count()
    return 1.0 if net >= hoogstens else 0.0

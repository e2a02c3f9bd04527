"""Who receives: each kind of receiver in a file of its own, behind one function that takes a row of the outbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from portaal.bezorging import instelling
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.namen import INGEBOUWD, INWONER_MAIL, VERDELEN
from portaal.bezorging.ontvangers import ingebouwd, inwonermail, openklant, teammail, verdelen, webhook

#: Delivers one row, or raises BezorgFout. Delivering the same row again must do no harm.
Ontvanger = Callable[[UitgaandBericht], None]

#: What every installation has.
VAST: Mapping[str, Ontvanger] = {
    INGEBOUWD: ingebouwd.bezorg,
    INWONER_MAIL: inwonermail.bezorg,
    VERDELEN: verdelen.bezorg,
}
#: What a municipality chooses, by the `soort` of the entry. Takes the row and the entry.
SOORTEN: Mapping[str, Callable[[UitgaandBericht, Any], None]] = {
    "mail": teammail.bezorg,
    "webhook": webhook.bezorg,
    "openklant": openklant.bezorg,
}


def ontvanger_van(id: str) -> Ontvanger:
    """The receiver with this id. Raises BezorgFout when there is none, or its entry holds mistakes."""
    if id in VAST:
        return VAST[id]
    ingesteld = instelling.lijst().met_id(id)
    if ingesteld is None:
        raise BezorgFout(Soort.INSTELLING, "unknown receiver")
    if ingesteld.vorm is None:
        raise BezorgFout(Soort.INSTELLING, "entry with mistakes")
    bezorg, vorm = SOORTEN[ingesteld.vorm.soort], ingesteld.vorm
    return lambda rij: bezorg(rij, vorm)

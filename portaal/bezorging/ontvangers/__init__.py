"""Who receives: each kind of receiver in a file of its own, behind one function that takes a row of the outbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.klaarzetten import INGEBOUWD, INWONER_MAIL
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.ontvangers import ingebouwd, inwonermail

#: Delivers one row, or raises BezorgFout. Delivering the same row again must do no harm.
Ontvanger = Callable[[UitgaandBericht], None]

#: What every installation has.
VAST: Mapping[str, Ontvanger] = {INGEBOUWD: ingebouwd.bezorg, INWONER_MAIL: inwonermail.bezorg}


def ontvanger_van(id: str) -> Ontvanger:
    """The receiver with this id. Raises BezorgFout when there is none."""
    try:
        return VAST[id]
    except KeyError:
        raise BezorgFout(Soort.INSTELLING, "unknown receiver") from None

"""Messages about one hand-over reach a receiver in the order in which they came about."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from portaal.bezorging.models import UitgaandBericht, Vervolg
from portaal.overdracht.models import Overdracht

_S = UitgaandBericht.Staat


def aan_de_beurt(rijen: QuerySet[UitgaandBericht]) -> QuerySet[UitgaandBericht]:
    """Leaves out what must wait for an earlier message about the same hand-over at the same receiver.

    A hand-over that was given up holds back what came after it: nobody can place an addition to something they do not have. An
    addition that was given up holds back nothing: the next one, and certainly a withdrawal, must not wait for it.
    """
    eerder = UitgaandBericht.objects.filter(
        Q(staat=_S.WACHT) | Q(staat=_S.OPGEGEVEN, volgnummer=0),
        overdracht=OuterRef("overdracht"),
        ontvanger=OuterRef("ontvanger"),
        volgnummer__lt=OuterRef("volgnummer"),
    )
    return rijen.filter(~Exists(eerder))


def is_achterhaald(rij: UitgaandBericht) -> bool:
    """Whether there is nothing left to tell: the resident withdrew meanwhile, or this receiver will never get the hand-over."""
    if rij.vervolg == Vervolg.INGETROKKEN:
        return False
    if rij.overdracht.staat == Overdracht.Staat.INGETROKKEN:
        return True
    eerste = {"overdracht": rij.overdracht_id, "ontvanger": rij.ontvanger, "volgnummer": 0}
    return rij.volgnummer > 0 and UitgaandBericht.objects.filter(**eerste, staat=_S.VERVALLEN).exists()

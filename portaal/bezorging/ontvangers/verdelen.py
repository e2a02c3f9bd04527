"""Shares out what was handed over while nobody could say which receivers there are."""

from __future__ import annotations

from django.db import transaction

from portaal import klok
from portaal.bezorging import instelling
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.klaarzetten import overdracht_klaar
from portaal.bezorging.models import UitgaandBericht
from portaal.overdracht.models import Overdracht


def bezorg(rij: UitgaandBericht) -> None:
    """Makes the rows for every receiver. Raises BezorgFout while the list of receivers still cannot be read."""
    if not instelling.lijst().heel:
        raise BezorgFout(Soort.INSTELLING, "receivers cannot be read")
    with transaction.atomic():
        overdracht = Overdracht.objects.select_for_update().get(pk=rij.overdracht_id)
        if overdracht.staat != Overdracht.Staat.INGETROKKEN:
            overdracht_klaar(overdracht, klok.nu())

"""How long what belongs to the checklist stays. For the worker; gives counts, never whose."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from portaal.checklist import bord, gesprekken, opvolgen


def ruim_op(nu: datetime) -> dict[str, int]:
    """Wipes talks, notes of the board and follow-up points that are past their term. Gives how many of each."""
    return {
        "tafelgesprekken": gesprekken.ruim_op(nu - settings.BEWAAR_CHECKLIST),
        "briefjes": bord.ruim_op(nu - settings.BEWAAR_BORD),
        "opvolgpunten": opvolgen.ruim_op(nu.date(), settings.BEWAAR_CHECKLIST),
    }

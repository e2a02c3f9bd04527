"""When a hand-over is about somebody else, the other's agreement is named."""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.meesturen import te_sturen
from bot.gesprek.toestand import Gesprek


def over_een_ander(gesprek: Gesprek) -> Gesprek:
    """The conversation seen from a matter about somebody else that goes along, if there is one."""
    for i, o in te_sturen(gesprek):
        if o.voor_ander and o.mee is not False:
            return replace(gesprek, huidig=i)
    return gesprek

"""How far a matter is: "vraag 2 van ongeveer 5"."""

from __future__ import annotations

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek

#: The questions of one matter, in the order of the route.
VRAGEN = ("wens", "zelf", "omgeving", "mag_vragen", "volhouden")
#: A matter asks at most this many facts before the plan.
HOOGSTENS_FEITEN = 3


def voortgang(gesprek: Gesprek, omg: Omgeving) -> tuple[int, int] | None:
    """(this question, about how many) for the matter at hand; None outside its questions."""
    huidig = gesprek.onderwerp
    if gesprek.stap not in (*VRAGEN, "feitvraag") or huidig is None:
        return None
    gedaan = len(huidig.antwoorden) + len(huidig.gevraagd)
    verwacht = 3 + HOOGSTENS_FEITEN
    return gedaan + 1, max(verwacht, gedaan + 1)

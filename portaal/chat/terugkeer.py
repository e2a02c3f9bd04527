"""Coming back after a while: first the question who it is, then on where it was.

A browser that stays open on somebody else's computer would show a stranger what was said. So after an hour nothing of the
conversation is shown before somebody says that it is theirs.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from portaal.chat import beurt, invoer, sessies
from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Gesprek
from regelingen.model import Gemeente

#: What Rasa is told, by how long it was quiet. The longest first.
STILTES = (("dag", timedelta(days=1)), ("uur", timedelta(hours=1)))


def stilte(gesprek: Gesprek, nu: datetime) -> str | None:
    """How long nothing was said: "dag", "uur", or None for less than an hour or when the resident said nothing yet."""
    over = nu - gesprek.laatst
    soort = next((naam for naam, duur in STILTES if over >= duur), None)
    return soort if soort and gesprek.berichten.exclude(client_id="begin").exists() else None


def ga_verder(gesprek: Gesprek, profiel: Gemeente, nu: datetime) -> Antwoord | None:
    """Tells Rasa that the resident is back. Gives its answer; None when there was no such silence.

    Two tabs, or tapping twice, are one turn: its id follows from the last turn before the silence.

    Raises:
        PortaalFout: as `beurt.doe`. The conversation then goes on as it was.
    """
    soort = stilte(gesprek, nu)
    if soort is None:
        return None
    laatste = gesprek.berichten.last()
    id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"terugkeer {gesprek.pk} {laatste.pk if laatste else 0}"))
    return beurt.terugkeer(gesprek, profiel, id, invoer.TERUGKEER[soort])


def begin_opnieuw(gesprek: Gesprek) -> None:
    """Somebody else sits here now. Without a code nobody can come back to the old conversation, so it is wiped."""
    if not hasattr(gesprek, "verdercode"):
        sessies.wis(gesprek)

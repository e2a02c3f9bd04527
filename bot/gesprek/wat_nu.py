"""What happens now, in three steps: what the resident does first, who is asked, and whom to call."""

from __future__ import annotations

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.planstappen import stappen_van
from bot.gesprek.toestand import Gesprek

#: A message holds 320 characters; a step that is longer is left to the plan.
LANGST = 95


def wat_nu(gesprek: Gesprek, omg: Omgeving) -> tuple[str, ...]:
    """At most three sentences from the plans of what was talked about, in the order of the columns; the last is whom to call."""
    besproken = [o for o in gesprek.onderwerpen if o.klaar and not o.verstuurd]
    stappen: list[str] = []
    for kolom in ("zelf", "omgeving"):
        zinnen = [s.tekst for o in besproken for s in stappen_van(kolom, gesprek, o, omg) if s.doen and len(s.tekst) <= LANGST]
        stappen += zinnen[:1]
    return (*stappen, omg.zeg("klaar.bel", gesprek)) if besproken else ()

"""The resident was away for an hour or a day: go on, begin anew, or wipe? Nothing of the talk is shown before that.

The portal sends the turn `#terugkeer:uur` or `#terugkeer:dag`; on a shared device somebody else may be reading.
"""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Bericht, Keuze, tekst, vraag
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.waar import waar_we_zijn
from bot.gesprek.vragen.zijstappen import begin_opnieuw

#: How long ago the last message was, as the portal says it.
TERUG_NA = ("uur", "dag")
#: The text of a crisis stays: only the resident's own word leads away from it.
_BLIJFT = ("crisis_veilig", "crisis_zwak", "crisis_vervolg")


def terug_van_weg(gesprek: Gesprek, na: str, omg: Omgeving) -> Uit:
    """The conversation of somebody who is back; where nothing was said yet there is nothing to ask."""
    if gesprek.stap in _BLIJFT or not (gesprek.onderwerpen or gesprek.feiten or gesprek.overdracht):
        return Uit(gesprek, (tekst(omg.zeg("terugkeer.welkom")),))
    return Uit(replace(gesprek, onderbreking="terugkeer", terugkeer=na, signaal=None))


class Terugkeer(Stap):
    """Where were you? Asked without saying where."""

    naam = "terugkeer"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Go on, begin anew, or wipe."""
        return [
            Keuze("verder", omg.zeg("terugkeer.knop_verder"), ("verder", "ga door", "doorgaan", "ja")),
            Keuze("opnieuw", omg.zeg("terugkeer.knop_opnieuw"), ("opnieuw", "begin opnieuw")),
            Keuze("wis", omg.zeg("terugkeer.knop_wis"), ("wis", "wissen", "wis alles")),
        ]

    def stel(self, gesprek: Gesprek, omg: Omgeving) -> list[Bericht]:
        """After a day it is said how long the talk is kept."""
        zin = omg.zeg(f"terugkeer.vraag_na_{gesprek.terugkeer or TERUG_NA[0]}")
        return [vraag(self.naam, zin, self.keuzes(gesprek, omg))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Where it was, from the start, or to the question before wiping."""
        verder = replace(gesprek, onderbreking=None, terugkeer=None)
        if keuze == "verder":
            waar = waar_we_zijn(verder, omg) if verder.onderwerpen else ""
            return Uit(verder, (tekst(" ".join([omg.zeg("terugkeer.verder"), waar]).strip()),))
        if keuze == "opnieuw":
            return Uit(begin_opnieuw(verder))
        return Uit(replace(verder, onderbreking="wis_zeker")) if keuze == "wis" else None

    def lees(self, gesprek: Gesprek, invoer: Invoer, omg: Omgeving) -> Uit | None:
        """Yes goes on; no begins anew."""
        keuze = {"ja": "verder", "verder": "verder", "nee": "opnieuw"}.get(invoer.bedoeling)
        return self.kies(gesprek, keuze, omg) if keuze else None

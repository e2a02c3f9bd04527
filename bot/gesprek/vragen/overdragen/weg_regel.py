"""Which line must go, or change?"""

from __future__ import annotations

from dataclasses import replace

from bot.gesprek.bericht import Keuze
from bot.gesprek.citaat import citeer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import regels
from bot.gesprek.toestand import Gesprek
from bot.gesprek.uit import Uit
from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.overdragen.samenvatting import wijzig_regel

#: Of a heading, so that a button with a number of two digits and the sign of what was cut stays within 20 characters.
_KOP = 15


class WegRegel(Stap):
    """Which line must go, or change?"""

    naam = "weg_regel"
    overslaan = False

    def keuzes(self, gesprek: Gesprek, omg: Omgeving) -> list[Keuze]:
        """Each line by its number, and back."""
        koppen = [citeer(r.kop, _KOP) for r in regels(gesprek, omg)]
        rijen = [Keuze(f"r{i}", omg.woorden("weg_regel.knop", nr=i, kop=kop)) for i, kop in enumerate(koppen, 1)]
        return [*rijen, Keuze("klaar", omg.zeg("weg_regel.knop_klaar"), ("klaar", "terug", "niets"))]

    def kies(self, gesprek: Gesprek, keuze: str, omg: Omgeving) -> Uit | None:
        """Strikes a line, or puts it back; the summary is shown again."""
        terug = replace(gesprek, onderbreking=None)
        if keuze == "klaar":
            return Uit(terug)
        if keuze[:1] == "r" and keuze[1:].isdigit():
            return wijzig_regel(terug, f"weg {keuze[1:]}", omg)
        return None

    def naar_vorm(self, gesprek: Gesprek, zin: str, omg: Omgeving) -> Uit | None:
        """The same words as at the summary itself."""
        return wijzig_regel(replace(gesprek, onderbreking=None), zin, omg)

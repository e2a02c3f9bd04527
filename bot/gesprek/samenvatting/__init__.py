"""The summary: what the wijkteam will read, and what the resident read, struck and changed first.

No outcome and no ranking: a verdict for the handler would be another kind of system before the law
(AI Regulation, annex III 5(a)).
"""

from bot.gesprek.samenvatting.besproken import besproken_regelingen
from bot.gesprek.samenvatting.regels import Deel, Regel, regels
from bot.gesprek.samenvatting.team import team, teamnaam

__all__ = ["TEKST_VERSIE", "Deel", "Regel", "besproken_regelingen", "regels", "team", "teamnaam"]

#: The version of the words with which the resident agrees; stored with every hand-over.
TEKST_VERSIE = "2026-11-22c"

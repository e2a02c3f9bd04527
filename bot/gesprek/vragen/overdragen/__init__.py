"""Handing over: whether, to which team, what exactly, as what, agreed, and how to be reached. One step a file."""

from bot.gesprek.vragen.overdragen.akkoord import Akkoord
from bot.gesprek.vragen.overdragen.betrokken import Betrokken
from bot.gesprek.vragen.overdragen.contact import Contact
from bot.gesprek.vragen.overdragen.goed import Goed
from bot.gesprek.vragen.overdragen.meesturen import Meesturen
from bot.gesprek.vragen.overdragen.overdracht import Overdragen
from bot.gesprek.vragen.overdragen.postcode import Postcode
from bot.gesprek.vragen.overdragen.samenvatting import Samenvatting
from bot.gesprek.vragen.overdragen.soort import Soort
from bot.gesprek.vragen.overdragen.verbeteren import Verbeteren
from bot.gesprek.vragen.overdragen.weg_regel import WegRegel

__all__ = [
    "Akkoord",
    "Betrokken",
    "Contact",
    "Goed",
    "Meesturen",
    "Overdragen",
    "Postcode",
    "Samenvatting",
    "Soort",
    "Verbeteren",
    "WegRegel",
]

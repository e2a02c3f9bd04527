"""The steps of the conversation, by the name of their slot.

The order is that of the form `gesprek_form` in domain.yml: Rasa asks the first slot that is empty.
"""

from __future__ import annotations

from bot.gesprek.vragen.basis import Stap
from bot.gesprek.vragen.corrigeren import Corrigeren
from bot.gesprek.vragen.crisisstappen import CrisisVeilig, CrisisVervolg, CrisisZwak
from bot.gesprek.vragen.feit import Feit
from bot.gesprek.vragen.hulpvraag import Hulpvraag
from bot.gesprek.vragen.klopt import Klopt
from bot.gesprek.vragen.mag_vragen import MagVragen
from bot.gesprek.vragen.open_vragen import Wens, WieHelpt, Zelf
from bot.gesprek.vragen.overdragen import (
    Akkoord,
    Betrokken,
    Contact,
    Goed,
    Meesturen,
    Overdragen,
    Postcode,
    Samenvatting,
    Soort,
    Verbeteren,
    WegRegel,
)
from bot.gesprek.vragen.plan import Plan
from bot.gesprek.vragen.terugkeer import Terugkeer
from bot.gesprek.vragen.volhouden import Volhouden
from bot.gesprek.vragen.zijstappen import Gestopt, Klaar, WisZeker

STAPPEN: dict[str, Stap] = {
    stap.naam: stap
    for stap in (
        Gestopt(),
        Terugkeer(),
        CrisisVeilig(),
        CrisisZwak(),
        CrisisVervolg(),
        WisZeker(),
        Corrigeren(),
        Hulpvraag(),
        Klopt(),
        Wens(),
        Zelf(),
        WieHelpt(),
        MagVragen(),
        Volhouden(),
        Feit(),
        Plan(),
        Overdragen(),
        Postcode(),
        Goed(),
        Betrokken(),
        Meesturen(),
        WegRegel(),
        Samenvatting(),
        Soort(),
        Akkoord(),
        Contact(),
        Verbeteren(),
        Klaar(),
    )
}

"""Where the talk is, in words: for who asks it, and for who comes back."""

from __future__ import annotations

from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from bot.gesprek.vragen.klopt import zeg_terug


def waar_we_zijn(gesprek: Gesprek, omg: Omgeving) -> str:
    """The agenda in one sentence each, and which is at hand."""
    staat = ["klaar" if o.klaar else "nu" if i == gesprek.huidig else "straks" for i, o in enumerate(gesprek.onderwerpen)]
    rijen = [
        omg.woorden("waar_was_ik.regel", zin=zeg_terug(o, omg), staat=s) for o, s in zip(gesprek.onderwerpen, staat, strict=True)
    ]
    nu = omg.kb.thema(gesprek.onderwerp.thema).titel_kort if gesprek.onderwerp and len(rijen) > 1 else ""
    return omg.zeg("waar_was_ik.antwoord", gesprek, rijen=rijen, nu=nu)

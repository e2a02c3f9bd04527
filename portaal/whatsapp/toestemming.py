"""Whether a resident wants to hear from us outside the 24 hours after their own message. No by default; STOP always works."""

from __future__ import annotations

from datetime import datetime

from portaal.whatsapp.lijnen import verleng
from portaal.whatsapp.models import Lijn
from portaal.whatsapp.weergave import vormen
from portaal.whatsapp.weergave.berichten import Middelen
from portaal.whatsapp.weergave.vormen import Romp

JA, NEE = "#whatsapp:mag", "#whatsapp:niet"


def is_stop(tekst: str) -> bool:
    """Whether this is the word that ends all messages."""
    return tekst.strip().strip(".!").upper() == "STOP"


def trek_in(lijn: Lijn, nu: datetime) -> bool:
    """Keeps that this resident wants nothing more. Gives whether something was allowed until now."""
    mocht = lijn.toestemming_op is not None
    lijn.toestemming_op, lijn.gestopt_op = None, nu
    lijn.save(update_fields=["toestemming_op", "gestopt_op"])
    verleng(lijn, nu)
    return mocht


def antwoord(lijn: Lijn, tekst: str, nu: datetime) -> str:
    """Keeps the answer to the question of `vraag`. Gives the sentence that says so, "" for any other tap."""
    if tekst == JA:
        lijn.toestemming_op, lijn.gestopt_op = nu, None
    elif tekst == NEE:
        lijn.toestemming_op = None
    else:
        return ""
    lijn.save(update_fields=["toestemming_op", "gestopt_op"])
    verleng(lijn, nu)
    return "toestemming_ja" if tekst == JA else "toestemming_nee"


def vraag(ervoor: str, middelen: Middelen) -> Romp:
    """The question, behind what is told already."""
    zin = "\n\n".join(deel for deel in (ervoor, middelen.zin("toestemming")) if deel)
    return vormen.knoppen(zin, [(JA, middelen.zin("knop_ja")), (NEE, middelen.zin("knop_nee"))])

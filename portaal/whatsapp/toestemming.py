"""Whether a resident wants to hear from us outside the 24 hours after their own message. No by default; STOP always works."""

from __future__ import annotations

from datetime import datetime

from portaal.whatsapp.lijnen import verleng
from portaal.whatsapp.models import Gevolgd, Lijn
from portaal.whatsapp.weergave import vormen
from portaal.whatsapp.weergave.berichten import Middelen
from portaal.whatsapp.weergave.vormen import Romp
from portaal.wijkteam.post import bericht_mag

JA, NEE = "#whatsapp:mag", "#whatsapp:niet"
_GETYPT = {
    **dict.fromkeys(("ja", "ja, dat mag", "ja dat mag", "dat mag", "ja hoor", "ja graag", "1", "\N{THUMBS UP SIGN}"), JA),
    **dict.fromkeys(("nee", "nee, liever niet", "nee liever niet", "liever niet", "2", "\N{THUMBS DOWN SIGN}"), NEE),
}


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


def is_start(tekst: str) -> bool:
    """Whether this is the word that takes STOP back."""
    return tekst.strip().strip(".!").upper() == "START"


def begin_weer(lijn: Lijn, nu: datetime) -> str:
    """Takes STOP back. Who asked for help and may be written to hears from us again; others are asked when they ask for help.

    Gives:
        The sentence that says so.
    """
    gevolgd = Gevolgd.objects.select_related("overdracht").filter(lijn=lijn)
    mag = any(bericht_mag(een.overdracht) for een in gevolgd)
    lijn.toestemming_op, lijn.gestopt_op = nu if mag else None, None
    lijn.save(update_fields=["toestemming_op", "gestopt_op"])
    verleng(lijn, nu)
    return "weer_aan" if mag else "weer_aan_later"


def antwoord(lijn: Lijn, tekst: str, nu: datetime, *, getikt: bool) -> str:
    """Keeps the answer to the question of `vraag`. Gives the sentence that says so, "" for anything else.

    A tap is always an answer to it; words are when nothing was asked since.
    """
    gezegd = tekst.strip().strip(".!").lower()
    keuze = tekst if getikt else _GETYPT.get(gezegd, "") if lijn.vraagt_later else ""
    if keuze == JA:
        lijn.toestemming_op, lijn.gestopt_op = nu, None
    elif keuze == NEE:
        lijn.toestemming_op = None
    else:
        return ""
    lijn.save(update_fields=["toestemming_op", "gestopt_op"])
    verleng(lijn, nu)
    return "toestemming_ja" if keuze == JA else "toestemming_nee"


def onthoud_vraag(lijn: Lijn, *, open_: bool) -> None:
    """Keeps whether `vraag` is the last thing that was said."""
    lijn.vraagt_later = open_
    Lijn.objects.filter(pk=lijn.pk).update(vraagt_later=open_)


def vraag(ervoor: str, middelen: Middelen) -> Romp:
    """The question, behind what is told already."""
    zin = "\n\n".join(deel for deel in (ervoor, middelen.zin("toestemming")) if deel)
    return vormen.knoppen(zin, [(JA, middelen.zin("knop_ja")), (NEE, middelen.zin("knop_nee"))])

"""Who writes again after an hour or a day is first asked whether to go on, as on the page; what was written waits meanwhile.

When somebody was away, and what is asked then, is decided in `portaal.chat.terugkeer` and `bot.gesprek.vragen.terugkeer`. What
the channel adds: here the first sign of somebody who is back is a message, and that message is an answer, a question, or more.
It is kept until the resident says to go on, and then read as if it came at that moment.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import get_args

from django.conf import settings

from bot.gesprek.toestand import Onderbreking
from portaal.chat import beurt, invoer, terugkeer, weergave
from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Bericht, Gesprek
from portaal.whatsapp import slot
from portaal.whatsapp.models import Lijn, Uitgaand
from regelingen.model import Gemeente

#: Questions that must be answered before anything else is read.
_EERST = frozenset(get_args(Onderbreking))
#: A button of a card holds at any moment.
_KAART = "#kaart:"


def welkom_terug(gesprek: Gesprek, profiel: Gemeente, client_id: str, ruw: str, nu: datetime) -> Antwoord | None:
    """What somebody who is back reads first. None for who was not away, or taps what the last answer asked: that is going on.

    Takes:
        client_id: the id of the turn that the message would be; nu: when it came in.

    Raises:
        PortaalFout: as `beurt.doe`.
    """
    id = str(uuid.uuid5(uuid.UUID(client_id), "terugkeer"))
    eerder = Bericht.objects.filter(gesprek=gesprek, client_id=id).first()  # the worker was stopped halfway
    if eerder is None and (ruw.startswith(_KAART) or _op_laatste_vraag(gesprek, ruw)):
        return None
    soort = terugkeer.stilte(gesprek, nu)
    woord = eerder.tekst if eerder else invoer.TERUGKEER[soort] if soort else ""
    return beurt.terugkeer(gesprek, profiel, id, woord) if woord else None


def gaat_voor(antwoord: Antwoord) -> bool:
    """Whether an answer asks something that stands before the ordinary course of a conversation."""
    return any(b["soort"] == "crisis" or b.get("vraag") in _EERST for b in antwoord.berichten)


def kwam_ervoor(lijn: Lijn, binnen: datetime) -> bool:
    """Whether a message was sent before the question whether to go on had left: it is no answer to that."""
    laatste = Uitgaand.objects.filter(lijn=lijn).order_by("-pk").first()
    return laatste is not None and (laatste.bezorgd_op is None or binnen < laatste.bezorgd_op)


def bewaard(lijn: Lijn) -> str:
    """What waits for the word to go on; "" when nothing does."""
    return str(slot.open_(lijn.uitgesteld)) if lijn.uitgesteld else ""


def bewaar(lijn: Lijn, ruw: str) -> Callable[[], None] | None:
    """Gives what keeps this text behind what was kept, to be called with the outcome. None when it would be too long."""
    samen = f"{bewaard(lijn)}\n{ruw}".strip()
    return None if len(samen) > settings.MAX_TEKENS and lijn.uitgesteld else lambda: _zet(lijn, slot.dicht(samen))


def vergeet(lijn: Lijn) -> None:
    """Nothing waits any more."""
    _zet(lijn, "")


def samen(eerst: Antwoord, daarna: Antwoord) -> Antwoord:
    """Two answers as one: of the first only what is said, because its question has its answer."""
    gezegd = [{**b, "knoppen": []} for b in eerst.berichten if b["soort"] == "tekst"]
    berichten = [*gezegd, *daarna.berichten]
    return Antwoord(berichten, eerst.direct_weg or daarna.direct_weg, daarna.gewist, daarna.gemaskeerd, daarna.bericht)


def _op_laatste_vraag(gesprek: Gesprek, ruw: str) -> bool:
    return any(k["waarde"] == ruw for b in weergave.laatste_antwoord(gesprek) for k in b["knoppen"])


def _zet(lijn: Lijn, inhoud: str) -> None:
    Lijn.objects.filter(pk=lijn.pk).update(uitgesteld=inhoud)

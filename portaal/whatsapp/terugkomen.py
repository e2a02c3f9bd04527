"""Who writes again after an hour or a day is first asked whether to go on, as on the page; what was written waits meanwhile.

When somebody was away, and what is asked then, is decided in `portaal.chat.terugkeer` and `bot.gesprek.vragen.terugkeer`. What
the channel adds: here the first sign of somebody who is back is a message, and that message is an answer, a question, or more.
It is kept until the resident says to go on, and then read as if it came at that moment.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import get_args

from bot.gesprek.toestand import Onderbreking
from portaal.chat import beurt, invoer, terugkeer, weergave
from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Bericht, Gesprek
from portaal.whatsapp import slot
from portaal.whatsapp.models import Lijn, Uitgaand
from regelingen.model import Gemeente

#: Questions that must be answered before anything else is read.
_EERST = frozenset(get_args(Onderbreking))
_VRAAGT = frozenset({"vraag", "contactformulier"})
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
    """Whether a message was sent before the question whether to go on had left: it is no answer to that.

    A question that could not be sent at all is asked again by the answer to this message.
    """
    laatste = Uitgaand.objects.filter(lijn=lijn).order_by("-pk").first()
    if laatste is None or laatste.staat not in (Uitgaand.Staat.WACHT, Uitgaand.Staat.BEZORGD):
        return False
    return laatste.bezorgd_op is None or binnen < laatste.bezorgd_op


def bewaard(lijn: Lijn) -> list[tuple[str, str]]:
    """What waits for the word to go on: what each message is known by (`ontvangst.kenmerk_van`), and its words."""
    return [(kenmerk, tekst) for kenmerk, tekst in slot.open_(lijn.uitgesteld)] if lijn.uitgesteld else []


def zet(lijn: Lijn, wachtend: Sequence[tuple[str, str]]) -> None:
    """Keeps what waits."""
    lijn.uitgesteld = slot.dicht(list(wachtend)) if wachtend else ""
    Lijn.objects.filter(pk=lijn.pk).update(uitgesteld=lijn.uitgesteld)


def samen(eerst: Antwoord, daarna: Antwoord) -> Antwoord:
    """Two answers as one: of the first all but its question, because that has its answer."""
    gezegd = [{**b, "knoppen": []} if b["soort"] == "tekst" else b for b in eerst.berichten if b["soort"] not in _VRAAGT]
    berichten = [*gezegd, *daarna.berichten]
    return Antwoord(berichten, eerst.direct_weg or daarna.direct_weg, daarna.gewist, daarna.gemaskeerd, daarna.bericht)


def _op_laatste_vraag(gesprek: Gesprek, ruw: str) -> bool:
    return any(k["waarde"] == ruw for b in weergave.laatste_antwoord(gesprek) for k in b["knoppen"])

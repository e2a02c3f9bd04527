"""Beginning a talk, and wiping it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from bot.gesprek.checklist.velden import PERSONEN
from portaal import klok
from portaal.chat import sessies
from portaal.checklist import opvolgen
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.toegang import Werkgebied, werkgebieden
from portaal.maskeren import maskeer
from portaal.wijkteam.toegang import Gebruiker

LANGSTE_BIJNAAM = 40


class Beginfout(ValueError):
    """A field of the first form that cannot be used. The message is the name of the field."""


def begin(gebruiker: Gebruiker, *, bijnaam: str, gebied: str, erbij: str, voor: str) -> Tafelgesprek:
    """Starts a talk.

    Takes:
        gebied: a `Werkgebied.waarde` of this dorpsondersteuner; erbij: "ja" or "nee"; voor: one of PERSONEN.

    Raises:
        Beginfout: "bijnaam", "gebied", "erbij" or "voor": what must be filled in first.
    """
    naam = maskeer(" ".join(bijnaam.replace("\x00", "").split()))[:LANGSTE_BIJNAAM]
    hier: Werkgebied | None = next((g for g in werkgebieden(gebruiker) if g.waarde == gebied), None)
    if not naam:
        raise Beginfout("bijnaam")
    if hier is None:
        raise Beginfout("gebied")
    if erbij not in ("ja", "nee"):
        raise Beginfout("erbij")
    if voor not in PERSONEN:
        raise Beginfout("voor")
    nu = klok.nu()
    return Tafelgesprek.objects.create(
        maker_id=int(gebruiker.pk or 0),
        gemeente=hier.gemeente,
        team=hier.team,
        wijk=hier.wijk,
        bijnaam=naam,
        inwoner_erbij=erbij == "ja",
        voor=voor,
        gemaakt=nu,
        laatst=nu,
    )


def wis(talk: Tafelgesprek) -> None:
    """Wipes a talk and the conversation that belongs to it. What was sent to a team stays there, by its own term."""
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().filter(pk=talk.pk).first()
        if vers is None:
            return
        chat = vers.chat
        opvolgen.zonder_woorden(vers)
        vers.delete()
    if chat is not None:
        sessies.wis(chat)


def ruim_op(grens: datetime) -> int:
    """Wipes the talks that nobody touched since `grens`. Gives how many."""
    oud = list(Tafelgesprek.objects.filter(laatst__lt=grens)[:200])
    for talk in oud:
        wis(talk)
    return len(oud)

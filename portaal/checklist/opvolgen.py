"""Van signaal tot oplossing: what is open after a talk, with whom, and until when."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import QuerySet

from portaal import klok
from portaal.checklist.models import Opvolgpunt, Tafelgesprek
from portaal.checklist.toegang import regel, werkgebieden
from portaal.maskeren import maskeer
from portaal.wijkteam.toegang import Gebruiker

LANGSTE = 140
#: No promise reaches further than this.
HOOGSTENS = timedelta(days=366)


class Opvolgfout(ValueError):
    """A field that must be filled in first; the message is its name."""


def zichtbaar(gebruiker: Gebruiker) -> QuerySet[Opvolgpunt]:
    """The open points of somebody, in their own wijken."""
    eigen = Opvolgpunt.objects.filter(regel(werkgebieden(gebruiker)), maker_id=gebruiker.pk)
    return eigen.select_related("talk")


def voeg_toe(talk: Tafelgesprek, *, wat: str, thema: str, bij: str, uiterlijk: str, themas: set[str]) -> Opvolgpunt:
    """Adds a point to a talk.

    Takes:
        thema: one of `themas`, or empty; uiterlijk: an ISO date from today on.

    Raises:
        Opvolgfout: "wat", "bij" or "uiterlijk".
    """
    tekst = maskeer(" ".join(wat.replace("\x00", "").split()))[:LANGSTE]
    if not tekst:
        raise Opvolgfout("wat")
    if bij not in Opvolgpunt.Bij.values:
        raise Opvolgfout("bij")
    nu = klok.nu()
    try:
        dag = date.fromisoformat(uiterlijk)
    except ValueError:
        raise Opvolgfout("uiterlijk") from None
    if not nu.date() <= dag <= nu.date() + HOOGSTENS:
        raise Opvolgfout("uiterlijk")
    return Opvolgpunt.objects.create(
        maker_id=talk.maker_id,
        gemeente=talk.gemeente,
        team=talk.team,
        wijk=talk.wijk,
        talk=talk,
        thema=thema if thema in themas else "",
        wat=tekst,
        bij=bij,
        uiterlijk=dag,
        gemaakt=nu,
    )


def zonder_woorden(talk: Tafelgesprek) -> None:
    """Takes the words off the points of a talk that goes: topic, with whom and until when stay, and point to nobody."""
    talk.opvolgpunten.update(wat="", talk=None)


def ruim_op(vandaag: date, termijn: timedelta) -> int:
    """Wipes the points whose day was longer ago than the term. Gives how many."""
    return Opvolgpunt.objects.filter(uiterlijk__lt=vandaag - termijn).delete()[0]

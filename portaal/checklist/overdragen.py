"""Handing a talk over to the team: the same hand-over as the chat's, with the resident's agreement recorded."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import replace

from django.db import transaction
from django.db.models import Q

from bot.gesprek.checklist import overdragen as beleid
from bot.gesprek.checklist.kanaal import KANAAL
from bot.gesprek.checklist.lijst import als_gesprek
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek
from portaal import klok
from portaal.chat.models import Gesprek as Chatgesprek
from portaal.chat.models import hash_van
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.opslaan import bewaar
from portaal.checklist.stand import lijst_van, stand_van
from portaal.overdracht import contactgegevens
from portaal.overdracht.contactgegevens import Contactgegevens
from portaal.overdracht.maken import maak
from portaal.overdracht.models import Overdracht
from regelingen.model import Wijkteam

#: What the resident does before anything is sent, in the order of the form. All of it is asked, and recorded as it stands here.
AKKOORD = ("erbij", "gelezen", "akkoord")


class NietAkkoord(ValueError):
    """Something of AKKOORD was not ticked, or nothing goes along: then nothing is sent."""


def gesprek_van(talk: Tafelgesprek, omg: Omgeving) -> Gesprek:
    """The conversation with the choices for the hand-over that were made so far."""
    stand = stand_van(talk)
    return beleid.met_keuzes(als_gesprek(lijst_van(talk), omg), stand.mee, stand.melding, omg)


def naar(talk: Tafelgesprek, gesprek: Gesprek, omg: Omgeving) -> Wijkteam | None:
    """The team that receives it."""
    return beleid.ontvanger(talk.team, stand_van(talk).naar, gesprek, omg)


def kies(talk: Tafelgesprek, mee: Collection[str], melding: Collection[str], team: str) -> None:
    """Keeps which topics go along, which as a Wmo-melding, and to which team."""
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        bewaar(vers, replace(stand_van(vers), mee=sorted(mee), melding=sorted(melding), naar=team))


def stuur(
    talk: Tafelgesprek,
    omg: Omgeving,
    *,
    geschrapt: Collection[str],
    gelezen: str,
    akkoord: Collection[str],
    contact: Contactgegevens,
) -> Overdracht:
    """Sends the hand-over.

    Takes:
        geschrapt: ids of lines the resident struck; gelezen: the stamp of the summary that was on the page.

    Raises:
        NietAkkoord: "akkoord" when the resident did not agree in full; "veranderd" when the talk is not what was read any more;
            "leeg" when nothing goes along.
    """
    if set(akkoord) != set(AKKOORD):
        raise NietAkkoord("akkoord")
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().select_related("chat").get(pk=talk.pk)
        gesprek = gesprek_van(vers, omg)
        regels = beleid.samenvatting(gesprek, omg)
        if not regels:
            raise NietAkkoord("leeg")
        if stempel(vers, gesprek, omg) != gelezen:
            raise NietAkkoord("veranderd")
        inhoud = beleid.inhoud(gesprek, geschrapt, naar(vers, gesprek, omg), omg)
        plek = vers.chat or _plek(vers)
        contactgegevens.bewaar_bij(plek, contact)()
        gemaakt = maak(plek, inhoud, omg.gemeente, klok.nu())
        gemaakt.akkoord_via = f"inwoner {', '.join(AKKOORD)}"
        gemaakt.save(update_fields=["akkoord_via"])
        stand = stand_van(vers)
        weg = [o.thema for o in gesprek.onderwerpen if o.mee and not o.verstuurd]
        bewaar(
            vers,
            replace(
                stand, verstuurd=sorted({*stand.verstuurd, *weg}), nummers=[*stand.nummers, gemaakt.nummer], mee=[], melding=[]
            ),
        )
    return gemaakt


def verstuurd(talk: Tafelgesprek) -> list[Overdracht]:
    """The hand-overs of a talk that stand, the oldest first."""
    van_talk = Q(nummer__in=stand_van(talk).nummers) | Q(gesprek_id=talk.chat_id or 0)
    return list(Overdracht.objects.filter(van_talk).exclude(staat=Overdracht.Staat.INGETROKKEN).order_by("pk"))


def stempel(talk: Tafelgesprek, gesprek: Gesprek, omg: Omgeving) -> str:
    """Changes when anything changes of what would be sent, or to whom."""
    delen = [f"{r.id}\n{r.tekst}" for r in beleid.samenvatting(gesprek, omg)] + beleid.wat_begint(gesprek, omg)
    ontvanger = naar(talk, gesprek, omg)
    delen.append(ontvanger.id if ontvanger else "")
    return hash_van("\n\n".join(delen))[:16]


def _plek(talk: Tafelgesprek) -> Chatgesprek:
    """A conversation nobody can open, where the hand-over finds how to reach the resident; it goes with the talk."""
    nu = klok.nu()
    plek = Chatgesprek.objects.create(
        token_hash=hash_van(secrets.token_urlsafe(32)), gemeente=talk.gemeente, kanaal=KANAAL, gemaakt=nu, laatst=nu
    )
    talk.chat = plek
    talk.save(update_fields=["chat"])
    return plek

"""The chat for a resident: it begins with what the checklist knows, and the checklist takes over what was said there."""

from __future__ import annotations

import logging
from dataclasses import replace

from django.db import transaction

from bot.gesprek.checklist.kanaal import KANAAL
from bot.gesprek.checklist.lijst import als_gesprek
from bot.gesprek.checklist.uit_gesprek import uit_gesprek
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.toestand import Gesprek, naar_json, van_json
from portaal import rasa
from portaal.chat import sessies
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.opslaan import bewaar, met_signalen
from portaal.checklist.stand import lijst_van, stand_van

log = logging.getLogger(__name__)


def begin(talk: Tafelgesprek, omg: Omgeving, adres: str) -> str:
    """Begins a chat that knows what the checklist knows, in place of an earlier one of this talk.

    Gives:
        The token that opens it.

    Raises:
        PortaalFout: as `sessies.begin`.
    """
    haal_op(talk, omg)
    talk.refresh_from_db()
    gesprek, token = sessies.begin(omg.gemeente, adres, kanaal=KANAAL, stand=naar_json(_nog_te_doen(talk, omg)))
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().select_related("chat").get(pk=talk.pk)
        eerder, vers.chat = vers.chat, gesprek
        vers.save(update_fields=["chat"])
        stand = stand_van(vers)
        nummers = list(eerder.overdrachten.values_list("nummer", flat=True)) if eerder else []
        bewaar(vers, replace(stand, nummers=sorted({*stand.nummers, *nummers}), gehaald=gesprek.laatst.isoformat()))
    if eerder is not None:
        sessies.wis(eerder)
    return token


def haal_op(talk: Tafelgesprek, omg: Omgeving) -> bool:
    """Takes over what was said in the chat of this talk since it was last read. What the chat says later counts.

    Gives:
        Whether there was something new. When Rasa is away, it waits for the next time.
    """
    if talk.chat is None or talk.chat.kanaal != KANAAL or stand_van(talk).gehaald == talk.chat.laatst.isoformat():
        return False
    tot = talk.chat.laatst.isoformat()
    try:
        ruw = rasa.client().stand(talk.chat.sleutel)
    except rasa.RasaFout as fout:
        log.warning("the chat of a talk waits: %s", fout)
        return False
    if ruw is None:
        return False
    gesprek = van_json(ruw)
    velden, bij = uit_gesprek(gesprek, omg)
    niveaus = {signaal.id: next(iter(signaal.teksten)) for signaal in omg.kb.crisis()}
    with transaction.atomic():
        vers = Tafelgesprek.objects.select_for_update().get(pk=talk.pk)
        stand = stand_van(vers)
        nieuw = [(id_, niveaus[id_]) for id_ in gesprek.signalen if id_ in niveaus and id_ not in dict(_paren(stand.signalen))]
        weg = {o.thema for o in gesprek.onderwerpen if o.verstuurd}
        stand = replace(
            met_signalen(stand, nieuw),
            velden={**stand.velden, **velden},
            bij={**stand.bij, **bij},
            verstuurd=sorted({*stand.verstuurd, *weg}),
            gehaald=tot,
        )
        bewaar(vers, stand)
    return True


def _nog_te_doen(talk: Tafelgesprek, omg: Omgeving) -> Gesprek:
    """The conversation of the checklist without what was sent already."""
    gesprek = als_gesprek(lijst_van(talk), omg)
    return replace(gesprek, onderwerpen=tuple(o for o in gesprek.onderwerpen if not o.verstuurd), huidig=0)


def _paren(rijen: list[list[str]]) -> list[tuple[str, str]]:
    return [(een[0], een[1]) for een in rijen]

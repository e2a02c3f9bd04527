"""Starting, finding and wiping a conversation."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from portaal import kennis, klok, rasa
from portaal.chat import limieten
from portaal.chat.models import Bericht, Gesprek, TeWissen, hash_van, nieuwe_sleutel
from portaal.dienst import schakelaar
from portaal.fouten import PortaalFout
from regelingen.model import Gemeente

log = logging.getLogger(__name__)
KANAAL_WEB = "web"


def profiel_van(id: str) -> Gemeente:
    """The profile of a municipality that residents may talk to.

    Raises:
        PortaalFout: "gemeente_onbekend"; "storing" without a knowledge base.
    """
    try:
        profiel = kennis.gemeente(id)
    except kennis.GeenKennisbank:
        log.exception("no knowledge base")
        raise PortaalFout("storing") from None
    if profiel is None:
        raise PortaalFout("gemeente_onbekend")
    return profiel


def eis_compleet(profiel: Gemeente) -> None:
    """Refuses a municipality whose profile is not complete, but in demo mode.

    Raises:
        PortaalFout: "gemeente_niet_klaar": a hand-over would go nowhere. The log says what is missing.
    """
    if not settings.WEGWIJZER_DEMO and (ontbreekt := kennis.wat_ontbreekt(profiel)):
        log.error("municipality %s is not complete: %s", profiel.id, ", ".join(ontbreekt))
        raise PortaalFout("gemeente_niet_klaar")


def begin(
    profiel: Gemeente, adres: str, kanaal: str = KANAAL_WEB, stand: dict[str, Any] | None = None
) -> tuple[Gesprek, str]:
    """Starts a conversation and stores the greeting.

    Takes:
        profiel: the municipality; stand: what is known already, as a state of `bot.gesprek.toestand`.
        adres: where the request came from, for the limit; only a daily hash of it is kept.

    Gives:
        The conversation and the token that opens it. The token exists nowhere else.

    Raises:
        PortaalFout: "dienst_uit", "gemeente_niet_klaar" (outside demo mode: a hand-over would go nowhere),
            "te_veel_gesprekken", or "storing" when Rasa is not there.
    """
    if schakelaar.is_uit(profiel.id):
        raise PortaalFout("dienst_uit")
    eis_compleet(profiel)
    nu = klok.nu()
    limieten.meld_aan(adres, nu)
    sleutel, token = nieuwe_sleutel(), nieuwe_sleutel()
    try:
        groet = rasa.client().begin(
            afzender=sleutel, gemeente=profiel.id, kanaal=kanaal, demo=settings.WEGWIJZER_DEMO, stand=stand
        )
    except rasa.RasaFout as fout:
        log.error("rasa: %s", fout)
        raise PortaalFout("storing") from None
    with transaction.atomic():
        gesprek = Gesprek.objects.create(
            sleutel=sleutel, token_hash=hash_van(token), gemeente=profiel.id, kanaal=kanaal, gemaakt=nu, laatst=nu
        )
        Bericht.objects.create(
            gesprek=gesprek,
            client_id="begin",
            antwoord={"berichten": groet["berichten"]},
            staat=Bericht.Staat.KLAAR,
            lease_tot=nu,
            gemaakt=nu,
        )
    return gesprek, token


def vind(token: str) -> Gesprek | None:
    """The conversation a token opens, or None."""
    if not token or len(token) > 200:
        return None
    return Gesprek.objects.filter(token_hash=hash_van(token)).first()


def nieuw_token(gesprek: Gesprek) -> str:
    """Another token for a conversation. The one before opens nothing any more: a conversation is open in one browser."""
    token = nieuwe_sleutel()
    Gesprek.objects.filter(pk=gesprek.pk).update(token_hash=hash_van(token))
    return token


def wis(gesprek: Gesprek) -> None:
    """Wipes a conversation here at once, and at Rasa at once or as soon as it can be reached. Wiping twice is fine."""
    with transaction.atomic():
        vers = Gesprek.objects.select_for_update().filter(pk=gesprek.pk).first()
        if vers is None:
            return
        vergeet(vers)
    wis_bij_rasa(gesprek.sleutel)


def vergeet(gesprek: Gesprek) -> None:
    """Removes a conversation and notes that Rasa must follow. Call inside a transaction.

    While a turn still runs, Rasa may write the conversation again after it was removed there: the note then stays until that
    turn must have ended.
    """
    nu = klok.nu()
    loopt = gesprek.berichten.filter(staat=Bericht.Staat.BEZIG, lease_tot__gt=nu).exists()
    niet_voor = nu + timedelta(seconds=settings.RASA_TIMEOUT + 10) if loopt else nu
    TeWissen.objects.get_or_create(sleutel=gesprek.sleutel, defaults={"sinds": nu, "niet_voor": niet_voor})
    gesprek.delete()


def wis_bij_rasa(sleutel: str) -> bool:
    """Tries to remove a conversation at Rasa. Gives whether nothing is left to do; otherwise the worker tries again."""
    nu = klok.nu()
    try:
        rasa.client().wis(sleutel)
    except rasa.RasaFout as fout:
        log.warning("wiping at rasa waits: %s", fout)
        rij = TeWissen.objects.filter(sleutel=sleutel).first()
        if rij is not None:
            rij.pogingen += 1
            rij.niet_voor = max(rij.niet_voor, nu + timedelta(seconds=min(600, 5 * 2**min(rij.pogingen, 7))))
            rij.save(update_fields=["pogingen", "niet_voor"])
        return False
    weg, _ = TeWissen.objects.filter(sleutel=sleutel, niet_voor__lte=nu).delete()
    return bool(weg)

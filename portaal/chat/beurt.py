"""One turn, from what was typed to the stored answer."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, transaction

from portaal import klok, rasa
from portaal.chat import antwoord as antwoorden
from portaal.chat import crisis, directieven, invoer, limieten, sessies
from portaal.chat.antwoord import Antwoord
from portaal.chat.claim import claim, wacht_op
from portaal.chat.knoppen import titel_van
from portaal.chat.models import Bericht, Gesprek
from portaal.contract import Antwoord as VanRasa
from portaal.contract import ContractFout
from portaal.fouten import PortaalFout
from portaal.maskeren import maskeer_met_soorten
from portaal.overdracht import contactgegevens
from portaal.overdracht.contactgegevens import Contactgegevens
from regelingen.model import Gemeente

log = logging.getLogger(__name__)


def doe(gesprek: Gesprek, profiel: Gemeente, client_id: str, ruw: str) -> Antwoord:
    """Runs a turn for what a resident typed or tapped.

    Signals of danger are looked for first, in the raw text. Within the limits Rasa answers them; outside, and when Rasa is
    down, the fixed crisis message itself is the answer.

    Takes:
        client_id: the client's id of the message, checked; ruw: the text as it came, any length.

    Gives:
        The answer; for an id that was seen before, the answer of then.

    Raises:
        PortaalFout: "leeg", "te_lang", "te_veel", "geen_gesprek", "geen_formulier", "bezig", "storing".
    """
    tekst = invoer.schoon(ruw)
    signaal = crisis.zoek(ruw)
    try:
        invoer.controleer_tekst(tekst, settings.MAX_TEKENS)
        vergeet = contactgegevens.vergeet_van(gesprek) if tekst == invoer.CONTACT_NIET else _niets
        return _beurt(gesprek, profiel, client_id, tekst, vergeet)
    except (PortaalFout, DatabaseError) as fout:
        if signaal is None:
            raise
        log.warning("crisis answered by the portal: %s", getattr(fout, "code", type(fout).__name__))
        bericht = crisis.bericht(signaal, profiel)
        weg = bool(bericht["crisis"]["direct_weg"])
        return _bewaar_crisis(gesprek, client_id, tekst, Antwoord([bericht], direct_weg=weg))


def contact_gegeven(gesprek: Gesprek, profiel: Gemeente, client_id: str, gegevens: Contactgegevens) -> Antwoord:
    """The turn that tells Rasa that the contact details are there. They are stored in the same transaction.

    Raises:
        PortaalFout: as `doe`, and "geen_formulier" when nobody asked for them in this conversation.
    """
    if not contactgegevens.is_gevraagd(gesprek):
        raise PortaalFout("geen_formulier")
    woord = invoer.CONTACT_BELT_ZELF if gegevens.belt_zelf else invoer.CONTACT_GEGEVEN
    return _beurt(gesprek, profiel, client_id, woord, contactgegevens.bewaar_bij(gesprek, gegevens))


def contact_niet(gesprek: Gesprek, profiel: Gemeente, client_id: str) -> Antwoord:
    """The turn that tells Rasa that the resident goes back. What was given is removed in the same transaction."""
    return _beurt(gesprek, profiel, client_id, invoer.CONTACT_NIET, contactgegevens.vergeet_van(gesprek))


def terugkeer(gesprek: Gesprek, profiel: Gemeente, client_id: str, woord: str) -> Antwoord:
    """The turn that tells Rasa that the resident is back after a silence. `woord` is one of `invoer.TERUGKEER`."""
    return _beurt(gesprek, profiel, client_id, woord, _niets)


def eigen_id(gesprek: Gesprek, client_id: str, ruw: str) -> str:
    """The id for a text from a form of the page.

    Reloading or tapping twice sends the same text under the same id: one turn. Going back in the browser and tapping another
    button sends another text under the id of that old form: a turn of its own, under an id that follows from both.
    """
    eerder = Bericht.objects.filter(gesprek=gesprek, client_id=client_id).first()
    if eerder is None or eerder.tekst == maskeer_met_soorten(invoer.schoon(ruw)).tekst:
        return client_id
    return str(uuid.uuid5(uuid.UUID(client_id), invoer.schoon(ruw)))


def _niets() -> None:
    """Nothing more to store with a turn."""


def _beurt(gesprek: Gesprek, profiel: Gemeente, client_id: str, tekst: str, bij_nieuw: Callable[[], None]) -> Antwoord:
    gemaskeerd = maskeer_met_soorten(tekst)
    getoond = titel_van(gesprek, tekst) if tekst.startswith("#") else gemaskeerd.tekst
    while True:
        bericht, van_ons = claim(gesprek, client_id, gemaskeerd, getoond, bij_nieuw)
        if van_ons:
            break
        if bericht.staat == Bericht.Staat.BEZIG:
            bericht = wacht_op(bericht)
        if bericht.staat == Bericht.Staat.KLAAR:
            return antwoorden.antwoord_van(bericht)
    try:
        return _bewaar(bericht, _vraag_rasa(gesprek, profiel, bericht), profiel)
    except (rasa.RasaFout, ContractFout) as fout:
        log.error("rasa: %s", fout)
        _mislukt(bericht)
        raise PortaalFout("storing") from None
    except BaseException:
        _mislukt(bericht)
        raise


def _vraag_rasa(gesprek: Gesprek, profiel: Gemeente, bericht: Bericht) -> VanRasa:
    return rasa.client().bericht(
        afzender=gesprek.sleutel,
        tekst=bericht.tekst,
        id=bericht.client_id,
        gemeente=profiel.id,
        kanaal=gesprek.kanaal,
        demo=settings.WEGWIJZER_DEMO,
        nu=klok.nu(),
    )


def _bewaar(bericht: Bericht, van_rasa: VanRasa, profiel: Gemeente) -> Antwoord:
    """Carries out the directives and stores the answer, in one transaction. Nothing is told before it is stored."""
    with transaction.atomic():
        gesprek = Gesprek.objects.select_for_update().filter(pk=bericht.gesprek_id).first()
        if gesprek is None:
            raise PortaalFout("geen_gesprek")
        vers = Bericht.objects.select_related("overdracht").get(pk=bericht.pk)
        if vers.staat == Bericht.Staat.KLAAR:
            return antwoorden.antwoord_van(vers)
        gedaan = directieven.voer_uit(gesprek, van_rasa, profiel, klok.nu())
        vers.antwoord = {"berichten": gedaan.berichten, "direct_weg": gedaan.direct_weg}
        vers.overdracht = gedaan.overdracht
        vers.staat = Bericht.Staat.KLAAR
        vers.save()
        if gedaan.direct_weg and not gesprek.direct_weg:
            Gesprek.objects.filter(pk=gesprek.pk).update(direct_weg=True)
        uit = antwoorden.antwoord_van(vers)
        if gedaan.wis:
            sessies.vergeet(gesprek)
    if gedaan.wis:
        sessies.wis_bij_rasa(gesprek.sleutel)
        return Antwoord(uit.berichten, direct_weg=uit.direct_weg, gewist=True, gemaskeerd=uit.gemaskeerd)
    return uit


def _mislukt(bericht: Bericht) -> None:
    """Marks a turn as failed, so that the same id may try again. If even that fails, its lease ends by itself."""
    try:
        Bericht.objects.filter(pk=bericht.pk, staat=Bericht.Staat.BEZIG).update(staat=Bericht.Staat.MISLUKT)
    except DatabaseError:
        log.exception("a failed turn could not be marked")


def _bewaar_crisis(gesprek: Gesprek, client_id: str, tekst: str, uit: Antwoord) -> Antwoord:
    """Stores a crisis answer of the portal itself as a turn, as far as that works. The answer is given in any case."""
    gemaskeerd = maskeer_met_soorten(tekst[: settings.MAX_TEKENS])
    inhoud = {"antwoord": {"berichten": uit.berichten, "direct_weg": uit.direct_weg}, "staat": Bericht.Staat.KLAAR}
    nieuw = {"tekst": gemaskeerd.tekst, "getoond": gemaskeerd.tekst, "gemaskeerd": list(gemaskeerd.soorten)}
    nu = klok.nu()
    try:
        with transaction.atomic():
            if not Gesprek.objects.select_for_update().filter(pk=gesprek.pk).exists():
                return uit
            if limieten.laatste_minuut(gesprek, nu) >= limieten.MAX_OPGESLAGEN_PER_MINUUT:
                return uit
            bericht, vers = Bericht.objects.get_or_create(
                gesprek=gesprek, client_id=client_id, defaults={**nieuw, **inhoud, "lease_tot": nu, "gemaakt": nu}
            )
            if not vers and bericht.staat == Bericht.Staat.MISLUKT:
                Bericht.objects.filter(pk=bericht.pk).update(**inhoud)
            Gesprek.objects.filter(pk=gesprek.pk).update(laatst=nu, **({"direct_weg": True} if uit.direct_weg else {}))
    except DatabaseError:
        log.exception("a crisis answer could not be stored")
        return uit
    return Antwoord(uit.berichten, direct_weg=uit.direct_weg, gemaskeerd=gemaskeerd.soorten, bericht=bericht.pk)

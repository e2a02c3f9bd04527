"""Wipes what is past its term. Prints and logs counts, never whose."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, transaction

from portaal import klok
from portaal.chat import sessies
from portaal.chat.models import Aanmelding, Codepoging, Gesprek, TeWissen, Verdercode
from portaal.checklist import bewaren as checklist
from portaal.dienst import bewaren
from portaal.overdracht import toegang
from portaal.overdracht.models import ContactDraft
from portaal.whatsapp import opruimen as whatsapp

_PER_KEER = 200


def ruim_op() -> dict[str, int]:
    """Wipes conversations nobody touched, contact details without hand-over, traces of the limits, and what `bewaren` says.

    Gives:
        How many of each. A hand-over does not need its conversation and goes by its own term.
    """
    nu = klok.nu()
    gedaan = {
        "gesprekken": _gesprekken(),
        "contact": ContactDraft.objects.filter(gemaakt__lt=nu - settings.BEWAAR_CONTACT).delete()[0],
        "aanmeldingen": Aanmelding.objects.filter(moment__lt=nu - timedelta(hours=2)).delete()[0],
        "pogingen": toegang.ruim_pogingen_op(nu),
        "codepogingen": Codepoging.objects.filter(moment__lt=nu - timedelta(hours=2)).delete()[0],
        "verdercodes": Verdercode.objects.filter(tot__lt=nu).delete()[0],
        "sessies": Session.objects.filter(expire_date__lt=nu).delete()[0],
        "bij_rasa": _bij_rasa(),
        **checklist.ruim_op(nu),
        **bewaren.bewaak(nu),
        **whatsapp.ruim_op(nu),
    }
    if connection.vendor == "sqlite":
        # What was wiped is overwritten in the file itself, but older pages live on in the log ahead of it until it is emptied.
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return gedaan


def _gesprekken() -> int:
    """Each in a transaction of its own that looks again: somebody may just have come back."""
    grens = klok.nu() - settings.BEWAAR_GESPREK
    gewist = 0
    for pk in list(Gesprek.objects.filter(laatst__lt=grens).values_list("pk", flat=True)[:_PER_KEER]):
        with transaction.atomic():
            gesprek = Gesprek.objects.select_for_update().filter(pk=pk, laatst__lt=grens).first()
            if gesprek is not None:
                sessies.vergeet(gesprek)
                gewist += 1
    return gewist


def _bij_rasa() -> int:
    """What must still go at Rasa. Stops at the first refusal: then Rasa is away and the rest would wait for nothing."""
    gewist = 0
    sleutels = TeWissen.objects.filter(niet_voor__lte=klok.nu()).order_by("niet_voor").values_list("sleutel", flat=True)
    for sleutel in list(sleutels[:_PER_KEER]):
        if not sessies.wis_bij_rasa(sleutel):
            break
        gewist += 1
    return gewist

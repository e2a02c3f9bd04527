"""One message of a resident, from the queue to the answers in the outbox."""

from __future__ import annotations

import logging

from django.db import transaction

from portaal import klok
from portaal.chat import sessies
from portaal.fouten import WACHT, PortaalFout, zin
from portaal.whatsapp import instelling, leesteken, slot, uitbox
from portaal.whatsapp.beantwoorden import Beantwoording, Uitkomst
from portaal.whatsapp.lijnen import vergeet_adres
from portaal.whatsapp.models import Binnengekomen, Lijn
from portaal.whatsapp.soorten import lees
from portaal.whatsapp.weergave.vormen import tekst
from regelingen.model import Gemeente

log = logging.getLogger(__name__)


def verwerk_een() -> bool:
    """Takes the next message that is due and answers it. Gives whether there was one. A failure is noted, not raised."""
    rij = uitbox.BINNEN.neem()
    if rij is None:
        return False
    try:
        _verwerk(rij)
    except PortaalFout as fout:
        if fout.code == "te_veel":
            uitbox.BINNEN.stel_uit(rij, WACHT["te_veel"] / 10)
        else:
            _later_of_nooit(rij, fout.code)
    except Exception as fout:
        log.exception("message %s", rij.pk)
        _later_of_nooit(rij, f"onverwacht {type(fout).__name__}")
    return True


def _verwerk(rij: Binnengekomen) -> None:
    lijn = _lijn(rij)
    if lijn is None:
        uitbox.BINNEN.sluit(rij, {"staat": Binnengekomen.Staat.VERVALLEN, "slot": ""})
        return
    try:
        ruw = slot.open_(rij.slot)
        gelezen = lees(ruw)
    except slot.SlotFout:
        log.error("message %s cannot be opened: was WEGWIJZER_WHATSAPP_PEPER changed?", rij.pk)
        uitbox.BINNEN.sluit(rij, {"staat": Binnengekomen.Staat.OPGEGEVEN, "slot": "", "fout": "slot"})
        return
    nummer = instelling.nummers().met_id(lijn.nummer_id)
    if nummer is None:
        raise PortaalFout("storing")
    profiel = sessies.profiel_van(lijn.gemeente)
    if not gelezen.stil:
        leesteken.toon(nummer, ruw.get("id"))
    uit = Uitkomst() if gelezen.stil else Beantwoording(rij, lijn, nummer, profiel).doe(gelezen)
    if gelezen.ander_nummer:
        uit.daarna.append(lambda: vergeet_adres(lijn))
    _bewaar(rij, lijn, uit)


def _bewaar(rij: Binnengekomen, lijn: Lijn, uit: Uitkomst) -> None:
    """The answers, and that it was answered, in one transaction: answered once, or not at all yet."""
    nu = klok.nu()
    with transaction.atomic():
        if not uitbox.BINNEN.sluit(rij, {"staat": Binnengekomen.Staat.BEZORGD, "bezorgd_op": nu, "slot": "", "fout": ""}):
            return
        uitbox.zet_klaar(lijn, f"in{rij.pk}", uit.rompen, nu)
        for doe in uit.daarna:
            doe()


def _later_of_nooit(rij: Binnengekomen, fout: str) -> None:
    """Tries again in a moment; after a few times the resident hears that it did not work, and staff see it."""
    with transaction.atomic():
        op = uitbox.BINNEN.mislukt(rij, fout, blijvend=False, hoogstens=uitbox.MAX_BEURTEN)
        lijn = _lijn(rij)
        if op and lijn is not None:
            Binnengekomen.objects.filter(pk=rij.pk).update(slot="")
            nu = klok.nu()
            uitbox.zet_klaar(lijn, f"in{rij.pk}", [tekst(zin("storing", _profiel(lijn)))], nu)
    log.warning("message %s: %s (%s times%s)", rij.pk, fout, rij.pogingen, ", given up" if op else "")


def _lijn(rij: Binnengekomen) -> Lijn | None:
    return Lijn.objects.filter(pk=rij.lijn_id).first() if rij.lijn_id else None


def _profiel(lijn: Lijn) -> Gemeente | None:
    try:
        return sessies.profiel_van(lijn.gemeente)
    except PortaalFout:
        return None

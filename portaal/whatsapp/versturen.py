"""Sends the outbox: one message at a time to each resident, in order, and does with a refusal what its code asks."""

from __future__ import annotations

import json
import logging
from typing import Any

from django.conf import settings

from portaal import klok
from portaal.bezorging.uitbox import MAX_POGINGEN
from portaal.whatsapp import codes, graaf, instelling, slot, tempo, weblink
from portaal.whatsapp.codemerk import vul_codes
from portaal.whatsapp.codes import Doe
from portaal.whatsapp.graaf import MetaFout
from portaal.whatsapp.instelling import Nummer
from portaal.whatsapp.lijnen import geadresseerd, venster_open
from portaal.whatsapp.models import Lijn, Uitgaand
from portaal.whatsapp.uitbox import UIT
from portaal.whatsapp.weergave import vormen
from portaal.whatsapp.weergave.berichten import WEBLINK

log = logging.getLogger(__name__)
Staat = Uitgaand.Staat
#: Where Meta may have taken a message although we heard nothing: so many times what a request may last we wait for the status
#: that says so, before it goes once more.
_STATUS_BINNEN = 3.0
#: A resident for whom we go too fast: after so many times it is given up.
_PAAR_HOOGSTENS = 8


def verstuur_een() -> bool:
    """Takes the next message that is due and sends it. Gives whether there was one. A failure is noted, not raised."""
    rij = UIT.neem()
    if rij is None:
        return False
    try:
        _verstuur(rij)
    except MetaFout as fout:
        _geweigerd(rij, fout)
    except Exception as fout:
        log.exception("sending %s", rij.pk)
        UIT.mislukt(rij, f"onverwacht {type(fout).__name__}", blijvend=False, hoogstens=codes.HOOGSTENS)
    return True


def _verstuur(rij: Uitgaand) -> None:
    lijn, nu = Lijn.objects.get(pk=rij.lijn_id), klok.nu()
    nummer = instelling.nummers().met_id(lijn.nummer_id)
    if nummer is None or not nummer.tokens:
        UIT.mislukt(rij, "instelling", blijvend=False)
        codes.meld(lijn.nummer_id, "instelling", nu)
        return
    adres, romp = geadresseerd(lijn, nu), _romp(rij, lijn, nummer)
    if adres is None or romp is None:
        fout = "geen_adres" if adres is None else "buiten_venster"
        # A template that is not wanted or not there is no failure; an answer that comes too late is.
        vervalt = rij.sjabloon is not None or adres is None
        UIT.sluit(rij, {"staat": Staat.VERVALLEN if vervalt else Staat.OPGEGEVEN, "fout": fout, "inhoud": None})
        return
    wachten = tempo.wacht(lijn, nummer, nu)
    if wachten:
        UIT.stel_uit(rij, wachten)
        return
    id = graaf.stuur(nummer, {**adres, **_gevuld(romp, lijn), "biz_opaque_callback_data": rij.sleutel})
    kenmerk = {"kenmerk": slot.kenmerk("uit", id)} if id else {}
    UIT.sluit(rij, {"staat": Staat.BEZORGD, "bezorgd_op": klok.nu(), "fout": "", **kenmerk})
    codes.hersteld(lijn.nummer_id)


def _romp(rij: Uitgaand, lijn: Lijn, nummer: Nummer) -> dict[str, Any] | None:
    """What may be sent now: the message itself within 24 hours, after that a template where the resident wants one."""
    if venster_open(lijn, klok.nu()):
        return rij.inhoud
    soort = rij.sjabloon
    if not soort or lijn.toestemming_op is None or lijn.gestopt_op is not None or soort["soort"] not in nummer.sjablonen:
        return None
    return vormen.sjabloon(str(nummer.sjablonen[soort["soort"]]), soort["waarden"], soort.get("code", ""))


def _gevuld(romp: dict[str, Any], lijn: Lijn) -> dict[str, Any]:
    """The body with the ways to our pages and the codes in it, which exist nowhere before it leaves."""
    ruw = json.dumps(romp, ensure_ascii=False)
    for naar in weblink.NAAR:
        merk = WEBLINK.format(naar)
        if merk in ruw:
            adres = weblink.maak(lijn.gesprek, naar, klok.nu()) if lijn.gesprek else settings.WEGWIJZER_ADRES
            ruw = ruw.replace(merk, adres)
    gevuld: dict[str, Any] = json.loads(vul_codes(ruw))
    return gevuld


def _geweigerd(rij: Uitgaand, fout: MetaFout) -> None:
    doe = codes.beleid(fout.code, fout.status)
    if doe is Doe.SJABLOON:
        Lijn.objects.filter(pk=rij.lijn_id).update(laatste_in=None)
        op = UIT.mislukt(rij, str(fout), blijvend=rij.sjabloon is None, hoogstens=codes.HOOGSTENS)
    elif doe in (Doe.NOOIT, Doe.ONZE_FOUT):
        op = UIT.mislukt(rij, str(fout), blijvend=True)
    elif doe is Doe.PAAR:
        op = UIT.mislukt(rij, str(fout), blijvend=False, na=4.0**rij.pogingen, hoogstens=_PAAR_HOOGSTENS)
    elif doe is Doe.NOG_EENS:
        na = _STATUS_BINNEN * settings.WHATSAPP_TIJD if fout.misschien_aan else 0.0
        op = UIT.mislukt(rij, str(fout), blijvend=False, na=na, hoogstens=codes.HOOGSTENS)
    else:
        op = UIT.mislukt(rij, str(fout), blijvend=False, na=30.0 if doe is Doe.ALARM else 0.0, hoogstens=MAX_POGINGEN)
    nu = klok.nu()
    if fout.code == codes.GESTOPT:
        Lijn.objects.filter(pk=rij.lijn_id).update(toestemming_op=None, gestopt_op=nu)
    if doe is Doe.ALARM:
        codes.meld(rij.lijn.nummer_id, fout.code if fout.code is not None else fout.status, nu)
    log.error("sending %s failed (%s times%s): %s, %s", rij.pk, rij.pogingen, ", given up" if op else "", fout, doe.value)

"""A signed message over https, as the Standard Webhooks specification describes it (standardwebhooks.com, version 1).

The signature is HMAC-SHA256 over key, timestamp and the exact body, so that a receiver can refuse what is forged or old. The key
is the same at each attempt: a receiver that has it already answers 200 and does nothing.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

from portaal import klok
from portaal.bezorging import weergave
from portaal.bezorging.http import geweigerd, verbinding
from portaal.bezorging.instelling import Webhook
from portaal.bezorging.models import UitgaandBericht, Vervolg
from portaal.overdracht.models import Overdracht


def bezorg(rij: UitgaandBericht, ontvanger: Webhook) -> None:
    """Sends the message. Every 2xx means that the receiver keeps it from now on. Raises BezorgFout."""
    maak = vervolgbericht if rij.vervolg else bericht
    ruw = json.dumps(maak(rij, volledig=ontvanger.samenvatting), ensure_ascii=False, sort_keys=True).encode()
    tijd = str(int(klok.nu().timestamp()))
    koppen = {
        "Content-Type": "application/json",
        "User-Agent": "Wegwijzer",
        "Idempotency-Key": rij.sleutel,
        "webhook-id": rij.sleutel,
        "webhook-timestamp": tijd,
        "webhook-signature": handtekening(ontvanger.waarde(), rij.sleutel, tijd, ruw),
    }
    with verbinding(ontvanger.adres) as web:
        antwoord = web.vraag("POST", ontvanger.adres, content=ruw, headers=koppen)
    if not 200 <= antwoord.status < 300:
        raise geweigerd(antwoord.status)


def handtekening(geheim: str, sleutel: str, tijd: str, ruw: bytes) -> str:
    """The header `webhook-signature`.

    Takes:
        geheim: the shared secret; with `whsec_` in front it is base64, as the specification writes secrets.
        tijd: seconds since 1970, as in the header `webhook-timestamp`.
        ruw: the body, byte for byte.
    """
    bytes_ = base64.b64decode(geheim.removeprefix("whsec_")) if geheim.startswith("whsec_") else geheim.encode()
    som = hmac.new(bytes_, f"{sleutel}.{tijd}.".encode() + ruw, hashlib.sha256).digest()
    return "v1," + base64.b64encode(som).decode()


def bericht(rij: UitgaandBericht, *, volledig: bool) -> dict[str, Any]:
    """The body about a hand-over. The same hand-over gives the same body at each attempt, unless the resident corrected it.

    Takes:
        volledig: with what the resident wrote and how to reach them; otherwise only number, team, day and a link.
    """
    o = rij.overdracht
    kern = {
        **_kern(rij),
        "soort": "overdracht",
        "belt_uiterlijk": o.belt_uiterlijk.isoformat(),
        "gemaakt": o.gemaakt.isoformat(),
    }
    if not volledig:
        return kern
    wat = {naam: getattr(o, naam) for naam in _WAT}
    return {**kern, **wat, "contact": _contact(o)}


def vervolgbericht(rij: UitgaandBericht, *, volledig: bool) -> dict[str, Any]:
    """The body about what happened afterwards, with a `soort` and an id of its own.

    Takes:
        volledig: with the words that were added, or how to reach the resident from now on.
    """
    kern = {
        **_kern(rij),
        "soort": f"overdracht.{rij.vervolg}",
        "volgnummer": rij.volgnummer,
        "gemaakt": rij.gemaakt.isoformat(),
    }
    if volledig and rij.vervolg == Vervolg.ANDERS_BEREIKEN:
        return {**kern, "contact": _contact(rij.overdracht)}
    if volledig and rij.aanvulling:
        return {**kern, "tekst": rij.aanvulling.tekst}
    return kern


def _kern(rij: UitgaandBericht) -> dict[str, Any]:
    o = rij.overdracht
    wie = {"versie": 1, "nummer": o.nummer, "gemeente": o.gemeente, "team": o.team}
    return {**wie, "niet_bellen": weergave.niet_bellen(rij), "link": weergave.link(o)}


def _contact(o: Overdracht) -> dict[str, Any]:
    return {naam: getattr(o, naam) for naam in _CONTACT}


_WAT = ("gevraagd", "spoed", "regels", "onderwerpen", "wie", "rol", "voor", "tekst_versie", "geen_nacontact")
_CONTACT = ("telefoon", "email", "tijden", "inspreken", "veilig_bellen", "erbij", "taal")

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
from portaal.bezorging.models import UitgaandBericht
from portaal.overdracht.models import Overdracht, VeiligBellen


def bezorg(rij: UitgaandBericht, ontvanger: Webhook) -> None:
    """Sends the message. Every 2xx means that the receiver keeps it from now on. Raises BezorgFout."""
    ruw = json.dumps(bericht(rij.overdracht, volledig=ontvanger.samenvatting), ensure_ascii=False, sort_keys=True).encode()
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


def bericht(o: Overdracht, *, volledig: bool) -> dict[str, Any]:
    """The body. The same hand-over gives the same body at each attempt.

    Takes:
        volledig: with what the resident wrote and how to reach them; otherwise only number, team, day and a link.
    """
    kern = {
        "soort": "overdracht",
        "versie": 1,
        "nummer": o.nummer,
        "gemeente": o.gemeente,
        "team": o.team,
        "belt_uiterlijk": o.belt_uiterlijk.isoformat(),
        "niet_bellen": o.veilig_bellen == VeiligBellen.NEE,
        "gemaakt": o.gemaakt.isoformat(),
        "link": weergave.link(o),
    }
    if not volledig:
        return kern
    wat = {naam: getattr(o, naam) for naam in _WAT}
    return {**kern, **wat, "contact": {naam: getattr(o, naam) for naam in _CONTACT}}


_WAT = ("gevraagd", "spoed", "regels", "onderwerpen", "wie", "rol", "voor", "tekst_versie", "geen_nacontact")
_CONTACT = ("telefoon", "email", "tijden", "inspreken", "veilig_bellen", "erbij", "taal")

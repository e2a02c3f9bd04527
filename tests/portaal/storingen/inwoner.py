"""A resident with a browser: what got no answer is sent again under the same id, and what was told is remembered."""

from __future__ import annotations

import re
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import httpx

NUMMER = re.compile(r"\b\d\d \d{4} \d{4}\b")


@dataclass
class Verteld:
    """Every number a resident was told, and whether the hand-over came through in the end."""

    nummers: set[str] = field(default_factory=set)
    gelukt: bool = False
    pogingen: int = 0


def draag_over(basis: str, volgnummer: int, tot: float) -> Verteld:
    """Makes one hand-over.

    Takes:
        basis: address of the portal; tot: the moment (`time.monotonic`) to stop trying.
    """
    uit = Verteld()
    with httpx.Client(base_url=basis, timeout=8, trust_env=False) as http:
        sessie = _vol(http, "/api/chat/sessies", {"gemeente": "voorbeeld"}, {}, uit, tot)
        if sessie is None:
            return uit
        kop = {"Authorization": f"Bearer {sessie['token']}"}
        if _vol(http, "/api/chat/berichten", {"id": str(uuid.uuid4()), "tekst": "formulier"}, kop, uit, tot) is None:
            return uit
        velden = {"telefoon": f"06{10_000_000 + volgnummer}", "email": f"i{volgnummer}@voorbeeld.example", "inspreken": False}
        gegeven = {"id": str(uuid.uuid4()), **velden}
        for _ in range(2):  # once more with the same id, as an impatient resident: the same number, no second hand-over
            uit.gelukt = _vol(http, "/api/chat/contact", gegeven, kop, uit, tot) is not None
    return uit


def _vol(http: httpx.Client, pad: str, inhoud: dict[str, Any], kop: dict[str, str], uit: Verteld, tot: float) -> Any:
    """Sends until it is accepted. Numbers are read from every answer, whatever its status."""
    while time.monotonic() < tot:
        uit.pogingen += 1
        try:
            antwoord = http.post(pad, json=inhoud, headers=kop)
        except httpx.HTTPError:
            time.sleep(0.3)
            continue
        uit.nummers |= {nummer.replace(" ", "") for nummer in NUMMER.findall(antwoord.text)}
        if antwoord.status_code in (200, 201):
            return antwoord.json()
        if antwoord.status_code < 500 and antwoord.status_code != 429:
            raise AssertionError(f"{pad}: {antwoord.status_code} {antwoord.text[:300]}")
        time.sleep(0.5)
    return None

"""Locks what may not lie open in the database, and makes keyed hashes of who somebody is.

One secret (WEGWIJZER_WHATSAPP_PEPER). Without it the database alone tells nobody's number; losing it means that people who
write again are strangers.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class SlotFout(ValueError):
    """What was locked cannot be opened: made with another secret, or broken."""


def kenmerk(soort: str, *delen: str) -> str:
    """A keyed hash (64 hexadecimal digits) of an id. `soort` keeps hashes of different things apart."""
    wat = "\0".join((soort, *delen)).encode()
    return hmac.new(settings.WHATSAPP_PEPER.encode(), wat, hashlib.sha256).hexdigest()


def dicht(inhoud: Any) -> str:
    """Locks something that JSON can hold."""
    return _slot().encrypt(json.dumps(inhoud, ensure_ascii=False).encode()).decode()


def open_(slot: str) -> Any:
    """What was locked. Raises SlotFout."""
    try:
        return json.loads(_slot().decrypt(slot.encode()))
    except (InvalidToken, ValueError):
        raise SlotFout from None


def _slot() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"whatsapp {settings.WHATSAPP_PEPER}".encode()).digest()))

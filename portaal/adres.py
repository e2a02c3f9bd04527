"""From which address a request comes."""

from __future__ import annotations

import hashlib
import hmac
from datetime import date

from django.conf import settings
from django.http import HttpRequest


def adres_van(request: HttpRequest) -> str:
    """The address of whoever asks.

    Behind WEGWIJZER_PROXIES proxies of our own: the address the outermost of them saw. What stands further to the left in
    X-Forwarded-For was written by the visitor and is not believed.
    """
    aantal: int = settings.WEGWIJZER_PROXIES
    direct: str = request.META.get("REMOTE_ADDR", "") or "onbekend"
    if not aantal:
        return direct
    keten = [deel.strip() for deel in request.headers.get("X-Forwarded-For", "").split(",") if deel.strip()]
    return keten[-aantal] if len(keten) >= aantal else direct


def adres_spoor(adres: str, dag: date) -> str:
    """What the limits remember of an address: a keyed hash that differs every day and cannot be turned back."""
    return hmac.new(settings.SECRET_KEY.encode(), f"{dag.isoformat()} {adres}".encode(), hashlib.sha256).hexdigest()

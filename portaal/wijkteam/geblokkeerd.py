"""After too many wrong passwords, and what does not count as one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_ipv46_address
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from portaal.adres import adres_van

#: Stands for an address that is not known: PostgreSQL takes nothing but an address.
_ONBEKEND = "0.0.0.0"  # noqa: S104 -- nothing listens on it


def geblokkeerd(request: HttpRequest, response: HttpResponse | None = None, credentials: Any = None) -> HttpResponse:
    """Says in plain words that this account is closed for an hour from this address. Takes what django-axes passes."""
    return render(request, "portaal/wijkteam/geblokkeerd.html", {}, status=429)


def telt_niet(request: HttpRequest | None, credentials: Any = None) -> bool:
    """Whether an attempt is none of the lock's: a failed login with the identity provider names no account.

    It would be counted on the address alone, and a whole town hall has one address. The provider guards its own passwords.
    """
    return request is not None and request.path == reverse("wijkteam:oidc_terug")


def adres_van_poging(request: HttpRequest) -> str:
    """The address that an attempt to log in is counted on."""
    adres = adres_van(request)
    try:
        validate_ipv46_address(adres)
    except ValidationError:
        return _ONBEKEND
    return adres

"""After too many wrong passwords, and what does not count as one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse


def geblokkeerd(request: HttpRequest, response: HttpResponse | None = None, credentials: Any = None) -> HttpResponse:
    """Says in plain words that this account is closed for an hour from this address. Takes what django-axes passes."""
    return render(request, "portaal/wijkteam/geblokkeerd.html", {}, status=429)


def telt_niet(request: HttpRequest | None, credentials: Any = None) -> bool:
    """Whether an attempt is none of the lock's: a failed login with the identity provider names no account.

    It would be counted on the address alone, and a whole town hall has one address. The provider guards its own passwords.
    """
    return request is not None and request.path == reverse("wijkteam:oidc_terug")

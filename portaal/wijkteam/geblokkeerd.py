"""The page after too many wrong passwords."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def geblokkeerd(request: HttpRequest, response: HttpResponse | None = None, credentials: Any = None) -> HttpResponse:
    """Says in plain words that this account is closed for an hour from this address. Takes what django-axes passes."""
    return render(request, "portaal/wijkteam/geblokkeerd.html", {}, status=429)

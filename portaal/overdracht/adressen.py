"""Addresses of the resident's pages, for inside a message."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse


def stand() -> str:
    """Where a resident sees how it is going, and adds or withdraws."""
    return settings.WEGWIJZER_ADRES + reverse("overdracht:stand")


def kopie(gemeente: str) -> str:
    """Where the resident's own copy is, for whoever has the conversation open or types number and code."""
    return settings.WEGWIJZER_ADRES + reverse("overdracht:kopie_uit_gesprek", args=[gemeente])

"""Where the pages of the guide stand, for links, for search engines and for the chat."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from portaal import kennis
from portaal.leidraad.inhoud import regeling_van
from regelingen.model import Gemeente


def pad(naam: str, gemeente: str, **deel: str) -> str:
    """The path of a page (`gespreksleidraad`, `regelingen`, `regeling`, `woorden`) for a municipality.

    The installation's own municipality has the short addresses, so that each page has one address only.
    """
    voor = {} if gemeente == settings.WEGWIJZER_GEMEENTE else {"gemeente": gemeente}
    return reverse(f"leidraad:{naam}", kwargs={**voor, **deel})


def volledig(request: HttpRequest, waar: str) -> str:
    """A path as a whole address: that of WEGWIJZER_ADRES, otherwise the one that was asked."""
    return f"{settings.WEGWIJZER_ADRES}{waar}" if settings.WEGWIJZER_ADRES else request.build_absolute_uri(waar)


def gids(naam: str, profiel: Gemeente, **deel: str) -> str:
    """`pad`, for templates that have a profile."""
    return pad(naam, profiel.id, **deel)


def blad_van(profiel: Gemeente, id: str) -> str:
    """The path of the page about a regeling; empty where that municipality has none. Never raises: a card shows without it."""
    try:
        gevonden = regeling_van(kennis.kennisbank(), profiel.id, id)
    except kennis.GeenKennisbank:
        return ""
    return pad("regeling", profiel.id, regeling=gevonden.id) if gevonden else ""

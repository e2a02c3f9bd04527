"""What receivers of plain text share."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from portaal.overdracht.models import Overdracht


def hele_regels(tekst: str, maximaal: int) -> str:
    """As many whole lines of `tekst` from the top as fit in `maximaal` characters; of one line alone as many whole words."""
    regels: list[str] = []
    ruimte = maximaal
    for regel in tekst.splitlines():
        if len(regel) > ruimte:
            break
        regels.append(regel)
        ruimte -= len(regel) + 1
    if not regels and tekst:
        return tekst[: maximaal + 1].rsplit(maxsplit=1)[0][:maximaal]
    return "\n".join(regels)


def link(overdracht: Overdracht) -> str:
    """The address of the hand-over in the inbox; empty when nobody said where the inbox stands."""
    pad = reverse("wijkteam:overdracht", args=[overdracht.nummer])
    return f"{settings.WEGWIJZER_ADRES}{pad}" if settings.WEGWIJZER_ADRES else ""

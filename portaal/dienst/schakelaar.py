"""Is the chat on? One answer for the pages, the API and the worker."""

from __future__ import annotations

import logging

from django.conf import settings
from django.db import DatabaseError

from portaal import klok
from portaal.dienst.models import Schakelaar

log = logging.getLogger(__name__)


def is_uit(gemeente: str = "") -> bool:
    """Whether the chat is off: by WEGWIJZER_DIENST=uit, for everybody, or for `gemeente`.

    A database that cannot be asked does not switch anything off.
    """
    if settings.WEGWIJZER_DIENST_UIT:
        return True
    try:
        return Schakelaar.objects.filter(gemeente__in={"", gemeente}).exists()
    except DatabaseError:
        log.exception("the off switch cannot be read")
        return False


def zet_uit(gemeente: str = "") -> None:
    """Switches the chat off, for one municipality or for all. Doing it twice is fine."""
    Schakelaar.objects.get_or_create(gemeente=gemeente, defaults={"sinds": klok.nu()})


def zet_aan(gemeente: str = "") -> None:
    """Switches the chat on again, for one municipality or for all."""
    Schakelaar.objects.filter(gemeente=gemeente).delete()

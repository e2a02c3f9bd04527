"""Shows a resident at once that the message was read and that an answer is coming. May fail: nothing depends on it."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor

from portaal.whatsapp import graaf
from portaal.whatsapp.instelling import Nummer

log = logging.getLogger(__name__)
_draden = ThreadPoolExecutor(max_workers=2, thread_name_prefix="whatsapp-gelezen")


def toon(nummer: Nummer, bericht_id: object) -> None:
    """Tells Meta, beside the work."""
    if isinstance(bericht_id, str) and bericht_id:
        _draden.submit(_meld, nummer, bericht_id)


def _meld(nummer: Nummer, bericht_id: str) -> None:
    try:
        graaf.gelezen(nummer, bericht_id)
    except Exception as fout:
        log.info("marking as read: %s", type(fout).__name__)

"""The worker's part: several residents at a time, each in order."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connections

from portaal.whatsapp import instelling
from portaal.whatsapp.uitbox import BINNEN, UIT
from portaal.whatsapp.versturen import verstuur_een
from portaal.whatsapp.verwerken import verwerk_een

log = logging.getLogger(__name__)
#: Seconds between two looks at an empty queue: a resident waits for the answer.
_KIJK = 0.15
#: Seconds between two looks whether there are numbers at all.
_KIJK_INSTELLING = 5.0


class Werk:
    """The threads of one worker."""

    def __init__(self) -> None:
        """Starts at once. Without numbers nothing is asked of the database."""
        self._stop = threading.Event()
        taken = [(BINNEN, verwerk_een), (UIT, verstuur_een)]
        self._draden = [
            threading.Thread(target=self._draai, args=(bak, een, plek), name=f"whatsapp-{plek}", daemon=True)
            for bak, een in taken
            for plek in range(settings.WHATSAPP_DRADEN)
        ]
        for draad in self._draden:
            draad.start()

    def stop(self, binnen: float) -> None:
        """Takes nothing new, and waits at most `binnen` seconds. What is cut off is done again."""
        self._stop.set()
        tot = time.monotonic() + binnen
        for draad in self._draden:
            draad.join(max(0.0, tot - time.monotonic()))

    def _draai(self, bak: object, een: Callable[[], bool], plek: int) -> None:
        self._stop.wait(_KIJK * plek / settings.WHATSAPP_DRADEN)
        while not self._stop.is_set():
            try:
                if not instelling.nummers().nummers:
                    connections.close_all()
                    self._stop.wait(_KIJK_INSTELLING)
                elif not (bak.aan_de_beurt().exists() and een()):  # type: ignore[attr-defined]
                    self._stop.wait(_KIJK)
            except DatabaseError as fout:
                log.error("whatsapp: %s", type(fout).__name__)
                connections.close_all()
                self._stop.wait(1.0)
        connections.close_all()


def doe_alles() -> int:
    """Answers and sends what is due now, in this thread. Gives how many messages that were."""
    gedaan = 0
    while verwerk_een() or verstuur_een():
        gedaan += 1
    return gedaan

"""Every receiver's queue in a thread of its own, so that a slow receiver holds up only itself."""

from __future__ import annotations

import logging
import threading
import time

from django.db import connections

from portaal.bezorging.bezorgen import bezorg_bij, met_werk

log = logging.getLogger(__name__)


class Wachtrijen:
    """The queues of one worker."""

    def __init__(self) -> None:
        """Starts nothing yet."""
        self._stop = threading.Event()
        self._draden: dict[str, threading.Thread] = {}
        self._slot = threading.Lock()
        self._bezorgd = 0

    def ronde(self) -> None:
        """Starts a thread for each receiver that has work and is not busy already. Returns at once."""
        for ontvanger in met_werk():
            bezig = self._draden.get(ontvanger)
            if bezig is None or not bezig.is_alive():
                draad = threading.Thread(target=self._werk, args=(ontvanger,), name=f"bezorgt-{ontvanger}", daemon=True)
                self._draden[ontvanger] = draad
                draad.start()

    def bezorgd(self) -> int:
        """How many messages were delivered since this was last asked."""
        with self._slot:
            aantal, self._bezorgd = self._bezorgd, 0
        return aantal

    def stop(self, binnen: float) -> None:
        """Takes no new rows, and waits at most `binnen` seconds for those that are busy. What is cut off is tried again."""
        self._stop.set()
        tot = time.monotonic() + binnen
        for draad in self._draden.values():
            draad.join(max(0.0, tot - time.monotonic()))

    def _werk(self, ontvanger: str) -> None:
        try:
            aantal = bezorg_bij(ontvanger, lambda: not self._stop.is_set())
            with self._slot:
                self._bezorgd += aantal
        except Exception as fout:
            # The database was away or full: the row keeps its lease and is tried again when that ends.
            log.error("queue of %s stopped: %s", ontvanger, type(fout).__name__)
        finally:
            connections.close_all()

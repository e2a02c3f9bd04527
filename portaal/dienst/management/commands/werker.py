"""`beheer werker`: delivers hand-overs, answers on WhatsApp and wipes what is past its term, until it is told to stop."""

from __future__ import annotations

import logging
import signal
import threading
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections, connection

from portaal.bezorging.bezorgen import bezorg_alles
from portaal.bezorging.wachtrijen import Wachtrijen
from portaal.dienst.opruimen import ruim_op
from portaal.whatsapp import werk as whatsapp

log = logging.getLogger("portaal.werker")
#: Seconds between two looks at the outbox, and how many looks between two rounds of wiping.
PAUZE = 2.0
RONDES_TUSSEN_WISSEN = 30
#: Seconds that deliveries get to finish after SIGTERM. What is cut off is tried again.
UITLOOP = 7.0


class Command(BaseCommand):
    """The worker."""

    help = "Delivers hand-overs and wipes what is past its term. Stops on SIGTERM after the row it is busy with."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--eenmaal` runs one round."""
        parser.add_argument("--eenmaal", action="store_true", help="one round, then stop")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Runs until SIGTERM or SIGINT. A failing round is logged by its kind and tried again."""
        if opties["eenmaal"]:
            self.meld(bezorg_alles() + whatsapp.doe_alles(), ruim_op())
            return
        stop = threading.Event()

        def stoppen(_nummer: int, _frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, stoppen)
        signal.signal(signal.SIGINT, stoppen)
        wachtrijen, gesprekken = Wachtrijen(), whatsapp.Werk()
        nummer = 0
        while not stop.is_set():
            try:
                close_old_connections()
                wachtrijen.ronde()
                self.meld(wachtrijen.bezorgd(), ruim_op() if nummer % RONDES_TUSSEN_WISSEN == 0 else {})
            except Exception as fout:
                log.error("round failed: %s", type(fout).__name__)
                connection.close()
            nummer += 1
            stop.wait(PAUZE)
        gesprekken.stop(UITLOOP / 2)
        wachtrijen.stop(UITLOOP / 2)

    def meld(self, bezorgd: int, gewist: dict[str, int]) -> None:
        """Logs what was done, in counts only."""
        gedaan = {"bezorgd": bezorgd, **gewist}
        if any(gedaan.values()):
            log.info(" ".join(f"{naam}={aantal}" for naam, aantal in gedaan.items() if aantal))

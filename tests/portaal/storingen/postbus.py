"""A real mail server with moods, that counts by Message-ID."""

from __future__ import annotations

import asyncio
from collections import Counter
from email import message_from_bytes, policy
from typing import Any

from aiosmtpd.controller import Controller

from storingen.grillen import Gril, Grillen
from storingen.processen import vrije_poort


class Postbus:
    """What arrived. `per_id` counts how often the server took each Message-ID."""

    def __init__(self, grillen: Grillen) -> None:
        """Takes the moods. Starts at once, on a port of its own."""
        self._grillen = grillen
        self.per_id: Counter[str] = Counter()
        self.onderwerpen: set[str] = set()
        self.poort = vrije_poort()
        # Not the loop of this process: with Rasa imported that is uvloop's, which cannot be closed from another thread.
        lus = asyncio.SelectorEventLoop()
        self._controller = Controller(self, loop=lus, hostname="127.0.0.1", port=self.poort)
        self._controller.start()

    def sluit(self) -> None:
        """Stops."""
        self._controller.stop()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Takes a mail, or not, as the mood is."""
        gril = self._grillen.kies()
        if gril is Gril.FOUT_500:
            return "451 Requested action aborted: local error in processing"
        if gril is Gril.TRAAG:
            await asyncio.sleep(self._grillen.traag)
        mail = message_from_bytes(envelope.content, policy=policy.default)
        self.per_id[str(mail["Message-ID"])] += 1
        self.onderwerpen.add(str(mail["Subject"]))
        if gril is Gril.DOET_EN_500:
            return "451 Requested action aborted: local error in processing"
        if gril is Gril.TE_LAAT:
            await asyncio.sleep(self._grillen.te_laat)
        if gril is Gril.BREEKT_AF:
            server.transport.abort()
        return "250 OK"

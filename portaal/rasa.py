"""Talks to Rasa over loopback. The one place that knows its routes (`docs/ontwerp.md`, "Portal -> Rasa")."""

from __future__ import annotations

import logging
import os
import threading
from datetime import datetime
from typing import Any

import httpx
from django.conf import settings

from portaal import contract

log = logging.getLogger(__name__)
#: Below the five seconds after which Sanic closes an idle connection, so that we never write into a closed one.
_BEWAAR_VERBINDING = 2.0


class RasaFout(RuntimeError):
    """Rasa is not there, takes too long, refuses, or answers something else than the contract says."""


class Rasa:
    """A client with one pool of connections. Safe to use from several threads."""

    def __init__(self, url: str, sleutel: str, timeout: float, transport: httpx.BaseTransport | None = None) -> None:
        """Takes the base address, the shared secret, and the seconds an answer may take."""
        self._client = httpx.Client(
            base_url=f"{url}/webhooks/wegwijzer",
            headers={"X-Wegwijzer-Sleutel": sleutel},
            timeout=httpx.Timeout(timeout, connect=2.0, pool=timeout),
            limits=httpx.Limits(max_connections=64, max_keepalive_connections=16, keepalive_expiry=_BEWAAR_VERBINDING),
            trust_env=False,
            transport=transport,
        )

    def begin(
        self, *, afzender: str, gemeente: str, kanaal: str, demo: bool, stand: dict[str, Any] | None = None
    ) -> contract.Antwoord:
        """Starts a conversation, with what is known already (`bot.gesprek.toestand`). Gives the greeting. Raises RasaFout."""
        wat: dict[str, Any] = {"afzender": afzender, "gemeente": gemeente, "kanaal": kanaal, "demo": demo}
        return self._post("/begin", {**wat, "stand": stand} if stand else wat)

    def stand(self, afzender: str) -> dict[str, Any] | None:
        """What a conversation knows now (`bot.gesprek.toestand`), None when there is nothing of it. Raises RasaFout."""
        try:
            antwoord = self._client.get(f"/gesprek/{afzender}/stand")
            if antwoord.status_code != 200:
                raise RasaFout(f"the state answered {antwoord.status_code}")
            gevonden = antwoord.json()["gesprek"]
            return dict(gevonden) if gevonden else None
        except httpx.HTTPError as fout:
            raise RasaFout(type(fout).__name__) from None
        except (ValueError, KeyError, TypeError):
            raise RasaFout("the state is something else") from None

    def bericht(
        self, *, afzender: str, tekst: str, id: str, gemeente: str, kanaal: str, demo: bool, nu: datetime
    ) -> contract.Antwoord:
        """One turn. Takes masked text and the id of the message. Gives what is said and what must be done. Raises RasaFout."""
        vraag = {"afzender": afzender, "tekst": tekst, "id": id, "gemeente": gemeente, "kanaal": kanaal, "demo": demo}
        return self._post("/bericht", {**vraag, "nu": nu.isoformat(timespec="seconds")})

    def begrijp(self, *, tekst: str, gemeente: str) -> dict[str, Any]:
        """What a masked text says, as a conversation (`bot.gesprek.toestand`). Nothing of it is kept. Raises RasaFout."""
        try:
            antwoord = self._client.post("/begrijp", json={"tekst": tekst, "gemeente": gemeente})
            if antwoord.status_code != 200:
                raise RasaFout(f"/begrijp answered {antwoord.status_code}")
            return dict(antwoord.json()["gesprek"])
        except httpx.HTTPError as fout:
            raise RasaFout(f"/begrijp: {type(fout).__name__}") from None
        except (ValueError, KeyError, TypeError):
            raise RasaFout("/begrijp answered something else") from None

    def wis(self, afzender: str) -> None:
        """Removes a conversation from Rasa's tracker. Removing what is not there is fine. Raises RasaFout."""
        try:
            antwoord = self._client.delete(f"/gesprek/{afzender}")
        except httpx.HTTPError as fout:
            raise RasaFout(type(fout).__name__) from None
        if antwoord.status_code not in (200, 204, 404):
            raise RasaFout(f"wipe answered {antwoord.status_code}")

    def wis_bericht(self, afzender: str, id: str, tekst: str) -> None:
        """Removes what one message said from Rasa's tracker. Removing what is not there is fine. Raises RasaFout."""
        try:
            antwoord = self._client.request("DELETE", f"/bericht/{afzender}/{id}", json={"tekst": tekst})
        except httpx.HTTPError as fout:
            raise RasaFout(type(fout).__name__) from None
        if antwoord.status_code not in (200, 204, 404):
            raise RasaFout(f"wiping a message answered {antwoord.status_code}")

    def gereed(self) -> dict[str, Any] | None:
        """What Rasa says about itself when it is ready, otherwise None. Never raises."""
        try:
            antwoord = self._client.get("/gereed", timeout=2.0)
            return dict(antwoord.json()) if antwoord.status_code == 200 else None
        except (httpx.HTTPError, ValueError, TypeError):
            return None

    def sluit(self) -> None:
        """Closes the connections."""
        self._client.close()

    def _post(self, pad: str, inhoud: dict[str, Any]) -> contract.Antwoord:
        # Errors are raised "from None" and without their text: an httpx error holds the request, and that holds what was typed.
        try:
            antwoord = self._client.post(pad, json=inhoud)
        except httpx.HTTPError as fout:
            raise RasaFout(f"{pad}: {type(fout).__name__}") from None
        if antwoord.status_code != 200:
            raise RasaFout(f"{pad} answered {antwoord.status_code}")
        try:
            return contract.lees(antwoord.json())
        except contract.ContractFout as fout:
            raise RasaFout(f"{pad} breaks the contract at {fout}") from None
        except ValueError:
            raise RasaFout(f"{pad} answered no JSON") from None


_slot = threading.Lock()
_clients: dict[tuple[int, str, str, float], Rasa] = {}


def client() -> Rasa:
    """The client of this process, with the settings of now. After a fork the child makes its own."""
    sleutel = (os.getpid(), settings.RASA_URL, settings.RASA_SLEUTEL, float(settings.RASA_TIMEOUT))
    with _slot:
        if sleutel not in _clients:
            _clients[sleutel] = Rasa(settings.RASA_URL, settings.RASA_SLEUTEL, settings.RASA_TIMEOUT)
        return _clients[sleutel]

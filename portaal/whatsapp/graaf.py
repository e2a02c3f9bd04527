"""Requests to Meta's Graph API. The one place that knows its addresses; base and version are settings."""

from __future__ import annotations

import json
import os
import threading
import time
from typing import Any
from urllib.parse import urlsplit

import httpx
from django.conf import settings

from portaal.bezorging.fout import BezorgFout
from portaal.bezorging.http import Antwoord, Verbinding
from portaal.bezorging.instelling import is_deze_machine
from portaal.whatsapp.instelling import Nummer

#: Codes with which Meta says that a token is no longer good: then the next one is tried.
_TOKEN = frozenset({0, 190})
#: Failures before anything was sent.
_NOOIT_WEG = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
#: Seconds for what may fail: that a message was read, and that an answer is on its way.
_KORT = 3.0


class MetaFout(RuntimeError):
    """Meta did not take something, as far as we know.

    `code` is Meta's, None without one; `status` of HTTP, 0 when there was no answer. `misschien_aan`: it may have arrived.
    """

    def __init__(self, code: int | None, status: int, *, misschien_aan: bool = False) -> None:
        self.code, self.status, self.misschien_aan = code, status, misschien_aan
        super().__init__(f"meta {code}" if code is not None else f"http {status}" if status else "geen_antwoord")


def stuur(nummer: Nummer, romp: dict[str, Any]) -> str:
    """Sends one message. Gives Meta's id of it, "" when the answer holds none.

    Raises:
        MetaFout: refused, or no answer: then it may have arrived all the same.
    """
    antwoord = _post(nummer, {"messaging_product": "whatsapp", "recipient_type": "individual", **romp}, settings.WHATSAPP_TIJD)
    berichten = antwoord.get("messages")
    eerste = berichten[0] if isinstance(berichten, list) and berichten else {}
    return str(eerste.get("id", "")) if isinstance(eerste, dict) else ""


def gelezen(nummer: Nummer, bericht_id: str) -> None:
    """Tells that a message was read and that an answer is being made. Raises MetaFout."""
    inhoud = {"messaging_product": "whatsapp", "status": "read", "message_id": bericht_id, "typing_indicator": {"type": "text"}}
    _post(nummer, inhoud, _KORT)


def _post(nummer: Nummer, inhoud: dict[str, Any], tijd: float) -> dict[str, Any]:
    fout = MetaFout(None, 401)
    for token in nummer.tokens:
        try:
            antwoord = Verbinding(_client(), time.monotonic() + tijd).vraag(
                "POST",
                f"{settings.WHATSAPP_BASIS}/{settings.WHATSAPP_VERSIE}/{nummer.nummer_id}/messages",
                json=inhoud,
                headers={"Authorization": f"Bearer {token}"},
                timeout=tijd,
            )
        except BezorgFout as fout_:
            raise MetaFout(None, 0, misschien_aan=not isinstance(fout_.__cause__, _NOOIT_WEG)) from None
        gelezen_ = _json(antwoord)
        if antwoord.status == 200:
            return gelezen_
        fout = MetaFout(_code(gelezen_), antwoord.status)
        if fout.code not in _TOKEN and antwoord.status != 401:
            break
    raise fout


def _json(antwoord: Antwoord) -> dict[str, Any]:
    try:
        gelezen_ = json.loads(antwoord.inhoud)
    except (ValueError, RecursionError):
        return {}
    return gelezen_ if isinstance(gelezen_, dict) else {}


def _code(inhoud: dict[str, Any]) -> int | None:
    fout = inhoud.get("error")
    code = fout.get("code") if isinstance(fout, dict) else None
    return code if isinstance(code, int) else None


_slot = threading.Lock()
_clients: dict[tuple[int, str], httpx.Client] = {}


def _client() -> httpx.Client:
    """The connections of this process to Meta. After a fork the child makes its own."""
    sleutel = (os.getpid(), settings.WHATSAPP_BASIS)
    with _slot:
        if sleutel not in _clients:
            ver = not is_deze_machine(urlsplit(settings.WHATSAPP_BASIS).hostname or "")
            _clients[sleutel] = httpx.Client(follow_redirects=False, trust_env=ver)
        return _clients[sleutel]

"""One request to a receiver: bounded in time and size, and with failures in our own words."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
from django.conf import settings

from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.instelling import is_deze_machine

_GROOTSTE_ANTWOORD = 1_000_000
#: The part of a lease in which a delivery must be over, so that no second worker has begun by then.
_DEEL_VAN_DE_LEASE = 0.8


@dataclass(frozen=True)
class Antwoord:
    """What came back."""

    status: int
    inhoud: bytes


class Verbinding:
    """A connection to one receiver for one delivery."""

    def __init__(self, http: httpx.Client, tot: float) -> None:
        """Takes the client, and the moment (`time.monotonic`) at which the delivery must be over."""
        self._http, self._tot = http, tot

    def vraag(self, methode: str, url: str, **wat: Any) -> Antwoord:
        """Sends one request. Redirects are not followed: what is sent is for the address that was set.

        Raises:
            BezorgFout: out of reach, too slow, or an answer that is too large.
        """
        if time.monotonic() > self._tot:
            raise BezorgFout(Soort.TE_TRAAG)
        einde = min(self._tot, time.monotonic() + settings.BEZORG_TIJD)
        try:
            with self._http.stream(methode, url, **wat) as antwoord:
                inhoud = b""
                for stuk in antwoord.iter_bytes():
                    inhoud += stuk
                    if len(inhoud) > _GROOTSTE_ANTWOORD:
                        raise BezorgFout(Soort.GEWEIGERD, "answer too large")
                    if time.monotonic() > einde:
                        raise BezorgFout(Soort.TE_TRAAG)
        except httpx.TimeoutException as fout:
            raise BezorgFout(Soort.TE_TRAAG) from fout
        except httpx.HTTPError as fout:
            raise BezorgFout(Soort.ONBEREIKBAAR, type(fout).__name__) from fout
        return Antwoord(antwoord.status_code, inhoud)


@contextmanager
def verbinding(adres: str, koppen: dict[str, str] | None = None) -> Iterator[Verbinding]:
    """Opens a connection to a receiver. Proxies of the environment are used, but not towards this machine itself."""
    ver = not is_deze_machine(urlsplit(adres).hostname or "")
    tot = time.monotonic() + settings.BEZORG_LEASE * _DEEL_VAN_DE_LEASE
    with httpx.Client(timeout=settings.BEZORG_TIJD, follow_redirects=False, trust_env=ver, headers=koppen) as http:
        yield Verbinding(http, tot)


def geweigerd(status: int) -> BezorgFout:
    """The failure for a status that is no success: 400, 413 and 422 say that this message will never do; the rest may pass."""
    if status in (401, 403):
        return BezorgFout(Soort.INSTELLING, status)
    if status in (400, 413, 422):
        return BezorgFout(Soort.INHOUD_GEWEIGERD, status, blijvend=True)
    return BezorgFout(Soort.GEWEIGERD, status)

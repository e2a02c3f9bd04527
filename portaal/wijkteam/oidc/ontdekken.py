"""The addresses of the identity provider, as it publishes them itself (OpenID Connect Discovery 1.0)."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import requests
from django.conf import settings

_BEWAAR = 3600.0
_slot = threading.Lock()
_bekend: dict[str, tuple[float, Adressen]] = {}


class OntdekFout(requests.RequestException):
    """The identity provider does not say where it is, or says it is somebody else."""


@dataclass(frozen=True)
class Adressen:
    """Where the parts of the identity provider are."""

    inloggen: str
    token: str
    gebruiker: str
    sleutels: str


def adressen() -> Adressen:
    """The addresses; asked again every hour.

    Raises:
        OntdekFout: when they cannot be read, or the document is of another issuer than the one in the settings.
    """
    uitgever = settings.OIDC_UITGEVER
    with _slot:
        moment, bekend = _bekend.get(uitgever, (0.0, None))
        if bekend is None or time.monotonic() - moment > _BEWAAR:
            bekend = _vraag(uitgever)
            _bekend[uitgever] = (time.monotonic(), bekend)
        return bekend


def _vraag(uitgever: str) -> Adressen:
    try:
        antwoord = requests.get(f"{uitgever.rstrip('/')}/.well-known/openid-configuration", timeout=settings.OIDC_TIMEOUT)
        antwoord.raise_for_status()
        inhoud = antwoord.json()
        gevonden = Adressen(
            inloggen=inhoud["authorization_endpoint"],
            token=inhoud["token_endpoint"],
            gebruiker=inhoud["userinfo_endpoint"],
            sleutels=inhoud["jwks_uri"],
        )
    except (requests.RequestException, ValueError, KeyError, TypeError) as fout:
        raise OntdekFout(f"no discovery document: {type(fout).__name__}") from None
    if inhoud.get("issuer") != uitgever:
        raise OntdekFout("the discovery document is of another issuer")
    return gevonden

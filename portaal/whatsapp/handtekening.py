"""Is this really from Meta? X-Hub-Signature-256 over the raw bytes, and the token of the verification.

https://developers.facebook.com/docs/graph-api/webhooks/getting-started (validating payloads). Never over JSON that was read and
written again: Meta escapes letters in its own way.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

KOP = "X-Hub-Signature-256"


def handtekening(geheim: str, ruw: bytes) -> str:
    """The header's value for a body."""
    return "sha256=" + hmac.new(geheim.encode(), ruw, hashlib.sha256).hexdigest()


def klopt(geheimen: Iterable[str], ruw: bytes, kop: str) -> bool:
    """Whether one of the secrets made this header. All are tried, each in constant time."""
    goed = False
    for geheim in geheimen:
        goed |= hmac.compare_digest(handtekening(geheim, ruw).encode(), kop.encode())
    return goed

"""What the contact form offers, in the conversation and on the page of a hand-over."""

from __future__ import annotations

from typing import Any

from portaal.bezorging import post
from portaal.overdracht.woorden import TALEN, TIJDEN


def keuzes() -> dict[str, Any]:
    """The options by field, and whether a copy by mail can be offered."""
    return {
        "keuzes": {
            "tijden": TIJDEN,
            "talen": TALEN,
            "mail_kan": post.is_ingesteld(),
        }
    }

"""Remembers of a domain whether it is empty.

Rasa 3.6.21 asks it for every message, and then builds and checks an empty domain to compare with: more than a millisecond.
A loaded domain does not change.
"""

from __future__ import annotations

from rasa.shared.core.domain import Domain

_vraag = Domain.is_empty


def is_leeg(domein: Domain) -> bool:
    """What `Domain.is_empty` gives, worked out once for each domain."""
    onthouden: bool | None = domein.__dict__.get("_is_leeg")
    if onthouden is None:
        onthouden = domein.__dict__["_is_leeg"] = _vraag(domein)
    return onthouden


def onthoud_leegte() -> None:
    """Puts this in the place of Rasa's. Harmless when called twice."""
    Domain.is_empty = is_leeg

"""Remembers the outcome of a pure question to the knowledge base; what was asked is kept as a hash, so no facts of anybody."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from regelingen.kennisbank import Stand

T = TypeVar("T")
#: Outcomes that are kept for one version of the knowledge base.
HOOGSTENS = 2_000
_UITKOMSTEN: WeakKeyDictionary[Stand, OrderedDict[bytes, object]] = WeakKeyDictionary()


def onthouden(stand: Stand, geval: str, zoek: Callable[[], T]) -> T:
    """Gives what `zoek` gives, and asks it once for a case.

    Takes:
        stand: the version of the knowledge base; another version knows nothing of this one.
        geval: everything the outcome depends on, written out.
    """
    bekend = _UITKOMSTEN.setdefault(stand, OrderedDict())
    sleutel = sha256(geval.encode("utf-8", "surrogatepass")).digest()
    try:
        return bekend[sleutel]  # type: ignore[return-value]
    except KeyError:
        uit = bekend[sleutel] = zoek()
        if len(bekend) > HOOGSTENS:
            bekend.popitem(last=False)
        return uit

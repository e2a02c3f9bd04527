"""Who receives hand-overs. A receiver is a function; more kinds (mail, Open Klant, webhook) join this table later."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from portaal.overdracht.maken import INGEBOUWD
from portaal.overdracht.models import Overdracht


class BezorgFout(RuntimeError):
    """A receiver did not accept a hand-over. The message names the kind of failure and nothing that came from outside."""


Ontvanger = Callable[[Overdracht], None]


def ingebouwd(overdracht: Overdracht) -> None:
    """The portal's own inbox: a stored hand-over stands in it."""


ONTVANGERS: Mapping[str, Ontvanger] = {INGEBOUWD: ingebouwd}

"""The ids of what every installation has."""

from __future__ import annotations

INGEBOUWD = "ingebouwd"
INWONER_MAIL = "inwoner_mail"
#: Not a receiver but a promise: while nobody can say which receivers there are, this row waits and makes the others later.
VERDELEN = "verdelen"

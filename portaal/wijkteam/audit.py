"""Writes the audit trail."""

from __future__ import annotations

from django.http import HttpRequest

from portaal import klok
from portaal.adres import adres_van
from portaal.wijkteam.models import Logregel


def noteer(
    request: HttpRequest | None, actie: str, object: str = "", resultaat: str = "gelukt", actor: str = "", gemeente: str = ""
) -> None:
    """Writes one row: who did what to which object, from where, with what result.

    Takes:
        object: a hand-over number, a list's name or an account; never a resident's name.
        actor: the account; by default that of the request.
        gemeente: whose trail it belongs to; empty when it belongs to no municipality.
    """
    wie = actor or (request.user.get_username() if request and request.user.is_authenticated else "")
    Logregel.objects.create(
        actie=actie[:40],
        object=object[:80],
        resultaat=resultaat[:40],
        oorsprong=adres_van(request)[:64] if request else "portaal",
        actor=wie[:150],
        tijdstip=klok.nu(),
        gemeente=gemeente[:80],
    )

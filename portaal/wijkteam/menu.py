"""What the head of every staff page asks: which pages somebody may open."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from portaal.wijkteam import toegang
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.models import Teamlid


def menu(request: HttpRequest) -> dict[str, Any]:
    """A context processor: `mag_ergens("spoor")` for the menu. Asks the database only when a page uses it, and once."""
    gelezen: list[Teamlid] = []

    def mag_ergens(handeling: str) -> bool:
        if not gelezen:
            gelezen.extend(toegang.leden(request.user))
        return bool(toegang.waar(gelezen, Handeling(handeling)))

    return {"mag_ergens": mag_ergens}

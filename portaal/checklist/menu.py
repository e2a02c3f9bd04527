"""What other pages ask: whether a conversation belongs to a talk of whoever is logged in, and where a dorpsondersteuner works."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from portaal.chat import koekje
from portaal.checklist.dorpen import te_kiezen
from portaal.checklist.toegang import zichtbaar


def terug(request: HttpRequest) -> dict[str, Any]:
    """A context processor: `naar_checklist(gemeente)` is the address of the talk, or empty; residents have none.

    `dorpen_van(account, gemeente)` are the wijken to choose from for an account.
    """

    def naar_checklist(gemeente: str) -> str:
        if not getattr(request, "user", None) or not request.user.is_authenticated:
            return ""
        gesprek = koekje.lees(request, gemeente)
        talk = zichtbaar(request.user).filter(chat_id=gesprek.pk).first() if gesprek else None
        return reverse("checklist:gesprek", args=[talk.sleutel]) if talk else ""

    return {"naar_checklist": naar_checklist, "dorpen_van": te_kiezen}

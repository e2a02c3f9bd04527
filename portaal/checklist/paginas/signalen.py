"""What recurs in a village, in counts."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portaal import kennis
from portaal.checklist.vaker import tellingen
from portaal.klok import MAANDEN
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor


@voor(Handeling.CHECKLIST)
@require_safe
def signalen(request: HttpRequest) -> HttpResponse:
    """The counts of somebody's own wijken, from ten upward."""
    inhoud = {
        "tellingen": tellingen(request.user),
        "themas": {t.id: t.naam for t in kennis.kennisbank().themas()},
        "maanden": MAANDEN,
        "vanaf": settings.KLEINSTE_TELLING,
    }
    return render(request, "portaal/checklist/signalen.html", inhoud)

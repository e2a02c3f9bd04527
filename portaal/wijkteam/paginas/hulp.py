"""What the pages share: who may come in, finding a hand-over, and the answer after a step."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404

from portaal.overdracht.models import Overdracht
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.toegang import mag_ergens, mag_hier, zichtbaar

Pagina = Callable[..., HttpResponse]


def voor(handeling: Handeling) -> Callable[[Pagina], Pagina]:
    """A page for who may do something somewhere; for others it does not exist, and the attempt is noted."""

    def om(pagina: Pagina) -> Pagina:
        @login_required
        @wraps(pagina)
        def binnen(request: HttpRequest, *args: Any, **namen: Any) -> HttpResponse:
            if not mag_ergens(request.user, handeling):
                noteer(request, handeling.value, resultaat="geweigerd")
                raise Http404
            return pagina(request, *args, **namen)

        return binnen

    return om


def zoek(request: HttpRequest, nummer: str, handeling: Handeling = Handeling.INZIEN) -> Overdracht:
    """A hand-over that somebody may see, or do something with. Raises Http404 for any other, and notes the attempt."""
    try:
        gevonden = get_object_or_404(
            zichtbaar(request.user).select_related("gelezen_door", "afgerond_door", "behandelaar"), nummer=nummer
        )
        if handeling != Handeling.INZIEN and not mag_hier(request.user, handeling, gevonden.gemeente, gevonden.team):
            raise Http404
    except Http404:
        ergens = Overdracht.objects.filter(nummer=nummer).values_list("gemeente", flat=True).first() or ""
        noteer(request, f"overdracht {handeling.value}", nummer, "geweigerd", gemeente=ergens)
        raise
    return gevonden


def terug_naar(adres: str, gedaan: str = "") -> HttpResponse:
    """Leads back to a page after a form, which says what was done."""
    scheiding = "&" if "?" in adres else "?"
    return HttpResponseRedirect(f"{adres}{scheiding}gedaan={gedaan}" if gedaan else adres, status=303)

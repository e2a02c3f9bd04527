"""What the pages share: finding a talk that is one's own, and choosing words for whom it is about."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from bot.gesprek.personen import GROEPEN, ROLLEN, persoon
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.toegang import zichtbaar
from portaal.wijkteam.audit import noteer


def zoek(request: HttpRequest, sleutel: str) -> Tafelgesprek:
    """A talk that somebody may open. Raises Http404 for any other, and notes the attempt where there is such a talk."""
    gevonden = zichtbaar(request.user).select_related("chat").filter(sleutel=sleutel).first()
    if gevonden is None:
        ergens = Tafelgesprek.objects.filter(sleutel=sleutel).values_list("gemeente", flat=True).first()
        noteer(request, "tafelgesprek inzien", sleutel if ergens else "", "geweigerd", gemeente=ergens or "")
        raise Http404
    return gevonden


def voor_wie() -> list[tuple[str, str]]:
    """The choices for "voor wie is dit gesprek?": a role, never a name."""
    anderen = [(rol, persoon(rol).wie.removeprefix("uw ")) for rol in (*ROLLEN, *(g for g in GROEPEN if g == "ander"))]
    return [("zelf", "de inwoner zelf"), *anderen]

"""The API about a hand-over. Thin. Every request brings number and code: {"nummer", "code"}."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from portaal import klok
from portaal.chat.verzoek import api, lees_json
from portaal.overdracht import wijzigen
from portaal.overdracht.models import Overdracht
from portaal.overdracht.stand import stand_van
from portaal.overdracht.toegang import open_met_code


@api("POST")
def stand_view(request: HttpRequest) -> HttpResponse:
    """How it is going: {"stand": "gepland", "gepland_op": "2026-11-24" | null, "belt_uiterlijk", "belt_zelf"}."""
    inhoud = lees_json(request)
    return _antwoord(open_met_code(request, inhoud.get("nummer"), inhoud.get("code")).pk)


@api("POST")
def toevoegen_view(request: HttpRequest) -> HttpResponse:
    """Adds {"tekst"}. Gives the stand."""
    inhoud = lees_json(request)
    overdracht = open_met_code(request, inhoud.get("nummer"), inhoud.get("code"))
    wijzigen.vul_aan(overdracht, inhoud.get("tekst"))
    return _antwoord(overdracht.pk)


@api("POST")
def intrekken_view(request: HttpRequest) -> HttpResponse:
    """Withdraws. Gives the stand."""
    inhoud = lees_json(request)
    overdracht = open_met_code(request, inhoud.get("nummer"), inhoud.get("code"))
    wijzigen.trek_in(overdracht, klok.nu())
    return _antwoord(overdracht.pk)


def _antwoord(pk: int) -> HttpResponse:
    nu = stand_van(Overdracht.objects.get(pk=pk), klok.nu().date())
    return JsonResponse(
        {
            "stand": nu.woord,
            "gepland_op": nu.dag.isoformat() if nu.dag else None,
            "belt_uiterlijk": nu.bellen_uiterlijk.isoformat(),
            "belt_zelf": nu.belt_zelf,
        }
    )

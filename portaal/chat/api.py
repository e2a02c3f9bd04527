"""The chat API. Thin: reads, calls, answers. `docs/ontwerp.md` and the issue hold its contract."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from portaal.adres import adres_van
from portaal.chat import beurt, invoer, sessies, weergave
from portaal.chat.verzoek import api, crisis_bij_fout, gesprek_van, lees_json
from portaal.fouten import PortaalFout
from portaal.overdracht import contactgegevens


@api("POST", "DELETE")
def sessies_view(request: HttpRequest) -> HttpResponse:
    """POST starts a conversation: {"gemeente"} -> 201 {"token", "berichten"}. DELETE wipes it: 204."""
    if request.method == "DELETE":
        gesprek, _ = gesprek_van(request)
        sessies.wis(gesprek)
        return HttpResponse(status=204)
    gemeente = lees_json(request).get("gemeente")
    if not isinstance(gemeente, str):
        raise PortaalFout("ongeldig")
    profiel = sessies.profiel_van(gemeente)
    request.wegwijzer_profiel = profiel  # type: ignore[attr-defined]
    nieuw, token = sessies.begin(profiel, adres_van(request))
    return JsonResponse({"token": token, "berichten": weergave.laatste_antwoord(nieuw)}, status=201)


@api("POST", "GET")
def berichten_view(request: HttpRequest) -> HttpResponse:
    """POST is a turn: {"id", "tekst"} -> 200 {"berichten"}. GET gives the conversation so far."""
    if request.method == "GET":
        gesprek, _ = gesprek_van(request)
        return JsonResponse({"berichten": weergave.verloop(gesprek), "direct_weg": gesprek.direct_weg})
    inhoud = lees_json(request)
    tekst = inhoud.get("tekst")
    try:
        gesprek, profiel = gesprek_van(request)
        id = invoer.lees_id(inhoud.get("id"))
        if not isinstance(tekst, str):
            raise PortaalFout("ongeldig")
    except PortaalFout as fout:
        return crisis_bij_fout(request, fout, tekst)
    return JsonResponse(beurt.doe(gesprek, profiel, id, tekst).als_json())


@api("POST")
def contact_view(request: HttpRequest) -> HttpResponse:
    """How to reach the resident: {"id", "telefoon", "email", "tijden", "inspreken"}, or {"id", "terug": true}."""
    inhoud = lees_json(request)
    gesprek, profiel = gesprek_van(request)
    id = invoer.lees_id(inhoud.get("id"))
    if inhoud.get("terug") is True:
        return JsonResponse(beurt.contact_niet(gesprek, profiel, id).als_json())
    gegevens = contactgegevens.lees(inhoud)
    return JsonResponse(beurt.contact_gegeven(gesprek, profiel, id, gegevens).als_json())

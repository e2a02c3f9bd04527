"""The chat API. Thin: reads, calls, answers. `portaal/widget/openapi.yaml` holds its contract."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse

from portaal import klok
from portaal.adres import adres_van
from portaal.chat import beurt, fragment, invoer, sessies, terugkeer, weergave
from portaal.chat.antwoord import Antwoord
from portaal.chat.models import Gesprek
from portaal.chat.pagina_antwoord import wil_fragment
from portaal.chat.verzoek import api, crisis_bij_fout, gesprek_van, lees_json, token_van
from portaal.fouten import PortaalFout
from portaal.overdracht import contactgegevens
from portaal.widget import herkomst, inkomst
from regelingen.model import Gemeente


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
    herkomst.controleer(request, profiel.id)
    nieuw, token = sessies.begin(profiel, adres_van(request))
    inhoud = {"token": token, "berichten": weergave.laatste_antwoord(nieuw), **fragment.bij(request, profiel, nieuw)}
    return JsonResponse(inhoud, status=201)


@api("POST", "GET")
def berichten_view(request: HttpRequest) -> HttpResponse:
    """POST is a turn: {"id", "tekst"} -> 200 {"berichten"}. GET gives the conversation so far; to a script that shows it, after
    a silence, only that: it must ask first who is there."""
    if request.method == "GET":
        gesprek, profiel = gesprek_van(request)
        if wil_fragment(request) and terugkeer.stilte(gesprek, klok.nu()):
            return JsonResponse({"berichten": [], "direct_weg": gesprek.direct_weg, "stilte": True})
        verloop = {"berichten": weergave.verloop(gesprek), "direct_weg": gesprek.direct_weg}
        return JsonResponse({**verloop, **fragment.bij(request, profiel, gesprek)})
    inhoud = lees_json(request)
    tekst = inhoud.get("tekst")
    try:
        gesprek, profiel = gesprek_van(request)
        id = invoer.lees_id(inhoud.get("id"))
        if not isinstance(tekst, str):
            raise PortaalFout("ongeldig")
    except PortaalFout as fout:
        return crisis_bij_fout(request, fout, tekst)
    return _antwoord(request, profiel, gesprek, beurt.doe(gesprek, profiel, id, tekst))


@api("POST")
def contact_view(request: HttpRequest) -> HttpResponse:
    """How to reach the resident: {"id", "telefoon", "email", "tijden", "inspreken"}, or {"id", "terug": true}."""
    inhoud = lees_json(request)
    gesprek, profiel = gesprek_van(request)
    id = invoer.lees_id(inhoud.get("id"))
    request.wegwijzer_velden = inhoud  # type: ignore[attr-defined]
    if inhoud.get("terug") is True:
        return _antwoord(request, profiel, gesprek, beurt.contact_niet(gesprek, profiel, id))
    gegevens = contactgegevens.lees(inhoud)
    return _antwoord(request, profiel, gesprek, beurt.contact_gegeven(gesprek, profiel, id, gegevens))


@api("POST")
def terugkeer_view(request: HttpRequest) -> HttpResponse:
    """After a silence: {"keuze": "verder" | "nieuw"}. 200 with the answer to coming back; 204 when somebody else begins anew."""
    keuze = lees_json(request).get("keuze")
    gesprek, profiel = gesprek_van(request)
    if keuze == "nieuw":
        terugkeer.begin_opnieuw(gesprek)
        return HttpResponse(status=204)
    if keuze != "verder":
        raise PortaalFout("ongeldig")
    return _antwoord(request, profiel, gesprek, terugkeer.ga_verder(gesprek, profiel, klok.nu()) or Antwoord([]))


@api("POST")
def inkomst_view(request: HttpRequest) -> HttpResponse:
    """A way in, for once, to a page of the portal: {"naar": "afdrukken"} -> 201 {"adres"}."""
    naar = lees_json(request).get("naar")
    gesprek, _ = gesprek_van(request)
    return JsonResponse({"adres": request.build_absolute_uri(inkomst.maak(gesprek, token_van(request), naar))}, status=201)


def _antwoord(request: HttpRequest, profiel: Gemeente, gesprek: Gesprek, uit: Antwoord) -> HttpResponse:
    return JsonResponse({**uit.als_json(), **fragment.bij(request, profiel, gesprek, uit)})

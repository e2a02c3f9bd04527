"""Handing over, in two forms: what goes along, and then the summary to read together, how to reach the resident, and the yes."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from bot.gesprek.checklist import overdragen as beleid
from bot.gesprek.omgeving import Omgeving
from portaal import fouten, klok
from portaal.chat.antwoord import BEWAARTERMIJN
from portaal.checklist import overdragen, planblad
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.paginas.hulp import zoek
from portaal.checklist.stand import omgeving, stand_van
from portaal.overdracht import contactgegevens
from portaal.overdracht.contactformulier import keuzes
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor


@voor(Handeling.CHECKLIST)
@require_http_methods(["GET", "HEAD", "POST"])
def overdracht(request: HttpRequest, sleutel: str) -> HttpResponse:
    """GET shows what would go; POST with `kies` keeps the choice of topics, with `stuur` sends."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    hier = reverse("checklist:overdracht", args=[sleutel])
    if request.method != "POST":
        return _toon(request, talk, omg)
    if "kies" in request.POST:
        overdragen.kies(talk, request.POST.getlist("mee"), request.POST.getlist("melding"), request.POST.get("naar", ""))
        return HttpResponseRedirect(f"{hier}#samenvatting", status=303)
    velden = {**request.POST.dict(), "tijden": request.POST.getlist("tijden")}
    try:
        gemaakt = overdragen.stuur(
            talk, omg,
            geschrapt=request.POST.getlist("weg"), gelezen=request.POST.get("gelezen_stempel", ""),
            akkoord=request.POST.getlist("akkoord"), contact=contactgegevens.lees(velden),
        )  # fmt: skip
    except overdragen.NietAkkoord as niet:
        return _toon(request, talk, omg, fout=str(niet), velden=velden, status=409 if str(niet) == "veranderd" else 400)
    except fouten.PortaalFout as mis:
        per_veld = {veld: fouten.zin(f"veld_{code}", omg.gemeente) for veld, code in mis.velden.items()}
        return _toon(request, talk, omg, fout="contact", velden=velden, per_veld=per_veld, status=400)
    noteer(request, "overdracht met akkoord", gemaakt.nummer, gemeente=talk.gemeente)
    return HttpResponseRedirect(f"{hier}?gedaan=verstuurd", status=303)


def _toon(
    request: HttpRequest, talk: Tafelgesprek, omg: Omgeving, *, fout: str = "", velden: dict[str, Any] | None = None,
    per_veld: dict[str, str] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    gesprek = overdragen.gesprek_van(talk, omg)
    ontvanger = overdragen.naar(talk, gesprek, omg)
    inhoud = {
        "talk": talk,
        "teams": omg.gemeente.teams,
        "ontvanger": ontvanger,
        "profiel": omg.gemeente,
        "onderwerpen": beleid.te_kiezen(gesprek, omg),
        "stand": stand_van(talk),
        "regels": beleid.samenvatting(gesprek, omg),
        "stempel": overdragen.stempel(talk, gesprek, omg),
        "wat_begint": beleid.wat_begint(gesprek, omg),
        "wie_leest": _gevuld(beleid.wie_leest(gesprek, ontvanger, omg)),
        "uitleg": _gevuld(omg.zeg("akkoord.uitleg", gesprek)),
        "brieven": overdragen.verstuurd(talk),
        "belt": planblad.belt,
        "velden": velden or {},
        "per_veld": per_veld or {},
        "fout": fout,
        "weg": request.POST.getlist("weg"),
        "gezegd": request.POST.getlist("akkoord"),
        "gedaan": request.GET.get("gedaan", ""),
        **keuzes(),
    }
    return render(request, "portaal/checklist/overdracht.html", inhoud, status=status)


def _gevuld(tekst: str) -> str:
    """The words with what only the portal knows of them."""
    return tekst.replace(BEWAARTERMIJN, klok.dagen_in_woorden(settings.BEWAAR_OVERDRACHT))

"""How the channel WhatsApp is doing, for the administrator. Shows no resident: counts, moments, and why something failed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portaal.whatsapp import controle, overzicht
from portaal.wijkteam import toegang
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.WHATSAPP)
@require_safe
def whatsapp(request: HttpRequest) -> HttpResponse:
    """Numbers, queue, failures, the last webhook, and mistakes in the file."""
    gemeenten = toegang.gemeenten(request.user, Handeling.WHATSAPP)
    noteer(request, "lijst inzien", "whatsapp")
    rijen = [(rij, overzicht.uitleg(rij.fout), overzicht.helpt_opnieuw(rij)) for rij in overzicht.opgegeven(gemeenten)[:100]]
    inhoud = {
        "nummers": overzicht.nummers(gemeenten),
        "fouten": controle.fouten(),
        "rijen": rijen,
        "uitleg": overzicht.uitleg,
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/wijkteam/whatsapp.html", inhoud)


@voor(Handeling.WHATSAPP)
@require_POST
def opnieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the worker try a message again."""
    rij = overzicht.opgegeven(toegang.gemeenten(request.user, Handeling.WHATSAPP)).filter(pk=pk).first()
    if rij is None:
        raise Http404
    gelukt = overzicht.opnieuw(rij)
    noteer(request, "whatsapp opnieuw", f"bericht {pk}", "gelukt" if gelukt else "was al zo", gemeente=rij.lijn.gemeente)
    return terug_naar(reverse("wijkteam:whatsapp"), "bericht_opnieuw")


@voor(Handeling.WHATSAPP)
@require_POST
def alles_opnieuw(request: HttpRequest) -> HttpResponse:
    """Lets the worker try everything again, after a failure that is over."""
    gemeenten = toegang.gemeenten(request.user, Handeling.WHATSAPP)
    for gemeente in gemeenten:
        aantal = overzicht.alles_opnieuw([gemeente])
        noteer(request, "whatsapp opnieuw", "alle berichten", f"gelukt: {aantal}", gemeente=gemeente)
    return terug_naar(reverse("wijkteam:whatsapp"), "berichten_opnieuw")


@voor(Handeling.WHATSAPP)
@require_POST
def schakelaar(request: HttpRequest, nummer_id: str) -> HttpResponse:
    """Switches a number on or off."""
    aan = request.POST.get("naar") == "aan"
    gemeente = overzicht.schakel(nummer_id, toegang.gemeenten(request.user, Handeling.WHATSAPP), aan=aan)
    if not gemeente:
        raise Http404
    noteer(request, f"whatsapp {'aan' if aan else 'uit'}", f"nummer {nummer_id}", gemeente=gemeente)
    return terug_naar(reverse("wijkteam:whatsapp"), "whatsapp_aan" if aan else "whatsapp_uit")

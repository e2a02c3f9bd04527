"""The page behind a link on WhatsApp: a tap, and the same conversation goes on here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from portaal import klok
from portaal.chat import koekje, sessies
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina as foutpagina
from portaal.whatsapp import weblink
from portaal.whatsapp.beantwoorden import KANAAL


@require_http_methods(["GET", "HEAD", "POST"])
def verder(request: HttpRequest, gemeente: str, code: str) -> HttpResponse:
    """GET asks for a tap; POST opens the conversation. A link that no longer works says how to get another."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    nu = klok.nu()
    gevonden = weblink.gebruik(gemeente, code, nu) if request.method == "POST" else None
    leidt_naar = "" if request.method == "POST" else weblink.leidt_naar(gemeente, code, nu)
    antwoord: HttpResponse
    if gevonden is not None:
        token, naar = gevonden
        antwoord = HttpResponseRedirect(reverse(naar, args=[gemeente]), status=303)
        koekje.zet(antwoord, gemeente, token)
    elif not leidt_naar and _is_hier_al(request, gemeente):
        antwoord = HttpResponseRedirect(reverse("chat:pagina", args=[gemeente]), status=303)
    else:
        inhoud = {"profiel": profiel, "naar": leidt_naar}
        antwoord = render(request, "portaal/whatsapp/verder.html", inhoud, status=200 if leidt_naar else 410)
    antwoord["Cache-Control"] = "no-store"
    return antwoord


def _is_hier_al(request: HttpRequest, gemeente: str) -> bool:
    """Whether this browser has a conversation of WhatsApp open: then a second tap on the same link simply leads there."""
    gesprek = koekje.lees(request, gemeente)
    return gesprek is not None and gesprek.kanaal == KANAAL

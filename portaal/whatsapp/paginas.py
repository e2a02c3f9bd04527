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


@require_http_methods(["GET", "HEAD", "POST"])
def verder(request: HttpRequest, gemeente: str, code: str) -> HttpResponse:
    """GET asks for a tap; POST opens the conversation. A link that no longer works says how to get another."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    nu = klok.nu()
    gevonden = weblink.gebruik(gemeente, code, nu) if request.method == "POST" else None
    if gevonden is not None:
        token, naar = gevonden
        antwoord: HttpResponse = HttpResponseRedirect(reverse(naar, args=[gemeente]), status=303)
        koekje.zet(antwoord, gemeente, token)
    else:
        leidt_naar = weblink.leidt_naar(gemeente, code, nu) if request.method != "POST" else ""
        inhoud = {"profiel": profiel, "naar": leidt_naar}
        antwoord = render(request, "portaal/whatsapp/verder.html", inhoud, status=200 if leidt_naar else 410)
    antwoord["Referrer-Policy"] = "no-referrer"
    antwoord["Cache-Control"] = "no-store"
    return antwoord

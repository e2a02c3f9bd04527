"""From a talk to the chat, for the resident at the table."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from portaal.adres import adres_van
from portaal.chat import koekje
from portaal.checklist import chatten
from portaal.checklist.paginas.hulp import zoek
from portaal.checklist.stand import omgeving
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina as foutpagina
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor


@voor(Handeling.CHECKLIST)
@require_POST
def chat(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Opens the chat with what the checklist knows. The token is in the cookie, as for any visitor of the chat."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    try:
        token = chatten.begin(talk, omg, adres_van(request))
    except PortaalFout as fout:
        return foutpagina(request, fout, omg.gemeente)
    noteer(request, "chat voor een inwoner", sleutel, gemeente=talk.gemeente)
    antwoord = HttpResponseRedirect(reverse("chat:pagina", args=[talk.gemeente]), status=303)
    koekje.zet(antwoord, talk.gemeente, token)
    return antwoord

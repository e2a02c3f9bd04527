"""What a resident takes along: the page for paper, the PDF and the calendar file."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from portaal import klok
from portaal.chat import koekje, sessies, terugkeer, weergave
from portaal.chat.meenemen import agenda as kalender
from portaal.chat.meenemen import pdf as papier
from portaal.chat.meenemen.inhoud import afspraken, meenemen
from portaal.chat.models import Gesprek
from portaal.fouten import PortaalFout
from portaal.foutpaginas import pagina as foutpagina
from regelingen.model import Gemeente


def _van(request: HttpRequest, gemeente: str, maak: Callable[[Gesprek, Gemeente], HttpResponse]) -> HttpResponse:
    """What `maak` gives for the visitor's own conversation; without one, or after a silence, the chat page."""
    try:
        profiel = sessies.profiel_van(gemeente)
    except PortaalFout as fout:
        return foutpagina(request, fout)
    gesprek = koekje.lees(request, gemeente)
    if gesprek is None or terugkeer.stilte(gesprek, klok.nu()):
        return HttpResponseRedirect(reverse("chat:pagina", args=[gemeente]))
    return maak(gesprek, profiel)


@require_safe
def afdrukken(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The plans and the confirmation of this conversation, for on paper."""

    def maak(gesprek: Gesprek, profiel: Gemeente) -> HttpResponse:
        inhoud = {"profiel": profiel, "mee": meenemen(gesprek), "beurten": weergave.beurten(gesprek), "vandaag": klok.nu().date()}
        return render(request, "portaal/chat/afdrukken.html", inhoud)

    return _van(request, gemeente, maak)


@require_safe
def pdf(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The same as a PDF. Its name says nothing of the matter."""

    def maak(gesprek: Gesprek, profiel: Gemeente) -> HttpResponse:
        mee = meenemen(gesprek)
        if not mee.plannen and not mee.bevestigingen:
            return HttpResponseRedirect(reverse("chat:afdrukken", args=[gemeente]))
        return _bestand(papier.pdf(mee, profiel, klok.nu()), "application/pdf", "wegwijzer.pdf")

    return _van(request, gemeente, maak)


@require_safe
def agenda(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The days to remember as a calendar file."""

    def maak(gesprek: Gesprek, profiel: Gemeente) -> HttpResponse:
        dagen = afspraken(gesprek)
        if not dagen:
            return HttpResponseRedirect(reverse("chat:afdrukken", args=[gemeente]))
        return _bestand(kalender.agenda(dagen, profiel, klok.nu()), kalender.SOORT, "wegwijzer.ics")

    return _van(request, gemeente, maak)


def _bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type=soort)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord

"""The follow-up: the list for staff, the counts, and the page that a resident opens with the link of the mail."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portaal import kennis, klok
from portaal.wijkteam import opvolging, post, toegang
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.models import Opvolging
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.BEHANDELEN)
@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Whom the team still has to ask whether it helped: a list to call, with a button to mail instead."""
    noteer(request, "lijst inzien", "opvolgen")
    alles = toegang.zichtbaar(request.user, Handeling.BEHANDELEN)
    inhoud = {
        "opvolgingen": [rij for rij in opvolging.lijst(alles)[:200] if opvolging.mag(rij.overdracht)],
        "mail_kan": post.mail_kan,
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/wijkteam/opvolgen.html", inhoud)


@voor(Handeling.BEHANDELEN)
@require_http_methods(["GET", "HEAD", "POST"])
def bellen(request: HttpRequest, nummer: str) -> HttpResponse:
    """The three questions, to ask by telephone and fill in."""
    rij = _zoek(request, nummer)
    antwoorden, mist = opvolging.lees_antwoorden(request.POST)
    if request.method == "POST" and not mist:
        gelukt = opvolging.beantwoord(rij, antwoorden, klok.nu(), request.user)
        noteer(request, "opvolging beantwoord", nummer, "gelukt" if gelukt else "was al zo", gemeente=rij.overdracht.gemeente)
        return terug_naar(reverse("wijkteam:opvolgen"), "opvolging_beantwoord")
    if request.method != "POST":
        noteer(request, "opvolging inzien", nummer, gemeente=rij.overdracht.gemeente)
    inhoud = {"rij": rij, "o": rij.overdracht, "antwoorden": antwoorden, "mist": mist if request.method == "POST" else []}
    return render(request, "portaal/wijkteam/opvolgen_bellen.html", inhoud, status=400 if inhoud["mist"] else 200)


@voor(Handeling.BEHANDELEN)
@require_POST
def stap(request: HttpRequest, nummer: str) -> HttpResponse:
    """Asks by mail, or takes somebody off the list."""
    rij = _zoek(request, nummer)
    wat = request.POST.get("stap", "")
    if wat == "mail":
        gelukt = opvolging.vraag_per_mail(rij, request.build_absolute_uri("/").rstrip("/"), request.user, klok.nu())
    elif wat == "sluit":
        gelukt = opvolging.sluit(rij, request.user, klok.nu())
    else:
        raise Http404
    noteer(request, f"opvolging {wat}", nummer, "gelukt" if gelukt else "kan niet", gemeente=rij.overdracht.gemeente)
    return terug_naar(reverse("wijkteam:opvolgen"), f"opvolging_{wat}" if gelukt else "opvolging_kan_niet")


@voor(Handeling.CIJFERS)
@require_safe
def cijfers(request: HttpRequest) -> HttpResponse:
    """What residents answered, per team and topic, shown from a smallest number upward."""
    noteer(request, "cijfers inzien")
    inhoud = {
        "tellingen": opvolging.telling(toegang.regel_voor(request.user, Handeling.CIJFERS)),
        "kleinste": settings.KLEINSTE_TELLING,
    }
    return render(request, "portaal/wijkteam/cijfers.html", inhoud)


@require_http_methods(["GET", "HEAD", "POST"])
def hoe_gaat_het(request: HttpRequest, token: str) -> HttpResponse:
    """The page for the resident: three questions, no login, once. Shows nothing of the hand-over."""
    nu = klok.nu()
    try:
        rij = opvolging.van_link(token, nu)
    except opvolging.LinkFout:
        return render(request, "portaal/wijkteam/hoe_gaat_het_dicht.html", {"profiel": kennis.eigen_gemeente()}, status=410)
    inhoud: dict[str, Any] = {"profiel": kennis.gemeente(rij.overdracht.gemeente), "token": token}
    antwoorden, mist = opvolging.lees_antwoorden(request.POST)
    if request.method == "POST" and not mist:
        opvolging.beantwoord(rij, antwoorden, nu)
        noteer(request, "opvolging beantwoord", rij.overdracht.nummer, actor="inwoner", gemeente=rij.overdracht.gemeente)
        nog_iets = antwoorden["nog_iets"] == "ja"
        return render(request, "portaal/wijkteam/hoe_gaat_het_klaar.html", {**inhoud, "nog_iets": nog_iets})
    inhoud |= {"antwoorden": antwoorden, "mist": mist if request.method == "POST" else []}
    return render(request, "portaal/wijkteam/hoe_gaat_het.html", inhoud, status=400 if inhoud["mist"] else 200)


def _zoek(request: HttpRequest, nummer: str) -> Opvolging:
    alles = opvolging.lijst(toegang.zichtbaar(request.user, Handeling.BEHANDELEN))
    try:
        rij = get_object_or_404(alles, overdracht__nummer=nummer)
        if not opvolging.mag(rij.overdracht):
            raise Http404
    except Http404:
        noteer(request, "opvolging inzien", nummer, "geweigerd")
        raise
    return rij

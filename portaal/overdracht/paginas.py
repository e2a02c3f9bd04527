"""The resident's pages about a hand-over. Thin. They work without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from markupsafe import Markup

from bot.gesprek.samenvatting.weergave import voor_de_inwoner
from portaal import kennis, klok
from portaal.chat import koekje
from portaal.fouten import PortaalFout, met_koppen, zin
from portaal.overdracht import contactgegevens, toegang, wijzigen
from portaal.overdracht import kopie as kopie_mail
from portaal.overdracht.brief import brief_van
from portaal.overdracht.contactformulier import keuzes
from portaal.overdracht.models import Overdracht
from portaal.overdracht.stand import stand_van
from regelingen.model import Gemeente


@require_http_methods(["GET", "HEAD", "POST"])
def stand(request: HttpRequest) -> HttpResponse:
    """Number and code give the page with how it is going; without them the form that asks for both."""
    if request.method == "POST":
        try:
            gevonden = toegang.open_met_code(request, request.POST.get("nummer"), request.POST.get("code"))
        except PortaalFout as fout:
            return _vraag_code(request, fout)
        antwoord: HttpResponse = HttpResponseRedirect(_naar(request), status=303)
        toegang.onthoud(antwoord, gevonden)
        return antwoord
    overdracht = toegang.geopend(request)
    return _toon(request, "stand", overdracht) if overdracht else _vraag_code(request)


@require_http_methods(["GET", "HEAD", "POST"])
def toevoegen(request: HttpRequest) -> HttpResponse:
    """Adds something in the resident's own words."""
    return _wijzig(request, "toevoegen", lambda o: wijzigen.vul_aan(o, request.POST.get("tekst")))


@require_http_methods(["GET", "HEAD", "POST"])
def verbeteren(request: HttpRequest) -> HttpResponse:
    """Corrects a line."""
    return _wijzig(
        request, "verbeteren", lambda o: wijzigen.verbeter_regel(o, request.POST.get("regel"), request.POST.get("tekst"))
    )


@require_http_methods(["GET", "HEAD", "POST"])
def bereiken(request: HttpRequest) -> HttpResponse:
    """Another telephone number, other times."""
    velden = {**request.POST.dict(), "tijden": request.POST.getlist("tijden")}
    return _wijzig(request, "bereiken", lambda o: wijzigen.bereik_anders(o, contactgegevens.lees(velden)), velden)


@require_http_methods(["GET", "HEAD", "POST"])
def intrekken(request: HttpRequest) -> HttpResponse:
    """Asks whether it is meant, then withdraws."""
    return _wijzig(request, "intrekken", lambda o: wijzigen.trek_in(o, klok.nu()))


@require_http_methods(["GET", "HEAD", "POST"])
def kopie(request: HttpRequest) -> HttpResponse:
    """The resident's own copy; POST mails it."""
    overdracht = toegang.geopend(request)
    if overdracht is None:
        return HttpResponseRedirect(f"{reverse('overdracht:stand')}?naar=kopie", status=303)
    if request.method == "POST":
        return _mail_kopie(request, overdracht)
    return _kopie(request, overdracht)


@require_safe
def kopie_uit_gesprek(request: HttpRequest, gemeente: str) -> HttpResponse:
    """The same for whoever has the conversation open in which it was sent; anybody else types number and code."""
    gesprek = koekje.lees(request, gemeente)
    vers = gesprek is not None and klok.nu() - gesprek.laatst < toegang.UUR
    overdracht = gesprek.overdrachten.order_by("-pk").first() if gesprek and vers else None
    if overdracht is None or overdracht.staat == Overdracht.Staat.INGETROKKEN:
        return HttpResponseRedirect(f"{reverse('overdracht:stand')}?naar=kopie", status=303)
    return _kopie(request, overdracht)


@require_POST
def sluiten(request: HttpRequest) -> HttpResponse:
    """Closes the page, for whoever uses somebody else's computer."""
    antwoord = HttpResponseRedirect(reverse("overdracht:stand"), status=303)
    toegang.sluit(antwoord)
    return antwoord


def _wijzig(
    request: HttpRequest, naam: str, doe: Callable[[Overdracht], Any], velden: Mapping[str, Any] | None = None
) -> HttpResponse:
    """GET shows the form, POST does it and goes back to the page; what was typed is never lost on an error."""
    overdracht = toegang.geopend(request)
    if overdracht is None:
        if request.method == "POST":  # the page was open too long: what was typed stands beside the question for the code
            return _vraag_code(request, PortaalFout("code_verlopen"), bewaar=request.POST.get("tekst", ""))
        return HttpResponseRedirect(f"{reverse('overdracht:stand')}?naar={naam}", status=303)
    if request.method != "POST":
        return _toon(request, naam, overdracht)
    try:
        doe(overdracht)
    except PortaalFout as fout:
        return _toon(request, naam, overdracht, fout, velden or request.POST.dict())
    return HttpResponseRedirect(f"{reverse('overdracht:stand')}?gelukt={naam}", status=303)


def _mail_kopie(request: HttpRequest, overdracht: Overdracht) -> HttpResponse:
    try:
        naar = contactgegevens.lees_mail(request.POST.get("email"))
    except PortaalFout as fout:
        return _kopie(request, overdracht, fout)
    with transaction.atomic():
        gelukt = kopie_mail.zet_klaar(overdracht, naar, klok.nu())
    return _kopie(request, overdracht, gemaild=naar if gelukt else "")


def _kopie(request: HttpRequest, overdracht: Overdracht, fout: PortaalFout | None = None, gemaild: str = "") -> HttpResponse:
    extra = {
        "kopie": Markup(voor_de_inwoner(brief_van(overdracht))),  # noqa: S704 -- rendered with autoescape
        "mag_mailen": kopie_mail.kan(overdracht) and toegang.geopend(request) is not None,
        "gemaild": gemaild,
    }
    return _toon(request, "kopie", overdracht, fout, request.POST.dict(), extra)


def _toon(
    request: HttpRequest,
    naam: str,
    overdracht: Overdracht,
    fout: PortaalFout | None = None,
    velden: Mapping[str, Any] | None = None,
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:
    profiel = _profiel(overdracht)
    gelukt = request.GET.get("gelukt", "")
    inhoud = {
        "o": overdracht,
        "profiel": profiel,
        "stand": stand_van(overdracht, klok.nu().date()),
        "fout_zin": zin(fout.code, profiel) if fout else "",
        "veld_fouten": {veld: zin(f"veld_{code}", profiel) for veld, code in fout.velden.items()} if fout else {},
        "velden": velden or {},
        "gelukt": gelukt if gelukt in ("toevoegen", "verbeteren", "bereiken", "intrekken") else "",
        "langste": wijzigen.LANGSTE,
        **keuzes(),
        **(extra or {}),
    }
    antwoord = render(request, f"portaal/overdracht/{naam}.html", inhoud, status=fout.status if fout else 200)
    return met_koppen(antwoord, fout) if fout else antwoord


def _vraag_code(request: HttpRequest, fout: PortaalFout | None = None, bewaar: str = "") -> HttpResponse:
    profiel = kennis.eigen_gemeente()
    inhoud = {
        "profiel": profiel,
        "fout_zin": zin(fout.code, profiel) if fout else "",
        "nummer": request.POST.get("nummer", "")[:40],
        "naar": request.POST.get("naar") or request.GET.get("naar", ""),
        "bewaar": bewaar,
    }
    antwoord = render(request, "portaal/overdracht/code.html", inhoud, status=fout.status if fout else 200)
    return met_koppen(antwoord, fout) if fout else antwoord


def _naar(request: HttpRequest) -> str:
    """Where to go after the code: only to pages of our own."""
    naar = request.POST.get("naar", "")
    return reverse(f"overdracht:{naar if naar in _NAAR else 'stand'}")


_NAAR = ("kopie", "toevoegen", "verbeteren", "bereiken", "intrekken")


def _profiel(overdracht: Overdracht) -> Gemeente | None:
    return kennis.gemeente(overdracht.gemeente) or kennis.eigen_gemeente()

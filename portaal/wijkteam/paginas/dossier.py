"""One hand-over on one screen, and the steps with it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bot.gesprek.samenvatting import weergave
from portaal import klok
from portaal.bezorging.opgegeven import uitleg
from portaal.overdracht.brief import brief_van
from portaal.overdracht.models import Overdracht, Uitkomst
from portaal.wijkteam import kijkers, post, stappen, toegang
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import terug_naar, zoek


@login_required
@require_safe
def overdracht(request: HttpRequest, nummer: str) -> HttpResponse:
    """One hand-over, everything on one screen. Another team's is 404, and the attempt is noted."""
    gevonden = zoek(request, nummer)
    noteer(request, "overdracht inzien", nummer, gemeente=gevonden.gemeente)
    return _toon(request, gevonden)


@login_required
@require_POST
def stap(request: HttpRequest, nummer: str) -> HttpResponse:
    """Takes a step with a hand-over. What cannot be done is said with the form, and what was typed stays in it."""
    gevonden = zoek(request, nummer, Handeling.BEHANDELEN)
    naam = request.POST.get("stap", "")
    if naam not in stappen.STAPPEN:
        raise Http404
    try:
        stappen.neem(gevonden, naam, request.POST.dict(), request.user, request.POST.get("versie", ""))
    except stappen.Invoerfout as fout:
        return _toon(request, gevonden, naam, fout=fout, status=400)
    except (stappen.Verouderd, stappen.KanNiet):
        noteer(request, naam, nummer, "ondertussen veranderd", gemeente=gevonden.gemeente)
        gevonden.refresh_from_db()
        return _toon(request, gevonden, naam, verouderd=True, status=409)
    noteer(request, naam, nummer, gemeente=gevonden.gemeente)
    weg = not toegang.zichtbaar(request.user).filter(pk=gevonden.pk).exists()
    return terug_naar(reverse("wijkteam:lijst") if weg else _adres(nummer), naam)


@login_required
@require_POST
def mail(request: HttpRequest, nummer: str) -> HttpResponse:
    """Shows a template to read and change, or with `stuur` sends the text."""
    gevonden = zoek(request, nummer, Handeling.BEHANDELEN)
    if "stuur" not in request.POST:
        sjabloon = request.POST.get("sjabloon", "")
        if sjabloon not in post.SJABLONEN:
            raise Http404
        return _toon(request, gevonden, "mail", getypt={"tekst": post.tekst_van(gevonden, sjabloon)})
    try:
        post.stuur(gevonden, request.POST.get("tekst", ""), request.user, klok.nu())
    except stappen.Invoerfout as fout:
        return _toon(request, gevonden, "mail", fout=fout, status=400)
    noteer(request, "mail", nummer, gemeente=gevonden.gemeente)
    return terug_naar(_adres(nummer), "mail")


@login_required
@require_POST
def kijkt(request: HttpRequest, nummer: str) -> HttpResponse:
    """Says that the page is still open, and gives who else has it open and which version it is now."""
    gevonden = zoek(request, nummer)
    nu = klok.nu()
    kijkers.kijkt(gevonden, request.user, nu)
    namen = [kijker.gebruiker.get_username() for kijker in kijkers.anderen(gevonden, request.user, nu)]
    return JsonResponse({"anderen": namen, "versie": stappen.stempel(gevonden)})


def _toon(
    request: HttpRequest, o: Overdracht, bezig: str = "", *, fout: stappen.Invoerfout | None = None, verouderd: bool = False,
    getypt: dict[str, Any] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    """The page. `bezig` is the step whose form stays open, with what was typed in it."""
    nu = klok.nu()
    kijkers.kijkt(o, request.user, nu)
    inhoud = {
        "o": o,
        "vandaag": nu.date(),
        "open": o.staat not in stappen.DICHT,
        "blok": "" if o.staat == Overdracht.Staat.INGETROKKEN else weergave.blok(brief_van(o)).strip(),
        "gebeurtenissen": o.gebeurtenissen.select_related("wie"),
        "aanvullingen": o.aanvullingen.all(),
        "anderen": kijkers.anderen(o, request.user, nu),
        "mag_behandelen": toegang.mag_hier(request.user, Handeling.BEHANDELEN, o.gemeente, o.team),
        "mag_spoor": toegang.mag_hier(request.user, Handeling.SPOOR, o.gemeente, o.team),
        "kan": {naam for naam, stap in stappen.STAPPEN.items() if o.staat in stap.van},
        "collegas": toegang.collegas(o.gemeente, o.team),
        "teams": [team for team in toegang.teams_van(o.gemeente) if team.id and team.id != o.team],
        "uitkomsten": Uitkomst.choices,
        "sjablonen": post.SJABLONEN,
        "mail_kan": post.mail_kan(o) and o.staat not in stappen.DICHT,
        "bericht_mag": post.bericht_mag(o),
        "bezorging": [(rij, uitleg(rij)) for rij in o.uitgaand.filter(staat="opgegeven")],
        "bezig": bezig,
        "fout": fout,
        "verouderd": verouderd,
        "laatste": o.gebeurtenissen.select_related("wie").first() if verouderd else None,
        "ingetrokken": o.staat == Overdracht.Staat.INGETROKKEN,
        "stempel": stappen.stempel(o),
        "getypt": getypt or request.POST.dict(),
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/wijkteam/overdracht.html", inhoud, status=status)


def _adres(nummer: str) -> str:
    return reverse("wijkteam:overdracht", args=[nummer])

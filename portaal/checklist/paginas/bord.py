"""The board of a village: what is asked and offered, which of them fit, and what is done about it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from bot.gesprek.checklist.velden import HULPSOORTEN
from portaal.checklist import bord
from portaal.checklist.models import Briefje
from portaal.checklist.passen import DAGDELEN, DAGEN, momenten, voorstellen
from portaal.checklist.toegang import werkgebieden, zichtbaar
from portaal.wijkteam.audit import noteer
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import terug_naar, voor


@voor(Handeling.CHECKLIST)
@require_http_methods(["GET", "HEAD", "POST"])
def prikbord(request: HttpRequest) -> HttpResponse:
    """GET shows the board with proposals; POST hangs up a note."""
    fout = ""
    if request.method == "POST":
        try:
            nieuw = bord.hang_op(
                request.user,
                soort=request.POST.get("soort", ""),
                hulp=request.POST.get("hulp", ""),
                gebieden=request.POST.getlist("gebied"),
                dagen=request.POST.getlist("dag"),
                dagdelen=request.POST.getlist("dagdeel"),
                talk=zichtbaar(request.user).filter(sleutel=request.POST.get("talk", "")).first(),
            )
        except bord.Bordfout as mis:
            fout = str(mis)
        else:
            noteer(request, "briefje ophangen", str(nieuw.pk), gemeente=nieuw.gemeente)
            return terug_naar(reverse("checklist:bord"), "opgehangen")
    return _toon(request, fout, 400 if fout else 200)


@voor(Handeling.CHECKLIST)
@require_POST
def stap(request: HttpRequest, pk: int) -> HttpResponse:
    """Links two notes, makes them loose, or takes them off. A note of another village does not exist."""
    rijen = {een.pk: een for een in bord.zichtbaar(request.user)}
    if pk not in rijen:
        noteer(request, "briefje", str(pk), "geweigerd")
        raise Http404
    een, wat = rijen[pk], request.POST.get("wat", "")
    if wat == "koppel":
        getypt = request.POST.get("bij", "")
        ander = rijen.get(int(getypt)) if getypt.isascii() and getypt.isdigit() and len(getypt) < 18 else None
        if ander is None:
            raise Http404
        try:
            bord.koppel(een, ander)
        except bord.Bordfout as mis:
            return _toon(request, str(mis), 409)
    elif wat == "los":
        bord.maak_los(een)
    elif wat == "klaar":
        bord.klaar(een)
    else:
        raise Http404
    noteer(request, f"briefje {wat}", str(pk), gemeente=een.gemeente)
    return terug_naar(reverse("checklist:bord"), wat)


def _toon(request: HttpRequest, fout: str, status: int) -> HttpResponse:
    rijen = bord.zichtbaar(request.user)
    getypt = request.POST if request.method == "POST" else request.GET  # a talk links here with what it knows of a note
    open_ = [een for een in rijen if een.staat == Briefje.Staat.OPEN]
    aanbod = [een for een in open_ if een.soort == Briefje.Soort.AANBOD]
    inhoud = {
        "vragen": [
            (vraag, [(een, momenten(vraag, een)) for een in voorstellen(vraag, aanbod)])
            for vraag in open_
            if vraag.soort == Briefje.Soort.VRAAG
        ],
        "aanbod": aanbod,
        "paren": [een for een in rijen if een.staat == Briefje.Staat.GEKOPPELD and een.soort == Briefje.Soort.VRAAG],
        "gebieden": werkgebieden(request.user),
        "talks": zichtbaar(request.user),
        "hulpsoorten": HULPSOORTEN,
        "dagen": DAGEN,
        "dagdelen": DAGDELEN,
        "getypt": {naam: getypt.getlist(naam) for naam in ("soort", "hulp", "gebied", "dag", "dagdeel", "talk")},
        "fout": fout,
        "gedaan": request.GET.get("gedaan", ""),
    }
    return render(request, "portaal/checklist/bord.html", inhoud, status=status)

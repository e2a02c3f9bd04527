"""The page of a talk: everything on one page, so that it goes on without a connection. Works without a script as well."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from bot.gesprek.checklist import velden as veldbeleid
from bot.gesprek.checklist.bladen import Onderwerpblad, betrokken, leidraad, onderwerpbladen, wederkerig
from bot.gesprek.checklist.leefgebieden import gebied_van, leefgebieden
from bot.gesprek.checklist.lijst import Lijst
from bot.gesprek.checklist.velden import HULPSOORTEN, LANGSTE_NOTITIE
from bot.gesprek.checklist.veldnamen import naam_van, waarde_in_woorden
from bot.gesprek.checklist.voortgang import VAN, besproken, eerste_open
from bot.gesprek.checklist.waarde import Waarde
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.personen import persoon
from bot.gesprek.vragen.open_vragen import LANGSTE_ANTWOORD
from portaal import kennis
from portaal.checklist import chatten, opslaan, signalering
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.paginas.hulp import zoek
from portaal.checklist.stand import lijst_van, omgeving, stand_van
from portaal.checklist.suggesties import suggesties
from portaal.checklist.voorstellen import in_woorden
from portaal.wijkteam.beleid import Handeling
from portaal.wijkteam.paginas.hulp import voor
from regelingen.model import LeidraadVraag


@voor(Handeling.CHECKLIST)
@require_http_methods(["GET", "HEAD", "POST"])
def gesprek(request: HttpRequest, sleutel: str) -> HttpResponse:
    """GET shows the talk; POST stores the form and shows it again, with what somebody else changed meanwhile."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    if request.method != "POST":
        if chatten.haal_op(talk, omg):
            talk.refresh_from_db()
        return render(request, "portaal/checklist/gesprek.html", _inhoud(request, talk, omg))
    try:
        gezien = json.loads(request.POST.get("gezien", "{}"))
    except (ValueError, RecursionError):
        gezien = {}
    wijzigingen = opslaan.uit_formulier(gezien if isinstance(gezien, dict) else {}, dict(request.POST.lists()), omg)
    klaar = opslaan.pas_toe(talk, wijzigingen, omg)
    if klaar.conflicten:
        inhoud = {**_inhoud(request, klaar.talk, omg), "conflicten": _conflicten(klaar, omg)}
        return render(request, "portaal/checklist/gesprek.html", inhoud, status=409)
    naar = reverse("checklist:gesprek", args=[sleutel])
    anker = quote(request.POST.get("naar", "")[:40], safe="")
    return HttpResponseRedirect(f"{naar}?gedaan=bewaard&open={anker}#{'gevaar' if klaar.signalen else anker}", status=303)


@voor(Handeling.CHECKLIST)
@require_POST
def velden(request: HttpRequest, sleutel: str) -> HttpResponse:
    """For the script: stores changes, gives what is kept now, the conflicts, and the suggestions that follow."""
    talk = zoek(request, sleutel)
    omg = omgeving(talk.gemeente)
    try:
        wijzigingen = opslaan.lees(json.loads(request.body).get("wijzigingen"), omg)
    except (ValueError, AttributeError, RecursionError):
        return JsonResponse({"fout": "ongeldig"}, status=400)
    klaar = opslaan.pas_toe(talk, wijzigingen, omg)
    nu = stand_van(klaar.talk).velden
    zij = {"profiel": omg.gemeente, "talk": klaar.talk, "bord_adres": _bord_adres(klaar.talk)}
    gevaar = {"gevaar": signalering.berichten(klaar.talk), "talk": klaar.talk}
    return JsonResponse(
        {
            "velden": {een.veld: nu.get(een.veld, "") for een in wijzigingen},
            "conflicten": _conflicten(klaar, omg),
            "onderwerpen_anders": klaar.onderwerpen_anders,
            "gemaskeerd": klaar.gemaskeerd,
            # What is only a guess stands there, and takes nobody away from what they are writing.
            "gevaar_nieuw": any(niveau != "zwak" for _, niveau in klaar.signalen),
            "zij": {
                s.thema: render_to_string("portaal/checklist/suggestie.html", {**zij, "s": s}, request)
                for s in suggesties(klaar.talk, omg)
            },
            "gevaar": render_to_string("portaal/checklist/gevaar.html", gevaar, request),
        }
    )


@voor(Handeling.CHECKLIST)
@require_POST
def signaal(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Takes a signal of danger away that is not meant so, or that was acted upon."""
    talk = zoek(request, sleutel)
    opslaan.zonder_signaal(talk, request.POST.get("signaal", ""))
    return HttpResponseRedirect(reverse("checklist:gesprek", args=[sleutel]), status=303)


def _conflicten(klaar: opslaan.Opgeslagen, omg: Omgeving) -> list[dict[str, Any]]:
    return [
        {
            "veld": een.veld,
            "naam": naam_van(een.veld, omg),
            "hier": een.hier,
            "daar": een.daar,
            "hier_tekst": waarde_in_woorden(een.veld, een.hier, omg),
            "daar_tekst": waarde_in_woorden(een.veld, een.daar, omg),
        }
        for een in klaar.conflicten
    ]


def _inhoud(request: HttpRequest, talk: Tafelgesprek, omg: Omgeving) -> dict[str, Any]:
    lijst = lijst_van(talk)
    bladen = {gebied.id: onderwerpbladen(lijst, gebied, omg) for gebied in leefgebieden()}
    vragen = {gebied.id: leidraad(gebied, omg) for gebied in leefgebieden()}
    algemeen = leidraad(None, omg)
    return {
        **_plek(request, lijst, bladen),
        "gezien": _gezien(lijst.velden, bladen, vragen, algemeen, omg),
        "talk": talk,
        "profiel": kennis.gemeente(talk.gemeente),
        "lijst": lijst,
        "leefgebieden": leefgebieden(),
        "bladen": bladen,
        "leidraad": vragen,
        "begin": [v for v in algemeen if v.fase == "start"],
        "slot": [v for v in algemeen if v.fase != "start"],
        "themas": {t.id: t for t in omg.kb.themas()},
        "persoon": persoon,
        "hulpsoorten": HULPSOORTEN,
        "bord_adres": _bord_adres(talk),
        "langst": {"antwoord": LANGSTE_ANTWOORD, "notitie": LANGSTE_NOTITIE},
        "suggesties": suggesties(talk, omg),
        "gevaar": signalering.berichten(talk),
        "voorstel": in_woorden(talk, omg),
        "wederkerig_vraag": wederkerig(omg),
        "betrokken": betrokken(omg),
        "goed_vraag": omg.woorden("goed.vraag"),
        "conflicten": [],
        "gedaan": request.GET.get("gedaan", ""),
        "fout": "",
        "getypt": "",
    }


def _bord_adres(talk: Tafelgesprek) -> Callable[[str, str], str]:
    """The address of the form for a note of this talk: what way the help goes, and which kind."""

    def adres(soort: str, hulp: str) -> str:
        velden = {"soort": soort, "hulp": hulp, "talk": talk.sleutel, "gebied": f"{talk.gemeente}/{talk.team}/{talk.wijk}"}
        return f"{reverse('checklist:bord')}?{urlencode(velden)}#kop-nieuw"

    return adres


def _plek(request: HttpRequest, lijst: Lijst, bladen: Mapping[str, list[Onderwerpblad]]) -> dict[str, Any]:
    """Which topics there are, how far each is, which comes after which, and what stands open: what was asked for, else the first
    topic that is not done."""
    themas = [blad.thema for gebied in leefgebieden() for blad in bladen[gebied.id]]
    soort, _, naam = request.GET.get("open", "").partition("-")
    onderwerp = naam if soort == "t" and naam in themas else ""
    if not onderwerp and soort != "g":
        onderwerp = eerste_open(lijst, themas)
    gebied = gebied_van(onderwerp).id if onderwerp else naam if soort == "g" else ""
    return {
        "onderwerpen": themas,
        "aantal": {thema: besproken(lijst, thema) for thema in themas},
        "van": VAN,
        "volgende": dict(zip(themas, [*themas, ""][1:], strict=True)),
        "open_onderwerp": onderwerp,
        "open_gebied": gebied,
        "meer_open": any(g.id == gebied and not g.eerst for g in leefgebieden()),
    }


def _gezien(
    velden: Mapping[str, Waarde], bladen: Mapping[str, list[Onderwerpblad]], vragen: Mapping[str, list[LeidraadVraag]],
    algemeen: list[LeidraadVraag], omg: Omgeving,
) -> dict[str, Waarde]:  # fmt: skip
    """What stands in every field of the page now: a form says what it saw, so that a later change elsewhere is noticed."""
    namen = [f"o.{t.id}" for t in omg.kb.themas()]
    for blad in (een for rij in bladen.values() for een in rij):
        for item in blad.vragen:
            namen += [f"{item.naam}.keuze", *((f"{item.naam}.tekst", f"{item.naam}.stand") if item.open_ else ())]
        namen += [item.naam for item in (*blad.feiten, *blad.meer_feiten)]
    namen += [f"v.{v.id}.{deel}" for rij in (*vragen.values(), algemeen) for v in rij for deel in ("tekst", "stand")]
    namen += ["x.goed.tekst", "x.betrokken.keuze", "x.betrokken.tekst", "x.wederkerig.keuze", "x.wederkerig.tekst"]
    return {naam: velden.get(naam, veldbeleid.leeg(naam, omg)) for naam in namen}

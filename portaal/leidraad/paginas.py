"""The pages of the guide. No script, no cookie: there is nothing of anybody in them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from bot.gesprek.leidraad import maak_leidraad
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.regelingblad import maak_regelingblad
from bot.gesprek.woorden import laad_woorden
from portaal import kennis, klok
from portaal.chat import crisis
from portaal.leidraad import inhoud
from portaal.leidraad.adressen import pad, volledig
from portaal.leidraad.gemeente import van_een_gemeente
from portaal.leidraad.tafel import plekken
from portaal.opmaak import Woorduitleg
from regelingen.model import Gemeente


@van_een_gemeente
def gespreksleidraad(request: HttpRequest, profiel: Gemeente) -> HttpResponse:
    """Which questions come, why, what may be skipped, what to bring, and who asks. `?over=` keeps the leefgebieden it names.

    On paper it is a sheet to prepare with: the questions with room to write.
    """
    gekozen = request.GET.getlist("over")
    omg = _omgeving(profiel)
    gebieden = omg.kb.leefgebieden()
    bekend = [gebied.id for gebied in gebieden if gebied.id in gekozen]
    deel = {
        "leidraad": maak_leidraad(omg, bekend),
        "gebieden": gebieden,
        "gekozen": bekend,
        "plekken": plekken(profiel),
        "bronnen": [[omg.kb.bron(id_).titel for id_ in zin.bronnen] for zin in profiel.bijzonder],
        "alles": not bekend,
    }
    return _toon(request, profiel, "gespreksleidraad", deel)


@van_een_gemeente
def regelingen(request: HttpRequest, profiel: Gemeente) -> HttpResponse:
    """All regelingen under plain headings, or with `?zoek=` those that look like the words. Danger in the words comes first."""
    kb = kennis.kennisbank()
    vraag = " ".join(request.GET.get("zoek", "").split())
    groepen, overig = inhoud.in_groepen(kb, profiel.id)
    signaal = crisis.zoek(vraag) if vraag else None
    deel = {
        "vraag": vraag[: inhoud.LANGSTE_VRAAG],
        "gevonden": inhoud.zoek(kb, profiel.id, vraag) if vraag else [],
        "gevaar": crisis.bericht(signaal, profiel) if signaal else None,
        "groepen": groepen,
        "overig": overig,
        "alles": not vraag,
    }
    return _toon(request, profiel, "regelingen", deel)


@van_een_gemeente
def regeling(request: HttpRequest, profiel: Gemeente, regeling: str) -> HttpResponse:
    """One regeling as it holds here. An alias is sent on to the page of the regeling itself; 404 where it does not exist."""
    omg = _omgeving(profiel)
    gevonden = inhoud.regeling_van(omg.kb, profiel.id, regeling)
    if gevonden is None:
        raise Http404
    if gevonden.id != regeling:
        return HttpResponsePermanentRedirect(pad("regeling", profiel.id, regeling=gevonden.id))
    merk = Woorduitleg(pad("woorden", profiel.id))
    deel = {"blad": maak_regelingblad(gevonden, omg), "merk": merk, "alles": True}
    return _toon(request, profiel, "regeling", deel, regeling=regeling)


@van_een_gemeente
def woorden(request: HttpRequest, profiel: Gemeente) -> HttpResponse:
    """Hard words with their explanation."""
    return _toon(request, profiel, "woorden", {"woorden": kennis.woorden_op_volgorde(), "alles": True})


def _omgeving(profiel: Gemeente) -> Omgeving:
    return Omgeving(kb=kennis.kennisbank().vast(), woorden=laad_woorden(), datum=klok.nu().date(), gemeente=profiel)


def _toon(request: HttpRequest, profiel: Gemeente, naam: str, deel: dict[str, Any], **adres: str) -> HttpResponse:
    """Renders a page. Only the page as a whole (`alles`) is for search engines, under one address."""
    canoniek = volledig(request, pad(naam, profiel.id, **adres))
    vast = {"profiel": profiel, "canoniek": canoniek, "hier": naam}
    return render(request, f"portaal/leidraad/{naam}.html", {**vast, **deel})

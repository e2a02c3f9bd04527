"""Renders the chat page: whole, or only what is new for the script."""

from __future__ import annotations

import functools
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from portaal import kennis
from portaal.chat import weergave
from portaal.chat.models import Bericht, Gesprek
from portaal.fouten import PortaalFout, met_koppen, zin
from portaal.foutpaginas import pagina as foutpagina
from portaal.opmaak import Woorduitleg
from portaal.overdracht.contactformulier import keuzes
from regelingen.model import Gemeente

#: The script asks with this header for the new part only; in an answer it names the page to go to.
FRAGMENT = "X-Wegwijzer"
#: The script says which turn it saw last.
GEZIEN = "X-Wegwijzer-Gezien"
FRAGMENT_SJABLOON = "portaal/chat/fragment.html"


@dataclass(frozen=True)
class Opsteller:
    """The field for the next message: the id it will be sent under, and what stands in it after an error."""

    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    tekst: str = ""


def wil_fragment(request: HttpRequest) -> bool:
    """Whether the script asks, and not somebody who loads the page."""
    return request.headers.get(FRAGMENT) == "fragment"


def toon(
    request: HttpRequest,
    profiel: Gemeente,
    gesprek: Gesprek,
    *,
    fout: PortaalFout | None = None,
    opsteller: Opsteller | None = None,
    velden: Mapping[str, Any] | None = None,
    contact_id: str | None = None,
    verlopen: bool = False,
    losse_berichten: list[dict[str, Any]] | None = None,
) -> HttpResponse:
    """The page of a conversation.

    Takes:
        fout: what went wrong, shown with a way to a human; opsteller: the field with what was typed.
        velden, contact_id: the contact form as it was filled in.
        verlopen: say that an older conversation had gone; losse_berichten: messages that are stored nowhere.

    Gives:
        The page, with the status of the error when there is one.
    """
    inhoud = inhoud_van(
        profiel,
        gesprek,
        gezien(request),
        fout=fout,
        opsteller=opsteller,
        velden=velden,
        contact_id=contact_id,
        verlopen=verlopen,
        losse_berichten=losse_berichten,
    )
    sjabloon = FRAGMENT_SJABLOON if wil_fragment(request) else "portaal/chat/pagina.html"
    antwoord = render(request, sjabloon, inhoud, status=fout.status if fout else 200)
    return met_koppen(antwoord, fout) if fout else antwoord


def gezien(request: HttpRequest) -> int:
    """The turn that the script saw last; 0 for none, and for who loads the page."""
    waarde = request.headers.get(GEZIEN, "")
    return int(waarde) if wil_fragment(request) and waarde.isdigit() and len(waarde) < 18 else 0


def inhoud_van(
    profiel: Gemeente,
    gesprek: Gesprek,
    na: int = 0,
    *,
    fout: PortaalFout | None = None,
    opsteller: Opsteller | None = None,
    velden: Mapping[str, Any] | None = None,
    contact_id: str | None = None,
    verlopen: bool = False,
    losse_berichten: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """What the templates of a conversation need: all of it, or with `na` only the turns after that row. Takes as `toon`."""
    vers = Gesprek.objects.filter(pk=gesprek.pk).first() or gesprek
    return {
        "profiel": profiel,
        "gesprek": vers,
        "scherm": weergave.scherm(vers, _terug_tot(vers, na) if fout and fout.velden else na),
        "na": na,
        "opsteller": opsteller or Opsteller(),
        "fout": fout.code if fout else "",
        "fout_zin": zin(fout.code, profiel) if fout else "",
        "veld_fouten": {veld: zin(f"veld_{code}", profiel) for veld, code in fout.velden.items()} if fout else {},
        "velden": velden or {},
        "contact_id": contact_id or str(uuid.uuid4()),
        "stop_id": str(uuid.uuid4()),
        **keuzes(),
        "verlopen": verlopen,
        "losse_berichten": losse_berichten or [],
        "woordmerk": functools.partial(_woordmerk, profiel),
    }


def _woordmerk(profiel: Gemeente) -> Woorduitleg | None:
    """What marks the hard words of one turn. Without a knowledge base no word is marked."""
    try:
        return Woorduitleg(reverse("chat:woorden", args=[profiel.id]))
    except kennis.GeenKennisbank:
        return None


def _terug_tot(gesprek: Gesprek, na: int) -> int:
    """From where to show again so that the turn with the form comes along, with what is wrong in it."""
    laatste = gesprek.berichten.filter(pk__lte=na, staat=Bericht.Staat.KLAAR).last() if na else None
    return laatste.pk - 1 if laatste else 0


def toon_fout_zonder_gesprek(
    request: HttpRequest, profiel: Gemeente, fout: PortaalFout, berichten: list[dict[str, Any]]
) -> HttpResponse:
    """An error when no conversation could be started. A signal of danger in what was typed is answered all the same."""
    return foutpagina(request, fout, profiel, berichten)

"""What receivers of plain text share."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from portaal.bezorging.models import UitgaandBericht, Vervolg
from portaal.nummers import groepeer
from portaal.overdracht.brief import brief_van
from portaal.overdracht.models import Overdracht, VeiligBellen


def hele_regels(tekst: str, maximaal: int) -> str:
    """As many whole lines of `tekst` from the top as fit in `maximaal` characters; of one line alone as many whole words."""
    regels: list[str] = []
    ruimte = maximaal
    for regel in tekst.splitlines():
        if len(regel) > ruimte:
            break
        regels.append(regel)
        ruimte -= len(regel) + 1
    eerste = tekst.strip().partition("\n")[0]
    if not regels and eerste:
        return eerste[: maximaal + 1].rsplit(maxsplit=1)[0][:maximaal]
    return "\n".join(regels)


def link(overdracht: Overdracht) -> str:
    """The address of the hand-over in the inbox; empty when nobody said where the inbox stands."""
    pad = reverse("wijkteam:overdracht", args=[overdracht.nummer])
    return f"{settings.WEGWIJZER_ADRES}{pad}" if settings.WEGWIJZER_ADRES else ""


def niet_bellen(rij: UitgaandBericht) -> bool:
    """Whether nobody may call: the resident said that it is not safe, or withdrew. What they said is gone after that."""
    return rij.vervolg == Vervolg.INGETROKKEN or rij.overdracht.veilig_bellen == VeiligBellen.NEE


def vervolg_onderwerp(rij: UitgaandBericht) -> str:
    """What happened afterwards in a few words, without anything personal."""
    return _vervolg("vervolg_onderwerp.txt", rij)


def vervolg_zin(rij: UitgaandBericht) -> str:
    """What happened afterwards, and what the team does now, in one or two sentences without anything personal."""
    return _vervolg("vervolg_zin.txt", rij)


def vervolg_tekst(rij: UitgaandBericht) -> str:
    """What the resident wrote afterwards, or how they want to be reached now. Empty after they withdrew."""
    if rij.vervolg == Vervolg.ANDERS_BEREIKEN:
        brief = brief_van(rij.overdracht)
        return render_to_string("portaal/bezorging/vervolg_bereiken.txt", {"brief": brief}).strip()
    return rij.aanvulling.tekst if rij.aanvulling else ""


def _vervolg(sjabloon: str, rij: UitgaandBericht) -> str:
    inhoud = {"vervolg": rij.vervolg, "nummer": groepeer(rij.overdracht.nummer)}
    return " ".join(render_to_string(f"portaal/bezorging/{sjabloon}", inhoud).split())

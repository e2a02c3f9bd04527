"""A mail to a team. Only what is needed; the summary itself only where the municipality chose so."""

from __future__ import annotations

from django.template.loader import render_to_string

from bot.gesprek.samenvatting.weergave import mail_aan_team
from portaal.bezorging import post, weergave
from portaal.bezorging.instelling import TeamMail
from portaal.bezorging.models import UitgaandBericht, Vervolg
from portaal.nummers import groepeer
from portaal.overdracht.brief import brief_van


def bezorg(rij: UitgaandBericht, ontvanger: TeamMail) -> None:
    """Sends the mail. Nothing personal stands in the subject: it shows on a locked screen. Raises BezorgFout."""
    if rij.vervolg:
        _bezorg_vervolg(rij, ontvanger)
        return
    o = rij.overdracht
    brief = brief_van(o)
    inhoud = {
        "brief": brief,
        "link": weergave.link(o),
        "samenvatting": mail_aan_team(brief).strip() if ontvanger.samenvatting else "",
    }
    tekst = render_to_string("portaal/bezorging/teammail.txt", inhoud).strip() + "\n"
    post.verstuur(_sleutel(rij, rij.sleutel), ontvanger.naar, f"Nieuwe hulpvraag {groepeer(o.nummer)}", tekst)


def _bezorg_vervolg(rij: UitgaandBericht, ontvanger: TeamMail) -> None:
    """What happened afterwards, beneath the mail about the hand-over itself."""
    o = rij.overdracht
    inhoud = {
        "nummer": groepeer(o.nummer),
        "zin": weergave.vervolg_zin(rij),
        "niet_bellen": weergave.niet_bellen(rij),
        "ingetrokken": rij.vervolg == Vervolg.INGETROKKEN,
        "link": weergave.link(o),
        "tekst": weergave.vervolg_tekst(rij) if ontvanger.samenvatting else "",
    }
    tekst = render_to_string("portaal/bezorging/teammail_vervolg.txt", inhoud).strip() + "\n"
    onderwerp = weergave.vervolg_onderwerp(rij)
    post.verstuur(_sleutel(rij, rij.sleutel), ontvanger.naar, onderwerp, tekst, antwoord_op=_sleutel(rij, o.nummer))


def _sleutel(rij: UitgaandBericht, sleutel: str) -> str:
    return f"{sleutel}.{rij.ontvanger}"

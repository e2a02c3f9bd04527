"""A mail to a team. Only what is needed; the summary itself only where the municipality chose so."""

from __future__ import annotations

from django.template.loader import render_to_string

from bot.gesprek.samenvatting.weergave import mail_aan_team
from portaal.bezorging import post, weergave
from portaal.bezorging.instelling import TeamMail
from portaal.bezorging.models import UitgaandBericht
from portaal.nummers import groepeer
from portaal.overdracht.brief import brief_van


def bezorg(rij: UitgaandBericht, ontvanger: TeamMail) -> None:
    """Sends the mail. Nothing personal stands in the subject: it shows on a locked screen. Raises BezorgFout."""
    o = rij.overdracht
    brief = brief_van(o)
    inhoud = {
        "brief": brief,
        "link": weergave.link(o),
        "samenvatting": mail_aan_team(brief).strip() if ontvanger.samenvatting else "",
    }
    tekst = render_to_string("portaal/bezorging/teammail.txt", inhoud).strip() + "\n"
    post.verstuur(f"{rij.sleutel}.{rij.ontvanger}", ontvanger.naar, f"Nieuwe hulpvraag {groepeer(o.nummer)}", tekst)

"""The resident's own copy by mail: only when asked, and never where a mail may be read by somebody who must not know."""

from __future__ import annotations

from datetime import datetime

from django.template.loader import render_to_string

from bot.gesprek.samenvatting.weergave import mail_aan_inwoner
from portaal.bezorging import post
from portaal.bezorging.klaarzetten import inwonermail_klaar
from portaal.overdracht.brief import brief_van
from portaal.overdracht.models import Overdracht


def kan(overdracht: Overdracht) -> bool:
    """Whether a copy may be mailed to this resident at all."""
    return post.is_ingesteld() and not overdracht.geen_nacontact


def zet_klaar(overdracht: Overdracht, naar: str, nu: datetime) -> bool:
    """Puts the copy in the outbox. Call inside a transaction. Gives whether it will be sent; asking twice sends one."""
    if not naar or not kan(overdracht):
        return False
    onderwerp = render_to_string("portaal/overdracht/mail_onderwerp.txt").strip()
    inwonermail_klaar(
        overdracht, wat="kopie", naar=naar, onderwerp=onderwerp, tekst=mail_aan_inwoner(brief_van(overdracht)), nu=nu
    )
    return True

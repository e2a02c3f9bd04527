"""Mail from the team to a resident: which templates there are, when a mail may go, and putting it in the outbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.template.loader import render_to_string

from portaal import kennis
from portaal.bezorging.klaarzetten import inwonermail_klaar
from portaal.bezorging.post import is_ingesteld
from portaal.overdracht.models import Overdracht, VeiligBellen
from portaal.wijkteam.models import Gebeurtenis
from portaal.wijkteam.stappen import DICHT, Invoerfout
from portaal.wijkteam.toegang import Gebruiker

#: The templates of `templates/portaal/wijkteam/mail/`, with the name that staff see.
SJABLONEN: Mapping[str, str] = {
    "niet_bereikt": "Wij belden u, maar kregen u niet te pakken",
    "afspraak": "Wanneer wij u bellen",
    "nodig": "Wat wij nog van u nodig hebben",
    "doorgezet": "Wie u verder helpt",
}
#: No subject says what it is about: it shows on a locked screen.
ONDERWERP = "Bericht van uw gemeente"
MAX_MAIL = 4_000
_GEWELD = "veilig_thuis"


def bericht_mag(o: Overdracht) -> bool:
    """Whether any message may go to this resident.

    Never where violence was a topic or where the resident said that contact is not safe: somebody else may read it.
    """
    return not (
        o.geen_nacontact
        or o.veilig_bellen == VeiligBellen.NEE
        or o.staat == Overdracht.Staat.INGETROKKEN
        or any(onderwerp["thema"] == _GEWELD for onderwerp in o.onderwerpen)
    )


def mail_kan(o: Overdracht) -> bool:
    """Whether a mail can and may go: there is an address and a mail server, and a message is safe."""
    return bool(o.email) and is_ingesteld() and bericht_mag(o)


def tekst_van(o: Overdracht, sjabloon: str) -> str:
    """The text of a template for this hand-over, to be read and changed before it goes. Raises KeyError for an unknown one."""
    if sjabloon not in SJABLONEN:
        raise KeyError(sjabloon)
    return render_to_string(f"portaal/wijkteam/mail/{sjabloon}.txt", {"o": o, **afzender(o)}).strip()


def stuur(o: Overdracht, tekst: str, gebruiker: Gebruiker, nu: datetime) -> Gebeurtenis:
    """Puts a mail in the outbox and remembers it with the hand-over.

    Raises:
        Invoerfout: without text, with too much of it, or where no mail can or may go.
    """
    tekst = tekst.replace("\r\n", "\n").replace("\x00", "").strip()
    if not tekst:
        raise Invoerfout("mail", "leeg")
    if len(tekst) > MAX_MAIL:
        raise Invoerfout("mail", "te_lang")
    with transaction.atomic():
        vers = Overdracht.objects.select_for_update().get(pk=o.pk)
        if not mail_kan(vers) or vers.staat in DICHT:
            raise Invoerfout("mail", "mag_niet")
        stap = Gebeurtenis.objects.create(
            overdracht=vers, soort=Gebeurtenis.Soort.MAIL, wie_id=gebruiker.pk, tekst=tekst, gemaakt=nu
        )
        inwonermail_klaar(vers, wat=f"team{stap.pk}", naar=vers.email, onderwerp=ONDERWERP, tekst=tekst, nu=nu)
    return stap


def afzender(o: Overdracht) -> dict[str, Any]:
    """Who writes: the team, and the telephone number that a resident may call."""
    profiel = kennis.gemeente(o.gemeente)
    team = next((t for t in profiel.teams if t.id == o.team), None) if profiel else None
    telefoon = (team.telefoon if team else None) or (profiel.telefoon if profiel else None) or ""
    return {"team": o.team_naam or "Het wijkteam", "telefoon": telefoon, "open": (team.open if team else None) or ""}

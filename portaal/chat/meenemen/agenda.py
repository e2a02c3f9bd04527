"""The days to remember as a calendar file. A calendar is often shared: nothing in it says what the matter is."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.template.loader import render_to_string
from icalendar import Calendar, Event

from portaal.chat.meenemen.inhoud import Afspraak
from regelingen.model import Gemeente

SOORT = "text/calendar; charset=utf-8"


def agenda(afspraken: Sequence[Afspraak], profiel: Gemeente, nu: datetime) -> bytes:
    """The calendar file: one whole day each. The same day keeps its UID, so that a calendar replaces it and never doubles it."""
    kalender = Calendar()
    kalender.add("prodid", "-//Wegwijzer//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "PUBLISH")
    for afspraak in afspraken:
        woorden = {"afspraak": afspraak, "profiel": profiel}
        dag = Event()
        dag.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_OID, f'wegwijzer {profiel.id} {afspraak.sleutel}')}@wegwijzer")
        dag.add("dtstamp", nu)
        dag.add("dtstart", afspraak.dag)
        dag.add("dtend", afspraak.dag + timedelta(days=1))
        dag.add("transp", "TRANSPARENT")
        dag.add("class", "PRIVATE")
        dag.add("summary", render_to_string(f"portaal/meenemen/agenda_{afspraak.soort}_titel.txt", woorden).strip())
        dag.add("description", render_to_string("portaal/meenemen/agenda_uitleg.txt", woorden).strip())
        kalender.add_component(dag)
    inhoud: bytes = kalender.to_ical()
    return inhoud

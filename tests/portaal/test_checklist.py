"""The checklist without a script: from the first form to the hand-over, and what is kept of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import medewerker
from django.test import Client

from portaal.checklist.models import Tafelgesprek
from portaal.checklist.stand import stand_van
from portaal.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db
CONTACT = {"telefoon": "06 12345678", "inspreken": "nee", "veilig_bellen": "ja"}
JA = ["erbij", "gelezen", "akkoord"]


@pytest.fixture
def bo(kb: Any) -> Client:
    """A dorpsondersteuner of team Oost, logged in."""
    client = Client()
    gebruiker = medewerker("bo", ("voorbeeld", "oost", "dorpsondersteuner"))
    client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
    return client


def begin(client: Client, **anders: str) -> Tafelgesprek:
    """Starts a talk and gives it."""
    velden = {"bijnaam": "rode voordeur", "gebied": "voorbeeld/oost/Havenbuurt", "erbij": "ja", "voor": "zelf", **anders}
    assert client.post("/checklist/", velden).status_code == 303
    return Tafelgesprek.objects.latest("pk")


def vul(client: Client, talk: Tafelgesprek, **velden: Any) -> Any:
    """Fills in fields as the form without a script does; `__` stands for a point."""
    pad = f"/checklist/{talk.sleutel}/"
    gezien = client.get(pad).context["gezien"] if False else _gezien(client.get(pad).content.decode())
    inhoud = {naam: waarde for naam, waarde in gezien.items() if waarde}
    inhoud |= {naam.replace("__", "."): waarde for naam, waarde in velden.items()}
    return client.post(pad, {**inhoud, "gezien": json.dumps(gezien)})


def _gezien(html: str) -> dict[str, Any]:
    from html import unescape

    gelezen: dict[str, Any] = json.loads(unescape(html.split('name="gezien" value="')[1].split('"')[0]))
    return gelezen


def test_van_begin_tot_overdracht(bo):
    """A talk goes from a nickname to a plan and a hand-over with number, team and the agreement as it was given."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf")
    vul(bo, talk, s__huur__wens__keuze=["v1"], s__huur__zelf__keuze=["niets"], f__zelf__ontruiming_datum="met_datum")
    pad = f"/checklist/{talk.sleutel}/"
    assert "schuldhulp" in bo.get(pad + "plan/").content.decode().lower()
    assert bo.get(pad + "plan.pdf").content.startswith(b"%PDF")

    blad = bo.get(pad + "overdracht/").content.decode()
    stempel = blad.split('name="gelezen_stempel" value="')[1].split('"')[0]
    antwoord = bo.post(pad + "overdracht/", {**CONTACT, "stuur": "1", "gelezen_stempel": stempel, "akkoord": JA})

    assert antwoord.status_code == 303
    o = Overdracht.objects.get()
    assert (o.team, o.wie, o.rol, o.akkoord_via) == ("oost", "helper", "dorpsondersteuner", "inwoner erbij, gelezen, akkoord")
    assert o.spoed is not None
    assert stand_van(Tafelgesprek.objects.get(pk=talk.pk)).verstuurd == ["huur"]

"""The follow-up: when it appears, for whom never, the link that works once, and what is counted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conftest import medewerker
from django.db.models import Q

from portaal import klok
from portaal.bezorging.models import UitgaandBericht
from portaal.wijkteam import opvolging
from portaal.wijkteam.models import Opvolgantwoord, Opvolging

pytestmark = pytest.mark.django_db
GEWELD = [{"thema": "veilig_thuis", "naam": "Veilig thuis", "wet": "Wmo", "soort": "terugbelverzoek"}]
GOED = {"gesproken": "ja", "geholpen": "beetje", "nog_iets": "nee"}


@pytest.fixture
def klaar(maak, monkeypatch):
    """Makes hand-overs that were done so many days ago."""
    monkeypatch.setattr("portaal.wijkteam.post.is_ingesteld", lambda: True)

    def klaar(nummer: str, dagen: int = 43, **anders):
        op = klok.nu() - timedelta(days=dagen)
        af = {"staat": "afgerond", "uitkomst": "geholpen", "afgerond_op": op, "email": "jan@voorbeeld.example"}
        return maak(nummer, **{**af, **anders})

    return klaar


def test_na_zes_weken(klaar, kb):
    """It appears when the term of the profile is over, once, and another municipality can have another term."""
    o = klaar("4819073600", dagen=41)
    assert opvolging.maak_klaar(klok.nu()) == 0
    assert opvolging.maak_klaar(klok.nu() + timedelta(days=1)) == 1
    assert opvolging.maak_klaar(klok.nu() + timedelta(days=9)) == 0
    assert Opvolging.objects.get().overdracht == o
    kb.verander("voorbeeld", opvolgen_na_dagen=10)
    klaar("4819073601", dagen=11)
    assert opvolging.maak_klaar(klok.nu()) == 1


@pytest.mark.parametrize(
    "velden",
    [
        {"geen_nacontact": True},
        {"veilig_bellen": "nee"},
        {"onderwerpen": GEWELD},
        {"uitkomst": "niet_bereikt"},
        {"staat": "ingetrokken"},
    ],
)
def test_nooit(klaar, client, velden):
    """Never where violence was a topic or contact is not safe, also when that became known later: no list, no mail, no link."""
    vooraf = klaar("4819073600", **velden)
    assert opvolging.maak_klaar(klok.nu()) == 0
    rij = Opvolging.objects.create(overdracht=vooraf, gemaakt=klok.nu())
    wie = medewerker("anna", ("voorbeeld", "oost", "medewerker"))
    client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    assert b"48 1907 3600" not in client.get("/wijkteam/opvolgen/").content
    assert client.post("/wijkteam/opvolgen/4819073600/stap/", {"stap": "mail"}).status_code == 404
    assert not opvolging.vraag_per_mail(rij, "https://x.example", wie, klok.nu())
    assert not UitgaandBericht.objects.exists()


def test_per_mail(klaar, client):
    """The mail holds a link that opens three questions without login, once, and until its day; the page tells nothing."""
    o = klaar("4819073600", email="jan@voorbeeld.example")
    opvolging.maak_klaar(klok.nu())
    wie = medewerker("anna", ("voorbeeld", "oost", "medewerker"))
    client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    assert client.post(f"/wijkteam/opvolgen/{o.nummer}/stap/", {"stap": "mail"}).status_code == 303
    assert client.post(f"/wijkteam/opvolgen/{o.nummer}/stap/", {"stap": "mail"}).headers["Location"].endswith("kan_niet")
    tekst = UitgaandBericht.objects.get().inhoud["tekst"]
    pad = tekst[tekst.index("/hoe-gaat-het/") :].split()[0]
    client.logout()

    blad = client.get(pad).content.decode()
    assert "De huur" not in blad
    assert o.nummer not in blad.replace(" ", "")
    assert client.post(pad, {"gesproken": "ja"}).status_code == 400
    assert client.get("/hoe-gaat-het/geraden/").status_code == 410
    assert client.post(pad, {**GOED, "nog_iets": "ja"}).status_code == 200
    assert client.get(pad).status_code == 410
    assert client.post(pad, GOED).status_code == 410
    o.refresh_from_db()
    assert (o.staat, o.uitkomst, Opvolgantwoord.objects.count()) == ("gelezen", "", 1)


def test_link_verloopt(klaar):
    """After its day the link is closed by the worker, and before that it is past its day by itself."""
    rij = Opvolging.objects.create(overdracht=klaar("4819073600"), gemaakt=klok.nu())
    assert opvolging.vraag_per_mail(rij, "https://x.example", medewerker("anna"), klok.nu())
    later = klok.nu() + opvolging.GELDIG + timedelta(minutes=1)
    token = UitgaandBericht.objects.get().inhoud["tekst"].split("/hoe-gaat-het/")[1].split("/")[0]
    assert opvolging.van_link(token, klok.nu()) == rij
    with pytest.raises(opvolging.LinkFout):
        opvolging.van_link(token, later)
    assert opvolging.sluit_oude(klok.nu()) == 0
    assert opvolging.sluit_oude(later) == 1


def test_per_telefoon(klaar, client):
    """Without e-mail it is a call list; what was answered is counted once, without a link to anybody."""
    o = klaar("4819073600", email="")
    opvolging.maak_klaar(klok.nu())
    wie = medewerker("anna", ("voorbeeld", "oost", "medewerker"))
    client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    blad = client.get("/wijkteam/opvolgen/").content.decode()
    assert "06 12345678" in blad
    assert "Vraag per e-mail" not in blad
    pad = f"/wijkteam/opvolgen/{o.nummer}/"
    assert client.post(pad, {}).status_code == 400
    assert client.post(pad, GOED).status_code == 303
    assert client.post(pad, GOED).status_code == 404
    assert Opvolgantwoord.objects.get().maand.day == 1
    assert not any(veld.is_relation for veld in Opvolgantwoord._meta.get_fields())


def test_tellen_vanaf_tien(klaar, client):
    """Nine answers of a team and topic are not shown; ten are, as counts."""

    def antwoord(team: str) -> None:
        Opvolgantwoord.objects.create(
            gemeente="voorbeeld", team=team, thema="huur", thema_naam="De huur", maand=klok.nu().date().replace(day=1), **GOED
        )

    for _ in range(9):
        antwoord("oost")
        antwoord("west")
    assert opvolging.telling(Q()) == []
    antwoord("oost")
    (telling,) = opvolging.telling(Q())
    assert (telling.team, telling.aantal, telling.gesproken, telling.geholpen, telling.beetje) == ("Wijkteam Oost", 10, 10, 0, 10)
    client.force_login(
        medewerker("c", ("voorbeeld", "west", "coordinator")), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert b"Wijkteam Oost" not in client.get("/wijkteam/cijfers/").content

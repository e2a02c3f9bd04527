"""The pages of the wijkteam: who sees what, what it does, and the trace it leaves."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from conftest import WACHTWOORD, medewerker, post
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from portaal import klok
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.models import Logregel

pytestmark = pytest.mark.django_db(transaction=True)


def test_zonder_inloggen_niets(bezoeker, maak):
    """Without logging in every page leads to the login, and shows nothing of a hand-over."""
    o = maak()
    for pad in ("/wijkteam/", f"/wijkteam/{o.nummer}/"):
        blad = bezoeker.open(pad)
        assert bezoeker.antwoord.url.path == "/wijkteam/inloggen/"
        assert "huur" not in blad.tekst


def test_lijst(oost, maak):
    """The list shows number, promised day, reason for urgency, topics, waiting since and state; no score."""
    maak()
    maak("4819073626", spoed=None, belt_uiterlijk=klok.nu().date() - timedelta(days=1))
    blad = oost.open("/wijkteam/")

    assert "48 1907 3625" in blad.tekst
    assert "Brief van een deurwaarder" in blad.tekst
    assert "is voorbij" in blad.tekst
    assert "Nieuw (2)" in blad.tekst
    assert blad.html.index("48 1907 3626") < blad.html.index("48 1907 3625")
    assert not any("score" in veld.name for veld in Overdracht._meta.get_fields())


def test_ander_team_is_404(oost, maak):
    """Another team's hand-over is 404, as is one of another municipality, and the attempt is noted."""
    anderen = [maak("4819073631", team="west"), maak("4819073632", gemeente="huizen"), maak("4819073633", team="")]
    assert "Er wacht nu niemand" in oost.open("/wijkteam/").tekst
    for o in anderen:
        for pad in (f"/wijkteam/{o.nummer}/", f"/wijkteam/{o.nummer}/stap/"):
            antwoord = oost.http.get(pad) if not pad.endswith("stap/") else post(oost, pad, stap="afgerond")
            assert antwoord.status_code == 404
            assert "huur" not in antwoord.text
        o.refresh_from_db()
        assert o.staat == "nieuw"
    geweigerd = Logregel.objects.filter(actor="anna", resultaat="geweigerd", object__in=[o.nummer for o in anderen])
    assert sorted(geweigerd.values_list("gemeente", flat=True)) == ["huizen", "huizen", *["voorbeeld"] * 4]


def test_superuser_ziet_niets_zonder_team(bezoeker, maak):
    """Being an administrator of the system gives no view of residents."""
    o = maak()
    get_user_model().objects.create_superuser("root", password=WACHTWOORD)
    bezoeker.open("/wijkteam/")
    bezoeker.tik("Inloggen", username="root", password=WACHTWOORD)

    assert "U hoort nog bij geen team" in bezoeker.open("/wijkteam/").tekst
    bezoeker.open(f"/wijkteam/{o.nummer}/")
    assert bezoeker.antwoord.status_code == 404


def test_alles_op_een_scherm(oost, maak):
    """One page holds everything: request, urgency with ground, how to reach, the lines, what is missing, and text to copy."""
    o = maak()
    tekst = oost.open(f"/wijkteam/{o.nummer}/").tekst

    for stuk in (
        "Samen de brief openen.", "Wgs, artikel 4", "06 12345678", "Mag niet", "'s middags", "kan de huur nie betalen",
        "Schuldhulp", "inkomen", "2026-11-22.abc", "tekst 3", "de inwoner",
    ):  # fmt: skip
        assert stuk in tekst
    blok = re.search(r"NUMMER 48.*DOOR inwoner[^\n]*", tekst, re.DOTALL)[0]
    assert len(blok) <= 1000
    assert "12345678" not in blok
    assert "\n\n" not in blok


def test_stappen(oost, maak):
    """Read, done and open again are kept with who and when; the same step twice changes nothing."""
    o = maak()
    pad = f"/wijkteam/{o.nummer}/"
    oost.open(pad)
    oost.tik("Markeer als gelezen")
    o.refresh_from_db()
    gelezen = o.gelezen_op
    assert (o.staat, o.gelezen_door.username) == ("gelezen", "anna")
    assert post(oost, pad + "stap/", stap="gelezen", versie="1-0").status_code == 409
    oost.open(pad)
    oost.tik("Rond af", uitkomst="geholpen")
    o.refresh_from_db()
    assert (o.staat, o.afgerond_door.username, o.gelezen_op) == ("afgerond", "anna", gelezen)
    assert "48 1907 3625" not in oost.open("/wijkteam/").tekst
    assert "48 1907 3625" in oost.open("/wijkteam/?lijst=afgerond").tekst
    oost.open(pad)
    oost.tik("Zet terug op open")
    o.refresh_from_db()
    assert (o.staat, o.afgerond_op, o.afgerond_door) == ("gelezen", None, None)
    assert post(oost, pad + "stap/", stap="weg").status_code == 404


def test_elke_handeling_laat_een_spoor(oost, maak):
    """Logging in, looking at the list, looking at a page and each step are rows with six fields, and rows never change."""
    o = maak()
    oost.open("/wijkteam/")
    oost.open(f"/wijkteam/{o.nummer}/")
    oost.tik("Markeer als gelezen")
    oost.tik("Uitloggen")
    regels = [(r.actie, r.object, r.resultaat, r.actor) for r in Logregel.objects.order_by("pk")]

    for regel in (
        ("inloggen", "", "gelukt", "anna"),
        ("lijst inzien", "nieuw", "gelukt", "anna"),
        ("overdracht inzien", o.nummer, "gelukt", "anna"),
        ("gelezen", o.nummer, "gelukt", "anna"),
        ("uitloggen", "", "gelukt", "anna"),
    ):
        assert regel in regels
    assert all(r.oorsprong == "127.0.0.1" and r.tijdstip for r in Logregel.objects.all())
    with pytest.raises(TypeError):
        Logregel.objects.first().save()


def test_te_vaak_een_verkeerd_wachtwoord(bezoeker, settings):
    """After ten wrong passwords the account is closed from this address, also for the right one; each try is noted."""
    get_user_model().objects.create_user("anna", password=WACHTWOORD)
    for _ in range(10):
        bezoeker.open("/wijkteam/inloggen/")
        bezoeker.tik("Inloggen", username="anna", password="verkeerd")
    bezoeker.open("/wijkteam/inloggen/")
    bezoeker.tik("Inloggen", username="anna", password=WACHTWOORD)

    assert bezoeker.antwoord.status_code == 429
    assert "Inloggen is even dicht" in bezoeker.blad.tekst
    assert Logregel.objects.filter(actie="inloggen", resultaat="geweigerd").count() >= 10
    assert "verkeerd" not in str(list(Logregel.objects.values()))


def test_wachtwoord_is_argon2(bezoeker):
    """Passwords are stored with argon2."""
    assert get_user_model().objects.create_user("anna", password=WACHTWOORD).password.startswith("argon2$")


def test_sessie_eindigt_na_twaalf_uur(oost, maak, monkeypatch):
    """However busy somebody is, after twelve hours they log in again."""
    echt = klok.nu
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(hours=12, minutes=1))
    oost.open("/wijkteam/")

    assert oost.antwoord.url.path == "/wijkteam/inloggen/"


def test_stap_zonder_csrf(oost, maak):
    """A step without the token of our own page is refused."""
    o = maak()

    assert oost.http.post(f"/wijkteam/{o.nummer}/stap/", data={"stap": "afgerond"}).status_code == 403
    o.refresh_from_db()
    assert o.staat == "nieuw"


def test_na_inloggen_niet_naar_een_vreemde(bezoeker):
    """The page to return to after logging in is never another site."""
    medewerker("anna", ("voorbeeld", "oost", "medewerker"))
    bezoeker.open("/wijkteam/inloggen/?next=https://kwaad.example/")
    bezoeker.tik("Inloggen", username="anna", password=WACHTWOORD)

    assert bezoeker.antwoord.url.path == "/wijkteam/"


def test_geen_beheer_van_django(bezoeker):
    """Django's own administration pages are not there."""
    for pad in ("/admin/", "/admin/login/", "/beheer/", "/wijkteam/admin/"):
        bezoeker.open(pad)
        assert bezoeker.antwoord.status_code == 404


def test_demo_gebruiker(bezoeker, kb, maak, settings, capsys):
    """The demo login sees every team, only exists in demo mode, and making it twice is fine."""
    maak()
    maak("4819073640", team="", team_naam="")
    call_command("demo_gebruiker")
    call_command("demo_gebruiker")
    bezoeker.open("/wijkteam/")
    bezoeker.tik("Inloggen", username="wijkteam-demo", password="voorbeeld-demo-2026")
    assert "Nieuw (2)" in bezoeker.blad.tekst
    assert "Nog geen team" in bezoeker.blad.tekst
    settings.WEGWIJZER_DEMO = False
    with pytest.raises(CommandError):
        call_command("demo_gebruiker")

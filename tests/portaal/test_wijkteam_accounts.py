"""Accounts: made by an administrator or at the command line, with a password that must be replaced."""

from __future__ import annotations

import re

import pytest
from conftest import medewerker
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from portaal.wijkteam.models import Logregel, Teamlid

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheer(client, kb):
    """An administrator of the municipality Voorbeeld."""
    wie = medewerker("beheer", ("voorbeeld", "*", "beheerder"))
    client.force_login(wie, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_nieuw_account(beheer, client):
    """The password is shown once, opens nothing but the page for a new one, and then does not count any more."""
    antwoord = beheer.post("/wijkteam/accounts/nieuw/", {"naam": "Cor", "plek": "voorbeeld/oost", "rol": "medewerker"})
    wachtwoord = re.search(r"<code>([-a-z0-9]+)</code>", antwoord.content.decode())[1]
    assert wachtwoord not in beheer.get("/wijkteam/accounts/").content.decode()
    client.logout()
    client.post("/wijkteam/inloggen/", {"username": "Cor", "password": wachtwoord})
    assert client.get("/wijkteam/").headers["Location"] == "/wijkteam/mijn-account/wachtwoord/"
    velden = {"old_password": wachtwoord, "new_password1": "kort", "new_password2": "kort"}
    assert "melding--fout" in client.post("/wijkteam/mijn-account/wachtwoord/", velden).content.decode()
    nieuw = "vier losse woorden samen"
    velden |= {"new_password1": nieuw, "new_password2": nieuw}
    assert client.post("/wijkteam/mijn-account/wachtwoord/", velden).status_code == 303
    assert client.get("/wijkteam/").status_code == 200
    cor = get_user_model().objects.get(username="Cor")
    assert cor.check_password(nieuw)
    assert wachtwoord not in str(list(Logregel.objects.values()))
    assert {"account maken", "wachtwoord veranderd"} <= set(Logregel.objects.values_list("actie", flat=True))


def test_niet_te_veel_macht(beheer):
    """Not one's own account, not another municipality's, no role that is none, and no administrator of one team."""
    zelf = get_user_model().objects.get(username="beheer")
    elders = medewerker("elders", ("huizen", "*", "medewerker"))
    beide = medewerker("beide", ("huizen", "*", "medewerker"), ("voorbeeld", "oost", "lezer"))

    def wijzig(wie, **velden) -> int:
        return beheer.post(f"/wijkteam/accounts/{wie.pk}/", velden).status_code

    assert wijzig(zelf, wat="rol", plek="voorbeeld/*", rol="coordinator") == 400
    assert wijzig(elders, wat="sluit") == 404
    assert wijzig(beide, wat="sluit") == 400
    assert wijzig(beide, wat="wachtwoord") == 400
    assert wijzig(beide, wat="rol", plek="huizen/*", rol="coordinator") == 404
    assert wijzig(beide, wat="rol", plek="voorbeeld/bestaat-niet", rol="lezer") == 400
    assert wijzig(beide, wat="rol", plek="voorbeeld/oost", rol="baas") == 400
    assert wijzig(beide, wat="rol", plek="voorbeeld/oost", rol="beheerder") == 400
    assert wijzig(beide, wat="rol_weg", lid=beide.teams.get(gemeente="huizen").pk) == 404
    assert wijzig(beide, wat="rol", plek="voorbeeld/oost", rol="medewerker") == 303
    assert wijzig(beide, wat="rol_weg", lid=beide.teams.get(gemeente="voorbeeld").pk) == 303
    assert Teamlid.objects.filter(gebruiker=beide).count() == 1


def test_sluiten(beheer, client):
    """A closed account is out with the next click, and can be opened again."""
    from django.test import Client

    cor = medewerker("cor", ("voorbeeld", "oost", "medewerker"))
    van_cor = Client()
    van_cor.force_login(cor, backend="django.contrib.auth.backends.ModelBackend")
    assert van_cor.get("/wijkteam/").status_code == 200
    assert beheer.post(f"/wijkteam/accounts/{cor.pk}/", {"wat": "sluit"}).status_code == 303
    assert van_cor.get("/wijkteam/").status_code == 302
    assert beheer.post(f"/wijkteam/accounts/{cor.pk}/", {"wat": "open"}).status_code == 303


def test_opdracht(kb, capsys):
    """The first administrator is made at the command line; mistakes are said in words."""
    call_command("account", "maak", "eerste", "--gemeente", "voorbeeld", "--rol", "beheerder")
    assert capsys.readouterr().out.startswith("eerste / ")
    call_command("account", "lijst")
    assert capsys.readouterr().out == "eerste: beheerder voorbeeld/*\n"
    call_command("account", "sluit", "eerste")
    call_command("account", "lijst")
    assert "(closed)" in capsys.readouterr().out
    for fout in (
        ("maak", "eerste", "--gemeente", "voorbeeld"), ("maak", "x", "--gemeente", "nergens"), ("sluit", "niemand"),
        ("rol", "eerste", "--gemeente", "voorbeeld", "--team", "nergens"),
    ):  # fmt: skip
        with pytest.raises(CommandError):
            call_command("account", *fout)
    assert Logregel.objects.filter(actor="beheer", object="eerste").count() == 2

"""Logging in with an identity provider, against a small real one over HTTP."""

from __future__ import annotations

import pytest
from conftest import medewerker
from nep_oidc import CLIENT, GEHEIM, NepOidc

from portaal.omgeving import InstellingFout
from portaal.wijkteam.beleid import Rol
from portaal.wijkteam.models import Account, Logregel, Teamlid
from portaal.wijkteam.oidc import groepen

REGELS = ("ww-oost=medewerker:voorbeeld/oost", "ww-alles=coordinator:voorbeeld/*", "ww-nieuw=lezer:voorbeeld/")


@pytest.fixture
def oidc(settings, kb):
    """The provider, and a portal that uses it and nothing else."""
    nep = NepOidc()
    settings.OIDC_UITGEVER, settings.OIDC_RP_CLIENT_ID, settings.OIDC_RP_CLIENT_SECRET = nep.url, CLIENT, GEHEIM
    settings.OIDC_GROEPEN = groepen.lees(REGELS)
    settings.LOKALE_ACCOUNTS = False
    settings.AUTHENTICATION_BACKENDS = [*settings.AUTHENTICATION_BACKENDS, "portaal.wijkteam.oidc.inlogger.Inlogger"]
    yield nep
    nep.sluit()


def _plekken(naam: str) -> list[tuple[str, str, str]]:
    rijen = Teamlid.objects.filter(gebruiker__username=naam).order_by("team")
    return [(lid.gemeente, lid.team, lid.rol) for lid in rijen]


@pytest.mark.django_db(transaction=True)
def test_inloggen_en_rollen(oidc, bezoeker, maak):
    """Groups become roles; who leaves a group has lost the role at the next login, and who has none does not come in."""
    maak()
    blad = bezoeker.open("/wijkteam/4819073625/")
    assert "Wachtwoord" not in blad.tekst
    bezoeker.open(blad.links["Inloggen met uw werkaccount"])
    assert bezoeker.antwoord.url.path == "/wijkteam/4819073625/"
    assert "Samen de brief openen" in bezoeker.blad.tekst
    assert _plekken("anna.oost") == [("voorbeeld", "oost", "medewerker")]
    assert Logregel.objects.filter(actie="inloggen", actor="anna.oost", resultaat="gelukt").count() == 1

    bezoeker.tik("Uitloggen")
    oidc.claims = {**oidc.claims, "preferred_username": "anna.nieuw", "groups": ["ww-alles", "iets-anders"]}
    bezoeker.open("/wijkteam/oidc/")
    assert _plekken("anna.oost") == [("voorbeeld", "*", "coordinator")]
    assert Account.objects.count() == 1

    bezoeker.tik("Uitloggen")
    oidc.claims = {**oidc.claims, "groups": []}
    assert "Inloggen is niet gelukt" in bezoeker.open("/wijkteam/oidc/").tekst
    assert _plekken("anna.oost") == []
    assert Logregel.objects.filter(actie="inloggen", resultaat="geen groep").exists()


@pytest.mark.django_db(transaction=True)
def test_een_naam_is_geen_bewijs(oidc, bezoeker):
    """Somebody with the name of an existing account gets an account of their own; a closed account stays closed."""
    lokaal = medewerker("anna.oost", ("voorbeeld", "*", "beheerder"))
    bezoeker.open("/wijkteam/oidc/")
    account = Account.objects.get()

    assert account.gebruiker_id != lokaal.pk
    assert _plekken("anna.oost") == [("voorbeeld", "*", "beheerder")]
    account.gebruiker.is_active = False
    account.gebruiker.save()
    assert bezoeker.open("/wijkteam/").links.get("Inloggen met uw werkaccount")
    assert "Inloggen is niet gelukt" in bezoeker.open("/wijkteam/oidc/").tekst


@pytest.mark.django_db(transaction=True)
def test_wat_niet_klopt_komt_er_niet_in(oidc, bezoeker, settings):
    """A token of another issuer, for another party, past its time, signed by another or with another nonce gives no session.

    Twelve of them close the door for nobody: a whole town hall has one address.
    """
    verkeerd = [{"iss": "https://kwaad.example"}, {"aud": "ander"}, {"exp": 1}, {"nonce": "x"}, {"sleutel": "x"}, {"sub": "u-2"}]
    for mis in verkeerd * 2:
        oidc.mis = mis
        assert "Inloggen is niet gelukt" in bezoeker.open("/wijkteam/oidc/").tekst, mis
    oidc.mis = {}
    settings.OIDC_ACR = ["hoog"]
    assert "Inloggen is niet gelukt" in bezoeker.open("/wijkteam/oidc/").tekst
    assert not Account.objects.exists()
    oidc.mis = {"acr": "hoog"}
    bezoeker.open("/wijkteam/oidc/")
    assert bezoeker.antwoord.url.path == "/wijkteam/"
    bezoeker.http.cookies.clear()
    assert "Inloggen is niet gelukt" in bezoeker.open("/wijkteam/oidc/terug/?code=x&state=geraden").tekst
    assert bezoeker.http.post("/wijkteam/inloggen/").status_code == 403


@pytest.mark.django_db(transaction=True)
def test_inlogdienst_weg(oidc, bezoeker, settings):
    """When the provider is away the login page says so; whoever is logged in goes on."""
    bezoeker.open("/wijkteam/oidc/")
    assert bezoeker.antwoord.url.path == "/wijkteam/"
    settings.OIDC_UITGEVER = "http://127.0.0.1:9"
    bezoeker.open("/wijkteam/")
    assert bezoeker.antwoord.url.path == "/wijkteam/"
    bezoeker.http.cookies.clear()
    assert "niet bereikbaar" in bezoeker.open("/wijkteam/oidc/").tekst


def test_instelling_van_groepen():
    """A group that is written wrong is refused at start; the roles that can be named are all roles there are."""
    assert set(groepen.ROLLEN) == set(Rol.values)
    assert groepen.lees([*REGELS])[1] == groepen.Groep("ww-alles", "coordinator", "voorbeeld", "*")
    for fout in ("ww-oost", "ww=baas:voorbeeld/oost", "ww=lezer:voorbeeld", "=lezer:voorbeeld/oost", "ww=lezer:/oost"):
        with pytest.raises(InstellingFout):
            groepen.lees([fout])


@pytest.mark.parametrize(
    ("claims", "pad", "uit"),
    [
        ({"groups": ["a", 1, "b"]}, "groups", ("a", "b")),
        ({"realm_access": {"roles": ["a"]}}, "realm_access.roles", ("a",)),
        ({"groups": "a"}, "groups", ("a",)),
        ({}, "groups", ()),
        ({"groups": {"a": 1}}, "groups.a.b", ()),
    ],
)
def test_claim(claims, pad, uit):
    """Groups are found where the provider puts them, and anything else is no group."""
    assert groepen.claim(claims, pad) == uit

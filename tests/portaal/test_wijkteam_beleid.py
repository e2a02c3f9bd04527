"""Who may do what: the whole table once more, and that every page keeps to it."""

from __future__ import annotations

import itertools

import pytest
from conftest import medewerker
from django.contrib.auth.models import AnonymousUser

from portaal.wijkteam import toegang
from portaal.wijkteam.beleid import Handeling, Rol, mag

#: Written out by hand, in the order of HANDELINGEN: what each role may.
HANDELINGEN = ("inzien", "behandelen", "uitvoeren", "cijfers", "opnieuw_bezorgen", "spoor", "accounts", "checklist", "whatsapp")
TABEL = {
    "lezer": "ja nee nee nee nee nee nee nee nee",
    "medewerker": "ja ja nee nee ja nee nee nee nee",
    "coordinator": "ja ja ja ja ja ja nee nee nee",
    "beheerder": "ja nee nee ja ja ja ja nee ja",
    "dorpsondersteuner": "nee nee nee nee nee nee nee ja nee",
    "onbekend": "nee nee nee nee nee nee nee nee nee",
}
#: Page -> what it takes. Every GET page of staff that is about residents or accounts.
PAGINAS = {
    "/wijkteam/4819073625/": "inzien",
    "/wijkteam/lijst.csv": "uitvoeren",
    "/wijkteam/opvolgen/": "behandelen",
    "/wijkteam/cijfers/": "cijfers",
    "/wijkteam/bezorging/": "opnieuw_bezorgen",
    "/wijkteam/spoor/": "spoor",
    "/wijkteam/accounts/": "accounts",
    "/checklist/": "checklist",
    "/wijkteam/whatsapp/": "whatsapp",
}
STAPPEN = {
    "/wijkteam/4819073625/stap/": ({"stap": "notitie", "tekst": "x"}, "behandelen"),
    "/wijkteam/4819073625/mail/": ({"sjabloon": "afspraak"}, "behandelen"),
    "/wijkteam/4819073625/kijkt/": ({}, "inzien"),
    "/wijkteam/accounts/nieuw/": ({"naam": "", "plek": "voorbeeld/*", "rol": "lezer"}, "accounts"),
}


def test_tabel():
    """The policy is the table, for every role and everything that can be done."""
    assert set(HANDELINGEN) == set(Handeling.values)
    assert set(TABEL) - {"onbekend"} == set(Rol.values)
    for rol, rij in TABEL.items():
        assert [mag(rol, Handeling(h)) for h in HANDELINGEN] == [woord == "ja" for woord in rij.split()], rol


@pytest.mark.django_db
@pytest.mark.parametrize("rol", Rol.values)
def test_elke_pagina_houdt_zich_eraan(client, maak, rol):
    """Every page and every form is there for who may, and 404 for who may not."""
    maak()
    client.force_login(medewerker("anna", ("voorbeeld", "*", rol)), backend="django.contrib.auth.backends.ModelBackend")

    for pad, handeling in PAGINAS.items():
        assert client.get(pad).status_code == (200 if mag(rol, Handeling(handeling)) else 404), pad
    for pad, (velden, handeling) in STAPPEN.items():
        goed = {200, 303, 400}
        assert (client.post(pad, velden).status_code in goed) == mag(rol, Handeling(handeling)), pad
    begin = client.get("/wijkteam/", follow=True)
    assert begin.status_code == 200
    assert (b"48 1907 3625" in begin.content) == mag(rol, Handeling.INZIEN)


@pytest.mark.django_db
def test_plek(maak):
    """A role counts in its own team and municipality only; "*" is the whole municipality, and an account belongs to no team."""
    plekken = list(itertools.product(("voorbeeld", "huizen"), ("oost", "west", "")))
    rijen = {plek: maak(f"48190736{i:02d}", gemeente=plek[0], team=plek[1]) for i, plek in enumerate(plekken)}

    def ziet(*leden: tuple[str, str, str]) -> set[tuple[str, str]]:
        wie = medewerker("x".join("".join(lid) for lid in leden) or "niemand", *leden)
        return {plek for plek, o in rijen.items() if toegang.zichtbaar(wie).filter(pk=o.pk).exists()}

    assert ziet() == set()
    assert ziet(("voorbeeld", "oost", "lezer")) == {("voorbeeld", "oost")}
    assert ziet(("voorbeeld", "", "lezer")) == {("voorbeeld", "")}
    assert ziet(("huizen", "*", "beheerder")) == {plek for plek in plekken if plek[0] == "huizen"}
    assert ziet(("voorbeeld", "*", "dorpsondersteuner")) == set()
    assert toegang.zichtbaar(AnonymousUser()).count() == 0
    dicht = medewerker("dicht", ("voorbeeld", "*", "coordinator"))
    dicht.is_active = False
    assert toegang.zichtbaar(dicht).count() == 0
    assert not toegang.mag_ergens(medewerker("half", ("voorbeeld", "oost", "beheerder")), Handeling.ACCOUNTS)

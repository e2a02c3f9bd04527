"""What a team does with a hand-over: each step, two people at once, what cannot be used, and the lists."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from conftest import medewerker
from hypothesis import given
from hypothesis import strategies as st

from portaal import klok
from portaal.bezorging.models import UitgaandBericht
from portaal.overdracht.models import Overdracht
from portaal.wijkteam import kijkers, lijsten, post, stappen, uitvoer
from portaal.wijkteam.models import Gebeurtenis, Logregel

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(kb):
    """Somebody of team Oost."""
    return medewerker("anna", ("voorbeeld", "oost", "medewerker"))


@pytest.fixture
def bram(kb):
    """A colleague."""
    return medewerker("bram", ("voorbeeld", "oost", "medewerker"))


def _doe(o: Overdracht, naam: str, wie: object, **invoer: str) -> Overdracht:
    stappen.neem(o, naam, invoer, wie, stappen.stempel(Overdracht.objects.get(pk=o.pk)))
    o.refresh_from_db()
    return o


def test_van_begin_tot_eind(maak, anna, bram):
    """Take, assign, try, plan, wait, done and open again: state, handler, tries and trace follow."""
    o = maak()
    straks = (klok.nu().date() + timedelta(days=3)).isoformat()
    assert _doe(o, "neem", anna).behandelaar == anna
    assert _doe(o, "wijs_toe", anna, collega=str(bram.pk)).behandelaar == bram
    assert _doe(o, "niet_bereikt", anna, tekst="geen gehoor").belpogingen == 1
    assert _doe(o, "niet_bereikt", bram).belpogingen == 2
    assert o.behandelaar == bram
    assert _doe(o, "plan", bram, dag=straks).gepland_op.isoformat() == straks
    assert (_doe(o, "wacht", bram, dag=straks).staat, o.wacht_tot.isoformat()) == ("wacht", straks)
    assert (_doe(o, "rond_af", bram, uitkomst="geholpen").staat, o.uitkomst, o.afgerond_door) == ("afgerond", "geholpen", bram)
    assert (_doe(o, "heropen", anna).staat, o.uitkomst, o.afgerond_op) == ("in_behandeling", "", None)
    assert (o.gelezen_door, o.versie) == (anna, 8)
    soorten = list(o.gebeurtenissen.values_list("soort", flat=True))[::-1]
    assert soorten == ["genomen", "toegewezen", "niet_bereikt", "niet_bereikt", "gepland", "wacht", "afgerond", "heropend"]


def test_doorzetten(maak, anna):
    """To another team: it is new there, with nobody's name on it, that team's receivers get it, and the trace stays."""
    o = _doe(_doe(maak(), "neem", anna), "naar_team", anna, team="west", tekst="woont daar")
    assert (o.team, o.team_naam, o.behandelaar, o.staat) == ("west", "Wijkteam West", None, "nieuw")
    assert UitgaandBericht.objects.filter(overdracht=o).exists()
    assert "Van Wijkteam Oost naar Wijkteam West. woont daar" in o.gebeurtenissen.first().tekst
    for team in ("west", "bestaat-niet", ""):
        with pytest.raises(stappen.Invoerfout):
            _doe(o, "naar_team", anna, team=team)
    o = _doe(maak("4819073627"), "naar_organisatie", anna, organisatie="Voedselbank")
    assert (o.staat, o.uitkomst, o.gebeurtenissen.first().tekst) == ("afgerond", "doorverwezen", "Naar Voedselbank")


def test_twee_mensen_tegelijk(client, maak, anna, bram):
    """They see each other; who is second hears it, changes nothing and keeps what was typed; a note can always be added."""
    o = maak()
    client.force_login(anna, backend="django.contrib.auth.backends.ModelBackend")
    client.get(f"/wijkteam/{o.nummer}/")
    assert [k.gebruiker for k in kijkers.anderen(o, bram, klok.nu())] == [anna]
    assert kijkers.anderen(o, anna, klok.nu()) == []
    oud = stappen.stempel(o)
    _doe(o, "rond_af", bram, uitkomst="anders")
    antwoord = client.post(f"/wijkteam/{o.nummer}/stap/", {"stap": "wacht", "versie": oud, "tekst": "wacht op brief", "dag": "x"})
    assert antwoord.status_code == 409
    _doe(o, "heropen", bram)
    velden = {"stap": "rond_af", "versie": oud, "tekst": "lang verhaal", "uitkomst": "anders"}
    antwoord = client.post(f"/wijkteam/{o.nummer}/stap/", velden)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "bram" in tekst.casefold()
    assert "lang verhaal" in tekst
    o.refresh_from_db()
    assert o.staat != "afgerond"
    assert client.post(f"/wijkteam/{o.nummer}/stap/", {"stap": "notitie", "versie": oud, "tekst": "erbij"}).status_code == 303
    assert Logregel.objects.filter(resultaat="ondertussen veranderd").count() == 2
    o.refresh_from_db()
    gezien = stappen.stempel(o)
    Overdracht.objects.filter(pk=o.pk).update(aangevuld_op=klok.nu())
    with pytest.raises(stappen.Verouderd):
        stappen.neem(o, "rond_af", {"uitkomst": "geholpen"}, anna, gezien)


@pytest.mark.parametrize(
    ("stap", "invoer", "veld"),
    [
        ("notitie", {"tekst": " \r\n\x00"}, "tekst"),
        ("notitie", {"tekst": "x" * 200_000}, "tekst"),
        ("plan", {}, "dag"),
        ("plan", {"dag": "morgen"}, "dag"),
        ("plan", {"dag": "2020-01-01"}, "dag"),
        ("plan", {"dag": "9999-12-31"}, "dag"),
        ("wijs_toe", {"collega": "999999"}, "collega"),
        ("rond_af", {"uitkomst": "hoera"}, "uitkomst"),
        ("naar_organisatie", {"organisatie": "  "}, "organisatie"),
    ],
)
def test_wat_niet_kan(client, maak, anna, stap, invoer, veld):
    """A field that cannot be used is named at the field, what was typed stays, and nothing is changed."""
    o = maak()
    client.force_login(anna, backend="django.contrib.auth.backends.ModelBackend")
    antwoord = client.post(f"/wijkteam/{o.nummer}/stap/", {"stap": stap, "versie": stappen.stempel(o), **invoer})

    assert antwoord.status_code == 400
    assert f'id="{stap}-{veld}-fout"' in antwoord.content.decode()
    o.refresh_from_db()
    assert (o.staat, o.versie, o.gebeurtenissen.count()) == ("nieuw", 0, 0)


def test_ingetrokken(maak, anna):
    """What a resident withdrew can no longer be handled, and what the team wrote about it is gone."""
    o = _doe(maak(), "notitie", anna, tekst="mevrouw klonk moe")
    o.staat = Overdracht.Staat.INGETROKKEN
    o.save()
    assert list(o.gebeurtenissen.values_list("tekst", flat=True)) == [""]
    for stap in stappen.STAPPEN:
        with pytest.raises(stappen.KanNiet):
            _doe(o, stap, anna, tekst="x")


def test_wacht_komt_terug(maak, anna):
    """What waits comes back on its day, or as soon as the resident writes; not before."""
    nu = klok.nu()
    o, ander = maak(), maak("4819073627")
    for een in (o, ander):
        _doe(een, "wacht", anna, dag=(nu.date() + timedelta(days=3)).isoformat())
    assert stappen.wek(nu) == 0
    Overdracht.objects.filter(pk=ander.pk).update(aangevuld_op=nu + timedelta(hours=1))
    assert stappen.wek(nu) == 1
    assert stappen.wek(nu + timedelta(days=3)) == 1
    assert set(Overdracht.objects.values_list("staat", flat=True)) == {"in_behandeling"}


def test_mail(maak, anna, settings, monkeypatch):
    """A mail goes through the outbox, holds no subject matter in its subject, and never goes where contact is not safe."""
    monkeypatch.setattr("portaal.wijkteam.post.is_ingesteld", lambda: True)
    o = maak(email="jan@voorbeeld.example")
    tekst = post.tekst_van(o, "niet_bereikt")
    post.stuur(o, tekst, anna, klok.nu())
    rij = UitgaandBericht.objects.get(overdracht=o)
    assert (rij.inhoud["naar"], rij.inhoud["tekst"]) == ("jan@voorbeeld.example", tekst)
    assert not any(t["naam"] in rij.inhoud["onderwerp"] for t in o.onderwerpen)
    assert o.nummer[:2] not in rij.inhoud["onderwerp"]
    geweld = [{"thema": "veilig_thuis", "naam": "Veilig thuis", "wet": "Wmo", "soort": "terugbelverzoek"}]
    onveilig = [{"geen_nacontact": True}, {"veilig_bellen": "nee"}, {"onderwerpen": geweld}, {"email": ""}]
    for i, velden in enumerate(onveilig):
        dicht = maak(f"48190737{i:02d}", **{"email": "jan@voorbeeld.example", **velden})
        with pytest.raises(stappen.Invoerfout):
            post.stuur(dicht, tekst, anna, klok.nu())
    assert UitgaandBericht.objects.count() == 1
    assert all(post.tekst_van(o, naam) for naam in post.SJABLONEN)


def test_lijsten(maak, anna, bram):
    """Everything open stands in exactly one of new, in hand and waiting; whoever took it finds it back."""
    rijen = [maak(f"48190736{i:02d}") for i in range(5)]
    _doe(rijen[1], "neem", anna)
    _doe(_doe(rijen[2], "neem", bram), "wacht", bram, dag=(klok.nu().date() + timedelta(days=1)).isoformat())
    _doe(rijen[3], "rond_af", anna, uitkomst="geholpen")
    Overdracht.objects.filter(pk=rijen[4].pk).update(staat="wacht")
    alles = Overdracht.objects.all()

    assert lijsten.tel(alles, anna) == {"nieuw": 1, "mijn": 1, "bezig": 1, "wacht": 2, "afgerond": 1}
    assert lijsten.tel(alles, bram)["mijn"] == 1


def test_zoeken_en_filteren(maak, anna):
    """Found by number however it is typed, and by own words without accents or capitals; in every list; filters narrow."""
    vandaag = klok.nu().date()
    regels = [{"deel": "situatie", "kop": "x", "tekst": "Een schuld bij het Café"}]
    cafe = maak("4819073699", staat="afgerond", regels=regels, spoed=None)
    maak("5519073699", belt_uiterlijk=vandaag - timedelta(days=1))

    def vind(**velden: str) -> list[str]:
        return [o.nummer for o in lijsten.kies(Overdracht.objects.all(), lijsten.Keuze.uit(velden), anna, vandaag)]

    for gezocht in ("48 1907 3699", "4819073699", "cafe SCHULD", "café", "een schu"):
        assert vind(zoek=gezocht) == [cafe.nummer], gezocht
    assert vind(zoek="%") == []
    assert vind(zoek="x' OR 1=1 --") == []
    assert vind(te_laat="1") == vind(haast="1") == vind(thema="huur") == vind(team="voorbeeld/oost") == ["5519073699"]
    assert vind(thema="eten") == vind(team="voorbeeld/west") == []
    assert vind(lijst="<script>", team="oost\x00", thema="'") == []


@given(st.text(max_size=40))
def test_cel_is_nooit_een_formule(tekst):
    """No cell of the file begins with a formula sign, and but for the apostrophe nothing of it is lost."""
    cel = uitvoer.veilige_cel(tekst)
    assert not cel.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not cel.startswith(("\t", "\r", "\n"))
    assert cel.removeprefix("'") in (tekst.replace("\x00", ""), tekst.replace("\x00", "").removeprefix("'"))


def test_csv(client, maak, kb):
    """A coordinator gets the list; formula signs carry an apostrophe; own words and telephone numbers are not in it."""
    kwaad = '=HYPERLINK("http://kwaad.example")'
    spoed = {"reden": kwaad, "grondslag": "x", "uiterlijk_werkdagen": 1}
    maak(spoed=spoed, team_naam="+31", onderwerpen=[{"thema": "x", "naam": "@SUM"}])
    client.force_login(medewerker("c", ("voorbeeld", "*", "coordinator")), backend="django.contrib.auth.backends.ModelBackend")
    antwoord = client.get("/wijkteam/lijst.csv")
    rijen = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))

    assert antwoord["Content-Disposition"].startswith("attachment")
    assert len(rijen) == 2
    assert {f"'{kwaad}", "'+31", "'@SUM"} <= set(rijen[1])
    assert not any("612345678" in cel or "nie betalen" in cel for cel in rijen[1])
    assert Logregel.objects.filter(actie="lijst downloaden", gemeente="voorbeeld").count() == 1


def test_een_gebeurtenis_heeft_een_woord():
    """Every kind of event belongs to a step, to mail or to the follow-up: none is left without a use."""
    gebruikt = {stap.soort for stap in stappen.STAPPEN.values()} | {Gebeurtenis.Soort.MAIL, Gebeurtenis.Soort.OPVOLGING}
    assert gebruikt == set(Gebeurtenis.Soort)

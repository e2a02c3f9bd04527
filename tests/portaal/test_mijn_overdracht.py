"""The resident's own pages about a hand-over: number and code, how it goes, add, correct, withdraw."""

from __future__ import annotations

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from django.core import mail

from portaal import klok, nummers
from portaal.bezorging.models import UitgaandBericht
from portaal.maskeren import NUMMER
from portaal.overdracht import toegang
from portaal.overdracht.brief import brief_van
from portaal.overdracht.models import Aanvulling, Overdracht, Toegangspoging
from portaal.overdracht.stand import stand_van

pytestmark = pytest.mark.django_db(transaction=True)
AANVAL = [
    *(f"<{tag} {op}=alert(1)>" for tag in ("img src=x", "svg", "body", "iframe", "video src=x") for op in ("onerror", "onload")),
    *(f"{sluit}<script>alert({i})</script>" for i, sluit in enumerate(("", '"', "'", "-->", "</title>", "</textarea>", "]]>"))),
    *(f'" {op}="alert(1)' for op in ("onmouseover", "onfocus", "onclick", "autofocus onfocus", "style")),
    *(f"<a href='{s}:alert(1)'>x</a>" for s in ("javascript", "JaVaScRiPt", "data:text/html", "vbscript", " javascript")),
    *(f"{{{{ {binnen} }}}}" for binnen in ("7*7", "config", "''.__class__", "request", "self")),
    *(f"{{% {binnen} %}}" for binnen in ("include '/etc/passwd'", "raw", "for x in y")),
    *("<scr<script>ipt>alert(1)</script>", "<math><mtext></form><form>", "<!--<img src='--><img src=x onerror=alert(1)//'>"),
    *("\u003cscript\u003e", "%3Cscript%3E", "&lt;script&gt;", "<style>*{x:expression(alert(1))}</style>", "<base href=//x>"),
    *("<meta http-equiv=refresh content=0>", "<link rel=import href=//x>", "<object data=//x>", "<embed src=//x>"),
    *("=cmd|' /C calc'!A0", "@SUM(1)", "<button formaction=//x>", "<input onfocus=alert(1) autofocus>", "\u202e<b>omgekeerd"),
]  # fmt: skip


@pytest.fixture
def verstuurd(inwoner) -> Overdracht:
    """A hand-over that a resident has just sent."""
    assert inwoner.stuur_op().status_code == 200
    return Overdracht.objects.get()


@pytest.fixture
def open_pagina(verstuurd, bezoeker):
    """The page, opened with number and code."""
    bezoeker.open("/overdracht/")
    bezoeker.tik("Verder", nummer=nummers.groepeer(verstuurd.nummer), code=nummers.toon_code(verstuurd.code()))
    assert bezoeker.antwoord.status_code == 200
    return bezoeker


def test_nummer_en_code_openen(open_pagina, verstuurd):
    """As they were shown, with spaces and hyphens, they open the page with how it is going."""
    assert "Ontvangen" in open_pagina.blad.tekst
    assert klok.dag_in_woorden(verstuurd.belt_uiterlijk) in open_pagina.blad.tekst


@pytest.mark.parametrize(
    ("nummer", "code"),
    [
        ("", ""),
        ("{nummer}", ""),
        ("{nummer}", "{telefoon}"),
        ("{telefoon}", "{code}"),
        ("0000000000", "{code}"),
        ("{nummer}", "abcd"),
        ("9" * 100, "9" * 100),
    ],
)
def test_iets_anders_opent_niet(verstuurd, bezoeker, nummer, code):
    """Neither the telephone number nor half of the two opens anything, and each refusal reads the same."""
    vul = {"nummer": verstuurd.nummer, "code": verstuurd.code(), "telefoon": "0612345678"}
    bezoeker.open("/overdracht/")
    blad = bezoeker.tik("Verder", nummer=nummer.format(**vul), code=code.format(**vul))

    assert bezoeker.antwoord.status_code == 400
    assert "horen niet bij elkaar" in blad.tekst
    assert "overdracht" not in bezoeker.http.cookies


def test_raden_houdt_op(verstuurd, bezoeker, monkeypatch):
    """After five wrong codes for a number even the right one waits an hour; another number is not touched by it."""
    fout = f"{(int(verstuurd.code()) + 1) % 10_000:04d}"
    bezoeker.open("/overdracht/")
    for _ in range(toegang.PER_NUMMER):
        bezoeker.tik("Verder", nummer=verstuurd.nummer, code=fout)
    bezoeker.tik("Verder", nummer=verstuurd.nummer, code=verstuurd.code())
    dicht = bezoeker.antwoord.status_code
    straks = klok.nu() + timedelta(hours=1, minutes=1)
    monkeypatch.setattr("portaal.klok.nu", lambda: straks)
    bezoeker.tik("Verder", nummer=verstuurd.nummer, code=verstuurd.code())

    assert dicht == 429
    assert bezoeker.antwoord.status_code == 200
    assert toegang.ruim_pogingen_op(straks) == 2 * toegang.PER_NUMMER


def test_pogingen_noemen_geen_nummer(verstuurd, bezoeker):
    """What is remembered of a wrong attempt holds no number and no address."""
    bezoeker.open("/overdracht/")
    bezoeker.tik("Verder", nummer=verstuurd.nummer, code="x")

    assert Toegangspoging.objects.count() == 2
    assert verstuurd.nummer not in str(list(Toegangspoging.objects.values()))
    assert "127.0.0.1" not in str(list(Toegangspoging.objects.values()))


@pytest.mark.parametrize(
    ("velden", "woord"),
    [
        ({}, "ontvangen"),
        ({"staat": "gelezen"}, "gelezen"),
        ({"staat": "in_behandeling"}, "gelezen"),
        ({"staat": "wacht"}, "gelezen"),
        ({"staat": "in_behandeling", "gepland_op": date(2026, 11, 24)}, "gepland"),
        ({"staat": "afgerond", "gepland_op": date(2026, 11, 24)}, "afgerond"),
        ({"staat": "ingetrokken"}, "ingetrokken"),
    ],
)
def test_vijf_woorden(verstuurd, velden, woord):
    """The states of the team are told in five words; what happens inside the team is not among them."""
    for naam, waarde in velden.items():
        setattr(verstuurd, naam, waarde)
    stand = stand_van(verstuurd, date(2026, 11, 22))

    assert stand.woord == woord
    assert stand.kan_wijzigen == (woord in ("ontvangen", "gelezen", "gepland"))
    assert stand.dag == (date(2026, 11, 24) if woord == "gepland" else None)


def test_wie_niet_gebeld_is_leest_wat_te_doen(open_pagina, verstuurd):
    """When the promised day is over and nobody called, the page says so, with the telephone number."""
    Overdracht.objects.update(belt_uiterlijk=date(2026, 1, 5))
    blad = open_pagina.open("/overdracht/")

    assert "maandag 5 januari" in blad.tekst
    assert "0123 45 67 89" in blad.tekst


def test_toevoegen(open_pagina, verstuurd):
    """What is added stands with the hand-over, masked, and in the block for the team."""
    open_pagina.open("/overdracht/toevoegen/")
    open_pagina.tik("Toevoegen", tekst="Er kwam een brief. Mijn bsn is 123456782.")

    assert f"Er kwam een brief. Mijn bsn is {NUMMER}." == Aanvulling.objects.get().tekst
    assert Overdracht.objects.get().aangevuld_op is not None
    assert "Er kwam een brief" in str(brief_van(Overdracht.objects.get()).aanvullingen)


@pytest.mark.parametrize(("tekst", "status"), [("", 400), ("   \x00", 400), ("a" * 1001, 413), ("woord " * 33_334, 413)])
def test_wat_niet_past_blijft_staan(open_pagina, verstuurd, tekst, status):
    """Too long (200,000 characters too) or empty is refused in words, and what was typed is still there."""
    open_pagina.open("/overdracht/toevoegen/")
    open_pagina.tik("Toevoegen", tekst=tekst)

    assert open_pagina.antwoord.status_code == status
    assert tekst.strip(" \x00") in open_pagina.antwoord.text
    assert not Aanvulling.objects.exists()


def test_een_regel_veranderen(open_pagina, verstuurd):
    """The wrong words are gone, the new ones stand in their place, and the team sees that it was changed."""
    oud = verstuurd.regels[0]["tekst"]
    open_pagina.open("/overdracht/verbeteren/")
    open_pagina.tik("Veranderen", regel="1", tekst="alleen de brief lezen")
    o = Overdracht.objects.get()

    assert o.regels[0]["tekst"] == "alleen de brief lezen"
    assert oud not in str(o.regels)
    assert (o.aanvullingen.get().soort, o.aanvullingen.get().tekst) == ("correctie", "U wilt: alleen de brief lezen")


@pytest.mark.parametrize("regel", ["", "0", "4", "-1", "1e3", "²", "9" * 50])
def test_een_regel_die_er_niet_is(open_pagina, verstuurd, regel):
    """Another line than one of those is refused, and what was typed stays."""
    open_pagina.open("/overdracht/verbeteren/")
    blad = open_pagina.tik("Veranderen", regel=regel, tekst="mijn nieuwe woorden")

    assert open_pagina.antwoord.status_code == 400
    assert "mijn nieuwe woorden" in blad.html
    assert Overdracht.objects.get().regels == verstuurd.regels


def test_anders_bereiken(open_pagina, verstuurd):
    """A new number comes in the place of the old; a broken one is named and changes nothing."""
    open_pagina.open("/overdracht/bereiken/")
    open_pagina.tik("Veranderen", telefoon="0" * 100, inspreken="nee", email="kapot@@")
    fout = open_pagina.antwoord.status_code, Overdracht.objects.get().telefoon
    open_pagina.tik("Veranderen", telefoon="06 87654321", inspreken="nee", email="", veilig_bellen="op_tijden", tijden=["na_17"])
    o = Overdracht.objects.get()

    assert fout == (400, "+31612345678")
    assert (o.telefoon, o.email, o.veilig_bellen, o.tijden) == ("+31687654321", "", "op_tijden", ["na_17"])


def test_intrekken_wist(open_pagina, verstuurd):
    """What was said and how to reach somebody is gone, what had not left is stopped, and the page says so."""
    Aanvulling.objects.create(overdracht=verstuurd, soort="aanvulling", tekst="nog iets", gemaakt=klok.nu())
    open_pagina.open("/overdracht/intrekken/")
    blad = open_pagina.tik("Ja, trek alles in")
    o = Overdracht.objects.get()

    assert "Ingetrokken" in blad.tekst
    assert (o.staat, o.regels, o.gevraagd, o.telefoon, o.email, o.onderwerpen) == ("ingetrokken", [], "", "", "", [])
    assert o.ingetrokken_op is not None
    assert not Aanvulling.objects.exists()
    assert set(UitgaandBericht.objects.values_list("staat", flat=True)) == {"vervallen"}
    for weg in ("regels", "deurwaarder", "+316", "nog iets"):
        assert weg not in str(list(Overdracht.objects.values_list("gevraagd", "regels", "telefoon", "spoed")))


@pytest.mark.parametrize("staat", ["afgerond", "ingetrokken"])
@pytest.mark.parametrize(("pad", "knop"), [("toevoegen", "Toevoegen"), ("intrekken", "Ja, trek alles in")])
def test_wat_klaar_is_verandert_niet(open_pagina, verstuurd, staat, pad, knop):
    """Once the team is done or it was withdrawn, a form that was still open changes nothing and says what to do."""
    open_pagina.open(f"/overdracht/{pad}/")
    Overdracht.objects.update(staat=staat)
    blad = open_pagina.tik(knop, tekst="te laat")

    assert open_pagina.antwoord.status_code == 409
    assert "0123 45 67 89" in blad.tekst
    assert Overdracht.objects.get().staat == staat
    assert not Aanvulling.objects.exists()


def test_zonder_code_is_er_niets(verstuurd, bezoeker):
    """Every page asks for number and code first, also the copy; a post without them changes nothing and loses no words."""
    for pad in ("toevoegen", "verbeteren", "bereiken", "intrekken", "kopie", "kopie/voorbeeld"):
        assert "Uw code (4 cijfers)" in bezoeker.open(f"/overdracht/{pad}/").tekst
    blad = bezoeker.tik("Verder", nummer="", code="", naar="//elders.nl")
    formulier = {**blad.formulier(knop="Verder")["velden"], "tekst": "bewaar dit"}
    antwoord = bezoeker.http.post("/overdracht/toevoegen/", data=formulier)

    assert "bewaar dit" in antwoord.text
    assert Overdracht.objects.get().staat == "nieuw"


def test_de_pagina_gaat_dicht(open_pagina, verstuurd, monkeypatch):
    """After a quarter of an hour, and at once when asked, the page asks for the code again."""
    open_pagina.open("/overdracht/")
    open_pagina.tik("Deze pagina sluiten")

    assert "Uw code (4 cijfers)" in open_pagina.open("/overdracht/").tekst


def test_eigen_exemplaar(open_pagina, verstuurd):
    """The copy is titled as a draft persoonlijk plan, names the seven days, and holds every line that was sent."""
    blad = open_pagina.open("/overdracht/kopie/")

    assert "Concept persoonlijk plan" in blad.tekst
    assert "zeven dagen" in blad.tekst
    assert all(regel["tekst"] in blad.tekst for regel in verstuurd.regels)
    assert verstuurd.code() not in blad.tekst


def test_kopie_per_mail_alleen_als_erom_gevraagd_is(inwoner, rasa, settings):
    """A copy asked for on the form is in the outbox with the hand-over; not asked, or not safe, and there is none."""
    settings.DEFAULT_FROM_EMAIL, settings.EMAIL_HOST = "wegwijzer@voorbeeld.nl", "localhost"
    inwoner.zeg("formulier")
    inwoner.contact(email="jan@voorbeeld.nl", kopie=True)
    rij = UitgaandBericht.objects.get(ontvanger="inwoner_mail")
    o = Overdracht.objects.get()

    assert rij.inhoud["naar"] == "jan@voorbeeld.nl"
    assert nummers.groepeer(o.nummer) in rij.inhoud["tekst"]
    assert nummers.toon_code(o.code()) not in str(rij.inhoud)
    assert not any(r["tekst"] in rij.inhoud["onderwerp"] for r in o.regels)
    assert mail.outbox == []


def test_niet_veilig_is_geen_mail_en_geen_telefoon(inwoner, rasa, settings):
    """Whoever may not be called needs no number, gets no mail and no follow-up, and Rasa only hears that they call themselves."""
    settings.DEFAULT_FROM_EMAIL, settings.EMAIL_HOST = "wegwijzer@voorbeeld.nl", "localhost"
    inwoner.zeg("formulier")
    antwoord = inwoner.contact(telefoon="", inspreken=None, email="jan@voorbeeld.nl", kopie=True, veilig_bellen="nee")
    o = Overdracht.objects.get()

    assert antwoord.status_code == 200
    assert rasa.teksten()[-1] == "#contact:belt_zelf"
    assert (o.veilig_bellen, o.geen_nacontact, o.inspreken, o.telefoon) == ("nee", True, False, "")
    assert not UitgaandBericht.objects.filter(ontvanger="inwoner_mail").exists()


def test_de_api_zegt_hoe_het_staat(verstuurd, inwoner):
    """The same by API, for channels without pages: number and code with every request, and a counted refusal."""
    wie = {"nummer": verstuurd.nummer, "code": verstuurd.code()}
    stand = inwoner.http.post("/api/overdracht/stand", json=wie).json()
    erbij = inwoner.http.post("/api/overdracht/toevoegen", json={**wie, "tekst": "nog iets"})
    weg = inwoner.http.post("/api/overdracht/intrekken", json=wie)
    fout = inwoner.http.post("/api/overdracht/stand", json={**wie, "code": None})

    dag = str(verstuurd.belt_uiterlijk)
    assert stand == {"stand": "ontvangen", "gepland_op": None, "belt_uiterlijk": dag, "belt_zelf": False}
    assert (erbij.status_code, weg.json()["stand"], fout.status_code) == (200, "ingetrokken", 400)


def test_er_zijn_vijftig_aanvallen():
    """The list is as long as it says, without repeats."""
    assert len(set(AANVAL)) == len(AANVAL) >= 50


def test_aanvallen_blijven_tekst(open_pagina, verstuurd):
    """Fifty payloads, as a line, as an addition and in every field of the form: shown as they were typed, never as a tag."""
    for aanval in AANVAL:
        Overdracht.objects.update(regels=[{"deel": "gevraagd", "kop": aanval, "tekst": aanval}], team_naam=aanval)
        Aanvulling.objects.all().delete()
        Aanvulling.objects.create(overdracht=verstuurd, soort="aanvulling", tekst=aanval, gemaakt=klok.nu())
        for pad in ("", "verbeteren/", "kopie/"):
            _geen_tag(open_pagina.open(f"/overdracht/{pad}"), aanval)
        open_pagina.open("/overdracht/bereiken/")
        _geen_tag(open_pagina.tik("Veranderen", telefoon=aanval, email=aanval, tijden=[aanval], taal=aanval), aanval)


class Gevaar(HTMLParser):
    """Everything in a page that could run, load or lead somewhere, and that our own pages never hold."""

    def __init__(self, html: str) -> None:
        """Reads the page."""
        super().__init__()
        self.gevonden: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what is dangerous in one tag."""
        waarden = {naam: (waarde or "").strip().lower() for naam, waarde in attrs}
        if tag in ("iframe", "object", "embed", "base", "math", "style", "video", "img"):
            self.gevonden.append(tag)
        if tag == "script" and not waarden.get("src", "").startswith("/static/"):
            self.gevonden.append("script")
        if (tag, waarden.get("rel")) == ("link", "import") or "http-equiv" in waarden:
            self.gevonden.append(f"{tag} {waarden}")
        adressen = (waarden.get(naam, "") for naam in ("href", "src", "action", "formaction"))
        self.gevonden += [adres for adres in adressen if adres.startswith(("javascript", "data", "vbscript", "//"))]
        self.gevonden += [naam for naam in waarden if naam.startswith("on") or naam in ("style", "autofocus")]


def _geen_tag(blad, aanval: str) -> None:
    """The page holds nothing that could run, and the payload stands in it as text where it was shown."""
    assert Gevaar(blad.html).gevonden == [], aanval

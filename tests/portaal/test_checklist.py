"""The checklist without a script: from the first form to the hand-over, and what is kept of it."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from conftest import medewerker
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from portaal import kennis
from portaal.chat.models import Gesprek
from portaal.checklist import bewaren, dorpen
from portaal.checklist.models import Briefje, Dorp, Opvolgpunt, Tafelgesprek, Telling
from portaal.checklist.stand import stand_van
from portaal.checklist.toegang import werkgebieden
from portaal.nummers import groepeer
from portaal.overdracht.models import Overdracht
from portaal.wijkteam.models import Logregel

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
    gezien = _gezien(client.get(pad).content.decode())
    inhoud = {naam: waarde for naam, waarde in gezien.items() if waarde}
    inhoud |= {naam.replace("__", "."): waarde for naam, waarde in velden.items()}
    return client.post(pad, {**inhoud, "gezien": json.dumps(gezien)})


def _gezien(html: str) -> dict[str, Any]:
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
    klaar = bo.get(antwoord.headers["Location"]).content.decode()
    assert groepeer(o.nummer) in klaar
    assert "-".join(o.code()) in bo.get(pad + "plan/").content.decode()
    assert (o.team, o.wie, o.rol, o.akkoord_via) == ("oost", "helper", "dorpsondersteuner", "inwoner erbij, gelezen, akkoord")
    assert o.spoed is not None
    assert stand_van(Tafelgesprek.objects.get(pk=talk.pk)).verstuurd == ["huur"]


@pytest.fixture
def nieuwe(kb: Any) -> Any:
    """Logs in somebody with a name and roles."""

    def maak(naam: str, *plekken: tuple[str, str, str]) -> Client:
        client = Client()
        client.force_login(medewerker(naam, *plekken), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return maak


#: Every address of one talk, and how it is asked for.
PADEN = {
    "": "get", "plan/": "get", "plan.pdf": "get", "overdracht/": "get", "wis/": "get", "daarna/": "get",
    "velden/": "post", "signaal/": "post", "vertel/": "post", "voorstel/": "post", "chat/": "post",
}  # fmt: skip


def test_een_gesprek_van_een_ander_bestaat_niet(bo, nieuwe):
    """For a colleague in the same village, one of another village and every other role a talk is 404; a resident must log in."""
    talk = begin(bo)
    anderen = [
        nieuwe(naam, ("voorbeeld", team, rol))
        for naam, team, rol in (
            ("cas", "oost", "dorpsondersteuner"), ("dina", "west", "dorpsondersteuner"), ("els", "*", "coordinator"),
            ("fem", "*", "beheerder"), ("gijs", "oost", "medewerker"),
        )
    ]  # fmt: skip
    for pad, hoe in PADEN.items():
        adres = f"/checklist/{talk.sleutel}/{pad}"
        assert [getattr(ander, hoe)(adres).status_code for ander in anderen] == [404] * 5, pad
        assert getattr(Client(), hoe)(adres).headers["Location"].startswith("/wijkteam/inloggen/"), pad
    assert bo.get(f"/checklist/{talk.sleutel}/").status_code == 200


def test_een_wijk_die_is_afgenomen_neemt_haar_gesprekken_mee(bo):
    """With villages of one's own only those count; a talk in another wijk of the team is gone, and none can begin there."""
    talk = begin(bo)
    opties = {"gemeente": "voorbeeld", "team": "oost"}
    with pytest.raises(CommandError, match="Havenbuurt, Oost"):
        call_command("dorpen", "bo", wijken="Elders", **opties)
    call_command("dorpen", "bo", wijken="Oost", **opties)
    assert bo.get(f"/checklist/{talk.sleutel}/").status_code == 404
    velden = {"bijnaam": "x", "gebied": "voorbeeld/oost/Havenbuurt", "erbij": "ja", "voor": "zelf"}
    assert bo.post("/checklist/", velden).status_code == 400
    assert bo.post("/checklist/", {**velden, "gebied": "voorbeeld/oost/Oost"}).status_code == 303
    call_command("dorpen", "bo", **opties)
    assert bo.get(f"/checklist/{talk.sleutel}/").status_code == 200


def test_niets_van_een_gesprek_in_adressen_spoor_en_logboek(bo, caplog):
    """What is written in a talk stands in no address, in no row of the audit trail and on no line of the log."""
    with caplog.at_level("DEBUG"):
        talk = begin(bo, bijnaam="rode voordeur")
        antwoord = vul(bo, talk, o__huur="zelf")
        vul(bo, talk, s__huur__wens__tekst="geheim verhaal 06 12345678")
        bo.get(f"/checklist/{talk.sleutel}/plan/")
    sporen = " ".join(f"{rij.actie} {rij.object}" for rij in Logregel.objects.all())
    for plek in (antwoord.headers["Location"], sporen, caplog.text):
        assert not any(woord in plek for woord in ("rode voordeur", "geheim", "huur", "12345678"))
    assert "12345678" not in json.dumps(stand_van(Tafelgesprek.objects.get()).velden)


@pytest.mark.parametrize(
    ("weg", "fout"),
    [({"akkoord": JA[:2]}, 400), ({"akkoord": []}, 400), ({"gelezen_stempel": "oud"}, 409), ({"telefoon": "12"}, 400)],
)
def test_zonder_volledig_akkoord_gaat_er_niets_weg(bo, weg, fout):
    """Without all three ticks, with a summary that changed meanwhile, or with a wrong number nothing is sent."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf")
    pad = f"/checklist/{talk.sleutel}/overdracht/"
    stempel = bo.get(pad).content.decode().split('name="gelezen_stempel" value="')[1].split('"')[0]
    goed = {**CONTACT, "stuur": "1", "gelezen_stempel": stempel, "akkoord": JA}
    assert bo.post(pad, {**goed, **weg}).status_code == fout
    assert Overdracht.objects.count() == 0


def test_weggelaten_onderwerp_en_regel_blijven_achter(bo):
    """Of two topics only the chosen one is sent; a struck line stays behind; the other can be sent later."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf", o__huishouden="zelf")
    vul(bo, talk, s__huur__wens__tekst="in mijn huis blijven", s__huishouden__wens__tekst="een schone keuken")
    pad = f"/checklist/{talk.sleutel}/overdracht/"
    assert "gelezen_stempel" not in bo.get(pad).content.decode()
    bo.post(pad, {"kies": "1", "mee": ["huishouden"], "melding": ["huishouden"]})
    blad = bo.get(pad).content.decode()
    stempel = blad.split('name="gelezen_stempel" value="')[1].split('"')[0]
    assert "in mijn huis blijven" not in blad
    bo.post(pad, {**CONTACT, "stuur": "1", "gelezen_stempel": stempel, "akkoord": JA, "weg": ["niet_besproken"]})

    o = Overdracht.objects.get()
    assert [(t["thema"], t["soort"]) for t in o.onderwerpen] == [("huishouden", "wmo_melding")]
    assert "niet_besproken" not in [regel["deel"] for regel in o.regels]
    assert "in mijn huis blijven" not in json.dumps(o.regels)
    assert "huur" in bo.get(pad).content.decode()


def test_twee_schermen(bo):
    """A field that changed on another screen is a conflict with both values, other fields are kept; nothing is overwritten."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf")
    pad = f"/checklist/{talk.sleutel}/velden/"

    def stuur(*wijzigingen: dict[str, Any]) -> Any:
        return bo.post(pad, json.dumps({"wijzigingen": wijzigingen}), content_type="application/json").json()

    stuur({"veld": "s.huur.wens.tekst", "was": "", "wordt": "een"})
    uit = stuur(
        {"veld": "s.huur.wens.tekst", "was": "", "wordt": "twee"},
        {"veld": "s.huur.zelf.keuze", "was": [], "wordt": ["niets"]},
    )
    assert [(c["veld"], c["hier"], c["daar"]) for c in uit["conflicten"]] == [("s.huur.wens.tekst", "twee", "een")]
    assert stand_van(Tafelgesprek.objects.get()).velden["s.huur.zelf.keuze"] == ["niets"]
    assert stuur({"veld": "s.huur.wens.tekst", "was": "een", "wordt": "twee"})["conflicten"] == []
    assert stuur({"veld": "s.huur.wens.tekst", "was": "zomaar", "wordt": "twee"})["conflicten"] == []


def test_gevaar_in_een_notitie(bo):
    """A signal of danger in an own note shows the number, stays until it was dealt with, and goes along as urgency."""
    talk = begin(bo)
    uit = vul(bo, talk, v__hoofd__tekst="hij zegt: ik wil niet meer leven")
    assert uit.headers["Location"].endswith("#gevaar")
    pad = f"/checklist/{talk.sleutel}/"
    gevaar = bo.get(pad).content.decode().split('id="gevaar-kop"')[1]
    assert gevaar.index("113") < gevaar.index("crisis__tekst")
    assert bo.post(pad + "signaal/", {"signaal": "suicidaliteit"}).status_code == 303
    assert 'id="gevaar-kop"' not in bo.get(pad).content.decode()


def test_vertel_in_het_kort(bo, rasa):
    """A story gives proposals and fills nothing in; accepting fills in what was chosen. Rasa never sees a number of a person."""
    rasa.begrepen = {
        "gemeente": "voorbeeld",
        "onderwerpen": [{"thema": "huur", "wie": "client", "passend": ["huurtoeslag"], "woorden": "kan de huur niet betalen"}],
        "feiten": {"client": {"leeftijd": 71}},
    }
    talk = begin(bo)
    pad = f"/checklist/{talk.sleutel}/"
    verhaal = "kan de huur niet betalen, bel 06 12345678. wil best oude mensen rijden"
    assert bo.post(pad + "vertel/", {"tekst": verhaal}).status_code == 303
    assert stand_van(Tafelgesprek.objects.get()).velden == {}
    invoer = [stuk.split(">")[0] for stuk in bo.get(pad).content.decode().split("<input")]
    (kruisje,) = [stuk for stuk in invoer if 'value="o.huur"' in stuk]
    assert "checked" not in kruisje
    bo.post(pad + "voorstel/", {"veld": ["o.huur", "f.zelf.leeftijd", "x.wederkerig.keuze"]})
    stand = stand_van(Tafelgesprek.objects.get())
    assert stand.velden == {"o.huur": "zelf", "f.zelf.leeftijd": "=71", "x.wederkerig.keuze": ["rijden"]}
    assert stand.bij["huur"]["passend"] == ["huurtoeslag"]

    rasa.stuk = True
    weer = bo.post(pad + "vertel/", {"tekst": "mijn man slaat mij"})
    assert weer.status_code == 503
    assert "mijn man slaat mij" in weer.content.decode()
    assert "0800" in weer.content.decode()


def test_chat_en_checklist_delen_hun_feiten(bo, rasa):
    """The chat begins with what the checklist knows, and what is said there stands in the checklist when it opens again."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf")
    vul(bo, talk, f__zelf__leeftijd="vanaf_67")
    pad = f"/checklist/{talk.sleutel}/"
    assert bo.post(pad + "chat/").headers["Location"] == "/chat/voorbeeld/"
    meegegeven = rasa.begonnen[-1]["stand"]
    assert [o["thema"] for o in meegegeven["onderwerpen"]] == ["huur"]
    assert meegegeven["feiten"]["zelf"]["leeftijd"] == {"min": 67, "max": None}
    assert pad in bo.get("/chat/voorbeeld/").content.decode()

    talk.refresh_from_db()
    Gesprek.objects.filter(pk=talk.chat_id).update(laatst=talk.laatst + timedelta(minutes=1))
    rasa.stand = {**meegegeven, "onderwerpen": [{**meegegeven["onderwerpen"][0], "antwoorden": {"zelf": "niets"}}]}
    bo.get(pad)
    assert stand_van(Tafelgesprek.objects.get()).velden["s.huur.zelf.keuze"] == ["niets"]

    bo.post(pad + "wis/")
    assert (Tafelgesprek.objects.count(), Gesprek.objects.count()) == (0, 0)
    assert len(rasa.gewist) == 1


def test_wat_over_de_termijn_is_gaat_weg(bo, settings):
    """After seven days without a touch a talk is gone; an open point keeps its day and loses its words."""
    talk = begin(bo)
    morgen = (timezone.localdate() + timedelta(days=30)).isoformat()
    bo.post(f"/checklist/{talk.sleutel}/daarna/", {"wat": "bel de woningbouw", "bij": "team", "uiterlijk": morgen})
    Tafelgesprek.objects.update(laatst=timezone.now() - settings.BEWAAR_CHECKLIST - timedelta(minutes=1))

    assert bewaren.ruim_op(timezone.localtime())["tafelgesprekken"] == 1
    assert Tafelgesprek.objects.count() == 0
    assert [(p.wat, p.bij, p.talk) for p in Opvolgpunt.objects.all()] == [("", "team", None)]
    assert bewaren.ruim_op(timezone.localtime() + timedelta(days=40))["opvolgpunten"] == 1


def test_signalen_pas_vanaf_tien(bo):
    """A need is counted once per talk, and shown from ten upward; a count holds nothing that leads to a talk or to a person."""
    talk = begin(bo)
    vul(bo, talk, o__vervoer="zelf")
    for _ in range(2):
        bo.post(f"/checklist/{talk.sleutel}/daarna/", {"vaker": "1", "thema": ["vervoer"]})
    een = Telling.objects.get()
    waarden = {naam: getattr(een, naam) for naam in ("gemeente", "team", "wijk", "thema", "maand")}
    Telling.objects.bulk_create(Telling(**waarden) for _ in range(8))
    assert b"<td>" not in bo.get("/checklist/signalen/").content
    Telling.objects.create(**waarden)
    assert b"<td>10</td>" in bo.get("/checklist/signalen/").content
    Telling.objects.update(wijk="West", team="west")
    assert b"<td>" not in bo.get("/checklist/signalen/").content
    assert {f.name for f in Telling._meta.get_fields()} == {"id", "gemeente", "team", "wijk", "thema", "maand"}


BRIEFJE = {"hulp": "rijden", "gebied": "voorbeeld/oost/Havenbuurt", "dag": ["ma", "di"], "dagdeel": ["ochtend"]}


def test_het_prikbord(bo, nieuwe):
    """A request and an offer that fit are proposed, linked once, and leave the board together; another village sees neither."""
    bo.post("/checklist/bord/", {**BRIEFJE, "soort": "vraag"})
    cas = nieuwe("cas", ("voorbeeld", "oost", "dorpsondersteuner"))
    cas.post("/checklist/bord/", {**BRIEFJE, "soort": "aanbod", "gebied": ["voorbeeld/oost/Havenbuurt", "voorbeeld/oost/Oost"]})
    bo.post("/checklist/bord/", {**BRIEFJE, "soort": "aanbod", "dagdeel": ["avond"]})
    vraag, past, anders = Briefje.objects.order_by("pk")
    assert bo.post(f"/checklist/bord/{vraag.pk}/", {"wat": "koppel", "bij": anders.pk}).status_code == 409
    assert bo.post(f"/checklist/bord/{vraag.pk}/", {"wat": "koppel", "bij": past.pk}).status_code == 303
    assert bo.post(f"/checklist/bord/{vraag.pk}/", {"wat": "koppel", "bij": past.pk}).status_code == 409
    west = nieuwe("dina", ("voorbeeld", "west", "dorpsondersteuner"))
    assert west.post(f"/checklist/bord/{vraag.pk}/", {"wat": "klaar"}).status_code == 404
    assert "Havenbuurt" not in west.get("/checklist/bord/").content.decode()
    bo.post(f"/checklist/bord/{vraag.pk}/", {"wat": "klaar"})
    assert list(Briefje.objects.all()) == [anders]


@pytest.mark.parametrize("leeg", ["soort", "hulp", "gebied", "dag", "dagdeel"])
def test_een_briefje_zegt_soort_plaats_en_tijd(bo, leeg):
    """A note without kind, place or time is not hung up; there is no field for words, so no name can stand on it."""
    velden = {naam: waarde for naam, waarde in {**BRIEFJE, "soort": "vraag"}.items() if naam != leeg}
    assert bo.post("/checklist/bord/", velden).status_code == 400
    assert Briefje.objects.count() == 0
    assert {f.get_internal_type() for f in Briefje._meta.fields} & {"TextField", "EmailField"} == set()


def test_in_twee_gemeenten_staat_de_gemeente_erbij(kb):
    """Who works in one municipality sees wijken only; who works in two sees which is whose."""
    een = werkgebieden(medewerker("een", ("voorbeeld", "*", "dorpsondersteuner")))
    twee = werkgebieden(medewerker("twee", ("voorbeeld", "*", "dorpsondersteuner"), ("huizen", "*", "dorpsondersteuner")))

    assert [g.naam for g in een] == [g.wijk for g in een]
    assert {g.naam for g in twee} == {f"{g.wijk} ({g.bij})" for g in twee}
    assert {g.bij for g in twee} == {"Voorbeeld", "Huizen"}
    assert {g.waarde for g in een} < {g.waarde for g in twee}


HAVENBUURT, OOST, WEST = "voorbeeld/oost/Havenbuurt", "voorbeeld/oost/Oost", "voorbeeld/west/West"


def test_de_beheerder_kiest_de_dorpen(bo, nieuwe):
    """An administrator limits a dorpsondersteuner to some wijken, sees it, and gives all of them back; it stands in the trail."""
    fem = nieuwe("fem", ("voorbeeld", "*", "beheerder"))
    wie = get_user_model().objects.get(username="bo")
    pad = f"/checklist/dorpen/{wie.pk}/"
    assert "Dorpen en wijken: alle" in fem.get("/wijkteam/accounts/").content.decode()

    assert fem.post(pad, {"gemeente": "voorbeeld", "dorp": [HAVENBUURT]}).status_code == 303
    assert [g.waarde for g in werkgebieden(wie)] == [HAVENBUURT]
    assert "Dorpen en wijken: Havenbuurt" in fem.get("/wijkteam/accounts/").content.decode()
    assert Logregel.objects.filter(actie="dorpen", object="bo", gemeente="voorbeeld").exists()

    assert fem.post(pad, {"gemeente": "voorbeeld", "dorp": [HAVENBUURT, OOST]}).status_code == 303
    assert Dorp.objects.count() == 0
    assert {g.waarde for g in werkgebieden(wie)} == {HAVENBUURT, OOST}


def test_wie_dorpen_mag_kiezen(bo, nieuwe):
    """Only the administrator of the municipality, not for themselves, only wijken of somebody's teams, and never none."""
    fem = nieuwe("fem", ("voorbeeld", "*", "beheerder"), ("voorbeeld", "oost", "dorpsondersteuner"))
    bob, zelf = (get_user_model().objects.get(username=naam) for naam in ("bo", "fem"))
    gijs = medewerker("gijs", ("voorbeeld", "oost", "medewerker"))
    pad, goed = f"/checklist/dorpen/{bob.pk}/", {"gemeente": "voorbeeld", "dorp": [OOST]}
    anderen = [
        nieuwe("els", ("voorbeeld", "*", "coordinator")), nieuwe("cas", ("voorbeeld", "oost", "dorpsondersteuner")),
        nieuwe("huub", ("huizen", "*", "beheerder")), bo,
    ]  # fmt: skip

    assert [ander.post(pad, goed).status_code for ander in anderen] == [404] * 4
    assert Client().post(pad, goed).headers["Location"].startswith("/wijkteam/inloggen/")
    assert fem.get(pad).status_code == 405
    assert fem.post(pad, {**goed, "gemeente": "huizen"}).status_code == 404
    assert fem.post(pad, {**goed, "dorp": []}).status_code == 400
    assert fem.post(pad, {**goed, "dorp": [OOST, WEST]}).status_code == 400
    assert fem.post(f"/checklist/dorpen/{zelf.pk}/", goed).status_code == 400
    assert fem.post(f"/checklist/dorpen/{gijs.pk}/", goed).status_code == 400
    assert Dorp.objects.count() == 0


def test_dorpen_over_teams_heen(nieuwe):
    """Who works for all teams can be limited to wijken of some; a wijk of another team is then not theirs."""
    nieuwe("dina", ("voorbeeld", "*", "dorpsondersteuner"))
    wie = get_user_model().objects.get(username="dina")
    alle = [keus.gebied.waarde for keus in dorpen.te_kiezen(wie, "voorbeeld")]
    assert len({waarde.split("/")[1] for waarde in alle}) > 1
    dorpen.zet(wie, "voorbeeld", [HAVENBUURT])
    assert [g.waarde for g in werkgebieden(wie)] == [HAVENBUURT]
    call_command("dorpen", "dina", gemeente="voorbeeld", team="oost", wijken="Oost")
    assert [g.waarde for g in werkgebieden(wie)] == [OOST]
    dorpen.zet(wie, "voorbeeld", alle)
    assert {g.waarde for g in werkgebieden(wie)} == set(alle)


def test_wat_een_apparaat_bewaart_is_van_niemand(bo, nieuwe):
    """The worker and the empty page are for dorpsondersteuners, and the same for all of them: no name, no talk, no token."""
    talk = begin(bo)
    cas = nieuwe("cas", ("voorbeeld", "west", "dorpsondersteuner"))
    for pad in ("/checklist/werker.js", "/checklist/zonder-verbinding/"):
        antwoord = bo.get(pad)
        assert antwoord.content == cas.get(pad).content
        assert not any(woord in antwoord.content.decode() for woord in ("csrf", talk.sleutel, talk.bijnaam))
        assert nieuwe(f"gijs{len(pad)}", ("voorbeeld", "oost", "medewerker")).get(pad).status_code == 404
        assert Client().get(pad).status_code == 302
    assert bo.get("/checklist/werker.js").headers["Content-Type"].startswith("text/javascript")
    assert "Service-Worker-Allowed" not in bo.get("/checklist/werker.js").headers
    assert bo.post("/wijkteam/uitloggen/").headers["Clear-Site-Data"] == '"storage"'


def test_een_feit_bij_twee_onderwerpen(bo):
    """A fact that two topics ask for stands with both; without a script a change in either place counts, also unticking."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf", o__schulden="zelf")
    pad = f"/checklist/{talk.sleutel}/"
    namen = re.findall(r'<select[^>]* name="(f\.zelf\.[a-z_]+)"', bo.get(pad).content.decode())
    dubbel = next(naam for naam in namen if namen.count(naam) == 2)
    ids = re.findall(r' id="([^"]+)"', bo.get(pad).content.decode())
    assert len(ids) == len(set(ids))

    keuze = re.search(rf'name="{dubbel}".*?<option value="([a-z_0-9]+)"', bo.get(pad).content.decode(), re.DOTALL)[1]
    vul(bo, talk, **{dubbel.replace(".", "__"): ["", keuze]})
    assert stand_van(Tafelgesprek.objects.get()).velden[dubbel] == keuze
    achter, plekken = "f.zelf.betalingsachterstand", ["1", "1"]
    vul(bo, talk, **{achter: ["huur"], f"n.{achter}": plekken})
    assert stand_van(Tafelgesprek.objects.get()).velden[achter] == ["huur"]
    vul(bo, talk, **{achter: ["huur", "energie", "huur"], f"n.{achter}": plekken})
    assert set(stand_van(Tafelgesprek.objects.get()).velden[achter]) == {"huur", "energie"}
    vul(bo, talk, **{achter: ["huur", "energie", "energie"], f"n.{achter}": plekken})
    assert stand_van(Tafelgesprek.objects.get()).velden[achter] == ["energie"]


def test_van_gesprek_naar_prikbord(bo):
    """What somebody would do for another, and what a topic could ask of a neighbour, lead to a note that is filled in already."""
    talk = begin(bo)
    vul(bo, talk, o__vervoer="zelf", x__wederkerig__keuze=["papieren"])
    blad = unescape(bo.get(f"/checklist/{talk.sleutel}/").content.decode())
    adressen = [adres.split("#")[0] for adres in re.findall(r'href="(/checklist/bord/\?[^"]+)"', blad)]
    soorten = ("soort=aanbod&hulp=papieren", "soort=vraag&hulp=rijden")
    aanbod, vraag = (next(adres for adres in adressen if soort in adres) for soort in soorten)
    for adres in (aanbod, vraag):
        bord = bo.get(adres).content.decode()
        assert len(re.findall(r'name="(?:soort|hulp|gebied)"[^>]* checked', bord)) == 3
        assert f'value="{talk.sleutel}" selected' in bord


def test_wie_het_krijgt_staat_in_het_akkoord(bo, nieuwe):
    """What a resident agrees to names the team that gets it: their own, the one that takes over from it, or the one chosen."""
    talk = begin(bo)
    vul(bo, talk, o__huur="zelf")
    pad = f"/checklist/{talk.sleutel}/overdracht/"
    eigen, west = (next(t.naam for t in kennis.gemeente("voorbeeld").teams if t.id == id_) for id_ in ("oost", "west"))
    oud = bo.get(pad).content.decode()
    assert f"De mensen van {eigen}" in oud
    stempel = oud.split('name="gelezen_stempel" value="')[1].split('"')[0]
    bo.post(pad, {"kies": "1", "naar": "west"})
    assert f"De mensen van {west}" in bo.get(pad).content.decode()
    goed = {**CONTACT, "stuur": "1", "akkoord": JA}
    assert bo.post(pad, {**goed, "gelezen_stempel": stempel}).status_code == 409
    nieuw = bo.get(pad).content.decode().split('name="gelezen_stempel" value="')[1].split('"')[0]
    assert bo.post(pad, {**goed, "gelezen_stempel": nieuw}).status_code == 303
    assert Overdracht.objects.get().team == "west"

    dorp = nieuwe("dien", ("gemert-bakel", "dorpsondersteuner-elsendorp", "dorpsondersteuner"))
    ander = begin(dorp, gebied="gemert-bakel/dorpsondersteuner-elsendorp/Elsendorp")
    vul(dorp, ander, o__huur="zelf")
    blad = dorp.get(f"/checklist/{ander.sleutel}/overdracht/").content.decode()
    assert "De mensen van Wmo-loket" in blad
    assert "[[" not in blad

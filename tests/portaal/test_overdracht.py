"""Contact details, the hand-over, its number, code and day."""

from __future__ import annotations

import re
import uuid
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from nep_rasa import OVERDRACHT, tekst
from proefkennis import TELEFOON

from portaal.bezorging.models import UitgaandBericht
from portaal.chat.models import Bericht, Gesprek
from portaal.nummers import lees_nummer, toon_code
from portaal.overdracht.models import ContactDraft, Overdracht

pytestmark = pytest.mark.django_db(transaction=True)
ZONDAG = datetime(2026, 11, 22, 14, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def zondag(monkeypatch):
    """It is Sunday 22 November 2026."""
    monkeypatch.setattr("portaal.klok.nu", lambda: ZONDAG)


def test_heel_de_weg(inwoner, rasa, kb, zondag):
    """The hand-over is stored with the contact details, and only then number, code and day are told."""
    kb.verander("voorbeeld", terugbel_werkdagen=5)
    antwoord = inwoner.stuur_op()
    zin = antwoord.json()["berichten"][0]["tekst"]
    o = Overdracht.objects.get()

    assert antwoord.status_code == 200
    assert re.search(r"Uw nummer is (\d\d \d{4} \d{4}), uw code is (\d-\d-\d-\d)\.", zin)
    assert lees_nummer(re.search(r"\d\d \d{4} \d{4}", zin)[0]) == o.nummer
    assert toon_code(o.code()) in zin
    assert "uiterlijk woensdag 25 november." in zin
    assert (o.telefoon, o.email, o.tijden, o.inspreken) == ("+31612345678", "jan@voorbeeld.nl", ["middag"], False)
    assert (o.gemeente, o.team, o.team_naam) == ("voorbeeld", "oost", "Wijkteam Oost")
    assert OVERDRACHT["regels"] == o.regels
    assert (o.uitgaand.get().ontvanger, o.uitgaand.get().staat) == ("ingebouwd", "wacht")
    assert not ContactDraft.objects.exists()
    assert Gesprek.objects.get().staat == Gesprek.Staat.OVERGEDRAGEN


def test_contact_gaat_niet_naar_rasa(inwoner, rasa):
    """Telephone number and e-mail address never pass through Rasa, and do not stand in the conversation."""
    inwoner.stuur_op()

    assert rasa.teksten() == ["formulier", "#contact:gegeven"]
    for stuk in ("12345678", "jan@"):
        assert stuk not in str(rasa.beurten)
        assert stuk not in str(list(Bericht.objects.values()))
        assert stuk not in inwoner.http.get("/api/chat/berichten", headers=inwoner.kop).text


def test_de_code_staat_nergens(inwoner):
    """The code is told again with the same id, but no table holds it."""
    inwoner.zeg("formulier")
    id = str(uuid.uuid4())
    eerste, tweede = inwoner.contact(id=id), inwoner.contact(id=id)
    code = re.search(r"\d-\d-\d-\d", eerste.text)[0]

    assert eerste.json() == tweede.json()
    for tabel in (Bericht, Overdracht, UitgaandBericht, Gesprek):
        assert code not in str(list(tabel.objects.values()))
    assert "[[code]]" in str(list(Bericht.objects.values()))
    assert Overdracht.objects.count() == 1


def test_gemeente_van_rasa_telt_niet(inwoner, rasa):
    """A hand-over belongs to the municipality of the conversation, whatever the directive says."""
    rasa.antwoord = {
        "berichten": [tekst("[[nummer]]")],
        "directieven": [{"soort": "overdracht", "overdracht": {**OVERDRACHT, "gemeente": "huizen", "team": None}}],
    }
    inwoner.zeg("ja")

    assert (Overdracht.objects.get().gemeente, Overdracht.objects.get().team) == ("voorbeeld", "centrum")


def test_zonder_opslag_geen_nummer(inwoner, rasa, monkeypatch):
    """When storing fails, no number is told, nothing half remains, and the same id works afterwards."""
    inwoner.zeg("formulier")
    id = str(uuid.uuid4())
    echt = UitgaandBericht.objects.get_or_create
    monkeypatch.setattr(UitgaandBericht.objects, "get_or_create", lambda **_: 1 / 0)
    fout = inwoner.contact(id=id)
    half = Overdracht.objects.count(), ContactDraft.objects.count()
    monkeypatch.setattr(UitgaandBericht.objects, "get_or_create", echt)
    goed = inwoner.contact(id=id)

    assert fout.status_code == 500
    assert TELEFOON in fout.json()["fout"]["tekst"]
    assert half == (0, 1)
    assert goed.status_code == 200
    assert Overdracht.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({"telefoon": ""}, {"telefoon"}),
        ({"telefoon": None}, {"telefoon"}),
        ({"telefoon": "12"}, {"telefoon"}),
        ({"telefoon": "geen"}, {"telefoon"}),
        ({"telefoon": "0612345678" * 10}, {"telefoon"}),
        ({"telefoon": ["06"]}, {"telefoon"}),
        ({"email": "kapot"}, {"email"}),
        ({"email": "a" * 400 + "@b.nl"}, {"email"}),
        ({"inspreken": None}, {"inspreken"}),
        ({"inspreken": "misschien"}, {"inspreken"}),
        ({"inspreken": {}}, {"inspreken"}),
        ({"tijden": ["nacht"]}, {"tijden"}),
        ({"tijden": "ochtend"}, {"tijden"}),
        ({"tijden": [["ochtend"]]}, {"tijden"}),
        ({"telefoon": "", "email": "x", "inspreken": None}, {"telefoon", "email", "inspreken"}),
    ],
)
def test_slecht_ingevuld(inwoner, rasa, velden, fouten):
    """What is filled in wrong is named per field in a sentence that says what to do; nothing is stored."""
    inwoner.zeg("formulier")
    antwoord = inwoner.contact(**velden)

    assert antwoord.status_code == 400
    assert fouten == set(antwoord.json()["fout"]["velden"])
    assert not ContactDraft.objects.exists()
    assert len(rasa.beurten) == 1


@pytest.mark.parametrize(
    ("getypt", "opgeslagen"),
    [("06-12345678", "+31612345678"), ("+32 470 12 34 56", "+32470123456"), ("(020) 123 45 67", "+31201234567")],
)
def test_nummers_worden_een_vorm(inwoner, getypt, opgeslagen):
    """A telephone number is stored in one spelling; without a country it is Dutch."""
    inwoner.zeg("formulier")

    assert inwoner.contact(telefoon=getypt).status_code == 200
    assert opgeslagen == Overdracht.objects.get().telefoon


def test_alleen_als_erom_gevraagd_is(inwoner, rasa):
    """Without a form in the conversation there is no reason to keep a telephone number."""
    antwoord = inwoner.contact()

    assert antwoord.status_code == 409
    assert not ContactDraft.objects.exists()


def test_woord_van_het_portaal_kan_niet_getypt(inwoner, rasa):
    """Nobody makes a hand-over by typing what only the portal may tell Rasa."""
    inwoner.zeg("formulier")
    for poging in ("#contact:gegeven", " #Contact:Gegeven ", "#contact:gegeven\n"):
        assert inwoner.zeg(poging).status_code == 409
    assert rasa.teksten() == ["formulier"]


def test_terug_wist_wat_was_ingevuld(inwoner, rasa, zondag):
    """Going back removes the details and tells Rasa, by the form as well as by a button."""
    inwoner.zeg("formulier")
    gesprek = Gesprek.objects.get()
    for manier in (lambda: inwoner.contact(terug=True), lambda: inwoner.zeg("#contact:niet")):
        ContactDraft.objects.create(gesprek=gesprek, telefoon="+31612345678", inspreken=False, gemaakt=ZONDAG)

        assert manier().status_code == 200
        assert not ContactDraft.objects.exists()
    assert rasa.teksten()[1:] == ["#contact:niet"] * 2


def test_wissen_neemt_contact_mee_en_laat_verstuurd_staan(inwoner):
    """Wiping removes the conversation and details that wait; what was sent stays with the team."""
    inwoner.stuur_op()
    inwoner.zeg("formulier")
    gesprek = Gesprek.objects.get()
    ContactDraft.objects.create(gesprek=gesprek, telefoon="+31612345678", inspreken=False, gemaakt=ZONDAG)
    inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop)

    assert not ContactDraft.objects.exists()
    assert Overdracht.objects.get().gesprek is None


def test_wis_directief(inwoner, rasa):
    """When Rasa asks for it the conversation is wiped in the turn, both copies, and the last words are still said."""
    inwoner.zeg("geheim")
    sleutel = Gesprek.objects.get().sleutel
    antwoord = inwoner.zeg("wis mijn gegevens")

    assert antwoord.json()["gewist"] is True
    assert antwoord.json()["berichten"][0]["tekst"] == "Alles is gewist."
    assert [sleutel] == rasa.gewist
    assert not Bericht.objects.exists()
    assert inwoner.zeg("hoi").status_code == 401


def test_gewist_tijdens_de_beurt(inwoner, rasa):
    """An answer that comes after the conversation was wiped is thrown away, and Rasa is wiped once more when the turn is over."""
    from threading import Thread

    from portaal.chat.models import TeWissen

    rasa.traag = 0.5
    draad = Thread(target=lambda: inwoner.zeg("hoi"))
    draad.start()
    while not rasa.beurten:
        pass
    inwoner.http.delete("/api/chat/sessies", headers=inwoner.kop)
    draad.join()

    assert not Bericht.objects.exists()
    assert len(rasa.gewist) == 1
    assert TeWissen.objects.count() == 1

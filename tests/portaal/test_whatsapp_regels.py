"""The rules of the channel: what cannot be read, what is taken back, 24 hours, STOP, refusals of Meta, pace, several numbers."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from conftest import post
from django.conf import settings
from whatsappproef import BESTAND, NUMMER_ID, TOKEN, alles, knoppen_van, link_in, proef, tekst_van  # noqa: F401

from portaal import klok
from portaal.chat.models import Bericht, Gesprek
from portaal.dienst import schakelaar
from portaal.overdracht.models import Overdracht
from portaal.whatsapp import codes, controle, instelling, opruimen, overzicht, slot, tempo, uitbox, werk
from portaal.whatsapp.codes import Doe
from portaal.whatsapp.models import Antwoordadres, Binnengekomen, Lijn, Nummerstand, Uitgaand
from portaal.wijkteam.models import Gebeurtenis, Logregel, Opvolging

pytestmark = pytest.mark.django_db(transaction=True)
SJABLONEN = "  sjablonen: {belafspraak: belafspraak_x, opvolging: opvolging_x}"


def _later(monkeypatch, **hoeveel):
    echt = klok.nu
    monkeypatch.setattr("portaal.klok.nu", lambda: echt() + timedelta(**hoeveel))


@pytest.mark.parametrize(
    ("soort", "deel", "woord"),
    [
        ("audio", {"id": "1", "voice": True}, "spraakbericht"),
        ("image", {"id": "1"}, "foto"),
        ("document", {"id": "1", "filename": "uitkering.pdf"}, "bestand"),
        ("location", {"latitude": 52.0, "longitude": 5.0}, "plek"),
        ("contacts", {"x": 1}, "iemand anders"),
        ("sticker", {"id": "1"}, "Plaatjes"),
        ("reaction", {"emoji": "x", "message_id": "y"}, "woorden"),
        ("hologram", {}, "kan ik niet lezen"),
    ],
)
def test_wat_niet_te_lezen_is(proef, soort, deel, woord):  # noqa: F811
    """Each kind has its own kind answer, once a minute; nothing of it is fetched or kept."""
    proef.zeg("hoi")
    uit = proef.stuur(soort, deel)
    weer = proef.stuur(soort, deel)

    assert woord in alles(uit)
    assert weer == []
    assert not Binnengekomen.objects.exclude(slot="").exists()


def test_bijschrift_telt_als_woorden(proef):  # noqa: F811
    """What stands with a photo is read, danger in it too."""
    proef.zeg("hoi")
    uit = alles(proef.stuur("image", {"id": "1", "caption": "dit is de brief over de huur"}))
    gevaar = alles(proef.stuur("image", {"id": "2", "caption": "ik wil niet meer leven"}))

    assert "foto" in uit
    assert "brief staat" in uit or "met een datum" in uit
    assert "113" in gevaar


def test_verwijderd_is_gewist(proef, rasa):  # noqa: F811
    """A message that was taken back is gone here, also where it was quoted, and Rasa is told."""
    proef.zeg("hoi")
    proef.zeg("mijn buurman heet Barend", "wamid.weg")
    uit = proef.stuur("revoke", {"original_message_id": "wamid.weg"})

    assert "gewist" in alles(uit)
    assert "barend" not in str(list(Bericht.objects.values("tekst", "getoond", "antwoord"))).lower()
    assert rasa.bericht_gewist == ["mijn buurman heet Barend"]


def test_veranderd_wordt_bewaard_zoals_het_nu_is(proef):  # noqa: F811
    """A message that was changed after it was answered is kept as it is now; danger in it is answered at once."""
    proef.zeg("hoi")
    proef.zeg("ik woon op nummer vier", "wamid.oud")
    nieuw = {"original_message_id": "wamid.oud", "message": {"type": "text", "text": {"body": "ik woon op nummer vijf"}}}
    uit = proef.stuur("edit", nieuw)
    nieuw["message"] = {"type": "text", "text": {"body": "ik wil niet meer leven"}}

    assert "veranderd" in alles(uit)
    assert Bericht.objects.filter(tekst="ik woon op nummer vijf").exists()
    assert not Bericht.objects.filter(tekst="ik woon op nummer vier").exists()
    assert "113" in alles(proef.stuur("edit", nieuw))


def test_veranderd_voor_het_gelezen_is(proef):  # noqa: F811
    """A message that was changed before the worker saw it is read as it is now, once."""
    proef.zeg("hoi")
    proef.telefoon.tekst("eerste vorm", "wamid.snel")
    uit = proef.stuur("edit", {"original_message_id": "wamid.snel", "message": {"type": "text", "text": {"body": "tweede vorm"}}})

    assert "tweede vorm" in alles(uit) or "eerste vorm" in alles(uit)
    assert not Binnengekomen.objects.filter(staat="wacht").exists()


def test_een_lang_verhaal_wordt_gelezen(proef, rasa):  # noqa: F811
    """What is too long is read as far as it goes, and the resident hears how far; danger counts in all of it."""
    proef.zeg("hoi")
    verhaal = "Er zijn veel rekeningen. " * 150
    uit = alles(proef.zeg(verhaal))

    assert "Ik las tot" in uit
    assert 1000 < len(rasa.teksten()[-1]) <= 2000
    assert "113" in alles(proef.zeg(verhaal + "Ik wil niet meer leven."))


def test_wissen_bij_geweld_is_stil(proef):  # noqa: F811
    """Who takes words about violence back gets no message about it: somebody may be looking at the telephone."""
    proef.zeg("mijn man slaat mij", "wamid.slaat")

    assert proef.stuur("revoke", {"original_message_id": "wamid.slaat"}) == []
    assert not Bericht.objects.filter(tekst__contains="slaat").exists()


def test_oude_knop_en_meer(proef):  # noqa: F811
    """A tap on an old button, or on a "Meer" of an earlier question, is answered and breaks nothing."""
    proef.zeg("hoi")
    assert proef.doe(lambda: proef.telefoon.tik("#brief:ja", "Ja"))
    assert proef.doe(lambda: proef.telefoon.tik("#meer:7", "Meer"))
    assert proef.doe(lambda: proef.telefoon.tik("#contact:gegeven", "x"))
    assert not Overdracht.objects.exists()


def test_buiten_het_venster(proef, monkeypatch):  # noqa: F811
    """An answer that could not go within 24 hours is not sent, and stands on the list of failures."""
    proef.graaf.weiger = lambda _: (500, 131000)
    proef.telefoon.tekst("hoi")
    werk.doe_alles()
    proef.graaf.weiger = lambda _: None
    _later(monkeypatch, hours=25)
    werk.doe_alles()

    assert proef.graaf.berichten == []
    assert [(u.staat, u.fout) for u in Uitgaand.objects.all()] == [("opgegeven", "buiten_venster")]


def test_sjabloon_alleen_met_toestemming(proef, monkeypatch):  # noqa: F811
    """A planned call is told by a template after 24 hours to who said yes; never after STOP or where it is unsafe."""
    proef.zet(SJABLONEN)
    proef.zeg("hoi")
    proef.zeg("stuur maar zonder nummer")
    o, lijn = Overdracht.objects.get(), Lijn.objects.get()
    Overdracht.objects.update(gepland_op=klok.nu().date())
    _later(monkeypatch, hours=30)

    def plan() -> list[dict]:
        Gebeurtenis.objects.create(overdracht=o, soort=Gebeurtenis.Soort.GEPLAND, gemaakt=klok.nu())
        return proef.doe(lambda: 200)

    assert plan() == []
    Lijn.objects.update(toestemming_op=klok.nu())
    uit = plan()
    assert [romp["template"]["name"] for romp in uit] == ["belafspraak_x"]
    assert uit[0]["template"]["components"][0]["parameters"][0]["text"] == "Voorbeeld"
    Overdracht.objects.update(geen_nacontact=True)
    assert plan() == []
    Overdracht.objects.update(geen_nacontact=False)
    Lijn.objects.update(gestopt_op=klok.nu())
    assert plan() == []
    assert lijn.pk == Lijn.objects.get().pk


def test_ja_en_stop(proef):  # noqa: F811
    """After a hand-over we ask whether we may write later; yes is kept and lengthens the address, STOP ends it for good."""
    proef.zeg("hoi")
    uit = proef.zeg("stuur maar zonder nummer")
    assert "Ja, dat mag" in [titel for romp in uit for _, titel in knoppen_van(romp)]
    kort = Antwoordadres.objects.get().tot
    uit = proef.doe(lambda: proef.telefoon.tik("#whatsapp:mag", "Ja, dat mag"))
    lijn = Lijn.objects.get()

    assert "alleen die twee" in alles(uit)
    assert lijn.toestemming_op is not None
    assert Antwoordadres.objects.get().tot > kort + timedelta(days=30)
    uit = proef.zeg("STOP")
    lijn.refresh_from_db()
    assert "geen berichten meer" in alles(uit)
    assert (lijn.toestemming_op, lijn.gestopt_op is None) == (None, False)


def test_een_getypt_ja_hoort_bij_de_laatste_vraag(proef, rasa):  # noqa: F811
    """A typed yes to "may we write later" is no yes to anything of the conversation; START takes STOP back."""
    proef.zeg("hoi")
    proef.zeg("stuur maar zonder nummer")
    gezegd = len(rasa.beurten)
    assert "alleen die twee" in alles(proef.zeg("Ja"))
    assert Lijn.objects.get().toestemming_op is not None
    assert len(rasa.beurten) == gezegd
    proef.zeg("ja")
    assert len(rasa.beurten) == gezegd + 1
    assert "Typ dan START" in alles(proef.zeg("stop"))
    gezegd = len(rasa.beurten)
    assert "mogen u hier weer" in alles(proef.zeg("Start"))

    lijn = Lijn.objects.get()
    assert (lijn.gestopt_op, lijn.toestemming_op is None, len(rasa.beurten)) == (None, False, gezegd)


def test_een_ja_na_gevaar_is_geen_toestemming(proef, rasa):  # noqa: F811
    """After a text about danger a yes answers that text, never the question whether we may write later."""
    proef.zeg("hoi")
    proef.zeg("stuur maar zonder nummer")
    proef.zeg("ik wil niet meer leven")
    proef.zeg("ja")

    assert rasa.teksten()[-1] == "ja"
    assert Lijn.objects.get().toestemming_op is None


@pytest.mark.parametrize("sjablonen", [SJABLONEN, ""])
def test_na_zes_weken(proef, sjablonen):  # noqa: F811
    """Who wants so is asked afterwards, by a template with a link; who cannot be asked here stays on the list of the team."""
    proef.zet(sjablonen)
    proef.zeg("hoi")
    proef.zeg("stuur maar zonder nummer")
    proef.zeg("ja")
    o, later = Overdracht.objects.get(), klok.nu() + timedelta(days=100)
    opruimen.ruim_op(later - timedelta(days=43))
    assert Antwoordadres.objects.get().tot > later, "while it is open the address stays"
    Overdracht.objects.update(staat=Overdracht.Staat.AFGEROND, afgerond_op=later - timedelta(days=42))
    Opvolging.objects.create(overdracht=o, gemaakt=later)
    Lijn.objects.update(laatste_in=klok.nu() - timedelta(days=40))
    opruimen.ruim_op(later)
    uit = proef.doe(lambda: 200)

    assert [romp["template"]["name"] for romp in uit] == (["opvolging_x"] if sjablonen else [])
    assert Opvolging.objects.get().staat == (Opvolging.Staat.GEVRAAGD if sjablonen else Opvolging.Staat.OPEN)
    if sjablonen:
        token = uit[0]["template"]["components"][1]["parameters"][0]["text"]
        assert httpx.get(f"{settings.WEGWIJZER_ADRES}/hoe-gaat-het/{token}", trust_env=False).status_code == 200


def test_hier_invullen(proef):  # noqa: F811
    """Where a municipality allows it, the number is asked here; it never reaches Rasa, and the outbox holds no code."""
    proef.zet("  contactgegevens_hier: true")
    proef.zeg("hoi")
    assert "Is het veilig als wij u bellen?" in alles(proef.zeg("formulier"))
    assert "telefoonnummer" in alles(proef.tik("Ja, altijd"))
    assert "06 12 34 56 78" in alles(proef.zeg("0612"  "12"))
    assert "inspreken" in alles(proef.zeg("06 12345678"))
    assert "inspreken" in alles(proef.doe(lambda: proef.telefoon.tik("#hier:veilig_bellen_nee", "Nee, ik bel zelf")))
    proef.telefoon.tekst("nee")
    uit = proef.doe(lambda: 200)
    o = Overdracht.objects.get()

    assert (o.telefoon, o.inspreken, o.veilig_bellen) == ("+31612345678", False, "ja")
    assert "Ja, dat mag" in [titel for romp in uit for _, titel in knoppen_van(romp)]
    assert o.nummer in alles(uit).replace(" ", "")
    from portaal import nummers

    assert nummers.toon_code(o.code()) in alles(uit)
    assert nummers.toon_code(o.code()) not in str(list(Uitgaand.objects.values("inhoud")))
    assert "12345678" not in str(list(Bericht.objects.values("tekst", "getoond")))


def test_hier_invullen_als_bellen_niet_veilig_is(proef):  # noqa: F811
    """Who says that calling is not safe is asked for no number, and never whether we may write later."""
    proef.zet("  contactgegevens_hier: true")
    proef.zeg("hoi")
    proef.zeg("formulier")
    uit = proef.tik("Nee, ik bel zelf")
    o = Overdracht.objects.get()

    assert (o.telefoon, o.veilig_bellen, o.inspreken) == ("", "nee", False)
    assert "Ja, dat mag" not in [titel for romp in uit for _, titel in knoppen_van(romp)]


def test_hier_invullen_op_vaste_tijden(proef):  # noqa: F811
    """Safe only at times: they are asked; a message that is taken back, or an answer in words, breaks nothing."""
    proef.zet("  contactgegevens_hier: true")
    proef.zeg("hoi")
    proef.zeg("formulier")
    assert "Wanneer is bellen veilig" in alles(proef.zeg("2"))
    assert "telefoonnummer" in alles(proef.zeg("'s ochtends of na 17 uur"))
    assert "inspreken" in alles(proef.zeg("06 12345678", "wamid.nummer"))
    assert "Is het veilig" in alles(proef.stuur("revoke", {"original_message_id": "wamid.nummer"}))
    for zin in ("op vaste tijden", "middag en na 17 uur"):
        proef.zeg(zin)
    proef.zeg("0612345679", "wamid.fout")
    anders = {"original_message_id": "wamid.fout", "message": {"type": "text", "text": {"body": "0687654321"}}}
    assert "Is het veilig" in alles(proef.stuur("edit", anders))
    for zin in ("op vaste tijden", "middag en na 17 uur", "0687654321", "ja"):
        proef.zeg(zin)
    o = Overdracht.objects.get()

    assert (o.telefoon, o.tijden, o.veilig_bellen, o.inspreken) == ("+31687654321", ["middag", "na_17"], "op_tijden", True)


def test_het_nummer_is_geen_telefoonnummer(proef):  # noqa: F811
    """The number somebody writes from is never stored as the number to call."""
    proef.zeg("hoi")
    proef.zeg("stuur maar zonder nummer")

    assert Overdracht.objects.get().telefoon == ""


def test_nieuwe_link(proef):  # noqa: F811
    """The word "link" gives another way to the page."""
    proef.zeg("hoi")
    een = link_in(proef.zeg("formulier"))
    twee = link_in(proef.zeg("link"))

    assert een != twee


@pytest.mark.parametrize("hoe", ["bestand", "dienst"])
def test_uitgezet(proef, hoe):  # noqa: F811
    """Switched off, a resident gets the telephone number, and in danger the numbers for that first."""
    if hoe == "bestand":
        proef.zet("  aan: false")
    else:
        schakelaar.zet_uit("voorbeeld")
    uit = alles(proef.zeg("hoi"))
    gevaar = alles(proef.zeg("ik wil niet meer leven"))

    assert "0123 45 67 89" in uit
    assert gevaar.index("113") < gevaar.index("0123 45 67 89")
    assert not Gesprek.objects.exists()


def test_rasa_weg(proef, rasa, monkeypatch):  # noqa: F811
    """While Rasa is away danger is answered at once; anything else a few times later, then with how to call."""
    rasa.stuk = True
    proef.telefoon.tekst("ik wil niet meer leven")
    assert "113" in alles(proef.doe(lambda: 200))
    proef.telefoon.tekst("hoi")
    assert proef.doe(lambda: 200) == []
    for minuut in range(1, 9):
        with monkeypatch.context() as tijdelijk:
            _later(tijdelijk, minutes=minuut)
            werk.doe_alles()
    assert "storing" in tekst_van(proef.graaf.berichten[-1])
    assert Binnengekomen.objects.filter(staat="opgegeven", slot="").count() == 1


@pytest.mark.parametrize(
    ("status", "code", "staat", "pogingen"),
    [
        (400, 131026, "opgegeven", 1), (400, 131009, "opgegeven", 1), (400, 131050, "opgegeven", 1),
        (429, 130429, "wacht", 1), (400, 131056, "wacht", 1), (500, 131000, "wacht", 1), (401, 190, "wacht", 1),
    ],
)  # fmt: skip
def test_geweigerd_volgens_de_tabel(proef, status, code, staat, pogingen):  # noqa: F811
    """A refusal is retried or given up by its code; what somebody must see to raises the alarm of that number."""
    proef.graaf.weiger = lambda _: (status, code)
    proef.telefoon.tekst("hoi")
    werk.doe_alles()
    rij = Uitgaand.objects.get()

    assert (rij.staat, rij.pogingen, rij.fout) == (staat, pogingen, f"meta {code}")
    assert Nummerstand.objects.get().alarm == ("190" if code == 190 else "")
    assert (Lijn.objects.get().gestopt_op is not None) == (code == 131050)


def test_drie_keer_en_dan_niet_meer(proef, monkeypatch):  # noqa: F811
    """What fails at Meta's side is tried three times, later each time, and then given up."""
    proef.graaf.weiger = lambda _: (500, 131016)
    proef.telefoon.tekst("hoi")
    for minuut in range(6):
        with monkeypatch.context() as tijdelijk:
            _later(tijdelijk, minutes=minuut)
            werk.doe_alles()

    assert [(u.staat, u.pogingen) for u in Uitgaand.objects.all()] == [("opgegeven", 3)]


def test_elke_code_heeft_een_besluit():
    """No code stands in two rows of the table, and what Meta adds later is decided by its status."""
    alle = [code for codes_ in codes._TABEL.values() for code in codes_]

    assert len(alle) == len(set(alle))
    assert codes.beleid(999_999, 400) is Doe.ONZE_FOUT
    assert codes.beleid(None, 503) is Doe.NOG_EENS
    assert codes.beleid(None, 0) is Doe.NOG_EENS
    assert codes.beleid(None, 429) is Doe.LANGZAMER
    assert codes.beleid(131047, 400) is Doe.SJABLOON


def test_statussen_in_elke_volgorde(proef):  # noqa: F811
    """Statuses are kept, a later one never undone by an earlier; read or delivered empties the body."""
    gezien = []
    proef.graaf.bij_bericht = lambda romp, id: gezien.append((romp, id))
    proef.zeg("hoi")
    romp, id = gezien[0]
    for stand in ("read", "sent", "delivered"):
        assert proef.telefoon.status(romp, id, stand) == 200
    rij = Uitgaand.objects.get()

    assert (rij.stand, rij.inhoud) == ("read", None)


def test_status_beslist_waar_het_antwoord_wegbleef(proef):  # noqa: F811
    """When Meta took a message and its answer was lost, the status that follows keeps it from going twice."""
    gezien = []
    proef.graaf.bij_bericht = lambda romp, id: gezien.append((romp, id))
    proef.zeg("hoi")
    Uitgaand.objects.update(staat="wacht", kenmerk="", bezorgd_op=None, pogingen=1)
    assert proef.telefoon.status(*gezien[0], "sent") == 200

    assert proef.doe(lambda: 200) == []
    assert Uitgaand.objects.get().staat == "bezorgd"


def test_mislukt_na_afloop(proef):  # noqa: F811
    """A status "failed" is retried where that may help, and otherwise stands on the list of failures with Meta's code."""
    gezien = []
    proef.graaf.bij_bericht = lambda romp, id: gezien.append((romp, id))
    proef.zeg("hoi")
    proef.telefoon.status(*gezien[0], "failed", 131000)
    assert Uitgaand.objects.get().staat == "wacht"
    Uitgaand.objects.update(niet_voor=klok.nu())
    assert len(proef.doe(lambda: 200)) == 1
    proef.telefoon.status(*gezien[1], "failed", 131026)

    assert [(u.staat, u.fout, u.inhoud) for u in Uitgaand.objects.all()] == [("opgegeven", "meta 131026", None)]


def test_tempo_per_inwoner(proef):  # noqa: F811
    """To one resident no more goes in three minutes than Meta lets through; the rest waits and loses no attempt."""
    proef.zeg("hoi")
    lijn, nu = Lijn.objects.get(), klok.nu()
    for i in range(tempo.PAAR_PER):
        vast = {"niet_voor": nu, "gemaakt": nu, "bezorgd_op": nu, "staat": "bezorgd"}
        Uitgaand.objects.create(lijn=lijn, sleutel=f"x{i}", **vast)
    assert proef.zeg("nog een") == []
    rij = Uitgaand.objects.get(staat="wacht")

    assert rij.pogingen == 0
    assert rij.niet_voor > nu + timedelta(seconds=60)


def test_twee_tokens(proef, monkeypatch):  # noqa: F811
    """While one token replaces another, the one that Meta refuses is passed over, and nothing waits."""
    monkeypatch.setenv("WEGWIJZER_GEHEIM_WA_NIEUW", "nog-niet-goed")
    tekst = BESTAND.format(nummer_id=NUMMER_ID, extra="")
    proef.bestand.write_text(tekst.replace("token: [", "token: [WEGWIJZER_GEHEIM_WA_NIEUW, "), encoding="utf-8")
    instelling._onthoud.cache_clear()

    assert len(proef.zeg("hoi")) == 1
    assert Nummerstand.objects.get().alarm == ""
    assert TOKEN != "nog-niet-goed"


def test_twee_gemeenten(proef):  # noqa: F811
    """Each number is of one municipality, and the same person is somebody else at each."""
    regels = BESTAND.format(nummer_id=NUMMER_ID, extra="")
    tweede = regels.split("nummers:")[1].replace(NUMMER_ID, "999").replace("voorbeeld", "huizen")
    proef.bestand.write_text(regels + tweede, encoding="utf-8")
    instelling._onthoud.cache_clear()
    proef.zeg("hoi")
    proef.telefoon.nummer_id = "999"
    proef.zeg("hoi")

    assert sorted(Gesprek.objects.values_list("gemeente", flat=True)) == ["huizen", "voorbeeld"]
    assert Lijn.objects.values("sleutel").distinct().count() == 2


def test_wis_alles(proef):  # noqa: F811
    """Who wipes gets the last word, and then nothing of them is left but marks that tell nothing."""
    proef.zeg("hoi")
    uit = proef.zeg("wis mijn gegevens")
    opruimen.ruim_op(klok.nu())

    assert "gewist" in alles(uit)
    assert not Gesprek.objects.exists()
    assert not Lijn.objects.exists()
    assert not Antwoordadres.objects.exists()
    assert not Uitgaand.objects.exists()
    assert set(Binnengekomen.objects.values_list("lijn", "slot")) == {(None, "")}


def test_bewaartermijnen(proef, monkeypatch):  # noqa: F811
    """The address goes after a week, marks of messages after nine days: longer than Meta repeats them."""
    proef.zeg("hoi")
    opruimen.ruim_op(klok.nu() + timedelta(days=6))
    assert Lijn.objects.exists()
    opruimen.ruim_op(klok.nu() + timedelta(days=8))
    assert not Lijn.objects.exists()
    assert Binnengekomen.objects.exists()
    opruimen.ruim_op(klok.nu() + timedelta(days=10))
    assert not Binnengekomen.objects.exists()


def test_fouten_in_het_bestand(proef, settings, monkeypatch):  # noqa: F811
    """A mistake in one entry is told with its line, never with the secret, and leaves the other entries working."""
    fout = '- gemeente: huizen\n  nummer_id: abc\n  token: dit-is-het-geheim-zelf\n'
    proef.bestand.write_text(BESTAND.format(nummer_id=NUMMER_ID, extra="") + fout, encoding="utf-8")
    instelling._onthoud.cache_clear()
    gemeld = "\n".join(map(str, controle.fouten()))

    assert [n.nummer_id for n in instelling.nummers().nummers] == [NUMMER_ID]
    assert "nummer_id" in gemeld
    assert "WEGWIJZER_GEHEIM_" in gemeld
    assert "dit-is-het-geheim-zelf" not in gemeld
    settings.WHATSAPP, settings.WHATSAPP_VERPLICHT = "/nergens/whatsapp.yml", True
    assert "bestaat niet" in str(controle.fouten()[0])


def test_de_pagina_van_de_beheerder(proef, inloggen, rasa):  # noqa: F811
    """The administrator sees queue, failures with what to do, and the last webhook, lets a message go again, and sees nobody."""
    proef.graaf.weiger = lambda _: (500, 131000)
    proef.telefoon.tekst("mijn geheime zin")
    werk.doe_alles()
    Uitgaand.objects.update(staat="opgegeven")
    Nummerstand.objects.update(alarm="190", alarm_op=klok.nu())
    beheer = inloggen("beheer", ("voorbeeld", "*", "beheerder"))
    blad = beheer.open("/wijkteam/whatsapp/")
    proef.graaf.weiger = lambda _: None

    assert "Er gaat niets weg sinds" in blad.tekst
    assert "code 131000" in blad.tekst
    assert "Laatste bericht van Meta" in blad.tekst
    assert "geheime" not in blad.html
    assert "31612345678" not in blad.html
    blad = beheer.tik(next(knop for f in blad.formulieren for knop in f["knoppen"] if knop.startswith("Opnieuw")))
    assert "Alles is verstuurd" in blad.tekst
    assert len(proef.doe(lambda: 200)) == 1
    assert Nummerstand.objects.get().alarm == ""
    beheer.tik("Zet WhatsApp uit")
    assert "0123 45 67 89" in alles(proef.zeg("hoi"))
    blad = beheer.tik("Zet WhatsApp weer aan")
    assert "staat weer aan" in blad.tekst
    assert "Op WhatsApp kunnen wij u nu niet helpen" not in alles(proef.zeg("hoi"))
    sporen = Logregel.objects.filter(actor="beheer", actie__startswith="whatsapp").values_list("actie", flat=True)
    assert list(sporen.order_by("pk")) == ["whatsapp opnieuw", "whatsapp uit", "whatsapp aan"]
    elders = inloggen("elders", ("huizen", "*", "beheerder"))
    elders.open("/wijkteam/whatsapp/")
    assert post(elders, f"/wijkteam/whatsapp/nummer/{NUMMER_ID}/", naar="uit").status_code == 404
    assert "geen nummer ingesteld" in elders.open("/wijkteam/whatsapp/").tekst


def test_elke_fout_heeft_uitleg():
    """Every kind of failure tells staff what to do."""
    soorten = [f"meta {code}" for rij in codes._TABEL.values() for code in list(rij)[:1]]
    zinnen = {overzicht.uitleg(fout) for fout in [*soorten, "http 503", "geen_antwoord", "buiten_venster", "instelling", "slot"]}

    assert len(zinnen) >= 7
    assert all(zin.endswith(".") for zin in zinnen)


def _stil(uren):
    Gesprek.objects.update(laatst=klok.nu() - timedelta(hours=uren))


@pytest.mark.parametrize(("uren", "woord"), [(1.1, "#terugkeer:uur"), (25, "#terugkeer:dag")])
def test_terug_na_een_tijd(proef, rasa, uren, woord):  # noqa: F811
    """Who writes after an hour or a day is asked first whether to go on; then what was written is read, and nothing is lost."""
    proef.zeg("hoi")
    proef.zeg("ik kan de huur niet betalen")
    _stil(uren)
    gevraagd = proef.zeg("mijn geheime zin")
    assert "Wilt u verder waar u was?" in alles(gevraagd)
    assert rasa.teksten()[-1] == woord
    assert "geheime" not in str(list(Lijn.objects.values("uitgesteld")))
    uit = proef.tik("Ja, verder")

    assert rasa.teksten()[-2:] == ["#terugkeer:verder", "mijn geheime zin"]
    assert "we gaan verder waar we waren" in alles(uit)
    assert "U zei: mijn geheime zin" in alles(uit)
    assert "Staat er een datum in?" not in alles(uit)
    assert Lijn.objects.get().uitgesteld == ""
    assert "Welkom terug" not in alles(proef.zeg("nog iets"))


def test_terug_met_twee_berichten_tegelijk(proef, rasa):  # noqa: F811
    """What was sent before the question whether to go on arrived is no answer to it: it is read with the rest."""
    proef.zeg("hoi")
    _stil(2)
    proef.telefoon.tekst("eerste deel")
    proef.telefoon.tekst("tweede deel")
    uit = proef.doe(lambda: 200)
    assert alles(uit).count("Wilt u verder") == len(uit) == 1
    proef.tik("Ja, verder")

    assert rasa.teksten()[-2:] == ["eerste deel", "tweede deel"]


def test_terug_als_de_vraag_niet_aankwam(proef, rasa):  # noqa: F811
    """Where Meta refused the question whether to go on, the next message is not kept in silence."""
    proef.zeg("hoi")
    _stil(2)
    proef.graaf.weiger = lambda _: (400, 131009)
    proef.telefoon.tekst("eerste deel")
    werk.doe_alles()
    proef.graaf.weiger = lambda _: None

    assert proef.zeg("tweede deel")


def test_terug_en_dan_verwijderen_of_veranderen(proef, rasa):  # noqa: F811
    """What waits for the word to go on can be taken back and changed like anything else, also once it was read."""
    proef.zeg("hoi")
    _stil(2)
    proef.telefoon.tekst("geheim een", "wamid.een")
    proef.telefoon.tekst("geheim twee", "wamid.twee")
    proef.telefoon.tekst("geheim drie", "wamid.drie")
    proef.doe(lambda: 200)
    proef.stuur("revoke", {"original_message_id": "wamid.een"})
    nieuw = {"type": "text", "text": {"body": "openbaar"}}
    proef.stuur("edit", {"original_message_id": "wamid.twee", "message": nieuw})
    proef.doe(lambda: proef.telefoon.tik("#terugkeer:verder", "Ja, verder"))
    assert rasa.teksten()[-2:] == ["openbaar", "geheim drie"]
    proef.stuur("revoke", {"original_message_id": "wamid.drie"})

    assert "geheim" not in str(list(Bericht.objects.values("tekst", "getoond", "antwoord")))


def test_terug_met_een_tik_op_de_open_vraag(proef, rasa):  # noqa: F811
    """A tap on a choice of the last answer is going on: nothing is asked first. Danger and STOP do not wait either."""
    proef.zeg("hoi")
    proef.zeg("ik kan de huur niet betalen")
    _stil(30)
    proef.tik("Weet ik niet")
    _stil(30)
    assert "113" in alles(proef.zeg("ik wil niet meer leven"))
    _stil(30)
    assert "stoppen" in alles(proef.zeg("STOP"))

    assert not [t for t in rasa.teksten() if t.startswith("#terugkeer")]


def test_terug_en_dan_wissen(proef):  # noqa: F811
    """Who comes back to wipe leaves nothing behind, also not what waited."""
    proef.zeg("hoi")
    _stil(2)
    proef.zeg("mijn geheime zin")
    proef.zeg("wis mijn gegevens")
    opruimen.ruim_op(klok.nu())

    assert not Lijn.objects.exists()
    assert not Gesprek.objects.exists()


def test_terug_terwijl_de_werker_omviel(proef, rasa):  # noqa: F811
    """A worker that stopped between the question and its outcome asks it once, and keeps what was written."""
    proef.zeg("hoi")
    _stil(2)
    proef.zeg("mijn zin")
    Lijn.objects.update(uitgesteld="")
    rij = Binnengekomen.objects.latest("pk")
    vast = {"staat": "wacht", "pogingen": 0, "slot": slot.dicht({"type": "text", "text": {"body": "mijn zin"}})}
    Binnengekomen.objects.filter(pk=rij.pk).update(**vast)
    assert proef.doe(lambda: 200) == []
    proef.tik("Ja, verder")

    assert rasa.teksten()[1:] == ["#terugkeer:uur", "#terugkeer:verder", "mijn zin"]


def test_een_herhaalde_mislukking_telt_een_keer(proef):  # noqa: F811
    """Meta repeats a status for a week: what failed is sent once more, not once for each repetition."""
    gezien = []
    proef.graaf.bij_bericht = lambda romp, id: gezien.append((romp, id))
    proef.zeg("hoi")
    for _ in range(3):
        proef.telefoon.status(*gezien[0], "failed", 131000)
    Uitgaand.objects.update(niet_voor=klok.nu())
    assert len(proef.doe(lambda: 200)) == 1
    for stand in ("failed", "sent", "failed"):
        proef.telefoon.status(*gezien[0], stand, *([131000] if stand == "failed" else []))

    assert proef.doe(lambda: 200) == []
    assert Uitgaand.objects.get().staat == "bezorgd"


def test_op_volgorde_van_schrijven(proef, rasa):  # noqa: F811
    """Webhooks come in any order; what waits is read in the order in which it was written."""
    proef.zeg("hoi")
    nu = int(klok.nu().timestamp())
    for woord, tijd in (("derde", nu), ("eerste", nu - 20), ("tweede", nu - 10)):
        bericht = {**proef.telefoon.bericht("text", {"body": woord}), "timestamp": str(tijd)}
        proef.telefoon.post(proef.telefoon.waarde(messages=[bericht]))
    proef.doe(lambda: 200)

    assert rasa.teksten()[1:] == ["eerste", "tweede", "derde"]


def test_een_tegelijk(proef):  # noqa: F811
    """What was written earlier and comes later waits until what is being answered has its answer."""
    proef.zeg("hoi")
    proef.telefoon.tekst("tweede")
    bezig = uitbox.BINNEN.neem()
    eerder = {**proef.telefoon.bericht("text", {"body": "eerste"}), "timestamp": str(int(klok.nu().timestamp()) - 60)}
    proef.telefoon.post(proef.telefoon.waarde(messages=[eerder]))
    assert bezig is not None
    assert uitbox.BINNEN.neem() is None
    Binnengekomen.objects.filter(pk=bezig.pk).update(staat="bezorgd")

    assert uitbox.BINNEN.neem() is not None

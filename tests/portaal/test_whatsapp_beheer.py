"""What is kept and wiped, settings with mistakes, and the page of the administrator."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conftest import post
from whatsappproef import BESTAND, NUMMER_ID, alles, proef  # noqa: F401

from portaal import klok
from portaal.chat.models import Gesprek
from portaal.whatsapp import codes, controle, instelling, opruimen, overzicht, werk
from portaal.whatsapp.models import Antwoordadres, Binnengekomen, Lijn, Nummerstand, Uitgaand
from portaal.wijkteam.models import Logregel

pytestmark = pytest.mark.django_db(transaction=True)


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
    fout = "- gemeente: huizen\n  nummer_id: abc\n  token: dit-is-het-geheim-zelf\n"
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

"""What cannot be read, what is taken back or changed, and old buttons."""

from __future__ import annotations

import pytest
from whatsappproef import alles, proef  # noqa: F401

from portaal.chat.models import Bericht
from portaal.overdracht.models import Overdracht
from portaal.whatsapp.models import Binnengekomen

pytestmark = pytest.mark.django_db(transaction=True)


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

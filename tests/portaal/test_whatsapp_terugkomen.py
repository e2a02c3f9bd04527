"""Somebody comes back after an hour or a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from whatsappproef import alles, proef  # noqa: F401

from portaal import klok
from portaal.chat.models import Bericht, Gesprek
from portaal.whatsapp import opruimen, slot, werk
from portaal.whatsapp.models import Binnengekomen, Lijn

pytestmark = pytest.mark.django_db(transaction=True)


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

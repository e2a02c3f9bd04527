"""What Meta refuses or confirms, pace, tokens, and what happens while something is down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from whatsappproef import BESTAND, NUMMER_ID, TOKEN, alles, later, proef, tekst_van  # noqa: F401

from portaal import klok
from portaal.chat.models import Gesprek
from portaal.dienst import schakelaar
from portaal.whatsapp import codes, instelling, tempo, uitbox, werk
from portaal.whatsapp.codes import Doe
from portaal.whatsapp.models import Binnengekomen, Lijn, Nummerstand, Uitgaand

pytestmark = pytest.mark.django_db(transaction=True)


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
            later(tijdelijk, minutes=minuut)
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
            later(tijdelijk, minutes=minuut)
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

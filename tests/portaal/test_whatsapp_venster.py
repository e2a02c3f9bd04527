"""Outside 24 hours: templates, consent, STOP, and the question after six weeks."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from django.conf import settings
from whatsappproef import alles, knoppen_van, later, proef  # noqa: F401

from portaal import klok
from portaal.overdracht.models import Overdracht
from portaal.whatsapp import opruimen, werk
from portaal.whatsapp.models import Antwoordadres, Lijn, Uitgaand
from portaal.wijkteam.models import Gebeurtenis, Opvolging

pytestmark = pytest.mark.django_db(transaction=True)
SJABLONEN = "  sjablonen: {belafspraak: belafspraak_x, opvolging: opvolging_x}"


def test_buiten_het_venster(proef, monkeypatch):  # noqa: F811
    """An answer that could not go within 24 hours is not sent, and stands on the list of failures."""
    proef.graaf.weiger = lambda _: (500, 131000)
    proef.telefoon.tekst("hoi")
    werk.doe_alles()
    proef.graaf.weiger = lambda _: None
    later(monkeypatch, hours=25)
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
    later(monkeypatch, hours=30)

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

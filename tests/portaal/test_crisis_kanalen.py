"""Every category of danger at every level on every channel, also with Rasa down: the same words, the number first."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from test_checklist import begin, bo, vul  # noqa: F401
from whatsappproef import alles, proef  # noqa: F401

from bot.gesprek.crisis import Signaal, crisisbericht
from portaal.chat.models import Gesprek
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.stand import stand_van
from tests.gesprek.standen import ZINNEN

pytestmark = pytest.mark.django_db(transaction=True)
SOORTEN = list(ZINNEN.items())


@pytest.fixture(autouse=True)
def ruim(settings: Any) -> None:
    """Nineteen messages in a minute are no haste here."""
    settings.BERICHTEN_PER_MINUUT = 10_000


def verwacht(kb: Any, id: str, niveau: Any) -> dict[str, Any]:
    """The fixed message of a signal."""
    return crisisbericht(Signaal(id, niveau, ""), kb, kb.gemeente("voorbeeld"))


#: With Rasa the portal only passes on what Rasa says: every fourth sentence will do.
HOE = [pytest.param(False, SOORTEN[::4], id="rasa"), pytest.param(True, SOORTEN, id="rasa_stuk")]


@pytest.mark.parametrize(("stuk", "soorten"), HOE)
def test_op_het_web(inwoner: Any, rasa: Any, kb: Any, stuk: bool, soorten: list[Any]) -> None:
    """The chat answers with the fixed message, whether Rasa gives it or the portal itself."""
    rasa.stuk = stuk
    for (id, niveau), zin in soorten:
        antwoord = inwoner.zeg(zin)
        assert antwoord.status_code == 200, zin
        assert antwoord.json()["berichten"][0].items() >= verwacht(kb, id, niveau).items(), zin


@pytest.mark.parametrize(("stuk", "soorten"), HOE)
def test_op_whatsapp(proef: Any, rasa: Any, kb: Any, stuk: bool, soorten: list[Any]) -> None:  # noqa: F811
    """The first body begins with whom to call, and holds the fixed words."""
    rasa.stuk = stuk
    for (id, niveau), zin in soorten:
        uit = alles(proef.zeg(zin))
        assert verwacht(kb, id, niveau)["tekst"][:60] in re.sub(r"[*_]", "", uit), (zin, uit)
        assert re.search(r"\d{3}", uit.split("\n")[0]), (zin, uit)


def test_in_een_notitie_van_de_checklist(bo: Any, rasa: Any, kb: Any) -> None:  # noqa: F811
    """Free text of the checklist shows every signal with its number, also while Rasa is down."""
    rasa.stuk = True
    for (id, niveau), zin in SOORTEN:
        talk = begin(bo)
        vul(bo, talk, v__hoofd__tekst=zin)
        assert (id, niveau) in {tuple(signaal) for signaal in stand_van(Tafelgesprek.objects.get(pk=talk.pk)).signalen}, zin
        gevaar = bo.get(f"/checklist/{talk.sleutel}/").content.decode().split('id="gevaar-kop"')[1]
        assert verwacht(kb, id, niveau)["tekst"].split(".")[0][:40] in gevaar, zin


@pytest.mark.parametrize(
    "ruw",
    [
        b'{"id": "%b", "tekst": "ik wil \\ud83d niet meer leven"}',
        b'{"id": "%b", "tekst": "ik wil niet meer\\u0000 leven \\udfff"}',
    ],
    ids=["half", "null"],
)
@pytest.mark.parametrize("stuk", [False, True], ids=["rasa", "rasa_stuk"])
def test_halve_tekens_en_nulbytes(inwoner: Any, rasa: Any, ruw: bytes, stuk: bool) -> None:
    """What no text may hold can arrive in JSON: the number is given all the same."""
    rasa.stuk = stuk
    inhoud = ruw.replace(b"%b", str(uuid.uuid4()).encode())
    antwoord = inwoner.http.post(
        "/api/chat/berichten", content=inhoud, headers={**inwoner.kop, "Content-Type": "application/json"}
    )

    assert "113" in antwoord.json()["berichten"][0]["tekst"]
    assert Gesprek.objects.count() == 1

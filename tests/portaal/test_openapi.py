"""The chat API against its own published document: every shape it gives is in there, and no input makes it fall over."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from jsonschema import Draft202012Validator
from schemathesis.specs.openapi.checks import content_type_conformance

from portaal.chat import api_urls
from portaal.chat.models import Bericht
from portaal.widget.openapi import document

pytestmark = pytest.mark.django_db(transaction=True)


def test_elk_adres_staat_erin():
    """Every address of the API is documented, and every documented address exists."""
    adressen = {"/api/chat/" + re.sub(r"<\w+:(\w+)>", r"{\1}", str(pad.pattern)) for pad in api_urls.urlpatterns}

    assert adressen - {"/api/chat/openapi.json"} == set(document()["paths"])


def test_gepubliceerd(client):
    """The document can be fetched by anybody, and everything it refers to stands in it."""
    gehaald = client.get("/api/chat/openapi.json").json()
    verwijzingen = set(re.findall(r"#/components/(\w+)/(\w+)", str(gehaald)))

    assert gehaald == document()
    assert all(naam in gehaald["components"][soort] for soort, naam in verwijzingen)


def test_een_heel_gesprek_past(inwoner, rasa):
    """Every answer of a whole conversation, to a script and without, has the shape that is promised."""
    schema = {"$ref": "#/components/schemas/antwoord", "components": document()["components"]}
    past = Draft202012Validator(schema)
    for kop in ({}, {"X-Wegwijzer": "fragment"}):
        inwoner.http.headers.update(kop)
        for tekst in ("huur", "plan", "samenvatting", "formulier", "ik wil niet meer leven"):
            past.validate(inwoner.zeg(tekst).json())
        past.validate(inwoner.contact().json())
    assert "html" in inwoner.zeg("hoi").json()


def _vuur(basis: str, kop: dict[str, str], keren: int) -> dict[str, set[int]]:
    """Sends what schemathesis makes up to every operation. Gives the statuses per operation."""
    doc = schemathesis.openapi.from_url(f"{basis}/api/chat/openapi.json")
    doc.config.base_url = basis
    gezien: dict[str, set[int]] = {}
    for uitkomst in doc.get_all_operations():
        actie = uitkomst.ok()
        if actie.method.upper() == "DELETE":
            continue  # wiping ends the conversation of the others; test_api does it

        _beschiet(actie, kop, keren, gezien.setdefault(actie.label, set()))
    return gezien


def _beschiet(actie: Any, kop: dict[str, str], keren: int, gezien: set[int]) -> None:
    @hypothesis_settings(
        max_examples=keren, deadline=None, database=None, derandomize=True, phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=actie.as_strategy())
    def schiet(case: Any) -> None:
        Bericht.objects.exclude(client_id="begin").delete()
        antwoord = case.call(headers=kop)
        gezien.add(antwoord.status_code)
        case.validate_response(antwoord, checks=[geen_5xx, content_type_conformance, vorm])

    schiet()


def geen_5xx(ctx: Any, response: Any, case: Any) -> None:
    """Nothing a client sends may be the server's fault."""
    assert response.status_code < 500, (case.as_curl_command(), response.text[:500])


def vorm(ctx: Any, response: Any, case: Any) -> None:
    """The answer has the shape of the document, errors too."""
    case.operation.validate_response(response)


@pytest.mark.parametrize("keren", [10, pytest.param(300, marks=pytest.mark.lang)])
def test_niets_maakt_er_een_storing_van(inwoner, rasa, settings, keren):
    """Made-up requests to every operation, with and without a conversation: no 5xx, and every answer is as documented."""
    settings.SESSIES_PER_UUR = 100_000
    basis = str(inwoner.http.base_url).rstrip("/")
    met = _vuur(basis, inwoner.kop, keren)
    zonder = _vuur(basis, {"Authorization": "Bearer " + uuid.uuid4().hex}, 3)

    assert len(met) == 7
    assert 200 in met["GET /api/chat/paneel/{gemeente}"] | met["GET /api/chat/berichten"]
    assert zonder["POST /api/chat/berichten"] <= {400, 401, 413}

"""Open Klant: fields and limits of the contract, one of each whatever happens, and the register's own refusals."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from storingen.grillen import Gril, Grillen
from storingen.ontvangers import Server, openklant
from storingen.register import CONTRACT, TOKEN, Register, keur

from portaal import klok, nummers
from portaal.bezorging import bezorgen, weergave
from portaal.bezorging.instelling import OpenKlant
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.ontvangers import openklant_velden as velden
from portaal.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db(transaction=True)

KLANT = {"id": "klant", "soort": "openklant", "geheim": "WEGWIJZER_GEHEIM_KLANT", "actoren": {"oost": "oost-7"}}


@dataclass
class Opstelling:
    """A register over HTTP, its moods, and the receiver that points to it."""

    register: Register
    grillen: Grillen
    server: Server


@pytest.fixture
def open_klant(ontvangers, monkeypatch, settings) -> Iterator[Opstelling]:
    """A register that behaves, and the file that names it."""
    settings.BEZORG_TIJD = 0.4
    register, grillen = Register(), Grillen("0", 0.0, 0.1, 0.6)
    server = Server(openklant(register), grillen)
    ontvangers.schrijf({**KLANT, "adres": server.url}, WEGWIJZER_GEHEIM_KLANT=TOKEN)
    yield Opstelling(register, grillen, server)
    server.neer()


def _bezorg(o: Overdracht) -> UitgaandBericht:
    o.uitgaand.filter(staat="wacht").update(niet_voor=klok.nu())
    bezorgen.bezorg_alles()
    return o.uitgaand.get(ontvanger="klant")


def test_heel_de_weg(open_klant, nieuwe_overdracht):
    """One contact with the number, one task with the number for the team's actor, the addresses, and no name."""
    o = nieuwe_overdracht(email="jan@voorbeeld.nl")
    assert _bezorg(o).staat == "bezorgd"
    r = open_klant.register

    assert [c["referentienummer"] for c in r.contacten] == [t["referentienummer"] for t in r.taken] == [o.nummer]
    assert r.taken[0]["toegewezenAanActoren"] == [{"uuid": r.actoren[0]["uuid"]}]
    assert r.actoren[0]["actoridentificator"]["objectId"] == "oost-7"
    assert {(a["soortDigitaalAdres"], a["adres"]) for a in r.adressen} == {
        ("telefoonnummer", "+31612345678"),
        ("email", "jan@voorbeeld.nl"),
    }
    assert set(r.contacten[0]["hadBetrokkenen"][0]) == {"uuid", "rol", "initiator"}


@pytest.mark.parametrize("gril", [g for g in Gril if g is not Gril.GOED])
def test_een_van_elk_wat_er_ook_misgaat(open_klant, nieuwe_overdracht, monkeypatch, gril):
    """Whichever request meets whichever fault, in the end there is one contact, one task and each address once."""
    o = nieuwe_overdracht()
    for plek in range(8):
        tellen = iter(range(100))
        monkeypatch.setattr(open_klant.grillen, "kies", lambda: gril if next(tellen) == plek else Gril.GOED)  # noqa: B023
        o.uitgaand.filter(ontvanger="klant").update(staat="wacht")
        rij = _bezorg(o)
        if rij.staat != "bezorgd":
            rij = _bezorg(o)
        assert rij.staat == "bezorgd", (plek, rij.fout)
    r = open_klant.register

    assert (len(r.contacten), len(r.taken), len(r.adressen), len(r.actoren)) == (1, 1, 1, 1)


def test_wie_te_laat_kwam_telt_niet_dubbel(open_klant, nieuwe_overdracht, monkeypatch):
    """When the look-up finds nothing because an earlier attempt is still on its way, the register's own refusal ends it well."""
    o = nieuwe_overdracht()
    _bezorg(o)
    echt = open_klant.register._zoek_klantcontacten
    keer = iter([[], None])
    monkeypatch.setattr(open_klant.register, "_zoek_klantcontacten", lambda zoek: [] if next(keer, None) == [] else echt(zoek))
    o.uitgaand.filter(ontvanger="klant").update(staat="wacht")

    assert _bezorg(o).staat == "bezorgd"
    assert len(open_klant.register.contacten) == 1
    assert open_klant.register.geweigerd["klantcontact.referentienummer: unique"] == 1


def test_nummer_van_een_ander(open_klant, nieuwe_overdracht):
    """A contact of another system with the same ten digits is left alone, and staff see it at once."""
    o = nieuwe_overdracht()
    ander = {"referentienummer": o.nummer, "kanaal": "balie", "plaatsgevondenOp": "2020-01-01T00:00:00Z", "uuid": "x"}
    open_klant.register.contacten.append(ander)
    rij = _bezorg(o)

    assert (rij.staat, rij.fout) == ("opgegeven", "inhoud_geweigerd number in use")
    assert open_klant.register.taken == []


def test_wie_niet_gebeld_wil_worden(open_klant, nieuwe_overdracht):
    """No telephone number goes along when the resident said that calling is not safe."""
    _bezorg(nieuwe_overdracht(veilig_bellen="nee", email="jan@voorbeeld.nl"))

    assert [a["soortDigitaalAdres"] for a in open_klant.register.adressen] == ["email"]


@pytest.mark.parametrize(
    ("wijziging", "staat", "fout"),
    [
        ({"geheim": "WEGWIJZER_GEHEIM_FOUT"}, "wacht", "instelling 401"),
        ({"actoren": {"west": "w"}}, "wacht", "instelling no actor for this team"),
        ({"kanaal": "k" * 49, "adres": "{url}/nergens"}, "bezorgd", ""),
    ],
)
def test_verkeerd_ingesteld(open_klant, ontvangers, nieuwe_overdracht, wijziging, staat, fout):
    """A wrong token or a team without actor waits for repair; nothing is given up."""
    goed = {naam: w.format(url=open_klant.server.url) if isinstance(w, str) else w for naam, w in wijziging.items()}
    ontvangers.schrijf({**KLANT, "adres": open_klant.server.url, **goed}, WEGWIJZER_GEHEIM_FOUT="fout" * 10)
    rij = _bezorg(nieuwe_overdracht())

    assert (rij.staat, rij.fout) == (staat, fout)


TEKST = st.text(st.characters(exclude_categories=("Cs",)), max_size=400)


@given(
    namen=st.lists(TEKST.filter(bool), max_size=30), regels=st.lists(st.tuples(TEKST, TEKST), max_size=20),
    email=st.emails(), telefoon=st.sampled_from(["+31612345678", "+3212345678", "+999123456789012", ""]), team=TEKST,
)  # fmt: skip
def test_altijd_binnen_het_contract(namen, regels, email, telefoon, team):
    """Whatever a resident wrote, what is sent is what the contract takes: fields, types, lengths, the pattern of numbers."""
    o = Overdracht(
        nummer="4819073625", gemeente="voorbeeld", team="oost", team_naam=team[:200], telefoon=telefoon, email=email[:254],
        onderwerpen=[{"naam": naam} for naam in namen], regels=[{"kop": kop, "tekst": tekst} for kop, tekst in regels],
        regelingen=[], kennisbank="k", wie="inwoner", voor="zelf", taal="nl", tekst_versie="1", tijden=[], inspreken=True,
        belt_uiterlijk=klok.nu().date(), gemaakt=klok.nu(), gevraagd="",
    )  # fmt: skip
    instelling = OpenKlant.construct(kanaal="chatbot", vertrouwelijk=False, samenvatting=True)
    contact = velden.klantcontact(o, o.nummer, instelling)
    keur("Klantcontact", contact["klantcontact"])
    keur("Betrokkene", contact["betrokkene"])
    keur("InterneTaak", velden.internetaak(o.nummer, "u", "a", "\n".join(kop + tekst for kop, tekst in regels)))
    keur("Actor", velden.actor("x", "grp", o.team_naam))
    for adres in velden.digitale_adressen(o, "b"):
        keur("DigitaalAdres", adres)


@given(tekst=TEKST, maximaal=st.integers(1, 300))
def test_nooit_een_half_woord(tekst, maximaal):
    """Cutting leaves whole lines; of one line that is too long whole words, unless the first word alone does not fit."""
    kort = weergave.hele_regels(tekst, maximaal)

    assert len(kort) <= maximaal
    assert "\n".join(tekst.strip().splitlines()).startswith(kort.strip())


def test_contract_als_de_bron():
    """The fields and limits written down here are those of the full OpenAPI document, where that is at hand."""
    pad = os.environ.get("WEGWIJZER_KLANTINTERACTIES_OAS")
    if not pad:
        pytest.skip("set WEGWIJZER_KLANTINTERACTIES_OAS to openapi.yaml of the klantinteracties API")
    oas = YAML(typ="safe").load(Path(pad).read_text(encoding="utf-8"))
    schemas = oas["components"]["schemas"]
    vorm = {"Actor": "Base_ActorSerializer"}
    for naam, ons in CONTRACT.items():
        if not isinstance(ons, dict) or "velden" not in ons:
            continue
        bron = _velden(schemas, schemas[vorm.get(naam, naam)])
        for veld, regel in ons["velden"].items():
            van = bron[veld]
            assert (van.get("maxLength"), van.get("enum")) == (regel.get("maxLength"), regel.get("enum")), (naam, veld)
            assert not van.get("readOnly"), (naam, veld)
    for pad_, namen in CONTRACT["zoeken"].items():
        assert set(namen) <= {p["name"] for p in oas["paths"][pad_]["get"]["parameters"]}


def _velden(schemas: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    uit = {}
    for veld, regel in schema.get("properties", {}).items():
        verwijzing = regel.get("allOf", [{}])[0].get("$ref", regel.get("$ref", "")).rpartition("/")[2]
        uit[veld] = {**schemas.get(verwijzing, {}), **regel}
    return uit


def test_echte_open_klant(ontvangers, nieuwe_overdracht):
    """Against a running Open Klant: delivered three times, there is one contact and one task with the number."""
    adres, token = os.environ.get("WEGWIJZER_TEST_OPENKLANT"), os.environ.get("WEGWIJZER_TEST_OPENKLANT_TOKEN")
    if not adres or not token:
        pytest.skip("set WEGWIJZER_TEST_OPENKLANT to .../klantinteracties/api/v1 and WEGWIJZER_TEST_OPENKLANT_TOKEN")
    ontvangers.schrijf({**KLANT, "adres": adres}, WEGWIJZER_GEHEIM_KLANT=token)
    o = nieuwe_overdracht(email="jan@voorbeeld.nl", nummer=nummers.nieuw_nummer())
    for _ in range(3):
        o.uitgaand.filter(ontvanger="klant").update(staat="wacht", lease_tot=klok.nu() - timedelta(seconds=1))
        assert _bezorg(o).fout == ""
    with httpx.Client(headers={"Authorization": f"Token {token}"}, trust_env=False) as http:
        contacten = http.get(f"{adres}/klantcontacten", params={"referentienummer": o.nummer}).json()
        taken = http.get(f"{adres}/internetaken", params={"referentienummer": o.nummer}).json()
        wie = contacten["results"][0]["hadBetrokkenen"][0]["uuid"]
        adressen = http.get(f"{adres}/digitaleadressen", params={"verstrektDoorBetrokkene__uuid": wie}).json()

    assert (contacten["count"], taken["count"], adressen["count"]) == (1, 1, 2)


def test_andere_dienst_op_dat_adres(open_klant, nieuwe_overdracht, monkeypatch):
    """A site that answers 200 with something else is no register: the hand-over waits."""
    monkeypatch.setattr(open_klant.register, "vraag", lambda *_: (200, {"welkom": "x"}))
    rij = _bezorg(nieuwe_overdracht())

    assert (rij.staat, rij.fout) == ("wacht", "geweigerd unexpected answer")

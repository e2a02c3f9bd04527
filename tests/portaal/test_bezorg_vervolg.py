"""What a resident does afterwards reaches every receiver that has the hand-over: once, in order, and no more than it may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storingen.grillen import Gril, Grillen
from storingen.ontvangers import GEHEIM, Server, Webhook, openklant
from storingen.register import TOKEN, Register, keur

from portaal import klok
from portaal.bezorging import bezorgen
from portaal.bezorging import ontvangers as soorten
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.instelling import OpenKlant
from portaal.bezorging.klaarzetten import overdracht_klaar
from portaal.bezorging.models import UitgaandBericht
from portaal.bezorging.ontvangers import openklant_velden as velden
from portaal.fouten import PortaalFout
from portaal.overdracht import contactgegevens, wijzigen
from portaal.overdracht.models import Aanvulling, Overdracht

pytestmark = pytest.mark.django_db(transaction=True)
WOORDEN = "Er kwam een brief van de verhuurder."
ANDERS = {"telefoon": "06 87654321", "inspreken": "nee", "veilig_bellen": "ja"}
NIET_BELLEN = {"telefoon": "", "inspreken": "nee", "veilig_bellen": "nee"}
MAIL = {"id": "team", "soort": "mail", "naar": "team@voorbeeld.example"}


@pytest.fixture
def haak(ontvangers, settings) -> Iterator[Any]:
    """A webhook that checks signatures."""
    settings.BEZORG_TIJD = 0.4
    kant = Webhook()
    server = Server(kant.vraag, Grillen("0", 0.0, 0.1, 0.6))
    vorm = {"id": "haak", "soort": "webhook", "geheim": "WEGWIJZER_GEHEIM_HAAK", "adres": server.url}
    ontvangers.schrijf(vorm, WEGWIJZER_GEHEIM_HAAK=GEHEIM)
    yield SimpleNamespace(kant=kant, vorm=vorm)
    server.neer()


@pytest.fixture
def klant(ontvangers, settings) -> Iterator[Any]:
    """A register, its moods, and its entry in the file."""
    settings.BEZORG_TIJD = 0.4
    register, grillen = Register(), Grillen("0", 0.0, 0.1, 0.6)
    server = Server(openklant(register), grillen)
    vorm = {
        "id": "klant", "soort": "openklant", "geheim": "WEGWIJZER_GEHEIM_KLANT", "actoren": {"oost": "oost-7"},
        "adres": server.url,
    }  # fmt: skip
    ontvangers.schrijf(vorm, WEGWIJZER_GEHEIM_KLANT=TOKEN)
    yield SimpleNamespace(register=register, grillen=grillen, vorm=vorm)
    server.neer()


@pytest.fixture
def post_bus(settings, mailoutbox) -> Any:
    """Mails that left."""
    settings.DEFAULT_FROM_EMAIL = "Wegwijzer <wegwijzer@voorbeeld.example>"
    settings.WEGWIJZER_ADRES = "https://hulp.voorbeeld.example"
    return mailoutbox


def _bezorg(o: Overdracht) -> None:
    for _ in range(4):
        o.uitgaand.filter(staat="wacht").update(niet_voor=klok.nu(), lease_tot=None)
        bezorgen.bezorg_alles()


def _doe(o: Overdracht, *wat: str) -> None:
    for een in wat:
        if een == "aangevuld":
            wijzigen.vul_aan(o, WOORDEN)
        elif een == "gewijzigd":
            wijzigen.verbeter_regel(o, "1", WOORDEN)
        elif een == "anders_bereiken":
            wijzigen.bereik_anders(o, contactgegevens.lees(ANDERS))
        else:
            wijzigen.trek_in(o, klok.nu())


ALLES = ("aangevuld", "gewijzigd", "anders_bereiken", "ingetrokken")


def test_webhook_per_gebeurtenis(haak, nieuwe_overdracht):
    """Each event is a message with a kind and an id of its own, in order; the words go only where the municipality chose so."""
    o = nieuwe_overdracht()
    for een in ALLES:
        _bezorg(o)
        _doe(o, een)
    _bezorg(o)
    berichten = [json.loads(ruw) for ruw in haak.kant.bewaard.values()]

    assert list(haak.kant.bewaard) == [o.nummer, *(f"{o.nummer}-{nr}" for nr in (1, 2, 3, 4))]
    assert [bericht["soort"] for bericht in berichten[1:]] == [f"overdracht.{een}" for een in ALLES]
    assert berichten[-1]["niet_bellen"] is True
    assert not any(weg in str(haak.kant.bewaard) for weg in ("brief van", "87654321"))


def test_webhook_volledig(haak, ontvangers, nieuwe_overdracht):
    """With `samenvatting: true` the words and the new way to reach the resident go along."""
    ontvangers.schrijf({**haak.vorm, "samenvatting": True})
    o = nieuwe_overdracht()
    _bezorg(o)
    _doe(o, "aangevuld", "anders_bereiken")
    _bezorg(o)
    een, twee = (json.loads(haak.kant.bewaard[f"{o.nummer}-{nr}"]) for nr in (1, 2))

    assert een["tekst"] == WOORDEN
    assert twee["contact"]["telefoon"] == "+31687654321"


@pytest.mark.parametrize("samenvatting", [False, True])
def test_mail_in_dezelfde_draad(post_bus, ontvangers, nieuwe_overdracht, samenvatting):
    """A mail beneath the first one, with number and link; the words only where the municipality chose so, not in the subject."""
    ontvangers.schrijf({**MAIL, "samenvatting": samenvatting})
    o = nieuwe_overdracht()
    _bezorg(o)
    _doe(o, "aangevuld", "anders_bereiken")
    _bezorg(o)
    eerste, *later = [mail.message() for mail in post_bus]
    tekst = "".join(mail.get_payload(decode=True).decode() for mail in later)

    assert [mail["In-Reply-To"] for mail in later] == [mail["References"] for mail in later] == [eerste["Message-ID"]] * 2
    assert len({mail["Message-ID"] for mail in (eerste, *later)}) == 3
    assert tekst.count(f"https://hulp.voorbeeld.example/wijkteam/{o.nummer}/") == 2
    assert (WOORDEN in tekst, "06 87654321" in tekst) == (samenvatting, samenvatting)
    assert not any("brief" in mail["Subject"] or "8765" in mail["Subject"] for mail in later)


def test_niet_meer_bellen(post_bus, klant, ontvangers, nieuwe_overdracht):
    """When calling is no longer safe, every receiver hears so, and the number is taken out of the register."""
    ontvangers.schrijf(klant.vorm, {**MAIL, "samenvatting": True})
    o = nieuwe_overdracht()
    _bezorg(o)
    assert [adres["adres"] for adres in klant.register.adressen] == ["+31612345678"]
    assert "Bellen uiterlijk" in klant.register.taken[0]["toelichting"]
    wijzigen.bereik_anders(o, contactgegevens.lees({**NIET_BELLEN, "telefoon": "06 87654321"}))
    _bezorg(o)

    assert klant.register.adressen == []
    assert "Niet bellen" in klant.register.contacten[1]["inhoud"]
    assert "NIET BELLEN" in post_bus[1].body
    for eerste in (klant.register.contacten[0]["inhoud"], klant.register.taken[0]["toelichting"]):
        assert "uiterlijk" not in eerste
    for tekst in (str(klant.register.contacten), str(klant.register.taken), post_bus[1].body):
        assert "8765" not in tekst


def test_register_krijgt_een_eigen_contact_en_taak(klant, nieuwe_overdracht):
    """An addition is a contact about the first one, with a number of its own, and a task that the team sees."""
    o = nieuwe_overdracht()
    _bezorg(o)
    _doe(o, "aangevuld")
    _bezorg(o)
    r = klant.register
    nummer = r.contacten[1]["referentienummer"]

    assert nummer != o.nummer
    assert r.verbanden == [(nummer, r.contacten[0]["uuid"])]
    assert WOORDEN in r.contacten[1]["inhoud"]
    assert [taak["referentienummer"] for taak in r.taken] == [o.nummer, nummer]
    assert r.taken[1]["toegewezenAanActoren"] == [{"uuid": r.actoren[0]["uuid"]}]
    assert WOORDEN in r.taken[1]["toelichting"]


@pytest.mark.parametrize("gril", [g for g in Gril if g is not Gril.GOED])
def test_register_een_van_elk(klant, nieuwe_overdracht, monkeypatch, gril):
    """Whichever request about an addition meets whichever fault, there is one contact, one link and one task of it."""
    o = nieuwe_overdracht()
    _bezorg(o)
    _doe(o, "aangevuld")
    for plek in range(7):
        tellen = iter(range(100))
        monkeypatch.setattr(klant.grillen, "kies", lambda: gril if next(tellen) == plek else Gril.GOED)  # noqa: B023
        o.uitgaand.filter(ontvanger="klant", volgnummer=1).update(staat="wacht")
        _bezorg(o)
        assert o.uitgaand.get(ontvanger="klant", volgnummer=1).staat == "bezorgd", plek
    r = klant.register

    assert (len(r.contacten), len(r.verbanden), len(r.taken), len(r.adressen)) == (2, 1, 2, 1)


def test_register_ingetrokken(klant, nieuwe_overdracht):
    """A withdrawal is a contact that says so, and closes every task about the hand-over; it opens none."""
    o = nieuwe_overdracht()
    _bezorg(o)
    _doe(o, "aangevuld")
    _bezorg(o)
    _doe(o, "ingetrokken")
    _bezorg(o)
    r = klant.register

    assert [taak["status"] for taak in r.taken] == ["verwerkt", "verwerkt"]
    assert "ingetrokken" in r.contacten[2]["inhoud"]
    assert set(o.uitgaand.values_list("staat", flat=True)) == {"bezorgd"}


def test_register_dat_niets_laat_veranderen(klant, nieuwe_overdracht):
    """Where the register refuses to close a task, a task says that the hand-over was withdrawn."""
    o = nieuwe_overdracht()
    _bezorg(o)
    klant.register.verandert_niets = True
    _doe(o, "ingetrokken")
    _bezorg(o)

    assert len(klant.register.taken) == 2
    assert klant.register.taken[1]["gevraagdeHandeling"].startswith("Ingetrokken")


def test_register_zonder_ons_contact(klant, nieuwe_overdracht):
    """What the register wiped is not wiped again, and another system's contact with our number is left alone."""
    o, ander = nieuwe_overdracht(), nieuwe_overdracht()
    _bezorg(o)
    klant.register.contacten.clear()
    klant.register.taken.clear()
    _doe(o, "ingetrokken")
    _doe(ander, "ingetrokken")
    _bezorg(o)
    assert (klant.register.contacten, klant.register.taken) == ([], [])

    derde = nieuwe_overdracht()
    _bezorg(derde)
    klant.register.contacten[0]["kanaal"] = "balie"
    _doe(derde, "ingetrokken")
    _bezorg(derde)
    assert derde.uitgaand.get(ontvanger="klant", vervolg="ingetrokken").fout == "inhoud_geweigerd number in use"
    assert klant.register.taken[0]["status"] == "te_verwerken"


TEKST = st.text(st.characters(exclude_categories=("Cs",)), max_size=1000)


@given(tekst=TEKST, sleutel=st.from_regex(r"[1-9][0-9]{9}-[0-9]{1,3}", fullmatch=True), samenvatting=st.booleans())
@settings(deadline=None)  # the first time, the addresses of the portal are read
def test_register_altijd_binnen_het_contract(tekst, sleutel, samenvatting):
    """Whatever a resident adds, contact and task are what the contract takes; a text that is too long says where the rest is."""
    nummer = sleutel.partition("-")[0]
    o = Overdracht(nummer=nummer, wie="inwoner", taal="nl", gemaakt=klok.nu(), belt_uiterlijk=klok.nu().date())
    rij = UitgaandBericht(
        overdracht=o, sleutel=sleutel, vervolg="aangevuld", gemaakt=klok.nu(), aanvulling=Aanvulling(tekst=tekst)
    )
    vorm = OpenKlant.construct(kanaal="chatbot", vertrouwelijk=False, samenvatting=samenvatting)
    contact = velden.vervolgcontact(rij, velden.kenmerk(sleutel), vorm, "u")
    keur("Klantcontact", contact["klantcontact"])
    keur("Betrokkene", contact["betrokkene"])
    keur("Onderwerpobject", contact["onderwerpobject"])
    keur("InterneTaak", velden.internetaak(velden.kenmerk(sleutel), "u", "a", velden.vervolgtekst(rij, vorm), "x" * 300))

    inhoud = contact["klantcontact"]["inhoud"]
    assert not samenvatting or " ".join(tekst.split()) in " ".join(inhoud.split()) or "hele tekst" in inhoud


def test_na_de_overdracht_en_in_volgorde(nieuwe_overdracht, ontvangers, monkeypatch):
    """Nothing passes the hand-over or an earlier event; one that was given up holds back the hand-over's events, no other's."""
    gekregen: list[str] = []
    weiger: set[str] = set()

    def neem(rij: UitgaandBericht, vorm: Any) -> None:
        if rij.sleutel in weiger:
            raise BezorgFout(Soort.INHOUD_GEWEIGERD, 422, blijvend=True)
        gekregen.append(rij.sleutel)

    monkeypatch.setattr(soorten, "SOORTEN", {**soorten.SOORTEN, "mail": neem})
    ontvangers.schrijf(MAIL)
    o, ander = nieuwe_overdracht(), nieuwe_overdracht()
    weiger |= {o.nummer}
    _doe(o, "aangevuld", "gewijzigd")
    o.uitgaand.filter(volgnummer=0).update(niet_voor=klok.nu() + timedelta(minutes=1))
    bezorgen.bezorg_alles()
    assert gekregen == [ander.nummer]
    _bezorg(o)
    assert gekregen == [ander.nummer]

    weiger.clear()
    weiger.add(f"{o.nummer}-1")
    o.uitgaand.filter(staat="opgegeven").update(staat="wacht")
    _bezorg(o)
    assert gekregen[1:] == [o.nummer, f"{o.nummer}-2"]


def test_geen_vervolg_op_wat_nooit_komt(nieuwe_overdracht, ontvangers):
    """Once a hand-over that was given up is let go of, what waited behind it goes too, and retention can end."""
    ontvangers.schrijf(MAIL)
    o = nieuwe_overdracht()
    _doe(o, "aangevuld")
    o.uitgaand.filter(ontvanger="team", volgnummer=0).update(staat="vervallen")
    _bezorg(o)

    assert set(o.uitgaand.filter(ontvanger="team").values_list("staat", flat=True)) == {"vervallen"}


def test_ingetrokken_voor_bezorging(post_bus, ontvangers, nieuwe_overdracht):
    """What never left is stopped, with its additions, and nobody hears of a withdrawal of what they never had."""
    ontvangers.schrijf(MAIL)
    o = nieuwe_overdracht()
    _doe(o, "aangevuld", "ingetrokken")
    _bezorg(o)

    assert post_bus == []
    assert set(o.uitgaand.values_list("staat", flat=True)) == {"vervallen"}


@pytest.mark.parametrize("vooraf", [{"fout": "te_traag", "pogingen": 3}, {"staat": "opgegeven"}, {"pogingen": 0}])
def test_ingetrokken_na_een_poging(post_bus, ontvangers, nieuwe_overdracht, vooraf):
    """Where an attempt failed it may have arrived after all: that receiver is told, also after staff tried once more."""
    ontvangers.schrijf(MAIL)
    o = nieuwe_overdracht()
    o.uitgaand.filter(ontvanger="team").update(vertrokken_op=klok.nu(), **vooraf)
    _doe(o, "ingetrokken")
    _bezorg(o)

    assert [mail.subject.partition(":")[0] for mail in post_bus] == ["Ingetrokken"]


def test_ingetrokken_terwijl_het_vertrekt(ontvangers, nieuwe_overdracht):
    """The withdrawal waits until the message that is leaving can no longer arrive after it."""
    ontvangers.schrijf(MAIL)
    o = nieuwe_overdracht()
    rij = bezorgen.UITBOX.neem(ontvanger="team")
    _doe(o, "ingetrokken")
    later = o.uitgaand.get(vervolg="ingetrokken", ontvanger="team")

    assert rij is not None
    assert later.niet_voor == rij.lease_tot
    assert not o.uitgaand.exclude(pk=later.pk).exclude(staat="vervallen").exists()


def test_een_rij_per_ontvanger_en_in_de_zelfde_transactie(ontvangers, nieuwe_overdracht, monkeypatch):
    """When the outbox cannot be written, nothing was added either; otherwise each receiver has one row of each event."""
    ontvangers.schrijf(MAIL)
    o = nieuwe_overdracht()
    echt = UitgaandBericht.objects.get_or_create

    def vol(**_: Any) -> Any:
        raise OSError

    monkeypatch.setattr(UitgaandBericht.objects, "get_or_create", vol)
    for een in ALLES[:3]:
        with pytest.raises(OSError):
            _doe(o, een)
    assert not Aanvulling.objects.exists()
    assert Overdracht.objects.get().telefoon == "+31612345678"
    monkeypatch.setattr(UitgaandBericht.objects, "get_or_create", echt)

    _doe(o, "aangevuld", "anders_bereiken", "anders_bereiken")
    overdracht_klaar(o, klok.nu())
    rijen = o.uitgaand.filter(ontvanger="team").values_list("volgnummer", "vervolg")
    assert list(rijen.order_by("volgnummer")) == [(0, ""), (1, "aangevuld"), (2, "anders_bereiken")]


def test_een_nieuw_team_krijgt_ook_de_aanvullingen(ontvangers, nieuwe_overdracht):
    """Who gets the hand-over later gets what was added since, not what the hand-over itself already says."""
    ontvangers.schrijf({**MAIL, "teams": ["west"]})
    o = nieuwe_overdracht()
    _doe(o, "gewijzigd", "aangevuld")
    o.team = "west"
    overdracht_klaar(o, klok.nu())

    assert list(o.uitgaand.filter(ontvanger="team").values_list("sleutel", flat=True)) == [o.nummer, f"{o.nummer}-2"]


def test_ingetrokken_terwijl_niemand_kan_verdelen(ontvangers, nieuwe_overdracht):
    """A withdrawal while the file cannot be read: nobody gets anything once it can."""
    ontvangers.tekst("kapot")
    o = nieuwe_overdracht()
    Overdracht.objects.update(staat="ingetrokken")
    ontvangers.schrijf(MAIL)
    _bezorg(o)

    assert not o.uitgaand.filter(ontvanger="team").exists()


def test_niet_eindeloos(ontvangers, nieuwe_overdracht):
    """Somebody who changes how to be reached over and over does not fill a team's mailbox."""
    ontvangers.schrijf(MAIL)
    o = nieuwe_overdracht()
    for _ in range(wijzigen.MEESTE):
        _doe(o, "anders_bereiken")
        o.uitgaand.update(staat="bezorgd", vertrokken_op=klok.nu())
    with pytest.raises(PortaalFout) as fout:
        _doe(o, "anders_bereiken")

    assert fout.value.code == "te_veel_aanvullingen"

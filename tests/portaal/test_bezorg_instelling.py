"""The file with the receivers: mistakes with their line, one mistake stops nobody else, nothing is lost while it is broken."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from portaal import klok
from portaal.bezorging import bezorgen, controle, instelling
from portaal.bezorging.klaarzetten import overdracht_klaar

pytestmark = pytest.mark.django_db(transaction=True)
LANG = "g" * 32
HOOK = {"id": "haak", "soort": "webhook", "adres": "https://a.example/in", "geheim": "WEGWIJZER_GEHEIM_HAAK"}
KLANT = {"id": "klant", "soort": "openklant", "adres": "https://a.example/api", "geheim": "WEGWIJZER_GEHEIM_HAAK", "actoren": {}}


def _ids(o) -> set[str]:
    return set(o.uitgaand.values_list("ontvanger", flat=True))


def test_zonder_bestand(ontvangers, nieuwe_overdracht):
    """Without a file there is the built-in inbox, and that is no mistake."""
    assert _ids(nieuwe_overdracht()) == {"ingebouwd"}
    assert controle.fouten() == []


def test_per_gemeente_en_team(ontvangers, nieuwe_overdracht, kb):
    """A receiver gets what is for its municipality and its teams; without `teams` everything of the municipality."""
    ontvangers.schrijf(
        {"id": "oost", "soort": "mail", "naar": "o@a.example", "teams": ["oost"]},
        {"id": "alles", "soort": "mail", "naar": "a@a.example"},
        {"id": "elders", "soort": "mail", "naar": "e@a.example", "gemeente": "huizen"},
    )

    assert _ids(nieuwe_overdracht(team="oost")) == {"ingebouwd", "oost", "alles"}
    assert _ids(nieuwe_overdracht(team="west")) == {"ingebouwd", "alles"}
    assert _ids(nieuwe_overdracht(team="", gemeente="huizen")) == {"ingebouwd", "elders"}


def test_naar_een_ander_team(ontvangers, nieuwe_overdracht):
    """A hand-over that moves reaches the new team's receivers, and nobody gets it twice."""
    ontvangers.schrijf(
        {"id": "alles", "soort": "mail", "naar": "a@a.example"},
        {"id": "west", "soort": "mail", "naar": "w@a.example", "teams": ["west"]},
    )
    o = nieuwe_overdracht(team="oost")
    o.team = "west"
    overdracht_klaar(o, klok.nu())

    assert sorted(o.uitgaand.values_list("ontvanger", flat=True)) == ["alles", "ingebouwd", "west"]


@pytest.mark.parametrize(
    ("rij", "veld"),
    [
        ({**HOOK, "soort": "fax"}, "soort"),
        ({**HOOK, "adres": "http://a.example/in"}, "adres"),
        ({**HOOK, "adres": "https://naam:wachtwoord@a.example/"}, "adres"),
        ({**HOOK, "adres": "https://"}, "adres"),
        ({**HOOK, "geheim": "het-geheim-zelf-staat-hier-in-het-bestand"}, "geheim"),
        ({**HOOK, "geheim": "WEGWIJZER_GEHEIM_LEEG"}, "geheim"),
        ({**HOOK, "geheim": "WEGWIJZER_GEHEIM_KORT"}, "geheim"),
        ({**HOOK, "id": "ingebouwd"}, "id"),
        ({**HOOK, "id": "h" * 41}, "id"),
        ({**HOOK, "teams": "oost"}, "teams"),
        ({**HOOK, "kleur": "rood"}, "kleur"),
        ({"id": "m", "soort": "mail"}, "naar"),
        ({"id": "m", "soort": "mail", "naar": "team"}, "naar"),
        ({"id": "m", "soort": "mail", "naar": ["a@b.example", "c@d.example"]}, "naar"),
        ({"id": "k", **{n: w for n, w in KLANT.items() if n != "actoren"}}, "actoren"),
        ({**KLANT, "soort_actor": "baas"}, "soort_actor"),
    ],
)
def test_fouten_met_hun_plek(ontvangers, nieuwe_overdracht, rij, veld):
    """Each mistake is told with its file, line and field and what to do, and the other receivers work."""
    geheimen = {"WEGWIJZER_GEHEIM_HAAK": LANG, "WEGWIJZER_GEHEIM_KORT": "kort"}
    ontvangers.schrijf({"id": "goed", "soort": "mail", "naar": "a@a.example"}, rij, **geheimen)
    lijst = instelling.lijst()

    assert [(f.bestand, f.veld.rpartition(".")[2]) for f in lijst.fouten] == [("ontvangers.yml", veld)]
    assert all(f.regel == 1 and f.doe for f in lijst.fouten)
    assert lijst.voor("voorbeeld", "oost")[0] == "goed"
    assert lijst.met_id("goed").vorm is not None
    assert LANG not in str(lijst.fouten)


def test_regel_van_de_fout(ontvangers):
    """The line is the line in the file."""
    ontvangers.tekst("ontvangers:\n  - id: a\n    soort: mail\n    gemeente: voorbeeld\n    naar: geen-adres\n")

    assert [fout.regel for fout in instelling.lijst().fouten] == [5]


def test_wacht_tot_de_fout_hersteld_is(ontvangers, nieuwe_overdracht, mailoutbox, settings):
    """What is for an entry with a mistake waits, others go on, and once repaired it is delivered without a restart."""
    settings.DEFAULT_FROM_EMAIL = "w@voorbeeld.example"
    ontvangers.schrijf({"id": "a", "soort": "mail", "naar": "kapot"}, {"id": "b", "soort": "mail", "naar": "b@a.example"})
    o = nieuwe_overdracht()
    bezorgen.bezorg_alles()
    assert [(r.ontvanger, r.staat, r.fout) for r in o.uitgaand.order_by("ontvanger")] == [
        ("a", "wacht", "instelling entry with mistakes"), ("b", "bezorgd", ""), ("ingebouwd", "bezorgd", ""),
    ]  # fmt: skip
    ontvangers.schrijf({"id": "a", "soort": "mail", "naar": "a@a.example"}, {"id": "b", "soort": "mail", "naar": "b@a.example"})
    o.uitgaand.update(niet_voor=klok.nu())
    bezorgen.bezorg_alles()

    assert [mail.to for mail in mailoutbox] == [["b@a.example"], ["a@a.example"]]


@pytest.mark.parametrize(
    "tekst",
    ["", "ontvangers: [", "- id: a", "ontvangers: a", "\x00", "ontvangers:\n  - soort: mail\n", "ontvangers:\n  - a\n"],
)
def test_onleesbaar_bestand_verliest_niets(ontvangers, nieuwe_overdracht, mailoutbox, settings, tekst):
    """While nobody can say which receivers there are, the inbox has the hand-overs, and the rest is shared out later."""
    settings.DEFAULT_FROM_EMAIL = "w@voorbeeld.example"
    ontvangers.tekst(tekst)
    o = nieuwe_overdracht()
    bezorgen.bezorg_alles()
    assert {(r.ontvanger, r.staat) for r in o.uitgaand.all()} == {("ingebouwd", "bezorgd"), ("verdelen", "wacht")}
    assert instelling.lijst().fouten
    ontvangers.schrijf({"id": "b", "soort": "mail", "naar": "b@a.example"})
    o.uitgaand.update(niet_voor=klok.nu())
    bezorgen.bezorg_alles()
    bezorgen.bezorg_alles()

    assert {(r.ontvanger, r.staat) for r in o.uitgaand.all()} == {(n, "bezorgd") for n in ("ingebouwd", "verdelen", "b")}
    assert len(mailoutbox) == 1


@given(tekst=st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_lezen_gooit_nooit(tekst, tmp_path_factory):
    """Whatever stands in the file, reading it gives a list or mistakes and never an exception."""
    pad = tmp_path_factory.getbasetemp() / "willekeurig.yml"
    pad.write_bytes(tekst.encode("utf-8" if tekst.isprintable() else "utf-16"))
    lijst = instelling.lees(pad)

    assert lijst.ontvangers == ()
    assert lijst.fouten
    assert not lijst.heel


def test_verplicht_bestand_ontbreekt(ontvangers, nieuwe_overdracht, settings):
    """A file that was named and is not there is a mistake, and hand-overs wait to be shared out."""
    settings.ONTVANGERS_VERPLICHT = True

    assert _ids(nieuwe_overdracht()) == {"ingebouwd", "verdelen"}
    assert "bestaat niet" in str(controle.fouten()[0])


def test_beheer_ontvangers(ontvangers, nieuwe_overdracht, kb, settings):
    """`beheer ontvangers` lists who gets what and how much waits, and ends with an error for what does not agree."""
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", ""
    ontvangers.schrijf(
        {"id": "m", "soort": "mail", "naar": "a@a.example", "teams": ["oost", "noord"]},
        {**KLANT, "actoren": {"oost": "x"}, "gemeente": "nergens"},
        {**KLANT, "id": "k2", "actoren": {"oost": "x"}},
        WEGWIJZER_GEHEIM_HAAK=LANG,
    )
    nieuwe_overdracht()
    uit = StringIO()
    with pytest.raises(CommandError) as fout:
        call_command("ontvangers", stdout=uit)

    assert "m: mail, voorbeeld, oost, noord" in uit.getvalue()
    assert "ingebouwd: 1 wacht" in uit.getvalue()
    for stuk in ("mail is niet ingesteld", "noord", "nergens", "geen actor: centrum, west"):
        assert stuk in str(fout.value)
    ontvangers.schrijf({**HOOK})
    call_command("ontvangers", stdout=uit)


def test_een_fout_houdt_de_start_niet_tegen(ontvangers, kb):
    """A mistake is a warning at every start: an error would stop the worker, and then nobody got anything."""
    ontvangers.tekst("kapot: ja")
    meldingen = controle.controleer()

    assert meldingen
    assert not any(melding.is_serious() for melding in meldingen)

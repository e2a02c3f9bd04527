"""The renderings of a hand-over: what a register, a team and a resident get to read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from syrupy.assertion import SnapshotAssertion

from bot.gesprek.samenvatting import weergave
from bot.gesprek.samenvatting.blok import EERST_WEG, LANGSTE_BLOK, VERDER, pas_in
from bot.gesprek.samenvatting.brief import Bereiken, Brief, Zaak, Zin
from bot.gesprek.samenvatting.regels import DELEN

BEREIKEN = Bereiken(
    telefoon="06 12345678",
    email="",
    tijden="na 17 uur",
    inspreken="mag niet",
    veilig="Alleen op de gekozen tijden",
    erbij="De inwoner neemt iemand mee",
    taal="Nederlands",
)
BRIEF = Brief(
    nummer="48 1907 3625",
    gemeente="Voorbeeld",
    team="Wijkteam Oost",
    telefoon_gemeente="0123 45 67 89",
    bellen_uiterlijk="dinsdag 24 november",
    belt_zelf=False,
    zinnen=(
        Zin("gevraagd", "U wilt", "Samen de brief openen. Graag bellen."),
        Zin("spoed", "Haast", "Er dreigt een ontruiming (Wgs art. 4 lid 2)"),
        Zin("situatie", "In uw woorden", "\u201ckan de huur nie meer betalen\u201d"),
        Zin("zelf", "Huur: wat u zelf doet", "nog niets"),
        Zin("omgeving", "Huur: wie er helpt", "niemand"),
        Zin("goed", "Wat goed gaat", "Ik heb werk, 24 uur."),
        Zin("regelingen", "Besproken hulp", "Hulp bij schulden (nog niet bekend: uw inkomen)"),
        Zin("loopt", "Dit heeft u al", "Zorgtoeslag"),
        Zin("niet_besproken", "Zegt u liever niet", "uw inkomen"),
    ),
    zaken=(
        Zaak("Huur", "Hulpvraag schulden", "Wgs art. 4 lid 2", "eerste gesprek uiterlijk woensdag 25 november"),
        Zaak("Hulp thuis", "Wmo-melding"),
    ),
    haast="Er dreigt een ontruiming (Wgs art. 4 lid 2)",
    kennisbank="2026-11-22.0123456789ab",
    bereiken=BEREIKEN,
    akkoord_op="zondag 22 november om 14.05 uur",
    tekst_versie="2026-11-22b",
    door="inwoner",
    plan_tot="zondag 29 november",
    aanvullingen=(("maandag 23 november om 9.00 uur", "Er kwam een brief bij."),),
)
WEERGAVEN = (
    weergave.blok,
    weergave.voor_het_team,
    weergave.voor_de_inwoner,
    weergave.mail_aan_inwoner,
    weergave.mail_aan_team,
)
#: Anything somebody may type, also without a single space, with line ends of every kind.
WOORDEN = st.text(st.characters(codec="utf-8"), max_size=700)


@pytest.mark.parametrize("maak", WEERGAVEN, ids=lambda f: f.__name__)
def test_weergave(maak, snapshot: SnapshotAssertion) -> None:
    """Every rendering of one hand-over is as it was approved."""
    assert maak(BRIEF) == snapshot


def test_weergave_zonder_bellen(snapshot: SnapshotAssertion) -> None:
    """Who may not be called is named first in the block, and the resident reads no promise of a call."""
    stil = replace(BRIEF, belt_zelf=True, plan_tot="", aanvullingen=())

    assert weergave.blok(stil) == snapshot
    assert "belt u uiterlijk" not in weergave.mail_aan_inwoner(stil)
    assert "belt u uiterlijk" not in weergave.voor_de_inwoner(stil)


@pytest.mark.parametrize("veld", ["naam", "soort", "uiterlijk"])
@pytest.mark.parametrize("maak", WEERGAVEN, ids=lambda f: f.__name__)
def test_een_naam_die_ontbreekt_is_een_fout(maak, veld: str) -> None:
    """A template that asks for what is not there fails loudly instead of leaving an empty spot."""
    half = {"naam": "Huur", "soort": "Terugbelverzoek", "uiterlijk": "", "grond": ""}
    del half[veld]
    with pytest.raises(UndefinedError):
        maak(replace(BRIEF, zaken=(half,)))


@pytest.mark.parametrize("maak", (weergave.voor_het_team, weergave.voor_de_inwoner), ids=lambda f: f.__name__)
def test_wat_een_inwoner_typt_is_nooit_opmaak(maak) -> None:
    """A tag in a line, a heading or an addition is shown as text."""
    tag = "<script>alert(1)</script>"
    vies = replace(BRIEF, zinnen=tuple(replace(z, kop=tag, tekst=tag) for z in BRIEF.zinnen), aanvullingen=((tag, tag),))

    assert "<script" not in maak(vies)
    assert "&lt;script&gt;" in maak(vies)


@given(st.lists(st.builds(Zin, st.sampled_from(DELEN), WOORDEN, WOORDEN), max_size=14), st.lists(WOORDEN, max_size=4))
def test_het_blok_past_altijd(zinnen: list[Zin], later: list[str]) -> None:
    """Whatever was said: at most a thousand characters, no word that nobody wrote, and the number in front."""
    brief = replace(BRIEF, zinnen=tuple(zinnen), aanvullingen=tuple(("later", tekst) for tekst in later))
    blok = weergave.blok(brief)
    hele = weergave.blok(brief, langste=10**9)

    assert len(blok) <= LANGSTE_BLOK
    assert blok.startswith("NUMMER 48 1907 3625")
    assert set(blok.split()) <= {*hele.split(), VERDER}


@given(st.lists(WOORDEN, max_size=12), st.integers(min_value=10, max_value=1500))
def test_alleen_hele_regels_vallen_weg(regels: list[str], langste: int) -> None:
    """What is left are whole lines in their order, except that one line that is too long by itself ends with dots."""
    uit = pas_in(regels, langste)
    heel = [" ".join(r.split()) for r in regels]

    assert len(uit) <= langste
    if not uit.endswith(VERDER):
        over = iter(heel)
        assert all(any(regel == anders for anders in over) for regel in uit.split("\n") if regel)


def test_het_minst_belangrijke_eerst() -> None:
    """What was not discussed goes before own words, and own words go before what is asked and why it is urgent."""
    regels = [f"{woord} {'x' * 90}" for woord in reversed(EERST_WEG)]
    over = pas_in(regels, 400).split("\n")

    assert [regel.split(" x")[0] for regel in over] == list(reversed(EERST_WEG))[:4]

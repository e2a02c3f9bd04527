"""The check of the content: what an editor should repair or know."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

import httpx
import pytest

from regelingen.controle import controleer
from regelingen.controle.links import adressen, controleer_links
from regelingen.controle.nummers import gevonden
from regelingen.controle.taal import aantal_woorden, zinnen
from regelingen.controle.tijd import verloopt
from regelingen.fouten import Fout
from regelingen.verzameling import Inhoud, lees_inhoud

Vervang = Callable[[Path, str, str], None]
DAG = date(2026, 11, 22)
KORT = "Elke maand geld van de gemeente als u te weinig heeft om van te leven."


def _nieuw(kopie: Path, ernst: str = "fout", **meer: object) -> list[Fout]:
    """What the check says of the broken copy."""
    return [fout for fout in controleer(kopie, DAG, **meer) if fout.ernst == ernst]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("nieuw", "melding"),
    [
        ("U heeft recht op geld.", "belooft"),
        ("Als u arm bent, krijgt u geld.", "belooft"),
        ("U krijgt geld.", "belooft"),
        ("U komt in aanmerking voor geld.", "belooft"),
        ("Geld is gegarandeerd.", "belooft"),
        ("Bel 0800-1234 voor geld.", "telefoonnummer 08001234"),
        ("Bel 010 123 45 67 voor geld.", "telefoonnummer 0101234567"),
        ("Bel 0800-1508 voor geld.", "telefoonnummer 08001508"),
        ("Dat is 1.419,46 euro.", "bedrag in de tekst"),
        ("Dat is € 50.", "bedrag in de tekst"),
        (" ".join(["woord"] * 21) + ".", "21 woorden"),
    ],
)
def test_een_tekst_die_niet_mag_stopt_de_controle(kopie: Path, vervang: Vervang, nieuw: str, melding: str) -> None:
    """Promises, numbers from elsewhere, amounts in a text and very long sentences are mistakes with file, line and field."""
    vervang(kopie / "landelijk" / "bijstand.yml", KORT, f'"{nieuw}"')
    fouten = [fout for fout in _nieuw(kopie) if melding in fout.wat]

    assert [(fout.bestand, fout.veld) for fout in fouten] == [("landelijk/bijstand.yml", "kort.tekst")]
    assert fouten[0].regel == 5


@pytest.mark.parametrize(
    ("nieuw", "melding"),
    [
        (" ".join(["woord"] * 16) + ".", "16 woorden"),
        ("Dit heet een bestedingsruimtetoets.", "moeilijke woord 'bestedingsruimtetoets'"),
        ("Vraag het bij de IKZ.", "moeilijke woord 'IKZ'"),
    ],
)
def test_een_moeilijke_tekst_wordt_gezegd(kopie: Path, vervang: Vervang, nieuw: str, melding: str) -> None:
    """A longish sentence and a hard word without explanation are told, and stop nothing."""
    vervang(kopie / "landelijk" / "bijstand.yml", KORT, nieuw)

    assert any(melding in fout.wat for fout in _nieuw(kopie, "let_op"))
    assert not any(melding in fout.wat for fout in _nieuw(kopie))


def test_een_toonbare_hulplijn_mag_in_een_tekst(kopie: Path, vervang: Vervang) -> None:
    """A number of the helpline table that may be shown may stand in a text, however it is written."""
    vervang(kopie / "landelijk" / "bijstand.yml", KORT, "Bel 0800 8020 of 088-0767000.")

    assert not any("telefoonnummer" in fout.wat for fout in _nieuw(kopie))


def test_een_gemeente_mag_haar_eigen_nummer_noemen(kopie: Path) -> None:
    """The fictitious numbers of gemeente Voorbeeld are its own affair."""
    assert "0123 45 67 89" in (kopie / "gemeenten" / "voorbeeld" / "profiel.yml").read_text(encoding="utf-8")
    assert not any("telefoonnummer" in fout.wat for fout in _nieuw(kopie))


def test_buiten_de_demo_moeten_crisisteksten_goedgekeurd_zijn(kopie: Path) -> None:
    """Without a name under a crisis text the check fails for residents, and only tells in the demo."""
    zonder = [signaal.id for signaal in lees_inhoud(kopie).crisis if signaal.goedgekeurd_door is None]
    echt = [fout for fout in _nieuw(kopie, demo=False) if fout.bestand == "crisis.yml" and "goedgekeurd" in fout.veld]
    demo = [fout for fout in _nieuw(kopie, demo=True) if "goedgekeurd" in fout.veld]

    assert len(echt) == len(zonder)
    assert demo == []


def test_buiten_de_demo_moet_een_gemeente_bereikbaar_zijn(kopie: Path) -> None:
    """Huizen lacks a telephone number, hours, a shelter and a promise: residents do not see it, and the check lists why."""
    velden = {fout.veld for fout in _nieuw(kopie, demo=False, gemeente="huizen") if "huizen" in fout.bestand}

    assert velden == {"telefoon", "open", "spoed_opvang", "terugbel_werkdagen"}


def test_een_verzonnen_gemeente_gaat_nooit_open(kopie: Path) -> None:
    """Gemeente Voorbeeld is for the demo, however complete it is."""
    assert any("verzonnen" in fout.wat for fout in _nieuw(kopie, demo=False, gemeente="voorbeeld"))
    assert any("bestaat niet" in fout.wat for fout in _nieuw(kopie, demo=False, gemeente="atlantis"))


def test_wat_verlopen_is_wordt_gezegd(kopie: Path) -> None:
    """A day after the date on which a fact had to be looked up again, it is told with its owner."""
    fouten = controleer(kopie, date(2027, 1, 2))

    assert any(fout.veld == "herzien_voor" and "eigenaar: redactie" in fout.wat for fout in fouten)
    assert any("geen waarde" in fout.wat and "norm-alleenstaande" in fout.wat for fout in fouten)


def test_een_peildatum_in_de_toekomst_is_een_fout(kopie: Path, vervang: Vervang) -> None:
    """Nobody looked something up tomorrow."""
    vervang(kopie / "landelijk" / "bijstand.yml", "peildatum: 2026-11-22", "peildatum: 2026-12-22")

    assert any("toekomst" in fout.wat for fout in _nieuw(kopie))


def test_verloopt_noemt_alles_voor_een_dag(inhoud: Inhoud) -> None:
    """The list holds what ends before a day, the first one first, and nothing later."""
    rij = verloopt(inhoud, date(2027, 1, 1))

    assert {"bijstand", "norm-alleenstaande", "zorgtoeslag-inkomen-alleenstaande"} <= {een.id for een in rij}
    assert rij == sorted(rij)
    assert all(een.dag <= date(2027, 1, 1) for een in rij)
    assert verloopt(inhoud, date(2020, 1, 1)) == []


def test_een_vraag_zonder_doel_wordt_gezegd(kopie: Path, vervang: Vervang) -> None:
    """A question that no condition needs says what it is for, or is told."""
    vervang(kopie / "vragen.yml", "    waarvoor_anders: Bepaalt welk wijkteam belt.\n", "")

    assert any("postcode4" in fout.wat for fout in _nieuw(kopie, "let_op"))


def test_een_synoniem_dat_twee_keer_voorkomt(kopie: Path, vervang: Vervang) -> None:
    """Twice in one regeling is a mistake; in two regelingen it is told."""
    erbij = "  - sociale dienst\n  - Sociale Dienst\n  - poetshulp\n"
    vervang(kopie / "landelijk" / "bijstand.yml", "  - sociale dienst\n", erbij)

    assert any("twee keer" in fout.wat for fout in _nieuw(kopie))
    assert any("hoort ook bij" in fout.wat and "poetshulp" in fout.wat for fout in _nieuw(kopie, "let_op"))


def test_een_bedrag_dat_niet_getoond_mag_worden_hoort_niet_op_een_kaart(kopie: Path, vervang: Vervang) -> None:
    """A card cannot refer to the amount of another municipality."""
    vervang(
        kopie / "landelijk" / "bijzondere-bijstand.yml", "bedragen: [bijzondere-bijstand-drempel]",
        "bedragen: [bijzondere-bijstand-drempel, voorbeeld-bijzondere-bijstand-grens]",
    )

    assert any("mag niet worden getoond" in fout.wat for fout in _nieuw(kopie))


def test_een_dode_verwijzing_is_een_fout(kopie: Path, vervang: Vervang) -> None:
    """A related regeling that does not exist is told by the check, with its line."""
    vervang(kopie / "landelijk" / "bijstand.yml", "verwant: [bijzondere-bijstand", "verwant: [toverij")

    assert any("'toverij' bestaat niet" in fout.wat and fout.regel > 1 for fout in _nieuw(kopie))


def test_een_uitleg_heeft_hoogstens_twee_zinnen(kopie: Path, vervang: Vervang) -> None:
    """An explanation that is longer is not read."""
    vervang(kopie / "woordenlijst.yml", "uitleg: De uitspraak van de rechter.", "uitleg: Een. Twee. Drie.")

    assert any("meer dan twee zinnen" in fout.wat for fout in _nieuw(kopie))


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [("Bel 112.", 1), ("Kom je? Ja! Nee.", 3), ("Kijk op geldfit.nl of bel.", 1), ("Dat is 1.400 euro per maand.", 1)],
)
def test_zinnen_tellen(tekst: str, aantal: int) -> None:
    """A dot in an address or a number ends no sentence."""
    assert len(zinnen(tekst)) == aantal


def test_woorden_tellen() -> None:
    """A dash on its own is no word."""
    assert aantal_woorden("Wie dat wil - ook u - mag bellen met 112.") == 9


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("bel 0800-0113 nu", ["08000113"]), ("030 760 60 55", ["0307606055"]), ("+31 6 12345678", ["31612345678"]),
        ("14 020", ["14020"]), ("artikel 2.3.2", []), ("22 november 2026", []), ("1.419,46", []), ("postcode 1234", []),
    ],
)
def test_telefoonnummers_herkennen(tekst: str, nummers: list[str]) -> None:
    """Numbers are found as people write them; dates, amounts and articles are not numbers."""
    assert gevonden(tekst) == nummers


def test_links_worden_beleefd_nagelopen(inhoud: Inhoud) -> None:
    """Each address is asked once; what is gone or silent is a remark with its line."""
    gevraagd: list[str] = []

    def antwoord(vraag: httpx.Request) -> httpx.Response:
        gevraagd.append(str(vraag.url))
        if "wetten.overheid.nl" in vraag.url.host:
            return httpx.Response(404)
        if vraag.url.host == "nos.nl":
            raise httpx.ConnectError("weg")
        return httpx.Response(200)

    fouten = asyncio.run(controleer_links(inhoud, httpx.MockTransport(antwoord), pauze=0))

    assert len(gevraagd) == len(set(gevraagd)) == len(adressen(inhoud))
    assert fouten and all(fout.ernst == "let_op" and fout.regel > 1 for fout in fouten)
    assert {"antwoordt met 404", "antwoordt niet (ConnectError)"} <= {fout.wat.split(": ", 1)[1].rstrip(".") for fout in fouten}

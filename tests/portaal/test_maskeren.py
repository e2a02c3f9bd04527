"""Masking: what points to a person goes, what does not stays."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portaal.maskeren import MAIL, NUMMER, REKENING, TELEFOON, maskeer, maskeer_met_soorten

#: Words around a number: no digits, no @, and nothing that may stand inside a number.
WOORDEN = st.text(alphabet=st.sampled_from("abcdefgh ijkl\nmnop,;:!?éë()\"'"), max_size=30)
CIJFERS9 = st.text(alphabet="0123456789", min_size=9, max_size=9)


def _gegroepeerd(cijfers: str, grenzen: list[int], teken: str) -> str:
    knippen = sorted(set(grenzen))
    delen = [cijfers[a:b] for a, b in zip([0, *knippen], [*knippen, len(cijfers)], strict=True)]
    return teken.join(delen)


def _cijfers(tekst: str) -> str:
    return re.sub(r"\D", "", tekst)


@given(WOORDEN, CIJFERS9, WOORDEN)
def test_negen_cijfers_gaan_weg(voor, nummer, na):
    """A loose number of nine digits never survives, whatever stands around it."""
    assert _cijfers(maskeer(f"{voor} {nummer} {na}")) == ""
    assert _cijfers(maskeer(f"{voor}{nummer}{na}")) == ""


TEKENS = st.sampled_from([" ", ".", "-", " - ", "  ", "\u00a0", "–"])


@given(WOORDEN, CIJFERS9, st.lists(st.integers(1, 8), max_size=4), TEKENS, WOORDEN)
@example("bsn ", "123456782", [3, 6], " ", "")
@example("bsn ", "123456782", [4, 6], ".", "")
def test_negen_cijfers_in_groepen_gaan_weg(voor, nummer, grenzen, teken, na):
    """Nine digits in groups with points, blanks or dashes between go too, however they are grouped."""
    assert _cijfers(maskeer(f"{voor} {_gegroepeerd(nummer, grenzen, teken)} {na}")) == ""


@pytest.mark.parametrize("nummer", ["123.456 782", "1.234-56.782", "12 345-67.82"])
def test_een_echt_bsn_gaat_altijd_weg(nummer):
    """A number that passes the eleven test goes, also when it is written like two amounts."""
    assert _cijfers(maskeer(f"mijn nummer: {nummer}")) == ""


@pytest.mark.parametrize(
    "nummer",
    [
        "0612345678", "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "06 - 1234 5678", "020-1234567", "(020) 123 45 67",
        "0123 45 67 89", "+31612345678", "+31 6 12345678", "+31 (0)6 12345678", "0031612345678", "00 31 6 12 34 56 78",
        "31612345678", "+32 470 12 34 56", "+49 30 123456", "06123456789", "0612345678 ",
    ],
)  # fmt: skip
def test_telefoonnummers_gaan_weg(nummer):
    """A telephone number goes in every spelling people use here."""
    assert f"bel {TELEFOON}" == maskeer(f"bel {nummer}").rstrip()


NUMMERS = st.from_regex(r"0[1-9][0-9]{8}", fullmatch=True)


@given(WOORDEN, NUMMERS, st.integers(2, 4), st.sampled_from(["", " ", "-", "."]), WOORDEN)
def test_elk_nederlands_nummer_gaat_weg(voor, nummer, kop, teken, na):
    """Ten digits with a 0 in front go, with a mark after the area code or without."""
    assert _cijfers(maskeer(f"{voor} {nummer[:kop]}{teken}{nummer[kop:]} {na}")) == ""


@given(WOORDEN, st.from_regex(r"[A-Z]{4}[0-9]{10}", fullmatch=True), st.integers(0, 99), st.booleans(), st.booleans(), WOORDEN)
def test_elke_nederlandse_rekening_gaat_weg(voor, rest, controle, klein, los, na):
    """A Dutch account goes, also with a typing error in it, in lower case or in groups of four."""
    iban = f"NL{controle:02d}{rest}"
    iban = " ".join(re.findall(".{1,4}", iban)) if los else iban
    iban = iban.lower() if klein else iban

    assert _cijfers(maskeer(f"{voor} {iban} {na}")) == ""


@pytest.mark.parametrize(
    "iban",
    ["BE68 5390 0754 7034", "DE89370400440532013000", "GB29 NWBK 6016 1331 9268 19", "fr14 2004 1010 0505 0001 3m02 606"],
)
def test_buitenlandse_rekeningen_gaan_weg(iban):
    """An account of another country goes, and the words after it stay."""
    assert f"op {REKENING} en verder" == maskeer(f"op {iban} en verder")


@given(
    WOORDEN,
    st.from_regex(r"[a-z][a-z0-9._+-]{0,20}@[a-z0-9-]{1,15}(\.[a-z]{2,5}){1,2}", fullmatch=True),
    WOORDEN,
)
def test_elk_mailadres_gaat_weg(voor, mail, na):
    """An e-mail address goes."""
    assert "@" not in maskeer(f"{voor} {mail} {na}")


def test_mail_aan_elkaar():
    """Several addresses with marks between all go."""
    assert f"mail:{MAIL},{MAIL};<{MAIL}>" == maskeer("mail:a@b.nl,jan.de.groot@ziggo.nl;<x@y>")


@given(
    WOORDEN,
    st.one_of(
        st.integers(0, 99_999_999).map(str),
        st.decimals(0, 9_999_999, places=2).map(lambda d: f"{d:,.2f}".replace(",", "#").replace(".", ",").replace("#", ".")),
        st.integers(0, 9_999_999).map(lambda n: f"{n:,}".replace(",", ".")),
        st.integers(0, 9_999_999).map(lambda n: f"€ {n},-"),
        st.integers(0, 130).map(lambda n: f"{n} jaar"),
        st.integers(1900, 2099).map(str),
        st.from_regex(r"[1-9][0-9]{3} ?[A-Z]{2}", fullmatch=True),
        st.dates().map(lambda d: f"{d.day:02d}-{d.month:02d}-{d.year:04d} om 10 uur"),
    ),
    WOORDEN,
)
def test_gewone_getallen_blijven(voor, getal, na):
    """Amounts, ages, years, dates and postcodes stay as they are."""
    tekst = f"{voor} {getal} euro {na}"

    assert tekst == maskeer(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "1.419,46", "600 euro", "tussen 1.400 en 2.000", "1.400-12.000", "1.400 - 2.000", "€ 12.345.678,90",
        "in 2019, 2020 en 2021",
        "ik ben 84 en krijg 1.419,46 600 1200", "12-03-1984 om 10 uur", "1984-03-12 14:05",
        "bel 0800-0113", "112", "14 035", "1234 AB 12", "#brief:weet_niet", "#feit:1400-2000", "0[ Jan", "{naam}",
    ],
)  # fmt: skip
def test_voorbeelden_die_blijven(tekst):
    """What people type about money, time and place is left alone, and so is the number of a hand-over."""
    assert tekst == maskeer(tekst)


@given(st.text(max_size=200))
@example("1.400 1.300 1.400")
@example("+31 6 12345678 123456789 NL91ABNA0417164300 a@b.c")
def test_twee_keer_is_een_keer(tekst):
    """Masking what was masked changes nothing, and no text makes it fail."""
    assert maskeer(tekst) == maskeer(maskeer(tekst))


@given(st.text(alphabet=st.characters(blacklist_categories=["Nd"], blacklist_characters="@"), max_size=200))
def test_zonder_cijfers_verandert_niets(tekst):
    """A text without digits and without @ comes through unchanged."""
    assert tekst == maskeer(tekst)


def test_soorten():
    """What was hidden is named, each kind once, for the line that tells the resident."""
    uit = maskeer_met_soorten("123456789 en 987654321, a@b.nl, 0612345678, NL91ABNA0417164300")

    assert uit.soorten == ("e-mailadres", "rekeningnummer", "telefoonnummer", "nummer")
    assert uit.tekst.count(NUMMER) == 2


@pytest.mark.parametrize("stuk", ["1 ", "a@", "@", "NL", "0", "06 ", "a1", "+1 ", "12-", "(0", "AB12", "1.", "x"])
def test_geen_tekst_is_te_zwaar(stuk):
    """A text of 200,000 characters made to be hard takes no more than a moment of work."""
    begin = time.process_time()
    maskeer(stuk * (200_000 // len(stuk)))

    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "zin",
    [
        "ik wil nog iets toevoegen aan 48 1907 3625",
        "hoe staat het met 4819073625",
        "nummer 48-1907-3625, code 7-4-1-9",
        "mijn code is 7-4-1-9",
    ],
)
def test_nummer_en_code_van_een_overdracht_gaan_niet_mee(zin):
    """Together they open a hand-over, so neither is stored or passed on."""
    uit = maskeer(zin)

    assert "1907" not in uit
    assert "7-4-1-9" not in uit
    assert uit != zin

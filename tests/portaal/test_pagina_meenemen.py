"""What a resident takes along and comes back with: paper, PDF, calendar, a code for later, and the question after a silence."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import SimpleNamespace

import icalendar
import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from portaal import klok
from portaal.chat import limieten, verdercode
from portaal.chat.meenemen.agenda import agenda
from portaal.chat.meenemen.inhoud import Afspraak, Mee
from portaal.chat.meenemen.pdf import pdf
from portaal.chat.models import Bericht, Codepoging, Gesprek, Verdercode
from portaal.fouten import PortaalFout
from portaal.overdracht.models import Overdracht

pytestmark = pytest.mark.django_db(transaction=True)
CHAT = "/chat/voorbeeld/"


def _bladen(inhoud: bytes) -> int:
    """How many pages a PDF has."""
    return len(re.findall(rb"/Type /Page\b", inhoud))


def _verstuur(bezoeker) -> Overdracht:
    bezoeker.open()
    bezoeker.typ("plan")
    bezoeker.typ("formulier")
    bezoeker.tik("Versturen", telefoon="06 12345678", inspreken="nee", veilig="ja", erbij="alleen", email="")
    if not Overdracht.objects.exists():
        bezoeker.typ("stuur maar zonder nummer")
    return Overdracht.objects.get()


def test_pdf_op_hoogstens_twee_bladen(bezoeker):
    """The PDF holds plan and confirmation on one or two A4, with its letters, its language and a name without the matter."""
    _verstuur(bezoeker)
    bezoeker.open(f"{CHAT}afdrukken/plan.pdf")
    inhoud, koppen = bezoeker.antwoord.content, bezoeker.antwoord.headers

    assert koppen["Content-Type"] == "application/pdf"
    assert koppen["Content-Disposition"] == 'attachment; filename="wegwijzer.pdf"'
    assert 1 <= _bladen(inhoud) <= 2
    assert b"/Lang (nl-NL)" in inhoud
    assert b"/FontFile2" in inhoud
    assert b"/Outlines" in inhoud


@pytest.mark.parametrize("tekst", ["", "ć 你好 عربي 🙂", "a" * 4000, "x\n\n\ny", "{b} **vet** <b>"])
def test_pdf_met_elke_tekst(kb, tekst):
    """Letters that are not in the file, very long words and markup make no error."""
    inhoud = pdf(Mee([], [{"soort": "tekst", "tekst": tekst, "knoppen": []}], []), kb.gemeente("voorbeeld"), klok.nu())

    assert inhoud.startswith(b"%PDF")


def test_zonder_plan_geen_bestand(bezoeker):
    """Without a plan there is no PDF and no calendar: both lead to the page that says so; without a conversation, to the chat."""
    for pad in ("plan.pdf", "agenda.ics"):
        bezoeker.http.cookies.clear()
        bezoeker.open(f"{CHAT}afdrukken/{pad}")
        assert str(bezoeker.antwoord.url).endswith(CHAT)
        bezoeker.open(f"{CHAT}afdrukken/{pad}")
        assert str(bezoeker.antwoord.url).endswith(f"{CHAT}afdrukken/")


def test_agenda(bezoeker):
    """The calendar file has the day by which the team calls, keeps its UID, and says nothing of the matter."""
    o = _verstuur(bezoeker)
    bezoeker.open(f"{CHAT}afdrukken/agenda.ics")
    dagen = icalendar.Calendar.from_ical(bezoeker.antwoord.content).walk("VEVENT")
    nog_eens = icalendar.Calendar.from_ical(bezoeker.open(f"{CHAT}afdrukken/agenda.ics").html).walk("VEVENT")

    assert o.belt_uiterlijk in [dag.decoded("dtstart") for dag in dagen]
    assert [str(d["uid"]) for d in dagen] == [str(d["uid"]) for d in nog_eens]
    for dag in dagen:
        woorden = f"{dag['summary']} {dag['description']}".lower()
        assert not re.search(r"huur|schuld|deurwaarder|wmo|zorg|wijkteam", woorden)
        assert dag["class"] == "PRIVATE"


@given(st.dates(min_value=date(2026, 1, 1), max_value=date(2030, 12, 31)))
def test_agenda_leest_terug(dag):
    """Any day, also where summer time begins or ends, comes back from the file as the same whole day."""
    profiel = SimpleNamespace(id="voorbeeld", naam="Gemeente Voorbeeld", telefoon=None)
    inhoud = agenda([Afspraak("1-belt", "belt", dag, "1234567890")], profiel, timezone.now())
    (terug,) = icalendar.Calendar.from_ical(inhoud).walk("VEVENT")

    assert terug.decoded("dtstart") == dag
    assert terug.decoded("dtend") == dag + timedelta(days=1)


def _maak_code(bezoeker) -> str:
    bezoeker.open(f"{CHAT}bewaren/")
    bezoeker.tik("Maak een code")
    (code,) = re.findall(r"\b\d{4} \d{4} \d{4}\b", bezoeker.blad.tekst)
    return str(code)


def _gebruik(bezoeker, code: str):
    bezoeker.open(f"{CHAT}verder/")
    return bezoeker.tik("Ga verder", code=code)


def test_code_opent_het_gesprek_elders(bezoeker, bezoeker_elders):
    """The code opens the conversation in another browser, and the first one no longer has it. The code itself is kept nowhere."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    code = _maak_code(bezoeker)
    assert "geheim van mij" in _gebruik(bezoeker_elders, code.replace(" ", "-")).tekst
    assert "geheim van mij" not in bezoeker.open().tekst
    assert "geheim van mij" in bezoeker_elders.open().tekst
    opgeslagen = str(list(Verdercode.objects.values())) + str(list(Gesprek.objects.values()))
    assert code.replace(" ", "") not in opgeslagen


def test_nieuwe_code_vervangt_de_oude(bezoeker):
    """Of two codes only the newest works; after seven days none does; wiping takes it along."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    oud, nieuw = _maak_code(bezoeker), _maak_code(bezoeker)
    assert "kennen wij niet" in _gebruik(bezoeker, oud).tekst
    assert "geheim van mij" in _gebruik(bezoeker, nieuw).tekst
    Verdercode.objects.update(tot=klok.nu() - timedelta(seconds=1))
    assert "kennen wij niet" in _gebruik(bezoeker, nieuw).tekst
    Gesprek.objects.all().delete()
    assert not Verdercode.objects.exists()


def test_code_raden_houdt_op(bezoeker):
    """After five wrong codes even the right one is refused for an hour, with a sentence that says so."""
    bezoeker.open()
    code = _maak_code(bezoeker)
    for keer in range(limieten.MAX_CODES_PER_ADRES):
        _gebruik(bezoeker, f"{keer:012d}")
        assert bezoeker.antwoord.status_code == 400
    blad = _gebruik(bezoeker, code)

    assert bezoeker.antwoord.status_code == 429
    assert "Wacht een uur" in blad.tekst
    Codepoging.objects.update(moment=klok.nu() - timedelta(hours=1, seconds=1))
    _gebruik(bezoeker, code)
    assert bezoeker.antwoord.status_code == 200


def test_alle_adressen_samen_raden_houdt_op(kb):
    """Guessing from many addresses stops as well; ten thousand tries open nothing."""
    gesprek = Gesprek.objects.create(token_hash="x", gemeente="voorbeeld", gemaakt=klok.nu(), laatst=klok.nu())
    verdercode.maak(gesprek, klok.nu())
    codes = []
    for keer in range(limieten.MAX_CODES_SAMEN + 3):
        with pytest.raises(PortaalFout) as fout:
            verdercode.open_(f"{keer:012d}", "voorbeeld", f"10.0.0.{keer}", klok.nu())
        codes.append(fout.value.code)

    assert codes == ["code_onbekend"] * limieten.MAX_CODES_SAMEN + ["te_veel_codes"] * 3


@pytest.mark.parametrize("code", ["", "1", "123456789012", "a" * 40, "１２３４５６７８９０１２", "0" * 500])
def test_onzin_als_code(bezoeker, code):
    """Anything that is no code gets the same sentence, and what was typed is not shown."""
    blad = _gebruik(bezoeker, code)

    assert bezoeker.antwoord.status_code == 400
    assert "Deze code kennen wij niet" in blad.tekst


def _stil(uren: float) -> None:
    Gesprek.objects.update(laatst=klok.nu() - timedelta(hours=uren))


@pytest.mark.parametrize(("uren", "woord"), [(1.1, "#terugkeer:uur"), (25, "#terugkeer:dag")])
def test_terugkeer_vraagt_eerst(bezoeker, rasa, uren, woord):
    """After an hour or a day nothing of the conversation is shown before somebody says it is theirs; then it goes on, once."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    _stil(uren)
    vraag = bezoeker.open()
    assert "geheim" not in vraag.html
    for pad in ("afdrukken/", "afdrukken/plan.pdf", "bewaren/"):
        assert "geheim" not in bezoeker.open(CHAT + pad).html
    bezoeker.blad = vraag
    assert "geheim van mij" in bezoeker.tik("Ja, ga verder").tekst
    bezoeker.blad = vraag
    bezoeker.tik("Ja, ga verder")

    assert rasa.teksten() == ["geheim van mij", woord]


def test_een_ander_op_dezelfde_computer(bezoeker, rasa):
    """Who says no begins afresh; the old conversation is wiped here and at Rasa, unless its owner made a code for it."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    _stil(2)
    bezoeker.open()
    blad = bezoeker.tik("Nee, begin een nieuw gesprek")
    assert "geheim" not in blad.html
    assert Gesprek.objects.count() == 1
    assert len(rasa.gewist) == 1
    bezoeker.typ("tweede geheim")
    code = _maak_code(bezoeker)
    _stil(2)
    bezoeker.open()
    bezoeker.tik("Nee, begin een nieuw gesprek")

    assert len(rasa.gewist) == 1
    assert "tweede geheim" in _gebruik(bezoeker, code).tekst


def test_binnen_een_uur_geen_vraag(bezoeker):
    """Within the hour, and when nothing was said yet, the conversation is simply there."""
    bezoeker.open()
    _stil(30)
    assert "computerprogramma" in bezoeker.open().tekst
    bezoeker.typ("hallo daar")
    _stil(0.9)
    assert "hallo daar" in bezoeker.open().tekst


def test_terugkeer_als_rasa_weg_is(bezoeker, rasa):
    """When Rasa is away who comes back still sees the conversation, with a sentence about it."""
    bezoeker.open()
    bezoeker.typ("geheim van mij")
    _stil(2)
    bezoeker.open()
    rasa.stuk = True
    blad = bezoeker.tik("Ja, ga verder")

    assert bezoeker.antwoord.status_code == 503
    assert "geheim van mij" in blad.tekst


def test_gevaar_gaat_voor_de_vraag(bezoeker):
    """A message from a page that stayed open for a day is answered at once, without the question."""
    bezoeker.open()
    bezoeker.typ("hallo")
    _stil(30)

    assert "0800-0113" in bezoeker.typ("ik wil niet meer leven").html


def test_woorden_van_het_portaal_zijn_niet_te_typen(bezoeker, rasa):
    """Nobody can say in the portal's place that they were away."""
    bezoeker.open()
    bezoeker.typ("#terugkeer:dag")

    assert bezoeker.antwoord.status_code == 400
    assert rasa.beurten == []
    assert not Bericht.objects.exclude(client_id="begin").exists()


def test_letters_zonder_javascript(bezoeker):
    """Larger letters come back with the page, at most two steps, and smaller again."""
    bezoeker.open()
    maten = []
    for knop in ("Letters groter", "Letters groter", "Letters groter", "Letters kleiner", "Letters kleiner", "Letters kleiner"):
        formulier = next(f for f in bezoeker.blad.formulieren if f["id"] == "letters")
        stap = "groter" if "groter" in knop else "kleiner"
        bezoeker._neem(bezoeker.http.post(formulier["action"], data={**formulier["velden"], "stap": stap}))
        maten.append((re.findall(r'data-letters="(\w+)"', bezoeker.blad.html) or ["gewoon"])[0])

    assert maten == ["groter", "grootst", "grootst", "groter", "gewoon", "gewoon"]


def test_privacy_noemt_elke_cookie(bezoeker):
    """The page visits with at most three cookies, and the privacy page says what they are for."""
    bezoeker.open()
    formulier = next(f for f in bezoeker.blad.formulieren if f["id"] == "letters")
    bezoeker.http.post(formulier["action"], data={**formulier["velden"], "stap": "groter"})

    assert set(bezoeker.http.cookies) == {"wegwijzer-voorbeeld", "csrf", "letters"}
    assert "hoe groot u de letters wilt" in bezoeker.open(f"{CHAT}privacy/").tekst

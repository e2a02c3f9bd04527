"""What a resident takes along, as a PDF on A4.

With the language, a title, bookmarks and the letters in the file. fpdf2 cannot tag running text: who reads with a screen reader
is better off with the print page, and that page says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from portaal import kennis, klok
from portaal.chat.meenemen.inhoud import Mee
from regelingen.model import Gemeente

_LETTERS = Path(__file__).resolve().parent / "letters"
_LETTER = "Atkinson"
#: Millimetres around the page, and below it for what stands at the foot.
MARGE, VOET = 15, 6
#: Points of running text and of the headings; a line in millimetres for each point; room around a heading, below it so that it
#: never ends a page, after a point of a list, and before its words.
PUNTEN, KOPPEN, REGEL = 10.5, (16, 13, 11.5), 0.46
VOOR_KOP, NA_KOP, ONDER_KOP, NA_PUNT, INSPRONG = 2.5, 1, 22, 0.8, 5
Kleur = tuple[int, int, int]
_ZWART: Kleur = (0, 0, 0)
_HOOFD: Kleur = (0, 61, 56)
_STIL: Kleur = (74, 90, 87)
#: What the embedded letters lack is replaced by what comes closest; anything else becomes a question mark.
_VERVANG = str.maketrans({"\u2011": "-", "\u202f": " ", "\u00a0": " ", "\u2192": ">", "\u2265": ">=", "\u2264": "<="})


class Blad(FPDF):
    """A4 with the municipality below each page. `schaal` makes all letters larger or smaller."""

    def __init__(self, voet: str, schaal: float = 1.0) -> None:
        """Takes what stands below each page, and how large the letters are (1: 10.5 points for running text)."""
        super().__init__(format="A4")
        self._voet, self.schaal = voet, schaal
        self.add_font(_LETTER, "", _LETTERS / "atkinson-400.ttf")
        self.add_font(_LETTER, "B", _LETTERS / "atkinson-700.ttf")
        self.set_margin(MARGE)
        self.set_auto_page_break(True, margin=MARGE + VOET)
        self._heeft = set(self.fonts[_LETTER.lower()].cmap)  # type: ignore[union-attr]

    def in_letters(self, tekst: str) -> str:
        """The text in characters that the letters have."""
        return "".join(t if t == "\n" or ord(t) in self._heeft else "?" for t in tekst.translate(_VERVANG))

    def breedtes(self, vet: bool) -> dict[str, float]:
        """How wide each character is, in thousandths of the size of the letters."""
        letter: Any = self.fonts[_LETTER.lower() + ("B" if vet else "")]
        return {chr(code): float(letter.cw[code]) for code in letter.cmap}

    def sluit(self) -> None:
        """Closes the files of the letters, for a document that is not written out."""
        for letter in self.fonts.values():
            letter.close()  # type: ignore[union-attr]  # every letter of ours comes from a file

    def footer(self) -> None:
        """The municipality and the page number."""
        self.set_y(-MARGE)
        self.tekst(f"{self._voet}   Blad {self.page_no()} van {{nb}}", maat=9, kleur=_STIL)

    def tekst(self, tekst: str, *, maat: float = PUNTEN, vet: bool = False, kleur: Kleur = _ZWART, in_: float = 0) -> None:
        """One paragraph, `in_` millimetres from the margin."""
        maat *= self.schaal
        tekst = self.in_letters(tekst)
        self.set_font(_LETTER, "B" if vet else "", maat)
        self.set_text_color(*kleur)
        self.set_x(self.l_margin + in_)
        self.multi_cell(0, maat * REGEL, tekst, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def kop(self, tekst: str, niveau: int) -> None:
        """A heading, also as a bookmark. Never alone at the foot of a page."""
        self.ln(VOOR_KOP * self.schaal)
        if self.will_page_break(ONDER_KOP):
            self.add_page()
        self.start_section(tekst, level=niveau)
        self.tekst(tekst, maat=KOPPEN[niveau], vet=True, kleur=_HOOFD)
        self.ln(NA_KOP * self.schaal)

    def punten(self, regels: Sequence[str]) -> None:
        """A list."""
        for regel in regels:
            self.set_x(self.l_margin)
            hier = self.get_y()
            self.tekst("•", in_=1)
            if self.get_y() > hier:  # no page break in between
                self.set_y(hier)
            self.tekst(regel, in_=INSPRONG)
            self.ln(NA_PUNT * self.schaal)


def pdf(mee: Mee, profiel: Gemeente, nu: datetime) -> bytes:
    """The file. Takes what to take along, whose it is, and the moment that stands on it."""
    plaats = kennis.plaats(profiel)
    blad = Blad(f"Gemeente {plaats}{': ' + profiel.telefoon if profiel.telefoon else ''}")
    blad.set_lang("nl-NL")
    blad.set_title("Uw plan")
    blad.set_creator("Wegwijzer")
    blad.set_author(f"Gemeente {plaats}")
    blad.set_creation_date(nu)
    blad.set_display_mode("real")
    blad.add_page()
    blad.kop("Uw plan", 0)
    dag = klok.dag_in_woorden(nu.date())
    blad.tekst(f"Gemaakt met Wegwijzer, een computerprogramma van gemeente {plaats}, op {dag}.", kleur=_STIL)
    if mee.bevestigingen:
        blad.kop("Dit heeft u verstuurd", 1)
        for bevestiging in mee.bevestigingen:
            blad.tekst(bevestiging["tekst"])
            blad.ln(1.5)
    for bericht in mee.plannen:
        _plan(blad, bericht["plan"])
    return bytes(blad.output())


def _plan(blad: Blad, plan: dict[str, Any]) -> None:
    blad.kop(plan["titel"], 1)
    for kolom in plan["kolommen"]:
        if not kolom["stappen"] and not kolom["kaarten"]:
            continue
        blad.kop(kolom["kop"], 2)
        blad.punten([stap["tekst"] for stap in kolom["stappen"]])
        for kaart in kolom["kaarten"]:
            _kaart(blad, kaart)
    for kop, regels in (("Dit weten wij nog niet", plan["nog_onbekend"]), ("Uw rechten", plan["rechten"])):
        if regels:
            blad.kop(kop, 2)
            blad.punten(regels)


def _kaart(blad: Blad, kaart: dict[str, Any]) -> None:
    if blad.will_page_break(26):
        blad.add_page()
    blad.ln(1)
    boven, bladzijde = blad.get_y(), blad.page
    blad.tekst(kaart["naam"], vet=True, maat=11, in_=4)
    blad.tekst(kaart["uitkomst_tekst"], vet=True, kleur=_STIL, in_=4)
    for regel in (kaart["kort"], f"Let op: {kaart['let_op']}" if kaart["let_op"] else "", _bel(kaart), kaart["waarom"]):
        if regel:
            blad.tekst(regel, in_=4)
    blad.tekst(f"Bron: {kaart['bron']}. Nagekeken: {kaart['nagekeken']}.", maat=9, kleur=_STIL, in_=4)
    if blad.page == bladzijde:
        blad.set_draw_color(*_HOOFD)
        blad.set_line_width(0.7)
        blad.line(blad.l_margin + 1, boven + 0.5, blad.l_margin + 1, blad.get_y())
    blad.ln(2)


def _bel(kaart: dict[str, Any]) -> str:
    return f"{kaart['telefoon_van'] or 'Bel'}: {kaart['telefoon']}" if kaart["telefoon"] else ""

"""Words of the trade: which to avoid, and which to explain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ruamel.yaml import YAML

from regelingen.verzameling import Inhoud
from regelingen.zoektekst import kaal, stam

LIJST = Path(__file__).resolve().parents[2] / "data" / "jargon.yml"
_WOORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
_ADRES = re.compile(r"\S+\.(?:nl|com|org|eu|example)\b\S*")
#: Below this a word is rarer in Dutch than once in a hundred thousand words (Zipf scale of wordfreq).
ZELDZAAM = 4.0


class Jargon:
    """The list of jargon beside what the word list explains."""

    def __init__(self, vermijd: dict[str, str], leg_uit: Iterable[str], uitgelegd: Iterable[str], gewoon: Iterable[str]) -> None:
        self._vermijd = {kaal(woord): liever for woord, liever in vermijd.items()}
        self._leg_uit = {stam(kaal(woord)) for woord in leg_uit}
        self._uitgelegd = {stam(deel) for vorm in uitgelegd for deel in kaal(vorm).split()}
        self._gewoon = {stam(kaal(woord)) for woord in gewoon}

    def te_vermijden(self, tekst: str) -> Iterator[tuple[str, str]]:
        """Words with a plainer one beside it."""
        for woord in _woorden(tekst):
            if kaal(woord) in self._vermijd:
                yield woord, self._vermijd[kaal(woord)]

    def zonder_uitleg(self, tekst: str) -> Iterator[str]:
        """Words of the trade that the word list does not explain."""
        for woord in _woorden(tekst):
            if stam(kaal(woord)) in self._leg_uit - self._uitgelegd:
                yield woord

    def zeldzaam(self, tekst: str) -> Iterator[tuple[str, float]]:
        """Rare words without an explanation, with how rare. Names (capitals inside a sentence) are passed over."""
        from wordfreq import zipf_frequency

        for woord in _woorden(tekst):
            stam_ = stam(kaal(woord))
            if len(woord) < 4 or woord[0].isupper() or stam_ in self._uitgelegd or stam_ in self._gewoon:
                continue
            zipf = zipf_frequency(woord, "nl")
            if zipf < ZELDZAAM:
                yield woord.lower(), zipf


def lees_jargon(inhoud: Inhoud, pad: Path = LIJST) -> Jargon:
    """The list in `data/jargon.yml`, beside the word list of the knowledge base."""
    ruw = YAML(typ="safe").load(pad.read_text(encoding="utf-8"))
    uitgelegd = [vorm for een in inhoud.woorden for vorm in (een.woord, *een.ook)]
    return Jargon(ruw["vermijd"], ruw["leg_uit"], uitgelegd, inhoud.gewone_woorden)


def _woorden(tekst: str) -> list[str]:
    return _WOORD.findall(_ADRES.sub(" ", tekst))

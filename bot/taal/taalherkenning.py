"""Whether somebody writes another language than Dutch: English, Turkish, Arabic, Polish or Ukrainian.

By script where that tells, else by the small words that every sentence has. Short or mixed messages stay Dutch: who types
"help" or "parking" or "selam" is understood as well as can be, and who can write Dutch is answered in Dutch.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import Onderdeel, tekst_van, voeg_toe, zet_bedoeling

NEDERLANDS = "nl"
#: So many known small words make a language, and Dutch may have at most this part of that.
MINSTENS = 2
_WOORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _woorden(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


#: The small words of each language.
_KLEIN: dict[str, frozenset[str]] = {
    "nl": _woorden(
        """ik je jij u uw hij zij ze wij we jullie mij me mijn mn zijn haar hem ons onze hun de het een en of maar want dus
        niet geen wel ook nog al meer dat dit die deze daar hier er waar wat wie hoe waarom wanneer welke kan kunnen wil willen
        moet moeten mag heb heeft hebben had ben bent was wordt worden gaat ga doen doe krijg krijgen van voor met bij naar
        aan uit op om door over tot als dan nu te veel weer iets iemand alles hulp nodig aanvragen vraag geld huur huis
        betalen gemeente graag hallo goedemorgen goedemiddag nie kheb"""
    ),
    "en": _woorden(
        """i i'm im i've you he she we they my your his her our their me him us them the a an and or but because so not no
        don't dont can't cant doesn't isn't am are is was were be been have has had do does did will would can could should
        need want get got pay help what which who how why when where this that these those with from for to of at about
        speak english please hello thank thanks any there anyone someone my don't know apply money rent house work job
        live living lost child children husband wife afford letter received received understand"""
    ),
    "tr": _woorden(
        """ben sen biz siz onlar benim bana beni bir bu şu ve veya ama için ile de da ne nasıl neden nerede kim var yok değil
        mi mı mu mü musunuz misiniz mısınız mıyım miyim çok daha istiyorum ihtiyacım yardım para kira ev iş çocuk çocuklarım
        ödeyemiyorum yapabilirim bilmiyorum konuşuyorum türkçe merhaba lütfen teşekkür ederim belediye borç borcum borçlarım
        evim eşim annem babam kocam mektup geldi gerekiyor lazım alabilir istiyor olarak kadar gibi ödemek yok"""
    ),
    "pl": _woorden(
        """ja ty my wy oni moja mój moje mam masz ma mamy jestem jest są nie tak i lub ale bo że to ten ta co jak gdzie kiedy
        dlaczego kto czy w z na do od dla po przy się mnie mi mogę może proszę potrzebuję pomoc pomocy pieniędzy pieniądze
        czynsz mieszkanie dom praca pracy dzieci dziecko rozumiem wiem polsku polski dzień dobry dziękuję długi zapłacić
        mąż żona matka list otrzymałem otrzymałam chcę chciałbym chciałabym bez już tylko bardzo"""
    ),
    "uk": _woorden(
        """я ти ви ми вони мій моя моє мені мене у в на з до від для не так і та але що це як де коли чому хто чи є був була
        потрібна потрібно допомога гроші житло робота дитина діти можу хочу будь ласка дякую добрий день розумію знаю"""
    ),
}
#: Who only names a language, with at most a word of courtesy, asks for that language.
_NAMEN = {
    "english": "en", "engels": "en", "türkçe": "tr", "turkce": "tr", "turks": "tr", "polski": "pl", "polsku": "pl", "pools": "pl",
    "arabic": "ar", "arabisch": "ar", "ukrainian": "uk", "oekraiens": "uk", "oekraïens": "uk", "turkish": "tr", "polish": "pl",
}  # fmt: skip
_EROMHEEN = _woorden("in po please pls plz proszę lütfen only speak graag aub svp do you")
_LATIJNS = ("nl", "en", "tr", "pl")
#: Letters that only one of these languages writes.
_LETTERS = {"tr": frozenset("ğışİ"), "pl": frozenset("ąęłńśźż")}


def herken_taal(tekst: str) -> str:
    """The language of a text: "nl" unless it is clearly one of the others.

    >>> herken_taal("i cannot pay my rent, can you help me please")
    'en'
    >>> herken_taal("help")
    'nl'
    """
    letters = [c for c in tekst if c.isalpha()]
    schrift = Counter(_schrift(c) for c in letters[:1_000])
    if letters and schrift["ARABIC"] >= 3 and schrift["ARABIC"] * 2 > sum(schrift.values()):
        return "ar"
    if letters and schrift["CYRILLIC"] >= 3 and schrift["CYRILLIC"] * 2 > sum(schrift.values()):
        return "uk"
    woorden = [w.lower().replace("’", "'") for w in _WOORD.findall(tekst.replace("İ", "i"))][:200]
    if gevraagd := gevraagde_taal(woorden):
        return gevraagd
    punten: dict[str, float] = {taal: sum(w in _KLEIN[taal] for w in woorden) for taal in _LATIJNS}
    for taal, eigen in _LETTERS.items():
        punten[taal] += min(2, sum(bool(eigen & set(w)) for w in woorden))
    beste = max(_LATIJNS[1:], key=lambda taal: punten[taal])
    zeker = punten[beste] >= MINSTENS and punten[beste] > 2 * punten[NEDERLANDS] and punten[beste] * 3 >= len(woorden)
    return beste if zeker and len(woorden) >= 3 else NEDERLANDS


def gevraagde_taal(woorden: list[str]) -> str | None:
    """The language that a message only names.

    >>> gevraagde_taal(["english", "please"])
    'en'
    >>> gevraagde_taal(["engels", "leren"]) is None
    True
    """
    rest = [w for w in woorden if w not in _EROMHEEN]
    return _NAMEN.get(rest[0]) if len(rest) == 1 else None


def _schrift(teken: str) -> str:
    return unicodedata.name(teken, "").split(" ")[0]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Taalherkenning(Onderdeel):
    """Another language becomes the intent `taal` and the entity `taal`; Dutch becomes neither."""

    def verwerk(self, bericht: Message) -> None:
        """Reads the raw text."""
        taal = herken_taal(tekst_van(bericht))
        if taal != NEDERLANDS:
            voeg_toe(bericht, "taal", taal)
            zet_bedoeling(bericht, "taal", 1.0)

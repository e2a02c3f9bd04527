"""What is asked of the last answer and not of the conversation: more choices, the link once more, more about a card."""

from __future__ import annotations

from typing import Any

from portaal.chat import weergave
from portaal.chat.models import Gesprek
from portaal.whatsapp.weergave import grenzen, vormen
from portaal.whatsapp.weergave.berichten import WEBLINK, Middelen, rompen
from portaal.whatsapp.weergave.keuzes import MEER
from portaal.whatsapp.weergave.plan import kaarten
from portaal.whatsapp.weergave.vormen import Romp

#: Words that ask for the way to the page.
_LINK = frozenset({"link", "de link", "nieuwe link", "stuur link", "stuur de link", "webpagina"})


#: A question with an own choice of this name has more to say than another page.
_EIGEN_MEER = ":meer"


def wil_meer(gesprek: Gesprek, tekst: str) -> bool:
    """Whether this taps "Meer", or types it where the choices of the last answer go on behind the first page."""
    if tekst.startswith(MEER):
        return True
    if tekst.strip().strip(".?!").lower() != "meer":
        return False
    knoppen = [k for b in weergave.laatste_antwoord(gesprek)[-1:] for k in b["knoppen"]]
    return len(knoppen) > grenzen.RIJEN and not any(k["waarde"].endswith(_EIGEN_MEER) for k in knoppen)


def meer(gesprek: Gesprek, tekst: str, middelen: Middelen) -> list[Romp]:
    """The next page of the choices of the last answer: the one that was tapped, or the second. An old one shows the question."""
    nummer = tekst.removeprefix(MEER) if tekst.startswith(MEER) else "1"
    bladzijde = int(nummer) if nummer.isdecimal() and len(nummer) < 4 else 0
    vraag = weergave.laatste_antwoord(gesprek)[-1:]
    return rompen(vraag, middelen, bladzijde=bladzijde)


def open_vraag(gesprek: Gesprek) -> list[dict[str, Any]]:
    """The question that the conversation is at, as a list of at most one message."""
    return [b for b in weergave.laatste_antwoord(gesprek) if b["soort"] == "vraag"][-1:]


def wil_link(tekst: str) -> bool:
    """Whether this asks for the way to the page."""
    return tekst.strip().strip(".?!").lower() in _LINK


def link(gesprek: Gesprek, middelen: Middelen) -> list[Romp]:
    """A new way to the page with this conversation."""
    return [vormen.link(middelen.zin("link_nieuw"), middelen.zin("knop_formulier"), WEBLINK.format("pagina"))]


def bij_kaart(gesprek: Gesprek, berichten: list[dict[str, Any]], tekst: str) -> list[dict[str, Any]]:
    """The answer about a card, with what else may be asked of that card and where it comes from."""
    id = tekst.removeprefix("#kaart:").partition("_")[2]
    kaart = next((k for plan in reversed(weergave.plannen(gesprek)) for k in kaarten(plan) if k["id"] == id), None)
    if kaart is None or not berichten:
        return berichten
    eerste, *rest = berichten
    al = {k["waarde"] for k in eerste["knoppen"]} | {tekst}
    vragen = [v for v in kaart.get("vragen", ()) if v["waarde"] not in al]
    links = [{"titel": kaart["bron"], "adres": kaart["bron_url"]}] if kaart.get("bron_url") else []
    return [{**eerste, "knoppen": [*eerste["knoppen"], *vragen], "links": [*eerste.get("links", ()), *links]}, *rest]

"""A turn: neutral messages in, bodies out. As few messages as fit, and nothing left out.

Texts that follow each other become one message; the choices stand with the last. A crisis stands first and alone. A plan is a
few messages, because it does not fit in one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from portaal.whatsapp.weergave import grenzen, plan, vormen
from portaal.whatsapp.weergave.keuzes import Keuze, Woorden, met_keuzes
from portaal.whatsapp.weergave.knippen import knip, staart
from portaal.whatsapp.weergave.vormen import Romp

#: Stands where a way to a page comes, until the message leaves: `[[weblink:<page>]]`.
WEBLINK = "[[weblink:{}]]"


@dataclass(frozen=True)
class Middelen:
    """What the channel adds.

    `zin` gives a sentence of the channel by its name; `kort` the short title of a regeling by its id; `woorden` is for lists.
    """

    zin: Callable[[str], str]
    kort: Callable[[str], str]
    woorden: Woorden


def rompen(berichten: Sequence[dict[str, Any]], middelen: Middelen, *, vooraf: str = "", bladzijde: int = 0) -> list[Romp]:
    """The bodies of one turn, in the order of sending.

    Takes:
        vooraf: what the channel itself says first, after what is urgent; bladzijde: of the choices.
    """
    uit = _Uit(middelen)
    for bericht in (b for b in berichten if b["soort"] == "crisis"):
        uit.crisis(bericht)
    if vooraf:
        uit.tekst(vooraf)
    for bericht in (b for b in berichten if b["soort"] != "crisis"):
        uit.bericht(bericht)
    return uit.klaar(_keuzes(berichten), _voet(berichten, middelen), bladzijde)


def crisistekst(bericht: dict[str, Any]) -> str:
    """A crisis with the numbers first."""
    nummers = [
        f"{h['naam']}: *{h['nummer']}*" + (f" ({h['bereikbaar']})" if h["bereikbaar"] else "")
        for h in bericht["crisis"]["hulplijnen"]
    ]
    return "\n\n".join(deel for deel in ("\n".join(nummers), bericht["tekst"]) if deel)


class _Uit:
    """Collects text until something must stand alone."""

    def __init__(self, middelen: Middelen) -> None:
        self._m = middelen
        self._rompen: list[Romp] = []
        self._wacht: list[str] = []

    def tekst(self, zin: str) -> None:
        if zin.strip():
            self._wacht.append(zin.strip())

    def crisis(self, bericht: dict[str, Any]) -> None:
        self.tekst(crisistekst(bericht))
        self._tekst_links(bericht)
        self._leeg()

    def bericht(self, bericht: dict[str, Any]) -> None:
        if bericht["soort"] == "plan":
            self._plan(bericht)
        elif bericht["soort"] == "kaart":
            self._kaart(bericht)
        elif bericht["soort"] == "contactformulier":
            self._formulier(bericht)
        elif bericht["soort"] == "tekst" and len(bericht.get("links", ())) == 1:
            self._link_in_tekst(bericht)
        else:
            self.tekst(bericht["tekst"])
            if bericht["soort"] == "samenvatting":
                self.tekst(_samenvatting(bericht["samenvatting"]))
            self._tekst_links(bericht)

    def klaar(self, keuzes: list[Keuze], voet: str, bladzijde: int) -> list[Romp]:
        zin = "\n\n".join(self._wacht)
        if zin:
            self._rompen += met_keuzes(zin, keuzes, self._m.woorden, voet, bladzijde)
        elif keuzes:
            self._rompen += met_keuzes(self._m.zin("kies"), keuzes, self._m.woorden, voet, bladzijde)
        return self._rompen

    def _leeg(self) -> None:
        if self._wacht:
            self._rompen += [vormen.tekst(deel) for deel in knip("\n\n".join(self._wacht), grenzen.TEKST)]
            self._wacht = []

    def _tekst_links(self, bericht: dict[str, Any]) -> None:
        for een in bericht.get("links", ()):
            self.tekst(f"{een['titel']}: {een['adres']}")

    def _link_in_tekst(self, bericht: dict[str, Any]) -> None:
        """A text with one link: a button. An address of our own without a host (demo) is no address for Meta: then in words."""
        een = bericht["links"][0]
        if een["adres"].startswith(("http://", "https://")):
            self.tekst(f"{bericht['tekst']}\n\n{een['titel']}")
            zin, self._wacht = "\n\n".join(self._wacht), []
            self._link(zin, self._m.zin("knop_lees"), een["adres"])
        else:
            self.tekst(bericht["tekst"])
            self._tekst_links(bericht)

    def _link(self, zin: str, knop: str, adres: str) -> None:
        """A message with a button to a page; what does not fit goes first."""
        ervoor, romp = staart(zin, grenzen.ROMP)
        self.tekst(ervoor)
        self._leeg()
        self._rompen.append(vormen.link(romp, knop, adres))

    def _plan(self, bericht: dict[str, Any]) -> None:
        self.tekst(plan.eigen_deel(bericht))
        self._leeg()
        keuzes = [k for kaart in plan.kaarten(bericht) if (k := _van_kaart(kaart, self._m)) is not None]
        self._rompen += met_keuzes(plan.gemeente_deel(bericht) or self._m.zin("kies"), keuzes, self._m.woorden)
        slot = plan.slot_deel(bericht, self._m.zin("nog_onbekend"))
        zin = "\n\n".join(deel for deel in (slot, self._m.zin("plan_op_papier")) if deel)
        self._link(zin, self._m.zin("knop_plan"), WEBLINK.format("afdrukken"))

    def _kaart(self, bericht: dict[str, Any]) -> None:
        kaart = bericht["kaart"]
        zin = "\n\n".join(deel for deel in (bericht["tekst"], plan.kaarttekst(kaart)) if deel)
        if kaart.get("bron_url"):
            self._link(zin, self._m.zin("knop_bron"), kaart["bron_url"])
        else:
            self.tekst(zin)

    def _formulier(self, bericht: dict[str, Any]) -> None:
        """The hand-over is completed on a page: a link has no room for buttons, so its choices are words to type."""
        typ = [self._m.zin("typ").format(keuze=k["titel"]) for k in bericht["knoppen"]]
        zin = "\n\n".join([self._m.zin("formulier").format(team=bericht["formulier"]["team"]), *typ])
        self._leeg()
        self._link(zin, self._m.zin("knop_formulier"), WEBLINK.format("pagina"))


def _keuzes(berichten: Sequence[dict[str, Any]]) -> list[Keuze]:
    """All buttons of a turn: first those of the question, with the number that may be typed for each."""
    met = [b for b in berichten if b["soort"] != "contactformulier"]
    vraag = next((b for b in reversed(met) if b["soort"] == "vraag"), met[-1] if met else None)
    eigen = [Keuze(k["waarde"], k["titel"], nr) for nr, k in enumerate(vraag["knoppen"], 1)] if vraag else []
    gezien = {k.waarde for k in eigen}
    ernaast: list[Keuze] = []
    for bericht in met:
        if bericht is not vraag:
            ernaast += [Keuze(k["waarde"], k["titel"]) for k in bericht["knoppen"]]
        if bericht["soort"] == "kaart":
            ernaast += [Keuze(k["waarde"], k["titel"]) for k in bericht["kaart"].get("vragen", ())]
    return [*eigen, *{k.waarde: k for k in ernaast if k.waarde not in gezien}.values()]


def _van_kaart(kaart: dict[str, Any], middelen: Middelen) -> Keuze | None:
    """The way to a card of the plan: what may be asked of it, the most general first."""
    vragen = kaart.get("vragen") or []
    if not vragen:
        return None
    meer = next((v for v in vragen if v["waarde"].startswith("#kaart:meer_")), vragen[0])
    return Keuze(meer["waarde"], middelen.kort(kaart["id"]) or kaart["naam"], uitleg=kaart["naam"])


def _voet(berichten: Sequence[dict[str, Any]], middelen: Middelen) -> str:
    voortgang = next((b["voortgang"] for b in reversed(berichten) if b.get("voortgang")), None)
    return middelen.zin("voortgang").format(**voortgang) if voortgang else ""


def _samenvatting(samenvatting: dict[str, Any]) -> str:
    regels = []
    for regel in samenvatting["regels"]:
        zin = f"{regel['kop']}: {regel['tekst']}"
        regels.append(f"{regel['nr']}. ~{zin}~" if regel["geschrapt"] else f"{regel['nr']}. {zin}")
    return "\n".join(regels)

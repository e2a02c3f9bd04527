"""The same conversations as on a telephone: what is tapped must be in the bodies, what is typed comes from a webhook."""

from __future__ import annotations

from typing import Any

from bot.graafproef import scherm, toets
from portaal.whatsapp import envelop, soorten
from portaal.whatsapp.weergave.berichten import Middelen, rompen
from portaal.whatsapp.weergave.keuzes import MEER, Woorden
from portaal.whatsapp.weergave.vormen import Romp
from tests.gesprekken.partner import Partner

MIDDELEN = Middelen(
    zin=lambda naam: {"formulier": "Vul in voor {team}.", "typ": "Of typ: {keuze}.", "voortgang": "Vraag {nu} van {van}"}.get(
        naam, naam.replace("_", " ")
    ),
    kort=lambda id: id[:20],
    woorden=Woorden("Kies uw antwoord", "Meer", "Bij deze vraag", "Dit kan ook"),
)
#: The way to the page with the form, as it stands in a body before it leaves.
WEB = "[[weblink:pagina]]"


class Telefoon(Partner):
    """A resident on WhatsApp with the real model: each turn is rendered, held to Meta's limits, and tapped from there."""

    def __init__(self, agent: Any, gemeente: str = "voorbeeld") -> None:
        super().__init__(agent, gemeente)
        self.metadata["kanaal"] = "whatsapp"
        self.rompen: list[Romp] = []

    async def zeg(self, zin: str) -> list[dict[str, Any]]:
        """Types, or taps a value. It arrives as a webhook would bring it."""
        deel: dict[str, Any] = {"type": "text", "text": {"body": zin}}
        if zin.startswith("#"):
            deel = {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": {"id": zin, "title": "x"}}}
        bericht = {"from": "31612345678", "id": "wamid.1", "timestamp": "1", **deel}
        waarde = {"metadata": {"phone_number_id": "1"}, "messages": [bericht]}
        (binnen,) = envelop.lees({"entry": [{"changes": [{"value": waarde}]}]}).berichten
        return await super().zeg(soorten.lees(binnen.ruw).tekst)

    async def kies(self, optie: str) -> list[dict[str, Any]]:
        """Taps an option of the open question; one that stands on no page of the choices is a mistake of the rendering."""
        waarde = f"#{self.toestand.stap}:{optie}"
        assert waarde in self.tikbaar(), f"{waarde} cannot be tapped: {self.tikbaar()}"
        return await self.zeg(waarde)

    def tikbaar(self) -> set[str]:
        """Everything that can be tapped now, over the pages of "Meer"."""
        bladen = [rompen(self.berichten, MIDDELEN, bladzijde=blad) for blad in range(4)]
        return {id for blad in bladen for romp in blad for id, _ in scherm.knoppen(romp) if not id.startswith(MEER)}

    @property
    def op_de_webpagina(self) -> bool:
        """Whether the turn leads to the page with the form."""
        return any(WEB in str(romp) for romp in self.rompen)

    async def _neem(self, uit: Any) -> None:
        await super()._neem(uit)
        self.rompen = rompen(self.berichten, MIDDELEN)
        adres = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "31612345678"}
        for romp in self.rompen:
            assert toets.fouten({**adres, **_met_adressen(romp)}) == []
        eigen = {k["waarde"] for b in self.berichten for k in b["knoppen"] if b["soort"] != "contactformulier"}
        assert eigen <= self.tikbaar(), "a button was dropped"


def _met_adressen(romp: Romp) -> Romp:
    """A body with addresses where the portal fills them in as it leaves."""
    parameters = romp.get("interactive", {}).get("action", {}).get("parameters")
    if parameters and parameters["url"].startswith("[["):
        actie = {**romp["interactive"]["action"], "parameters": {**parameters, "url": "https://voorbeeld.example/x"}}
        return {**romp, "interactive": {**romp["interactive"], "action": actie}}
    return romp

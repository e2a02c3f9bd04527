"""A register with the klantinteracties API, as far as we use it: fields, limits, uniqueness as in `klantinteracties.json`."""

from __future__ import annotations

import json
import re
import threading
import uuid
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CONTRACT: dict[str, Any] = json.loads((Path(__file__).parent.parent / "klantinteracties.json").read_text(encoding="utf-8"))
TOKEN = "0123456789abcdef0123456789abcdef01234567"
_SOORTEN = {"string": str, "boolean": bool, "object": (dict, type(None)), "array": list}


class Afgekeurd(Exception):
    """The register answers 400."""

    def __init__(self, veld: str, code: str) -> None:
        super().__init__(f"{veld}: {code}")
        self.antwoord = {"code": "invalid", "status": 400, "invalidParams": [{"name": veld, "code": code, "reason": code}]}


def keur(soort: str, inhoud: Mapping[str, Any], *, deels: bool = False) -> None:
    """Refuses what the contract does not allow, and fields that it does not name. Raises Afgekeurd.

    Takes:
        deels: a change of some fields, which need not bring the others.
    """
    regels = CONTRACT[soort]
    for veld in () if deels else regels["verplicht"]:
        if veld not in inhoud:
            raise Afgekeurd(veld, "required")
    for veld, waarde in inhoud.items():
        regel = regels["velden"].get(veld)
        if regel is None:
            raise Afgekeurd(veld, "unknown")
        if not isinstance(waarde, _SOORTEN[regel["type"]]):
            raise Afgekeurd(veld, "type")
        if isinstance(waarde, str) and len(waarde) > regel.get("maxLength", len(waarde)):
            raise Afgekeurd(veld, "max_length")
        if waarde not in regel.get("enum", [waarde]):
            raise Afgekeurd(veld, "invalid_choice")
    if regels.get("uniek") and not deels and not re.fullmatch(r"\d{1,10}", inhoud[regels["uniek"]]):
        raise Afgekeurd(regels["uniek"], "invalid")
    if inhoud.get("soortDigitaalAdres") == "telefoonnummer" and not re.match(CONTRACT["telefoon"], inhoud["adres"]):
        raise Afgekeurd("adres", "invalid")


class Register:
    """What is kept, and which requests came."""

    def __init__(self) -> None:
        self.actoren: list[dict[str, Any]] = []
        self.contacten: list[dict[str, Any]] = []
        self.adressen: list[dict[str, Any]] = []
        self.taken: list[dict[str, Any]] = []
        #: Which contact (by its number) is about which earlier one (by its uuid).
        self.verbanden: list[tuple[str, str]] = []
        #: A token that may only add.
        self.verandert_niets = False
        self.geweigerd: Counter[str] = Counter()
        self._slot = threading.Lock()

    def vraag(self, methode: str, pad: str, zoek: Mapping[str, str], inhoud: Any) -> tuple[int, Any]:
        """One request: status and answer."""
        with self._slot:
            try:
                return self._doe(methode, pad, zoek, inhoud)
            except Afgekeurd as fout:
                self.geweigerd[str(fout)] += 1
                return 400, fout.antwoord

    def _doe(self, methode: str, pad: str, zoek: Mapping[str, str], inhoud: Any) -> tuple[int, Any]:
        if methode == "GET":
            for naam in zoek:
                if naam not in CONTRACT["zoeken"].get(f"/{pad}", ()):
                    raise Afgekeurd(naam, "unknown-parameters")
            gevonden = getattr(self, f"_zoek_{pad}")(zoek)
            return 200, {"count": len(gevonden), "next": None, "previous": None, "results": gevonden}
        if methode in ("PATCH", "DELETE"):
            return self._verander(methode, *pad.split("/"), inhoud)
        return 201, getattr(self, f"_maak_{pad.replace('-', '_')}")(inhoud)

    def _verander(self, methode: str, wat: str, id: str, inhoud: Any) -> tuple[int, Any]:
        if self.verandert_niets:
            return 403, {"code": "permission_denied"}
        rijen = {"internetaken": self.taken, "digitaleadressen": self.adressen, "klantcontacten": self.contacten}[wat]
        rij = next((een for een in rijen if een["uuid"] == id), None)
        if rij is None:
            return 404, {"code": "not_found"}
        if methode == "DELETE":
            rijen.remove(rij)
            return 204, None
        keur({"internetaken": "InterneTaak", "klantcontacten": "Klantcontact"}[wat], inhoud, deels=True)
        rij.update(inhoud)
        return 200, rij

    def _zoek_internetaken(self, zoek: Mapping[str, str]) -> list[dict[str, Any]]:
        return [taak for taak in self.taken if taak["referentienummer"] == zoek["referentienummer"]]

    def _zoek_actoren(self, zoek: Mapping[str, str]) -> list[dict[str, Any]]:
        id = zoek["actoridentificatorObjectId"]
        return [actor for actor in self.actoren if actor["actoridentificator"]["objectId"] == id]

    def _zoek_klantcontacten(self, zoek: Mapping[str, str]) -> list[dict[str, Any]]:
        return [self._uitgeklapt(c) for c in self.contacten if c["referentienummer"] == zoek["referentienummer"]]

    def _zoek_digitaleadressen(self, zoek: Mapping[str, str]) -> list[dict[str, Any]]:
        van = zoek["verstrektDoorBetrokkene__uuid"]
        return [a for a in self.adressen if a["verstrektDoorBetrokkene"]["uuid"] == van]

    def _uitgeklapt(self, contact: dict[str, Any]) -> dict[str, Any]:
        taken = [{"uuid": t["uuid"]} for t in self.taken if t["aanleidinggevendKlantcontact"]["uuid"] == contact["uuid"]]
        return {**contact, "leiddeTotInterneTaken": taken}

    def _maak_actoren(self, inhoud: dict[str, Any]) -> dict[str, Any]:
        keur("Actor", inhoud)
        if self._zoek_actoren({"actoridentificatorObjectId": inhoud["actoridentificator"]["objectId"]}):
            raise Afgekeurd("nonFieldErrors", "unique")
        return self._bewaar(self.actoren, inhoud)

    def _maak_maak_klantcontact(self, inhoud: dict[str, Any]) -> dict[str, Any]:
        keur("Klantcontact", inhoud["klantcontact"])
        keur("Betrokkene", inhoud["betrokkene"])
        self._uniek(self.contacten, "klantcontact.referentienummer", inhoud["klantcontact"]["referentienummer"])
        if "onderwerpobject" in inhoud:
            keur("Onderwerpobject", inhoud["onderwerpobject"])
            was = inhoud["onderwerpobject"]["wasKlantcontact"]["uuid"]
            if was not in {contact["uuid"] for contact in self.contacten}:
                raise Afgekeurd("onderwerpobject.wasKlantcontact.uuid", "object-does-not-exist")
            self.verbanden.append((inhoud["klantcontact"]["referentienummer"], was))
        betrokkene = {"uuid": str(uuid.uuid4()), **inhoud["betrokkene"]}
        contact = {**inhoud["klantcontact"], "hadBetrokkenen": [betrokkene]}
        return {"klantcontact": self._bewaar(self.contacten, contact), "betrokkene": betrokkene}

    def _maak_digitaleadressen(self, inhoud: dict[str, Any]) -> dict[str, Any]:
        keur("DigitaalAdres", inhoud)
        return self._bewaar(self.adressen, inhoud)

    def _maak_internetaken(self, inhoud: dict[str, Any]) -> dict[str, Any]:
        keur("InterneTaak", inhoud)
        self._uniek(self.taken, "referentienummer", inhoud["referentienummer"])
        return self._bewaar(self.taken, inhoud)

    def _uniek(self, rijen: list[dict[str, Any]], veld: str, nummer: str) -> None:
        if any(rij["referentienummer"] == nummer for rij in rijen):
            raise Afgekeurd(veld, "unique")

    def _bewaar(self, rijen: list[dict[str, Any]], inhoud: dict[str, Any]) -> dict[str, Any]:
        rij = {"uuid": str(uuid.uuid4()), **inhoud}
        rijen.append(rij)
        return rij

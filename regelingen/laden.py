"""Reads the whole knowledge base into frozen objects. It is small, so one read at opening beats a query a question."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, cast

from regelingen.model import (
    Aanvragen,
    Bedrag,
    Bron,
    CrisisSignaal,
    CrisisTekst,
    FeitVraag,
    Gemeente,
    Hulplijn,
    Leefgebied,
    LeidraadVraag,
    Niveau,
    Optie,
    Regeling,
    Spoed,
    Tabelrij,
    Thema,
    Voorwaarde,
    Voorziening,
    Wijkteam,
    Zin,
)

Rij = sqlite3.Row


@dataclass
class Geladen:
    """Everything of one file."""

    versie: str
    bronnen: dict[str, Bron] = field(default_factory=dict)
    hulplijnen: dict[str, Hulplijn] = field(default_factory=dict)
    leefgebieden: dict[str, Leefgebied] = field(default_factory=dict)
    leidraad: list[LeidraadVraag] = field(default_factory=list)
    toetszinnen: dict[str, str] = field(default_factory=dict)
    woorden: dict[str, str] = field(default_factory=dict)
    woordvormen: dict[str, str] = field(default_factory=dict)
    bedragen: dict[str, tuple[Bedrag, ...]] = field(default_factory=dict)
    tabellen: dict[str, tuple[Tabelrij, ...]] = field(default_factory=dict)
    vragen: dict[str, FeitVraag] = field(default_factory=dict)
    themas: dict[str, Thema] = field(default_factory=dict)
    gemeenten: dict[str, Gemeente] = field(default_factory=dict)
    regelingen: dict[tuple[str, str], Regeling] = field(default_factory=dict)
    aliassen: dict[str, str] = field(default_factory=dict)
    crisis: list[CrisisSignaal] = field(default_factory=list)
    stammen: tuple[str, ...] = ()


def laad(db: sqlite3.Connection, versie: str) -> Geladen:
    """Takes an open knowledge base and its version, gives everything in it, raises sqlite3.Error when it is broken."""
    db.row_factory = sqlite3.Row
    uit = Geladen(versie)
    _naslag(db, uit)
    _bedragen(db, uit)
    _vragen(db, uit)
    _themas(db, uit)
    _gemeenten(db, uit)
    _regelingen(db, uit)
    _crisis(db, uit)
    vocabulaire = (rij["naam"] + " " + rij["synoniemen"] for rij in db.execute("SELECT naam, synoniemen FROM zoek"))
    uit.stammen = tuple(sorted({stam for tekst in vocabulaire for stam in tekst.split() if len(stam) > 3}))
    return uit


def _lijsten(db: sqlite3.Connection, tabel: str, bij: str, kolom: str) -> dict[Any, tuple[Any, ...]]:
    """The values of a child table per parent, in order. The names are ours, never a user's."""
    uit: dict[Any, list[Any]] = defaultdict(list)
    for rij in db.execute(f"SELECT {bij}, {kolom} FROM {tabel} ORDER BY {bij}, volgnr"):  # noqa: S608
        uit[rij[0]].append(rij[1])
    return {sleutel: tuple(waarden) for sleutel, waarden in uit.items()}


def _naslag(db: sqlite3.Connection, uit: Geladen) -> None:
    for rij in db.execute("SELECT * FROM bron"):
        uit.bronnen[rij["id"]] = Bron(rij["id"], rij["titel"], rij["url"], _dag(rij["datum"]))
    for rij in db.execute("SELECT * FROM hulplijn ORDER BY volgnr"):
        uit.hulplijnen[rij["id"]] = Hulplijn(
            rij["id"], rij["naam"], rij["nummer"], rij["tel"], rij["waarvoor"], rij["bereikbaar"], rij["kosten"],
            tuple(json.loads(rij["kanalen"])),
        )
    for rij in db.execute("SELECT * FROM leefgebied ORDER BY volgnr"):
        uit.leefgebieden[rij["id"]] = Leefgebied(rij["id"], rij["naam"], rij["uitleg"])
    for rij in db.execute("SELECT * FROM leidraad_vraag ORDER BY volgnr"):
        uit.leidraad.append(
            LeidraadVraag(rij["id"], rij["fase"], tuple(rij["wmo"]), rij["leefgebied"], rij["vraag"], rij["hint"] or "")
        )
    uit.toetszinnen = {rij["id"]: rij["tekst"] for rij in db.execute("SELECT * FROM toetszin")}
    uit.woorden = {rij["woord"]: rij["uitleg"] for rij in db.execute("SELECT * FROM woord ORDER BY woord COLLATE NOCASE")}
    uit.woordvormen = {rij["vorm"]: rij["woord"] for rij in db.execute("SELECT * FROM woord_vorm")}


def _bedragen(db: sqlite3.Connection, uit: Geladen) -> None:
    bronnen = _lijsten(db, "bedrag_periode_bron", "periode", "bron")
    perioden: dict[str, list[Bedrag]] = defaultdict(list)
    for rij in db.execute(
        "SELECT p.*, b.naam, b.eenheid, b.noot FROM bedrag_periode p JOIN bedrag b ON b.id = p.bedrag ORDER BY p.bedrag, p.van"
    ):
        perioden[rij["bedrag"]].append(
            Bedrag(
                rij["bedrag"], rij["naam"], Decimal(rij["waarde"]), rij["eenheid"], date.fromisoformat(rij["van"]),
                _dag(rij["tot"]), bronnen.get(rij["id"], ()), bool(rij["toonbaar"]), rij["noot"] or "",
            )
        )
    uit.bedragen = {id_: tuple(rij) for id_, rij in perioden.items()}
    per_rij = _lijsten(db, "tabel_rij_bedrag", "rij", "bedrag")
    tabellen: dict[str, list[Tabelrij]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM tabel_rij ORDER BY tabel, volgnr"):
        tabellen[rij["tabel"]].append(Tabelrij(_vast(json.loads(rij["als"])), per_rij[rij["id"]]))
    uit.tabellen = {id_: tuple(rijen) for id_, rijen in tabellen.items()}


def _vragen(db: sqlite3.Connection, uit: Geladen) -> None:
    opties: dict[str, list[tuple[Optie, bool, bool]]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM vraag_optie ORDER BY vraag, volgnr"):
        optie = Optie(rij["id"], rij["titel"], json.loads(rij["waarde"]), _vast(json.loads(rij["volgt"])))
        opties[rij["vraag"]].append((optie, bool(rij["knop"]), bool(rij["spoed"])))
    spoed = _lijsten(db, "vraag_spoed", "vraag", "regeling")
    for rij in db.execute("SELECT * FROM vraag ORDER BY volgnr"):
        rijen = opties[rij["id"]]
        uit.vragen[rij["id"]] = FeitVraag(
            id=rij["id"], soort=rij["soort"], tekst=rij["tekst"], tekst_ander=rij["tekst_ander"], waarom=rij["waarom"],
            opties=tuple(optie for optie, knop, _ in rijen if knop), last=rij["last"], ontbreekt=rij["ontbreekt"],
            ook=tuple(optie for optie, knop, _ in rijen if not knop),
            spoed=Spoed(
                tuple(optie.id for optie, _, bij in rijen if bij), rij["spoed_reden"], rij["spoed_grondslag"],
                rij["spoed_werkdagen"], spoed.get(rij["id"], ()),
            ) if rij["spoed_reden"] else None,
        )


def _themas(db: sqlite3.Connection, uit: Geladen) -> None:
    keuzes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM thema_keuze ORDER BY thema, soort, volgnr"):
        keuzes[rij["thema"], rij["soort"]].append(rij["tekst"])
    kern = _lijsten(db, "thema_kern", "thema", "regeling")
    for rij in db.execute("SELECT * FROM thema ORDER BY volgorde"):
        id_ = rij["id"]
        uit.themas[id_] = Thema(
            id=id_, naam=rij["naam"], titel_kort=rij["titel_kort"], zegt=rij["zegt"], zegt_ander=rij["zegt_ander"],
            volgorde=rij["volgorde"], kern=kern.get(id_, ()), wensen=tuple(keuzes[id_, "wensen"]),
            zelf=tuple(keuzes[id_, "zelf"]), omgeving=tuple(keuzes[id_, "omgeving"]), spoedvraag=rij["spoedvraag"],
            wet=rij["wet"], betekent=_vast(json.loads(rij["betekent"])),
        )


def _gemeenten(db: sqlite3.Connection, uit: Geladen) -> None:
    gebieden: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM wijkteam_gebied ORDER BY team, soort, volgnr"):
        gebieden[rij["team"], rij["soort"]].append(rij["waarde"])
    teamthemas = _lijsten(db, "wijkteam_thema", "team", "thema")
    teams: dict[str, list[Wijkteam]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM wijkteam ORDER BY gemeente, volgnr"):
        teams[rij["gemeente"]].append(
            Wijkteam(
                rij["id"], rij["naam"], rij["telefoon"], rij["adres"], rij["open"], tuple(gebieden[rij["sleutel"], "postcodes"]),
                tuple(gebieden[rij["sleutel"], "wijken"]), teamthemas.get(rij["sleutel"], ()), rij["wie_vraagt"],
                rij["organisatie"], rij["daarna"],
            )
        )
    themas = _lijsten(db, "voorziening_thema", "voorziening", "thema")
    kaart: dict[str, list[Voorziening]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM voorziening ORDER BY gemeente, volgnr"):
        kaart[rij["gemeente"]].append(
            Voorziening(
                rij["id"], rij["naam"], rij["wat"], rij["voor_wie"], rij["waar"], rij["wanneer"], rij["telefoon"],
                themas.get(rij["sleutel"], ()), rij["bron"], date.fromisoformat(rij["nagekeken"]),
            )
        )
    deuren: dict[str, dict[str, str]] = defaultdict(dict)
    for rij in db.execute("SELECT * FROM deur"):
        deuren[rij["gemeente"]][rij["woord"]] = rij["tekst"]
    for rij in db.execute("SELECT * FROM gemeente ORDER BY id"):
        id_ = rij["id"]
        uit.gemeenten[id_] = Gemeente(
            id=id_, naam=rij["naam"], fictief=bool(rij["fictief"]), ingang=rij["ingang"], wie_vraagt=rij["wie_vraagt"],
            telefoon=rij["telefoon"], open=rij["open"], website=rij["website"], spoed_opvang=rij["spoed_opvang"],
            terugbel_werkdagen=rij["terugbel_werkdagen"], opvolgen_na_dagen=rij["opvolgen_na_dagen"],
            melding_modus=rij["melding_modus"], kanalen=tuple(json.loads(rij["kanalen"])), talen=tuple(json.loads(rij["talen"])),
            teams=tuple(teams[id_]), standaardteam=rij["standaardteam"], sociale_kaart=tuple(kaart[id_]),
            deuren=MappingProxyType(deuren[id_]), ontbreekt=tuple(json.loads(rij["ontbreekt"])),
            bijzonder=tuple(Zin(tekst, tuple(bron), zeker) for tekst, bron, zeker in json.loads(rij["bijzonder"])),
        )


def _regelingen(db: sqlite3.Connection, uit: Geladen) -> None:
    zinbronnen = _lijsten(db, "regeling_zin_bron", "zin", "bron")
    zinnen: dict[tuple[str, str], list[Zin]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM regeling_zin ORDER BY regeling, soort, volgnr"):
        zinnen[rij["regeling"], rij["soort"]].append(
            Zin(rij["tekst"], zinbronnen.get(rij["id"], ()), rij["vertrouwen"], bool(rij["voorstel"]))
        )
    voorwaardebronnen = _lijsten(db, "regeling_voorwaarde_bron", "voorwaarde", "bron")
    voorwaarden: dict[str, list[Voorwaarde]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM regeling_voorwaarde ORDER BY regeling, volgnr"):
        voorwaarden[rij["regeling"]].append(
            Voorwaarde(
                rij["id"], _vast(json.loads(rij["toets"])), rij["wel"], rij["niet"], voorwaardebronnen.get(rij["nr"], ()),
                bool(rij["veronderstel"]), bool(rij["zacht"]),
            )
        )
    woorden: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM regeling_woord ORDER BY regeling, soort, volgnr"):
        woorden[rij["regeling"], rij["soort"]].append(rij["tekst"])
        if rij["soort"] == "alias":
            uit.aliassen[rij["tekst"]] = rij["regeling"].split("@")[0]
    koppel = {
        naam: _lijsten(db, f"regeling_{naam}", "regeling", naam)
        for naam in ("thema", "leefgebied", "bedrag", "bron", "hulplijn", "verwant")
    }
    was: dict[str, dict[str, str]] = defaultdict(dict)
    for rij in db.execute("SELECT * FROM afwijking"):
        was[f"{rij['regeling']}@{rij['gemeente']}"][rij["veld"]] = rij["was"]
    for rij in db.execute("SELECT * FROM regeling ORDER BY id"):
        sleutel = rij["sleutel"]

        def teksten(soort: str, sleutel: str = sleutel) -> tuple[str, ...]:
            return tuple(zin.tekst for zin in zinnen[sleutel, soort])

        uit.regelingen[rij["id"], rij["gemeente"] or ""] = Regeling(
            id=rij["id"], naam=rij["naam"], titel_kort=rij["titel_kort"], kort=rij["kort"], kolom=rij["kolom"],
            themas=koppel["thema"].get(sleutel, ()), leefgebieden=koppel["leefgebied"].get(sleutel, ()), status=rij["status"],
            voor_wie=rij["voor_wie"], voorwaarden=tuple(voorwaarden[sleutel]),
            wat_krijgt_u=tuple(zinnen[sleutel, "wat_krijgt_u"]), bedragen=koppel["bedrag"].get(sleutel, ()),
            aanvragen=Aanvragen(rij["waar"], teksten("hoe"), teksten("meenemen"), rij["termijn"], rij["url"]),
            bezwaar=rij["bezwaar"], zelf=tuple(zinnen[sleutel, "zelf"]), omgeving=tuple(zinnen[sleutel, "omgeving"]),
            gemeente=tuple(zinnen[sleutel, "gemeente"]), grondslag=teksten("grondslag"), bronnen=koppel["bron"].get(sleutel, ()),
            peildatum=date.fromisoformat(rij["peildatum"]), vertrouwen=rij["vertrouwen"],
            synoniemen=tuple(woorden[sleutel, "synoniem"]), aliassen=tuple(woorden[sleutel, "alias"]),
            verwant=tuple(ander.split("@")[0] for ander in koppel["verwant"].get(sleutel, ())),
            hulplijnen=koppel["hulplijn"].get(sleutel, ()), niet_vastgelegd=teksten("niet_vastgelegd"),
            nooit_zeker=bool(rij["nooit_zeker"]), let_op=rij["let_op"] or "", vraag_na=rij["vraag_na"],
            upl_naam=rij["upl_naam"], upl_uri=rij["upl_uri"], overschreven=MappingProxyType(was[sleutel]),
        )


def _crisis(db: sqlite3.Connection, uit: Geladen) -> None:
    patronen: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for rij in db.execute("SELECT * FROM crisis_patroon ORDER BY crisis, niveau, volgnr"):
        patronen[rij["crisis"]][rij["niveau"]].append(rij["patroon"])
    lijnen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rij in db.execute("SELECT * FROM crisis_hulplijn ORDER BY crisis, niveau, volgnr"):
        lijnen[rij["crisis"], rij["niveau"]].append(rij["hulplijn"])
    teksten: dict[str, dict[Niveau, CrisisTekst]] = defaultdict(dict)
    for rij in db.execute("SELECT * FROM crisis_tekst"):
        tekst = CrisisTekst(rij["tekst"], tuple(lijnen[rij["crisis"], rij["niveau"]]), rij["vraag"] or "")
        teksten[rij["crisis"]][cast(Niveau, rij["niveau"])] = tekst
    for rij in db.execute("SELECT * FROM crisis ORDER BY volgnr"):
        eigen = patronen[rij["id"]]
        uit.crisis.append(
            CrisisSignaal(
                id=rij["id"], naam=rij["naam"],
                patronen=MappingProxyType({cast(Niveau, n): tuple(eigen.get(n, ())) for n in ("acuut", "dringend", "zwak")}),
                geen_crisis=tuple(eigen.get("geen", ())), teksten=MappingProxyType(teksten[rij["id"]]),
                direct_weg=bool(rij["direct_weg"]), thema=rij["thema"], feiten=_vast(json.loads(rij["feiten"])),
                goedgekeurd_door=rij["goedgekeurd_door"],
            )
        )


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _vast(waarde: dict[str, Any]) -> Mapping[str, Any]:
    """Read-only at the top, so a caller cannot change what others read."""
    return MappingProxyType(waarde)

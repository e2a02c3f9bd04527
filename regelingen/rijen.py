"""Turns the forms into rows of the tables of `regelingen.schema`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from regelingen.afgeleid import tijdvakken
from regelingen.gemeenten import wat_ontbreekt
from regelingen.verzameling import Inhoud
from regelingen.vorm.basis import Stap, Uitspraak
from regelingen.vorm.regeling import RegelingVorm
from regelingen.zoektekst import stammen

Rij = dict[str, Any]
Varianten = dict[tuple[str, str], tuple[RegelingVorm, dict[str, str]]]


class Rijen:
    """Collects rows per table, in the order in which they may be inserted."""

    def __init__(self) -> None:
        self.tabellen: dict[str, list[Rij]] = {}
        self._nummer: dict[str, int] = {}

    def zet(self, tabel: str, /, **rij: Any) -> int:
        """Adds a row and gives its number in that table."""
        self.tabellen.setdefault(tabel, []).append(rij)
        self._nummer[tabel] = self._nummer.get(tabel, 0) + 1
        return self._nummer[tabel]

    def volgende(self, tabel: str) -> int:
        """The number that the next row of the table gets."""
        return self._nummer.get(tabel, 0) + 1


def json_tekst(waarde: Any) -> str:
    """Takes a value, gives it as JSON; decimals stay exact, as text."""
    return json.dumps(waarde, ensure_ascii=False, sort_keys=True, default=_getal)


def maak_rijen(inhoud: Inhoud, varianten: Varianten) -> Rijen:
    """Takes the content and the overridden variants, gives all rows."""
    rijen = Rijen()
    _naslag(rijen, inhoud)
    _bedragen(rijen, inhoud)
    _vragen(rijen, inhoud)
    _themas(rijen, inhoud)
    for naam in sorted(inhoud.gemeenten):
        _gemeente(rijen, inhoud, naam)
    for id_ in sorted(inhoud.regelingen):
        _regeling(rijen, inhoud.regelingen[id_], None, zoekbaar=True)
    for naam in sorted(inhoud.gemeenten):
        for id_ in sorted(inhoud.gemeenten[naam].regelingen):
            _regeling(rijen, inhoud.gemeenten[naam].regelingen[id_], naam, zoekbaar=True)
    for (naam, _), (regeling, was) in sorted(varianten.items()):
        _regeling(rijen, regeling, naam, zoekbaar=False)
        for afwijking in inhoud.gemeenten[naam].afwijkingen:
            if afwijking.regeling == regeling.id:
                rijen.zet(
                    "afwijking", gemeente=naam, regeling=afwijking.regeling, veld=afwijking.veld, was=was[afwijking.veld],
                    wordt=json_tekst(afwijking.wordt), reden=afwijking.reden, peildatum=afwijking.peildatum.isoformat(),
                )
    _themakern_en_spoed(rijen, inhoud)
    _verwant(rijen, inhoud, varianten)
    _crisis(rijen, inhoud)
    return rijen


def _naslag(rijen: Rijen, inhoud: Inhoud) -> None:
    for id_, bron in inhoud.bronnen.items():
        rijen.zet(
            "bron", id=id_, titel=bron.titel, url=bron.url, datum=_dag(bron.datum), soort=bron.soort,
            gelezen_via=bron.gelezen_via, opmerking=bron.opmerking,
        )
    for nr, lijn in enumerate(een for een in inhoud.hulplijnen if een.mag_bot_tonen):
        rijen.zet(
            "hulplijn", id=lijn.id, volgnr=nr, naam=lijn.naam, nummer=lijn.nummer, tel=lijn.tel, waarvoor=lijn.waarvoor,
            bereikbaar=lijn.bereikbaar, kosten=lijn.kosten, kanalen=json_tekst(lijn.andere_kanalen),
        )
    for nr, gebied in enumerate(inhoud.leefgebieden):
        rijen.zet(
            "leefgebied", id=gebied.id, volgnr=nr, naam=gebied.naam, uitleg=gebied.uitleg, domeinen=json_tekst(gebied.domeinen)
        )
    if inhoud.leidraad is not None:
        for deel in inhoud.leidraad.onderdelen:
            rijen.zet("leidraad_onderdeel", id=deel.id, onderwerp=deel.onderwerp, artikel=deel.artikel)
        for nr, vraag in enumerate(inhoud.leidraad.vragen):
            rijen.zet(
                "leidraad_vraag", id=vraag.id, volgnr=nr, fase=vraag.fase, wmo="".join(vraag.wmo), leefgebied=vraag.leefgebied,
                vraag=vraag.vraag, hint=vraag.hint or "",
            )
    for id_, tekst in inhoud.toetszinnen.items():
        rijen.zet("toetszin", id=id_, tekst=tekst)
    for woord in inhoud.woorden:
        rijen.zet("woord", woord=woord.woord, uitleg=woord.uitleg)
        for vorm in dict.fromkeys([woord.woord.lower(), *(ook.lower() for ook in woord.ook)]):
            rijen.zet("woord_vorm", vorm=vorm, woord=woord.woord)


def _bedragen(rijen: Rijen, inhoud: Inhoud) -> None:
    vakken = tijdvakken(inhoud.bedragen)
    for bedrag in inhoud.bedragen:
        rijen.zet(
            "bedrag", id=bedrag.id, naam=bedrag.naam, eenheid=bedrag.eenheid, noot=bedrag.noot,
            formule=bedrag.formule.json(exclude_none=True) if bedrag.formule else None, herzien_voor=_dag(bedrag.herzien_voor),
        )
        for vak in vakken[bedrag.id]:
            nr = rijen.zet(
                "bedrag_periode", id=rijen.volgende("bedrag_periode"), bedrag=bedrag.id, waarde=str(vak.waarde),
                van=_dag(vak.van), tot=_dag(vak.tot), toonbaar=int(vak.toonbaar), vertrouwen=vak.vertrouwen,
            )
            _bronnen(rijen, "bedrag_periode_bron", "periode", nr, vak.bronnen)
    for tabel in inhoud.tabellen:
        rijen.zet("tabel", id=tabel.id, naam=tabel.naam)
        for volgnr, rij in enumerate(tabel.rijen):
            nr = rijen.zet("tabel_rij", id=rijen.volgende("tabel_rij"), tabel=tabel.id, volgnr=volgnr, als=json_tekst(rij.als))
            for plaats, id_ in enumerate(rij.bedrag):
                rijen.zet("tabel_rij_bedrag", rij=nr, volgnr=plaats, bedrag=id_)


def _vragen(rijen: Rijen, inhoud: Inhoud) -> None:
    for volgnr, vraag in enumerate(inhoud.vragen):
        spoed = vraag.spoed
        rijen.zet(
            "vraag", id=vraag.id, volgnr=volgnr, soort=vraag.soort, tekst=vraag.tekst, tekst_ander=vraag.tekst_ander,
            waarom=vraag.waarom, last=vraag.last, ontbreekt=vraag.ontbreekt, spoed_reden=spoed.reden if spoed else None,
            spoed_grondslag=spoed.grondslag if spoed else None, spoed_werkdagen=spoed.werkdagen if spoed else None,
        )
        for nr, (optie, knop) in enumerate([*((een, 1) for een in vraag.opties), *((een, 0) for een in vraag.ook)]):
            rijen.zet(
                "vraag_optie", vraag=vraag.id, volgnr=nr, id=optie.id, titel=optie.titel, waarde=json_tekst(optie.waarde),
                volgt=json_tekst(optie.volgt), knop=knop, spoed=int(bool(spoed and optie.id in spoed.bij)),
            )


def _themas(rijen: Rijen, inhoud: Inhoud) -> None:
    for volgnr, thema in enumerate(inhoud.themas):
        rijen.zet(
            "thema", id=thema.id, volgnr=volgnr, naam=thema.naam, titel_kort=thema.titel_kort, zegt=thema.zegt,
            zegt_ander=thema.zegt_ander, volgorde=thema.volgorde, spoedvraag=thema.spoedvraag, wet=thema.wet,
            betekent=json_tekst(thema.betekent),
        )
        for soort in ("wensen", "zelf", "omgeving"):
            for nr, tekst in enumerate(getattr(thema, soort)):
                rijen.zet("thema_keuze", thema=thema.id, soort=soort, volgnr=nr, tekst=tekst)


def _gemeente(rijen: Rijen, inhoud: Inhoud, naam: str) -> None:
    gemeente = inhoud.gemeenten[naam]
    profiel = gemeente.profiel
    rijen.zet(
        "gemeente", id=naam, naam=profiel.naam, fictief=int(profiel.fictief), ingang=profiel.ingang,
        wie_vraagt=profiel.wie_vraagt, telefoon=profiel.telefoon, open=profiel.open,
        website=profiel.website, spoed_opvang=profiel.spoed_opvang,
        terugbel_werkdagen=profiel.terugbel_werkdagen, opvolgen_na_dagen=profiel.opvolgen_na_dagen,
        melding_modus=profiel.melding_modus, kanalen=json_tekst(profiel.kanalen), talen=json_tekst(profiel.talen),
        standaardteam=profiel.standaardteam,
        bijzonder=json_tekst([[b.tekst, b.bron, b.vertrouwen] for b in profiel.bijzonder]),
        ontbreekt=json_tekst(wat_ontbreekt(profiel)), peildatum=_dag(profiel.peildatum),
    )
    for volgnr, team in enumerate(profiel.teams):
        sleutel = f"{naam}/{team.id}"
        rijen.zet(
            "wijkteam", sleutel=sleutel, gemeente=naam, volgnr=volgnr, id=team.id, naam=team.naam, telefoon=team.telefoon,
            adres=team.adres, open=team.open, wie_vraagt=team.wie_vraagt, organisatie=team.organisatie, daarna=team.daarna,
        )
        for soort in ("postcodes", "wijken"):
            for nr, waarde in enumerate(getattr(team, soort)):
                rijen.zet("wijkteam_gebied", team=sleutel, soort=soort, volgnr=nr, waarde=waarde)
        for nr, thema in enumerate(team.themas):
            rijen.zet("wijkteam_thema", team=sleutel, volgnr=nr, thema=thema)
    for volgnr, voorziening in enumerate(gemeente.kaart):
        sleutel = f"{naam}/{voorziening.id}"
        rijen.zet(
            "voorziening", sleutel=sleutel, gemeente=naam, volgnr=volgnr, id=voorziening.id, naam=voorziening.naam,
            wat=voorziening.wat, voor_wie=voorziening.voor_wie, waar=voorziening.waar, wanneer=voorziening.wanneer,
            telefoon=voorziening.telefoon, bron=voorziening.bron, nagekeken=_dag(voorziening.nagekeken),
        )
        for nr, thema in enumerate(voorziening.themas):
            rijen.zet("voorziening_thema", voorziening=sleutel, volgnr=nr, thema=thema)
    for woord, tekst in profiel.deuren.items():
        rijen.zet("deur", gemeente=naam, woord=woord, tekst=tekst)


def _regeling(rijen: Rijen, regeling: RegelingVorm, gemeente: str | None, zoekbaar: bool) -> None:
    sleutel = f"{regeling.id}@{gemeente}" if gemeente else regeling.id
    aanvragen = regeling.aanvragen
    rijen.zet(
        "regeling", sleutel=sleutel, id=regeling.id, gemeente=gemeente, naam=regeling.naam, titel_kort=regeling.titel_kort,
        kort=regeling.kort.tekst, kolom=regeling.kolom, status=regeling.status, uitvoering=regeling.uitvoering,
        voor_wie=regeling.voor_wie.tekst, waar=aanvragen.waar.tekst, termijn=aanvragen.termijn.tekst if aanvragen.termijn else "",
        url=aanvragen.url, bezwaar=regeling.bezwaar.tekst, let_op=regeling.let_op.tekst if regeling.let_op else "",
        vraag_na=regeling.vraag_na, peildatum=_dag(regeling.peildatum), herzien_voor=_dag(regeling.herzien_voor),
        eigenaar=regeling.eigenaar, vertrouwen=regeling.vertrouwen,
        nooit_zeker=int(any(deel.weegt for deel in regeling.niet_vastgelegd)),
        upl_naam=regeling.upl.naam if regeling.upl else None, upl_uri=regeling.upl.uri if regeling.upl else None,
    )
    for soort, zinnen in (
        ("wat_krijgt_u", regeling.wat_krijgt_u), ("hoe", aanvragen.hoe), ("meenemen", aanvragen.meenemen),
        ("zelf", regeling.zelf), ("omgeving", regeling.omgeving), ("gemeente", regeling.gemeente),
    ):
        _zinnen(rijen, sleutel, soort, zinnen)
    for volgnr, deel in enumerate(regeling.niet_vastgelegd):
        nr = _zin(rijen, sleutel, "niet_vastgelegd", volgnr, deel.tekst, "midden", False, deel.artikel)
        _bronnen(rijen, "regeling_zin_bron", "zin", nr, deel.bron)
    for volgnr, tekst in enumerate(regeling.grondslag):
        _zin(rijen, sleutel, "grondslag", volgnr, tekst, "midden", False, None)
    for volgnr, voorwaarde in enumerate(regeling.voorwaarden):
        nr = rijen.zet(
            "regeling_voorwaarde", nr=rijen.volgende("regeling_voorwaarde"), regeling=sleutel, volgnr=volgnr, id=voorwaarde.id,
            toets=json_tekst(voorwaarde.toets), wel=voorwaarde.wel, niet=voorwaarde.niet,
            veronderstel=int(voorwaarde.veronderstel), zacht=int(voorwaarde.zacht), artikel=voorwaarde.artikel,
        )
        _bronnen(rijen, "regeling_voorwaarde_bron", "voorwaarde", nr, voorwaarde.bron)
    for soort, woorden in (("synoniem", regeling.synoniemen), ("alias", regeling.aliassen)):
        for nr, woord in enumerate(dict.fromkeys(woorden)):
            rijen.zet("regeling_woord", regeling=sleutel, soort=soort, volgnr=nr, tekst=woord)
    for naam, ids in (
        ("thema", regeling.themas), ("leefgebied", regeling.leefgebieden), ("bedrag", regeling.bedragen),
        ("bron", regeling.bronnen), ("hulplijn", regeling.hulplijnen),
    ):
        for nr, id_ in enumerate(dict.fromkeys(ids)):
            rijen.zet(f"regeling_{naam}", regeling=sleutel, volgnr=nr, **{naam: str(id_)})
    if zoekbaar:
        _zoektekst(rijen, regeling, gemeente)


def _zoektekst(rijen: Rijen, regeling: RegelingVorm, gemeente: str | None) -> None:
    tekst = [regeling.kort.tekst, regeling.voor_wie.tekst, *(zin.tekst for zin in regeling.wat_krijgt_u)]
    rijen.zet(
        "zoek", regeling=regeling.id, gemeente=gemeente or "",
        naam=" ".join(stammen(f"{regeling.naam} {regeling.titel_kort} {regeling.id} {' '.join(regeling.aliassen)}")),
        synoniemen=" ".join(stammen(" ".join(regeling.synoniemen))), tekst=" ".join(stammen(" ".join(tekst))),
    )


def _themakern_en_spoed(rijen: Rijen, inhoud: Inhoud) -> None:
    for thema in inhoud.themas:
        for nr, id_ in enumerate(thema.kern):
            rijen.zet("thema_kern", thema=thema.id, volgnr=nr, regeling=id_)
    for vraag in inhoud.vragen:
        if vraag.spoed is not None:
            for nr, id_ in enumerate(vraag.spoed.regelingen):
                rijen.zet("vraag_spoed", vraag=vraag.id, volgnr=nr, regeling=id_)


def _verwant(rijen: Rijen, inhoud: Inhoud, varianten: Varianten) -> None:
    """After all regelingen are there: they point at each other."""
    alle: list[tuple[str | None, RegelingVorm]] = [(None, regeling) for regeling in inhoud.regelingen.values()]
    alle += [(naam, regeling) for naam, gemeente in inhoud.gemeenten.items() for regeling in gemeente.regelingen.values()]
    alle += [(naam, regeling) for (naam, _), (regeling, _) in varianten.items()]
    for naam, regeling in alle:
        sleutel = f"{regeling.id}@{naam}" if naam else regeling.id
        eigen = set(inhoud.gemeenten[naam].regelingen) if naam else set()
        bestaat = [id_ for id_ in dict.fromkeys(regeling.verwant) if id_ in eigen or id_ in inhoud.regelingen]
        for nr, id_ in enumerate(bestaat):
            rijen.zet("regeling_verwant", regeling=sleutel, volgnr=nr, verwant=f"{id_}@{naam}" if id_ in eigen else str(id_))


def _crisis(rijen: Rijen, inhoud: Inhoud) -> None:
    for volgnr, signaal in enumerate(inhoud.crisis):
        rijen.zet(
            "crisis", id=signaal.id, volgnr=volgnr, naam=signaal.naam, direct_weg=int(signaal.direct_weg), thema=signaal.thema,
            feiten=json_tekst(signaal.feiten), goedgekeurd_door=signaal.goedgekeurd_door, peildatum=_dag(signaal.peildatum),
        )
        patronen = {niveau: getattr(signaal.patronen, niveau) for niveau in ("acuut", "dringend", "zwak")}
        for niveau, rij in {**patronen, "geen": signaal.geen_crisis}.items():
            for nr, patroon in enumerate(rij):
                rijen.zet("crisis_patroon", crisis=signaal.id, niveau=niveau, volgnr=nr, patroon=patroon)
        for niveau in ("acuut", "dringend", "zwak"):
            tekst = getattr(signaal.teksten, niveau)
            if tekst is not None:
                rijen.zet("crisis_tekst", crisis=signaal.id, niveau=niveau, tekst=tekst.tekst, vraag=tekst.vraag)
                for nr, lijn in enumerate(dict.fromkeys(tekst.hulplijnen)):
                    rijen.zet("crisis_hulplijn", crisis=signaal.id, niveau=niveau, volgnr=nr, hulplijn=str(lijn))
        for nr, bron in enumerate(dict.fromkeys(signaal.bronnen)):
            rijen.zet("crisis_bron", crisis=signaal.id, volgnr=nr, bron=str(bron))


def _zinnen(rijen: Rijen, regeling: str, soort: str, zinnen: Sequence[Uitspraak | Stap]) -> None:
    for volgnr, zin in enumerate(zinnen):
        voorstel = isinstance(zin, Stap) and zin.voorstel
        nr = _zin(rijen, regeling, soort, volgnr, zin.tekst, zin.vertrouwen or "midden", voorstel, zin.artikel)
        _bronnen(rijen, "regeling_zin_bron", "zin", nr, zin.bron)


def _zin(
    rijen: Rijen, regeling: str, soort: str, volgnr: int, tekst: str, vertrouwen: str, voorstel: bool, artikel: str | None
) -> int:
    return rijen.zet(
        "regeling_zin", id=rijen.volgende("regeling_zin"), regeling=regeling, soort=soort, volgnr=volgnr, tekst=tekst,
        vertrouwen=vertrouwen, voorstel=int(voorstel), artikel=artikel,
    )


def _bronnen(rijen: Rijen, tabel: str, kolom: str, nr: int, bronnen: Iterable[str]) -> None:
    for volgnr, bron in enumerate(dict.fromkeys(bronnen)):
        rijen.zet(tabel, volgnr=volgnr, bron=str(bron), **{kolom: nr})


def _dag(dag: Any) -> str | None:
    return dag.isoformat() if dag is not None else None


def _getal(waarde: Any) -> Any:
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    raise TypeError(f"{type(waarde).__name__} hoort niet in JSON")

"""From figures to a table that can be read, and to JSON that can be compared."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Any

from taal import cijfers
from taal.cijfers import Paar

#: So many lines a group must have for its figure to say something.
KLEINSTE_GROEP = 10


def som(paren: Sequence[Paar], draai: dict[str, Any], trainen: float | None) -> dict[str, Any]:
    """Takes the answers of one model, what it cost and the seconds it took to train, gives every figure by name."""
    regelingen, bedoelingen = cijfers.met_regelingen(paren), cijfers.met_bedoeling(paren)
    precisie, recall, aantal = cijfers.buiten_domein(paren)
    ece, _ = tabel = cijfers.calibratie([(p.antwoord["confidence"], p.juist) for p in bedoelingen])
    score_ece, _ = scoretabel = cijfers.calibratie(
        [(p.antwoord["regelingen"][0]["score"], p.treffer(1)) for p in regelingen if p.antwoord["regelingen"]]
    )
    moeilijk, alarm = cijfers.vals_alarm(paren, "moeilijk_negatief")
    gewoon, alarm_gewoon = cijfers.vals_alarm([p for p in paren if p.vraag["soort"] != "moeilijk_negatief"])
    anders, herkend, verward = cijfers.talen(paren)
    return {
        "regelingen": {"n": len(regelingen), "top1": _top(regelingen, 1), "top3": _top(regelingen, 3)},
        "regelingen_per_soort": {k: _tops(r) for k, r in cijfers.per(regelingen, "soort").items()},
        "regelingen_per_stem": {k: _tops(r) for k, r in cijfers.per(regelingen, "stem").items()},
        "bedoelingen": {
            "n": len(bedoelingen),
            "juist": cijfers.deel(bedoelingen, lambda p: p.juist),
            "macro_f1": cijfers.macro_f1(bedoelingen),
        },
        "bedoelingen_per_soort": {
            k: {"n": len(r), "juist": cijfers.deel(r, lambda p: p.juist)} for k, r in cijfers.per(bedoelingen, "soort").items()
        },
        "bedoelingen_per_stem": {
            k: {"n": len(r), "juist": cijfers.deel(r, lambda p: p.juist)} for k, r in cijfers.per(bedoelingen, "stem").items()
        },
        "onderwerpen": _onderwerpen(paren),
        "crisis": {
            niveau: {"n": n, "gevonden": gevonden / n, "zwaar_genoeg": zwaar / n}
            for niveau, (n, gevonden, zwaar) in cijfers.crisis(paren).items()
            if n
        },
        "vals_alarm": {
            "moeilijk_negatief": {"n": moeilijk, "deel": alarm / moeilijk if moeilijk else None},
            "andere_zinnen": {"n": gewoon, "deel": alarm_gewoon / gewoon if gewoon else None},
        },
        "buiten_domein": {"n": aantal, "precisie": precisie, "recall": recall},
        "taal": {"n": anders, "herkend": herkend, "nederlands_niet_herkend": verward},
        "calibratie_bedoeling": {"ece": ece, "tabel": tabel[1]},
        "calibratie_regeling": {"ece": score_ece, "tabel": scoretabel[1]},
        "kosten": {
            "ms_p50": statistics.median(draai["ms"]),
            "ms_p95": statistics.quantiles(draai["ms"], n=20)[-1],
            "cpu_ms_p50": statistics.median(draai["cpu_ms"]),
            "mb": draai["mb"],
            "laden_s": draai["laden"],
            "trainen_s": trainen,
        },
    }


def _top(paren: Sequence[Paar], hoogstens: int) -> float:
    return cijfers.deel(paren, lambda p: p.treffer(hoogstens))


def _tops(paren: Sequence[Paar]) -> dict[str, Any]:
    return {"n": len(paren), "top1": _top(paren, 1), "top3": _top(paren, 3)}


def _onderwerpen(paren: Sequence[Paar]) -> dict[str, Any]:
    """Of messages with several matters: the share with every theme found, with at least one, and with one that is not there."""
    rij = [p for p in paren if p.vraag["soort"] == "meer_tegelijk"]
    waar = [(set(p.vraag["themas"]), set(p.antwoord["themas"])) for p in rij]
    if not waar:
        return {"n": 0}
    return {
        "n": len(waar),
        "alle": sum(t <= g for t, g in waar) / len(waar),
        "een": sum(bool(t & g) for t, g in waar) / len(waar),
        "te_veel": sum(bool(g - t) for t, g in waar) / len(waar),
    }


def tabel(ons: dict[str, Any], ander: dict[str, Any] | None) -> str:
    """The figures of our model, beside those of the default pipeline where there are any."""
    regels = [f"{'':44}{'n':>6}{'ours':>9}" + (f"{'default':>9}" if ander else "")]

    def rij(naam: str, *pad: str, vorm: str = ".3f") -> None:
        hier, daar = _op(ons, pad), _op(ander, pad) if ander else None
        if hier is None:
            return
        n = _op(ons, (*pad[:-1], "n"))
        regel = f"{naam:44}{n if n is not None else '':>6}{hier:9{vorm}}"
        regels.append(regel + (f"{daar:9{vorm}}" if daar is not None else f"{'-':>9}" if ander else ""))

    def kop(tekst: str) -> None:
        regels.append(f"\n{tekst}")

    kop("Regelingen: right one first / among three")
    rij("all, top-1", "regelingen", "top1")
    rij("all, top-3", "regelingen", "top3")
    for groep, veld in (("kind", "regelingen_per_soort"), ("voice", "regelingen_per_stem")):
        for naam in ons[veld]:
            for top in ("top1", "top3"):
                rij(f"  {groep} {naam}, {top[:3]}-{top[3]}", veld, naam, top)
    kop("Intents (acts and themes)")
    rij("right", "bedoelingen", "juist")
    rij("macro F1", "bedoelingen", "macro_f1")
    for groep, veld in (("kind", "bedoelingen_per_soort"), ("voice", "bedoelingen_per_stem")):
        for naam in ons[veld]:
            rij(f"  {groep} {naam}", veld, naam, "juist")
    kop("Several matters in one message")
    for naam, wat in (("every theme found", "alle"), ("at least one", "een"), ("a theme that is not there", "te_veel")):
        rij(naam, "onderwerpen", wat)
    kop("Crisis (the table of signals, no classifier)")
    for niveau in ons["crisis"]:
        rij(f"{niveau}: found", "crisis", niveau, "gevonden")
        rij(f"{niveau}: found and heavy enough", "crisis", niveau, "zwaar_genoeg")
    rij("false alarms, hard negatives", "vals_alarm", "moeilijk_negatief", "deel")
    rij("false alarms, all other sentences", "vals_alarm", "andere_zinnen", "deel")
    kop("Out of domain")
    rij("precision", "buiten_domein", "precisie")
    rij("recall", "buiten_domein", "recall")
    kop("Language")
    rij("other language recognised", "taal", "herkend", vorm=".0f")
    rij("Dutch taken for another language", "taal", "nederlands_niet_herkend", vorm=".0f")
    kop("Calibration (expected calibration error)")
    rij("intent", "calibratie_bedoeling", "ece")
    rij("first regeling", "calibratie_regeling", "ece")
    for naam, veld in (("intent", "calibratie_bedoeling"), ("regeling", "calibratie_regeling")):
        for van, gemiddeld, juist, n in ons[veld]["tabel"]:
            regels.append(f"  {naam} {van:.1f}-{van + 0.1:.1f}: said {gemiddeld:.2f}, right {juist:.2f} ({n})")
    kop("Cost")
    for naam, wat, vorm in (
        ("turn, p50 on the clock (ms)", "ms_p50", ".1f"),
        ("turn, p95 on the clock (ms)", "ms_p95", ".1f"),
        ("turn, p50 processor time (ms)", "cpu_ms_p50", ".1f"),
        ("memory at its peak (MB)", "mb", ".0f"),
        ("loading (s)", "laden_s", ".1f"),
        ("training (s)", "trainen_s", ".0f"),
    ):
        rij(naam, "kosten", wat, vorm=vorm)
    return "\n".join(regels)


def _op(bron: dict[str, Any] | None, pad: Sequence[str]) -> Any:
    for stap in pad:
        if not isinstance(bron, dict) or stap not in bron:
            return None
        bron = bron[stap]
    return bron


def uitschieters(ons: dict[str, Any], hoogstens: float = 0.10) -> list[str]:
    """Voices whose top-1 lies further below the whole than allowed."""
    alles = ons["regelingen"]["top1"]
    return [
        f"{stem}: {waarde['top1']:.3f}, {alles - waarde['top1']:.3f} below the whole"
        for stem, waarde in ons["regelingen_per_stem"].items()
        if waarde["n"] >= KLEINSTE_GROEP and waarde["top1"] < alles - hoogstens
    ]

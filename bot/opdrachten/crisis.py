"""`wegwijzer crisis`: learns the second pair of eyes from `data/crisis/`, and shows what a text is taken for.

The rules of `regelingen/inhoud/crisis.yml` need no learning: they are read from the knowledge base.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.opdrachten import Subparsers
from bot.opdrachten._stempel import som
from bot.paden import WORTEL

if TYPE_CHECKING:
    from bot.gesprek.crisisbegrippen import Begrippen

#: What is learned from: sentences with a signal, sentences without, and how they are cut into features.
SIGNALEN = "data/crisis"
GEWOON = "data/nlu"
VERHALEN = "data/onderwerpen"
INVOER = (
    SIGNALEN, "bot/gesprek/crisisgeleerd.py", "bot/gesprek/crisisbegrippen.py", "bot/gesprek/crisisletters.py",
    "bot/gesprek/crisiswoorden.py",
)  # fmt: skip
#: The words and expressions of each concept, a file for each.
BEGRIPPEN = f"{SIGNALEN}/begrippen"
#: A hard negative counts double: a false alarm frightens somebody.
ZWAAR = 2.0
#: The score from which a text is taken for danger. How it was chosen: docs/crisis.md.
DREMPEL = 0.6
#: The score from which the number is shown and somebody may go on at once.
DREMPEL_ZWAK = 0.1
#: The log odds from which a sign is more than a weak one: below even, because a milder answer is the worse mistake.
DREMPEL_ERNST = -0.2
#: Ordinary sentences of these themes and regelingen are near danger by their nature and teach nothing.
NABIJ = (
    "veilig_thuis", "dakloos", "veilig-thuis", "hulp-bij-huiselijk-geweld", "maatschappelijke-opvang", "wmo-spoed",
    "afsluiting-energie-water", "moratorium-bedreigende-situatie", "noodfonds-bijzondere-noden",
)  # fmt: skip
#: The same of messages with several matters; who has too little to eat is nearly always in need there.
NABIJ_VERHALEN = {*NABIJ, "eten"}
#: Where a part of a sentence ends: danger is often told in one half of a sentence about something else.
_ZINSDEEL = re.compile(r"[.!?;,\n]+|\b(?:en|maar|want|omdat|alleen|sinds|terwijl)\b")
_DEEL = 4  # a part of fewer words teaches nothing by itself
#: How much a part counts of what the sentence counts: ordinary ones all, of danger the one that weighs most.
_DEEL_GEWOON, _DEEL_GEVAAR = 0.5, 0.7
_MERK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TREDEN = 400  # steps in which a weight is kept


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer crisis`."""
    uitleg = "Leert uit data/crisis welke zinnen op gevaar lijken, en laat zien waarom een tekst een signaal is."
    parser = sub.add_parser("crisis", help="leer of bekijk de signalen van gevaar", description=uitleg)
    parser.add_argument("tekst", nargs="*", help="een tekst om te bekijken; zonder tekst wordt er geleerd")
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Learn, or show what one text is taken for."""
    if args.tekst:
        return _bekijk(" ".join(args.tekst))
    from bot.gesprek.crisisgeleerd import BESTAND

    try:
        geleerd = leer(WORTEL)
    except ValueError as fout:
        print(f"Er is niets geleerd. {fout}", file=sys.stderr)
        return 1
    ruw = json.dumps(geleerd, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    BESTAND.write_bytes(gzip.compress(ruw.encode(), 9, mtime=0))
    print(f"Geleerd: {BESTAND.name}, {BESTAND.stat().st_size // 1024} kB.")
    return 0


def _bekijk(tekst: str) -> int:
    from bot.gesprek.crisis import zoek_signalen
    from bot.gesprek.crisisgeleerd import vermoed, waarom
    from regelingen.kennisbank import Kennisbank

    for signaal in zoek_signalen(tekst, Kennisbank.open()):
        print(f"{signaal.niveau}: {signaal.id} ({'geleerd' if signaal.geleerd else 'regel'}): {signaal.fragment}")
    vermoeden = vermoed(tekst)
    if vermoeden is not None:
        print(f"lijkt op {vermoeden.signaal}, {vermoeden.kans:.0%}; woorden: {', '.join(w for w, _ in waarom(tekst))}")
    return 0


def stempel(wortel: Path) -> str:
    """The hash of everything that is learned from; the test compares it with what stands in the file of weights."""
    return som(wortel, INVOER, [])


class Zin(NamedTuple):
    """A sentence to learn from: its category and level, "" for one without danger, and how much it counts."""

    tekst: str
    soort: str
    niveau: str
    gewicht: float


def zinnen(wortel: Path) -> Iterator[Zin]:
    """All sentences to learn from: of danger, ordinary ones near it, and what people ask and tell."""
    from ruamel.yaml import YAML

    from bot.taal.voorbeelden import berichten

    yaml = YAML(typ="safe")
    gevaar: set[str] = set()
    for pad in sorted((wortel / SIGNALEN).glob("*.yml")):
        for niveau, groep in yaml.load(pad.read_text(encoding="utf-8")).items():
            gewoon = niveau == "geen"
            gevaar.update(() if gewoon else groep)
            yield from (Zin(zin, "", "", ZWAAR) if gewoon else Zin(zin, pad.stem, niveau, 1.0) for zin in groep)
    for pad in sorted((wortel / GEWOON).rglob("*.yml")):
        if pad.stem not in NABIJ:
            yield from (Zin(zin, "", "", 1.0) for zin in _voorbeelden(yaml.load(pad.read_text(encoding="utf-8"))))
    for bericht in berichten(wortel / VERHALEN):
        if bericht.zin not in gevaar and NABIJ_VERHALEN.isdisjoint(bericht.themas):
            yield Zin(bericht.zin, "", "", 1.0)


def _voorbeelden(inhoud: dict[str, Any]) -> Iterator[str]:
    """The example sentences of a file of `data/nlu/`: of acts and themes as Rasa reads them, of a regeling in lists per theme."""
    for groep in inhoud.get("nlu", ()):
        for regel in groep.get("examples", "").splitlines():
            yield _MERK.sub(r"\1", regel.strip().removeprefix("-")).strip()
    for thema, regels in inhoud.items():
        if thema not in ("nlu", "version", *NABIJ):
            yield from regels


def zinsdelen(zin: str) -> list[str]:
    """The parts of a cleaned sentence that are long enough to say something; none when it is in one piece."""
    delen = [deel.strip() for deel in _ZINSDEEL.split(zin)]
    lang = [deel for deel in delen if len(deel.split()) >= _DEEL]
    return lang if len(lang) > 1 else []


def begrippen(wortel: Path) -> dict[str, list[str]]:
    """Of each word and expression the concepts that list it, spelled as `crisisgeleerd` spells a text.

    Raises:
        ValueError: a file cannot be read, or has something else than `woorden` and `uitdrukkingen`; names the file.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    from bot.gesprek.crisisgeleerd import delen
    from bot.gesprek.crisisletters import schoon

    uit: dict[str, list[str]] = {}
    for pad in sorted((wortel / BEGRIPPEN).glob("*.yml")):
        try:
            inhoud = YAML(typ="safe").load(pad.read_text(encoding="utf-8"))
        except YAMLError as fout:
            raise ValueError(f"{BEGRIPPEN}/{pad.name}: {fout}") from fout
        if not isinstance(inhoud, dict) or inhoud.keys() - {"woorden", "uitdrukkingen"}:
            raise ValueError(f"{BEGRIPPEN}/{pad.name}: verwacht `woorden` (op een of meer regels) en `uitdrukkingen` (een lijst)")
        for term in (*str(inhoud.get("woorden") or "").split(), *(inhoud.get("uitdrukkingen") or ())):
            stukken = delen(schoon(str(term)))
            if stukken:
                uit.setdefault(" ".join(stukken[0].woorden), []).append(pad.stem)
    return uit


class _Leerstof(NamedTuple):
    """What is learned from: the features of each piece, its category ("" for none), its level and how much it counts."""

    begrippen: Begrippen
    rijen: list[Counter[str]]
    soorten: list[str]
    niveaus: list[str]
    telt: list[float]

    def voeg_toe(self, tekst: str, zin: Zin, deel: float = 1.0) -> None:
        """One more piece of cleaned text, of a sentence; it counts for a part of what the sentence does."""
        from bot.gesprek.crisisgeleerd import delen, kenmerken

        stukken = delen(tekst)
        if stukken:
            self.rijen.append(Counter(kenmerken(stukken[0].woorden, self.begrippen)))
            self.soorten.append(zin.soort)
            self.niveaus.append(zin.niveau)
            self.telt.append(zin.gewicht * deel)


def leer(wortel: Path) -> dict[str, Any]:
    """Learns weights: logistic regression, danger or not, and of danger which category and whether it is more than a weak sign.

    Twice: the first round finds which half of a sentence the danger is in ("ik zoek een kamer, want hij slaat mij"), the second
    learns from that half too, and from every half of what is ordinary.

    Gives:
        What `crisisgeleerd.gewichten` reads; numbers in steps, so that the file is small.
    """
    from bot.gesprek.crisisbegrippen import Begrippen
    from bot.gesprek.crisisgeleerd import delen, uit_json
    from bot.gesprek.crisisletters import schoon

    alles = [(schoon(zin.tekst), zin) for zin in _bruikbaar(wortel)]
    termen = begrippen(wortel)
    stof = _Leerstof(Begrippen(termen), [], [], [], [])
    drempels = {"drempel": DREMPEL, "drempel_zwak": DREMPEL_ZWAK, "drempel_ernst": DREMPEL_ERNST}
    vast = {**drempels, "begrippen": termen}
    for tekst, zin in alles:
        stof.voeg_toe(tekst, zin)
    eerst = uit_json({**vast, **_los_op(stof)})
    for tekst, zin in alles:
        stukken = zinsdelen(tekst)
        if zin.soort and stukken:
            zwaarst = max(stukken, key=lambda stuk: max((eerst.som(deel.woorden) for deel in delen(stuk)), default=0.0))
            stof.voeg_toe(zwaarst, zin, _DEEL_GEVAAR)
        elif not zin.soort:
            for stuk in stukken:
                stof.voeg_toe(stuk, zin, _DEEL_GEWOON)
    return {"stempel": stempel(wortel), **vast, **_los_op(stof)}


def _bruikbaar(wortel: Path) -> Iterator[Zin]:
    """The sentences without the ordinary ones in which a rule finds a signal: these are no example of no danger."""
    from bot.gesprek.crisis import zoek_signalen
    from regelingen.kennisbank import Kennisbank

    kb = Kennisbank.open()
    for zin in zinnen(wortel):
        if zin.soort or zin.gewicht >= ZWAAR or not zoek_signalen(zin.tekst, kb, alleen_regels=True):
            yield zin


def _los_op(stof: _Leerstof) -> dict[str, Any]:
    """Three logistic regressions, in whole steps; the last number of each row of `soort` is for the level."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags
    from sklearn.linear_model import LogisticRegression

    rijen = stof.rijen
    vaak = Counter(kenmerk for rij in rijen for kenmerk in rij)
    nummers = {kenmerk: n for n, kenmerk in enumerate(sorted(k for k, v in vaak.items() if v > 1))}
    zeldzaam = np.array([math.log(len(rijen) / vaak[k]) + 1 for k in nummers])
    i, j, waarde = [], [], []
    for rij, tellen in enumerate(rijen):
        schaal = 1 / math.sqrt(sum(tellen.values()) or 1)
        for kenmerk, keer in tellen.items():
            if kenmerk in nummers:
                i.append(rij)
                j.append(nummers[kenmerk])
                waarde.append(keer * schaal)
    x = csr_matrix((waarde, (i, j)), shape=(len(rijen), len(nummers))) @ diags(zeldzaam)
    y, w = np.array(stof.soorten), np.array(stof.telt)
    gevaar = LogisticRegression(C=2.0, solver="liblinear", random_state=1).fit(x, y != "", sample_weight=w)
    erg = y != ""
    soort_ = LogisticRegression(C=1.0, solver="liblinear", multi_class="ovr", random_state=1).fit(x[erg], y[erg])
    ernst = LogisticRegression(C=1.0, solver="liblinear", random_state=1).fit(x[erg], np.array(stof.niveaus)[erg] != "zwak")
    een, veel = gevaar.coef_[0] * zeldzaam, np.vstack([soort_.coef_, ernst.coef_]) * zeldzaam
    stap = float(np.abs(een).max()) / _TREDEN
    rond = np.rint(een / stap).astype(int)
    per_soort = np.rint(veel / stap).astype(int).T
    kiest = np.abs(per_soort).max(axis=1) >= np.quantile(np.abs(per_soort).max(axis=1), 0.75)
    return {
        "schaal": round(stap, 6),
        "basis": round(float(gevaar.intercept_[0]), 4),
        "soorten": [str(s) for s in soort_.classes_],
        "soortbasis": [round(float(b), 4) for b in (*soort_.intercept_, *ernst.intercept_)],
        "gevaar": {kenmerk: int(rond[n]) for kenmerk, n in nummers.items() if abs(rond[n]) > 1},
        "soort": {kenmerk: per_soort[n].tolist() for kenmerk, n in nummers.items() if kiest[n]},
    }

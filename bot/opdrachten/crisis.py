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
INVOER = (
    SIGNALEN, "bot/gesprek/crisisgeleerd.py", "bot/gesprek/crisisbegrippen.py", "bot/gesprek/crisisletters.py",
    "bot/gesprek/crisiswoorden.py",
)  # fmt: skip
#: The words and expressions of each concept, a file for each.
BEGRIPPEN = f"{SIGNALEN}/begrippen"
#: A hard negative counts double: a false alarm frightens somebody.
ZWAAR = 2.0
#: The score from which a text is taken for danger. How it was chosen: docs/crisis.md.
DREMPEL = 1.6
#: The score from which the number is shown and somebody may go on at once.
DREMPEL_ZWAK = 0.4
#: Ordinary sentences of these themes and regelingen are near danger by their nature and teach nothing.
NABIJ = (
    "veilig_thuis", "dakloos", "veilig-thuis", "hulp-bij-huiselijk-geweld", "maatschappelijke-opvang", "wmo-spoed",
    "afsluiting-energie-water", "moratorium-bedreigende-situatie", "noodfonds-bijzondere-noden",
)  # fmt: skip
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
        geleerd = leer(WORTEL, DREMPEL, DREMPEL_ZWAK)
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


def zinnen(wortel: Path) -> Iterator[tuple[str, str | None, float]]:
    """All sentences to learn from: the text, its category or None, and how much it counts."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe")
    for pad in sorted((wortel / SIGNALEN).glob("*.yml")):
        for niveau, groep in yaml.load(pad.read_text(encoding="utf-8")).items():
            gewoon = niveau == "geen"
            yield from ((zin, None if gewoon else pad.stem, ZWAAR if gewoon else 1.0) for zin in groep)
    for pad in sorted((wortel / GEWOON).rglob("*.yml")):
        if pad.stem not in NABIJ:
            yield from ((zin, None, 1.0) for zin in _voorbeelden(yaml.load(pad.read_text(encoding="utf-8"))))


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
    """What is learned from: the features of each piece, its category ("" for none) and how much it counts."""

    begrippen: Begrippen
    rijen: list[Counter[str]]
    soorten: list[str]
    telt: list[float]

    def voeg_toe(self, zin: str, soort: str, gewicht: float) -> None:
        """One more piece of cleaned text."""
        from bot.gesprek.crisisgeleerd import delen, kenmerken

        stukken = delen(zin)
        if stukken:
            self.rijen.append(Counter(kenmerken(stukken[0].woorden, self.begrippen)))
            self.soorten.append(soort)
            self.telt.append(gewicht)


def leer(wortel: Path, drempel: float, drempel_zwak: float) -> dict[str, Any]:
    """Learns weights: logistic regression, danger or not, and among danger which category.

    Twice: the first round finds which half of a sentence the danger is in ("ik zoek een kamer, want hij slaat mij"), the second
    learns from that half too, and from every half of what is ordinary.

    Gives:
        What `crisisgeleerd.gewichten` reads; numbers in steps, so that the file is small.
    """
    from bot.gesprek.crisisbegrippen import Begrippen
    from bot.gesprek.crisisgeleerd import delen, uit_json
    from bot.gesprek.crisisletters import schoon

    alles = [(schoon(zin), soort or "", gewicht) for zin, soort, gewicht in _bruikbaar(wortel)]
    termen = begrippen(wortel)
    stof = _Leerstof(Begrippen(termen), [], [], [])
    vast = {"drempel": drempel, "drempel_zwak": drempel_zwak, "begrippen": termen}
    for zin, soort, gewicht in alles:
        stof.voeg_toe(zin, soort, gewicht)
    eerst = uit_json({**vast, **_los_op(stof)})
    for zin, soort, gewicht in alles:
        stukken = zinsdelen(zin)
        if soort and stukken:
            zwaarst = max(stukken, key=lambda stuk: max((eerst.som(deel.woorden) for deel in delen(stuk)), default=0.0))
            stof.voeg_toe(zwaarst, soort, gewicht * _DEEL_GEVAAR)
        elif not soort:
            for stuk in stukken:
                stof.voeg_toe(stuk, "", gewicht * _DEEL_GEWOON)
    return {"stempel": stempel(wortel), **vast, **_los_op(stof)}


def _bruikbaar(wortel: Path) -> Iterator[tuple[str, str | None, float]]:
    """The sentences without the ordinary ones in which a rule finds a signal: these are no example of no danger."""
    from bot.gesprek.crisis import zoek_signalen
    from regelingen.kennisbank import Kennisbank

    kb = Kennisbank.open()
    for zin, soort, gewicht in zinnen(wortel):
        if soort is not None or gewicht >= ZWAAR or not zoek_signalen(zin, kb, alleen_regels=True):
            yield zin, soort, gewicht


def _los_op(stof: _Leerstof) -> dict[str, Any]:
    """Two logistic regressions, in whole steps."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags  # type: ignore[import-untyped]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

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
    een, veel = gevaar.coef_[0] * zeldzaam, soort_.coef_ * zeldzaam
    stap = float(np.abs(een).max()) / _TREDEN
    rond = np.rint(een / stap).astype(int)
    per_soort = np.rint(veel / stap).astype(int).T
    kiest = np.abs(per_soort).max(axis=1) >= np.quantile(np.abs(per_soort).max(axis=1), 0.75)
    return {
        "schaal": round(stap, 6),
        "basis": round(float(gevaar.intercept_[0]), 4),
        "soorten": [str(s) for s in soort_.classes_],
        "soortbasis": [round(float(b), 4) for b in soort_.intercept_],
        "gevaar": {kenmerk: int(rond[n]) for kenmerk, n in nummers.items() if abs(rond[n]) > 1},
        "soort": {kenmerk: per_soort[n].tolist() for kenmerk, n in nummers.items() if kiest[n]},
    }

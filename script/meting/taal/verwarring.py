"""A report for editors, in Dutch: which sentences go where, and what to do about it. Of the development part only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from taal.cijfers import Paar, met_bedoeling, met_regelingen

#: Sentences that are shown for one confusion.
VOORBEELDEN = 4

UITLEG = """Welke zinnen komen op de verkeerde plek uit?

Dit zijn alleen zinnen van het deel "ontwikkel" van tests/taal/evaluatie. Zet ze nooit in data/nlu: dan meet u niets meer.
Zo gebruikt u dit overzicht:
  1. Lees de zinnen van een groep. Snapt u zelf waar ze heen moeten? Zo nee: verander niets.
  2. Ontbreekt een woord of naam? Zet het bij 'synoniemen' van de regeling, en doe: wegwijzer kennisbank bouw.
  3. Is het een andere manier van zeggen? Schrijf drie tot vijf eigen zinnen, van andere mensen en in andere woorden,
     in data/nlu/regelingen/<regeling>.yml of data/nlu/themas/<onderwerp>.yml, en doe: wegwijzer train.
  4. Meet opnieuw met script/bench --taal. Werd iets anders slechter? Draai het dan terug.
Meer uitleg: docs/taken/zinnen-toevoegen.md"""


def verslag(paren: Sequence[Paar]) -> str:
    """The confusions of regelingen and of intents, the most frequent first."""
    zichtbaar = [p for p in paren if p.vraag["deel"] == "ontwikkel"]
    regelingen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for paar in met_regelingen(zichtbaar):
        if not paar.treffer(1):
            eerste = next((r["id"] for r in paar.antwoord["regelingen"]), "geen regeling")
            ook = " (wel bij de eerste drie)" if paar.treffer(3) else ""
            regelingen[paar.vraag["regelingen"][0], eerste].append(paar.vraag["text"] + ook)
    bedoelingen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for paar in met_bedoeling(zichtbaar):
        if not paar.juist:
            bedoelingen[paar.vraag["intent"][0], paar.bedoeling or "niets"].append(paar.vraag["text"])
    return "\n".join([UITLEG, "", "REGELINGEN", *_groepen(regelingen), "", "ONDERWERPEN EN HANDELINGEN", *_groepen(bedoelingen)])


def _groepen(verward: dict[tuple[str, str], list[str]]) -> list[str]:
    regels = []
    for (moest, werd), zinnen in sorted(verward.items(), key=lambda rij: (-len(rij[1]), rij[0])):
        regels.append(f"\n{moest} wordt {werd} ({len(zinnen)} keer)")
        regels += [f"  - {zin}" for zin in zinnen[:VOORBEELDEN]]
        if len(zinnen) > VOORBEELDEN:
            regels.append(f"  - en nog {len(zinnen) - VOORBEELDEN}")
    return regels or ["  geen"]

"""Who a matter concerns, in words: only the role the resident used, never a name."""

from __future__ import annotations

from dataclasses import dataclass

#: Roles that the understanding may find, with the possessive that goes with them.
ROLLEN: dict[str, str] = {
    "moeder": "haar",
    "vader": "zijn",
    "partner": "zijn of haar",
    "man": "zijn",
    "vrouw": "haar",
    "zoon": "zijn",
    "dochter": "haar",
    "kind": "zijn of haar",
    "zus": "haar",
    "broer": "zijn",
    "oma": "haar",
    "opa": "zijn",
    "tante": "haar",
    "oom": "zijn",
    "vriend": "zijn",
    "vriendin": "haar",
    "buurman": "zijn",
    "buurvrouw": "haar",
    "ouders": "hun",
    "schoonmoeder": "haar",
    "schoonvader": "zijn",
}
#: Other words for a role; "ander" is somebody for whom there is no word of its own.
_OOK = {
    "moeder": "ma mam mama moeke mams",
    "vader": "pa pap papa paps",
    "partner": "echtgenoot echtgenote verloofde",
    "zoon": "zoontje",
    "dochter": "dochtertje",
    "kind": "kindje baby",
    "zus": "zusje",
    "broer": "broertje",
    "oma": "grootmoeder omaatje",
    "opa": "grootvader",
    "buurvrouw": "buuf",
    "ouders": "schoonouders grootouders",
    "ander": "kleinzoon kleindochter kleinkind neef nicht schoonzus schoonzoon schoondochter zwager collega client cliente",
}
ROLWOORDEN = {**{rol: rol for rol in ROLLEN}, **{woord: rol for rol, woorden in _OOK.items() for woord in woorden.split()}}
#: The one somebody cares for, when no role was named.
NAASTE = "naaste"
#: What the understanding calls a group of roles, and the word used for it when the resident gave none.
GROEPEN: dict[str, str] = {
    NAASTE: "degene voor wie u zorgt",
    "ouder": "uw ouder",
    "ander": "de ander",
    "client": "de cliënt",
    "cliënt": "de cliënt",
}


@dataclass(frozen=True)
class Persoon:
    """How to speak about somebody."""

    wie: str
    Wie: str
    bezit: str
    ander: bool


def persoon(rol: str) -> Persoon:
    """The words for a role: "zelf" is "u"; a known role is "uw moeder"; anything else is "de ander"."""
    if rol == "zelf":
        return Persoon("u", "U", "uw", ander=False)
    if rol in ROLLEN:
        return Persoon(f"uw {rol}", f"Uw {rol}", ROLLEN[rol], ander=True)
    naam = GROEPEN.get(rol, "de ander")
    return Persoon(naam, naam[0].upper() + naam[1:], "zijn of haar", ander=True)

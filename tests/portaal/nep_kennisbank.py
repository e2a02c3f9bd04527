"""A small knowledge base for the portal's tests: two municipalities and a few signals, with the types of the real one."""

from __future__ import annotations

from regelingen.model import CrisisSignaal, CrisisTekst, Gemeente, Hulplijn, Wijkteam

TELEFOON = "0123 45 67 89"


def gemeente(id: str = "voorbeeld", **anders: object) -> Gemeente:
    """A profile; `anders` changes single fields."""
    waarden: dict[str, object] = {
        "id": id,
        "naam": id.capitalize(),
        "fictief": id == "voorbeeld",
        "ingang": "wijkteam",
        "wie_vraagt": "wijkteam",
        "telefoon": TELEFOON,
        "open": "Werkdagen van 9 tot 17 uur",
        "website": "https://voorbeeld.invalid",
        "spoed_opvang": None,
        "terugbel_werkdagen": 5,
        "opvolgen_na_dagen": 42,
        "melding_modus": "geen_melding",
        "kanalen": ("web",),
        "talen": ("nl",),
        "teams": (
            Wijkteam("oost", "Wijkteam Oost", TELEFOON, None, None, ("1234",)),
            Wijkteam("west", "Wijkteam West", TELEFOON, None, None, ("1235",)),
        ),
        "standaardteam": "oost",
        "sociale_kaart": (),
        "deuren": {},
        "ontbreekt": (),
    }
    return Gemeente(**{**waarden, **anders})  # type: ignore[arg-type]


LIJNEN = {
    "113": Hulplijn("113", "113 Zelfmoordpreventie", "113 of 0800-0113", "08000113", "praten", "Dag en nacht, gratis"),
    "112": Hulplijn("112", "Alarmnummer", "112", "112", "gevaar", "Dag en nacht"),
    "veilig-thuis": Hulplijn("veilig-thuis", "Veilig Thuis", "0800-2000", "08002000", "geweld", "Dag en nacht, gratis"),
}
SIGNALEN = (
    CrisisSignaal(
        id="suicidaliteit",
        naam="Denken aan zelfmoord",
        patronen={"acuut": ("ik wil dood", "ik wil niet meer leven"), "zwak": ("het hoeft voor mij niet meer",)},
        geen_crisis=(),
        teksten={
            "acuut": CrisisTekst("Bel nu 113. U kunt nu gratis praten met iemand van 113. Dag en nacht.", ("113", "112")),
            "zwak": CrisisTekst(
                "Dat klinkt heel zwaar. U kunt gratis praten met 113.", ("113",), "Mag ik het vragen: denkt u aan zelfmoord?"
            ),
        },
        direct_weg=False,
        thema=None,
        feiten={},
        goedgekeurd_door="demo",
    ),
    CrisisSignaal(
        id="huiselijk-geweld",
        naam="Geweld thuis",
        patronen={"acuut": ("mijn man slaat mij",)},
        geen_crisis=(),
        teksten={"acuut": CrisisTekst("Bel 112 als u nu in gevaar bent. Bel Veilig Thuis om te praten.", ("112", "veilig-thuis"))},
        direct_weg=True,
        thema="veilig_thuis",
        feiten={},
        goedgekeurd_door="demo",
    ),
)


class NepKennisbank:
    """What the portal asks of the knowledge base."""

    versie = "2026-11-22.0123456789ab"

    def __init__(self) -> None:
        """The two municipalities: one complete, one with only what is publicly known."""
        self._gemeenten = {
            "voorbeeld": gemeente(),
            "huizen": gemeente("huizen", telefoon=None, teams=(), standaardteam=None, terugbel_werkdagen=None),
        }

    def gemeenten(self) -> tuple[Gemeente, ...]:
        """All municipalities."""
        return tuple(self._gemeenten.values())

    def gemeente(self, id: str) -> Gemeente:
        """One municipality; raises KeyError."""
        return self._gemeenten[id]

    def zet(self, profiel: Gemeente) -> None:
        """Replaces a profile."""
        self._gemeenten[profiel.id] = profiel

    def crisis(self) -> tuple[CrisisSignaal, ...]:
        """The crisis table."""
        return SIGNALEN

    def hulplijn(self, id: str) -> Hulplijn:
        """One helpline; raises KeyError."""
        return LIJNEN[id]

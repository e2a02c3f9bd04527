"""The list as CSV, for coordinators. Days, states and topics; nothing that a resident wrote, and no way to reach anybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from portaal.overdracht.models import Overdracht

KOLOMMEN = (
    "Nummer", "Team", "Stand", "Verstuurd op", "Bellen uiterlijk", "Wettelijke datum", "Gepland op", "Wacht tot",
    "Reden haast", "Onderwerpen", "Soort", "Keer niet bereikt", "Uitkomst", "Afgerond op",
)  # fmt: skip
#: A cell that begins with one of these is a formula to a spreadsheet; the wide forms count too.
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def veilige_cel(waarde: object) -> str:
    """A value as a cell that no spreadsheet carries out: an apostrophe in front of what looks like a formula."""
    tekst = "" if waarde is None else str(waarde).replace("\x00", "")
    return f"'{tekst}" if tekst.startswith(_FORMULE) or tekst.lstrip().startswith(_FORMULE) else tekst


def als_csv(rijen: Iterable[Overdracht]) -> str:
    """The rows as CSV with semicolons, as spreadsheets here read it. Begins with a mark so that accents are read well."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    for o in rijen:
        schrijver.writerow([veilige_cel(cel) for cel in _cellen(o)])
    return "\ufeff" + uit.getvalue()


def _cellen(o: Overdracht) -> tuple[object, ...]:
    soorten = sorted({onderwerp.get("soort", "") for onderwerp in o.onderwerpen} - {""})
    return (
        o.nummer, o.team_naam, o.get_staat_display(), o.gemaakt.date(), o.belt_uiterlijk, o.wettelijk_uiterlijk, o.gepland_op,
        o.wacht_tot, o.spoed["reden"] if o.spoed else "", ", ".join(t["naam"] for t in o.onderwerpen), ", ".join(soorten),
        o.belpogingen, o.get_uitkomst_display(), o.afgerond_op.date() if o.afgerond_op else None,
    )  # fmt: skip

"""Would Meta take this body? By the schema, and by what a schema cannot say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_RIJEN = 10


def fouten(inhoud: object) -> list[str]:
    """What Meta would refuse of a body for /messages; empty when it would take it. Each names the place and the rule."""
    uit = [f"{'/'.join(map(str, fout.absolute_path)) or 'body'}: {fout.message[:200]}" for fout in _schema().iter_errors(inhoud)]
    return uit or list(_geteld(inhoud))


@cache
def _schema() -> Any:
    from jsonschema import Draft7Validator

    ruw = json.loads(Path(__file__).with_name("graaf.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(ruw)
    return Draft7Validator(ruw)


def _geteld(inhoud: Any) -> Iterator[str]:
    """Rows in all, titles and ids that differ, and titles where there are more sections."""
    actie = inhoud.get("interactive", {}).get("action", {})
    knoppen = [knop["reply"] for knop in actie.get("buttons", ())]
    secties = actie.get("sections", [])
    rijen = [rij for sectie in secties for rij in sectie["rows"]]
    if len(rijen) > _RIJEN:
        yield f"sections: {len(rijen)} rows, at most {_RIJEN} in all"
    if len(secties) > 1 and any("title" not in sectie for sectie in secties):
        yield "sections: each needs a title when there are more"
    for wat in ("id", "title"):
        if len({knop[wat] for knop in knoppen}) < len(knoppen):
            yield f"buttons: two with the same {wat}"
    if len({rij["id"] for rij in rijen}) < len(rijen):
        yield "rows: two with the same id"

"""Reads one YAML file into a form, and turns every mistake into a `Fout` with file, line and field.

The fast loader (libyaml) reads the data; only when something is wrong the file is read again with ruamel's
round-trip loader, which remembers the line of every key. That keeps the build of all files under a second.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from regelingen.fouten import Fout, InhoudFout
from regelingen.vorm.basis import Vorm

V = TypeVar("V", bound=Vorm)


def lees_yaml(pad: Path, naam: str) -> Any:
    """Takes a path and the name to use in messages, gives the data, raises InhoudFout when it cannot be read."""
    try:
        return YAML(typ="safe").load(_tekst(pad, naam))
    except YAMLError as fout:
        raise InhoudFout([_yaml_fout(fout, naam)]) from fout


def lees_vorm(pad: Path, naam: str, vorm: type[V]) -> V:
    """Takes a path, the name to use in messages and a form, gives the filled form, raises InhoudFout."""
    sleutel = (vorm, hashlib.sha256(_tekst(pad, naam).encode()).digest())
    if sleutel not in _gelezen:
        _gelezen[sleutel] = _vul(pad, naam, vorm)
    return cast(V, _gelezen[sleutel])


def regelboom(pad: Path) -> Any:
    """Takes a path of YAML that can be read, gives it with the line of every key (ruamel's round-trip form)."""
    return _boom(pad.read_text(encoding="utf-8-sig"))


def regel_van(boom: Any, plek: Sequence[str | int]) -> int:
    """Takes a tree of `regelboom` and a place in it, gives its line (from 1): the nearest one that exists."""
    regel = boom.lc.line if hasattr(boom, "lc") and boom.lc.line is not None else 0
    knoop: Any = boom
    for stap in plek:
        try:
            regel = (knoop.lc.item(stap) if isinstance(stap, int) else knoop.lc.key(stap))[0]
            knoop = knoop[stap]
        except (KeyError, IndexError, TypeError, AttributeError):
            break
    return int(regel) + 1


#: Forms by what stood in the file. They cannot be changed, so the same text may give the same object.
_gelezen: dict[tuple[type[Vorm], bytes], Vorm] = {}


def _vul(pad: Path, naam: str, vorm: type[V]) -> V:
    data = lees_yaml(pad, naam)
    if not isinstance(data, dict):
        wat = "Dit bestand is leeg of begint met een lijst."
        raise InhoudFout([Fout(naam, 1, "", wat, "Begin met een veldnaam en een dubbele punt.")])
    try:
        return vorm.parse_obj(data)
    except ValidationError as fout:
        boom = regelboom(pad)
        raise InhoudFout(fouten_van(fout, naam, boom, vorm)) from fout


def fouten_van(fout: ValidationError, naam: str, boom: Any, vorm: type[Vorm], plek: tuple[str | int, ...] = ()) -> list[Fout]:
    """Takes what pydantic says of a form that stands at `plek` of a `regelboom`, gives each mistake with its line and field."""
    return [_vorm_fout({**een, "loc": (*plek, *een["loc"])}, naam, boom, vorm, len(plek)) for een in fout.errors()]


@lru_cache(maxsize=256)
def _boom(tekst: str) -> Any:
    return YAML(typ="rt").load(tekst)


def _tekst(pad: Path, naam: str) -> str:
    try:
        return pad.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = pad.read_bytes()[: fout.start].count(b"\n") + 1
        raise InhoudFout(
            [Fout(naam, regel, "", "Dit bestand is niet opgeslagen als UTF-8.", "Sla het opnieuw op en kies de codering UTF-8.")]
        ) from fout
    except OSError as fout:
        wat = f"Dit bestand kan niet worden gelezen ({fout.strerror})."
        raise InhoudFout([Fout(naam, 0, "", wat, "Kijk of het bestaat.")]) from fout


def _yaml_fout(fout: YAMLError, naam: str) -> Fout:
    regel = 0
    wat = str(fout).splitlines()[0]
    if isinstance(fout, MarkedYAMLError):
        merk = fout.problem_mark or fout.context_mark
        regel = merk.line + 1 if merk else 0
        wat = fout.problem or wat
    if "duplicate key" in wat:
        return Fout(naam, regel, "", f"Een veld staat er twee keer ({wat}).", "Haal een van de twee weg.")
    return Fout(
        naam, regel, "", f"Dit is geen geldige YAML ({wat}).",
        "Kijk op deze regel en de regel erboven: inspringen met spaties, een spatie na de dubbele punt, "
        "aanhalingstekens om een zin waar zelf een dubbele punt in staat.",
    )


def _vorm_fout(een: Any, naam: str, boom: Any, vorm: type[Vorm], diepte: int) -> Fout:
    plek = tuple(deel for deel in een["loc"] if deel != "__root__")
    veld = ".".join(str(deel + 1) if isinstance(deel, int) else str(deel) for deel in plek)
    wat, doe = _in_woorden(een, plek[diepte:], vorm)
    return Fout(naam, regel_van(boom, plek), veld, wat, doe)


def _in_woorden(een: Any, plek: tuple[Any, ...], vorm: type[Vorm]) -> tuple[str, str]:
    """pydantic's error in Dutch, with what to do."""
    soort: str = een["type"]
    grens = een.get("ctx", {})
    if soort == "value_error.missing":
        return f"Het veld '{plek[-1]}' ontbreekt.", "Vul het in."
    if soort == "value_error.extra":
        return f"Het veld '{plek[-1]}' bestaat hier niet.", _bedoelt_u(str(plek[-1]), _velden(vorm, plek[:-1]))
    if soort in ("type_error.none.not_allowed",):
        return "Dit veld is leeg.", "Vul het in of haal het veld weg."
    if soort == "value_error.any_str.min_length":
        return "Deze tekst is leeg.", "Vul een tekst in."
    if soort == "value_error.any_str.max_length":
        return f"Deze tekst is te lang voor een knop (hoogstens {grens['limit_value']} tekens).", "Maak hem korter."
    if soort == "value_error.str.regex":
        return "Dit is geen goede id.", "Gebruik alleen kleine letters, cijfers, - en _."
    if soort == "value_error.const":
        keuzes = ", ".join(str(keus) for keus in grens.get("permitted", ()))
        return f"'{grens.get('given')}' mag hier niet.", f"Kies uit: {keuzes}."
    if soort == "type_error.list":
        return "Hier hoort een lijst.", "Zet elk onderdeel op een eigen regel met een streepje ervoor."
    if soort in ("type_error.dict", "type_error.mapping"):
        return "Hier horen velden met een naam.", "Schrijf 'naam: waarde', ingesprongen onder dit veld."
    if soort in ("type_error.integer", "type_error.decimal", "value_error.decimal", "type_error.float"):
        return "Hier hoort een getal.", "Schrijf alleen cijfers, met een punt voor de centen: 21.80."
    if soort == "type_error.bool" or soort == "value_error.strictbool":
        return "Hier hoort true of false.", "Schrijf true of false, zonder aanhalingstekens."
    if soort == "type_error.str":
        return "Hier hoort een tekst.", "Schrijf een zin, zo nodig tussen aanhalingstekens."
    boodschap = str(een["msg"])
    if ";" in boodschap:
        wat, doe = boodschap.split(";", 1)
        return _zin(wat), _zin(doe)
    if ":" in boodschap and soort == "value_error":
        wat, doe = boodschap.split(":", 1)
        return _zin(wat), _zin(doe)
    return _zin(boodschap), "Kijk in docs/redactie.md hoe dit veld hoort."


def _velden(vorm: type[Vorm], plek: tuple[Any, ...]) -> list[str]:
    """The names of the fields at a place in a form, as far as they can be followed."""
    huidig: Any = vorm
    for deel in plek:
        if isinstance(deel, int):
            continue
        if not (isinstance(huidig, type) and issubclass(huidig, Vorm)) or deel not in huidig.__fields__:
            return []
        huidig = huidig.__fields__[deel].type_
    return list(huidig.__fields__) if isinstance(huidig, type) and issubclass(huidig, Vorm) else []


def _bedoelt_u(woord: str, mogelijk: list[str]) -> str:
    lijkt = difflib.get_close_matches(woord, mogelijk, 1)
    if lijkt:
        return f"Bedoelt u '{lijkt[0]}'? Anders: haal het weg."
    return "Haal het weg" + (f", of kies uit: {', '.join(mogelijk)}." if mogelijk else ".")


def _zin(tekst: str) -> str:
    tekst = tekst.strip()
    return tekst[:1].upper() + tekst[1:] + ("" if tekst.endswith((".", "?", "!")) else ".")

"""Rasa's default pipeline, as `rasa init` writes it, trained on the same sentences as our own model.

The sentences of a regeling are retrieval intents (`thema_huur/huurachterstand`): the pipeline's response selector is for these.
Training takes long, so the model is kept under the hash of everything it is made from.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from ruamel.yaml import YAML

from taal.gegevens import Leerzin, leerzinnen

#: The pipeline that Rasa 3.6 fills in for the `config.yml` of `rasa init`, with its number of rounds.
PIJPLIJN: list[dict[str, object]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
    {"name": "EntitySynonymMapper"},
    {"name": "ResponseSelector", "epochs": 100, "constrain_similarities": True},
    {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
]


def met_rondes(rondes: int) -> list[dict[str, object]]:
    """The pipeline with another number of rounds than the hundred of `rasa init`, which take hours on thousands of sentences."""
    return [{**deel, "epochs": rondes} if "epochs" in deel else deel for deel in PIJPLIJN]


def som(zinnen: list[Leerzin], pijplijn: list[dict[str, object]]) -> str:
    """The hash of everything the model is made from."""
    import importlib.metadata

    wat = [pijplijn, importlib.metadata.version("rasa"), [(z.zin, z.bedoeling, z.regeling) for z in zinnen]]
    return sha256(json.dumps(wat, ensure_ascii=False).encode()).hexdigest()[:16]


def schrijf(map_: Path, zinnen: list[Leerzin], pijplijn: list[dict[str, object]]) -> None:
    """Writes `config.yml` and `nlu.yml` as Rasa reads them."""
    groepen: dict[str, list[str]] = {}
    for zin in zinnen:
        plat = " ".join(zin.zin.split())
        groepen.setdefault(f"{zin.bedoeling}/{zin.regeling}" if zin.regeling else zin.bedoeling, []).append(plat)
    nlu = [{"intent": naam, "examples": "".join(f"- {z}\n" for z in rij)} for naam, rij in groepen.items()]
    antwoorden = {f"utter_{naam}": [{"text": naam}] for naam in groepen if "/" in naam}
    yaml = YAML(typ="safe")
    with (map_ / "nlu.yml").open("w", encoding="utf-8") as uit:
        yaml.dump({"version": "3.1", "nlu": nlu, "responses": antwoorden}, uit)
    with (map_ / "config.yml").open("w", encoding="utf-8") as uit:
        yaml.dump({"recipe": "default.v1", "language": "nl", "assistant_id": "standaard", "pipeline": pijplijn}, uit)


def maak(kast: Path, pijplijn: list[dict[str, object]] = PIJPLIJN, zinnen: list[Leerzin] | None = None) -> tuple[Path, float]:
    """Gives the trained model and the seconds that training took, from `kast` when it was made before."""
    zinnen = leerzinnen() if zinnen is None else zinnen
    model = kast / f"{som(zinnen, pijplijn)}.tar.gz"
    duur = model.with_suffix(".seconden")
    if model.is_file() and duur.is_file():
        return model, float(duur.read_text(encoding="ascii"))
    kast.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kast) as map_:
        schrijf(Path(map_), zinnen, pijplijn)
        begin = time.monotonic()
        _train(Path(map_))
        seconden = time.monotonic() - begin
        shutil.move(Path(map_) / "model.tar.gz", model)
    duur.write_text(f"{seconden:.1f}", encoding="ascii")
    return model, seconden


def _train(map_: Path) -> None:
    from bot.motor.laden import bereid_voor

    bereid_voor()
    from rasa.model_training import train_nlu

    train_nlu(config=str(map_ / "config.yml"), nlu_data=str(map_ / "nlu.yml"), output=str(map_), fixed_model_name="model")


if __name__ == "__main__":
    print(*maak(Path(sys.argv[1])))

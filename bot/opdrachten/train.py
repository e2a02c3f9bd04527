"""`wegwijzer train`: makes models/wegwijzer.tar.gz, only when what it is made from has changed.

Rasa's own dry run says the same after eight seconds of imports; the hash here takes a hundredth of one.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.metadata
import io
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

from bot.opdrachten import Subparsers
from bot.opdrachten._stempel import alleen, is_actueel, som, zet
from bot.paden import MODEL, WORTEL

#: What Rasa reads. The sentences per regeling beside them (data/nlu/regelingen) are read by our own components.
DATA = ("data/nlu/handelingen", "data/nlu/themas", "data/regels")
INVOER = ("config.yml", "domain.yml", "data/nlu", "data/onderwerpen", "data/regels", "bot/taal")


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer train`."""
    uitleg = "Traint het taalmodel als de voorbeeldzinnen, regels of instellingen zijn veranderd."
    parser = sub.add_parser("train", help="train het taalmodel als dat nodig is", description=uitleg)
    parser.add_argument("--opnieuw", action="store_true", help="train ook als er niets is veranderd")
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Train when needed; 1 when Rasa refuses the data, for instance because two rules contradict each other."""
    with alleen(MODEL):
        nodig = model_som(WORTEL, geleerde_namen())
        if not args.opnieuw and is_actueel(MODEL, nodig):
            print("Het taalmodel is actueel.")
            return 0
        print("Het taalmodel wordt getraind. Dat duurt een tot twee minuten ...", flush=True)
        code = _train(MODEL)
        if code == 0:
            zet(MODEL, nodig)
            print("Het taalmodel is klaar.")
    return code


def model_som(wortel: Path, namen: Iterable[str] = ()) -> str:
    """The hash of everything the model is made from: configuration, domain, data, components, Rasa's version, and `namen`."""
    return som(wortel, INVOER, [importlib.metadata.version("rasa"), *namen])


def geleerde_namen() -> list[str]:
    """What the classifier learns from the knowledge base: how regelingen are called and their themes; else nothing.

    Not the content itself: an amount or a sentence that changes is no reason to train.
    """
    from regelingen.kennisbank import Kennisbank, KennisbankFout

    try:
        alle = Kennisbank.open().regelingen()
    except (KennisbankFout, FileNotFoundError):
        return []
    return sorted("\n".join((r.id, r.naam, r.titel_kort, *r.synoniemen, *r.themas)) for r in alle)


def is_getraind() -> bool:
    """Whether the model is there and up to date, without importing Rasa."""
    return is_actueel(MODEL, model_som(WORTEL, geleerde_namen()))


def _train(model: Path) -> int:
    """Let Rasa make the model in a folder of its own, and put it in place whole: a running copy never sees half of it."""
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # without it Rasa draws hundreds of progress bars
    os.environ["RASA_MAX_CACHE_SIZE"] = "0"  # our hash decides; Rasa's cache misses changes in what a component imports
    os.chdir(WORTEL)
    from bot.motor.laden import bereid_voor  # before anything of Rasa, as it says itself

    bereid_voor()
    from rasa.model_training import train
    from rasa.shared.exceptions import RasaException

    for rest in model.parent.glob(".train-*"):  # of a training that was killed: we hold the lock
        shutil.rmtree(rest, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=model.parent, prefix=".train-") as map_:
        gezegd = io.StringIO()
        try:
            with warnings.catch_warnings(), contextlib.redirect_stdout(gezegd):
                warnings.filterwarnings("ignore", message="Slot auto-fill")  # Rasa says it of every domain
                uitkomst = train(
                    domain="domain.yml",
                    config="config.yml",
                    training_files=list(DATA),
                    output=map_,
                    force_training=True,
                    fixed_model_name=model.name,
                )
        except RasaException as fout:
            print(f"Rasa weigert deze gegevens:\n{fout}")
            return 1
        if uitkomst.code != 0 or not uitkomst.model:
            print(gezegd.getvalue())
            return uitkomst.code or 1
        shutil.move(uitkomst.model, model)
    return 0

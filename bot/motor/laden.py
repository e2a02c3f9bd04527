"""Loading the model in this process, with every seam in place: for the server, the terminal and the tests.

Import this before anything of Rasa: `skops.io` resolves its types by walking `sys.modules`, which takes ten seconds once
TensorFlow is there and one before it.
"""

from __future__ import annotations

import logging
import os
import warnings
from pathlib import Path

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
# numpy's threads only fight over two cores for matrices of this size.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import skops.io  # noqa: F401

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import rasa.utils.log_utils
    import rasa.version
    from rasa.core.agent import Agent
    from rasa.core.utils import AvailableEndpoints
    from rasa.utils.endpoints import EndpointConfig

from bot.motor import RASA_VERSIE
from bot.motor.acties_in_proces import ActiesInProces
from bot.motor.gebeurtenistypen import onthoud_typen
from bot.motor.gesprekkenopslag import Gesprekkenopslag
from bot.motor.leegte import onthoud_leegte
from bot.motor.op_volgorde import draai_op_volgorde
from bot.motor.schemacontrole import controleer_zelf
from bot.motor.slotkopie import kopieer_slots_snel
from bot.motor.trackeropslag import zonder_stille_terugval
from bot.paden import MODEL, var


class VerkeerdeRasa(RuntimeError):
    """Another version of Rasa than the seams were written for."""


def bereid_voor(niveau: int = logging.WARNING) -> None:
    """Quiet logging (Rasa's debug lines hold slot values), the seams that save time, and the version check.

    Raises:
        VerkeerdeRasa: the installed Rasa is another version.
    """
    if rasa.version.__version__ != RASA_VERSIE:
        raise VerkeerdeRasa(f"bot/motor is written for rasa {RASA_VERSIE}, found {rasa.version.__version__}")
    rasa.utils.log_utils.configure_structlog(niveau)
    for naam in ("rasa", "rasa_sdk", "sanic", "asyncio", "matplotlib"):
        logging.getLogger(naam).setLevel(niveau)
    controleer_zelf()
    draai_op_volgorde()
    kopieer_slots_snel()
    onthoud_typen()
    onthoud_leegte()


def eindpunten() -> AvailableEndpoints:
    """Actions in this process, tracker in var/tracker.sqlite3 or where `WEGWIJZER_TRACKER_URL` says."""
    url = os.environ.get("WEGWIJZER_TRACKER_URL") or f"sqlite:///{var() / 'tracker.sqlite3'}"
    opslag = EndpointConfig(type=f"{Gesprekkenopslag.__module__}.{Gesprekkenopslag.__name__}", url=url)
    return AvailableEndpoints(action=ActiesInProces("actions"), tracker_store=opslag)


def laad_agent(model: Path = MODEL) -> Agent:
    """The model with the actions in this process and its conversations in memory.

    Raises:
        FileNotFoundError: there is no trained model yet.
    """
    if not model.exists():
        raise FileNotFoundError(f"no trained model at {model.name}: run `wegwijzer train`")
    bereid_voor()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Rasa pins warns about itself; nothing of ours can mend it
        agent = Agent.load(str(model), action_endpoint=ActiesInProces("actions"))
    zonder_stille_terugval(agent)
    return agent

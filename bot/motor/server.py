"""Rasa as a server on loopback: `python -m bot.motor.server`."""

from __future__ import annotations

import os
from typing import Any

from bot.motor.laden import bereid_voor, eindpunten
from bot.motor.trackeropslag import zonder_stille_terugval
from bot.paden import MODEL, WORTEL

STANDAARD_POORT = 5005


async def _na_laden(app: Any, _: Any) -> None:
    if app.ctx.agent is None or not app.ctx.agent.is_ready():
        raise SystemExit("the model could not be loaded: run `wegwijzer train`")
    zonder_stille_terugval(app.ctx.agent)


def main() -> None:
    """Serves until it is stopped. Only on loopback: Rasa may never face the internet."""
    from rasa.core.run import serve_application

    os.chdir(WORTEL)
    bereid_voor()
    serve_application(
        model_path=str(MODEL),
        credentials=str(WORTEL / "credentials.yml"),
        interface="127.0.0.1",
        port=int(os.environ.get("RASA_PORT") or STANDAARD_POORT),
        enable_api=False,
        response_timeout=30,
        request_timeout=30,
        endpoints=eindpunten(),
        server_listeners=[(_na_laden, "after_server_start")],
    )


if __name__ == "__main__":
    main()

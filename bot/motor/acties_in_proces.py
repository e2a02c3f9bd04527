"""Runs the actions in Rasa's own process: no action server, no port, no HTTP in a turn.

Rasa 3.6.21 knows only an HTTP action server, but of its endpoint it reads no more than `request`, `url` and `kwargs`
(core/actions/action.py, RemoteAction).
"""

from __future__ import annotations

import json
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection


class ActiesInProces(EndpointConfig):
    """An action endpoint that calls the actions of a package directly."""

    def __init__(self, pakket: str) -> None:
        # The domain is not sent along: no action of ours reads it, and writing it out costs more than the action itself.
        super().__init__(url=f"inproces:{pakket}", enable_selective_domain=True)
        self._uitvoerder = ActionExecutor()
        self._uitvoerder.register_package(pakket)

    @property
    def namen(self) -> set[str]:
        """The names of the actions that were found."""
        return set(self._uitvoerder.actions)

    async def request(self, *_: Any, **wat: Any) -> Any:
        """Runs one action as the server would.

        Raises:
            ClientResponseError: status 400 when an action refuses, as the server answers it.
        """
        try:
            return await self._uitvoerder.run(wat["json"])
        except ActionExecutionRejection as fout:
            body = json.dumps({"error": fout.message, "action_name": fout.action_name})
            raise ClientResponseError(400, fout.message, body) from fout

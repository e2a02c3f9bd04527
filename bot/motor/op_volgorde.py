"""Runs the components of a message one after the other, in an order that is worked out once.

Rasa 3.6.21 hands each run to dask, which sorts the same dozen components anew several times in a turn and runs them one after
the other all the same (`dask.get` is its synchronous scheduler).
"""

from __future__ import annotations

from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner


def draai(runner: DaskGraphRunner, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
    """What `DaskGraphRunner.run` gives: the output of each target, by its name.

    Raises:
        GraphRunError: an input has the name of a component; a component misses an input.
    """
    doelen = targets or runner._graph_schema.target_names
    volgorde = _volgorde(runner, tuple(doelen))
    gegeven = inputs or {}
    if any(isinstance(waarde, str) and waarde in runner._instantiated_nodes for waarde in gegeven.values()):
        raise GraphRunError("an input has the name of a component")
    uit: dict[str, Any] = {naam: (naam, waarde) for naam, waarde in gegeven.items()}
    for naam, nodig in volgorde:
        if naam not in uit:
            uit[naam] = runner._instantiated_nodes[naam](*(uit.get(ander, ander) for ander in nodig))
    return {naam: uit[naam][1] for naam in doelen}


def _volgorde(runner: Any, doelen: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    onthouden: dict[tuple[str, ...], list[tuple[str, tuple[str, ...]]]] = runner.__dict__.setdefault("_volgorde", {})
    if doelen not in onthouden:
        knopen = runner._graph_schema.minimal_graph_schema(list(doelen)).nodes
        nodig = {naam: tuple(knoop.needs.values()) for naam, knoop in knopen.items()}
        onthouden[doelen] = [(naam, nodig[naam]) for naam in TopologicalSorter(nodig).static_order() if naam in nodig]
    return onthouden[doelen]


def draai_op_volgorde() -> None:
    """Puts this in the place of dask's. Harmless when called twice."""
    DaskGraphRunner.run = draai

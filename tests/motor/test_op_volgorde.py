"""Our order of the components against dask's."""

from __future__ import annotations

import inspect
from typing import Any

import pytest


class _Schema:
    """As much of a GraphSchema as a runner reads."""

    def __init__(self, nodig: dict[str, list[str]]) -> None:
        self.nodes = {naam: type("Knoop", (), {"needs": dict(zip("abc", van, strict=False))})() for naam, van in nodig.items()}
        self.target_names = list(nodig)[-1:]

    def minimal_graph_schema(self, _: list[str] | None = None) -> _Schema:
        return self


class _Runner:
    """A runner whose components join the names of what they got."""

    def __init__(self) -> None:
        nodig = {"vector": ["woorden"], "woorden": ["__bericht__"], "bedoeling": ["vector", "woorden"], "uit": ["bedoeling"]}
        self._graph_schema = _Schema(nodig)
        self.gedraaid: list[str] = []
        self._instantiated_nodes = {naam: self._knoop(naam) for naam in nodig}
        self._execution_context = None

    def _knoop(self, naam: str) -> Any:
        def draai(*van: tuple[str, Any]) -> tuple[str, str]:
            self.gedraaid.append(naam)
            return naam, f"{naam}({','.join(uit for _, uit in van)})"

        return draai

    def _build_dask_graph(self, schema: _Schema) -> dict[str, Any]:
        return {naam: (self._instantiated_nodes[naam], *knoop.needs.values()) for naam, knoop in schema.nodes.items()}

    @staticmethod
    def _add_inputs_to_graph(invoer: dict[str, Any], graaf: dict[str, Any]) -> None:
        graaf.update({naam: (naam, waarde) for naam, waarde in invoer.items()})


def test_de_uitkomst_is_die_van_dask() -> None:
    """Same targets, same outputs, each component once."""
    import dask

    from bot.motor.op_volgorde import draai

    runner = _Runner()
    graaf = runner._build_dask_graph(runner._graph_schema)
    runner._add_inputs_to_graph({"__bericht__": "hoi"}, graaf)
    verwacht = dict(dask.get(graaf, ["uit", "vector"]))
    runner.gedraaid.clear()

    assert draai(runner, {"__bericht__": "hoi"}, ["uit", "vector"]) == verwacht  # type: ignore[arg-type]
    assert sorted(runner.gedraaid) == ["bedoeling", "uit", "vector", "woorden"]
    assert draai(runner, {"__bericht__": "dag"}) == {"uit": "uit(bedoeling(vector(woorden(dag)),woorden(dag)))"}  # type: ignore[arg-type]


def test_invoer_met_de_naam_van_een_onderdeel_wordt_geweigerd() -> None:
    """Rasa refuses it as well: dask would have taken the text for the component."""
    from rasa.engine.exceptions import GraphRunError

    from bot.motor.op_volgorde import draai

    with pytest.raises(GraphRunError):
        draai(_Runner(), {"__bericht__": "vector"})  # type: ignore[arg-type]


def test_van_de_runner_van_rasa_bestaat_wat_wij_lezen() -> None:
    """The names that `draai` leans on."""
    from rasa.engine.graph import GraphSchema
    from rasa.engine.runner.dask import DaskGraphRunner

    bron = inspect.getsource(DaskGraphRunner.__init__)
    assert {"_graph_schema", "_instantiated_nodes"} <= set(bron.replace(".", " ").replace(":", " ").split())
    assert list(inspect.signature(GraphSchema.minimal_graph_schema).parameters) == ["self", "targets"]
    assert list(inspect.signature(DaskGraphRunner.run).parameters)[1:] == ["inputs", "targets"]

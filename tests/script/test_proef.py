"""The runner of script/test and script/check."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def proef(script: Callable[[str], ModuleType]) -> ModuleType:
    """script/lib/proef.py."""
    return script("proef")


def namen(stappen: list[tuple[str, object]]) -> list[str]:
    """The names of stages."""
    return [naam for naam, _ in stappen]


def test_all_stages_run_after_a_failure(proef: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    """A failing stage does not keep the next from running; the end names each with its outcome, and it counts as failed."""
    stappen = [
        ("een", [sys.executable, "-c", "print('eerste')"]),
        ("twee", [sys.executable, "-c", "raise SystemExit(2)"]),
        ("drie", lambda: print("laatste") is None),
    ]
    goed = proef.draai(stappen)
    uitvoer = capfd.readouterr().out

    assert goed is False
    assert "eerste" in uitvoer and "laatste" in uitvoer
    assert [regel.split()[0] for regel in uitvoer.split("=== stages ===")[1].strip().splitlines()] == ["ok", "FAILED", "ok"]


def test_everything_is_a_stage(proef: ModuleType) -> None:
    """script/test checks lint, types and content before the tests, and makes knowledge base and model first."""
    assert namen(proef.test_stappen([])) == [
        "lint",
        "types",
        "types of script and tests/script",
        "knowledge base",
        "plain Dutch",
        "knowledge base and model",
        "browser",
        "tests",
    ]


def test_long_tests_only_when_asked(proef: ModuleType) -> None:
    """What takes long is left out, unless `--alles` asks for it."""
    kort = dict(proef.test_stappen([]))["tests"]
    lang = dict(proef.test_stappen(["--alles"]))["tests"]

    assert "not lang" in kort
    assert "not lang" not in lang
    assert "--alles" not in lang


def test_arguments_are_for_pytest(proef: ModuleType) -> None:
    """With arguments only pytest runs, with them, after what it needs."""
    stappen = proef.test_stappen(["tests/portaal", "-x"])

    assert namen(stappen) == ["knowledge base and model", "browser", "tests"]
    assert stappen[-1][1][-2:] == ["tests/portaal", "-x"]


def test_check_needs_no_model(proef: ModuleType) -> None:
    """script/check neither trains nor starts a browser; its tests are those that compare the parts with each other."""
    stappen = proef.check_stappen([])

    assert "knowledge base and model" not in namen(stappen)
    assert "browser" not in namen(stappen)
    assert "tests/test_importregels.py" in stappen[-1][1]

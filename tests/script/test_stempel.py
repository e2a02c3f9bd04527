"""When something must be made again: the hash of its inputs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.opdrachten import train
from bot.opdrachten._stempel import is_actueel, som, zet


@pytest.fixture
def boom(tmp_path: Path) -> Path:
    """A checkout with just the inputs of the model."""
    data = ("data/nlu/huur.yml", "data/onderwerpen/meer.yml", "data/regels/stop.yml")
    for naam in ("config.yml", "domain.yml", *data, "bot/taal/woorden.py"):
        (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / naam).write_text(f"# {naam}\n")
    return tmp_path


def verander(naam: str) -> Callable[[Path], object]:
    """A change of one file's content."""
    return lambda boom: (boom / naam).write_text("anders\n")


@pytest.mark.parametrize(
    "wijziging",
    [
        verander("config.yml"),
        verander("domain.yml"),
        verander("data/nlu/huur.yml"),
        verander("data/onderwerpen/meer.yml"),
        verander("data/regels/stop.yml"),
        verander("bot/taal/woorden.py"),
        verander("data/nlu/nieuw.yml"),
        lambda boom: (boom / "data/nlu/huur.yml").rename(boom / "data/nlu/wonen.yml"),
        lambda boom: (boom / "data/regels/stop.yml").unlink(),
    ],
    ids=["config", "domain", "sentences", "messages", "rules", "component", "new file", "new name", "file gone"],
)
def test_changed_input_changes_the_hash(boom: Path, wijziging: Callable[[Path], object]) -> None:
    """Every input of the model counts: a change, a new file, another name, a file that went."""
    eerst = train.model_som(boom)
    wijziging(boom)

    assert eerst != train.model_som(boom)


@pytest.mark.parametrize(
    "naam", ["data/antwoorden/groet.yml", "data/nlu/.huur.yml.swp", "data/nlu/huur.yml~", "bot/taal/__pycache__/x.pyc"]
)
def test_other_files_do_not_count(boom: Path, naam: str) -> None:
    """The words residents read, and what editors and Python leave behind, do not make the model train again."""
    eerst = train.model_som(boom)
    (boom / naam).parent.mkdir(parents=True, exist_ok=True)
    (boom / naam).write_text("anders\n")

    assert eerst == train.model_som(boom)


def test_other_rasa_changes_the_hash(boom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model of another Rasa is trained again."""
    eerst = train.model_som(boom)
    monkeypatch.setattr("importlib.metadata.version", lambda naam: "3.6.99")

    assert eerst != train.model_som(boom)


def test_content_cannot_move_between_files(tmp_path: Path) -> None:
    """Text that moves from the end of one file to the start of the next changes the hash."""
    (tmp_path / "a").write_text("xy")
    (tmp_path / "b").write_text("z")
    eerst = som(tmp_path, ["a", "b"])
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").write_text("yz")

    assert eerst != som(tmp_path, ["a", "b"])


def test_current_only_with_file_and_stamp(tmp_path: Path) -> None:
    """Something is up to date when it is there and its stamp has this hash; a stamp alone is not enough."""
    gemaakt = tmp_path / "model.tar.gz"
    assert not is_actueel(gemaakt, "abc")
    gemaakt.write_text("model")
    assert not is_actueel(gemaakt, "abc")
    zet(gemaakt, "abc")

    assert is_actueel(gemaakt, "abc")
    assert not is_actueel(gemaakt, "abd")
    gemaakt.unlink()
    assert not is_actueel(gemaakt, "abc")


def test_made_by_hand_is_not_current(tmp_path: Path) -> None:
    """What somebody made again outside of us may come from other inputs, so its stamp no longer counts."""
    gemaakt = tmp_path / "kennisbank.sqlite3"
    gemaakt.write_text("van A")
    zet(gemaakt, "A")
    gemaakt.write_text("van B")
    os.utime(gemaakt, ns=(1, 1))

    assert not is_actueel(gemaakt, "A")

import io
import sys
from pathlib import Path

import click
import pytest

from viewer.commands import keys
from viewer.jobs.check_signatures import VARIABLE


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert keys.given(None, False) is None
    monkeypatch.setenv(VARIABLE, " schlüssel ")
    assert keys.given(None, False) == "schlüssel".encode()
    monkeypatch.setenv(VARIABLE, " ")
    assert keys.given(None, False) is None


def test_a_file_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "other")
    assert keys.given(io.BytesIO(b"from the file\n"), False) == b"from the file"
    with pytest.raises(click.BadParameter):
        keys.given(io.BytesIO(b"\n"), False)


def test_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def prompt(text: str, hide_input: bool, err: bool) -> str:
        asked.append(hide_input and err)
        return " typed "

    monkeypatch.setattr(click, "prompt", prompt)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert keys.given(None, True) == b"typed"
    assert asked == [True]


def test_no_word_takes_the_key_itself(tmp_path: Path) -> None:
    """The words of a process are seen by every user of the machine."""

    @click.command()
    @keys.options
    def word(**values: object) -> None:
        pass

    assert sorted(option.name or "" for option in word.params) == ["ask_key", "key_file"]

import sys
from pathlib import Path
from types import ModuleType

import pytest

from viewer import __main__, cli


def test_words_go_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(sys, "argv", ["tier-viewer", "search", "Noor"])
    monkeypatch.setattr(cli, "run", lambda words, window: asked.append((words, window)) or 3)
    assert __main__.main() == 3
    assert asked == [(["search", "Noor"], __main__._open_window)]


def test_the_window_is_loaded_when_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    window = ModuleType("viewer.app")
    window.run = lambda *words: asked.append(words) or 5  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "viewer.app", window)
    monkeypatch.setattr("viewer.app", window, raising=False)
    assert __main__._open_window([Path("a")], Path("l.db"), None) == 5
    assert asked == [([Path("a")], Path("l.db"), None)]

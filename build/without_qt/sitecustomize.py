"""Makes PySide6 truly absent for one test run: build/test.py puts this folder on PYTHONPATH, Python does the rest."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class QtIsAbsent(MetaPathFinder):
    """Answers every look-up of Qt's bindings as if they had never been installed."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Refuse Qt's bindings and leave everything else to the next finder."""
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r} (kept away by build/without_qt)", name=name)
        return None


sys.meta_path.insert(0, QtIsAbsent())

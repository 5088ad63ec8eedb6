"""How tests reach the recipes of build/, which is no package: by the names that the recipes use among themselves."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build"


def recipe(name: str) -> ModuleType:
    """A module below build/, such as "identity" or "linux.deb"."""
    if str(BUILD) not in sys.path:
        sys.path.insert(0, str(BUILD))
    return importlib.import_module(name)

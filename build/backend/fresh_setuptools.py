"""The build backend of pyproject.toml: setuptools, kept from packing what an earlier build of another state has left.

Without this, a module that was removed or renamed stays in every wheel that is made in the same clone, and in what
`pip install .` installs: https://github.com/pypa/setuptools/issues/1871
"""

import shutil
from typing import Any

from setuptools import build_meta  # type: ignore[import-untyped]

# The way that setuptools documents for such a backend.
from setuptools.build_meta import *  # type: ignore[import-untyped]  # noqa: F403

LEFT_OVER = "build/out/setuptools"
"""As in pyproject.toml, seen from the project's folder, where backends are started."""


def build_wheel(
    wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """Make a wheel of what is there now; gives its file name (https://peps.python.org/pep-0517/)."""
    shutil.rmtree(LEFT_OVER, ignore_errors=True)
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))

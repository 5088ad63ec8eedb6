"""What every test stands on: no screen, no folder of the person who runs the tests, no Qt when Qt is absent."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before anything loads Qt or Hypothesis: both read these once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(Path(__file__).parent.parent / "build" / "out" / "hypothesis")
_session_folder = tempfile.TemporaryDirectory(prefix="tier-viewer-tests-", ignore_cleanup_errors=True)
# Qt remembers the settings folder of its first question for the whole process.
os.environ["XDG_CONFIG_HOME"] = str(Path(_session_folder.name, "config"))

from hypothesis import settings  # noqa: E402

from tests.privacy import traces  # noqa: E402

# A busy machine is no failure: speed has its own measurements in tests/bench/.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Declare the settings of a plug-in that is off, or --strict-config would refuse pyproject.toml."""
    if not pluginmanager.hasplugin("pytest-qt"):
        parser.addini("qt_api", "unused while Qt is absent")
        parser.addini("qt_log_level_fail", "unused while Qt is absent")
    if not pluginmanager.hasplugin("cacheprovider"):
        parser.addini("cache_dir", "unused without a cache")


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Each test has its own home, settings and library: none can see another's, or the ones of whoever runs it.

    What the program has left there outside of a library must hold nothing of the data: all that tests invent people
    for has an address under example.org, which is looked for in logs, settings and reports.
    """
    umask = os.umask(0o077)  # the program's front door sets one of its own, which no other test may inherit
    os.umask(umask)
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("TIER_VIEWER_LIBRARY", str(home / "library.db"))
    yield
    os.umask(umask)
    kept = (home / "xdg_config_home", home / "xdg_state_home", home / "appdata", home / "localappdata")
    assert [leak for folder in kept for leak in traces.findings(folder, "@example.org")] == []

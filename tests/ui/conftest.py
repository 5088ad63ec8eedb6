"""The tests of the window: passed over as a whole where PySide6 is not installed."""

try:
    import PySide6  # noqa: F401
except ModuleNotFoundError:
    collect_ignore_glob = ["*"]

"""The tests of the window: skipped as a whole where PySide6 is not installed."""

import pytest

pytest.importorskip("PySide6", reason="the window's tests need PySide6")

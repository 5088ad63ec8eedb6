import pytest

from viewer.commands import doors


def test_a_caller_without_a_window_has_none_to_check() -> None:
    with pytest.raises(ModuleNotFoundError) as raised:
        doors.no_window_to_check("window")
    assert raised.value.name == "PySide6"

from typing import Any

import pytest

from tests.ui.work import echoing
from viewer.ui.writing_task import WritingTask


class Letter(WritingTask):
    """Writes whatever the order says."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.heard: list[dict[str, Any]] = []

    def run(self, order: str) -> None:
        self._child = self._prepared("letter")
        self._child.start(order)

    def cancel(self) -> None:
        self.cancelled.emit()

    def _hear(self, said: dict[str, Any]) -> None:
        self.heard.append(said)

    def _end(self) -> None:
        self._child = None
        self.finished.emit(self.heard)


@pytest.fixture
def task(tmp_path):
    return Letter(tmp_path / "library.db", program=echoing())


def test_the_command_names_the_library_and_the_order_goes_to_the_input_alone(task, qtbot, tmp_path):
    assert not task.is_running()
    with qtbot.waitSignal(task.finished):
        task.run("to Zoë")
        assert task.is_running()
    assert not task.is_running()
    (report,) = [said["report"] for said in task.heard if "report" in said]
    assert report["told"] == "to Zoë"
    assert report["sentence"] == f"letter --order - --progress --library={tmp_path / 'library.db'}"

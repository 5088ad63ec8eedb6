import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.stories import story, whole
from tests.ui.test_history_picture import picture_of
from viewer.ui.history_saving import KINDS, HistorySaving, suggested_name

TOLD = story(whole())


@pytest.fixture
def saving(qtbot, styled, tmp_path):
    made = HistorySaving(tmp_path / "library.db")
    yield made
    made.close()


def test_names_say_when_and_never_whom():
    assert suggested_name(datetime(2024, 7, 3, 10, 8, tzinfo=UTC), "png") == "tier-history-2024-07-03-1008.png"


@pytest.mark.parametrize("kind", KINDS)
def test_a_history_is_saved_in_each_way(saving, qtbot, tmp_path, kind):
    target = tmp_path / f"told.{kind}"
    with qtbot.waitSignal(saving.finished) as done:
        saving.save(TOLD, picture_of(TOLD), target, kind, "UTC")
    assert done.args == [target]
    start = target.read_bytes()[:200]
    beginnings = {"csv": b"\xef\xbb\xbf", "json": b"{", "png": b"\x89PNG", "svg": b"<?xml"}
    assert start.startswith(beginnings[kind])
    if kind == "json":
        assert len(json.loads(target.read_bytes())["periods"]) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Windows are those of the folder")
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_its_owners_alone_whatever_the_umask(saving, qtbot, tmp_path, kind):
    target = tmp_path / f"told.{kind}"
    before = os.umask(0)
    try:
        with qtbot.waitSignal(saving.finished):
            saving.save(TOLD, picture_of(TOLD), target, kind, "UTC")
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o600


def test_what_fails_is_told(saving, qtbot, tmp_path):
    with qtbot.waitSignal(saving.failed) as failed:
        saving.save(TOLD, picture_of(TOLD), tmp_path / "no" / "told.csv", "csv", "UTC")
    assert "cannot be written" in failed.args[0]


@pytest.mark.parametrize("kind", KINDS)
def test_neither_the_library_nor_what_belongs_to_it_is_replaced(saving, qtbot, tmp_path, kind):
    for name in ("library.db", "library.db-wal"):
        (tmp_path / name).write_bytes(b"events")
        with qtbot.waitSignal(saving.failed) as failed:
            saving.save(TOLD, picture_of(TOLD), tmp_path / name, kind, "UTC")
        assert "Choose another name" in failed.args[0]
        assert (tmp_path / name).read_bytes() == b"events"


def test_the_kind_is_chosen_in_the_dialog_and_by_the_name(saving, qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    chosen = []
    dialog = saving.ask(window, "png", "UTC", lambda target, kind: chosen.append((target, kind)))
    assert dialog.defaultSuffix() == "png"
    assert dialog.selectedNameFilter() == "Chart as PNG (*.png)"
    dialog.filterSelected.emit("History as JSON (*.json)")
    assert dialog.defaultSuffix() == "json"
    dialog.fileSelected.emit(str(tmp_path / "a.svg"))
    dialog.fileSelected.emit(str(tmp_path / "a.picture"))
    assert chosen == [(tmp_path / "a.svg", "svg"), (tmp_path / "a.picture", "png")]
    assert isinstance(chosen[0][0], Path)
    dialog.close()

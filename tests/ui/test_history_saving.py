import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.stories import story, whole
from tests.ui.test_history_picture import picture_of
from viewer.jobs.import_sources import import_sources
from viewer.jobs.tell_history import tell_history
from viewer.ui.history_saving import KINDS, HistorySaving, saved_words, suggested_name

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
        saving.save(TOLD, picture_of(TOLD), target, kind, "UTC", False)
    assert done.args == [target, False]
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
            saving.save(TOLD, picture_of(TOLD), target, kind, "UTC", False)
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o600


def test_what_fails_is_told(saving, qtbot, tmp_path):
    with qtbot.waitSignal(saving.failed) as failed:
        saving.save(TOLD, picture_of(TOLD), tmp_path / "no" / "told.csv", "csv", "UTC", False)
    assert "cannot be written" in failed.args[0]


@pytest.mark.parametrize("kind", KINDS)
def test_neither_the_library_nor_what_belongs_to_it_is_replaced(saving, qtbot, tmp_path, kind):
    for name in ("library.db", "library.db-wal"):
        (tmp_path / name).write_bytes(b"events")
        with qtbot.waitSignal(saving.failed) as failed:
            saving.save(TOLD, picture_of(TOLD), tmp_path / name, kind, "UTC", False)
        assert "Choose another name" in failed.args[0]
        assert (tmp_path / name).read_bytes() == b"events"


def test_the_kind_is_chosen_in_the_dialog_and_by_the_name(saving, qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    chosen = []
    dialog = saving.ask(window, "png", "UTC", lambda *told: chosen.append(told))
    assert dialog.defaultSuffix() == "png"
    assert dialog.selectedNameFilter() == "Chart as PNG, masked (*.png)"
    dialog.filterSelected.emit("History as JSON, masked (*.json)")
    assert dialog.defaultSuffix() == "json"
    dialog.fileSelected.emit(str(tmp_path / "a.svg"))
    dialog.selectNameFilter("Stays as CSV, not masked (*.csv)")
    dialog.fileSelected.emit(str(tmp_path / "a.table"))
    assert chosen == [(tmp_path / "a.svg", "svg", True), (tmp_path / "a.table", "csv", False)]
    assert isinstance(chosen[0][0], Path)
    dialog.close()


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_masked_unless_a_person_wants_otherwise(saving, qtbot, tmp_path, kind):
    capture = tmp_path / "customer.loyalty.tier.joined.ndjson"
    event = {
        "customer": {"id": "cust_1", "name": "Zoë Quartz", "email": "zoe@example.org"},
        "campaign": {"id": "camp_1", "name": "Club of Zoë Quartz"},
        "loyalty_tier": {"id": "ltr_1", "name": "Gold", "points": {"from": 1}},
        "created_at": "2024-03-01T10:08:14.814Z",
    }
    capture.write_text(json.dumps(event), "utf-8")
    import_sources([str(capture)], tmp_path / "library.db")
    told = tell_history(tmp_path / "library.db", "cust_1")
    picture = picture_of(told, "Zoë Quartz · Gold")
    with qtbot.waitSignal(saving.finished) as done:
        saving.save(told, picture, tmp_path / f"a.{kind}", kind, "UTC")
    assert done.args == [tmp_path / f"a.{kind}", True]
    assert saved_words(*done.args) == f"The history is in a.{kind}, masked."
    if kind != "png":
        written = (tmp_path / f"a.{kind}").read_text("utf-8-sig")
        assert "Gold" in written
        assert "Customer 1" in written
        assert "Quartz" not in written
        assert "example.org" not in written
    with qtbot.waitSignal(saving.finished) as done:
        saving.save(told, picture, tmp_path / f"b.{kind}", kind, "UTC", False)
    assert (tmp_path / f"a.{kind}").read_bytes() != (tmp_path / f"b.{kind}").read_bytes()

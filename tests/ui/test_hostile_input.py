"""The real window with a library that means harm, and one that changes while it is shown."""

import ctypes
import json
import os
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPushButton, QWidget

from viewer.jobs.find_events import Sort
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.ui.main_window import MainWindow

EVENTS = 900
LONGEST_TEXT = 3000


def body(number: int, **customer: object) -> dict[str, object]:
    moment = f"2024-05-{1 + number % 28:02d}T{number // 28 % 24:02d}:{number % 60:02d}:00.000Z"
    return {
        "id": f"whs_{number:08d}",
        "created_at": moment,
        "type": "tier-changes",
        "data": {
            "customer": {"id": f"cust_{number % 50}", "name": "Noor", "metadata": {}, **customer},
            "campaign": {"id": "camp_1", "name": "VIP"},
            "loyalty_tier": {"id": "tier_1", "name": "Gold"},
            "created_at": moment,
        },
        "event": {"id": f"evcus_{number:08d}", "type": "customer.loyalty.tier.joined", "created_at": moment},
    }


def write(path: Path, bodies: list[dict[str, object]]) -> Path:
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in bodies), "utf-8")
    return path


@pytest.fixture
def open_window(qtbot, styled, settings) -> Iterator[Callable[[Path], MainWindow]]:
    made: list[MainWindow] = []

    def make(library: Path) -> MainWindow:
        window = MainWindow(library, settings)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.rested, timeout=30_000):
            window.show()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def shared(tmp_path) -> Path:
    """A library with two imports, whose events alternate."""
    library = tmp_path / "library.db"
    for part in (0, 1):
        bodies = [body(number) for number in range(part, EVENTS, 2)]
        import_sources([str(write(tmp_path / f"{part}.ndjson", bodies))], library)
    return library


def visible_rows(window: MainWindow) -> range:
    table = window.parts.table
    last = table.rowAt(table.viewport().height() - 1)
    return range(table.rowAt(0), (last if last >= 0 else window.parts.model.rowCount() - 1) + 1)


def are_loaded(window: MainWindow) -> bool:
    return all(window.parts.model.event_row(row) is not None for row in visible_rows(window))


def test_events_that_go_while_the_table_shows_them(open_window, shared, qtbot):
    window = open_window(shared)
    model, table = window.parts.model, window.parts.table
    pages: list[int] = []
    window.reader.page.connect(lambda page, *_: pages.append(page))
    assert model.rowCount() == EVENTS
    remove_import(shared, 2)
    with qtbot.waitSignal(window.rested):
        table.scrollToBottom()
    assert model.rowCount() == EVENTS // 2
    qtbot.waitUntil(lambda: are_loaded(window))
    # What is not there any more must not be asked for again and again.
    asked = len(pages)
    for _ in range(20):
        table.viewport().repaint()
    with qtbot.assertNotEmitted(window.reader.page, wait=50):
        table.viewport().repaint()
    assert len(pages) <= asked + 3
    assert {model.event_row(row).source for row in visible_rows(window)} == {"0.ndjson"}


def test_an_event_that_goes_while_its_details_are_open(open_window, shared, qtbot):
    window = open_window(shared)
    table = window.parts.table
    table.setFocus()
    row = next(row for row in range(2, 100) if window.parts.model.event_row(row).source == "1.ndjson")
    with qtbot.waitSignal(window.parts.details.shown):
        table.step(row - 1)
    remove_import(shared, 2)
    told: list[str] = []
    window.failed.connect(told.append)
    with qtbot.waitSignal(window.parts.details.failed):
        table.step(1)
    assert told == ["This event is no longer in the library."]
    with qtbot.waitSignal(window.rested):
        window.ask()
    assert window.parts.model.rowCount() == EVENTS // 2
    assert window.parts.details.tree.current_node() is not None


def test_events_that_come_while_the_table_shows_others(open_window, shared, tmp_path, qtbot):
    window = open_window(shared)
    import_sources([str(write(tmp_path / "more.ndjson", [body(number) for number in range(2000, 2300)]))], shared)
    window.parts.table.scrollToBottom()
    qtbot.waitUntil(lambda: are_loaded(window))
    assert window.parts.model.rowCount() == EVENTS
    with qtbot.waitSignal(window.rested):
        window.ask()
    assert window.parts.model.rowCount() == EVENTS + 300


def test_a_sort_by_a_column_that_is_gone(open_window, shared, settings, qtbot):
    settings.set_text("sort", "customer.metadata.gone up")
    window = open_window(shared)
    assert window.parts.model.rowCount() == EVENTS
    window.choices.sort = Sort("no_such_column", False)
    with qtbot.waitSignal(window.rested):
        window.ask()
    assert window.parts.model.rowCount() == EVENTS
    qtbot.waitUntil(lambda: are_loaded(window))


class Opened:
    """Tells whether a file was opened by anybody, as Linux knows it."""

    def __init__(self, file: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._watch = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._libc.inotify_add_watch(self._watch, os.fsencode(file), 0x20) >= 0

    def times(self) -> int:
        try:
            return len(os.read(self._watch, 65536)) // struct.calcsize("iIII")
        except BlockingIOError:
            return 0

    def close(self) -> None:
        os.close(self._watch)


@pytest.fixture
def probe(tmp_path) -> Iterator[tuple[str, Opened]]:
    """Markup that names a picture, and what tells whether anything looked at that picture."""
    if sys.platform != "linux":
        pytest.skip("only Linux tells who opens a file")
    picture = tmp_path / "probe.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    opened = Opened(picture)
    yield f'<img src="{picture}"><b>x</b>', opened
    opened.close()


def test_the_probe_finds_a_label_that_reads_markup(probe, qtbot, qapp):
    markup, opened = probe
    label = QLabel(markup)
    qtbot.addWidget(label)
    label.show()
    label.grab()
    assert opened.times() > 0


def tour(window: MainWindow, qtbot) -> Iterator[QWidget]:
    """Every place of the window that shows something from the data."""
    details = window.parts.details
    for tab in range(details.tabs.count()):
        details.tabs.setCurrentIndex(tab)
        yield window
    for key in ("imports", "rejects"):
        window.actions_by_key[key].trigger()
        dialog = QApplication.activeModalWidget()
        qtbot.waitUntil(lambda dialog=dialog: any(view.model().rowCount() for view in lists_of(dialog)))
        yield dialog
        dialog.close()
    views = window.menuBar().addMenu("Views")
    views.addAction(window.parts.model.event_row(0).customer_name.replace("&", "&&"))
    yield window.commanding.open_palette()
    window.commanding.open_palette().close_palette()
    window.values.cell_menu(0, "customer_name", window.rect().center())
    yield QApplication.activePopupWidget()
    QApplication.activePopupWidget().close()


def lists_of(window: QWidget) -> list[QAbstractItemView]:
    return [view for view in window.findChildren(QAbstractItemView) if view.model() is not None]


def columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def show_tooltips(window: QWidget) -> None:
    """What Qt would show where the mouse rests."""
    for view in lists_of(window):
        model = view.model()
        for row in range(min(model.rowCount(), 5)):
            for column in range(columns(model)):
                shown = model.index(row, column, QModelIndex()).data(Qt.ItemDataRole.ToolTipRole)
                assert not shown or "<img" not in shown


def test_markup_of_the_data_is_never_read(open_window, probe, tmp_path, qtbot):
    markup, opened = probe
    evil = body(1, name=markup, email=markup, source_id=markup, metadata={markup: markup, "region": markup})
    evil["data"]["campaign"]["name"] = evil["data"]["loyalty_tier"]["name"] = markup
    lines = [json.dumps(evil), json.dumps(body(2, name="Noor")), '{"name": "' + markup.replace('"', "'") + '", ']
    (tmp_path / "<b>evil.ndjson").write_text("\n".join(lines), "utf-8")
    library = tmp_path / "library.db"
    import_sources([str(tmp_path / "<b>evil.ndjson")], library)
    window = open_window(library)
    with qtbot.waitSignal(window.rested):
        window.parts.search.setText(markup)
    with qtbot.waitSignal(window.rested):
        window.parts.search.clear_search()
    for part in tour(window, qtbot):
        show_tooltips(part)
        assert not part.grab().isNull()
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in part.findChildren(QLabel))
    assert opened.times() == 0


def texts_of(window: QWidget) -> Iterator[str]:
    for one in window.findChildren(QWidget):
        yield one.accessibleName()
        yield one.accessibleDescription()
        yield one.toolTip()
        if isinstance(one, QLabel | QPushButton | QLineEdit):
            yield one.text()
    for view in lists_of(window):
        for row in range(min(view.model().rowCount(), 20)):
            for column in range(columns(view.model())):
                yield view.model().index(row, column, QModelIndex()).data() or ""


def test_values_of_any_size_and_depth_are_shown_shortened(open_window, tmp_path, qtbot):
    evil = "\u202e<b>"
    huge = body(1, name=evil + "ø" * 2_000_000, metadata={"note": evil + "x" * 10_000_000, "y" * 100_000: 1})
    deep = json.dumps(body(3)).replace('"metadata": {}', f'"metadata": {"[" * 5000}{"]" * 5000}')
    (tmp_path / "huge.ndjson").write_text("\n".join([json.dumps(huge), json.dumps(body(2)), deep]), "utf-8")
    library = tmp_path / "library.db"
    import_sources([str(tmp_path / "huge.ndjson")], library)
    window = open_window(library)
    assert window.parts.model.rowCount() == 2
    with qtbot.waitSignal(window.parts.details.shown, timeout=30_000):
        window.parts.table.step(1)
    with qtbot.waitSignal(window.parts.details.shown, timeout=30_000):
        window.parts.table.step(-1)
    for row in (0, 1):
        if window.parts.model.event_row(row).customer_name != "Noor":
            with qtbot.waitSignal(window.parts.details.shown, timeout=30_000):
                window.answers.show_event(window.parts.model.event_row(row).key)
    assert window.parts.details.tree.current_node() is not None
    for part in tour(window, qtbot):
        assert not part.grab().isNull()
        assert max(map(len, texts_of(part))) < LONGEST_TEXT

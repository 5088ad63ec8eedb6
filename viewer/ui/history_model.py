"""Everything that the chart of the history shows, as a list: stays, events and findings, in order of time."""

from collections.abc import Iterator
from datetime import UTC, tzinfo
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.display import display_text
from viewer.domain.event_types import sign
from viewer.domain.times import long_time
from viewer.domain.tree import KNOWN_BY
from viewer.history import phrases
from viewer.history.event_phrases import told
from viewer.history.stay_phrases import campaign_caption, from_words, to_words, why_sure
from viewer.history.values import History, Severity, Track
from viewer.ui.history_words import event_time, finding_words, stay_words

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_LONGEST = 400
TITLES = ("When", "What", "How it is known", "Campaign")
WIDTHS = (230, 330, 240, 120)
"""The widths of the columns at first."""
Kind = Literal["stay", "event", "finding"]
_ORDER = ("stay", "event", "finding")


class Entry(NamedTuple):
    """One line: a stay, an event or a finding, by its number in its track."""

    track: int
    kind: Kind
    number: int
    event: int | None
    """The key of the event that it leads to."""


def entries_of(history: History) -> tuple[Entry, ...]:
    """All lines of a history, one campaign after the other: to be made beside the thread that paints."""
    return tuple(entry for number, track in enumerate(history.tracks) for entry in _entries(number, track))


def _entries(track_number: int, track: Track) -> Iterator[Entry]:
    moments = {event.key: event.happened_at for event in track.events}
    made: list[tuple[bool, int, int, int, Entry]] = []

    def add(moment: int | None, kind: Kind, number: int, event: int | None) -> None:
        entry = Entry(track_number, kind, number, event)
        made.append((moment is None, moment or 0, _ORDER.index(kind), number, entry))

    for number, period in enumerate(track.periods):
        key = period.start_event if period.start_event is not None else period.end_event
        begins = period.start
        if begins is None and period.start_after is not None:
            begins = period.start_after + 1
        elif begins is None and number == 0:
            begins = min((moment for moment in moments.values() if moment is not None), default=0) - 1
        key = key if key is not None else next(iter(period.notes), None)
        add(begins if begins is not None else period.end, "stay", number, key)
    for number, event in enumerate(track.events):
        add(event.happened_at, "event", number, event.key)
    for number, finding in enumerate(track.findings):
        first = finding.events[0] if finding.events else None
        at = finding.at if finding.at is not None or first is None else moments.get(first)
        add(at, "finding", number, first)
    made.sort(key=lambda one: one[:4])
    return (one[4] for one in made)


class HistoryModel(QAbstractTableModel):
    """Shows lines of a history; their texts are made when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History((), (), ())
        self._entries: tuple[Entry, ...] = ()
        self._rows: dict[int, int] | None = None
        self._zone: tzinfo = UTC

    def show(self, history: History, entries: tuple[Entry, ...], zone: tzinfo) -> None:
        """Shows another history."""
        self.beginResetModel()
        self._history, self._entries, self._zone, self._rows = history, entries, zone, None
        self.endResetModel()

    def event_at(self, row: int) -> int | None:
        """The key of the event that a line leads to."""
        return self._entries[row].event if 0 <= row < len(self._entries) else None

    def row_of(self, key: int) -> int | None:
        """The line of an event itself."""
        if self._rows is None:
            self._rows = {
                entry.event: row
                for row, entry in enumerate(self._entries)
                if entry.kind == "event" and entry.event is not None
            }
        return self._rows.get(key)

    def spoken(self, row: int) -> str:
        """A line as it is read out."""
        return ". ".join(text for column in (1, 0, 2, 3) if (text := self._text(row, column)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in (_DISPLAY, _ACCESSIBLE):
            return None
        if role == _ACCESSIBLE and index.column() == 0:
            return self.spoken(index.row())
        return self._text(index.row(), index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(TITLES) and role in (_DISPLAY, _ACCESSIBLE):
            return TITLES[section]
        return None

    def _text(self, row: int, column: int) -> str:
        entry = self._entries[row]
        track = self._history.tracks[entry.track]
        if column == 3:
            return campaign_caption(track)
        if entry.kind == "stay":
            period = track.periods[entry.number]
            when = f"{from_words(period, self._zone)} to {to_words(period, self._zone)}"
            return (when, f"▬ {phrases.capital(stay_words(period))}", why_sure(period))[column]
        if entry.kind == "event":
            event = track.events[entry.number]
            known = KNOWN_BY.get(event.type_source, "")
            return (event_time(event, self._zone), f"{sign(event.type)} {told(event, self._zone)}", known)[column]
        finding = track.findings[entry.number]
        when = long_time(finding.at, self._zone) if finding.at is not None else ""
        mark = "i" if finding.severity == Severity.NOTE else "⚠"
        return (when, f"{mark} {display_text(finding_words(finding), _LONGEST)}", "")[column]

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
from viewer.history.stay_phrases import campaign_caption, why_sure
from viewer.history.values import History, Period, Severity, Track
from viewer.ui.history_words import event_time, finding_words, stay_words
from viewer.wording import say, to_say

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_LONGEST = 400
TITLES = (to_say("When"), to_say("What"), to_say("How it is known"), to_say("Campaign"))
WIDTHS = (232, 400, 300, 120)
CAMPAIGN = TITLES.index("Campaign")
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


class Entries(NamedTuple):
    """All lines, and where those of the events themselves stand."""

    lines: tuple[Entry, ...] = ()
    rows: dict[int, int] = {}  # noqa: RUF012 - never changed


def entries_of(history: History) -> Entries:
    """All lines of a history, one campaign after the other: to be made beside the thread that paints."""
    lines = tuple(entry for number, track in enumerate(history.tracks) for entry in _entries(number, track))
    rows = {line.event: row for row, line in enumerate(lines) if line.kind == "event" and line.event is not None}
    return Entries(lines, rows)


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
        self._entries = Entries()
        self._zone: tzinfo = UTC

    def show(self, history: History, entries: Entries, zone: tzinfo) -> None:
        """Shows another history."""
        self.beginResetModel()
        self._history, self._entries, self._zone = history, entries, zone
        self.endResetModel()

    def event_at(self, row: int) -> int | None:
        """The key of the event that a line leads to."""
        return self._entries.lines[row].event if 0 <= row < len(self._entries.lines) else None

    def row_of(self, key: int) -> int | None:
        """The line of an event itself."""
        return self._entries.rows.get(key)

    def spoken(self, row: int) -> str:
        """A line as it is read out."""
        return ". ".join(text for column in (1, 0, 2, 3) if (text := self._text(row, column)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries.lines)

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
            return say(TITLES[section])
        return None

    def _text(self, row: int, column: int) -> str:
        entry = self._entries.lines[row]
        track = self._history.tracks[entry.track]
        if column == 3:
            return campaign_caption(track)
        if entry.kind == "stay":
            period = track.periods[entry.number]
            return (_days(period, self._zone), f"▬ {phrases.capital(stay_words(period))}", why_sure(period))[column]
        if entry.kind == "event":
            event = track.events[entry.number]
            known = say(KNOWN_BY[event.type_source]) if event.type_source in KNOWN_BY else ""
            return (event_time(event, self._zone), f"{sign(event.type)} {told(event, self._zone)}", known)[column]
        finding = track.findings[entry.number]
        when = long_time(finding.at, self._zone) if finding.at is not None else ""
        mark = "i" if finding.severity == Severity.NOTE else "⚠"
        return (when, f"{mark} {display_text(finding_words(finding), _LONGEST)}", "")[column]


def _days(period: Period, zone: tzinfo) -> str:
    """From which day to which; the events that prove it stand beside it, with their times."""
    begins, ends = period.start, period.end
    if period.is_open:
        return _since(period, zone)
    since = "" if begins is None else phrases.day(begins, zone)
    if not since and period.start_after is not None:
        since = say("after {day}", day=phrases.day(period.start_after, zone))
    until = "" if ends is None else phrases.day(ends, zone)
    if not until and period.end_before is not None:
        until = say("by {day}", day=phrases.day(period.end_before, zone))
    unknown = say("not known")
    return say("{first} to {last}", first=since or unknown, last=until or unknown)


def _since(period: Period, zone: tzinfo) -> str:
    if period.start is not None:
        return say("since {day}", day=phrases.day(period.start, zone))
    if period.start_after is not None:
        return say("since some time after {time}", time=phrases.day(period.start_after, zone))
    return say("since when is not known")

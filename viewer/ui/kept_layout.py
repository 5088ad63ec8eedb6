"""Layouts that were kept, put to use: one that no window can have been left with changes nothing."""

import struct
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

LEAST = QSize(200, 120)
"""Whoever leaves a window that is smaller than this would not find it again."""
_MOST = 100_000
"""No pane is as large as this on any screen."""
_GEOMETRY = struct.Struct(">IHH8i")
"""What Qt writes first: its mark, two numbers of the version, the window with its frame, and without it."""
_MARK = 0x01D9D0CB
_PANES, _HANDLES = struct.Struct(">iiI"), struct.Struct(">?i?i")
"""What Qt writes before the sizes of panes, their number at last, and after them: handles, and their direction."""


def restore_window(window: QMainWindow, geometry: QByteArray) -> bool:
    """Whether the window now stands as it was left; else the caller has to find it a place."""
    place = place_in(geometry)
    if place is None or place.width() < LEAST.width() or place.height() < LEAST.height():
        return False
    return place.width() < _MOST and place.height() < _MOST and window.restoreGeometry(geometry)


def restore_panes(splitter: QSplitter, state: QByteArray) -> bool:
    """Whether the panes now share the room as they did; where they cannot have, nothing changes."""
    content = bytes(state.data())
    after = _PANES.size + 4 * splitter.count()
    if len(content) < after + _HANDLES.size:
        return False
    *_, count = _PANES.unpack_from(content)
    sizes = struct.unpack_from(f">{splitter.count()}i", content, _PANES.size)
    _, width, _, direction = _HANDLES.unpack_from(content, after)
    is_ours = (count, width, direction) == (splitter.count(), splitter.handleWidth(), splitter.orientation().value)
    # A pane that was never laid out has -1.
    return is_ours and all(-1 <= size < _MOST for size in sizes) and splitter.restoreState(state)


def is_elsewhere(geometry: QByteArray, screens: Sequence[QRect]) -> bool:
    """Whether the window stood where no screen is now."""
    place = place_in(geometry)
    return place is not None and bool(screens) and not any(screen.intersects(place) for screen in screens)


def place_in(geometry: QByteArray) -> QRect | None:
    """Where a window stood that was neither maximised nor on the full screen; None where these bytes do not say it."""
    content = bytes(geometry.data())
    if len(content) < _GEOMETRY.size:
        return None
    mark, _, _, *_, left, top, right, bottom = _GEOMETRY.unpack_from(content)
    wide, high = right - left + 1, bottom - top + 1
    if mark != _MARK or max(wide, high, abs(left), abs(top)) > 2**30:
        return None
    return QRect(left, top, wide, high)

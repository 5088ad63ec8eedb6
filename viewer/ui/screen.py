"""Whether the window can be shown on the screens of this session, and where on them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QRect

from viewer.jobs import check_display

_GRIP_WIDTH, _GRIP_HEIGHT = 120, 32
"""So much of the upper edge must be in view that the window can be taken hold of."""


def screen_problem() -> str | None:
    """Why no window can be shown here, as a sentence; None where one can. Asked before Qt starts: it would abort."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return check_display.display_problem() or check_display.plugin_problem(plugins)


def into_view(place: QRect, areas: Sequence[QRect]) -> QRect:
    """Where a window stands that was at ``place`` on screens that may be others now; ``areas`` is what they leave free.

    It stays where it is as long as it can be taken hold of, and is no larger than the screens together.
    """
    if not areas:
        return place
    room = areas[0]
    for area in areas[1:]:
        room = room.united(area)
    grip = QRect(place.x(), place.y(), place.width(), _GRIP_HEIGHT)
    seen = [area.intersected(grip) for area in areas]
    can_be_held = any(one.width() >= min(_GRIP_WIDTH, place.width()) and one.height() == _GRIP_HEIGHT for one in seen)
    if can_be_held and place.width() <= room.width() and place.height() <= room.height():
        return place
    nearest = max(areas, key=lambda area: _size(area.intersected(place)))
    found = QRect(place.topLeft(), place.size().boundedTo(nearest.size()))
    found.moveLeft(min(max(found.left(), nearest.left()), nearest.right() + 1 - found.width()))
    found.moveTop(min(max(found.top(), nearest.top()), nearest.bottom() + 1 - found.height()))
    return found


def _size(area: QRect) -> int:
    return area.width() * area.height() if area.isValid() else 0

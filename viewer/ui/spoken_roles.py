"""What screen readers are told that a control is, where Qt knows it only as some widget."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "HistogramView": QAccessible.Role.Chart,
    "HistoryChart": QAccessible.Role.Chart,
    "ErasurePlanView": QAccessible.Role.Document,
    "NoticeBar": QAccessible.Role.AlertMessage,
}
_installed: list[bool] = []


def install() -> None:
    """Has Qt ask here first; once for the whole program."""
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)


def _make(name: str, shown: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(name)
    return QAccessibleWidget(shown, role) if role is not None and isinstance(shown, QWidget) else None

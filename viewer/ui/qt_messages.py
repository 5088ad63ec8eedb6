"""What Qt says of itself: written into the log without the texts and file names that it may quote."""

import logging
import re

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from viewer import bugs, logs

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.WARNING,
    QtMsgType.QtFatalMsg: logging.WARNING,
}
_NAMES = {QtMsgType.QtCriticalMsg: "Qt critical", QtMsgType.QtFatalMsg: "Qt fatal"}
# The function that complains; what follows it may be made of data. What begins with Q may be a name: Qt must know it.
_FUNCTION = re.compile(r"^(Q[A-Z][A-Za-z]+)((?:::[A-Za-z~]+)*):? ")
_CLASSES = frozenset(dir(QtCore)) | frozenset(dir(QtGui)) | frozenset(dir(QtWidgets))
_CATEGORY = re.compile(r"[a-z][a-z0-9.]{1,40}")


def listen() -> None:
    """From now on nothing that Qt says reaches the screen or the system's journal; warnings go into the log."""
    qInstallMessageHandler(_said)


def _said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = _LEVELS.get(kind, logging.WARNING)
    if level >= logging.WARNING:
        logs.report(bugs.bug_here(_NAMES.get(kind, "Qt warning"), _subject(context.category, message), 1), level)


def _subject(category: str | None, message: str) -> str:
    named = category if category and category != "default" and _CATEGORY.fullmatch(category) else ""
    said = _FUNCTION.match(message)
    function = said[1] + said[2] if said is not None and said[1] in _CLASSES else ""
    return " ".join(part for part in (named, function) if part)

"""Followed logs as a person sees them: what comes in, what happens to the logs, and a way to stop."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from viewer.ui.desk import Desk
from viewer.ui.follow_process import FollowProcess
from viewer.ui.new_events import NewEvents
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine
from viewer.wording import number, say, say_count


class FollowDesk(Desk):
    """Any number of logs, each followed by a process of its own, beside imports."""

    arrived = Signal()
    """More events are stored."""

    def __init__(
        self, library: Path, status: StatusLine, notice: NoticeBar, new: NewEvents, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._status = status
        self._notice = notice
        self._new = new
        self._logs: list[FollowProcess] = []
        self._held: list[Path] = []
        self.program: list[str] | None = None
        """Another program than this one, for tests."""
        status.stop_asked.connect(lambda: self.ask_stop(status.stop_place()))

    def names(self) -> list[str]:
        """The logs that are followed now."""
        return [one.name for one in self._logs]

    def follow(self, logs: list[Path]) -> None:
        """Follows these logs from where the library has them."""
        for log in logs:
            if any(one.log == log for one in self._logs):
                self._notice.say(say("{log} is followed already.", log=log.name))
                continue
            one = FollowProcess(self._library, log, self.program, self)
            one.arrived.connect(partial(self._arrived, one))
            one.noted.connect(self._notice.say)
            one.broke.connect(partial(self._broke, one))
            self._logs.append(one)
            one.start()
        self._show()

    def ask_stop(self, at: QPoint) -> QMenu | None:
        """Stops the one log that is followed; with several of them a menu at ``at`` asks which."""
        if len(self._logs) <= 1:
            self.stop()
            return None
        menu = QMenu(self._status)
        menu.aboutToHide.connect(menu.deleteLater)
        for one in self._logs:
            menu.addAction(say("Stop following {log}", log=one.name.replace("&", "&&")), partial(self.stop, one))
        menu.addSeparator()
        menu.addAction(say("Stop following all {count} logs", count=number(len(self._logs))), self.stop)
        menu.popup(QPoint(at.x(), at.y() - menu.sizeHint().height()))
        return menu

    def stop(self, only: FollowProcess | None = None) -> None:
        """Stops one log or all of them."""
        stopped = [one for one in self._logs if only is None or one is only]
        for one in stopped:
            one.stop()
            self._forget(one)
        if stopped:
            events = sum(one.events for one in stopped)
            came = say_count(events, "{n} event came in meanwhile.", "{n} events came in meanwhile.")
            self._notice.say(f"{_stopped_words(stopped)} {came}")

    def hold(self) -> None:
        """Follows nothing."""
        self._held = [one.log for one in self._logs]
        for one in list(self._logs):
            one.stop()
            self._forget(one)

    def is_held(self) -> bool:
        return not self.findChildren(FollowProcess)

    def release(self) -> None:
        """Follows what was followed before."""
        logs, self._held = self._held, []
        self.follow(logs)

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        for one in self.findChildren(FollowProcess):  # those too that were stopped and have not ended yet
            one.close()

    def _arrived(self, one: FollowProcess, events: int) -> None:
        self._new.arrived(events, first=one.events == events)
        self.arrived.emit()
        self._show()

    def _broke(self, one: FollowProcess, words: str) -> None:
        self._forget(one)
        self._notice.say(words, "problem", [(say("Follow again"), partial(self.follow, [one.log]))])

    def _forget(self, one: FollowProcess) -> None:
        if one in self._logs:
            self._logs.remove(one)
        self._show()

    def _show(self) -> None:
        new = sum(one.events for one in self._logs)
        what = self._logs[0].name if len(self._logs) == 1 else say("{count} logs", count=number(len(self._logs)))
        self._status.show_following(what if self._logs else "", say("{count} new", count=number(new)) if new else "")


def _stopped_words(stopped: list[FollowProcess]) -> str:
    if len(stopped) == 1:
        return say("Stopped following {log}.", log=stopped[0].name)
    return say("Stopped following {count} logs.", count=number(len(stopped)))

"""This program started once more beside the window: what it says in JSON lines, and how it ended."""

import json
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from viewer import paths, translations, wording
from viewer.domain.retelling import retold
from viewer.wording import say, to_say

# So long a process may take to note in the library that it has come to its end.
_GRACE_MS = 1500
_LONGEST_ERROR = 4_000
_NORMAL = QProcess.ExitStatus.NormalExit
UNEXPECTED = to_say("The work ended unexpectedly. Nothing was changed; try it again.")


class ChildProcess(QObject):
    """One run of the program. Stopping it kills: whatever it has told to be committed is safe."""

    said = Signal(object)
    """One JSON object that the process printed."""
    ended = Signal()
    """The process has ended, whether it was stopped, finished or crashed; everything it printed was told before."""

    def __init__(self, words: list[str], program: list[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = b""
        self._errors = b""
        self.has_ended = False
        self.was_stopped = False
        self.number = 0
        """What the system calls the process, once it has started."""
        command = [*(program or paths.program()), *words]
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        environment.insert(translations.VARIABLE, wording.in_use().code)
        process.setProcessEnvironment(environment)
        process.setProgram(command[0])
        process.setArguments(command[1:])
        process.started.connect(self._started)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._broke)
        process.readyReadStandardError.connect(self._read_errors)
        self._process = process

    def start(self, told: str | None = None) -> None:
        """Starts the process; called once. What is ``told`` to it on standard input stands in no list of processes."""
        self._process.start()
        if told is not None:
            self._process.write(told.encode("utf-8"))
            self._process.closeWriteChannel()

    def stop(self) -> None:
        """Ends the process at once; what it still says is not heard."""
        self.was_stopped = True
        self._process.kill()

    def stop_gently(self) -> None:
        """Asks the process to come to its end, and ends it where it does not; what it still says is not heard."""
        self.was_stopped = True
        self._process.terminate()
        QTimer.singleShot(_GRACE_MS, self, self._process.kill)

    def close(self, gently: bool = False) -> None:
        """Ends the process and waits for its end: for the end of the window. Nothing is told any more."""
        self._process.blockSignals(True)
        self.was_stopped = True
        if gently:
            self._process.terminate()
            if self._process.waitForFinished(_GRACE_MS):
                return
        self._process.kill()
        self._process.waitForFinished(2000)

    def problem(self) -> str:
        """Where it did not end well: the last line that it has put on standard error, else a sentence; else nothing."""
        process = self._process
        ended = process.state() == QProcess.ProcessState.NotRunning and process.exitStatus() is _NORMAL
        if ended and process.exitCode() == 0 and process.error() == QProcess.ProcessError.UnknownError:
            return ""
        lines = self._errors.decode("utf-8", "replace").strip().splitlines()
        return retold(lines[-1]) if lines else say(UNEXPECTED)

    def _started(self) -> None:
        self.number = self._process.processId()

    def _read_errors(self) -> None:
        """Reads what a talkative child says, so that it never fills the pipe, and keeps the end of it."""
        self._errors = (self._errors + self._process.readAllStandardError().data())[-_LONGEST_ERROR:]

    def _read(self) -> None:
        *lines, self._pending = (self._pending + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            try:
                said: Any = json.loads(line)
            except ValueError:
                continue
            if isinstance(said, dict) and not self.was_stopped:
                self.said.emit(said)

    def _broke(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        if not self.has_ended:
            self.has_ended = True
            self._read()
            self._read_errors()
            self.ended.emit()

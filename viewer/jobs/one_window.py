"""One window for each library: a second start hands its files to the window that is open, and ends.

Both are this program, of one user, on one machine. What passes between them is one JSON object each way over a private
socket or pipe (viewer/jobs/meeting_place.py); nothing can be reached over a network.
"""

import ctypes
import json
import os
import secrets
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from typing import Any

from viewer import __version__
from viewer.jobs.meeting_place import Place, places

PROTOCOL = 1
PATIENCE = 2.0
"""Seconds that a start waits for the window that is open, before it opens one of its own."""
_TO_BE_READY = 60.0  # seconds, while that window says that it is only just starting
_LONGEST = 16 * 1024 * 1024
_TROUBLE = (OSError, EOFError, AuthenticationError, ValueError)


class Visit:
    """What another start of the program brings; the window takes it in time, or it goes elsewhere."""

    def __init__(self, files: list[Path], token: str) -> None:
        self.files = files
        self.token = token
        """What the desktop lets the window come to the front with."""
        self._decided = threading.Condition()
        self._state = "waiting"

    def take(self) -> bool:
        """Called by the window; whether it is still the one to open the files."""
        with self._decided:
            if self._state == "waiting":
                self._state = "taken"
                self._decided.notify()
            return self._state == "taken"

    def was_taken(self, seconds: float) -> bool:
        """Waits for the window; after that it is too late for it."""
        with self._decided:
            self._decided.wait_for(lambda: self._state != "waiting", seconds)
            if self._state == "waiting":
                self._state = "elsewhere"
            return self._state == "taken"


Receive = Callable[[Visit], object]


class Reception:
    """The ear of one window, open from before Qt is loaded until the window closes."""

    def __init__(self, place: Place, lock: int) -> None:
        """Raises OSError where the place cannot be listened at, also where another process listens there."""
        self._place = place
        self._lock = lock
        self._changed = threading.Condition()
        self._receive: Receive | None = None
        self._is_closing = False
        self._secret: bytes | None = None
        if sys.platform == "win32":
            self._listener = Listener(place.address, "AF_PIPE")
            self._secret = secrets.token_bytes(32)
            place.secret_file.write_bytes(self._secret)
        else:
            with suppress(FileNotFoundError):  # what a killed window left; the lock says that it is dead
                os.unlink(place.address)
            self._listener = Listener(place.address, "AF_UNIX", backlog=16)
        self._thread = threading.Thread(target=self._listen, name="reception", daemon=True)
        self._thread.start()

    def open_to(self, receive: Receive) -> None:
        """From now on, ``receive`` gets each visit, in a thread of its own."""
        with self._changed:
            self._receive = receive
            self._changed.notify_all()

    def close(self) -> None:
        """Sends away whoever still comes, and gives the place free."""
        with self._changed:
            if self._is_closing:
                return
            self._is_closing = True
            self._changed.notify_all()
        with suppress(*_TROUBLE):  # the thread waits for a visitor
            Client(self._place.address).close()
        self._thread.join(PATIENCE)
        with suppress(OSError):
            self._listener.close()
        if self._lock >= 0:
            os.close(self._lock)

    def _listen(self) -> None:
        while not self._is_closing:
            try:
                visitor = self._listener.accept()
            except _TROUBLE:
                time.sleep(0.05)  # too many open files, say: this must not turn in circles
                continue
            threading.Thread(target=self._speak, args=(visitor,), name="visit", daemon=True).start()

    def _speak(self, visitor: "Connection[Any, Any]") -> None:
        with visitor, suppress(*_TROUBLE):
            if self._secret is not None:
                deliver_challenge(visitor, self._secret)
                answer_challenge(visitor, self._secret)
            said = _heard(visitor, PATIENCE)
            if said is None:
                return
            _say(visitor, {"answer": self._answer(visitor, said)})

    def _answer(self, visitor: "Connection[Any, Any]", said: dict[str, Any]) -> str:
        # Another version may know the library in another way; it had better show it in a window of its own.
        if (said.get("protocol"), said.get("version")) != (PROTOCOL, __version__):
            return "no"
        with self._changed:
            if self._receive is None and not self._is_closing:
                _say(visitor, {"answer": "wait"})
                self._changed.wait_for(lambda: self._receive is not None or self._is_closing, _TO_BE_READY)
            receive = None if self._is_closing else self._receive
        if receive is None:
            return "closing"
        visit = Visit([Path(name) for name in said["files"]], str(said["token"]))
        receive(visit)
        return "taken" if visit.was_taken(PATIENCE * 0.75) else "no"


class Alone:
    """A window without an ear: no place was safe, or the window that has it does not answer."""

    def open_to(self, receive: Receive) -> None:
        """Nobody will come."""

    def close(self) -> None:
        """Nothing is open."""


def enter(library: Path, files: Iterable[Path]) -> Reception | Alone | None:
    """The ear for a window on this library; None where the window that is open already has taken the files.

    Never raises, and takes a few seconds at most: nothing that goes wrong here may keep a window from opening.
    """
    wanted = _request(files)
    found = places(library)
    for place in found:
        match _hand_over(place, wanted):
            case "taken":
                return None
            case "no":
                return Alone()
    until = time.monotonic() + PATIENCE
    for place in found:
        while time.monotonic() < until:
            try:
                if (ear := _listening(place)) is not None:
                    return ear
            except OSError:
                break
            # Whoever has the place is about to listen, or about to end.
            match _hand_over(place, wanted):
                case "taken":
                    return None
                case "no":
                    return Alone()
            time.sleep(0.05)
    return Alone()


def _listening(place: Place) -> Reception | None:
    """None where another process has this place. Raises OSError where it cannot be used."""
    lock = place.lock()
    if lock is None:
        return None
    try:
        return Reception(place, lock)
    except OSError as error:
        if lock >= 0:
            os.close(lock)
        if sys.platform == "win32" and isinstance(error, PermissionError):
            return None  # what Windows says of a pipe that exists
        raise


def _request(files: Iterable[Path]) -> dict[str, Any]:
    environment = os.environ
    token = environment.get("XDG_ACTIVATION_TOKEN") or environment.get("DESKTOP_STARTUP_ID") or ""
    return {
        "protocol": PROTOCOL,
        "version": __version__,
        "files": [os.path.abspath(file) for file in files],
        "token": token,
    }


def _hand_over(place: Place, wanted: dict[str, Any]) -> str:
    """What the window at this place answers: taken, no, or closing; "none" without one.

    In a thread that may be left behind: a process that was stopped still has its pipe or socket, and never answers.
    """
    answers: list[str] = []
    ended = threading.Event()
    waits = threading.Event()

    def ask() -> None:
        with suppress(*_TROUBLE):
            answers.append(_asked(place, wanted, waits))
        ended.set()

    threading.Thread(target=ask, name="hand over", daemon=True).start()
    if not ended.wait(PATIENCE) and waits.is_set():
        ended.wait(_TO_BE_READY)
    if not ended.is_set():
        return "no"
    return answers[0] if answers else "none"


def _asked(place: Place, wanted: dict[str, Any], waits: threading.Event) -> str:
    with Client(place.address) as window:
        if sys.platform == "win32":
            secret = place.secret_file.read_bytes()
            answer_challenge(window, secret)
            deliver_challenge(window, secret)
            # A process in the background may not come to the front by itself; the one that a person started may let it.
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
        _say(window, wanted)
        while (said := _heard(window, _TO_BE_READY)) is not None:
            if said.get("answer") != "wait":
                return str(said.get("answer"))
            waits.set()
    return "no"


def _say(to: "Connection[Any, Any]", what: dict[str, Any]) -> None:
    # ASCII: also the halves of characters pass that stand for bytes of file names that are no UTF-8.
    to.send_bytes(json.dumps(what).encode("ascii"))


def _heard(of: "Connection[Any, Any]", seconds: float) -> dict[str, Any] | None:
    if not of.poll(seconds):
        return None
    said = json.loads(of.recv_bytes(_LONGEST))
    return said if isinstance(said, dict) else None

import pytest

from viewer.ui.new_events import NewEvents
from viewer.ui.notice_bar import NoticeBar


class Room:
    """New events with their bar, and somebody who reads or not."""

    def __init__(self, qtbot) -> None:
        self.bar = NoticeBar()
        qtbot.addWidget(self.bar)
        self.new = NewEvents(self.bar)
        self.reading = False
        self.tops: list[int] = []
        self.refreshes: list[int] = []
        self.new.is_reading = lambda: self.reading
        self.new.to_the_top = lambda: self.tops.append(1)
        self.new.refresh_asked.connect(lambda: self.refreshes.append(1))


@pytest.fixture
def room(qtbot, styled):
    made = Room(qtbot)
    yield made
    made.new.close()


def test_they_are_shown_at_once_to_who_does_not_read(room, qtbot):
    room.new.arrived(37)
    assert room.new.is_pending()
    qtbot.waitUntil(lambda: room.refreshes == [1])
    assert room.bar.words() == ""


def test_they_wait_while_somebody_reads(room, qtbot):
    room.reading = True
    room.new.arrived(30, first=True)
    room.new.arrived(7)
    qtbot.waitUntil(lambda: room.bar.words() == "37 new events.")
    assert room.refreshes == []
    room.bar.buttons()[0].click()
    assert room.tops == [1]


def test_what_is_stored_while_the_table_reads_stays_announced(room):
    room.reading = True
    room.new.arrived(36)
    room.new.asking()
    room.new.arrived(1)
    room.new.seen()
    room.new.settle()
    assert room.bar.words() == "1 new event."
    room.new.asking()
    room.new.seen()
    assert room.bar.words() == ""
    room.new.settle()
    assert (room.bar.words(), room.refreshes) == ("", [])


def test_the_end_of_an_import_shows_the_rest_at_once(room):
    room.new.arrived(5)
    room.new.settle()
    assert not room.new.is_pending()
    assert room.refreshes == [1]

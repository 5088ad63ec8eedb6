"""Which events are older than a date is asked of the time at which they happened."""

from pathlib import Path

from tests.forgotten import ask, imported, others
from viewer.store import library, old_events


def test_at_the_moment_itself_nothing_is_older(tmp_path: Path) -> None:
    path = imported(tmp_path / "data", *others(1, 4))
    times = [row[0] for row in ask(path, "SELECT happened_at FROM events ORDER BY 1")]
    with library.reading(path) as connection:
        assert old_events.choose(connection, times[0]).events == 0
        found = old_events.choose(connection, times[0] + 1)
        assert found == old_events.Old(1, 1, 1, 0, 0)
        assert len(old_events.gone(connection)) == 1
        assert old_events.choose(connection, times[2] + 1).events == 3
        assert old_events.rejects_read_before(connection, 2**62) == []

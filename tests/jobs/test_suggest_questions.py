from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from tests.webhooks import webhook, write
from viewer import paths
from viewer.domain.query import parse
from viewer.jobs.find_events import Finder
from viewer.jobs.find_findings import find_findings
from viewer.jobs.import_sources import import_sources
from viewer.jobs.suggest_questions import Suggestion, came_in


@pytest.fixture
def sample(tmp_path):
    library = tmp_path / "library.db"
    import_sources([str(paths.sample_capture())], library)
    return library


def test_the_sample_gives_three_questions_that_find_something(sample):
    found = came_in(sample, UTC)
    assert found.events == 413
    assert [one.kind for one in found.questions] == ["downgraded", "story", "upgraded"]
    assert found.questions[0].query == "event:downgraded time:2024-08"
    assert found.questions[1].name == "Lea Fischer"
    finder = Finder(sample)
    for question in found.questions:
        read = parse(question.query)
        assert read.notes == ()
        assert finder.start(read.query)
    finder.close()


def test_findings_are_asked_for_once_there_are_any(sample):
    find_findings(sample)
    assert came_in(sample, UTC).questions[1] == Suggestion("findings", "has:finding")


def test_a_month_is_one_of_the_zone_that_is_shown(tmp_path):
    source = write(tmp_path / "a.ndjson", webhook(1, "downgraded", created_at="2024-07-31T22:30:00Z"))
    import_sources([str(source)], tmp_path / "library.db")
    assert came_in(tmp_path / "library.db", UTC).questions[0].query == "event:downgraded time:2024-07"
    berlin = came_in(tmp_path / "library.db", ZoneInfo("Europe/Berlin"))
    assert berlin.questions[0].query == "event:downgraded time:2024-08"


def test_what_says_little_is_asked_little(tmp_path):
    (tmp_path / "a.ndjson").write_text('{"object": "nothing"}\n')
    import_sources([str(tmp_path / "a.ndjson")], tmp_path / "library.db")
    found = came_in(tmp_path / "library.db", UTC)
    assert (found.events, found.first, found.questions) == (0, None, ())

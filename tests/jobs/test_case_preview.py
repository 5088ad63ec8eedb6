from pathlib import Path

import pytest

from tests.history.made import SILVER, joined
from tests.jobs.case_library import CUSTOMER, make_library
from tests.ui.stories import story as made_story
from viewer.jobs.case_preview import PICKED, campaign_choices, content_lines, preview
from viewer.jobs.find_story import find_story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_library(tmp_path)


def test_what_would_go_in_is_counted(path: Path) -> None:
    story = find_story(path, CUSTOMER)
    keys = [event.key for track in story.history.tracks for event in track.events]
    found = preview(path, story, None, [*keys[:2], 999])
    assert found.events == {"changes": 4, "tiers": 5, "all": 6, PICKED: 2}
    assert found.deliveries == {"changes": 5, "tiers": 6, "all": 7, PICKED: found.deliveries[PICKED]}
    assert (found.campaigns, found.stays, found.findings, found.notes) == (2, 5, 3, 2)
    assert found.picked == tuple(keys[:2])
    club = preview(path, story, f"camp_{1:024}", [])
    assert (club.campaigns, club.events["tiers"], club.events[PICKED]) == (1, 4, 0)


def test_campaigns_are_offered_once_by_what_an_order_names_them(path: Path) -> None:
    choices = campaign_choices(find_story(path, CUSTOMER))
    assert [one.name for one in choices] == [f"camp_{1:024}", f"camp_{2:024}"]
    assert choices[0].caption == "Club 1"
    assert "⟨U+202E⟩" in choices[1].caption
    nameless = [joined(1, SILVER._replace(campaign_id=None), campaign_id=None, campaign_name=None)]
    assert campaign_choices(made_story(nameless)) == []


def test_it_is_told_in_words(path: Path) -> None:
    found = preview(path, find_story(path, CUSTOMER), None, [])
    assert list(content_lines(found, "tiers", False)) == [
        "2 campaigns with chart, 5 stays and the latest change explained",
        "5 events in full, with data and origin",
        "3 findings and 2 notes",
        "What the data cannot say, and how the file was made",
    ]
    many = found._replace(events=found.events | {"all": 5_000})
    assert (
        list(content_lines(many, "all", True))[1]
        == "5,000 events, the latest 100 of them in full with their data and origin"
    )
    assert list(content_lines(many, "all", True))[-1].startswith("Beside the page: 7 records as files")

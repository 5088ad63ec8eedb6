from pathlib import Path

import pytest

from tests.history.made import SILVER, joined
from tests.webhooks import body, campaign, customer, webhook, write
from viewer.errors import LibraryProblem
from viewer.history.histories import history_of
from viewer.jobs.find_story import find_story, narrowed
from viewer.jobs.import_sources import import_sources


@pytest.fixture
def path(tmp_path: Path) -> Path:
    bare = webhook(3, data=body(3, customer={"name": "Only a name"}))
    del bare["event"]["entity_id"]
    values = [webhook(1), webhook(2, data=body(2, customer=customer(1), campaign=campaign(2))), bare]
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    return tmp_path / "l.db"


@pytest.mark.parametrize("named", [customer(1)["id"], "crm-1", "person1@", f"evcus_{1:018}", "a.log:2"])
def test_by_what_names_a_customer_or_one_of_their_events(path: Path, named: str) -> None:
    story = find_story(path, named)
    assert story.person.key == customer(1)["id"]
    assert [track.scope.campaign for track in story.history.tracks] == [campaign(2)["id"], campaign(1)["id"]]


def test_the_event_of_somebody_who_has_no_id(path: Path) -> None:
    story = find_story(path, f"evcus_{3:018}")
    assert [[event.key for event in track.events] for track in story.history.tracks] == [[3]]


def test_in_one_campaign(path: Path) -> None:
    (track,) = find_story(path, "crm-1", "club 2").history.tracks
    assert track.scope.campaign == campaign(2)["id"]


def test_who_is_nobody(path: Path) -> None:
    with pytest.raises(LibraryProblem, match="No customer is known by “nobody”"):
        find_story(path, "nobody")


def test_a_campaign_by_id_then_by_name_then_by_a_part_of_one() -> None:
    whole = history_of(
        "cust_1",
        [
            joined(1, SILVER, campaign_id="a", campaign_name="Club"),
            joined(2, SILVER, campaign_id="b", campaign_name="a"),
            joined(3, SILVER, campaign_id="c", campaign_name="Club a"),
            joined(4, SILVER._replace(campaign_id=None), campaign_id=None, campaign_name="No id"),
        ],
    )
    found = {
        wanted: [one.scope.campaign for one in narrowed(whole, wanted).tracks] for wanted in ("a", "CLUB", "ub", "no i")
    }
    assert found == {"a": ["a"], "CLUB": ["a"], "ub": ["c", "a"], "no i": ["name:No id"]}
    with pytest.raises(
        LibraryProblem, match=r"in a campaign “x”\. There is: No id \(no id\), Club a \(c\), a \(b\) and"
    ):
        narrowed(whole, "x")

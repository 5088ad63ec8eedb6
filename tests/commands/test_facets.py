import json
from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.webhooks import body, campaign, customer, webhook, write
from viewer.domain.views import Look, View
from viewer.jobs.saved_views import change_view


@pytest.fixture
def library(tmp_path: Path) -> Path:
    values = [
        webhook(
            number,
            ("joined", "left")[number > 4],
            data=body(
                number,
                customer=customer(number, metadata={"region": ("EMEA", "APAC")[number % 2]}),
                campaign=campaign(1, name="東京カード") if number % 3 else None,
            ),
        )
        for number in range(1, 7)
    ]
    capture = write(tmp_path / "a.ndjson", *values, body(9) | {"created_at": None})
    here("import", capture, "--library", tmp_path / "l.db")
    return tmp_path / "l.db"


def test_each_facet_with_its_values(library: Path) -> None:
    done = here("facets", "--library", library)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Event",
        f"  {'joined':<40}{4:>14}",
        f"  {'left':<40}{2:>14}",
        f"  {'undecided':<40}{1:>14}",
        "Campaign",
        f"  {'東京カード':<35}{4:>14}",
        f"  {'Club 1':<40}{1:>14}",
        f"  {'(none)':<40}{2:>14}",
        "Tier",
        f"  {'Tier 1':<40}{7:>14}",
        "Source",
        f"  {'a.ndjson':<40}{7:>14}",
        "Type known by",
        f"  {'its envelope':<40}{6:>14}",
        f"  {'undecided':<40}{1:>14}",
    ]


def test_of_a_query_by_any_field_as_json(library: Path) -> None:
    words = ("facets", "--library", library, "--by", "customer.metadata.region", "--by", "event", "--format", "jsonl")
    done = here(*words, "-event:undecided", "event:left")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"facet": "customer.metadata.region", "value": "APAC", "events": 1},
        {"facet": "customer.metadata.region", "value": "EMEA", "events": 1},
        {"facet": "event", "value": "customer.loyalty.tier.joined", "events": 4},
        {"facet": "event", "value": "customer.loyalty.tier.left", "events": 2},
        {"facet": "event", "value": "undecided", "events": 1},
    ]


def test_over_time(library: Path) -> None:
    done = here("facets", "--library", library, "--over-time", "--timezone", "Europe/Berlin")
    lines = done.stdout.splitlines()
    assert lines[0] == f"{'2 May 2024 11:00:01 to 11:00:02 +02:00':<40}{1:>14}"
    assert lines[-1] == f"{'without a time':<40}{1:>14}"
    assert len(lines) == 7
    told = here("facets", "--library", library, "--over-time", "--format", "jsonl", "event:joined").stdout
    assert json.loads(told.splitlines()[0]) == {
        "from": "2024-05-02T09:00:01.000Z",
        "to": "2024-05-02T09:00:02.000Z",
        "events": 1,
        "covered": True,
    }


def test_what_cannot_be_counted_is_told_calmly(library: Path) -> None:
    unknown = here("facets", "--library", library, "--by", "shoe size")
    assert unknown.returncode == 2
    assert "there is no facet of this name. Use event, campaign, tier" in unknown.stderr
    both = here("facets", "--library", library, "--by", "tier", "--over-time")
    assert (both.returncode, both.stderr.startswith("--by and --over-time do not go together.")) == (2, True)
    nothing = here("facets", "--library", library, "zzzqqq")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert nothing.stderr == "No event matches, so there is nothing to count.\n"
    assert "There is no library" in one_sentence(here("facets", "--library", library.parent / "none.db"))


def test_a_view_counts_within_its_search(library: Path) -> None:
    change_view(library, None, View("Left", Look("event:left", (), "-happened_at")))
    done = here("facets", "--library", library, "--view", "Left", "--by", "source", "--format", "jsonl")
    assert json.loads(done.stdout) == {"facet": "source", "value": "a.ndjson", "events": 2}

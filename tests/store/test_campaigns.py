from pathlib import Path

import pytest

from tests.webhooks import body, campaign, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.campaigns import Campaign, campaigns_called, every_campaign

ONE, TWO, THREE = (f"camp_{number:024}" for number in (1, 2, 3))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    named = [campaign(1), campaign(2, name="Übergrößen Club"), campaign(1, name="Gold Club"), campaign(3, name=None)]
    values = [webhook(number, data=body(number, campaign=one)) for number, one in enumerate(named, 1)]
    values.append(webhook(9, data=body(9, campaign=None)))
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    return tmp_path / "l.db"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ONE, [ONE]),
        (ONE[:-1], []),
        ("gold club", [ONE]),
        ("Club 1", [ONE]),  # as it was called before
        ("ÜBERGRÖSSEN CLUB", [TWO]),
        ("club", [ONE, TWO]),
        ("nothing like it", []),
    ],
)
def test_by_id_or_by_any_name_it_ever_had(path: Path, wanted: str, found: list[str]) -> None:
    with library.reading(path) as connection:
        assert [one.id for one in campaigns_called(connection, wanted)] == found


def test_all_of_them_with_their_latest_names(path: Path) -> None:
    with library.reading(path) as connection:
        assert every_campaign(connection) == [
            Campaign(ONE, "Gold Club"),
            Campaign(TWO, "Übergrößen Club"),
            Campaign(THREE, None),
        ]

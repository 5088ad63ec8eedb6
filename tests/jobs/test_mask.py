from pathlib import Path

import pytest

from tests.webhooks import body, customer, webhook, write
from viewer.domain.masking import DEFAULT
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.mask import masker_for

ONE = f"cust_{1:024}"


def test_a_mask_knows_everybody_before_it_meets_them(tmp_path: Path) -> None:
    people = [customer(1, name="Ada Lovelace"), customer(2, name="Grace Hopper", metadata={"club": "Club 1 forever"})]
    values = [webhook(number, data=body(number, customer=one)) for number, one in enumerate(people, 1)]
    import_sources([str(write(tmp_path / "a.log", *values))], tmp_path / "l.db")
    text = "Grace Hopper asked Ada Lovelace about Club 1 forever, in Club 1"
    assert (
        masker_for(tmp_path / "l.db", DEFAULT).sentence(text) == "Customer 1 asked Customer 2 about value 1, in Club 1"
    )
    of_one = masker_for(tmp_path / "l.db", DEFAULT, [ONE])
    assert of_one.sentence(text) == "Grace Hopper asked Customer 1 about Club 1 forever, in Club 1"
    with pytest.raises(Cancelled):
        masker_for(tmp_path / "l.db", DEFAULT, should_stop=lambda: True)
    with pytest.raises(LibraryProblem):
        masker_for(tmp_path / "none.db", DEFAULT)

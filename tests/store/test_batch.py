from viewer.domain.event import Event
from viewer.store.batch import Batch, Refusal, Sighting


def test_the_shapes_that_travel_between_processes() -> None:
    """The writer takes them apart by place: a field that is added or moved here must be there too."""
    assert Batch._fields == (
        "sightings", "arrivals", "refusals", "dictionary", "offset", "line", "column", "in_list", "other_lines",
        "open_lines", "digest", "head", "ended", "shapes", "definitions",
    )  # fmt: skip
    assert Refusal._fields == ("line", "column", "offset", "length", "reason", "raw")
    assert Sighting._fields == ("ordinal", "snapshot")
    assert Event._fields[:3] == ("identity", "flags", "type")

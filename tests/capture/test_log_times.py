import pytest

from viewer.capture import log_times

MOMENT = 1_714_641_245_000_000
TIMES = [
    "2024-05-02T09:14:05Z",
    "2024-05-02 09:14:05",
    "2024-05-02 11:14:05 +0200",
    "2024-05-02T11:14:05+02:00",
    "2024/05/02 09:14:05",
    "02/May/2024:09:14:05 +0000",
    "02/May/2024:11:14:05 +0200",
    "Thu, 02 May 2024 09:14:05 GMT",
    "Thu, 2 May 2024 09:14:05 GMT",
]


@pytest.mark.parametrize("text", [*TIMES, "1714641245", "1714641245000", "1714641245000000", "1714641245.000",
    "May 2, 2024 @ 09:14:05.000", "2024-05-02 09:14:05 UTC", "1714641245000000000"])  # fmt: skip
def test_a_text_that_is_a_time(text: str) -> None:
    assert log_times.read_time(text) == MOMENT


@pytest.mark.parametrize("text", TIMES)
def test_a_time_in_a_text(text: str) -> None:
    assert log_times.find_time(f"[{text}] INFO x".encode()) == MOMENT
    assert log_times.find_time(f"app host {text}: x 5".encode()) == MOMENT


@pytest.mark.parametrize("text", ["1714641245 x", "[1714641245.000] x", "1714641245000 {", "<1714641245000> x"])
def test_a_number_that_begins_a_line(text: str) -> None:
    assert log_times.find_time(text.encode()) == MOMENT


@pytest.mark.parametrize(
    "text",
    ["", "12:14", "soon", "2024-13-45T99:99:99Z", "02/Xyz/2024:09:14:05 +0000", "x 1714641245 y",
     "02/ayJ/2024:09:14:05 +0000",
     "12024-05-02T09:14:05Z", "1" * 30, "x" * 100, "17146412456 x"],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    assert log_times.read_time(text) is None
    assert log_times.find_time(text.encode()) is None


def test_the_journal() -> None:
    assert log_times.find_time(b"__CURSOR=x\n__REALTIME_TIMESTAMP=1714641245000000\n") == MOMENT

import pytest

from viewer.errors import Cancelled
from viewer.jobs.erasure import Work, stopping


def test_work_is_told_and_then_stopped_where_that_is_wanted():
    told: list[Work] = []
    wanted = [False]
    tell = stopping(told.append, lambda: wanted[0])
    tell(Work("Looking", 1, 2))
    wanted[0] = True
    with pytest.raises(Cancelled):
        tell(Work("Looking", 2, 2))
    assert told == [Work("Looking", 1, 2), Work("Looking", 2, 2)]

from viewer.history.periods import periods


def test_no_events_tell_of_no_stay() -> None:
    assert periods([]) == ()

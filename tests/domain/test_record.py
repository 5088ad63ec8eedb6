from viewer.domain.record import NO_WRAPPER, Wrapper


def test_no_wrapper_says_nothing() -> None:
    assert Wrapper(None, None, None) == NO_WRAPPER
    assert not any(NO_WRAPPER)

import pytest

from viewer.domain.reject_kinds import kind_of


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("damaged JSON: a comma or } expected", "damaged JSON"),
        ("damaged JSON: it is cut off", "damaged JSON"),
        ("a tier definition, not an event", "a tier definition, not an event"),
        ("a JSON object that is no known event (members: a, b (c), d …)", "a JSON object that is no known event"),
        (
            "an error answer of the vendor's API (404 not_found), not an event",
            "an error answer of the vendor's API, not an event",
        ),
        ("a line longer than 64 MiB; its first 64 KiB are kept", "a line longer than 64 MiB"),
        ("an object of the kind “voucher” from the vendor's API, not an event",) * 2,
        ("",) * 2,
    ],
)
def test_what_differs_from_reject_to_reject_is_left_out(reason: str, kind: str) -> None:
    assert kind_of(reason) == kind
    assert kind_of(kind) == kind

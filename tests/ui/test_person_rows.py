from datetime import UTC

from tests.foreign import foreign, unsaid
from tests.history.made import DAY, JUNE
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.jobs.find_people import FoundPerson
from viewer.ui.person_rows import NAMELESS, alike_rows, found_line, identity_rows, person_caption, person_line

PERSON = Person(
    "cust_1",
    (
        IdentityValue("name", "Alex Doe", JUNE, JUNE + DAY, 3),
        IdentityValue("email", "alex@example.org", JUNE + DAY, JUNE + DAY, 1),
        IdentityValue("id", "cust_1", JUNE, JUNE + DAY, 3),
        IdentityValue("email", "old@example.org", JUNE, JUNE, 2),
        IdentityValue("source_id", "shop\u202e-1", None, None, 1),
    ),
)


def test_a_customer_is_called_by_the_latest_name_and_by_what_else_is_known():
    assert person_caption(PERSON) == "Alex Doe"
    assert person_line(PERSON, 3) == "cust_1 · shop⟨U+202E⟩-1 · alex@example.org · 3 events"
    assert person_line(PERSON, 5).endswith(" · 3 events and 2 of their campaigns")
    only_mail = Person("email:a@example.org", (IdentityValue("email", "a@example.org", JUNE, JUNE, 1),))
    assert (person_caption(only_mail), person_line(only_mail, 1)) == ("a@example.org", "1 event")
    assert person_caption(Person("")) == NAMELESS


def test_every_value_has_its_time_and_past_ones_are_called_so():
    rows = identity_rows(PERSON, UTC)
    assert [row.cells[:2] for row in rows] == [
        ("Customer id", "cust_1"),
        ("Source id", "shop\u202e-1"),
        ("E-mail", "alex@example.org"),
        ("E-mail", "old@example.org"),
        ("Name", "Alex Doe"),
    ]
    assert rows[2].cells[2:] == ("2 Jun 2024 10:00:00.000 UTC", "2 Jun 2024 10:00:00.000 UTC", "1")
    assert rows[3].tip == "E-mail: old@example.org, a past value, seen from 1 Jun 2024 to 1 Jun 2024"
    assert rows[1].cells[2:] == ("no time", "no time", "1")


def test_a_value_of_ten_megabytes_is_cut():
    long = Person("cust_1", (IdentityValue("name", "x" * 10_000_000, JUNE, JUNE, 1),))
    (row,) = identity_rows(long, UTC)
    assert len(row.cells[1]) == 301
    assert len(person_caption(long)) < 100


def test_those_alike_are_told_with_the_reason():
    (row,) = alike_rows([Alike("cust_2", "Alex D.", "the same e-mail address alex@example.org")])
    assert row == (
        ("Alex D.", "the same e-mail address alex@example.org"),
        "Alex D.: the same e-mail address alex@example.org",
        "cust_2",
    )


def test_one_who_was_found_is_told_with_why():
    line = found_line(FoundPerson("cust_1", "Alex Doe", "e-mail old@example.org, a past one", 3))
    assert (line.title, line.place, line.subject) == (
        "Alex Doe",
        "e-mail old@example.org, a past one · 3 events",
        "cust_1",
    )


def test_they_are_told_in_the_language_in_use():
    known = frozenset(["alex", "doe", "example", "org", "old", "shop", "cust", "cust_1", "utc"])
    with foreign():
        told = [row.tip for row in identity_rows(PERSON, UTC)] + [person_line(PERSON, 5), person_caption(Person(""))]
        assert [unsaid(text, known) for text in told] == [[]] * 7

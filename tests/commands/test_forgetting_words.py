"""The sentences of ``forget``."""

from tests.foreign import foreign, unsaid
from viewer.commands.forgetting_words import goes, receipt, stays_of, what_is_left
from viewer.domain.persons import Alike
from viewer.jobs.erasure import Receipt
from viewer.jobs.forget_customer import ForgetPlan
from viewer.store.aftermath import Left

NOTHING = ForgetPlan("k", "c", 0, 0, 0, 0, 0, 0, 0, 0, (), (), (), ())


def test_only_what_there_is_goes() -> None:
    assert goes(NOTHING._replace(events=1)) == ["1 event with everything that they alone brought"]
    planned = NOTHING._replace(
        events=1_200, others=1, rejects=2, notes=1, views=1, searches=2, steps=1, companions=("l.backup.db",)
    )
    assert goes(planned) == [
        "1,200 events with everything that they alone brought",
        "1 further event whose data names the customer, such as of a card of theirs or of somebody else",
        "2 rejects that name the customer",
        "1 note or mark",
        "1 saved view that names the customer",
        "2 earlier searches and visits",
        "1 step that could be undone",
        "Files beside the library: l.backup.db",
    ]


def test_whoever_is_alike_stays() -> None:
    alike = Alike("cust_2", "A\u202eB", "the same e-mail address a@example.org")
    (one, other) = stays_of(NOTHING._replace(alike=(alike,), shared=("a name", "a name")))
    assert "\u202e" not in one
    assert one.endswith("(cust_2): they have the same e-mail address a@example.org")
    assert other == "What others have as well, in what is of these: a name"


def test_what_is_left_has_its_next_step() -> None:
    assert what_is_left(Left()) == []
    told = what_is_left(Left(("l.backup.db",), "full", True))
    assert [sentence.split()[0] for sentence in told] == ["These", "The", "Pending:"]
    done = Receipt(3, 0, 1, 2, 0, 0, 0, 0, 1, Left(log=True), "0.1.0", 0.5)
    lines = receipt(done).splitlines()
    assert lines[0] == "Forgotten at 1970-01-01T00:00:00.000Z: 1 event, 2 deliveries, 0 rejects, 1 backup."
    assert lines[2].startswith("Pending:")


def test_a_window_is_told_in_its_language() -> None:
    alike = Alike("cust_2", "A", "a@example.org")
    planned = NOTHING._replace(events=1, others=1, rejects=2, notes=1, views=1, searches=2, steps=1, alike=(alike,))
    done = Receipt(3, 0, 1, 2, 3, 4, 5, 6, 1, Left(("l.backup.db",), "full", True), "0.1.0", 0.5)
    known = frozenset(("cust", "example", "org", "backup", "tier", "viewer", "forget", "lift"))
    with foreign():
        assert unsaid(" ".join([*goes(planned), *stays_of(planned), receipt(done)]), known) == []

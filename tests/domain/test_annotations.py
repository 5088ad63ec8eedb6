import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_columns import ROW
from tests.foreign import foreign
from viewer.domain.annotations import (
    COLOUR_NAMES,
    LONGEST_NOTE,
    AnnotationChange,
    Subject,
    annotation_words,
    change_texts,
    changes_between,
    colour_title,
    colour_words,
    is_annotated,
    length_words,
    plain_note,
    with_annotation,
)

EVENT, CUSTOMER = Subject("event", "evt_1"), Subject("customer", "cust_1")
NOTED = AnnotationChange(EVENT, "note", None, "call back")
MARKED = AnnotationChange(CUSTOMER, "colour", "red", None)


def test_there_are_six_colours_each_with_a_name() -> None:
    assert COLOUR_NAMES == ("red", "orange", "yellow", "green", "blue", "purple")


def test_a_colour_is_called_by_its_name_alone_and_within_a_sentence() -> None:
    assert (colour_title("red"), colour_words("red")) == ("Red", "red")
    assert (colour_title("teal"), colour_words("teal")) == ("teal", "teal")
    with foreign():
        assert colour_title("red").startswith("Řëđ")
        assert colour_words("red").startswith("řëđ")


CHANGES = st.builds(
    AnnotationChange,
    st.builds(Subject, st.sampled_from(["event", "customer"]), st.text()),
    st.sampled_from(["note", "colour"]),
    st.none() | st.text(),
    st.none() | st.text(),
)


@given(st.lists(CHANGES, unique_by=lambda one: one[:2]))
def test_changes_are_read_from_their_texts_again(changes: list[AnnotationChange]) -> None:
    before, after = change_texts(changes)
    assert changes_between(before, after) == changes
    back = [one._replace(before=one.after, after=one.before) for one in changes]
    assert changes_between(after, before) == back


@pytest.mark.parametrize("text", ["", "7", "[1]", '[["event"]]', "null"])
def test_a_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="these are no annotations"):
        changes_between(text, text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", None),
        (" \n\t ", None),
        ("a\r\nb\rc\n", "a\nb\nc"),
        ("  Gold since May ", "Gold since May"),
        ("a\x00b\ud800c", "a⟨U+0000⟩b⟨U+D800⟩c"),
        ("<b>&amp;\u202e", "<b>&amp;⟨U+202E⟩"),
        ("a\tb", "a    b"),
        ("👩\u200d💻 مرحبا", "👩\u200d💻 مرحبا"),
    ],
)
def test_what_is_kept_of_a_note(typed: str, kept: str | None) -> None:
    assert plain_note(typed) == kept


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (0, ""),
        (9_499, ""),
        (9_500, "500 of 10,000 characters are left."),
        (LONGEST_NOTE, "The note is full: it has 10,000 characters."),
        (10_001, "A note has at most 10,000 characters; this one has 10,001."),
    ],
)
def test_the_length_is_said_where_it_matters(length: int, words: str) -> None:
    assert length_words("x" * length) == words


def test_marks_and_notes_in_words() -> None:
    assert annotation_words(ROW) == ""
    assert annotation_words(ROW._replace(mark="red")) == "Marked red"
    told = annotation_words(ROW._replace(mark="red", customer_mark="blue", note="a", customer_note="b"))
    assert told == "Marked red, customer marked blue\nNote: a\nNote on the customer: b"
    assert annotation_words(ROW._replace(note="a\n\u202e" + "x" * 300)).endswith("x…")
    assert "⟨U+202E⟩" in annotation_words(ROW._replace(note="a\n\u202e"))
    assert annotation_words(ROW._replace(customer_mark="blue")) == "Customer marked blue"


def test_rows_take_what_changed_alone() -> None:
    row = ROW._replace(note="a", customer_mark="red")
    assert not is_annotated(ROW)
    assert is_annotated(ROW._replace(customer_note="x"))
    assert with_annotation(row, {"colour": "blue"}, {}) == row._replace(mark="blue")
    assert with_annotation(row, {"note": None}, {"colour": None, "note": "b"}) == ROW._replace(customer_note="b")

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.reject_bytes import SHOWN, RejectBytes, marked


@pytest.mark.parametrize(
    ("raw", "damage", "behind"),
    [
        (b'{"a" 1}', 5, "1}"),
        ('{"日本": tru}'.encode(), 11, "tru}"),
        ("日本".encode(), 4, "本"),
        ("𝄞x".encode(), 4, "x"),
        (b'"\xff\x80" x', 1, '\\xff\\x80" x'),
        (b'"\xff\x80" x', 2, '\\x80" x'),
        (b"\xe6\x97 x", 3, "x"),
        (b"a\r\nb", 3, "b"),
        (b"\x00\x01b", 2, "b"),
        (b"abc", 3, ""),
        (b"", 0, ""),
        ("\ue000x\ue000".encode(), 4, "\ue000"),
    ],
)
def test_the_mark_stands_before_the_damaged_byte(raw, damage, behind):
    shown = marked(raw, damage)
    units = shown.text.encode("utf-16-le")
    assert units[2 * shown.position :].decode("utf-16-le") == behind
    assert marked(raw, None)._replace(position=shown.position) == shown


@given(st.binary(max_size=60), st.integers(0, 60))
def test_any_bytes_are_shown_as_without_a_mark(raw, damage):
    shown = marked(raw, min(damage, len(raw)))
    assert 0 <= shown.position <= len(shown.text.encode("utf-16-le")) // 2
    if raw.isascii():
        assert shown.text == marked(raw, None).text


def test_of_very_many_bytes_those_around_the_damage_are_shown():
    raw = b"a" * 3 * SHOWN + b"!" + b"b" * 3 * SHOWN
    shown = marked(raw, 3 * SHOWN)
    assert shown.text[shown.position] == "!"
    assert len(shown.text.replace("\n", "")) == SHOWN
    assert shown.note.startswith(f"Bytes {3 * SHOWN - SHOWN // 2:,} to ")
    assert "Lines longer than 1,000 characters are broken for display." in shown.note
    assert marked(raw, None).note.startswith("Bytes 0 to 200,000 of ")


def test_a_long_line_is_brought_into_sight_at_its_damage(qtbot, styled):
    view = RejectBytes()
    qtbot.addWidget(view)
    view.resize(500, 200)
    view.show()
    view.show_bytes(marked(b'{"long": "' + b"x" * 60_000 + b'" "y": 1}', 60_012))
    tip = view.mark_place()
    assert 0 <= tip.x() <= 500
    assert 0 <= tip.y() <= 200
    (selection,) = view.extraSelections()
    assert selection.cursor.selectedText() == '"'
    assert not view.grab().isNull()
    view.show_bytes(marked(b"plain", None))
    assert view.mark_place() is None
    assert view.extraSelections() == []

"""The scanner and the strict parser must agree on every text, or a value would be found and then not be read."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.capture.values import Scanner, State
from viewer.domain.identity import MAX_DEPTH, strict_json

# Equivalents of the cases of JSONTestSuite, by the names of its catalogue.
ACCEPTED = {
    "array_arraysWithSpaces": b"[[]   ]",
    "array_empty": b"[]",
    "array_empty-string": b'[""]',
    "array_heterogeneous": b'[null, 1, "1", {}]',
    "array_with_1_and_newline": b"[1\n]",
    "array_with_leading_space": b" [1]",
    "array_with_trailing_space": b"[2] ",
    "number_0e+1": b"[0e+1]",
    "number_0e1": b"[0e1]",
    "number_after_space": b"[ 4]",
    "number_double_close_to_zero": b"[-0.000000000000000000000000000000000000000000000000000000000000000000000001]",
    "number_int_with_exp": b"[20e1]",
    "number_minus_zero": b"[-0]",
    "number_real_capital_e": b"[1E22]",
    "number_real_capital_e_neg_exp": b"[1E-2]",
    "number_real_fraction_exponent": b"[123.456e78]",
    "number_real_neg_exp": b"[1e-2]",
    "number_large_int": b"[123456789012345678901234567890]",
    "object_duplicated_key": b'{"a":"b","a":"c"}',
    "object_empty": b"{}",
    "object_empty_key": b'{"":0}',
    "object_escaped_null_in_key": b'{"foo\\u0000bar": 42}',
    "object_long_strings": b'{"x":"' + b"x" * 4000 + b'"}',
    "object_with_newlines": b'{\n"a": "b"\n}',
    "string_1_2_3_bytes_UTF-8": '["\u0060\u012a\u12ab"]'.encode(),
    "string_accepted_surrogate_pair": b'["\\uD801\\udc37"]',
    "string_allowed_escapes": b'["\\"\\\\\\/\\b\\f\\n\\r\\t"]',
    "string_backslash_and_u_escaped_zero": b'["\\\\u0000"]',
    "string_comments": b'["a/*b*/c/*d//e"]',
    "string_double_escape_a": b'["\\\\a"]',
    "string_escaped_control_character": b'["\\u0012"]',
    "string_escaped_noncharacter": b'["\\uFFFF"]',
    "string_null_escape": b'["\\u0000"]',
    "string_unescaped_char_delete": b'["\x7f"]',
    "string_u+2028_line_sep": '["\u2028"]'.encode(),
    "string_utf8": '["€𝄞"]'.encode(),
    "structure_lonely_false": b"false",
    "structure_lonely_int": b"42",
    "structure_lonely_negative_real": b"-0.1",
    "structure_lonely_null": b"null",
    "structure_lonely_string": b'"asd"',
    "structure_whitespace_array": b" [] ",
    "structure_lone_cr": b"\r[\r1\r]\r",
    "structure_deep": b"[" * MAX_DEPTH + b"]" * MAX_DEPTH,
}
REFUSED = {
    "array_1_true_without_comma": b"[1 true]",
    "array_colon_instead_of_comma": b'["": 1]',
    "array_comma_and_number": b"[,1]",
    "array_double_comma": b"[1,,2]",
    "array_extra_comma": b'["",]',
    "array_incomplete": b'["x"',
    "array_inner_array_no_comma": b"[3[4]]",
    "array_just_comma": b"[,]",
    "array_newlines_unclosed": b'["a",\n4\n,1,',
    "array_spaces_vertical_tab_formfeed": b'["\x0ba"\\f]',
    "array_star_inside": b"[*]",
    "array_unclosed": b'[""',
    "incomplete_false": b"[fals]",
    "incomplete_null": b"[nul]",
    "incomplete_true": b"[tru]",
    "multidigit_number_then_00": b"[123\x00]",
    "number_++": b"[++1234]",
    "number_+1": b"[+1]",
    "number_-01": b"[-01]",
    "number_-1.0.": b"[-1.0.]",
    "number_-2.": b"[-2.]",
    "number_-NaN": b"[-NaN]",
    "number_.-1": b"[.-1]",
    "number_.2e-3": b"[.2e-3]",
    "number_0.1.2": b"[0.1.2]",
    "number_0.e1": b"[0.e1]",
    "number_0_capital_E": b"[0E]",
    "number_0e+": b"[0e+]",
    "number_1.0e": b"[1.0e]",
    "number_1_000": b"[1 000.0]",
    "number_1eE2": b"[1eE2]",
    "number_2.e3": b"[2.e3]",
    "number_9.e+": b"[9.e+]",
    "number_Inf": b"[Inf]",
    "number_NaN": b"[NaN]",
    "number_U+FF11_fullwidth_digit_one": "[１]".encode(),
    "number_expression": b"[1+2]",
    "number_hex_1_digit": b"[0x1]",
    "number_infinity": b"[Infinity]",
    "number_invalid+-": b"[0e+-1]",
    "number_minus_infinity": b"[-Infinity]",
    "number_minus_sign_with_trailing_garbage": b"[-foo]",
    "number_minus_space_1": b"[- 1]",
    "number_neg_int_starting_with_zero": b"[-012]",
    "number_real_garbage_after_e": b"[1ea]",
    "number_starting_with_dot": b"[.123]",
    "number_with_alpha": b"[1.2a-3]",
    "number_with_leading_zero": b"[012]",
    "object_bad_value": b'["x", truth]',
    "object_bracket_key": b'{[: "x"}\n',
    "object_comma_instead_of_colon": b'{"x", null}',
    "object_double_colon": b'{"x"::"b"}',
    "object_garbage_at_end": b'{"a":"a" 123}',
    "object_key_with_single_quotes": b"{key: 'value'}",
    "object_missing_colon": b'{"a" b}',
    "object_missing_key": b'{:"b"}',
    "object_missing_semicolon": b'{"a" "b"}',
    "object_missing_value": b'{"a":',
    "object_no-colon": b'{"a"',
    "object_non_string_key": b"{1:1}",
    "object_repeated_null_null": b"{null:null,null:null}",
    "object_several_trailing_commas": b'{"id":0,,,,,}',
    "object_single_quote": b"{'a':0}",
    "object_trailing_comma": b'{"id":0,}',
    "object_trailing_comment": b'{"a":"b"/**/}',
    "object_two_commas_in_a_row": b'{"a":"b",,"c":"d"}',
    "object_unquoted_key": b'{a: "b"}',
    "object_unterminated-value": b'{"a":"a',
    "single_space": b" ",
    "string_1_surrogate_then_escape_u": b'["\\uD800\\u"]',
    "string_accentuated_char_no_quotes": "[é]".encode(),
    "string_backslash_00": b'["\\\x00"]',
    "string_escape_x": b'["\\x00"]',
    "string_escaped_emoji": '["\\🌀"]'.encode(),
    "string_incomplete_escape": b'["\\"]',
    "string_incomplete_escaped_character": b'["\\u00A"]',
    "string_invalid_unicode_escape": b'["\\uqqqq"]',
    "string_leading_uescaped_thinspace": b'[\\u0020"asd"]',
    "string_no_quotes_with_bad_escape": b"[\\n]",
    "string_single_doublequote": b'"',
    "string_single_quote": b"['single quote']",
    "string_unescaped_ctrl_char": b'["a\x00a"]',
    "string_unescaped_newline": b'["new\nline"]',
    "string_unescaped_tab": b'["\t"]',
    "structure_angle_bracket_null": b"<null>",
    "structure_array_with_unclosed_string": b'["asd]',
    "structure_capitalized_True": b"[True]",
    "structure_close_unopened_array": b"]",
    "structure_comma_instead_of_closing_brace": b'{"x": true,',
    "structure_lone-open-bracket": b"[",
    "structure_no_data": b"",
    "structure_null-byte-outside-string": b"[\x00]",
    "structure_object_followed_by_closing": b"{]",
    "structure_object_with_comment": b'{"a":/*comment*/"b"}',
    "structure_open_array_apostrophe": b"['",
    "structure_open_object_comma": b"{,",
    "structure_U+2060_word_joined": "[\u2060]".encode(),
    "structure_unclosed_array_partial_null": b"[ false, nul",
    "structure_uescaped_LF_before_string": b'[\\u000A""]',
    "structure_whitespace_formfeed": b"[\x0c]",
    "structure_whitespace_U+2060": "[\u2060]".encode(),
    "structure_too_deep": b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
    "structure_100000_opening_arrays": b"[" * 100_000,
    "structure_open_array_object": b'[{"":' * 50_000,
}
# What only the parser judges: these follow the grammar, so the scanner finds where they end.
REFUSED_LATER = {
    "string_1_surrogate": b'["\\uD800"]',
    "string_lone_second_surrogate": b'["\\uDFAA"]',
    "string_inverted_surrogates": b'["\\uDd1e\\uD834"]',
    "string_invalid_utf-8": b'["\xff"]',
    "string_overlong_sequence": b'["\xc0\xaf"]',
    "string_UTF8_surrogate": b'["\xed\xa0\x80"]',
    "string_truncated-utf-8": b'["\xe0\xff"]',
    "number_huge_exp": b"[1e400]",
    "number_neg_huge": b"[-1E+9999]",
    "number_huge_without_exponent": b"[" + b"9" * 400 + b".5]",
    "number_of_5000_digits": b"[" + b"9" * 5000 + b"]",
}


def scan(text: bytes) -> State:
    """As a reader would: a whole value is one with nothing but white space behind it."""
    end = Scanner(0).scan(text, 0, True)
    rest = text[end.position :].strip(b" \t\r\n")
    return State.BROKEN if end.state is State.WHOLE and rest else end.state


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_json_is_accepted(name: str) -> None:
    strict_json(ACCEPTED[name])
    assert scan(ACCEPTED[name]) is State.WHOLE


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_json_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r" at line \d+ column \d+$"):
        strict_json(REFUSED[name])
    assert scan(REFUSED[name]) is not State.WHOLE


@pytest.mark.parametrize("name", REFUSED_LATER)
def test_what_would_not_be_shown_as_received_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r" at line \d+ column \d+$|a number is too large"):
        strict_json(REFUSED_LATER[name])
    assert scan(REFUSED_LATER[name]) is State.WHOLE


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text('aé"\\\n{}[]:,1'),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text('a"{', max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from([None, 1, 3]), st.integers(1, 9), st.integers(0, 1000))
def test_a_value_is_followed_to_its_end_whatever_the_pieces(
    value: Any, indent: int | None, size: int, base: int
) -> None:
    text = json.dumps(value, indent=indent).encode()
    scanner = Scanner(base)
    for stop in range(size, len(text) + 1, size):
        end = scanner.scan(text[:stop], base, False)
        if end.state is State.WHOLE:
            assert end.position == len(text) == stop
            return
        assert end.state is State.UNFINISHED
    end = scanner.scan(text + b" x", base, True)
    assert end.state is State.WHOLE
    assert end.position == len(text)


@given(values, st.data())
def test_scanner_and_parser_agree_on_damaged_text(value: Any, draws: st.DataObject) -> None:
    text = bytearray(json.dumps(value, ensure_ascii=False).encode())
    at = draws.draw(st.integers(0, len(text) - 1))
    text[at : at + draws.draw(st.integers(0, 2))] = draws.draw(
        st.sampled_from([b"", b'"', b"}", b"[", b",", b"1", b":", b" "])
    )
    reason = ""
    try:
        strict_json(bytes(text))
    except ValueError as error:
        reason = str(error)
    whole = scan(bytes(text)) is State.WHOLE
    # What a scanner of brackets and quotes does not look at.
    beyond = ("unicode", "surrogate", "hex escape", "too large")
    assert whole == (not reason) or any(word in reason for word in beyond)


@pytest.mark.parametrize(
    ("text", "state", "position", "reason"),
    [
        (b'{"a" 1}', State.BROKEN, 5, "a colon expected"),
        (b'{"a":1 "b"}', State.BROKEN, 7, "a comma or } expected"),
        (b"[1 2]", State.BROKEN, 3, "a comma or ] expected"),
        (b"[}", State.BROKEN, 1, "a value or ] expected"),
        (b"{,", State.BROKEN, 1, "a name in quotes or } expected"),
        (b'{"a":1,}', State.BROKEN, 7, "a name in quotes expected"),
        (b'{"a": x', State.BROKEN, 6, "a value expected"),
        (b'{"a": "x\n', State.BROKEN, 6, "a text in quotes is damaged or not closed on its line"),
        (b'{"a": "x', State.UNFINISHED, 6, "it is cut off"),
        (b'{"a": 12', State.UNFINISHED, 8, "it is cut off"),
        (b'{"a": tr', State.UNFINISHED, 6, "it is cut off"),
        (b'{"a": 1e', State.UNFINISHED, 6, "it is cut off"),
        (b'["\\u12', State.UNFINISHED, 1, "it is cut off"),
        (b"", State.UNFINISHED, 0, "it is cut off"),
    ],
)
def test_damage_is_placed_and_named(text: bytes, state: State, position: int, reason: str) -> None:
    assert Scanner(0).scan(text, 0, True) == (state, position, reason)


def test_a_number_at_the_end_of_what_is_known_may_go_on() -> None:
    scanner = Scanner(0)
    assert scanner.scan(b"12", 0, False).state is State.UNFINISHED
    assert scanner.scan(b"123 ", 0, False) == (State.WHOLE, 3, "")
    assert Scanner(0).scan(b"12", 0, True) == (State.WHOLE, 2, "")


def test_what_begins_within_a_damaged_value_is_not_followed_again() -> None:
    text = b'{"a": [1, {"b": 2}, {"c": oops'
    scanner = Scanner(100)
    assert scanner.scan(text, 100, True).position == 26
    assert not scanner.narrow(100 + 10), "that one was closed"
    assert scanner.narrow(100 + 6)
    assert scanner.scan(b"", 126, False) == (State.UNFINISHED, 0, ""), "it goes on from the damage"
    assert scanner.scan(text, 100, True) == (State.BROKEN, 26, "a value expected")
    assert scanner.narrow(100 + 20)
    assert not scanner.narrow(100)


def test_depth_counts_from_the_value_that_is_followed() -> None:
    text = b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1)
    scanner = Scanner(0)
    assert scanner.scan(text, 0, True) == (State.BROKEN, MAX_DEPTH, f"more than {MAX_DEPTH} levels deep")
    assert scanner.scan(text, 0, True).state is State.BROKEN
    assert scanner.narrow(1)
    assert scanner.scan(text, 0, True) == (State.WHOLE, len(text) - 1, "")

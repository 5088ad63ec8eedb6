"""JSON conformance through the whole import: what must be taken, what must be refused, and what we chose where either
is allowed. The names are those of JSONTestSuite's catalogue; its texts are made anew here, none is copied."""

import io
from pathlib import Path

import pytest

from tests.capture.pieces import read
from tests.capture.test_values import ACCEPTED, REFUSED, REFUSED_LATER
from tests.jobs.test_import_sources import Library
from tests.webhooks import body, compact, customer, webhook
from viewer.capture.reader import Mark
from viewer.capture.window import new_hash
from viewer.domain.evidence import Witness
from viewer.domain.oddities import badges_of
from viewer.domain.record import Record
from viewer.jobs.decoding import Decoder
from viewer.jobs.list_rejects import list_rejects
from viewer.store.batch import Batch

MUST_ACCEPT = ACCEPTED | {
    "array_false": b"[false]",
    "array_null": b"[null]",
    "array_with_several_null": b"[1,null,null,null,2]",
    "number": b"[123e65]",
    "number_negative_int": b"[-123]",
    "number_negative_one": b"[-1]",
    "number_real_capital_e_pos_exp": b"[1E+2]",
    "number_real_exponent": b"[123e45]",
    "number_real_pos_exponent": b"[1e+2]",
    "number_simple_int": b"[123]",
    "number_simple_real": b"[123.456789]",
    "object": b'{"asd":"sdf", "dfg":"fgh"}',
    "object_duplicated_key_and_value": b'{"a":"b","a":"b"}',
    "object_extreme_numbers": b'{ "min": -1.0e+28, "max": 1.0e+28 }',
    "object_simple": b'{"a":[]}',
    "object_string_unicode": b'{"title":"\\u041f\\u043e\\u043b\\u0442\\u043e\\u0440\\u0430"}',
    "string_accepted_surrogate_pairs": b'["\\ud83d\\ude39\\ud83d\\udc8d"]',
    "string_backslash_doublequotes": b'["\\""]',
    "string_double_escape_n": b'["\\\\n"]',
    "string_in_array_with_leading_space": b'[ "asd"]',
    "string_last_surrogates_1_and_2": b'["\\uDBFF\\uDFFF"]',
    "string_nbsp_uescaped": b'["new\\u00A0line"]',
    "string_nonCharacterInUTF-8_U+10FFFF": '["\U0010ffff"]'.encode(),
    "string_nonCharacterInUTF-8_U+FFFF": '["\uffff"]'.encode(),
    "string_one-byte-utf-8": b'["\\u002c"]',
    "string_pi": '["π"]'.encode(),
    "string_reservedCharacterInUTF-8_U+1BFFF": '["\U0001bfff"]'.encode(),
    "string_space": b'" "',
    "string_surrogates_U+1D11E_MUSICAL_SYMBOL_G_CLEF": b'["\\uD834\\uDd1e"]',
    "string_three-byte-utf-8": b'["\\u0821"]',
    "string_two-byte-utf-8": b'["\\u0123"]',
    "string_u+2029_par_sep": '["\u2029"]'.encode(),
    "string_uEscape": b'["\\u0061\\u30af\\u30EA\\u30b9"]',
    "string_uescaped_newline": b'["new\\u000Aline"]',
    "string_unicode": b'["\\uA66D"]',
    "string_unicodeEscapedBackslash": b'["\\u005C"]',
    "string_unicode_U+10FFFE_nonchar": b'["\\uDBFF\\uDFFE"]',
    "string_unicode_U+200B_ZERO_WIDTH_SPACE": b'["\\u200B"]',
    "string_unicode_U+2064_invisible_plus": b'["\\u2064"]',
    "string_unicode_U+FDD0_nonchar": b'["\\uFDD0"]',
    "string_unicode_U+FFFE_nonchar": b'["\\uFFFE"]',
    "structure_lonely_true": b"true",
    "structure_string_empty": b'""',
    "structure_trailing_newline": b'["a"]\n',
    "structure_true_in_array": b"[true]",
}
MUST_REFUSE = REFUSED | {
    "array_a_invalid_utf8": b"[a\xe5]",
    "array_comma_after_close": b'[""],',
    "array_double_extra_comma": b'["x",,]',
    "array_extra_close": b'["x"]]',
    "array_incomplete_invalid_value": b"[x",
    "array_invalid_utf8": b"[\xff]",
    "array_items_separated_by_semicolon": b"[1:2]",
    "array_just_minus": b"[-]",
    "array_missing_value": b'[   , ""]',
    "array_number_and_comma": b"[1,]",
    "array_unclosed_trailing_comma": b"[1,",
    "array_unclosed_with_object_inside": b"[{}",
    "number_-2": b"[-2.]",
    "number_0.3e": b"[0.3e]",
    "number_0.3e+": b"[0.3e+]",
    "number_0e": b"[0e]",
    "number_1.0e-": b"[1.0e-]",
    "number_2.e+3": b"[2.e+3]",
    "number_hex_2_digits": b"[0x42]",
    "number_invalid-negative-real": b"[-123.123foo]",
    "number_invalid-utf-8-in-bigger-int": b"[123\xe5]",
    "number_invalid-utf-8-in-exponent": b"[1e1\xe5]",
    "number_invalid-utf-8-in-int": b"[0\xe5]\n",
    "number_neg_real_without_int_part": b"[-.123]",
    "number_neg_with_garbage_at_end": b"[-1x]",
    "number_real_with_invalid_utf8_after_e": b"[1e\xe5]",
    "number_real_without_fractional_part": b"[1.]",
    "number_with_alpha_char": b"[1.8011670033376514H-308]",
    "object_emoji": "{🇨🇭}".encode(),
    "object_lone_continuation_byte_in_key_and_trailing_comma": b'{"\xb9":"0",}',
    "object_pi_in_key_and_trailing_comma": '{"π":"0",}'.encode(),
    "object_trailing_comment_open": b'{"a":"b"}/**//',
    "object_trailing_comment_slash_open": b'{"a":"b"}//',
    "object_with_single_string": b'{ "foo" : "bar", "a" }',
    "object_with_trailing_garbage": b'{"a":"b"}#',
    "string_1_surrogate_then_escape": b'["\\uD800\\"]',
    "string_1_surrogate_then_escape_u1": b'["\\uD800\\u1"]',
    "string_1_surrogate_then_escape_u1x": b'["\\uD800\\u1x"]',
    "string_escaped_backslash_bad": b'["\\\\\\"]',
    "string_escaped_ctrl_char_tab": b'["\\\t"]',
    "string_incomplete_surrogate": b'["\\uD834\\uDd"]',
    "string_incomplete_surrogate_escape_invalid": b'["\\uD800\\uD800\\x"]',
    "string_invalid-utf-8-in-escape": b'["\\u\xe5"]',
    "string_invalid_backslash_esc": b'["\\a"]',
    "string_invalid_utf8_after_escape": b'["\\\xe5"]',
    "string_single_string_no_double_quotes": b"abc",
    "string_start_escape_unclosed": b'["\\',
    "string_unicode_CapitalU": b'"\\UA66D"',
    "string_with_trailing_garbage": b'""x',
    "structure_array_trailing_garbage": b"[1]x",
    "structure_array_with_extra_array_close": b"[1]]",
    "structure_ascii-unicode-identifier": "aå".encode(),
    "structure_double_array": b"[][]",
    "structure_incomplete_UTF8_BOM": b"\xef\xbb{}",
    "structure_lone-invalid-utf-8": b"\xe5",
    "structure_number_with_trailing_garbage": b"2@",
    "structure_object_unclosed_no_value": b'{"":',
    "structure_open_array_comma": b"[,",
    "structure_open_array_open_object": b"[{",
    "structure_open_array_open_string": b'["a',
    "structure_open_object": b"{",
    "structure_open_object_open_array": b"{[",
    "structure_open_object_open_string": b'{"a',
    "structure_open_object_string_with_apostrophes": b"{'a'",
    "structure_open_open": b'["\\{["\\{["\\{["\\{',
    "structure_single_eacute": b"\xe9",
    "structure_single_star": b"*",
    "structure_trailing_#": b'{"a":"b"}#{}',
    "structure_unclosed_object": b'{"asdf":"asdf"',
    "structure_UTF8_BOM_no_data": b"\xef\xbb\xbf",
}
# Where the standard leaves the choice, ours is: what can be kept and shown exactly as received is taken and carries a
# badge; what no UTF-8 text or no number could show again is refused with its place.
EITHER_TAKEN = {
    "number_double_huge_neg_exp": (b"[123.456e-789]", ()),
    "number_real_underflow": (b"[123e-10000000]", ()),
    "number_too_big_neg_int": (b"[-123123123123123123123123123123]", ("huge_number",)),
    "number_too_big_pos_int": (b"[100000000000000000000]", ("huge_number",)),
    "number_very_big_negative_int": (b"[-" + b"237462374673276894279832" * 4 + b"]", ("huge_number",)),
    "number_beyond_a_double's_integers": (b"[9007199254740993]", ("large_number",)),
    "number_of_100_digits": (b"[" + b"9" * 100 + b"]", ("huge_number",)),
    "structure_as_deep_as_128_levels": (b"[" * 124 + b"]" * 124, ()),
    "object_repeated_key": (b'{"a":1,"a":2}', ("repeated_key",)),
    "string_nul_escape": (b'"\\u0000"', ("nul",)),
}
EITHER_REFUSED = REFUSED_LATER | {
    "number_neg_int_huge_exp": b"[-1e+9999]",
    "number_pos_double_huge_exp": b"[1.5e+9999]",
    "number_real_neg_overflow": b"[-123123e100000]",
    "number_real_pos_overflow": b"[123123e100000]",
    "number_of_101_digits": b"[" + b"9" * 101 + b"]",
    "object_key_lone_2nd_surrogate": b'{"\\uDFAA":0}',
    "string_1st_surrogate_but_2nd_missing": b'["\\uDADA"]',
    "string_1st_valid_surrogate_2nd_invalid": b'["\\uD888\\u1234"]',
    "string_incomplete_surrogate_and_escape_valid": b'["\\uD800\\n"]',
    "string_incomplete_surrogate_pair": b'["\\uDd1ea"]',
    "string_incomplete_surrogates_escape_valid": b'["\\uD800\\uD800\\n"]',
    "string_invalid_lonely_surrogate": b'["\\ud800"]',
    "string_invalid_surrogate": b'["\\ud800abc"]',
    "string_iso_latin_1": b'["\xe9"]',
    "string_lone_utf8_continuation_byte": b'["\x81"]',
    "string_not_in_unicode_range": b'["\xf4\xbf\xbf\xbf"]',
    "string_overlong_sequence_6_bytes": b'["\xfc\x83\xbf\xbf\xbf\xbf"]',
    "string_overlong_sequence_6_bytes_null": b'["\xfc\x80\x80\x80\x80\x80"]',
    "string_UTF-8_invalid_sequence": b'["\xe6\x97\xa5\xd1\x88\xfa"]',
    "structure_500_nested_arrays": b"[" * 500 + b"]" * 500,
}
del MUST_ACCEPT["structure_deep"]  # as deep as a value may be, and no deeper: within a webhook it is too deep
TAKEN = MUST_ACCEPT | {name: text for name, (text, _) in EITHER_TAKEN.items()}
REFUSED_ALL = MUST_REFUSE | EITHER_REFUSED
BEFORE, AFTER = compact(webhook(1)) + b"\n", compact(webhook(3)) + b"\n"
_HOLE = b'"hole"'


def within_a_webhook(text: bytes, number: int = 2) -> bytes:
    """A webhook that holds a text where a value belongs."""
    whole = webhook(number, data=body(number, customer=customer(number, metadata={"x": "hole"})))
    return compact(whole).replace(_HOLE, text)


def decoded(line: bytes) -> Batch:
    """All that comes of a line between two events."""
    stream = io.BytesIO(BEFORE + line + b"\n" + AFTER)
    (batch,) = Decoder(None).batches(stream, Mark(), new_hash(), b"", Witness())
    return batch


def test_no_case_stands_in_two_tables() -> None:
    assert not TAKEN.keys() & REFUSED_ALL.keys()
    assert (len(TAKEN), len(REFUSED_ALL)) >= (95, 188), "as many as the catalogue has that must be taken and refused"


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_taken_is_kept_byte_by_byte(name: str) -> None:
    line = within_a_webhook(TAKEN[name])
    found = read(BEFORE + line + b"\n" + AFTER)
    assert [one.raw for one in found.records] == [BEFORE.strip(), line, AFTER.strip()]
    batch = decoded(line)
    assert [arrival[0] for arrival in batch.arrivals] == [f"evcus_{number:018}" for number in (1, 2, 3)]
    assert batch.refusals == []


@pytest.mark.parametrize("name", REFUSED_ALL)
def test_what_is_refused_is_told_with_its_place_and_takes_nothing_along(name: str) -> None:
    line = within_a_webhook(REFUSED_ALL[name])
    batch = decoded(line)
    assert [arrival[0] for arrival in batch.arrivals] == [f"evcus_{number:018}" for number in (1, 3)]
    first = batch.refusals[0]
    assert first.offset == len(BEFORE)
    assert 2 <= first.line <= 2 + line.count(b"\n")
    assert first.column is not None
    assert first.reason.startswith("damaged JSON: ")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, dict[str, int]]:
    """Everything in one file, an event behind each case, imported as people would; and the number of each case."""
    folder = tmp_path_factory.mktemp("conformance")
    numbers = {name: 10 * place for place, name in enumerate([*TAKEN, *REFUSED_ALL], 1)}
    content = io.BytesIO()
    for name, number in numbers.items():
        content.write(within_a_webhook(TAKEN[name] if name in TAKEN else REFUSED_ALL[name], number) + b"\n")
        content.write(compact(webhook(number + 1)) + b"\n")
    (folder / "a.log").write_bytes(content.getvalue())
    library = Library(folder)
    library.take(folder / "a.log")
    return library, numbers


def test_through_the_import_each_taken_text_is_an_event_with_its_bytes(
    imported: tuple[Library, dict[str, int]],
) -> None:
    library, numbers = imported
    expected = [within_a_webhook(TAKEN[name], numbers[name]) for name in TAKEN]
    expected += [compact(webhook(number + 1)) for number in numbers.values()]
    assert library.raws() == sorted(expected)


def test_through_the_import_each_refused_text_is_a_reject_with_its_place(
    imported: tuple[Library, dict[str, int]],
) -> None:
    library, numbers = imported
    rejects = list(list_rejects(library.path))
    content = (library.folder / "a.log").read_bytes()
    places = {reject.offset for reject in rejects}
    for name in REFUSED_ALL:
        line = within_a_webhook(REFUSED_ALL[name], numbers[name])
        assert content.index(line) in places, name
    assert all(reject.column for reject in rejects if reject.reason.startswith("damaged JSON"))


def test_what_is_odd_has_its_badge(imported: tuple[Library, dict[str, int]]) -> None:
    library, numbers = imported
    rows = {row.id: badges_of(row.oddities) for row in library.rows()}
    for name, (_, badges) in EITHER_TAKEN.items():
        assert rows[f"evcus_{numbers[name]:018}"] == badges, name
    assert not any(rows[f"evcus_{number + 1:018}"] for number in numbers.values())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_begins_with_a_byte_order_mark_is_taken(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.log").write_bytes((BEFORE + AFTER).decode().encode(encoding))
    library = Library(tmp_path)
    assert library.counts(tmp_path / "a.log") == (2, 0, 0, 0)
    badges = ("transcoded",) if encoding == "utf-16" else ()
    assert [badges_of(row.oddities) for row in library.rows()] == [badges, badges]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_refused_as_a_file(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.log").write_bytes((BEFORE + AFTER).decode().encode(encoding))
    done = Library(tmp_path).take(tmp_path / "a.log")
    assert done.counts.records == 0
    assert len(done.problems) == 1


def test_a_record_says_the_badges_of_its_envelope() -> None:
    line = compact(webhook(2)).replace(b'"project_id":"proj_1"', b'"project_id":"proj_1","project_id":"proj_2"')
    (record,) = read(line).outcomes
    assert isinstance(record, Record)
    assert badges_of(record.oddities) == ("repeated_key",)

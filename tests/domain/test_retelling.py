"""Whatever the program stores in English is known again: the texts are taken from the code that stores them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import viewer
from tests.foreign import foreign, unsaid
from viewer.domain.retelling import retold

CODE = Path(viewer.__file__).parent
STORING = [
    *sorted((CODE / "capture").glob("*.py")),
    *(
        CODE / "jobs" / f"{name}.py"
        for name in (
            "decoding", "followed_file", "follow_sources", "import_report", "import_sources", "older_parts",
            "source_changes", "whole_files",
        )
    ),
]  # fmt: skip
PIECES = {
    *("(no name)", "Standard input", "JSON over several lines", "JSON behind text", "nginx log", "Ruby or Elixir"),
    *("Python output", "form data", "quoted text", "escaped text", "curly quotes", "doubled backslashes"),
    *("value or ]", "key or }", "a value or ]", "a name in quotes", "a name in quotes or }", "a comma or }"),
    *("a comma or ]", "any more", "replaced by another file", "The rest of 7", "there is always a last batch"),
    *("recursion limit exceeded", "invalid unicode code point", "unexpected end of hex escape"),
    *("lone leading surrogate in hex escape", "embedded null character in path", r"at line (\d+) column (\d+)$"),
    *("a tar archive, 7", "a 7z archive, 7", "a rar archive, 7", "a cab archive, 7"),
    *(", which holds no events. Choose the capture itself.", "Save it as UTF-8 and import that."),
    *("UTF-32 text, which is not read. 7", "UTF-7 text without the mark at its beginning that says so. 7"),
    *("one line of text, without JSON in it", "7 lines of text, none with JSON in them"),
    *("more than 7 GiB, the most that is taken from one file", "more than 7 times its size, which no capture does"),
    *("7 was replaced by another file while it was read. 7", "7 was cut short while it was read. 7"),
    "7 was changed while it was read. 7",
    "7 was 7. The old one was read to its end; the new one is followed.",
    "7 is not there 7. It is waited for, and read as soon as it is there.",
    "No events were found in 7: 7. Choose a capture of events.",
    "The rest of what was in 7 is in 7 now: 7 7 more.",
    "What was read of it is kept; import it again to read what is in it now.",
    "which is not read. Unpack it first, then import the folder with what was in it.",
    "7 unpacks to 7, so reading was stopped. What came out before that is kept; unpack it yourself if you trust it, and"
    " import that.",
}


def literals(path: Path) -> Iterator[str]:
    """The texts of a module, with a 7 for all that is filled in."""
    tree = ast.parse(path.read_text("utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "7" for part in node.values)
            yield "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose | within:
            yield node.value.replace("{}", "7")


def stored() -> list[str]:
    """Every text of several words."""
    return [
        text
        for path in STORING
        for text in literals(path)
        if re.search(r"[a-z]{2,} [a-z(“]", text) and text.strip() not in PIECES
    ]


def test_every_text_that_is_stored_is_known() -> None:
    texts = stored()
    assert len(texts) > 90
    with foreign():
        # What contents.py says is the end of a sentence.
        unknown = [text for text in texts if retold(text) == text and retold(f"7 is {text}") == f"7 is {text}"]
    assert unknown == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a JSON object that is no known event (members: id, name)", ["name"]),
        ("damaged JSON: a colon expected", []),
        ("damaged JSON: the words of some parser", ["the", "words", "some", "parser"]),
        ("SQS message: damaged JSON: it is cut off", []),
        ("CSV: damaged: the row is cut off, or its quotes do not match", []),
        ("/logs/a.zip cannot be read: it is a zip archive with a password; unpack it with the password, then import"
         " what was in it.", ["logs", "zip"]),
        ("/logs/all of it.ndjson may not be read. Ask for permission to read it, or copy it to a folder of your own.",
         ["logs", "all", "ndjson"]),
        ("The rest of /a.zip was skipped: the zip archive is damaged or cut off, so only the files that are still to be"
         " found in it were read.", ["zip"]),
    ],
)  # fmt: skip
def test_what_differs_stays_as_it_is(text: str, left: list[str]) -> None:
    with foreign():
        assert unsaid(retold(text)) == left


def test_numbers_are_written_as_the_language_does() -> None:
    text = (
        "No events were found in 1,200 files: 12,345 lines of text, none with JSON in them. Choose a capture of events."
    )
    with foreign():
        said = retold(text)
    assert "12.345" in said
    assert "1,200 files" in said  # the name of a file, for all that anybody knows


def test_in_english_and_for_unknown_texts_nothing_changes() -> None:
    assert retold("damaged JSON: it is cut off") == "damaged JSON: it is cut off"
    with foreign():
        assert retold("something: else") == "something: else"
        assert retold("") == ""
        assert retold("x" * 5_000) == "x" * 5_000

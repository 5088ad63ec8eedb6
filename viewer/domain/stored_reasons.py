"""Why records are rejected: all reasons that libraries hold, in English as they are stored, to be said where they are
shown. Each ``{name}`` stands for what differs from reject to reject.
"""

from viewer.wording import to_say

SHAPES = (
    to_say("Python output"),
    to_say("form data"),
    to_say("quoted text"),
    to_say("escaped text"),
    to_say("curly quotes"),
    to_say("doubled backslashes"),
)
"""Names of shapes that stand before a reason, but for those that an import's report shows as well."""

OF_JSON = (
    to_say("it is cut off"),
    to_say("it is longer than {count} MiB"),
    to_say("more than {count} levels deep"),
    to_say("a number is too large"),
    to_say("a number has more than {count} digits"),
    to_say("bytes that are no UTF-8 text"),
    to_say("half of a character: \\ud800 to \\udfff stand in pairs only"),
    to_say("the list is cut off, its end is missing"),
    to_say("a part of it holds a number or a character that JSON does not allow"),
    to_say("a text in quotes is damaged or not closed on its line"),
    to_say("a value expected"),
    to_say("a value or ] expected"),
    to_say("a name in quotes expected"),
    to_say("a name in quotes or } expected"),
    to_say("a colon expected"),
    to_say("a comma or } expected"),
    to_say("a comma or ] expected"),
    # What the parser itself says.
    to_say("control character (\\u0000-\\u001F) found while parsing a string"),
    to_say("invalid escape"),
    to_say("invalid number"),
    to_say("number out of range"),
    to_say("trailing characters"),
)
"""What can be wrong with JSON."""

REASONS = (
    to_say("damaged JSON: {reason}"),
    to_say("text without JSON in it"),
    to_say("nested too deeply for an event"),
    to_say("a list that cannot be read"),
    to_say("an empty list, not an event"),
    to_say("a list of plain values, not events"),
    to_say("an empty object, not an event"),
    to_say("an error answer of the vendor's API ({code}), not an event"),
    to_say("a tier definition, not an event; its range of points is remembered"),
    to_say("an API list without events"),
    to_say("an object of the kind “{kind}” from the vendor's API, not an event"),
    to_say("a JSON object with a type but no event data (members: {names})"),
    to_say("a JSON object that is no known event (members: {names})"),
    to_say("a piece of text, not an event"),
    to_say("just “{word}”, not an event"),
    to_say("just a number, not an event"),
    to_say("it has no body"),
    to_say("only “[object Object]” was written down, the event itself is lost"),
    to_say("its body is marked as base64, but holds no JSON"),
    to_say("printed for people (as Node's console.log does), not JSON: it leaves parts out and cannot be read back"),
    to_say("printed for people by {language}, not JSON: it cannot be read back for certain"),
    to_say(
        "printed by Python, and cut off or with values that JSON has not (dates, Decimal, tuples, sets, objects): it"
        " cannot be read back"
    ),
    to_say("damaged: it looks like JSON that a log format has changed, but it cannot be changed back"),
    to_say("damaged: the row is cut off, or its quotes do not match"),
    to_say("a cell was cut at 32,767 characters, the most that a spreadsheet keeps; the rest of the event is lost"),
    to_say("a line longer than {count} MiB; its first {kept} KiB are kept"),
    to_say("its record was lost when the library was damaged"),
)
"""Why there is no event."""

KINDS = (
    to_say("other reasons"),
    to_say("damaged JSON"),
    to_say("an error answer of the vendor's API, not an event"),
    to_say("a tier definition, not an event"),
    to_say("a JSON object with a type but no event data"),
    to_say("a JSON object that is no known event"),
    to_say("printed for people, not JSON: it leaves parts out and cannot be read back"),
    to_say("printed by Python, and cut off or with values that JSON has not: it cannot be read back"),
    to_say("a cell was cut at 32,767 characters, the most that a spreadsheet keeps"),
    to_say("a line longer than {count} MiB"),
)
"""The kinds of reasons (see reject_kinds.py) that are not reasons themselves."""

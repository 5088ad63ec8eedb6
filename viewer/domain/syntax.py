"""The syntax of the query language as one table: completion, the help in the window and README all read it."""

from typing import NamedTuple


class Operator(NamedTuple):
    """One way to write a condition: how it looks, what it is called, what it means, and a query that uses it."""

    form: str
    title: str
    help: str
    example: str


OPERATORS: tuple[Operator, ...] = (
    Operator(
        "word", "Text", "Any part of any name, e-mail, id or other value, whatever its case and accents.", "núñez"
    ),
    Operator("a b", "And", "All must hold, in any order; “and” between them changes nothing.", "alex gold"),
    Operator('"a b"', "Phrase", 'One text with its blanks; also as a value. \\" is a quote within it.', '"loyal gold"'),
    Operator("field:value", "Field", "Narrows to one field: a part of a name, or a whole id.", "tier:gold"),
    Operator(
        "field:a,b",
        "One of",
        "Either of several values; tier:(gold or silver) is the same.",
        "event:upgraded,downgraded",
    ),
    Operator("field:=value", "Exactly", "The whole value, letter by letter.", 'tier:="Gold"'),
    Operator('field:""', "Empty", "Nothing is there.", 'email:""'),
    Operator("-", "Not", "Excludes what follows: a word, a field or parentheses; “not” is the same.", "-event:joined"),
    Operator(
        "or", "Or", "Either side holds. It binds less than a blank, so a b or c is (a b) or c.", "tier:gold or is:test"
    ),
    Operator("( )", "Parentheses", "Hold together what belongs together.", "alex (tier:gold or tier:silver)"),
    Operator("> >= < <=", "Compare", "Numbers and times: more, at least, less, at most.", "points:>=151"),
    Operator("a..b", "Range", "From a to b, both included; either may be left out.", "time:2024-03..2024-04"),
    Operator("-7d", "Ago", "So long before now: min, h, d, w, mo or y; also today and yesterday.", "after:-7d"),
    Operator(
        "path:value",
        "Any value",
        "A value of the event by its path, as the details show it; text, numbers and ranges.",
        "customer.metadata.region:EMEA",
    ),
)

"""The syntax of the query language as one table: completion, the help in the window and README all read it."""

from typing import NamedTuple

from viewer.wording import to_say

OPERATOR = "an operator of the query"
"""What the titles are about, for ``say``."""


class Operator(NamedTuple):
    """One way to write a condition: how it looks, what it is called, what it means, and a query that uses it."""

    form: str
    title: str
    help: str
    example: str


OPERATORS: tuple[Operator, ...] = (
    Operator(
        "word",
        to_say("Text", "an operator of the query"),
        to_say("Any part of any name, e-mail, id or other value, whatever its case and accents."),
        "núñez",
    ),
    Operator(
        "a b",
        to_say("And", "an operator of the query"),
        to_say("All must hold, in any order; “and” between them changes nothing."),
        "alex gold",
    ),
    Operator(
        '"a b"',
        to_say("Phrase", "an operator of the query"),
        to_say('One text with its blanks; also as a value. \\" is a quote within it.'),
        '"loyal gold"',
    ),
    Operator(
        "field:value",
        to_say("Field", "an operator of the query"),
        to_say("Narrows to one field: a part of a name, or a whole id."),
        "tier:gold",
    ),
    Operator(
        "field:a,b",
        to_say("One of", "an operator of the query"),
        to_say("Either of several values; tier:(gold or silver) is the same."),
        "event:upgraded,downgraded",
    ),
    Operator(
        "field:=value",
        to_say("Exactly", "an operator of the query"),
        to_say("The whole value, letter by letter."),
        'tier:="Gold"',
    ),
    Operator('field:""', to_say("Empty", "an operator of the query"), to_say("Nothing is there."), 'email:""'),
    Operator(
        "-",
        to_say("Not", "an operator of the query"),
        to_say("Excludes what follows: a word, a field or parentheses; “not” is the same."),
        "-event:joined",
    ),
    Operator(
        "or",
        to_say("Or", "an operator of the query"),
        to_say("Either side holds. It binds less than a blank, so a b or c is (a b) or c."),
        "tier:gold or is:test",
    ),
    Operator(
        "( )",
        to_say("Parentheses", "an operator of the query"),
        to_say("Hold together what belongs together."),
        "alex (tier:gold or tier:silver)",
    ),
    Operator(
        "> >= < <=",
        to_say("Compare", "an operator of the query"),
        to_say("Numbers and times: more, at least, less, at most."),
        "points:>=151",
    ),
    Operator(
        "a..b",
        to_say("Range", "an operator of the query"),
        to_say("From a to b, both included; either may be left out."),
        "time:2024-03..2024-04",
    ),
    Operator(
        "-7d",
        to_say("Ago", "an operator of the query"),
        to_say("So long before now: min, h, d, w, mo or y; also today and yesterday."),
        "after:-7d",
    ),
    Operator(
        "path:value",
        to_say("Any value", "an operator of the query"),
        to_say("A value of the event by its path, as the details show it; text, numbers and ranges."),
        "customer.metadata.region:EMEA",
    ),
)

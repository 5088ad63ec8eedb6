"""The page of a case file: one HTML file that opens anywhere, offline, without scripts, and prints.

Whatever is put into the template is made visible and escaped on its way, so no text of a capture can become a part of
the page.
"""

import re
from collections.abc import Iterator

from viewer import paths
from viewer.domain.annotations import visible_lines
from viewer.exports import tier_chart
from viewer.exports.case_contents import CaseContents
from viewer.wording import in_use, number, say, say_count

TEMPLATE = "case-file.html.jinja"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]+"
_TURNED = re.compile(f"({_RIGHT_TO_LEFT}(?: +{_RIGHT_TO_LEFT})*)")


class _Whole(str):
    """A text that stands where no element can: in the title of the page, and in JSON that is to be copied."""

    __slots__ = ()


def _severity_word(severity: str) -> str:
    match severity:
        case "error":
            return say("Error", about="severity")
        case "warning":
            return say("Warning", about="severity")
        case _:
            return say("Note", about="severity")


def page(case: CaseContents) -> Iterator[bytes]:
    """The page, piece by piece."""
    # Loaded where a page is made, for it takes as long as a whole search.
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup, escape

    def printed(value: object) -> object:
        """Numbers beside a name that is read from right to left would be turned around with it: "(199–100)"."""
        if isinstance(value, _Whole):
            return visible_lines(value)
        if type(value) is not str:
            return value
        pieces = _TURNED.split(visible_lines(value))
        if len(pieces) == 1:
            return pieces[0]
        return Markup("").join(
            Markup("<bdi>{}</bdi>").format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces)
        )

    def drawn(chart: tier_chart.Chart, name: str) -> Markup:
        return Markup(tier_chart.svg(chart, name))  # it has escaped its texts itself

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=printed,
    )
    environment.globals["drawn"] = drawn
    environment.filters["whole"] = _Whole
    environment.filters["counted"] = number
    environment.globals["say"] = say
    environment.globals["counted_events"] = lambda count: say_count(count, "{n} event", "{n} events")
    environment.globals["severity_word"] = _severity_word
    environment.globals["language"] = in_use().code
    template = environment.from_string((paths.resources() / TEMPLATE).read_text(encoding="utf-8"))
    for piece in template.generate(case=case):
        yield piece.encode("utf-8", "backslashreplace")

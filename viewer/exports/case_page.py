"""The page of a case file: one HTML file that opens anywhere, offline, without scripts, and prints.

Whatever is put into the template is made visible and escaped on its way, so no text of a capture can become a part of
the page.
"""

from collections.abc import Iterator

from viewer import paths
from viewer.domain.annotations import visible_lines
from viewer.exports import tier_chart
from viewer.exports.case_contents import CaseContents

TEMPLATE = "case-file.html.jinja"


def page(case: CaseContents) -> Iterator[bytes]:
    """The page, piece by piece."""
    # Loaded where a page is made, for it takes as long as a whole search.
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    def drawn(chart: tier_chart.Chart, name: str) -> Markup:
        return Markup(tier_chart.svg(chart, name))  # it has escaped its texts itself

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible_lines(value) if type(value) is str else value,
    )
    environment.globals["drawn"] = drawn
    environment.filters["counted"] = lambda number: f"{number:,}"
    template = environment.from_string((paths.resources() / TEMPLATE).read_text(encoding="utf-8"))
    for piece in template.generate(case=case):
        yield piece.encode("utf-8", "backslashreplace")
